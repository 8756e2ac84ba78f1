import type { CaseStatus, TestResults } from '../tests/test-results.ts'
import type { ParsedReport } from './report-parser.ts'
import { seconds } from './seconds.ts'
import { type CaseGrammar, OUTSIDE, type StartedCase, XmlCases } from './xml-cases.ts'
import type { XmlDialect } from './xml-dialect.ts'
import type { XmlTag } from './xml-tag.ts'

/** Outcomes of the schema (vstst.xsd, TestOutcome). Any other, and none at all, is no proof of a pass. */
const OUTCOMES: ReadonlyMap<string, CaseStatus> = new Map([
  ['Passed', 'passed'],
  ['PassedButRunAborted', 'passed'],
  ['Completed', 'passed'],
  ['Warning', 'passed'],
  ['Failed', 'failed'],
  ['NotExecuted', 'skipped'],
  ['Inconclusive', 'skipped'],
  ['Pending', 'skipped'],
])
const CASES = new Set(['UnitTestResult', 'TestResult', 'GenericTestResult', 'TestResultAggregation', 'WebTestResult'])
const BROKEN_RUNS = new Set(['Failed', 'Error', 'Aborted', 'Timeout', 'Disconnected'])

const grammar: CaseGrammar = {
  failure: { around: 'ErrorInfo', message: 'Message', trace: 'StackTrace' },
  suiteOf: () => undefined,
  caseOf(name, tag): StartedCase | undefined {
    if (!CASES.has(name)) return undefined
    return {
      // The class stands in the definitions, which come later.
      className: tag.get('testId') ?? '',
      name: tag.get('testName') ?? '',
      status: OUTCOMES.get(tag.get('outcome') ?? '') ?? 'errored',
      microseconds: seconds(tag.get('duration')),
    }
  },
}

/** Reads TRX, the results of Visual Studio Test and `dotnet test`. */
export class TrxDialect implements XmlDialect {
  readonly #cases: XmlCases
  readonly #classes = new Map<string, string>()
  readonly #warnings: string[] = []
  #definition = ''
  #brokenRun = ''
  #declared = -1

  constructor(root: XmlTag, tests: TestResults) {
    this.#cases = new XmlCases(grammar, root, tests)
  }

  get wantsText(): boolean {
    return this.#cases.wantsText
  }

  text(bytes: Buffer, start: number, end: number, literal: boolean): void {
    this.#cases.text(bytes, start, end, literal)
  }

  open(name: string, tag: XmlTag): void {
    this.#cases.open(name, tag)
    if (name === 'UnitTest') this.#definition = tag.get('id') ?? ''
    else if (name === 'TestMethod') this.#classes.set(this.#definition, shortClass(tag.get('className') ?? ''))
    else if (name === 'Counters') this.#declared = tag.unsigned('total')
    else if (name === 'ResultSummary') {
      const outcome = tag.get('outcome') ?? ''
      if (BROKEN_RUNS.has(outcome)) this.#brokenRun = outcome
    }
  }

  close(): void {
    this.#cases.close()
  }

  finish(): ParsedReport {
    const { tests } = this.#cases
    tests.nameClasses((id) => this.#classes.get(id) ?? '')
    const { total, failed, errored } = tests.counts
    if (total === 0 && this.#declared > 0) tests.addEmptySuite('ResultSummary')
    else if (this.#declared >= 0 && this.#declared !== total)
      this.#warnings.push(`the counters of the summary disagree with the cases (${this.#declared}, counted ${total})`)
    // A test host that crashed takes the tests with it that had not run yet.
    if (this.#brokenRun !== '' && failed + errored === 0)
      tests.record({ ...OUTSIDE, suite: '', message: `The run as a whole ended as ${this.#brokenRun}.` })
    return { kind: 'tests', format: 'trx', tests, warnings: [...this.#cases.warnings, ...this.#warnings] }
  }
}

/** Old writers add the assembly: `Space.Class, Assembly, Version=1.0`. */
function shortClass(name: string): string {
  return name.split(',', 1)[0] ?? ''
}
