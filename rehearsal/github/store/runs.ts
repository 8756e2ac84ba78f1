import type { Conclusion, Job, ReferencedWorkflow, Review, Run, RunStatus, StepRecord } from '../../ports.ts'

export interface Workflow {
  readonly id: number
  readonly path: string
  readonly createdAt: Date
}

export interface PendingReview {
  readonly environment: string
  readonly since: Date
  readonly answer: (review: Review) => void
}

export interface RecordedReview extends Review {
  readonly environments: readonly string[]
}

/** What a later attempt does not share with the first. */
export interface Attempt {
  readonly number: number
  status: RunStatus
  conclusion: Conclusion | null
  readonly startedAt: Date
  updatedAt: Date
  readonly triggeringActor: string
  readonly referencedWorkflows: ReferencedWorkflow[]
}

export interface RunState extends Run {
  readonly repositoryId: number
  readonly workflowId: number
  readonly checkSuiteId: number
  readonly attempts: Attempt[]
  readonly jobIds: number[]
  readonly pending: PendingReview[]
  readonly reviews: RecordedReview[]
  displayTitle: string
}

export interface JobState extends Job {
  readonly labels: readonly string[]
  readonly environment: string | null
  readonly createdAt: Date
  status: RunStatus
  conclusion: Conclusion | null
  startedAt: Date | null
  completedAt: Date | null
  steps: readonly StepRecord[]
  log: string
  deploymentId: number | null
}

export function currentAttempt(run: RunState): Attempt {
  const attempt = run.attempts.at(-1)
  if (attempt === undefined) throw new Error(`Run ${run.id} has no attempt.`)
  return attempt
}
