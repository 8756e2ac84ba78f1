import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createLog } from '../commands/log.ts'
import { createMasker } from '../commands/masking.ts'
import { dictionary, type ExpressionData, toData } from '../expressions/data.ts'
import { evaluateString, evaluateStrings, type Scope } from '../expressions/evaluate.ts'
import { granted } from '../planner/permissions.ts'
import { child, literal, type TemplateToken } from '../planner/tokens.ts'
import type { CacheMode, JobContext, StepScope } from '../steps/context.ts'
import { createRecords } from '../steps/records.ts'
import { githubContext, jobWorkflowContext } from './contexts.ts'
import type { JobRequest } from './job-request.ts'
import { defaultVariables, makeDirectories, RUNNER_ARCH, RUNNER_NAME, RUNNER_OS } from './machine.ts'
import { jobSecrets } from './secrets.ts'

export interface OpenedJob {
  readonly context: JobContext
  readonly scope: StepScope
  readonly trackingId: string
  readonly root: string
}

/** Everything a job has before its first step: folders, token, secrets, contexts, log. */
export function openJob(request: JobRequest): OpenedJob {
  const { execution, level, definition, job, name, cancellation } = request
  const { github, directory, machine, sources, progress, grace } = execution.surroundings
  const { run, repository } = execution
  const directories = makeDirectories(directory, repository.name, `${run.id}-${run.attempt}-${job.id}`)
  const token = github.tokenForJob(job.id, granted(request.permissions))
  const environment = request.environment?.settings
  const secrets = jobSecrets(execution, level, environment, token)
  const masker = createMasker()
  masker.add(token)
  for (const value of secrets.values()) masker.add(value)
  const runtime = github.actions.runtimeEnvironment(run.id, job.id)
  if (runtime['ACTIONS_RUNTIME_TOKEN'] !== undefined) masker.add(runtime['ACTIONS_RUNTIME_TOKEN'])

  const log = createLog({
    masker,
    now: () => github.clock.now(),
    onLine: (line) => progress({ kind: 'log', run, job: name, line }),
  })
  const eventPath = join(directories.temp, '_github_workflow', 'event.json')
  const trackingId = `github_${randomUUID()}`
  const cacheMode = cacheModeOf(request)
  const defaults = defaultVariables(execution, { id: definition.id, trackingId, cacheMode, eventPath }, directories)
  writeEvent(eventPath, run.event.payload)

  const contexts: Record<string, ExpressionData> = {
    ...request.contexts,
    vars: dictionary([...(environment?.variables ?? []), ...repository.variables]),
    secrets: dictionary(secrets),
    runner: toData({
      os: RUNNER_OS,
      arch: RUNNER_ARCH,
      name: RUNNER_NAME,
      environment: 'self-hosted',
      temp: directories.temp,
      tool_cache: directories.tools,
      workspace: join(directories.workspace, '..'),
    }),
  }
  const github_: [string, ExpressionData][] = [
    ...githubContext(execution),
    ...Object.entries({ job: definition.id, token, workspace: directories.workspace, event_path: eventPath }).map(
      ([key, value]): [string, ExpressionData] => [key, toData(value)],
    ),
  ]
  contexts['github'] = dictionary(github_)
  const evaluation: Scope = { contexts, functions: [] }
  const context: JobContext = {
    github,
    run,
    job,
    repository,
    sources,
    directories,
    log,
    masker,
    token,
    permissions: request.permissions,
    cacheMode,
    environment: new Map([
      ...evaluateStrings(level.file.root.find('env'), evaluation),
      ...evaluateStrings(definition.token.find('env'), evaluation),
    ]),
    paths: [],
    machine,
    defaults,
    runtime,
    contexts,
    githubContext: github_,
    jobContext: { ...jobWorkflowContext(level), check_run_id: job.checkRunId },
    summaries: [],
    states: new Map(),
    records: createRecords({
      now: () => github.clock.now(),
      onStart: (step) => progress({ kind: 'step-started', run, job: name, step }),
      onEnd: (step, conclusion, milliseconds) =>
        progress({ kind: 'step-completed', run, job: name, step, conclusion, milliseconds }),
      onChange: (steps) => github.actions.updateJob(job.id, { steps }),
    }),
    posts: [],
    kill: cancellation.kill,
    grace,
  }
  const scope: StepScope = {
    steps: new Map(),
    inputs: request.contexts['inputs'] ?? dictionary([]),
    tree: level.file.tree,
    environment: [],
    action: undefined,
    status: 'success',
    stop: cancellation.stop,
    ...runDefaults(request, { contexts: { ...contexts, env: dictionary(context.environment) }, functions: [] }),
    depth: 1,
  }
  return { context, scope, trackingId, root: directories.root }
}

function runDefaults(request: JobRequest, scope: Scope): Pick<StepScope, 'shell' | 'workingDirectory'> {
  const pick = (key: string): string | undefined => {
    const of = (token: TemplateToken | undefined): string | undefined =>
      evaluateString(child(child(child(token, 'defaults'), 'run'), key), scope)
    return of(request.definition.token) ?? of(request.level.file.root)
  }
  return { shell: pick('shell'), workingDirectory: pick('working-directory') }
}

/** The job's own, its workflow's, its caller's; what an untrusted run writes is never kept (changelog 2026-09-10). */
function cacheModeOf(request: JobRequest): CacheMode {
  if (request.execution.run.event.untrusted === true) return 'read'
  const said =
    literal(request.definition.token.find('cache-mode')) ?? literal(request.level.file.root.find('cache-mode'))
  return asCacheMode(said) ?? request.level.cacheMode
}

export function asCacheMode(text: string | undefined): CacheMode | undefined {
  return text === 'read' || text === 'write' || text === 'write-only' || text === 'none' ? text : undefined
}

function writeEvent(path: string, payload: Readonly<Record<string, unknown>>): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(payload))
}
