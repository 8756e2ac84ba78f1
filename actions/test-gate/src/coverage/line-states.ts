import type { ByteReader, ByteWriter } from './bytes.ts'

const MEASURED = 1
const COVERED = 2
const LINES_PER_BYTE = 4
const FEWEST_BYTES = 64

/** Highest line number that is believed; a larger one is a damaged report, not a source file. */
export const LAST_LINE = 2 ** 24 - 1

/**
 * Which lines of one file are measured and which of those are covered, in two bits a line.
 *
 * Only whether a line was hit matters to a gate, never how often, so recording is order-free: the sum and the maximum of
 * hits from several shards are above zero together. Far-away lines go to a map until enough is measured, so that a
 * report which only names line 16,000,000 costs no memory for the lines before it.
 */
export class LineStates {
  measured = 0
  covered = 0
  #dense = new Uint8Array(FEWEST_BYTES)
  /** Bytes of `#dense` that may hold something. */
  #used = 0
  #far: Map<number, number> | undefined

  /** Called once for every line of a report, so it is written without branches that a processor cannot foresee. */
  record(line: number, hit: boolean): void {
    this.#set(line, hit ? MEASURED | COVERED : MEASURED)
  }

  forEach(visit: (line: number, hit: boolean) => void): void {
    for (let index = 0; index < this.#used; index++) {
      const byte = this.#dense[index] ?? 0
      if (byte === 0) continue
      for (let offset = 0; offset < LINES_PER_BYTE; offset++) {
        const state = (byte >> (offset * 2)) & 3
        if (state !== 0) visit(index * LINES_PER_BYTE + offset, (state & COVERED) !== 0)
      }
    }
    if (this.#far !== undefined) for (const [line, state] of this.#far) visit(line, (state & COVERED) !== 0)
  }

  clear(): void {
    this.measured = 0
    this.covered = 0
    this.#dense.fill(0, 0, this.#used)
    this.#used = 0
    this.#far = undefined
  }

  pack(into: ByteWriter): void {
    const dense = this.#dense
    let start = 0
    while (start < this.#used && dense[start] === 0) start++
    into.number(start)
    into.number(this.#used - start)
    into.copy(dense, start, this.#used)
    into.number(this.#far?.size ?? 0)
    for (const [line, state] of this.#far ?? []) into.number(line * LINES_PER_BYTE + state)
  }

  mergePacked(from: ByteReader): void {
    const start = from.number()
    const end = start + from.number()
    for (let index = start; index < end; index++) {
      const byte = from.bytes[from.at++] ?? 0
      // Nearly always the shards measure the same lines, and there is nothing new.
      if (index < this.#used && ((this.#dense[index] ?? 0) | byte) === this.#dense[index]) continue
      for (let offset = 0; offset < LINES_PER_BYTE; offset++) {
        const state = (byte >> (offset * 2)) & 3
        if (state !== 0) this.#set(index * LINES_PER_BYTE + offset, state)
      }
    }
    for (let left = from.number(); left > 0; left--) {
      const entry = from.number()
      this.#set(Math.floor(entry / LINES_PER_BYTE), entry % LINES_PER_BYTE)
    }
  }

  #set(line: number, state: number): void {
    const dense = this.#dense
    const index = line >> 2
    const near = index < dense.length
    const shift = (line & 3) * 2
    const byte = near ? (dense[index] ?? 0) : 0
    const before = near ? (byte >> shift) & 3 : (this.#far?.get(line) ?? 0)
    const after = before | state
    if (before === after) return
    this.measured += (after & MEASURED) - (before & MEASURED)
    this.covered += ((after & COVERED) - (before & COVERED)) >> 1
    if (near) {
      dense[index] = byte | (after << shift)
      if (index >= this.#used) this.#used = index + 1
    } else this.#store(line, after)
  }

  /** A line beyond the dense part. */
  #store(line: number, state: number): void {
    if (this.#grow(line)) {
      this.#dense[line >> 2] = (this.#dense[line >> 2] ?? 0) | (state << ((line & 3) * 2))
      this.#used = Math.max(this.#used, (line >> 2) + 1)
    } else {
      this.#far ??= new Map()
      this.#far.set(line, state)
    }
  }

  /** Makes the dense part reach the line, when the file is measured densely enough to deserve it. */
  #grow(line: number): boolean {
    if (line > 16 * (this.measured + 16)) return false
    let length = this.#dense.length
    while (length * LINES_PER_BYTE <= line) length *= 2
    const grown = new Uint8Array(length)
    grown.set(this.#dense)
    this.#dense = grown
    for (const [far, state] of this.#far ?? []) {
      if (far >> 2 >= length) continue
      grown[far >> 2] = (grown[far >> 2] ?? 0) | (state << ((far & 3) * 2))
      this.#used = Math.max(this.#used, (far >> 2) + 1)
      this.#far?.delete(far)
    }
    return true
  }
}
