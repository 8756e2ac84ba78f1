import type { SourceTree } from '../sources/tree.ts'
import type { MappingToken, TemplateToken } from './tokens.ts'

/** An `if:` whose text already holds a status function, wrapped in `success() && (…)` when it had none. */
export interface Condition {
  readonly expression: string
  readonly allowed: readonly string[]
  readonly position: string
}

/** A `run:` or `uses:` step as written. */
export interface StepDefinition {
  /** Given `id:`, or GitHub's own (`__run`, `__owner_repo`, with a number when it repeats). */
  readonly id: string
  readonly token: MappingToken
  readonly condition: Condition
  readonly uses: string | undefined
  readonly position: string
}

export interface JobDefinition {
  readonly id: string
  readonly token: MappingToken
  readonly needs: readonly string[]
  readonly condition: Condition
  /** The called workflow, for a job without steps. */
  readonly uses: string | undefined
  readonly steps: readonly StepDefinition[]
  readonly position: string
  readonly file: WorkflowFile
}

export interface WorkflowFile {
  readonly tree: SourceTree
  /** `.github/workflows/pipeline.yml` */
  readonly path: string
  readonly root: MappingToken
  /** `name:`, or the path. */
  readonly name: string
  readonly on: TemplateToken | undefined
  readonly jobs: ReadonlyMap<string, JobDefinition>
}

export type InputValue = string | number | boolean
