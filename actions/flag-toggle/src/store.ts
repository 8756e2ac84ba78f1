import type { Decimal } from '../../../lib/kernel/decimal.ts'
import type { Reason } from './contract.ts'

/** What is asked of a flag in one environment. */
export type Change = { readonly kind: 'on' | 'off' | 'kill' } | { readonly kind: 'percent'; readonly percent: Decimal }

/** Who holds flags: one driver each. `State` is what the driver read, with whatever it needs to notice a later change. */
export interface FlagStore<State> {
  readonly provider: string
  readonly capabilities: Capabilities
  /** All that is known about the flags of an environment now. */
  read(environment: string): Promise<State>
  /** The flag as it is, and what has to be handed to the running service for it; pure. */
  look(state: State, flag: string): { readonly view: FlagView; readonly document: Document }
  /** What would change; pure. */
  plan(state: State, flag: string, change: Change): Plan
  /** Writes the plan if the store is still as `state` says; never over somebody else's change. */
  apply(state: State, plan: ChangePlan, audit: Audit): Promise<Applied>
}

export interface Capabilities {
  readonly changes: readonly Change['kind'][]
  /** Decimal places of a percentage that the provider can hold exactly. */
  readonly percentDecimals: number
}

/** What one user is served. `code-default`: the provider gives no value, the application's own default applies. */
export type Served =
  | { readonly kind: 'variant'; readonly variant: string; readonly value: unknown }
  | { readonly kind: 'code-default' }
  /** Cannot be worked out here. */
  | { readonly kind: 'unknown' }

export interface FlagView {
  /** `on`, `off`, `killed`, `percent 12.5`, `percent 10 (with rules)`, `absent` … */
  readonly words: string
  /** The flag as the provider holds it, as JSON for people. */
  readonly json: string
  /** Equal texts: equal in every field that a change of ours could touch. */
  readonly managed: string
  /** What a user with this targeting key and no further attributes is served. */
  served(targetingKey: string): Served
}

/** What is handed to the running service. */
export interface Document {
  readonly name: string
  readonly text: string
}

interface Planned {
  readonly flag: string
  readonly before: FlagView
  /**
   * `managed` of what was changed: the flag, or its definition where the environment did not have it. Different in a second
   * plan: somebody else changed this flag in between.
   */
  readonly basis: string
  readonly after: FlagView
  /** Share of users without a rule of their own that should see the `on` variant, from 0 to 1; for the statistical check. */
  readonly share: number | undefined
  readonly onVariant: string | undefined
  readonly document: Document
  /** What a person should know although nothing stops the change. */
  readonly warnings: readonly string[]
}
export type ChangePlan = Planned & { readonly kind: 'change' }
export type SamePlan = Planned & { readonly kind: 'same' }
export interface Refusal {
  readonly kind: 'refused'
  readonly reasonCode: Reason
  readonly message: string
}
export type Plan = ChangePlan | SamePlan | Refusal

export type Applied =
  | { readonly kind: 'applied'; readonly version: string }
  /** Somebody else wrote in between, or it is not known whether we did: read and plan again. */
  | { readonly kind: 'conflict' }
  | Refusal

/** Who, when, why; goes into the commit, the summary and the report. */
export interface Audit {
  readonly environment: string
  readonly actor: string
  readonly because: string
  readonly at: Date
  readonly runUrl: string
}
