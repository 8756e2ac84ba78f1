import type { Decimal } from '../../../lib/kernel/decimal.ts'
import type { Reason } from './contract.ts'

/** What is asked of a flag in one environment. */
export type Change =
  | { readonly kind: 'on' }
  | { readonly kind: 'off' }
  | { readonly kind: 'kill' }
  | { readonly kind: 'percent'; readonly percent: Decimal }
  /** On for the users of a shared rule; everybody else stays as they are. */
  | { readonly kind: 'segment'; readonly segment: string }
  /**
   * The flag exactly as a `FlagView.managed` of the same provider says: as another environment has it (promote), or as it
   * was before (a ramp that goes back). It never lifts a kill.
   */
  | { readonly kind: 'set'; readonly managed: string }

/**
 * Who holds flags: one driver each, in a folder of its own, and one contract suite over all of them
 * (test/flag-toggle/driver-contract.ts).
 */
export interface FlagStore {
  readonly provider: Provider
  readonly capabilities: Capabilities
  /** The flags of an environment as they are now; those named, or all of them. */
  read(environment: string, flags: readonly string[] | 'all'): Promise<FlagSet>
  /** What is wrong with the definitions of flags at a commit, e.g. of a pull request; where flags are defined by files. */
  lintDefinitions?(commit: string, now: Date): Promise<readonly Finding[]>
}

/** Flags of one environment as they were when they were read, with whatever it needs to notice a later change. */
export interface FlagSet {
  /** Keys of the flags that the environment has, in the provider's order; whole only when all were read. */
  readonly keys: readonly string[]
  look(flag: string): FlagView
  /** What has to be handed to the running service; `undefined` where it asks the provider itself. */
  document(): Document | undefined
  /** What would change. */
  plan(flag: string, change: Change): Plan
  /** Writes the plan if the flags are still as they were read; never over somebody else's change. Safe to repeat. */
  apply(plan: ChangePlan, audit: Audit): Promise<Applied>
  /** `managed` as Sluice wrote it last; `undefined`: it never did, so the flag is unmanaged. */
  lastWritten(flag: string): Promise<string | undefined>
  /** Age, use and owner of the flags, for `stale`. */
  facts(): Promise<readonly FlagFacts[]>
  /** What is wrong with how the flags are written, for `lint`. */
  lint(): readonly Finding[]
}

export type Provider = 'flagd-file' | 'unleash' | 'launchdarkly'

export interface Capabilities {
  readonly changes: readonly Change['kind'][]
  /** Decimal places of a percentage that the provider can hold exactly. */
  readonly percentDecimals: number
  /** Whether `facts` says when a flag was last evaluated. */
  readonly evaluationData: boolean
}

/** What one user is served. `code-default`: the provider gives no value, the application's own default applies. */
export type Served =
  /** Without a name the value alone counts: the names that services give to variants are their own then. */
  | { readonly kind: 'variant'; readonly variant: string | undefined; readonly value: unknown }
  | { readonly kind: 'code-default' }
  /** Cannot be worked out here. */
  | { readonly kind: 'unknown' }

export interface FlagView {
  /** `on`, `off`, `killed`, `percent 12.5`, `percent 10 (with rules)`, `absent` … */
  readonly words: string
  /** The flag as the provider holds it, as text for people. */
  readonly text: string
  /** Equal texts: equal in every field that a change of ours could touch. `absent`: the environment does not have it. */
  readonly managed: string
  /** What decides about users besides the managed fields and is never written; equal texts: equal. */
  readonly unmanaged: string
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
  /** Share of users without a rule of their own that should see `onValue`, from 0 to 1; for the statistical check. */
  readonly share: number | undefined
  /** Name of the variant that is the feature, or its value as JSON where variants have no names. */
  readonly onVariant: string | undefined
  readonly document: Document | undefined
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
  /** `version`: the commit, or what the provider calls the flag as it is now. */
  | { readonly kind: 'applied'; readonly version?: string; readonly warnings?: readonly string[] }
  /** Somebody else wrote in between, or it is not known whether we did: read and plan again. */
  | { readonly kind: 'conflict' }
  | Refusal

/** Who, when, why; goes into the commit, the summary, the report and the notice. */
export interface Audit {
  readonly environment: string
  readonly actor: string
  readonly because: string
  readonly at: Date
  readonly runUrl: string
}

/** What `stale` judges a flag by; what a provider does not know is left out. */
export interface FlagFacts {
  readonly flag: string
  readonly view: FlagView
  readonly owner?: string
  readonly createdAt?: Date
  /** When its state in this environment last changed. */
  readonly changedAt?: Date
  /** Day after which it should be gone. */
  readonly expires?: Date
  /** How often that day was moved, and whether the last time came with a reason of its own. */
  readonly extensions?: { readonly count: number; readonly explained: boolean }
  /** Never stale: an operational switch. */
  readonly permanent?: boolean
  readonly evaluatedAt?: Date | 'never'
  /** Somebody marked it as stale at the provider. */
  readonly markedStale?: boolean
}

/** `error`: the flag does not do what it says, or evaluators refuse it. `warning`: it works, but not as people expect. */
export interface Finding {
  readonly severity: 'error' | 'warning'
  /** Key of the flag; empty for the set. */
  readonly flag: string
  readonly message: string
}

/** A provider that could not be reached or said no; ends the run with its own reason code. */
export class StoreError extends Error {
  readonly reasonCode: Reason
  constructor(reasonCode: Reason, message: string) {
    super(message)
    this.name = 'StoreError'
    this.reasonCode = reasonCode
  }
}

export function refused(reasonCode: Reason, message: string): Refusal {
  return { kind: 'refused', reasonCode, message }
}

/** A flag that the environment does not have. */
export const ABSENT: FlagView = {
  words: 'absent',
  text: '',
  managed: 'absent',
  unmanaged: '',
  served: () => ({ kind: 'code-default' }),
}
