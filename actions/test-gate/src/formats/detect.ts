import type { RepeatedTests } from '../tests/attempts.ts'
import { TestResults } from '../tests/test-results.ts'
import { GoCoverParser } from './go-cover.ts'
import { JsonFileParser } from './json-file.ts'
import { LcovParser } from './lcov.ts'
import { type ParsedReport, READ_FORMATS, ReportError, type ReportParser, type SourcePaths } from './report-parser.ts'
import { TapParser } from './tap.ts'
import { Utf16Bytes, utf16Label } from './utf16.ts'
import { XmlReportParser } from './xml-report.ts'

const LCOV_START = /^(?:#|TN:|SF:)/
const TAP_START = /^(?:TAP version|(?:not )?ok(?![A-Za-z])|1\.\.\d|Bail out!)/
const LESS = 60
const UTF8_MARK = Buffer.of(0xef, 0xbb, 0xbf)

/** Reads a report of any known format; which one is told by its first bytes, never by its name. */
export class AnyReportParser implements ReportParser {
  readonly #paths: SourcePaths
  readonly #repeated: RepeatedTests
  readonly #tests: TestResults
  #start: Buffer = Buffer.alloc(0)
  #parser: ReportParser | undefined

  /** `tests`: into which test cases are counted. */
  constructor(paths: SourcePaths, repeated: RepeatedTests = 'rows', tests = new TestResults()) {
    this.#paths = paths
    this.#repeated = repeated
    this.#tests = tests
  }

  push(bytes: Buffer): void {
    if (this.#parser !== undefined) {
      this.#parser.push(bytes)
      return
    }
    this.#start = Buffer.concat([this.#start, bytes])
    if (this.#start.length >= 64) this.#begin()
  }

  end(): ParsedReport {
    if (this.#parser === undefined) this.#begin()
    if (this.#parser === undefined) throw new ReportError('empty-file', 'is empty')
    return this.#parser.end()
  }

  #begin(): void {
    const utf16 = utf16Label(this.#start)
    const blank = this.#start.toString('latin1', 0, 1024).replace(/^\u00ef\u00bb\u00bf/, '')
    const text = blank.trimStart()
    // A file may begin with more blanks than one piece holds; nothing is decided on blanks.
    if (text === '' && utf16 === undefined) {
      if (this.#start.length > 1024) throw new ReportError('unknown-format', 'begins with more than 1,024 blanks')
      return
    }
    if (utf16 !== undefined)
      this.#parser = new Utf16Bytes(utf16, new AnyReportParser(this.#paths, this.#repeated, this.#tests))
    else if (text.charCodeAt(0) === LESS) this.#parser = new XmlReportParser(this.#paths, this.#repeated, this.#tests)
    else if (text.startsWith('{')) this.#parser = new JsonFileParser(this.#paths, this.#tests)
    else if (TAP_START.test(text)) this.#parser = new TapParser(this.#tests)
    else if (LCOV_START.test(text)) this.#parser = new LcovParser(this.#paths)
    else if (text.startsWith('mode: ')) this.#parser = new GoCoverParser(this.#paths)
    else
      throw new ReportError(
        'unknown-format',
        `begins with ${JSON.stringify(text.slice(0, 20))}; read are ${READ_FORMATS}`,
      )
    // A byte order mark says nothing in UTF-8; some shells put one before whatever they write.
    const start = this.#start.subarray(this.#start.indexOf(UTF8_MARK) === 0 ? UTF8_MARK.length : 0)
    this.#start = Buffer.alloc(0)
    this.#parser.push(start)
  }
}
