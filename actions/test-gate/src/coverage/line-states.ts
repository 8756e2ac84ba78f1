import type { ByteReader, ByteWriter } from './bytes.ts'

const MEASURED = 1
const COVERED = 2
const PACKED_PER_BYTE = 4
const FEWEST_LINES = 256

/** Highest line number that is believed; a larger one is a damaged report, not a source file. */
export const LAST_LINE = 2 ** 24 - 1

/**
 * Which lines of one file are measured and which of those are covered, a byte a line here and two bits a line packed.
 *
 * Only whether a line was hit matters to a gate, never how often, so recording is order-free: the sum and the maximum of
 * hits from several shards are above zero together. Far-away lines go to a map until enough is measured, so that a
 * report which only names line 16,000,000 costs no memory for the lines before it.
 */
export class LineStates {
  #dense = new Uint8Array(FEWEST_LINES)
  /** Lines of `#dense` that may hold something: those below this one. */
  #end = 0
  #far: Map<number, number> | undefined
  /** Counted when somebody asks; −1 when something was recorded since. */
  #measured = 0
  #covered = 0
  /** When the dense part was last counted, so many of its lines were measured. */
  #denseAtLeast = 0
  #countAgainAt = 0

  get measured(): number {
    if (this.#measured < 0) this.#count()
    return this.#measured
  }

  get covered(): number {
    if (this.#measured < 0) this.#count()
    return this.#covered
  }

  record(line: number, hit: boolean): void {
    this.#set(line, hit ? MEASURED | COVERED : MEASURED)
  }

  /**
   * Many lines at once, each as `line * 2 + (hit ? 1 : 0)`: several times as quick as one call a line, since nothing is
   * counted and nothing depends on a branch that a processor cannot foresee.
   */
  recordAll(entries: Int32Array, count: number): void {
    let dense = this.#dense
    let end = this.#end
    for (let at = 0; at < count; at++) {
      const entry = entries[at] ?? 0
      const line = entry >> 1
      if (line >= dense.length) {
        // Rare: afterwards the dense part is mostly another, longer one.
        this.#end = end
        this.#set(line, MEASURED | ((entry & 1) * COVERED))
        dense = this.#dense
        end = this.#end
        continue
      }
      dense[line] = (dense[line] ?? 0) | MEASURED | ((entry & 1) * COVERED)
      if (line >= end) end = line + 1
    }
    this.#end = end
    this.#measured = -1
  }

  forEach(visit: (line: number, hit: boolean) => void): void {
    for (let line = 0; line < this.#end; line++) {
      const state = this.#dense[line] ?? 0
      if (state !== 0) visit(line, (state & COVERED) !== 0)
    }
    if (this.#far !== undefined) for (const [line, state] of this.#far) visit(line, (state & COVERED) !== 0)
  }

  clear(): void {
    this.#dense.fill(0, 0, this.#end)
    this.#end = 0
    this.#far = undefined
    this.#measured = 0
    this.#covered = 0
    this.#denseAtLeast = 0
    this.#countAgainAt = 0
  }

  pack(into: ByteWriter): void {
    const dense = this.#dense
    let start = 0
    while (start < this.#end && dense[start] === 0) start++
    start -= start % PACKED_PER_BYTE
    const length = Math.ceil((this.#end - start) / PACKED_PER_BYTE)
    into.number(start)
    into.number(length)
    let at = into.reserve(length)
    const bytes = into.bytes
    // The dense part is a multiple of four long, so four lines are always there.
    for (let line = start; line < start + length * PACKED_PER_BYTE; line += PACKED_PER_BYTE)
      bytes[at++] =
        (dense[line] ?? 0) |
        ((dense[line + 1] ?? 0) << 2) |
        ((dense[line + 2] ?? 0) << 4) |
        ((dense[line + 3] ?? 0) << 6)
    into.length = at
    into.number(this.#far?.size ?? 0)
    for (const [line, state] of this.#far ?? []) into.number(line * PACKED_PER_BYTE + state)
  }

  mergePacked(from: ByteReader): void {
    let line = from.number()
    for (let left = from.number(); left > 0; left--) {
      const byte = from.byte()
      if (line + PACKED_PER_BYTE > this.#dense.length) this.#mergeBeyond(line, byte)
      else {
        const dense = this.#dense
        dense[line] = (dense[line] ?? 0) | (byte & 3)
        dense[line + 1] = (dense[line + 1] ?? 0) | ((byte >> 2) & 3)
        dense[line + 2] = (dense[line + 2] ?? 0) | ((byte >> 4) & 3)
        dense[line + 3] = (dense[line + 3] ?? 0) | (byte >> 6)
      }
      line += PACKED_PER_BYTE
    }
    this.#end = Math.max(this.#end, Math.min(line, this.#dense.length))
    this.#measured = -1
    for (let left = from.number(); left > 0; left--) {
      const entry = from.number()
      this.#set(Math.floor(entry / PACKED_PER_BYTE), entry % PACKED_PER_BYTE)
    }
  }

  #mergeBeyond(line: number, byte: number): void {
    for (let offset = 0; offset < PACKED_PER_BYTE; offset++) {
      const state = (byte >> (offset * 2)) & 3
      if (state !== 0) this.#set(line + offset, state)
    }
  }

  #set(line: number, state: number): void {
    if (line < this.#dense.length || this.#grow(line)) {
      this.#dense[line] = (this.#dense[line] ?? 0) | state
      if (line >= this.#end) this.#end = line + 1
    } else {
      this.#far ??= new Map()
      this.#far.set(line, state | (this.#far.get(line) ?? 0))
    }
    // Last, since growing counts what was there before.
    this.#measured = -1
  }

  #count(): void {
    const dense = this.#dense
    let [measured, covered] = [0, 0]
    for (let line = 0; line < this.#end; line++) {
      const state = dense[line] ?? 0
      measured += state & MEASURED
      covered += state >> 1
    }
    for (const state of this.#far?.values() ?? []) {
      measured++
      covered += state >> 1
    }
    this.#measured = measured
    this.#covered = covered
  }

  /** Makes the dense part reach the line, when the file is measured densely enough to deserve it. */
  #grow(line: number): boolean {
    if (!this.#deserves(line)) return false
    let length = this.#dense.length
    while (length <= line) length *= 2
    const grown = new Uint8Array(length)
    grown.set(this.#dense)
    this.#dense = grown
    for (const [known, state] of this.#far ?? []) {
      if (known >= length) continue
      grown[known] = (grown[known] ?? 0) | state
      this.#end = Math.max(this.#end, known + 1)
      this.#far?.delete(known)
    }
    return true
  }

  /** Whether one line in sixteen up to this one is measured. Counted anew only as often as the far lines double. */
  #deserves(line: number): boolean {
    const far = this.#far?.size ?? 0
    if (line <= 16 * (this.#denseAtLeast + far + 16)) return true
    if (far < this.#countAgainAt) return false
    this.#countAgainAt = far * 2 + 1
    this.#count()
    this.#denseAtLeast = this.#measured - far
    return line <= 16 * (this.#measured + 16)
  }
}
