import type { CaseStatus, TestResults } from '../tests/test-results.ts'
import { usefulLine } from '../tests/useful-line.ts'
import type { JsonDialect } from './json-dialect.ts'
import { isJsonObject, type Json, type JsonPath, listAt, numberAt, textAt } from './json-parts.ts'
import { recordLostFailures } from './lost-failures.ts'
import type { ParsedReport } from './report-parser.ts'
import { microseconds } from './seconds.ts'
import { OUTSIDE } from './xml-cases.ts'

/** Any other status is no proof of a pass. */
const STATUSES: ReadonlyMap<string, CaseStatus> = new Map([
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['pending', 'skipped'],
])
/** Beyond this, errors outside of the examples are one. */
const MOST_OUTSIDE = 1000

/** Reads the formatter `json` of RSpec. */
export class RSpecDialect implements JsonDialect {
  readonly #tests: TestResults
  #summary: Json = null
  #message = ''

  constructor(tests: TestResults) {
    this.#tests = tests
  }

  wants(path: JsonPath): boolean {
    if (path.length === 1) return path[0] === 'summary'
    return path.length === 2 && (path[0] === 'examples' || path[0] === 'messages')
  }

  take(path: JsonPath, part: Json): void {
    if (path[0] === 'examples') this.#example(part)
    else if (path[0] === 'summary') this.#summary = part
    else if (typeof part === 'string' && this.#message === '') this.#message = usefulLine(part, '')
  }

  finish(): ParsedReport {
    const declared = numberAt(this.#summary, 'example_count')
    const outside = Math.min(numberAt(this.#summary, 'errors_outside_of_examples_count') ?? 0, MOST_OUTSIDE)
    const { total } = this.#tests.counts
    const warnings: string[] = []
    if (total === 0 && (declared ?? 0) > 0) this.#tests.addEmptySuite('')
    else if (declared !== undefined && declared !== total)
      warnings.push(`example_count disagrees with the examples (${declared}, counted ${total})`)
    for (let each = 0; each < outside; each++) this.#tests.record({ ...OUTSIDE, suite: '', message: this.#message })
    recordLostFailures(this.#tests, numberAt(this.#summary, 'failure_count'))
    return { kind: 'tests', format: 'rspec', tests: this.#tests, warnings }
  }

  #example(example: Json): void {
    const exceptions = isJsonObject(example) ? [example['exception'], ...listAt(example, 'exceptions')] : []
    this.#tests.record({
      suite: '',
      className: '',
      name: textAt(example, 'full_description') || textAt(example, 'description'),
      status: STATUSES.get(textAt(example, 'status')) ?? 'errored',
      microseconds: microseconds(numberAt(example, 'run_time'), 1),
      message: usefulLine(textAt(exceptions[0], 'message'), textAt(exceptions[0], 'class')),
      file: textAt(example, 'file_path').replace(/^\.\//, ''),
      line: numberAt(example, 'line_number'),
    })
  }
}
