import { ReportError } from '../formats/report-error.ts'

const FIELDS = 5
const FEWEST_ROWS = 16
/** Room for so many rows is kept when a table is emptied. */
const MOST_KEPT_ROWS = 512
/** No source file has more branches or functions; a report that says so is made to fill the memory. */
const MOST_ROWS = 2 ** 20
/** Looked up once: through `Math` each call costs a look-up of its own where globals are slow, as in a test. */
const { imul } = Math
/** A hash that differs from run to run, so that no report can be made in which all keys meet in one place. */
const SEED = Math.floor(Math.random() * 2 ** 32) | 0

/**
 * Rows of a key (three 32-bit whole numbers) and two values (whole numbers ≥ 0). A key that comes again keeps the larger
 * of each value. Rows keep the order in which their keys first came.
 *
 * Reports hold millions of these, so they lie in typed arrays: no object and no string is made for one.
 */
export class MaxTable {
  size = 0
  /** Sum of the first values of all rows, and of the second ones. */
  firstSum = 0
  secondSum = 0
  #rows = new Int32Array(FEWEST_ROWS * FIELDS)
  /** Hash → row + 1; 0 where there is none. Twice as long as there is room for rows, a power of 2. */
  #slots = new Int32Array(FEWEST_ROWS * 2)
  /** Keys that come in ascending order, as the branches of most reports do, are not looked up: none is there twice. */
  #isHashed = false

  add(a: number, b: number, c: number, first: number, second: number): void {
    if (!this.#isHashed) {
      if (this.#isBehindLast(a, b, c)) {
        this.#append(a, b, c, first, second)
        return
      }
      this.#hashAll()
    }
    const slots = this.#slots
    const slot = this.#find(a, b, c)
    const row = slots[slot] ?? 0
    if (row === 0) {
      slots[slot] = this.size + 1
      this.#append(a, b, c, first, second)
      return
    }
    const rows = this.#rows
    const at = row * FIELDS - 2
    const knownFirst = rows[at] ?? 0
    const knownSecond = rows[at + 1] ?? 0
    if (first > knownFirst) {
      rows[at] = first
      this.firstSum += first - knownFirst
    }
    if (second > knownSecond) {
      rows[at + 1] = second
      this.secondSum += second - knownSecond
    }
  }

  /** The values of a key as [first, second]. */
  get(a: number, b: number, c: number): readonly [first: number, second: number] | undefined {
    if (!this.#isHashed) this.#hashAll()
    const row = this.#slots[this.#find(a, b, c)] ?? 0
    return row === 0 ? undefined : [this.#rows[row * FIELDS - 2] ?? 0, this.#rows[row * FIELDS - 1] ?? 0]
  }

  /** Of a row the key, as 0, 1 and 2, or its first (3) or second value (4). */
  field(row: number, index: number): number {
    return this.#rows[row * FIELDS + index] ?? 0
  }

  /** Empty again; what one large file needed is not kept for the small ones after it. */
  clear(): void {
    if (this.#rows.length > MOST_KEPT_ROWS * FIELDS) this.#rows = new Int32Array(FEWEST_ROWS * FIELDS)
    this.#isHashed = false
    this.size = 0
    this.firstSum = 0
    this.secondSum = 0
  }

  /** The slot that holds the key, or the free one where it belongs. */
  #find(a: number, b: number, c: number): number {
    const slots = this.#slots
    const rows = this.#rows
    const mask = slots.length - 1
    let slot = hash(a, b, c) & mask
    for (let row = slots[slot] ?? 0; row !== 0; row = slots[slot] ?? 0) {
      const at = (row - 1) * FIELDS
      if (rows[at] === a && rows[at + 1] === b && rows[at + 2] === c) break
      slot = (slot + 1) & mask
    }
    return slot
  }

  #isBehindLast(a: number, b: number, c: number): boolean {
    if (this.size === 0) return true
    const rows = this.#rows
    const at = (this.size - 1) * FIELDS
    const lastA = rows[at] ?? 0
    const lastB = rows[at + 1] ?? 0
    return a > lastA || (a === lastA && (b > lastB || (b === lastB && c > (rows[at + 2] ?? 0))))
  }

  #append(a: number, b: number, c: number, first: number, second: number): void {
    const at = this.size * FIELDS
    const rows = this.#rows
    rows[at] = a
    rows[at + 1] = b
    rows[at + 2] = c
    rows[at + 3] = first
    rows[at + 4] = second
    this.size++
    this.firstSum += first
    this.secondSum += second
    if (this.size * FIELDS === rows.length) this.#grow()
  }

  #grow(): void {
    if (this.size >= MOST_ROWS)
      throw new ReportError('unparsable-report', `gives one source file more than ${MOST_ROWS} branches or functions`)
    const rows = new Int32Array(this.#rows.length * 2)
    rows.set(this.#rows)
    this.#rows = rows
    if (this.#isHashed) this.#hashAll()
  }

  #hashAll(): void {
    const rows = this.#rows
    const length = (rows.length / FIELDS) * 2
    if (this.#slots.length === length) this.#slots.fill(0)
    else this.#slots = new Int32Array(length)
    this.#isHashed = true
    for (let row = 0; row < this.size; row++) {
      const at = row * FIELDS
      this.#slots[this.#find(rows[at] ?? 0, rows[at + 1] ?? 0, rows[at + 2] ?? 0)] = row + 1
    }
  }
}

/** MurmurHash3's steps. */
function hash(a: number, b: number, c: number): number {
  let mixed = imul(a ^ SEED, 0xcc9e2d51)
  mixed = imul((mixed >>> 15) ^ mixed ^ b, 0x1b873593)
  mixed = imul((mixed >>> 13) ^ mixed ^ c, 0x85ebca6b)
  mixed = imul((mixed >>> 16) ^ mixed, 0xc2b2ae35)
  return (mixed >>> 16) ^ mixed
}
