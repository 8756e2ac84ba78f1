import { Arena } from './arena.ts'
import { ByteReader } from './bytes.ts'

/** Looked up once: through `Math` each call costs a look-up of its own where globals are slow, as in a test. */
const { imul } = Math
const FIELDS = 4
const [NUMBER, PLACE, LENGTH] = [1, 2, 3]
const FEWEST_ROWS = 64
const DELETED = -1
const SEED = Math.floor(Math.random() * 2 ** 32) | 0

/**
 * Path → whole number ≥ 0, used like a `Map`. The paths lie as UTF-8 beside each other: as a hundred thousand strings
 * they would be the larger part of a set's memory, and what makes the garbage collector ask for room.
 */
export class PathIndex {
  size = 0
  readonly #arena = new Arena()
  readonly #reader = new ByteReader(new Uint8Array(), 0)
  #scratch = Buffer.alloc(1024)
  /** The path in `#scratch`, its length and its hash: a path is asked for, and then set. */
  #path = ''
  #length = 0
  #hash = 0
  /** Hash of the path, its number, its place in the arena and its length there. */
  #rows = new Int32Array(FEWEST_ROWS * FIELDS)
  #count = 0
  /** Rows in the order of their paths, while no path comes or goes. */
  #order: Int32Array | undefined
  /** Hash → row + 1; 0 where there is none. At least twice as long as there are rows, a power of 2. */
  #slots = new Int32Array(FEWEST_ROWS * 2)

  get(path: string): number | undefined {
    const row = (this.#slots[this.#find(this.#encode(path))] ?? 0) - 1
    const value = row < 0 ? DELETED : (this.#rows[row * FIELDS + NUMBER] ?? DELETED)
    return value === DELETED ? undefined : value
  }

  has(path: string): boolean {
    return this.get(path) !== undefined
  }

  set(path: string, value: number): void {
    const hash = this.#encode(path)
    const slot = this.#find(hash)
    const row = (this.#slots[slot] ?? 0) - 1
    if (row < 0) {
      this.#append(slot, hash, value)
      return
    }
    if (this.#rows[row * FIELDS + NUMBER] === DELETED) {
      this.size++
      this.#order = undefined
    }
    this.#rows[row * FIELDS + NUMBER] = value
  }

  delete(path: string): void {
    const row = (this.#slots[this.#find(this.#encode(path))] ?? 0) - 1
    if (row < 0 || this.#rows[row * FIELDS + NUMBER] === DELETED) return
    this.#rows[row * FIELDS + NUMBER] = DELETED
    this.size--
    this.#order = undefined
  }

  forEachValue(visit: (value: number) => void): void {
    for (let row = 0; row < this.#count; row++) {
      const value = this.#rows[row * FIELDS + NUMBER] ?? DELETED
      if (value !== DELETED) visit(value)
    }
  }

  /** In the order in which the paths first came. */
  *[Symbol.iterator](): Generator<readonly [path: string, value: number]> {
    for (const row of this.#rowsInUse()) yield [this.#pathOf(row), this.#rows[row * FIELDS + NUMBER] ?? 0]
  }

  /** In the order of their bytes. */
  *sortedPaths(): Generator<string> {
    this.#order ??= Int32Array.from(this.#rowsInUse()).sort((a, b) => this.#compare(a, b))
    for (const row of this.#order) yield this.#pathOf(row)
  }

  *#rowsInUse(): Generator<number> {
    for (let row = 0; row < this.#count; row++) if (this.#rows[row * FIELDS + NUMBER] !== DELETED) yield row
  }

  #pathOf(row: number): string {
    const { bytes, at, length } = this.#stored(row)
    return Buffer.from(bytes.buffer, bytes.byteOffset + at, length).toString('utf8')
  }

  #compare(row: number, other: number): number {
    const [a, b] = [this.#stored(row), this.#stored(other)]
    const length = Math.min(a.length, b.length)
    for (let offset = 0; offset < length; offset++) {
      const difference = (a.bytes[a.at + offset] ?? 0) - (b.bytes[b.at + offset] ?? 0)
      if (difference !== 0) return difference
    }
    return a.length - b.length
  }

  /** Into `#scratch`; gives its hash. */
  #encode(path: string): number {
    if (path === this.#path) return this.#hash
    if (path.length * 3 > this.#scratch.length) this.#scratch = Buffer.alloc(path.length * 3)
    const scratch = this.#scratch
    this.#length = scratch.write(path, 'utf8')
    let hash = SEED
    for (let at = 0; at < this.#length; at++) hash = imul(hash ^ (scratch[at] ?? 0), 0x01000193)
    hash = imul((hash >>> 15) ^ hash, 0x85ebca6b)
    this.#hash = (hash >>> 13) ^ hash
    this.#path = path
    return this.#hash
  }

  /** The slot of the path in `#scratch`, or the free one where it belongs. */
  #find(hash: number): number {
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (let row = this.#slots[slot] ?? 0; row !== 0; row = this.#slots[slot] ?? 0) {
      if (this.#rows[(row - 1) * FIELDS] === hash && this.#isSame(row - 1)) break
      slot = (slot + 1) & mask
    }
    return slot
  }

  #isSame(row: number): boolean {
    const { bytes, at, length } = this.#stored(row)
    if (length !== this.#length) return false
    for (let offset = 0; offset < length; offset++) if (bytes[at + offset] !== this.#scratch[offset]) return false
    return true
  }

  #stored(row: number): { readonly bytes: Uint8Array; readonly at: number; readonly length: number } {
    const { bytes, at } = this.#arena.seek(this.#reader, this.#rows[row * FIELDS + PLACE] ?? 0)
    return { bytes, at, length: this.#rows[row * FIELDS + LENGTH] ?? 0 }
  }

  #append(slot: number, hash: number, value: number): void {
    const at = this.#count * FIELDS
    this.#rows[at] = hash
    this.#rows[at + NUMBER] = value
    this.#rows[at + PLACE] = this.#arena.store(this.#scratch, this.#length)
    this.#rows[at + LENGTH] = this.#length
    this.#slots[slot] = ++this.#count
    this.size++
    this.#order = undefined
    if (this.#count * FIELDS === this.#rows.length) this.#grow()
  }

  #grow(): void {
    const rows = new Int32Array(this.#rows.length * 2)
    rows.set(this.#rows)
    this.#rows = rows
    const slots = new Int32Array(this.#slots.length * 2)
    for (let row = 0; row < this.#count; row++) {
      let slot = (rows[row * FIELDS] ?? 0) & (slots.length - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = row + 1
    }
    this.#slots = slots
  }
}
