import type { Candidate, Observation, Release, Served } from '../release.ts'

export type Verb = 'apply' | 'observe' | 'shift' | 'retire'

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
}

export interface Weight extends Release {
  readonly weight: number
}

/** Changes one environment. A verb may be called again with the same request and must leave the same state. */
export interface Driver {
  readonly name: string
  readonly verbs: ReadonlySet<Verb>
  /** `all`: replace what serves. `none`: bring it up beside what serves; `url` is where it alone can be reached. */
  apply(
    request: DriverRequest & { readonly traffic: 'all' | 'none'; readonly file: string },
  ): Promise<VerbOutcome<{ readonly url?: string }>>
  observe(request: DriverRequest): Promise<Observation>
  shift(request: DriverRequest & { readonly weights: readonly Weight[] }): Promise<VerbOutcome<unknown>>
  retire(request: DriverRequest & { readonly retire: Release }): Promise<VerbOutcome<unknown>>
}

/** Strategies that the verbs at hand allow. */
export function missingVerb(strategy: 'all-at-once' | 'blue-green', verbs: ReadonlySet<Verb>): Verb | undefined {
  if (strategy === 'all-at-once') return undefined
  return (['shift', 'observe'] as const).find((verb) => !verbs.has(verb))
}
