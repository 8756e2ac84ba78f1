import { CoverageSet } from '../coverage/coverage-set.ts'
import { LAST_LINE } from '../coverage/line-states.ts'
import { PlainLines } from './lcov-plain.ts'
import { DECLARED, LcovRecord } from './lcov-record.ts'
import { type ParsedReport, ReportError, type ReportParser, type SourcePaths } from './report-parser.ts'
import { Tally } from './tally.ts'
import { sameBytes } from './xml-names.ts'

const LONGEST_LINE_BYTES = 1024 * 1024
const NEWLINE = 10
const COMMA = 44
const MINUS = 45
const COLON = 58
const [A, B, D, F, N, R, S, T, LOWER_E] = [65, 66, 68, 70, 78, 82, 83, 84, 101]

const KNOWN_AND_IGNORED = new Set(['TN', 'VER', 'MCDC', 'MCF', 'MCH'])

/**
 * Reads LCOV tracefiles, 1.x and 2.x (geninfo(1)), byte by byte.
 *
 * A record counts only as a whole. The last `end_of_record` may be missing when the record's own totals agree with its
 * lines; otherwise the file broke off.
 */
export class LcovParser implements ReportParser {
  readonly #paths: SourcePaths
  readonly #coverage = new CoverageSet()
  readonly #tally = new Tally()
  readonly #plain = new PlainLines()
  readonly #record = new LcovRecord()
  #isOpen = false
  #sawRecord = false
  /** Start of a line whose end has not arrived yet. */
  #rest: Buffer = Buffer.alloc(0)
  /** Of the line that is being read. */
  #lineNumber = 0
  /** Where `#unsigned` stopped. */
  #at = 0

  constructor(paths: SourcePaths) {
    this.#paths = paths
  }

  push(chunk: Buffer): void {
    let start = 0
    if (this.#rest.length > 0) {
      start = chunk.indexOf(NEWLINE) + 1
      this.#rest = Buffer.concat([this.#rest, start === 0 ? chunk : chunk.subarray(0, start)])
      if (start > 0) this.#lines(this.#rest, 0, this.#rest.length)
    }
    const end = chunk.lastIndexOf(NEWLINE) + 1
    if (end > 0) {
      this.#lines(chunk, start, end)
      this.#rest = Buffer.from(chunk.subarray(end))
    } else if (this.#rest.length === 0) this.#rest = Buffer.from(chunk)
    if (this.#rest.length > LONGEST_LINE_BYTES)
      throw this.#fault(`a line longer than ${LONGEST_LINE_BYTES} bytes`, this.#plain.lineNumber)
  }

  end(): ParsedReport {
    this.#lineNumber = this.#plain.lineNumber
    if (this.#rest.length > 0) this.#line(this.#rest, 0, this.#rest.length)
    const record = this.#record
    if (this.#isOpen) {
      if (record.declared[0] !== record.coverage.lines.measured)
        throw new ReportError(
          'unparsable-report',
          `ends inside the record of ${JSON.stringify(record.path)}: it was cut off while written or copied`,
        )
      this.#tally.add('the last end_of_record is missing', record.path)
      this.#finish(record)
    }
    if (!this.#sawRecord) throw new ReportError('unparsable-report', 'holds no SF record')
    return { kind: 'coverage', format: 'lcov', coverage: this.#coverage, warnings: this.#tally.warnings() }
  }

  /** Whole lines, the newline of the last one included. */
  #lines(bytes: Buffer, start: number, end: number): void {
    const plain = this.#plain
    plain.bytes = bytes
    plain.at = start
    while (plain.at < end) {
      if (this.#isOpen) plain.read(end, this.#record)
      if (plain.at >= end) break
      // Lines that begin and end a record are short: a loop is quicker than a call into native code.
      let newline = plain.at
      while (bytes[newline] !== NEWLINE) newline++
      this.#lineNumber = plain.lineNumber
      this.#line(bytes, plain.at, newline)
      plain.at = newline + 1
      plain.lineNumber++
    }
  }

  #line(bytes: Buffer, start: number, lineEnd: number): void {
    let end = lineEnd
    while (end > start && (bytes[end - 1] ?? 0) <= 32) end--
    if (end === start) return
    const first = bytes[start]
    if (first === D && bytes[start + 1] === A && bytes[start + 2] === COLON) this.#da(bytes, start + 3, end)
    else if (first === B && bytes[start + 1] === R && bytes[start + 2] === D && bytes[start + 4] === COLON)
      this.#brda(bytes, start + 5, end)
    // Made of the bytes, not of the line: a part of a string keeps all of it in memory.
    else if (first === S && bytes[start + 1] === F && bytes[start + 2] === COLON)
      this.#start(bytes.toString('utf8', start + 3, end))
    else if (first === LOWER_E && sameBytes('end_of_record', bytes, start, end))
      this.#finish(this.#open('end_of_record'))
    else if (first !== T || bytes[start + 1] !== N || bytes[start + 2] !== COLON)
      this.#other(bytes.toString('utf8', start, end))
  }

  /** `DA:<line>,<hits>[,<checksum>]` */
  #da(bytes: Buffer, start: number, end: number): void {
    const { coverage } = this.#open('DA')
    const line = this.#unsigned(bytes, start, end)
    if (line < 0 || bytes[this.#at] !== COMMA) throw this.#fault('a DA without line and hits')
    const hit = this.#isHit(bytes, this.#at + 1, end)
    if (this.#believable(line)) coverage.lines.record(line, hit)
  }

  /**
   * `BRDA:<line>,[e|f|U]<block>,<branch>,<taken>`. The branch may be any text, commas included; `-` is never reached; `U`
   * is unreachable by the tool's own judgement and not part of its totals.
   */
  #brda(bytes: Buffer, start: number, end: number): void {
    const { coverage } = this.#open('BRDA')
    const line = this.#unsigned(bytes, start, end)
    const blockStart = this.#at + 1
    const last = bytes.lastIndexOf(COMMA, end - 1)
    if (line < 0 || bytes[this.#at] !== COMMA || last <= blockStart) throw this.#fault('a malformed BRDA')
    const taken = last === end - 2 && bytes[end - 1] === MINUS ? false : this.#isHit(bytes, last + 1, end)
    if (!this.#believable(line)) return
    // The flag says what kind of arm it is, not which: another shard may give the same arm without it.
    const flag = String.fromCharCode(bytes[blockStart] ?? 0)
    const from = /[efU]/.test(flag) ? blockStart + 1 : blockStart
    const block = this.#unsigned(bytes, from, last)
    if (block < 0 || bytes[this.#at] !== COMMA) throw this.#fault('a malformed BRDA')
    if (flag === 'U') return
    const arm = this.#unsigned(bytes, this.#at + 1, last)
    if (arm >= 0 && this.#at === last) coverage.branches.addArm(line, block, arm, taken)
    else coverage.branches.addNamedArm(line, bytes.toString('utf8', from, last), taken)
  }

  #other(line: string): void {
    const colon = line.indexOf(':')
    const keyword = colon < 0 ? line : line.slice(0, colon)
    const value = line.slice(colon + 1)
    switch (keyword) {
      case 'FN':
      case 'FNDA':
      case 'FNL':
      case 'FNA':
        if (!this.#open(keyword).addFunction(keyword, value, (hits) => this.#isHitText(hits)))
          throw this.#fault(`a malformed ${keyword}`)
        return
      case 'LF':
      case 'LH':
      case 'BRF':
      case 'BRH':
      case 'FNF':
      case 'FNH':
        if (/^\d+$/.test(value)) this.#open(keyword).declared[DECLARED.indexOf(keyword)] = Number(value)
        return
    }
    if (line.startsWith('#') || KNOWN_AND_IGNORED.has(keyword)) return
    if (colon < 0 || !/^[A-Z]{2,12}$/.test(keyword))
      throw this.#fault(`${JSON.stringify(line.slice(0, 40))}, which is no LCOV`)
    this.#tally.add(`unknown keyword ${keyword}`, `line ${this.#lineNumber}`)
  }

  #start(path: string): void {
    if (this.#isOpen) throw this.#fault('a second SF before end_of_record')
    if (path === '') throw this.#fault('an SF without a path')
    this.#sawRecord = true
    this.#isOpen = true
    this.#record.start(this.#paths.resolve(path))
  }

  #finish(record: LcovRecord): void {
    for (const [keyword, declared, counted] of record.disagreements())
      this.#tally.add(
        `${keyword} disagrees with the record's own lines, which count`,
        `${record.path}: ${declared}, counted ${counted}`,
      )
    this.#coverage.add(record.path, record.coverage)
    this.#isOpen = false
  }

  #open(keyword: string): LcovRecord {
    if (!this.#isOpen) throw this.#fault(`${keyword} outside of a record`)
    return this.#record
  }

  #believable(line: number): boolean {
    if (line > LAST_LINE) throw this.#fault(`line number ${line}, which no source file has`)
    if (line === 0) this.#tally.add('line 0 does not exist and is left out', `line ${this.#lineNumber}`)
    return line > 0
  }

  /** −1 when there is no digit; what is too long to be exact is too large to be a line and stays so. */
  #unsigned(bytes: Buffer, start: number, end: number): number {
    let value = 0
    let at = start
    for (; at < end; at++) {
      const digit = (bytes[at] ?? 0) - 48
      if (digit < 0 || digit > 9) break
      value = value * 10 + digit
    }
    this.#at = at
    return at === start ? -1 : value
  }

  /** Only zero or not matters, so counts above 2^53, as some writers have, need no arithmetic. */
  #isHit(bytes: Buffer, start: number, end: number): boolean {
    let nonZero = false
    for (let at = start; at < end; at++) {
      const digit = (bytes[at] ?? 0) - 48
      if (digit < 0 || digit > 9) {
        if (bytes[at] === COMMA && at > start) return nonZero
        return this.#isHitText(bytes.toString('latin1', start, end).split(',', 1)[0] ?? '')
      }
      if (digit > 0) nonZero = true
    }
    if (start >= end) throw this.#fault('an empty count')
    return nonZero
  }

  /** Negative counts and Perl's `1.8e+19` occur. */
  #isHitText(count: string): boolean {
    if (/^\d+$/.test(count)) return /[1-9]/.test(count)
    if (!/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(count))
      throw this.#fault(`${JSON.stringify(count.slice(0, 40))} for a count`)
    if (count.startsWith('-')) {
      this.#tally.add('a negative count is taken as 0', `line ${this.#lineNumber}`)
      return false
    }
    return /[1-9]/.test(count.split(/e/i, 1)[0] ?? '')
  }

  #fault(what: string, lineNumber = this.#lineNumber): ReportError {
    return new ReportError('unparsable-report', `line ${lineNumber} has ${what}`)
  }
}
