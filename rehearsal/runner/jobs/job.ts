import { rmSync } from 'node:fs'
import type { Conclusion } from '../../ports.ts'
import { evaluateNumber, evaluateString } from '../expressions/evaluate.ts'
import { pairs } from '../planner/tokens.ts'
import type { JobResult } from '../ports.ts'
import { type JobContext, type StepScope, stepScope } from '../steps/context.ts'
import { executeSteps } from '../steps/execute.ts'
import { killOrphans } from '../steps/orphans.ts'
import { runPosts } from '../steps/posts.ts'
import { type PreparedStep, prepareSteps } from '../steps/prepare.ts'
import { runPres } from '../steps/pres.ts'
import type { NodeStatus } from './execution.ts'
import { type OpenedJob, openJob } from './job-context.ts'
import type { JobRequest } from './job-request.ts'

export interface JobEnd {
  readonly status: NodeStatus
  readonly result: JobResult
}

/** GitHub's limit for a job without `timeout-minutes`. */
const DEFAULT_MINUTES = 360

/** GitHub's limit for a job that goes on after it was cancelled (`cancel-timeout-minutes`). */
const DEFAULT_CANCEL_MINUTES = 5

/** Runs the steps of one job in a workspace of its own; nothing of it is left behind. */
export async function runJob(request: JobRequest): Promise<JobEnd> {
  const { execution, job, name } = request
  const { github, progress } = execution.surroundings
  const startedAt = github.clock.now()
  github.actions.updateJob(job.id, { status: 'in_progress', startedAt })
  progress({ kind: 'job-started', run: execution.run, job: name })
  const opened = openJob(request)
  const deployment = openDeployment(request)
  const isSetUp = await runSteps(request, opened)
  const outputs = isSetUp ? jobOutputs(request, opened) : {}
  const url = isSetUp ? environmentUrl(request, opened) : undefined
  const orphans = killOrphans(opened.trackingId)
  if (orphans > 0) opened.context.log.line(`Cleaned up ${orphans} process(es) that the job left running.`)
  opened.context.records.begin('Complete job')('success')
  deployment(opened.scope.status === 'success' ? 'success' : 'failure', url)
  const result = complete(request, opened, startedAt, outputs)
  rmSync(opened.root, { recursive: true, force: true, maxRetries: 3 })
  return { status: opened.scope.status, result }
}

/** Every step with its pre and post, within the limits of time. `false`: an action was not found, nothing ran. */
async function runSteps(request: JobRequest, opened: OpenedJob): Promise<boolean> {
  const { context, scope } = opened
  const stopTimers = startTimers(request, context, scope)
  try {
    const steps = setUp(request, context, scope)
    if (steps === undefined) return false
    await runPres(context, scope, steps)
    await executeSteps(context, scope, steps, true)
    await runPosts(context)
    if (request.cancellation.stop.aborted && scope.status === 'success') scope.status = 'cancelled'
    return true
  } finally {
    stopTimers()
  }
}

/** The deployment GitHub records by itself; the returned function closes it. */
function openDeployment(request: JobRequest): (state: 'success' | 'failure', url: string | undefined) => void {
  const { execution, job, environment } = request
  if (environment === undefined || !environment.records) return () => undefined
  const { actions } = execution.surroundings.github
  const { name } = environment.settings
  actions.recordEnvironmentDeployment(execution.run.id, job.id, name, 'in_progress')
  return (state, url) => actions.recordEnvironmentDeployment(execution.run.id, job.id, name, state, url)
}

function complete(
  request: JobRequest,
  { context, scope }: OpenedJob,
  startedAt: Date,
  outputs: Readonly<Record<string, string>>,
): JobResult {
  const { execution, job, name } = request
  const { github, progress } = execution.surroundings
  const completedAt = github.clock.now()
  const conclusion: Conclusion = scope.status
  const result: JobResult = {
    name,
    conclusion,
    outputs,
    log: context.log.text(),
    summary: context.summaries.join('\n'),
    annotations: context.log.annotations,
    steps: context.records.list,
    startedAt,
    completedAt,
    permissions: request.permissions,
  }
  const { steps, log, annotations } = result
  github.actions.updateJob(job.id, { status: 'completed', conclusion, completedAt, steps, log, annotations })
  const duration = completedAt.getTime() - startedAt.getTime()
  progress({ kind: 'job-completed', run: execution.run, job: name, conclusion, milliseconds: duration })
  return result
}

/** "Set up job": finds every action. `undefined` when one is missing, and the job has failed. */
function setUp(request: JobRequest, context: JobContext, scope: StepScope): readonly PreparedStep[] | undefined {
  const end = context.records.begin('Set up job')
  const permissions = Object.entries(request.permissions).map(([scopeName, level]) => `${scopeName}: ${level}`)
  context.log.line(`GITHUB_TOKEN permissions: ${permissions.join(', ')}`)
  try {
    const tree = request.level.file.tree
    const steps = prepareSteps(request.definition.steps, tree, context.sources)
    end('success')
    return steps
  } catch (error) {
    context.log.annotate({ level: 'failure', message: error instanceof Error ? error.message : String(error) })
    scope.status = 'failure'
    end('failure')
    return undefined
  }
}

/** Ends the job when its time is up, and a cancelled one that goes on for too long. */
function startTimers(request: JobRequest, context: JobContext, scope: StepScope): () => void {
  const { cancellation } = request
  const timers: NodeJS.Timeout[] = []
  const minutes = readMinutes(request, context, scope, 'timeout-minutes', DEFAULT_MINUTES)
  const cancelMinutes = readMinutes(request, context, scope, 'cancel-timeout-minutes', DEFAULT_CANCEL_MINUTES)
  const onTime = (): void => {
    const message = `The job has exceeded the maximum execution time of ${minutes} minutes.`
    context.log.annotate({ level: 'failure', message })
    cancellation.cancel(message)
  }
  const onCancel = (): void => {
    timers.push(
      setTimeout(() => cancellation.force('The job did not end after it was canceled.'), milliseconds(cancelMinutes)),
    )
  }
  timers.push(setTimeout(onTime, milliseconds(minutes)))
  cancellation.stop.addEventListener('abort', onCancel, { once: true })
  return () => {
    cancellation.stop.removeEventListener('abort', onCancel)
    for (const timer of timers) clearTimeout(timer)
  }
}

/** `setTimeout` takes at most 24 days; nothing here lasts that long. */
function milliseconds(minutes: number): number {
  return Math.min(minutes * 60_000, 2 ** 31 - 1)
}

function readMinutes(
  request: JobRequest,
  context: JobContext,
  scope: StepScope,
  key: string,
  otherwise: number,
): number {
  try {
    return (
      evaluateNumber(request.definition.token.find(key), { contexts: request.contexts, functions: [] }, key) ??
      otherwise
    )
  } catch (error) {
    context.log.annotate({ level: 'failure', message: error instanceof Error ? error.message : String(error) })
    scope.status = 'failure'
    return otherwise
  }
}

/** Outputs as the job's last word; one that holds a masked value does not leave the job (runner: JobExtension). */
function jobOutputs(request: JobRequest, { context, scope }: OpenedJob): Record<string, string> {
  const outputs: Record<string, string> = {}
  const expressions = stepScope(context, scope, { id: '', environment: [] })
  for (const { key, value } of pairs(request.definition.token.find('outputs'))) {
    try {
      const text = evaluateString(value, expressions) ?? ''
      if (text === '') continue
      if (context.masker.mask(text) === text) outputs[key] = text
      else
        context.log.annotate({
          level: 'warning',
          message: `Skip output '${key}' since it may contain secret.`,
        })
    } catch (error) {
      context.log.annotate({ level: 'failure', message: error instanceof Error ? error.message : String(error) })
      scope.status = 'failure'
    }
  }
  return outputs
}

function environmentUrl(request: JobRequest, { context, scope }: OpenedJob): string | undefined {
  const token = request.definition.token.find('environment')
  const url = pairs(token).find(({ key }) => key === 'url')?.value
  if (url === undefined) return undefined
  try {
    const text = evaluateString(url, stepScope(context, scope, { id: '', environment: [] }))
    return text === undefined || text === '' ? undefined : context.masker.mask(text)
  } catch (error) {
    context.log.annotate({ level: 'warning', message: error instanceof Error ? error.message : String(error) })
    return undefined
  }
}
