import type { Candidate, Observation, Release, Served } from '../release.ts'

export type Verb = 'apply' | 'observe' | 'shift' | 'retire'

/** What a driver can do with its verbs: part of the traffic, part of the instances, one region by itself. */
export type Ability = 'divide' | 'share' | 'regions'

export type VerbOutcome<T> =
  | { readonly kind: 'done'; readonly answer: T }
  | { readonly kind: 'failed'; readonly detail: string }

/** What every verb is told. */
export interface DriverRequest {
  /** Ledger record of the change. */
  readonly deployment: number | undefined
  readonly candidate: Candidate | undefined
  /** What the last look saw. */
  readonly serving: readonly Served[]
  /** The region or group that is meant; `undefined`: the environment is not divided. */
  readonly region?: string
}

export interface Weight extends Release {
  readonly weight: number
}

/** `all`: replace what serves. `none`: bring it up beside what serves. `share`: replace so many percent of the instances. */
export type Traffic = 'all' | 'none' | { readonly share: number }

/** Changes one environment. A verb may be called again with the same request and must leave the same state. */
export interface Driver {
  readonly name: string
  readonly verbs: ReadonlySet<Verb>
  readonly abilities: ReadonlySet<Ability>
  /** `url` is where the new version alone can be reached. */
  apply(
    request: DriverRequest & { readonly traffic: Traffic; readonly file: string },
  ): Promise<VerbOutcome<{ readonly url?: string }>>
  observe(request: DriverRequest): Promise<Observation>
  shift(request: DriverRequest & { readonly weights: readonly Weight[] }): Promise<VerbOutcome<unknown>>
  retire(request: DriverRequest & { readonly retire: Release }): Promise<VerbOutcome<unknown>>
}
