import { CoverageSet } from '../coverage/coverage-set.ts'
import { FileCoverage } from '../coverage/file-coverage.ts'
import { LAST_LINE } from '../coverage/line-states.ts'
import { MaxTable } from '../coverage/max-table.ts'
import { hashName } from '../coverage/name-hash.ts'
import { type ParsedReport, ReportError, type ReportParser, type SourcePaths } from './report-parser.ts'
import { SpanBudget } from './span-budget.ts'

const LONGEST_LINE_BYTES = 64 * 1024
const [NEWLINE, SPACE, COMMA, DOT, COLON] = [10, 32, 44, 46, 58]

interface OpenFile {
  readonly coverage: FileCoverage
  /** Block (two hashes of its place), 0 → statements covered, statements. */
  readonly blocks: MaxTable
}

/**
 * Reads Go cover profiles (golang.org/x/tools/cover): `file:line.column,line.column statements count` after `mode:`.
 *
 * Judged are lines, as in every format: a line is covered when any block over it ran. Statements, Go's own unit, are
 * counted beside. A block that comes again is the same block; profiles that were joined repeat `mode:`.
 */
export class GoCoverParser implements ReportParser {
  readonly #paths: SourcePaths
  readonly #files = new Map<string, OpenFile>()
  readonly #budget = new SpanBudget()
  #rest: Buffer = Buffer.alloc(0)
  #lineNumber = 0
  #lastPath: Buffer = Buffer.alloc(0)
  #lastFile: OpenFile | undefined
  /** Where `#number` stopped. */
  #at = 0

  constructor(paths: SourcePaths) {
    this.#paths = paths
  }

  push(chunk: Buffer): void {
    this.#budget.read(chunk.length)
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    let start = 0
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      this.#line(bytes, start, end)
      start = end + 1
    }
    if (bytes.length - start > LONGEST_LINE_BYTES) throw this.#fault(`a line longer than ${LONGEST_LINE_BYTES} bytes`)
    this.#rest = Buffer.from(bytes.subarray(start))
  }

  end(): ParsedReport {
    if (this.#rest.length > 0) this.#line(this.#rest, 0, this.#rest.length)
    const coverage = new CoverageSet()
    let [covered, total] = [0, 0]
    for (const [path, file] of this.#files) {
      coverage.add(path, file.coverage)
      covered += file.blocks.firstSum
      total += file.blocks.secondSum
    }
    return { kind: 'coverage', format: 'go', coverage, statements: { covered, total }, warnings: [] }
  }

  #line(bytes: Buffer, start: number, lineEnd: number): void {
    this.#lineNumber++
    let end = lineEnd
    while (end > start && (bytes[end - 1] ?? 0) <= SPACE) end--
    if (end === start) return
    const colon = bytes.lastIndexOf(COLON, end - 1)
    if (colon <= start) throw this.#fault('no file and block')
    const from = this.#number(bytes, colon + 1, DOT)
    if (from < 0 && bytes.toString('latin1', start, colon) === 'mode') {
      if (!/^mode: (?:set|count|atomic)$/.test(bytes.toString('latin1', start, end)))
        throw this.#fault('an unknown mode')
      return
    }
    const fromColumn = this.#number(bytes, this.#at, COMMA)
    const to = this.#number(bytes, this.#at, DOT)
    const toColumn = this.#number(bytes, this.#at, SPACE)
    const placeEnd = this.#at - 1
    const statements = this.#number(bytes, this.#at, SPACE)
    const [hit, countEnd] = isHit(bytes, this.#at, end)
    if (Math.min(from, fromColumn, to, toColumn, statements) < 0 || countEnd !== end)
      throw this.#fault('a malformed block')
    if (from < 1 || to < from || to > LAST_LINE || statements > LAST_LINE)
      throw this.#fault('a block that no source file has')
    const place = hashName(bytes.toString('latin1', colon + 1, placeEnd))
    this.#block(this.#file(bytes, start, colon), place.first, place.second, from, to, statements, hit)
  }

  #block(
    { coverage, blocks }: OpenFile,
    first: number,
    second: number,
    from: number,
    to: number,
    statements: number,
    hit: boolean,
  ): void {
    const known = blocks.get(first, second, 0)
    if (known !== undefined && known[1] !== statements) throw this.#fault('a block with another number of statements')
    const isNew = known === undefined || (hit && known[0] === 0)
    if (!isNew || statements === 0) return
    blocks.add(first, second, 0, hit ? statements : 0, statements)
    this.#budget.spend(to - from + 1)
    for (let line = from; line <= to; line++) coverage.lines.record(line, hit)
  }

  #file(bytes: Buffer, start: number, end: number): OpenFile {
    if (this.#lastFile !== undefined && this.#lastPath.compare(bytes, start, end) === 0) return this.#lastFile
    this.#lastPath = Buffer.from(bytes.subarray(start, end))
    const path = this.#paths.resolve(this.#lastPath.toString('utf8'))
    const file = this.#files.get(path) ?? { coverage: new FileCoverage(), blocks: new MaxTable() }
    this.#files.set(path, file)
    this.#lastFile = file
    return file
  }

  /** The number that ends with this byte; −1 when there is none. */
  #number(bytes: Buffer, start: number, ends: number): number {
    let value = 0
    let at = start
    for (; at < bytes.length; at++) {
      const digit = (bytes[at] ?? 0) - 48
      if (digit < 0 || digit > 9) break
      value = value * 10 + digit
    }
    if (at === start || bytes[at] !== ends) return -1
    this.#at = at + 1
    return value
  }

  #fault(what: string): ReportError {
    return new ReportError('unparsable-report', `line ${this.#lineNumber} has ${what}`)
  }
}

/** Only zero or not matters, whatever the size of the count. */
function isHit(bytes: Buffer, start: number, end: number): readonly [hit: boolean, end: number] {
  let hit = false
  let at = start
  for (; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit < 0 || digit > 9) break
    hit ||= digit > 0
  }
  return [hit, at === start ? -1 : at]
}
