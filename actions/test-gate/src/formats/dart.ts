import { isRecord } from '../../../../lib/kernel/shape.ts'
import type { TestResults } from '../tests/test-results.ts'
import { usefulLine } from '../tests/useful-line.ts'
import { type EventDialect, type JsonEvent, word } from './json-lines.ts'
import { type ParsedReport, ReportError } from './report-parser.ts'
import { microseconds } from './seconds.ts'
import { OUTSIDE } from './xml-cases.ts'

interface Running {
  readonly name: string
  readonly suite: string
  readonly line: number | undefined
  readonly started: number
  message: string
}

/** Reads the JSON reporter of `dart test` and `flutter test` (protocol 0.1). */
export class DartDialect implements EventDialect {
  readonly #tests: TestResults
  readonly #suites = new Map<unknown, string>()
  readonly #running = new Map<unknown, Running>()
  #success: unknown
  #done = false

  constructor(tests: TestResults) {
    this.#tests = tests
  }

  event(event: JsonEvent): void {
    const suite = event['suite']
    const test = event['test']
    switch (word(event, 'type')) {
      case 'suite':
        if (isRecord(suite)) this.#suites.set(suite['id'], word(suite, 'path').replaceAll('\\', '/'))
        break
      case 'testStart':
        if (isRecord(test)) this.#start(test, event)
        break
      case 'error':
        this.#error(event)
        break
      case 'testDone':
        this.#end(event)
        break
      case 'done':
        this.#done = true
        this.#success = event['success']
    }
  }

  finish(warnings: readonly string[]): ParsedReport {
    if (!this.#done) throw new ReportError('unparsable-report', 'ends without "done": it was cut off, or the run was')
    const { failed, errored } = this.#tests.counts
    if (this.#success !== true && failed + errored === 0)
      this.#tests.record({ ...OUTSIDE, suite: '', message: 'The run as a whole did not succeed.' })
    return { kind: 'tests', format: 'dart', tests: this.#tests, warnings }
  }

  #start(test: JsonEvent, event: JsonEvent): void {
    this.#running.set(test['id'], {
      name: word(test, 'name'),
      suite: this.#suites.get(test['suiteID']) ?? '',
      line: typeof test['line'] === 'number' ? test['line'] : undefined,
      started: Number(event['time']) || 0,
      message: '',
    })
  }

  #error(event: JsonEvent): void {
    const running = this.#running.get(event['testID'])
    if (running !== undefined && running.message === '')
      running.message = usefulLine(word(event, 'error'), word(event, 'stackTrace'))
  }

  /** Hidden ones load files and are no tests, except when they fail. */
  #end(event: JsonEvent): void {
    const running = this.#running.get(event['testID'])
    this.#running.delete(event['testID'])
    const result = word(event, 'result')
    if (event['hidden'] === true && result === 'success') return
    const status = result === 'success' ? 'passed' : result === 'failure' ? 'failed' : 'errored'
    this.#tests.record({
      suite: running?.suite ?? '',
      className: '',
      name: running?.name ?? '',
      status: status === 'passed' && event['skipped'] === true ? 'skipped' : status,
      microseconds: microseconds((Number(event['time']) || 0) - (running?.started ?? 0), 1000),
      message: running?.message ?? '',
      file: running?.suite,
      line: running?.line,
    })
  }
}
