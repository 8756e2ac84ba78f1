import type { CaseStatus, TestResults } from '../tests/test-results.ts'
import type { ParsedReport } from './report-parser.ts'
import { seconds } from './seconds.ts'
import { type CaseGrammar, XmlCases } from './xml-cases.ts'
import type { XmlDialect } from './xml-dialect.ts'
import type { XmlTag } from './xml-tag.ts'

/** `result` of xUnit.net v2 and v3. Any other, and none at all, is no proof of a pass. */
const RESULTS: ReadonlyMap<string, CaseStatus> = new Map([
  ['Pass', 'passed'],
  ['Fail', 'failed'],
  ['Skip', 'skipped'],
  ['NotRun', 'skipped'],
])

const grammar: CaseGrammar = {
  failure: { around: 'failure', message: 'message', trace: 'stack-trace' },
  caseOf(name, tag) {
    if (name === 'test')
      return {
        className: tag.get('type') ?? '',
        name: tag.get('name') ?? '',
        status: RESULTS.get(tag.get('result') ?? '') ?? 'errored',
        microseconds: seconds(tag.get('time')),
        file: tag.get('source-file'),
        line: tag.unsigned('source-line'),
      }
    // Of an assembly: clean-ups and fixtures that broke.
    if (name !== 'error') return undefined
    return { className: '', name: tag.get('name') ?? tag.get('type') ?? '', status: 'errored', microseconds: 0 }
  },
  suiteOf(name, tag) {
    if (name !== 'assembly') return undefined
    const total = tag.unsigned('total')
    const path = (tag.get('name') ?? '').split(/[\\/]/)
    return { name: path.at(-1) ?? '', declared: Number.isNaN(total) ? -1 : total, broken: false }
  },
}

/** Reads the XML of xUnit.net v2. */
export class XUnitDialect extends XmlCases implements XmlDialect {
  constructor(root: XmlTag, tests: TestResults) {
    super(grammar, root, tests)
  }

  finish(): ParsedReport {
    return { kind: 'tests', format: 'xunit', tests: this.tests, warnings: this.warnings }
  }
}
