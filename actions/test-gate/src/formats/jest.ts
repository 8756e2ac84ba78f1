import type { CaseStatus, TestResults } from '../tests/test-results.ts'
import { usefulLine } from '../tests/useful-line.ts'
import type { JsonDialect } from './json-dialect.ts'
import { isJsonObject, type Json, type JsonPath, listAt, numberAt, textAt } from './json-parts.ts'
import type { ParsedReport } from './report-parser.ts'
import { microseconds } from './seconds.ts'
import { OUTSIDE } from './xml-cases.ts'

/** Any other status is no proof of a pass. */
const STATUSES: ReadonlyMap<string, CaseStatus> = new Map([
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['pending', 'skipped'],
  ['skipped', 'skipped'],
  ['disabled', 'skipped'],
  ['todo', 'skipped'],
])
const FACTS = new Set(['numTotalTests', 'success', 'wasInterrupted'])

/** Reads the JSON of `jest --json` and of vitest's reporter `json`. */
export class JestDialect implements JsonDialect {
  readonly #tests: TestResults
  readonly #facts = new Map<string, Json>()
  /** So many of what was counted are no cases of the report. */
  #outside = 0

  constructor(tests: TestResults) {
    this.#tests = tests
  }

  wants(path: JsonPath): boolean {
    if (path.length === 1) return FACTS.has(String(path[0]))
    return path.length === 2 && path[0] === 'testResults'
  }

  take(path: JsonPath, part: Json): void {
    if (path.length === 1) this.#facts.set(String(path[0]), part)
    else this.#file(part)
  }

  finish(): ParsedReport {
    const { total, failed, errored } = this.#tests.counts
    const declared = this.#facts.get('numTotalTests')
    const warnings: string[] = []
    if (typeof declared === 'number' && declared > 0 && total === 0) this.#tests.addEmptySuite('')
    else if (typeof declared === 'number' && declared !== total - this.#outside)
      warnings.push(`numTotalTests disagrees with the cases (${declared}, counted ${total - this.#outside})`)
    if (this.#facts.get('wasInterrupted') === true) this.#brokeOutside('', 'The run was interrupted.')
    else if (this.#facts.get('success') === false && failed + errored === 0)
      this.#brokeOutside('', 'The run as a whole did not succeed.')
    return { kind: 'tests', format: 'jest', tests: this.#tests, warnings }
  }

  #file(file: Json): void {
    const suite = textAt(file, 'name')
    let broken = false
    for (const each of listAt(file, 'assertionResults')) {
      const status = STATUSES.get(textAt(each, 'status')) ?? 'errored'
      broken ||= status === 'failed' || status === 'errored'
      this.#case(suite, each, status)
    }
    // A file that could not even be loaded has a message and no cases.
    if (textAt(file, 'status') === 'failed' && !broken)
      this.#brokeOutside(suite, usefulLine(textAt(file, 'message'), ''))
  }

  #case(file: string, each: Json, status: CaseStatus): void {
    const titles = [...listAt(each, 'ancestorTitles'), textAt(each, 'title')].filter(
      (title) => typeof title === 'string',
    )
    const messages = listAt(each, 'failureMessages').filter((message) => typeof message === 'string')
    const location = isJsonObject(each) ? each['location'] : undefined
    this.#tests.record({
      suite: titles.slice(0, -1).join(' › '),
      className: '',
      name: titles.at(-1) || textAt(each, 'fullName'),
      status,
      microseconds: microseconds(numberAt(each, 'duration'), 1000),
      flaky: (numberAt(each, 'invocations') ?? 1) > 1 || listAt(each, 'retryReasons').length > 0,
      message: usefulLine(messages[0] ?? '', ''),
      file,
      line: numberAt(location, 'line'),
    })
  }

  #brokeOutside(file: string, message: string): void {
    this.#outside++
    this.#tests.record({ ...OUTSIDE, suite: '', message, file })
  }
}
