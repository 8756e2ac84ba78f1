import type { ByteReader, ByteWriter } from './bytes.ts'
import { MaxTable } from './max-table.ts'
import { hashName } from './name-hash.ts'
import type { Ratio } from './ratio.ts'

const BLOCKS = 2 ** 20
const ARMS_PER_BLOCK = 2 ** 10
/** How an arm is packed behind the number of its line: the one after the last, by its distance from that, by its hashes. */
const [NEXT, NUMBERED, NAMED, HEAD] = [0, 2, 4, 8]

/**
 * The branches of one file. Formats either name every arm (lcov) or give only "n of m" for a line (cobertura).
 *
 * Named arms merge exactly. Where only counts are known, the larger total and the larger covered count are kept; the
 * true union may be larger, which `lowerBound` says.
 */
export class Branches {
  lowerBound = false
  /** Line, arm, 0 → taken. An arm given by numbers is `block * 1024 + arm`; one given by text is two hashes, the first below 0. */
  readonly #arms = new MaxTable()
  /** Line, 0, 0 → covered, total. */
  readonly #counts = new MaxTable()

  /** An arm by numbers, as nearly every writer gives it. */
  addArm(line: number, block: number, arm: number, taken: boolean): void {
    if (block < BLOCKS && arm < ARMS_PER_BLOCK) this.#arms.add(line, block * ARMS_PER_BLOCK + arm, 0, taken ? 1 : 0, 0)
    else this.addNamedArm(line, `${block},${arm}`, taken)
  }

  /** An arm whose identity is any text. */
  addNamedArm(line: number, name: string, taken: boolean): void {
    const { first, second } = hashName(name)
    this.#arms.add(line, first | (1 << 31), second, taken ? 1 : 0, 0)
  }

  addCounts(line: number, { covered, total }: Ratio): void {
    this.#addCounts(line, covered, total)
  }

  mergeFrom(other: Branches): void {
    const arms = other.#arms
    for (let row = 0; row < arms.size; row++)
      this.#arms.add(arms.field(row, 0), arms.field(row, 1), arms.field(row, 2), arms.field(row, 3), 0)
    this.#addCountsOf(other)
    this.lowerBound ||= other.lowerBound
  }

  /** Grows with everything that is added and is new. */
  get weight(): number {
    const { size, firstSum, secondSum } = this.#counts
    return this.#arms.size + this.#arms.firstSum + size + firstSum + secondSum + (this.lowerBound ? 1 : 0)
  }

  totals(): Ratio {
    if (this.#counts.size === 0) return { covered: this.#arms.firstSum, total: this.#arms.size }
    if (this.#arms.size === 0) return { covered: this.#counts.firstSum, total: this.#counts.secondSum }
    const lines = new Branches()
    lines.#addCountsOf(this)
    for (const [line, { covered, total }] of this.#armsByLine()) lines.#addCounts(line, covered, total)
    this.lowerBound ||= lines.lowerBound
    return { covered: lines.#counts.firstSum, total: lines.#counts.secondSum }
  }

  clear(): void {
    this.lowerBound = false
    this.#arms.clear()
    this.#counts.clear()
  }

  pack(into: ByteWriter): void {
    into.number(this.lowerBound ? 1 : 0)
    const [arms, counts] = [this.#arms, this.#counts]
    into.number(arms.size)
    let [lastLine, lastArm] = [0, 0]
    for (let row = 0; row < arms.size; row++) {
      const line = arms.field(row, 0)
      const arm = arms.field(row, 1)
      const form = arm < 0 ? NAMED : arm === lastArm + 1 ? NEXT : NUMBERED
      into.signed((line - lastLine) * HEAD + form + arms.field(row, 3))
      lastLine = line
      if (form === NAMED) {
        into.word(arm)
        into.word(arms.field(row, 2))
        continue
      }
      if (form === NUMBERED) into.signed(arm - lastArm)
      lastArm = arm
    }
    into.number(counts.size)
    for (let row = 0; row < counts.size; row++) {
      into.number(counts.field(row, 0))
      into.number(counts.field(row, 3))
      into.number(counts.field(row, 4))
    }
  }

  mergePacked(from: ByteReader): void {
    if (from.number() === 1) this.lowerBound = true
    let [line, arm] = [0, 0]
    for (let left = from.number(); left > 0; left--) {
      const head = from.signed()
      line += Math.floor(head / HEAD)
      const [form, taken] = [head & (NUMBERED | NAMED), head & 1]
      if (form === NAMED) {
        const first = from.word()
        this.#arms.add(line, first, from.word(), taken, 0)
        continue
      }
      arm += form === NEXT ? 1 : from.signed()
      this.#arms.add(line, arm, 0, taken, 0)
    }
    for (let left = from.number(); left > 0; left--) {
      const at = from.number()
      const covered = from.number()
      this.#addCounts(at, covered, from.number())
    }
  }

  #addCountsOf(other: Branches): void {
    const counts = other.#counts
    for (let row = 0; row < counts.size; row++)
      this.#addCounts(counts.field(row, 0), counts.field(row, 3), counts.field(row, 4))
  }

  #addCounts(line: number, covered: number, total: number): void {
    const before = this.#counts.get(line, 0, 0)
    this.#counts.add(line, 0, 0, covered, total)
    if (before === undefined || before[0] === 0 || covered === 0) return
    if (Math.max(before[0], covered) < Math.max(before[1], total)) this.lowerBound = true
  }

  #armsByLine(): Map<number, Ratio> {
    const lines = new Map<number, Ratio>()
    for (let row = 0; row < this.#arms.size; row++) {
      const line = this.#arms.field(row, 0)
      const { covered, total } = lines.get(line) ?? { covered: 0, total: 0 }
      lines.set(line, { covered: covered + this.#arms.field(row, 3), total: total + 1 })
    }
    return lines
  }
}
