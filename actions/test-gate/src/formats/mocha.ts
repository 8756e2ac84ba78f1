import type { CaseStatus, TestResults } from '../tests/test-results.ts'
import { usefulLine } from '../tests/useful-line.ts'
import type { JsonDialect } from './json-dialect.ts'
import { isJsonObject, type Json, type JsonPath, numberAt, textAt } from './json-parts.ts'
import { recordLostFailures } from './lost-failures.ts'
import type { ParsedReport } from './report-parser.ts'
import { microseconds } from './seconds.ts'

/** The list `tests` repeats these and leaves out the hooks that failed. */
const LISTS: ReadonlyMap<string | number, CaseStatus> = new Map([
  ['passes', 'passed'],
  ['pending', 'skipped'],
  ['failures', 'failed'],
])

/** Reads the reporter `json` of mocha. */
export class MochaDialect implements JsonDialect {
  readonly #tests: TestResults
  #declared: number | undefined
  #declaredFailures: number | undefined

  constructor(tests: TestResults) {
    this.#tests = tests
  }

  wants(path: JsonPath): boolean {
    return path.length === 1 ? path[0] === 'stats' : path.length === 2 && LISTS.has(path[0] ?? '')
  }

  take(path: JsonPath, part: Json): void {
    const status = LISTS.get(path[0] ?? '')
    if (status !== undefined) this.#case(part, status)
    else {
      this.#declared = numberAt(part, 'tests')
      this.#declaredFailures = numberAt(part, 'failures')
    }
  }

  finish(): ParsedReport {
    const { total, failed } = this.#tests.counts
    const warnings: string[] = []
    if (total === 0 && (this.#declared ?? 0) > 0) this.#tests.addEmptySuite('')
    else if (this.#declared !== undefined && this.#declared !== total && failed === 0)
      warnings.push(`stats disagrees with the cases (${this.#declared}, counted ${total})`)
    recordLostFailures(this.#tests, this.#declaredFailures)
    return { kind: 'tests', format: 'mocha', tests: this.#tests, warnings }
  }

  #case(each: Json, status: CaseStatus): void {
    const error = isJsonObject(each) ? each['err'] : undefined
    const title = textAt(each, 'title')
    const full = textAt(each, 'fullTitle')
    this.#tests.record({
      suite: full.endsWith(` ${title}`) ? full.slice(0, -title.length - 1) : '',
      className: '',
      name: title,
      status,
      microseconds: microseconds(numberAt(each, 'duration'), 1000),
      flaky: (numberAt(each, 'currentRetry') ?? 0) > 0,
      message: usefulLine(textAt(error, 'message'), textAt(error, 'stack')),
      file: textAt(each, 'file'),
    })
  }
}
