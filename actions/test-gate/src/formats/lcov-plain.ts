import type { FileCoverage } from '../coverage/file-coverage.ts'
import { LAST_LINE, type LineStates } from '../coverage/line-states.ts'
import { hashBytes } from '../coverage/name-hash.ts'
import type { LcovRecord } from './lcov-record.ts'

const [NEWLINE, RETURN, SPACE, COMMA, MINUS, ZERO, COLON] = [10, 13, 32, 44, 45, 48, 58]
const [A, B, D, F, H, L, N, R] = [65, 66, 68, 70, 72, 76, 78, 82]
const MOST_ENTRIES = 1024
/** `DA:` and a line number that 31 bits surely hold; a longer one is left to the parser. */
const LONGEST = 3 + 9

/**
 * Reads the lines of a record as long as they have the plain form that nearly all have: `DA:12,3`, `BRDA:12,0,1,-`,
 * `FN:12,name`, `FNDA:3,name`, `LF:40`. It stops at the first line that is anything else, which is left to the parser.
 *
 * These loops see nine of ten bytes of a report, so they make no string, call nothing native and look at each byte once.
 * A byte `^ ZERO` is below ten exactly when it is a digit. They never look beyond the text: it ends with a newline, at which each of them stops.
 */
export class PlainLines {
  bytes: Uint8Array = new Uint8Array()
  /** Where the next line begins. */
  at = 0
  /** Of the line at `at`, from 1. */
  lineNumber = 1
  /** Lines on their way into the coverage. */
  readonly #entries = new Int32Array(MOST_ENTRIES)
  /** What `#number` read. */
  #value = 0

  read(end: number, record: LcovRecord): void {
    const { coverage } = record
    for (let known = true; known && this.at < end; ) {
      const before = this.at
      const first = this.bytes[before]
      if (first === D) this.#lines(end, coverage.lines)
      else if (first === B) this.#branch(record)
      else if (first === F) this.#function(record)
      else if (first === L) this.#declared(record, 1, 0)
      known = this.at > before
    }
  }

  /** `DA:<line>,<hits>`, all that follow each other. */
  #lines(end: number, lines: LineStates): void {
    const bytes = this.bytes
    const entries = this.#entries
    let from = this.at
    let count = 0
    while (
      from < end &&
      count < MOST_ENTRIES &&
      bytes[from] === D &&
      bytes[from + 1] === A &&
      bytes[from + 2] === COLON
    ) {
      let at = from + 3
      let line = 0
      let digit = (bytes[at] ?? 0) ^ ZERO
      while (digit < 10) {
        line = (line * 10 + digit) | 0
        digit = (bytes[++at] ?? 0) ^ ZERO
      }
      if (digit !== (COMMA ^ ZERO) || at - from > LONGEST || line === 0 || line > LAST_LINE) break
      const hitsStart = ++at
      let hits = 0
      digit = (bytes[at] ?? 0) ^ ZERO
      while (digit < 10) {
        hits |= digit
        digit = (bytes[++at] ?? 0) ^ ZERO
      }
      if (at === hitsStart) break
      if (digit === (RETURN ^ ZERO)) digit = (bytes[++at] ?? 0) ^ ZERO
      if (digit !== (NEWLINE ^ ZERO)) break
      entries[count++] = (line << 1) | (-hits >>> 31)
      from = at + 1
    }
    lines.recordAll(entries, count)
    this.lineNumber += count
    this.at = from
  }

  /** `BRDA:<line>,<block>,<branch>,<taken>`, or the totals `BRF` and `BRH`. */
  #branch(record: LcovRecord): void {
    const bytes = this.bytes
    const start = this.at
    if (bytes[start + 1] !== R) return
    if (bytes[start + 2] !== D || bytes[start + 3] !== A || bytes[start + 4] !== COLON) {
      this.#declared(record, 2, 2)
      return
    }
    let at = this.#number(start + 5)
    const line = this.#value
    if (at < 0 || bytes[at] !== COMMA || line === 0 || line > LAST_LINE) return
    at = this.#number(at + 1)
    const block = this.#value
    if (at < 0 || bytes[at] !== COMMA) return
    at = this.#number(at + 1)
    const arm = this.#value
    if (at < 0 || bytes[at] !== COMMA) return
    if (bytes[at + 1] === MINUS) {
      this.#value = 0
      at += 2
    } else at = this.#number(at + 1)
    if (at < 0) return
    if (bytes[at] === RETURN) at++
    if (bytes[at] !== NEWLINE) return
    record.coverage.branches.addArm(line, block, arm, this.#value > 0)
    this.#next(at)
  }

  /** `FN:<start>[,<end>],<name>`, `FNDA:<hits>,<name>`, or the totals `FNF` and `FNH`. */
  #function(record: LcovRecord): void {
    const bytes = this.bytes
    const start = this.at
    if (bytes[start + 1] !== N) return
    if (bytes[start + 2] === COLON) {
      const at = this.#number(start + 3)
      if (at < 0 || bytes[at] !== COMMA) return
      const end = this.#number(at + 1)
      const hasEnd = end >= 0 && bytes[end] === COMMA && bytes[end + 1] !== NEWLINE
      this.#named(record.coverage, hasEnd ? end + 1 : at + 1, false)
    } else if (bytes[start + 2] === D && bytes[start + 3] === A && bytes[start + 4] === COLON) {
      const at = this.#number(start + 5)
      if (at >= 0 && bytes[at] === COMMA) this.#named(record.coverage, at + 1, this.#value > 0)
    } else this.#declared(record, 2, 4)
  }

  /** The rest of the line is the name of a function. */
  #named(coverage: FileCoverage, start: number, covered: boolean): void {
    const name = hashBytes(this.bytes, start)
    // Blanks at the end are no part of a name; an empty one is a fault.
    if (name.end === start || (this.bytes[name.end - 1] ?? 0) <= SPACE) return
    coverage.addHashedFunction('lcov', name, covered)
    this.#next(name.end)
  }

  /** A total that ends in F (found) or H (hit) `letter` bytes on; `index`: where the found one stands among the totals. */
  #declared(record: LcovRecord, letter: number, index: number): void {
    const bytes = this.bytes
    const start = this.at + letter
    const isHit = bytes[start] === H
    if ((bytes[start] !== F && !isHit) || bytes[start + 1] !== COLON) return
    let at = this.#number(start + 2)
    if (at < 0) return
    if (bytes[at] === RETURN) at++
    if (bytes[at] !== NEWLINE) return
    record.declared[isHit ? index + 1 : index] = this.#value
    this.#next(at)
  }

  /** Just after the digits; −1 when there are none. */
  #number(start: number): number {
    const bytes = this.bytes
    let value = 0
    let at = start
    let digit = (bytes[at] ?? 0) ^ ZERO
    while (digit < 10) {
      value = value * 10 + digit
      digit = (bytes[++at] ?? 0) ^ ZERO
    }
    this.#value = value
    return at === start ? -1 : at
  }

  #next(newline: number): void {
    this.at = newline + 1
    this.lineNumber++
  }
}
