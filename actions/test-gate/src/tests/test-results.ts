import type { Attempts } from './attempts.ts'
import { shortText } from './short-text.ts'
import { type SlowCase, SlowestCases } from './slowest.ts'
import { type AbsentTest, SoughtTests } from './sought-tests.ts'
import { type SuiteCounts, SuiteTallies } from './suite-counts.ts'
import type { CaseName, CaseStatus, FailingCase, TestCase } from './test-case.ts'

export type { CaseName, CaseStatus, FailingCase, TestCase }

export interface TestCounts {
  readonly total: number
  readonly passed: number
  readonly failed: number
  readonly errored: number
  readonly skipped: number
  /** Part of `passed`. */
  readonly flaky: number
  /** Sum over the cases. */
  readonly microseconds: number
}

/** So many failing cases are kept in full; the rest is counted. */
export const KEPT_FAILURES = 1000
/** So many skipped cases are kept by name. */
const KEPT_SKIPPED = 100_000
/** So many suites without their results are kept by name. */
const KEPT_EMPTY = 1000

const NONE: readonly FailingCase[] = []

/** Test cases, counted one by one. What suites declare about themselves is never added up. */
export class TestResults {
  #counts = { total: 0, passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0, microseconds: 0 }
  #failing: FailingCase[] = []
  #skipped: CaseName[] = []
  #passedLater = 0
  readonly #emptySuites: string[] = []
  readonly #slowest = new SlowestCases()
  readonly #suites = new SuiteTallies()
  /** `undefined`: nobody asks for tests by name, and none costs the time to look at its name. */
  readonly #sought: SoughtTests | undefined

  /** `sought`: titles of tests of which it shall be known whether they are there. */
  constructor(sought: readonly string[] = []) {
    this.#sought = sought.length === 0 ? undefined : new SoughtTests(sought)
  }

  count(status: CaseStatus, microseconds: number, flaky = false): void {
    this.#counts.total++
    this.#counts[status]++
    this.#counts.microseconds += microseconds
    if (flaky) this.#counts.flaky++
  }

  keepFailing(failing: FailingCase): void {
    if (this.keepsFailures) this.#failing.push(failing)
  }

  /** Whether the next failure is kept in full. */
  get keepsFailures(): boolean {
    return this.#failing.length < KEPT_FAILURES
  }

  /**
   * Counts a case. With `attempts`, a pass after failures of the same test in there is one flaky test: what failed before
   * is taken back. Gives the case when it is a failing one.
   */
  record(test: TestCase, attempts?: Attempts): FailingCase | undefined {
    const { status, microseconds } = test
    this.#putBack(attempts?.comesAgain(test) ?? NONE)
    this.#suites.add(test.suite, status)
    this.#sought?.see(test)
    // Names may be costly to come by, and are wanted of few.
    if (this.#slowest.wants(microseconds)) this.#slowest.add(caseName(test), microseconds)
    if (status === 'failed' || status === 'errored') {
      const failing = failingOf(test, status)
      this.count(status, microseconds)
      this.keepFailing(failing)
      attempts?.failed(failing, test)
      return failing
    }
    if (status === 'skipped' && this.#skipped.length < KEPT_SKIPPED) this.#skipped.push(caseName(test))
    const before = status === 'passed' ? (attempts?.passed(test) ?? NONE) : NONE
    for (const failing of before) this.#takeBack(failing)
    this.count(status, microseconds, status === 'passed' && (test.flaky === true || before.length > 0))
    return undefined
  }

  /** Counts a case for itself, whatever others of its name did; only remembers which failures look like attempts. */
  recordRow(test: TestCase, attempts: Attempts): void {
    this.#passedLater -= attempts.comesAgain(test).length
    const failing = this.record(test)
    if (failing !== undefined) attempts.failed(failing, test)
    else if (test.status === 'passed') this.#passedLater += attempts.passed(test).length
  }

  /** Puts in class names that a report gives only after its cases. */
  nameClasses(className: (known: string) => string): void {
    this.#failing = this.#failing.map((each) => ({ ...each, className: className(each.className) }))
    this.#skipped = this.#skipped.map((each) => ({ ...each, className: className(each.className) }))
    this.#slowest.nameClasses(className)
    this.#sought?.nameClasses(className)
  }

  #takeBack(failing: FailingCase): void {
    this.#counts.total--
    this.#counts[failing.status]--
    this.#suites.add(failing.suite, failing.status, -1)
    const index = this.#failing.indexOf(failing)
    if (index >= 0) this.#failing.splice(index, 1)
  }

  /** They were no attempts of the test that passed after them. */
  #putBack(failures: readonly FailingCase[]): void {
    if (failures.length > 0) this.#counts.flaky--
    for (const failing of failures) {
      this.count(failing.status, 0)
      this.#suites.add(failing.suite, failing.status)
      this.keepFailing(failing)
    }
  }

  /** A suite that says it ran tests, but holds none: its results are lost. */
  addEmptySuite(name: string): void {
    if (this.#emptySuites.length < KEPT_EMPTY) this.#emptySuites.push(shortText(name))
  }

  mergeFrom(other: TestResults): void {
    for (const [key, value] of Object.entries(other.#counts)) this.#counts[key as keyof TestCounts] += value
    this.#failing = [...this.#failing, ...other.#failing].slice(0, KEPT_FAILURES)
    for (const skipped of other.#skipped) if (this.#skipped.length < KEPT_SKIPPED) this.#skipped.push(skipped)
    this.#passedLater += other.#passedLater
    for (const name of other.#emptySuites) this.addEmptySuite(name)
    this.#slowest.mergeFrom(other.#slowest)
    this.#suites.mergeFrom(other.#suites)
    if (other.#sought !== undefined) this.#sought?.mergeFrom(other.#sought)
  }

  get counts(): TestCounts {
    return this.#counts
  }

  /** In the order of the files read. */
  get failing(): readonly FailingCase[] {
    return this.#failing
  }

  /** All skipped cases; `undefined` when there are too many to keep their names. */
  get skipped(): readonly CaseName[] | undefined {
    return this.#skipped.length === this.#counts.skipped ? this.#skipped : undefined
  }

  /** Slowest first. */
  get slowest(): readonly SlowCase[] {
    return this.#slowest.cases
  }

  /** In the order of their names; not every one when `suitesLeftOut`. */
  get suites(): readonly SuiteCounts[] {
    return this.#suites.suites
  }

  get suitesLeftOut(): boolean {
    return this.#suites.isFull
  }

  /** Failures after which the same test passed in the same scope, where nothing says that it was tried again. */
  get passedLater(): number {
    return this.#passedLater
  }

  /** The sought titles that no test has; `undefined` when that cannot be told. */
  get absent(): readonly AbsentTest[] | undefined {
    return this.#sought === undefined ? [] : this.#sought.absent
  }

  get emptySuites(): readonly string[] {
    return this.#emptySuites
  }
}

function caseName({ suite, className, name }: CaseName): CaseName {
  return { suite: shortText(suite), className: shortText(className), name: shortText(name) }
}

function failingOf(test: TestCase, status: FailingCase['status']): FailingCase {
  const { message, file, line } = test
  return {
    ...caseName(test),
    status,
    message,
    ...(file === undefined || file === '' ? {} : { file: shortText(file) }),
    ...(line === undefined || !(line > 0) ? {} : { line }),
  }
}
