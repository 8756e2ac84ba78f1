import type { ExpressionData } from '../expressions/data.ts'
import type { Combination } from '../planner/matrix.ts'
import type { Cancellation } from './cancellation.ts'
import type { Execution, Level, NodeOutcome, NodeResult } from './execution.ts'

export interface CombinationRequest {
  /** github, inputs, vars, needs, strategy, matrix. */
  readonly contexts: Readonly<Record<string, ExpressionData>>
  readonly combination: Combination | undefined
  readonly key: string
  readonly isFresh: boolean
  readonly cancellation: Cancellation
  /** Handed in, since levels and called workflows contain each other. */
  readonly runLevel: (execution: Execution, level: Level) => Promise<ReadonlyMap<string, NodeOutcome>>
}

export interface CombinationEnd {
  readonly node: NodeResult
  readonly isFresh: boolean
}
