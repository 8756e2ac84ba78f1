import type { CaseName } from './test-case.ts'

/** A case that took long. */
export interface SlowCase extends CaseName {
  readonly microseconds: number
}

/** So many are kept. */
const KEPT = 20

/** The slowest cases, without keeping any other. */
export class SlowestCases {
  #cases: SlowCase[] = []
  /** What a case must exceed to be kept. */
  #bar = 0

  wants(microseconds: number): boolean {
    return microseconds > this.#bar
  }

  add(name: CaseName, microseconds: number): void {
    if (!this.wants(microseconds)) return
    this.#cases.push({ ...name, microseconds })
    if (this.#cases.length >= 2 * KEPT) this.#trim()
  }

  mergeFrom(other: SlowestCases): void {
    this.#cases.push(...other.#cases)
    this.#trim()
  }

  nameClasses(className: (known: string) => string): void {
    this.#cases = this.#cases.map((each) => ({ ...each, className: className(each.className) }))
  }

  /** Slowest first; of equal ones the first that was read. */
  get cases(): readonly SlowCase[] {
    this.#trim()
    return this.#cases
  }

  #trim(): void {
    this.#cases.sort((a, b) => b.microseconds - a.microseconds)
    this.#cases.length = Math.min(this.#cases.length, KEPT)
    this.#bar = this.#cases.length < KEPT ? 0 : (this.#cases.at(-1)?.microseconds ?? 0)
  }
}
