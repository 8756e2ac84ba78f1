import type { Conclusion, NewRun, Repository, Run, WorkflowEvent } from '../ports.ts'
import { toData } from './expressions/data.ts'
import { evaluateString } from './expressions/evaluate.ts'
import type { Activity } from './jobs/activity.ts'
import { runAttempt } from './jobs/attempt.ts'
import { type Cancellation, createCancellation } from './jobs/cancellation.ts'
import type { Execution, KeptJob, Surroundings } from './jobs/execution.ts'
import { StartupFailure } from './planner/errors.ts'
import { dispatchInputs } from './planner/inputs.ts'
import type { InputValue, WorkflowFile } from './planner/model.ts'
import { type Calls, loadCalls } from './planner/reusable.ts'
import type { RunResult } from './ports.ts'
import { headMessage } from './sources/changes.ts'

/** A run the runner knows, over all its attempts. */
interface KnownRun {
  readonly repository: Repository
  readonly file: WorkflowFile
  readonly calls: Calls
  readonly inputs: Readonly<Record<string, InputValue>>
  finished: ReadonlyMap<string, KeptJob>
  cancellation: Cancellation
  latest: Promise<RunResult>
}

/** Makes runs, starts and re-starts them, and keeps their results. */
export interface Runs {
  readonly results: readonly RunResult[]
  /** Starts a workflow file, or puts a run on record that cannot start. */
  start(event: WorkflowEvent, repository: Repository, workflow: WorkflowFile | BrokenWorkflow): Run
  rerun(runId: number, only: 'all' | 'failed', actor: string): void
  cancel(runId: number, force: boolean): void
  completed(runId: number): Promise<RunResult>
  /** The `workflow_run` event of a completed run has come, and what it starts is started. */
  announce(runId: number): void
  close(): Promise<void>
}

/** A workflow file that GitHub would not start. */
export interface BrokenWorkflow {
  readonly path: string
  readonly message: string
}

/** Longest wait for the `workflow_run` event of a completed run, in milliseconds. */
const ANNOUNCEMENT = 1000

export function createRuns(surroundings: Surroundings, activity: Activity): Runs {
  const known = new Map<number, KnownRun>()
  const failed = new Map<number, RunResult>()
  const announced = new Map<number, () => void>()
  let isClosed = false
  const results: RunResult[] = []
  const { actions } = surroundings.github

  const conclude = (result: RunResult): RunResult => {
    results.push(result)
    actions.updateRun(result.run.id, { status: 'completed', conclusion: result.conclusion })
    surroundings.progress({
      kind: 'run-completed',
      run: result.run,
      ...(result.message === undefined ? {} : { message: result.message }),
    })
    return result
  }
  // GitHub tells of the end of a run a moment later (`workflow_run`); until then what that starts is still to come.
  const told = (runId: number): Promise<void> =>
    new Promise((resolve) => {
      if (isClosed) {
        resolve()
        return
      }
      const timer = setTimeout(resolve, ANNOUNCEMENT)
      announced.set(runId, () => {
        clearTimeout(timer)
        announced.delete(runId)
        resolve()
      })
    })
  const launch = (run: Run, one: KnownRun, previous: ReadonlyMap<string, KeptJob>, actor: string): void => {
    const cancellation = createCancellation()
    one.cancellation = cancellation
    const tracker = activity.begin()
    const execution: Execution = {
      surroundings,
      run,
      repository: one.repository,
      file: one.file,
      calls: one.calls,
      triggeringActor: actor,
      cancellation,
      activity: tracker,
      previous,
      finished: new Map(),
    }
    one.latest = runAttempt(execution, one.inputs)
      .catch((error: unknown): RunResult => brokenAttempt(execution, error))
      .then((result) => {
        one.finished = execution.finished
        conclude(result)
        void told(run.id).then(() => tracker.end())
        return result
      })
  }
  return {
    results,
    start(event, repository, workflow) {
      const prepared = prepare(surroundings, event, repository, workflow)
      const run = actions.createRun(newRun(surroundings, event, repository, prepared))
      surroundings.progress({ kind: 'run-created', run })
      if (prepared.kind === 'broken') {
        const conclusion: Conclusion = 'startup_failure'
        failed.set(
          run.id,
          conclude({
            run: { ...run, status: 'completed', conclusion },
            conclusion,
            message: prepared.message,
            jobs: [],
          }),
        )
        return run
      }
      const { file, calls, inputs } = prepared
      actions.updateRun(run.id, {
        referencedWorkflows: [...new Map([...calls.values()].map((called) => [called.reference, called])).values()].map(
          ({ reference, file: { tree } }) => ({ path: reference, sha: tree.sha, ref: tree.ref }),
        ),
      })
      const one: KnownRun = {
        repository,
        file,
        calls,
        inputs,
        finished: new Map(),
        cancellation: createCancellation(),
        latest: Promise.reject(new Error('not started')),
      }
      one.latest.catch(() => undefined)
      known.set(run.id, one)
      launch(run, one, new Map(), event.actor)
      return run
    },
    rerun(runId, only, actor) {
      const one = known.get(runId)
      if (one === undefined) return
      one.latest = one.latest.then(() => {
        const kept =
          only === 'all'
            ? []
            : [...one.finished].filter(([, { result }]) => result === 'success' || result === 'skipped')
        launch(actions.startAttempt(runId, actor), one, new Map(kept), actor)
        return one.latest
      })
    },
    announce: (runId) => announced.get(runId)?.(),
    cancel(runId, force) {
      const one = known.get(runId)
      if (force) one?.cancellation.force('The run was forcibly canceled.')
      else one?.cancellation.cancel('The run was canceled.')
    },
    completed: async (runId) => {
      const broken = failed.get(runId)
      if (broken !== undefined) return broken
      const one = known.get(runId)
      if (one === undefined) throw new Error(`The runner knows no run ${runId}.`)
      return await latestOf(one)
    },
    close: async () => {
      isClosed = true
      for (const tell of announced.values()) tell()
      for (const one of known.values()) one.cancellation.force('The machine stopped.')
      await Promise.all([...known.values()].map((one) => one.latest))
    },
  }
}

/** A re-run may begin while somebody waits for the attempt before. */
async function latestOf(one: KnownRun): Promise<RunResult> {
  for (;;) {
    const waited = one.latest
    const result = await waited
    if (one.latest === waited) return result
  }
}

type Prepared =
  | {
      readonly kind: 'ready'
      readonly file: WorkflowFile
      readonly calls: Calls
      readonly inputs: Readonly<Record<string, InputValue>>
    }
  | { readonly kind: 'broken'; readonly path: string; readonly name: string; readonly message: string }

function prepare(
  surroundings: Surroundings,
  event: WorkflowEvent,
  repository: Repository,
  workflow: WorkflowFile | BrokenWorkflow,
): Prepared {
  const { path } = workflow
  if (!('jobs' in workflow)) return { kind: 'broken', path, name: path, message: workflow.message }
  try {
    const calls = loadCalls(workflow, repository, surroundings.sources)
    if (event.name !== 'workflow_dispatch') return { kind: 'ready', file: workflow, calls, inputs: {} }
    const given = event.payload['inputs']
    const inputs = dispatchInputs(workflow, typeof given === 'object' && given !== null ? { ...given } : {})
    if (inputs.kind === 'refused') return { kind: 'broken', path, name: workflow.name, message: inputs.message }
    return { kind: 'ready', file: workflow, calls, inputs: inputs.inputs }
  } catch (error) {
    if (!(error instanceof StartupFailure)) throw error
    return { kind: 'broken', path, name: workflow.name, message: error.message }
  }
}

function newRun(surroundings: Surroundings, event: WorkflowEvent, repository: Repository, prepared: Prepared): NewRun {
  const pull = record(event.payload['pull_request'])
  const head = record(pull['head'])
  const title = prepared.kind === 'ready' ? runName(surroundings, event, repository, prepared) : undefined
  return {
    event,
    workflowPath: prepared.kind === 'ready' ? prepared.file.path : prepared.path,
    workflowName: prepared.kind === 'ready' ? prepared.file.name : prepared.name,
    displayTitle: title ?? defaultTitle(event, repository, prepared),
    headSha: typeof head['sha'] === 'string' ? head['sha'] : event.sha,
    headBranch: typeof head['ref'] === 'string' ? head['ref'] : event.ref.replace(/^refs\/(heads|tags)\//, ''),
  }
}

function runName(
  surroundings: Surroundings,
  event: WorkflowEvent,
  repository: Repository,
  prepared: Prepared & { kind: 'ready' },
): string | undefined {
  const token = prepared.file.root.find('run-name')
  if (token === undefined) return undefined
  const contexts = {
    github: toData({
      event: event.payload,
      event_name: event.name,
      actor: event.actor,
      ref: event.ref,
      ref_name: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
      sha: event.sha,
      repository: repository.fullName,
      workflow: prepared.file.name,
      api_url: surroundings.github.url,
    }),
    inputs: toData(prepared.inputs),
    vars: toData(Object.fromEntries(repository.variables)),
  }
  return evaluateString(token, { contexts, functions: [] })?.trim() || undefined
}

function defaultTitle(event: WorkflowEvent, repository: Repository, prepared: Prepared): string {
  const title = record(event.payload['pull_request'])['title']
  if (typeof title === 'string') return title
  if (event.name === 'push') return headMessage(repository, event).split('\n')[0] ?? ''
  return prepared.kind === 'ready' ? prepared.file.name : prepared.name
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function brokenAttempt(execution: Execution, error: unknown): RunResult {
  return {
    run: { ...execution.run, status: 'completed', conclusion: 'failure' },
    conclusion: 'failure',
    message: error instanceof Error ? error.message : String(error),
    jobs: [...execution.finished.values()].map(({ job }) => job),
  }
}
