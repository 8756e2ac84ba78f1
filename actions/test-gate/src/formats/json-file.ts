import type { TestResults } from '../tests/test-results.ts'
import { DartDialect } from './dart.ts'
import { GoTestDialect } from './go-test.ts'
import { type JsonEvent, JsonLines, parsed, word } from './json-lines.ts'
import { JsonReportParser } from './json-report.ts'
import type { ParsedReport, ReportParser, SourcePaths } from './report-parser.ts'

const NEWLINE = 10
/** The first event of a line-by-line format is shorter than this. */
const FIRST_LINE_BYTES = 64 * 1024

/** Reads JSON: by its first line an event a line, or else one document. */
export class JsonFileParser implements ReportParser {
  readonly #paths: SourcePaths
  readonly #tests: TestResults
  #start: Buffer = Buffer.alloc(0)
  #parser: ReportParser | undefined

  constructor(paths: SourcePaths, tests: TestResults) {
    this.#paths = paths
    this.#tests = tests
  }

  push(bytes: Buffer): void {
    if (this.#parser !== undefined) {
      this.#parser.push(bytes)
      return
    }
    this.#start = Buffer.concat([this.#start, bytes])
    if (this.#start.includes(NEWLINE) || this.#start.length > FIRST_LINE_BYTES) this.#begin()
  }

  end(): ParsedReport {
    return (this.#parser ?? this.#begin()).end()
  }

  #begin(): ReportParser {
    const newline = this.#start.indexOf(NEWLINE)
    const line = this.#start.toString('utf8', 0, newline < 0 ? FIRST_LINE_BYTES : newline).replace(/^\ufeff/, '')
    const event = parsed(line)
    const parser = (event && eventParser(event, this.#tests)) ?? new JsonReportParser(this.#paths, this.#tests)
    this.#parser = parser
    parser.push(this.#start)
    this.#start = Buffer.alloc(0)
    return parser
  }
}

function eventParser(event: JsonEvent, tests: TestResults): ReportParser | undefined {
  if (word(event, 'Action') !== '') return new JsonLines(new GoTestDialect(tests))
  return word(event, 'protocolVersion') !== '' ? new JsonLines(new DartDialect(tests)) : undefined
}
