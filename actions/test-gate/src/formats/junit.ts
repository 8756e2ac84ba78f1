import { Attempts, type RepeatedTests } from '../tests/attempts.ts'
import { shortText } from '../tests/short-text.ts'
import type { CaseStatus, TestResults } from '../tests/test-results.ts'
import { tellingLine, usefulLine } from '../tests/useful-line.ts'
import { JUnitCase } from './junit-case.ts'
import { type ParsedReport, ReportError } from './report-parser.ts'
import { Tally } from './tally.ts'
import type { XmlDialect } from './xml-dialect.ts'
import type { XmlTag } from './xml-tag.ts'
import { type Decode, TextCollector } from './xml-text.ts'

interface Suite {
  readonly name: string
  /** With the names of the suites around it. */
  readonly title: string
  /** −1: says nothing about itself. */
  readonly declared: { readonly tests: number; readonly broken: number; readonly left: number }
  readonly attempts: Attempts
  own: number
  /** With the suites inside. */
  cases: number
}

/** Of one case the worst counts (surefire's schema allows several results). */
const SEVERITY: readonly CaseStatus[] = ['passed', 'skipped', 'failed', 'errored']
const RESULTS: ReadonlyMap<string, CaseStatus> = new Map([
  ['failure', 'failed'],
  ['error', 'errored'],
  ['skipped', 'skipped'],
])
/** They go with a `failure` or `error`; should one stand alone, nothing says that the test ever passed. */
const RERUNS: ReadonlyMap<string, CaseStatus> = new Map([
  ['rerunFailure', 'failed'],
  ['rerunError', 'errored'],
])

/**
 * Reads JUnit XML in its dialects: suites nest to any depth, cases are counted one by one.
 *
 * A suite's own counters are compared, never used; a suite that says it ran tests and holds none has lost them.
 *
 * Retries that are marked (`flakyFailure`, `rerunFailure` and their like) are read as such. A test that comes several times
 * without a mark looks the same whether its rows of data share a name or it was tried again, so that has to be said.
 */
export class JUnitDialect implements XmlDialect {
  readonly #tests: TestResults
  readonly #tally = new Tally()
  readonly #text = new TextCollector()
  readonly #suites: Suite[] = []
  readonly #repeated: RepeatedTests
  #decode: Decode
  #depth = 0
  readonly #case = new JUnitCase()
  #isCaseOpen = false
  #caseDepth = 0
  /** The result element that is open, and its `message`. */
  #result: { readonly status: CaseStatus; readonly message: string } | undefined

  constructor(root: XmlTag, repeated: RepeatedTests, tests: TestResults) {
    this.#tests = tests
    this.#decode = root.decode
    this.#repeated = repeated
  }

  get wantsText(): boolean {
    return this.#result !== undefined && this.#depth === this.#caseDepth + 1
  }

  text(bytes: Buffer, start: number, end: number, literal: boolean): void {
    this.#text.add(bytes, start, end, literal)
  }

  open(name: string, tag: XmlTag): void {
    this.#depth++
    if (name === 'testcase') this.#openCase(tag)
    else if (this.#isCaseOpen) {
      if (this.#depth === this.#caseDepth + 1) this.#openResult(name, tag)
    } else if (name === 'testsuite' || name === 'testsuites') this.#openSuite(tag)
    else if (name === 'error' || name === 'failure') this.#openSuiteFailure(name, tag)
  }

  close(name: string): void {
    if (this.#result !== undefined && this.#depth === this.#caseDepth + 1) this.#closeResult()
    if (this.#isCaseOpen && this.#depth === this.#caseDepth) this.#closeCase(this.#case)
    else if ((name === 'testsuite' || name === 'testsuites') && !this.#isCaseOpen) this.#closeSuite()
    this.#depth--
  }

  finish(): ParsedReport {
    return { kind: 'tests', format: 'junit', tests: this.#tests, warnings: this.#tally.warnings() }
  }

  #openSuite(tag: XmlTag): void {
    const broken = Math.max(0, counter(tag, 'failures')) + Math.max(0, counter(tag, 'errors'))
    const left = Math.max(0, counter(tag, 'skipped')) + Math.max(0, counter(tag, 'disabled'))
    const name = shortText(tag.get('name') ?? '')
    const title = this.#suites.at(-1)?.title ?? ''
    this.#suites.push({
      name,
      title: shortText(title === '' || name === '' ? title + name : `${title} › ${name}`),
      declared: { tests: counter(tag, 'tests'), broken, left },
      attempts: new Attempts(),
      own: 0,
      cases: 0,
    })
  }

  #closeSuite(): void {
    const suite = this.#suites.pop()
    if (suite === undefined) return
    const { tests, broken, left } = suite.declared
    const outer = this.#suites.at(-1)
    if (outer !== undefined) outer.cases += suite.cases
    if (suite.cases === 0 && (tests - left > 0 || broken > 0)) this.#tests.addEmptySuite(suite.name)
    else if (tests >= 0 && tests !== suite.cases && tests !== suite.own)
      this.#tally.add(
        'the counters of a suite disagree with its cases',
        `${suite.name}: ${tests}, counted ${suite.cases}`,
      )
  }

  #openCase(tag: XmlTag): void {
    if (this.#isCaseOpen) throw new ReportError('unparsable-report', 'has a <testcase> inside a <testcase>')
    this.#isCaseOpen = true
    this.#caseDepth = this.#depth
    this.#case.start(tag, this.#suites.at(-1)?.title ?? '')
  }

  #openResult(name: string, tag: XmlTag): void {
    const open = this.#case
    if (name === 'flakyFailure' || name === 'flakyError') open.flaky = true
    open.rerun = RERUNS.get(name) ?? open.rerun
    const status = RESULTS.get(name)
    if (status === undefined) return
    if (SEVERITY.indexOf(status) > SEVERITY.indexOf(open.status)) open.status = status
    if (status !== 'skipped') this.#result = { status, message: tag.get('message') ?? tag.get('type') ?? '' }
  }

  #closeResult(): void {
    const [open, result] = [this.#case, this.#result]
    this.#result = undefined
    const isWorst =
      result !== undefined &&
      result.status !== open.messageOf &&
      SEVERITY.indexOf(result.status) >= SEVERITY.indexOf(open.messageOf)
    if (isWorst) {
      open.messageOf = result.status
      if (this.#keepsMessages())
        open.message = tellingLine(result.message) ?? usefulLine(result.message, this.#text.take(this.#decode))
    }
    this.#text.drop(this.#decode)
  }

  /** Of the failures beyond those that are kept nobody reads the message, unless one of those before is taken back. */
  #keepsMessages(): boolean {
    return this.#repeated === 'retries' || this.#tests.keepsFailures
  }

  #closeCase(ended: JUnitCase): void {
    this.#isCaseOpen = false
    const suite = this.#suites.at(-1)
    if (suite !== undefined) {
      suite.own++
      suite.cases++
    }
    if (ended.status === 'passed' && !ended.flaky && ended.rerun !== undefined) ended.status = ended.rerun
    if (suite === undefined || this.#repeated === 'retries') this.#tests.record(ended, suite?.attempts)
    else this.#tests.recordRow(ended, suite.attempts)
  }

  /** A result directly under a suite: something outside of the cases broke, such as a set-up. It counts as a case. */
  #openSuiteFailure(name: string, tag: XmlTag): void {
    const suite = this.#suites.at(-1)
    if (suite === undefined) return
    const status = name === 'error' ? 'errored' : 'failed'
    this.#tests.count(status, 0)
    this.#tests.keepFailing({
      suite: suite.title,
      className: '',
      name: '(outside of the test cases)',
      status,
      message: usefulLine(tag.get('message') ?? tag.get('type') ?? '', ''),
    })
  }
}

/** −1 when absent or no number. */
function counter(tag: XmlTag, name: string): number {
  const value = tag.unsigned(name)
  return Number.isNaN(value) ? -1 : value
}
