import type { GitHub, Permissions, Repository, Run } from '../../ports.ts'
import type { ExpressionData } from '../expressions/data.ts'
import type { InputValue, JobDefinition, WorkflowFile } from '../planner/model.ts'
import type { Calls } from '../planner/reusable.ts'
import type { JobResult, Progress } from '../ports.ts'
import type { Sources } from '../sources/sources.ts'
import type { CacheMode } from '../steps/context.ts'
import type { Grace } from '../steps/process.ts'
import type { RunActivity } from './activity.ts'
import type { Cancellation } from './cancellation.ts'
import type { ConcurrencyGroups } from './concurrency.ts'
import type { Slots } from './slots.ts'

/** What the runner has, whichever run. */
export interface Surroundings {
  readonly github: GitHub
  readonly directory: string
  readonly machine: Readonly<Record<string, string>>
  readonly sources: Sources
  readonly slots: Slots
  readonly groups: (repository: Repository) => ConcurrencyGroups
  readonly grace: Grace
  readonly progress: (progress: Progress) => void
}

export type NodeStatus = 'success' | 'failure' | 'cancelled' | 'skipped'

/** What a job is to those that need it. */
export interface NodeResult {
  readonly result: NodeStatus
  readonly outputs: Readonly<Record<string, string>>
}

/** A result, and whether this attempt came to it (`false`: kept from the attempt before). */
export interface NodeOutcome extends NodeResult {
  readonly isFresh: boolean
}

/** A job (one combination of a matrix) as an attempt left it. */
export interface KeptJob extends NodeResult {
  readonly job: JobResult
}

/** One attempt of one run. */
export interface Execution {
  readonly surroundings: Surroundings
  readonly run: Run
  readonly repository: Repository
  readonly file: WorkflowFile
  readonly calls: Calls
  readonly triggeringActor: string
  readonly cancellation: Cancellation
  readonly activity: RunActivity
  /** Jobs of the attempt before, for a re-run of the failed ones; by job key. */
  readonly previous: ReadonlyMap<string, KeptJob>
  /** Jobs of this attempt so far, by job key. */
  readonly finished: Map<string, KeptJob>
}

/** One workflow file of a run: the started one, or one that a job calls. */
export interface Level {
  readonly file: WorkflowFile
  readonly inputs: Readonly<Record<string, InputValue>>
  /** The most its jobs may have. */
  readonly cap: Permissions
  readonly cacheMode: CacheMode
  /** `deploy / `, before the names of its jobs. */
  readonly prefix: string
  /** Path of job ids and matrix indexes, unique in the run. */
  readonly key: string
  readonly caller: Caller | undefined
  /** Concurrency groups that the run and the calling jobs hold. */
  readonly groups: readonly string[]
  /** A re-run started something above this level anew, so nothing in it is kept. */
  readonly isFresh: boolean
}

export interface Caller {
  readonly level: Level
  readonly job: JobDefinition
  /** Contexts of the calling job, for its `secrets:`. */
  readonly contexts: Readonly<Record<string, ExpressionData>>
}
