/** What a check of an environment found. */
export type Verification =
  | { readonly kind: 'passed'; readonly detail: string }
  /** `badSince`: milliseconds by the clock's `monotonic`, when the first bad answer came. */
  | { readonly kind: 'failed'; readonly detail: string; readonly badSince: number }
  /** Nobody can tell: what was asked gave no answer to judge by. */
  | { readonly kind: 'inconclusive'; readonly detail: string }

export interface Subject {
  readonly version: string
  /**
   * Where it is reached. `side`: this version alone, so probes with a fixed address say nothing about it. `share`: only
   * some of the answers are from it, so none has to name its version.
   */
  readonly base: string | undefined
  readonly scope: 'environment' | 'side' | 'share'
  /** No try starts after so long. */
  readonly budgetMilliseconds: number
  /** Given: metrics are watched, too. It must take traffic. */
  readonly measure?: Measure
}

export interface Measure {
  /** Version that takes traffic in the same minutes; `undefined`: none does. */
  readonly beside?: string | undefined
  /** Version that served before. */
  readonly before?: string | undefined
  /** The window is over and is looked back at: nothing is waited for. */
  readonly looksBack?: boolean
  /** Watched at least so long, if the budget allows. */
  readonly atLeastMilliseconds?: number
}
