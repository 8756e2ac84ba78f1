import type { Environment, Job, Permissions } from '../../ports.ts'
import type { ExpressionData } from '../expressions/data.ts'
import type { JobDefinition } from '../planner/model.ts'
import type { Cancellation } from './cancellation.ts'
import type { Execution, Level } from './execution.ts'

/** One job to run: a job of a workflow file with one combination of its matrix. */
export interface JobRequest {
  readonly execution: Execution
  readonly level: Level
  readonly definition: JobDefinition
  readonly job: Job
  readonly name: string
  readonly key: string
  /** github, inputs, vars, needs, strategy, matrix. */
  readonly contexts: Readonly<Record<string, ExpressionData>>
  readonly permissions: Permissions
  readonly environment: { readonly settings: Environment; readonly records: boolean } | undefined
  readonly cancellation: Cancellation
}
