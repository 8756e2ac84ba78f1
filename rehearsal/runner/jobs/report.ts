import type { Annotation, Conclusion, Job, Permissions } from '../../ports.ts'
import type { JobResult } from '../ports.ts'
import type { Execution } from './execution.ts'

/** Puts a job that never ran a step on record: skipped, cancelled in the queue, refused, or wrong in its settings. */
export function recordWithoutSteps(
  execution: Execution,
  job: Job,
  name: string,
  conclusion: Conclusion,
  message?: string,
  permissions: Permissions = {},
): JobResult {
  const { github, progress } = execution.surroundings
  const completedAt = github.clock.now()
  const annotations: Annotation[] =
    message === undefined ? [] : [{ level: conclusion === 'cancelled' ? 'warning' : 'failure', message }]
  const log = message === undefined ? '' : `${completedAt.toISOString()} ##[error]${message}\n`
  github.actions.updateJob(job.id, { status: 'completed', conclusion, completedAt, log, annotations, steps: [] })
  progress({ kind: 'job-completed', run: execution.run, job: name, conclusion, milliseconds: 0 })
  return {
    name,
    conclusion,
    outputs: {},
    log,
    summary: '',
    annotations,
    steps: [],
    startedAt: null,
    completedAt,
    permissions,
  }
}
