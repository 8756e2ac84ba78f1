import type { Pause, Progress, Step } from '../ledger/progress.ts'
import type { Candidate, Observation } from '../release.ts'
import type { Obtained } from '../store.ts'

/** Puts one candidate in place; forward and back alike. */
export interface Delivery {
  /** Ledger record of this change, already in progress. */
  readonly deployment: number
  readonly candidate: Candidate
  /** Called right before `apply`: the candidate as a file whose digest was computed just now. */
  readonly file: () => Promise<Obtained>
  /** What served before anything was moved. */
  readonly before: Observation
  /** An earlier attempt may have done some of it. */
  readonly resumed: boolean
  /** How far that attempt says it got. */
  readonly progress?: Progress
  /** Another run than the one that paused carries on: that is what `continue: manual` waits for. */
  readonly continued?: boolean
  /** The way back: no step is waited at, and a version that still is up takes the traffic at once. */
  readonly back: boolean
  /** The wave that this is part of. */
  readonly wave?: Step['wave']
}

export type Delivered =
  | { readonly kind: 'verified'; readonly url: string | undefined; readonly detail: string; readonly seen: Observation }
  /** It does not serve well. `exposed`: users may be on something else than before. */
  | {
      readonly kind: 'unfit'
      readonly reason: 'verification-failed' | 'serving-mismatch'
      readonly detail: string
      readonly exposed: boolean
      readonly badSince: number
      readonly seen: Observation
    }
  /** It stays where it is until it is time, or a person decides. */
  | {
      readonly kind: 'paused'
      readonly reason: Pause
      readonly detail: string
      readonly step: Step
      /** When a hold is over. */
      readonly until?: Date
      readonly seen: Observation
    }
  /** We or the infrastructure failed; nothing is known against the candidate. `seen`: what serves now. */
  | {
      readonly kind: 'error'
      readonly reason:
        | 'driver-failed'
        | 'provision-failed'
        | 'candidate-unavailable'
        | 'digest-mismatch'
        | 'interrupted'
      readonly detail: string
      readonly seen: Observation
    }
