import type { CaseStatus, TestResults } from '../tests/test-results.ts'
import type { ParsedReport } from './report-parser.ts'
import { seconds } from './seconds.ts'
import { type CaseGrammar, XmlCases } from './xml-cases.ts'
import type { XmlDialect } from './xml-dialect.ts'
import type { XmlTag } from './xml-tag.ts'

/** `result` of NUnit 2 and 3. Any other, and none at all, is no proof of a pass. */
const RESULTS: ReadonlyMap<string, CaseStatus> = new Map([
  ['Passed', 'passed'],
  ['Success', 'passed'],
  ['Warning', 'passed'],
  ['Failed', 'failed'],
  ['Failure', 'failed'],
  ['Skipped', 'skipped'],
  ['Ignored', 'skipped'],
  ['Inconclusive', 'skipped'],
])
/** `label` says more about `Failed`. */
const BROKE = new Set(['Error', 'Invalid', 'Cancelled'])

const grammar: CaseGrammar = {
  failure: { around: 'failure', message: 'message', trace: 'stack-trace' },
  caseOf(name, tag) {
    if (name !== 'test-case') return undefined
    return {
      className: tag.get('classname') ?? '',
      name: tag.get('name') ?? '',
      status: statusOf(tag),
      microseconds: seconds(tag.get('duration') ?? tag.get('time')),
    }
  },
  suiteOf(name, tag) {
    if (name === 'test-suite') return { name: nameOf(tag), declared: declared(tag), broken: isBrokenSuite(tag) }
    // The root: of NUnit 2, `total` leaves out what was not run.
    if (name === 'test-run') return { name: '', declared: declared(tag), broken: tag.is('result', 'Failed') }
    return name === 'test-results' ? { name: '', declared: -1, broken: false } : undefined
  },
}

/** Reads the XML of NUnit 2 (`test-results`) and NUnit 3 (`test-run`). */
export class NUnitDialect extends XmlCases implements XmlDialect {
  readonly #declared: number

  constructor(root: XmlTag, tests: TestResults) {
    super(grammar, root, tests)
    this.#declared = declared(root)
  }

  finish(): ParsedReport {
    if (this.tests.counts.total === 0 && this.#declared > 0 && this.tests.emptySuites.length === 0)
      this.tests.addEmptySuite('')
    return { kind: 'tests', format: 'nunit', tests: this.tests, warnings: this.warnings }
  }
}

function statusOf(tag: XmlTag): CaseStatus {
  if (BROKE.has(tag.get('label') ?? '')) return 'errored'
  const result = tag.get('result')
  if (result !== undefined) return RESULTS.get(result) ?? 'errored'
  // NUnit before 2.5 has no result.
  if (tag.is('executed', 'False')) return 'skipped'
  return tag.is('success', 'True') ? 'passed' : 'errored'
}

function isBrokenSuite(tag: XmlTag): boolean {
  const result = tag.get('result')
  return result === undefined ? tag.is('success', 'False') : ['Failed', 'Failure', 'Error'].includes(result)
}

/** Namespaces nest one element each and say nothing that the fixture does not. */
function nameOf(tag: XmlTag): string {
  return tag.is('type', 'TestFixture') || tag.is('type', 'ParameterizedMethod') ? (tag.get('name') ?? '') : ''
}

function declared(tag: XmlTag): number {
  const total = tag.unsigned('total')
  return Number.isNaN(total) ? -1 : total
}
