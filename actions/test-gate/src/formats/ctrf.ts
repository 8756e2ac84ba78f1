import type { CaseStatus, TestResults } from '../tests/test-results.ts'
import { usefulLine } from '../tests/useful-line.ts'
import type { JsonDialect } from './json-dialect.ts'
import { isJsonObject, type Json, type JsonPath, numberAt, textAt } from './json-parts.ts'
import { recordLostFailures } from './lost-failures.ts'
import type { ParsedReport } from './report-parser.ts'
import { microseconds } from './seconds.ts'

/** `other` and whatever else is no proof of a pass. */
const STATUSES: ReadonlyMap<string, CaseStatus> = new Map([
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['skipped', 'skipped'],
  ['pending', 'skipped'],
])

/** Reads the Common Test Report Format. */
export class CtrfDialect implements JsonDialect {
  readonly #tests: TestResults
  #declared: number | undefined
  #declaredFailures: number | undefined

  constructor(tests: TestResults) {
    this.#tests = tests
  }

  wants(path: JsonPath): boolean {
    if (path[0] !== 'results') return false
    return path.length === 2 ? path[1] === 'summary' : path.length === 3 && path[1] === 'tests'
  }

  take(path: JsonPath, part: Json): void {
    if (path.length > 2) this.#case(part)
    else {
      this.#declared = numberAt(part, 'tests')
      this.#declaredFailures = numberAt(part, 'failed')
    }
  }

  finish(): ParsedReport {
    const { total } = this.#tests.counts
    const warnings: string[] = []
    if (total === 0 && (this.#declared ?? 0) > 0) this.#tests.addEmptySuite('')
    else if (this.#declared !== undefined && this.#declared !== total)
      warnings.push(`the summary disagrees with the tests (${this.#declared}, counted ${total})`)
    recordLostFailures(this.#tests, this.#declaredFailures)
    return { kind: 'tests', format: 'ctrf', tests: this.#tests, warnings }
  }

  #case(each: Json): void {
    const suite = isJsonObject(each) ? each['suite'] : undefined
    this.#tests.record({
      suite: Array.isArray(suite)
        ? suite.filter((part) => typeof part === 'string').join(' › ')
        : textAt(each, 'suite'),
      className: '',
      name: textAt(each, 'name'),
      status: STATUSES.get(textAt(each, 'status')) ?? 'errored',
      microseconds: microseconds(numberAt(each, 'duration'), 1000),
      flaky: (isJsonObject(each) && each['flaky'] === true) || (numberAt(each, 'retries') ?? 0) > 0,
      message: usefulLine(textAt(each, 'message'), textAt(each, 'trace')),
      file: textAt(each, 'filePath'),
      line: numberAt(each, 'line'),
    })
  }
}
