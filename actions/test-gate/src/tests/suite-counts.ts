import type { CaseStatus } from './test-case.ts'

export interface SuiteCounts {
  /** Names of the suite and those around it, outermost first, joined by ` › `. */
  readonly suite: string
  readonly passed: number
  readonly failed: number
  readonly errored: number
  readonly skipped: number
}

type Tally = { -readonly [K in keyof SuiteCounts]: SuiteCounts[K] }

/** So many suites are told apart; the cases of any further one are in the totals only. */
export const KEPT_SUITES = 5000

/** Outcomes by suite. Suites of one name in several reports are one. */
export class SuiteTallies {
  readonly #suites = new Map<string, Tally>()
  /** Cases of one suite follow each other nearly always. */
  #latestSuite: string | undefined
  #latest: Tally | undefined
  /** Suites beyond those that are kept. */
  #isFull = false

  add(suite: string, status: CaseStatus, count = 1): void {
    if (suite !== this.#latestSuite) {
      this.#latest = this.#find(suite)
      this.#latestSuite = suite
    }
    if (this.#latest !== undefined) this.#latest[status] += count
  }

  mergeFrom(other: SuiteTallies): void {
    for (const { suite, ...counts } of other.#suites.values())
      for (const [status, count] of Object.entries(counts)) this.add(suite, status as CaseStatus, count)
    this.#isFull ||= other.#isFull
  }

  /** In the order of their names. */
  get suites(): readonly SuiteCounts[] {
    return [...this.#suites.values()].sort((a, b) => (a.suite < b.suite ? -1 : 1))
  }

  get isFull(): boolean {
    return this.#isFull
  }

  #find(suite: string): Tally | undefined {
    const known = this.#suites.get(suite)
    if (known !== undefined) return known
    if (this.#suites.size >= KEPT_SUITES) {
      this.#isFull = true
      return undefined
    }
    const created: Tally = { suite, passed: 0, failed: 0, errored: 0, skipped: 0 }
    this.#suites.set(suite, created)
    return created
  }
}
