import { shortText } from '../tests/short-text.ts'
import type { TestCase, TestResults } from '../tests/test-results.ts'
import { usefulLine } from '../tests/useful-line.ts'
import { ReportError } from './report-parser.ts'
import { Tally } from './tally.ts'
import type { XmlTag } from './xml-tag.ts'
import { type Decode, TextCollector } from './xml-text.ts'
import type { XmlHandler } from './xml-tokenizer.ts'

const DEEPEST_CASE = 16

export type StartedCase = Omit<TestCase, 'suite' | 'message'>

export interface StartedSuite {
  /** Empty: not shown. */
  readonly name: string
  /** Cases it says it ran; −1: says nothing. */
  readonly declared: number
  /** It says that it failed. */
  readonly broken: boolean
}

/** What tells one XML format of test cases from another. */
export interface CaseGrammar {
  caseOf(name: string, tag: XmlTag): StartedCase | undefined
  suiteOf(name: string, tag: XmlTag): StartedSuite | undefined
  /** Elements whose text tells the failure, and the element that they stand in. */
  readonly failure: { readonly around: string; readonly message: string; readonly trace: string }
}

interface Told {
  readonly depth: number
  message: string
  trace: string
}

type OpenCase = Told & { readonly kind: 'case'; readonly started: StartedCase; inner: number; brokenInner: number }
type OpenSuite = Told & StartedSuite & { readonly kind: 'suite'; readonly title: string; cases: number; broke: number }

/**
 * Counts the cases of a format in which each case says itself how it ended.
 *
 * A case made of cases (rows of data) is not counted beside them, unless it failed and none of them did. Likewise a suite
 * that failed without a failed case: its set-up or tear-down broke. A format read by this marks no retries, and rows of
 * data may share a name, so no two cases are taken for one.
 */
export class XmlCases implements XmlHandler {
  readonly tests: TestResults
  readonly #tally = new Tally()
  readonly #grammar: CaseGrammar
  readonly #decode: Decode
  readonly #text = new TextCollector()
  readonly #open: (OpenCase | OpenSuite)[] = []
  #depth = 0
  /** Where the element around message and trace is open; −1: nowhere. */
  #around = -1
  #reading: 'message' | 'trace' | undefined

  constructor(grammar: CaseGrammar, root: XmlTag, tests: TestResults) {
    this.tests = tests
    this.#grammar = grammar
    this.#decode = root.decode
  }

  get wantsText(): boolean {
    return this.#reading !== undefined
  }

  get warnings(): readonly string[] {
    return this.#tally.warnings()
  }

  text(bytes: Buffer, start: number, end: number, literal: boolean): void {
    this.#text.add(bytes, start, end, literal)
  }

  open(name: string, tag: XmlTag): void {
    this.#depth++
    const { failure } = this.#grammar
    if (name === failure.around) this.#around = this.#depth
    else if (this.#depth === this.#around + 1)
      this.#reading = name === failure.message ? 'message' : name === failure.trace ? 'trace' : undefined
    const started = this.#grammar.caseOf(name, tag)
    if (started !== undefined) this.#openCase(started)
    else this.#openSuite(this.#grammar.suiteOf(name, tag))
  }

  close(): void {
    const told = this.#open.at(-1)
    if (this.#reading !== undefined && this.#depth === this.#around + 1) {
      const text = this.#text.take(this.#decode)
      if (told !== undefined && told[this.#reading] === '') told[this.#reading] = text
      this.#reading = undefined
    }
    if (this.#depth === this.#around) this.#around = -1
    if (told?.depth === this.#depth) {
      this.#open.pop()
      if (told.kind === 'case') this.#closeCase(told)
      else this.#closeSuite(told)
    }
    this.#depth--
  }

  #openCase(started: StartedCase): void {
    const cases = this.#open.filter(({ kind }) => kind === 'case').length
    if (cases === DEEPEST_CASE) throw new ReportError('unparsable-report', `nests cases deeper than ${DEEPEST_CASE}`)
    this.#open.push({ kind: 'case', started, depth: this.#depth, message: '', trace: '', inner: 0, brokenInner: 0 })
  }

  #openSuite(started: StartedSuite | undefined): void {
    if (started === undefined) return
    const title = shortText([this.#suiteTitle(), started.name].filter((part) => part !== '').join(' › '))
    this.#open.push({
      ...started,
      kind: 'suite',
      title,
      depth: this.#depth,
      message: '',
      trace: '',
      cases: 0,
      broke: 0,
    })
  }

  #closeCase({ started, inner, brokenInner, message, trace }: OpenCase): void {
    const broken = isBroken(started)
    const outer = this.#open.at(-1)
    const counts = inner === 0 || (broken && brokenInner === 0)
    if (counts) this.tests.record({ ...started, suite: this.#suiteTitle(), message: usefulLine(message, trace) })
    const [cases, broke] = [inner + (counts ? 1 : 0), brokenInner + (counts && broken ? 1 : 0)]
    if (outer?.kind === 'case') {
      outer.inner += cases
      outer.brokenInner += broke
    } else if (outer !== undefined) {
      outer.cases += cases
      outer.broke += broke
    }
  }

  #closeSuite(suite: OpenSuite): void {
    if (suite.broken && suite.broke === 0) {
      this.tests.record({ ...OUTSIDE, suite: suite.title, message: usefulLine(suite.message, suite.trace) })
      suite.broke++
    }
    if (suite.cases === 0 && suite.declared > 0) this.tests.addEmptySuite(suite.title)
    else if (suite.declared >= 0 && suite.declared !== suite.cases)
      this.#tally.add(
        'the counters of a suite disagree with its cases',
        `${suite.title}: ${suite.declared}, counted ${suite.cases}`,
      )
    const outer = this.#open.at(-1)
    if (outer?.kind !== 'suite') return
    outer.cases += suite.cases
    outer.broke += suite.broke
  }

  #suiteTitle(): string {
    const suite = this.#open.findLast((each) => each.kind === 'suite')
    return suite?.kind === 'suite' ? suite.title : ''
  }
}

/** Something outside of the cases broke, such as a set-up. It counts as a case, so that it cannot be overlooked. */
export const OUTSIDE: StartedCase = {
  className: '',
  name: '(outside of the test cases)',
  status: 'errored',
  microseconds: 0,
}

export function isBroken({ status }: StartedCase): boolean {
  return status === 'failed' || status === 'errored'
}
