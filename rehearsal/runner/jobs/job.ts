import { rmSync } from 'node:fs'
import type { Conclusion, JobResult } from '../../ports.ts'
import { evaluateNumber, evaluateString } from '../expressions/evaluate.ts'
import { pairs } from '../planner/tokens.ts'
import { type JobContext, type StepScope, stepScope } from '../steps/context.ts'
import { executeSteps } from '../steps/execute.ts'
import { killOrphans } from '../steps/orphans.ts'
import { runPosts } from '../steps/posts.ts'
import { type PreparedStep, prepareSteps } from '../steps/prepare.ts'
import { runPres } from '../steps/pres.ts'
import type { NodeStatus } from './execution.ts'
import { openJob } from './job-context.ts'
import type { JobRequest } from './job-request.ts'

export interface JobEnd {
  readonly status: NodeStatus
  readonly result: JobResult
}

/** GitHub's limit for a job without `timeout-minutes`. */
const DEFAULT_MINUTES = 360

/** Runs the steps of one job in a workspace of its own; nothing of it is left behind. */
export async function runJob(request: JobRequest): Promise<JobEnd> {
  const { execution, job, cancellation } = request
  const { github, progress } = execution.surroundings
  const { actions, clock } = github
  const startedAt = clock.now()
  actions.updateJob(job.id, { status: 'in_progress', startedAt })
  progress({ kind: 'job-started', run: execution.run, job: request.name })
  const opened = openJob(request)
  const { context, scope } = opened
  const deployment = request.environment?.records === true ? request.environment.settings.name : undefined
  if (deployment !== undefined) actions.recordEnvironmentDeployment(execution.run.id, job.id, deployment, 'in_progress')

  const timer = startTimer(request, context, scope)
  const steps = setUp(request, context, scope)
  if (steps !== undefined) {
    await runPres(context, scope, steps)
    await executeSteps(context, scope, steps, true)
    await runPosts(context)
  }
  clearTimeout(timer)
  if (cancellation.stop.aborted && steps !== undefined && scope.status !== 'failure') scope.status = 'cancelled'
  const outputs = steps === undefined ? {} : jobOutputs(request, context, scope)
  const url = steps === undefined ? undefined : environmentUrl(request, context, scope)
  const orphans = killOrphans(opened.trackingId)
  if (orphans > 0) context.log.line(`Cleaned up ${orphans} process(es) that the job left running.`)
  context.records.begin('Complete job')('success')

  const completedAt = clock.now()
  const conclusion: Conclusion = scope.status
  if (deployment !== undefined)
    actions.recordEnvironmentDeployment(
      execution.run.id,
      job.id,
      deployment,
      conclusion === 'success' ? 'success' : 'failure',
      url,
    )
  const result: JobResult = {
    name: request.name,
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
  actions.updateJob(job.id, {
    status: 'completed',
    conclusion,
    completedAt,
    steps: result.steps,
    log: result.log,
    annotations: result.annotations,
  })
  rmSync(opened.root, { recursive: true, force: true, maxRetries: 3 })
  progress({
    kind: 'job-completed',
    run: execution.run,
    job: request.name,
    conclusion,
    milliseconds: completedAt.getTime() - startedAt.getTime(),
  })
  return { status: scope.status, result }
}

/** "Set up job": finds every action. `undefined` when one is missing, and the job has failed. */
function setUp(request: JobRequest, context: JobContext, scope: StepScope): readonly PreparedStep[] | undefined {
  const end = context.records.begin('Set up job')
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

function startTimer(request: JobRequest, context: JobContext, scope: StepScope): NodeJS.Timeout {
  let minutes = DEFAULT_MINUTES
  try {
    const token = request.definition.token.find('timeout-minutes')
    minutes = evaluateNumber(token, { contexts: request.contexts, functions: [] }, 'timeout-minutes') ?? minutes
  } catch (error) {
    context.log.annotate({ level: 'failure', message: error instanceof Error ? error.message : String(error) })
    scope.status = 'failure'
  }
  return setTimeout(() => {
    const message = `The job has exceeded the maximum execution time of ${minutes} minutes.`
    context.log.annotate({ level: 'failure', message })
    request.cancellation.cancel(message)
  }, minutes * 60_000)
}

/** Outputs as the job's last word; one that holds a masked value does not leave the job (runner: JobExtension). */
function jobOutputs(request: JobRequest, context: JobContext, scope: StepScope): Record<string, string> {
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

function environmentUrl(request: JobRequest, context: JobContext, scope: StepScope): string | undefined {
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
