const MEASURED = 1
const COVERED = 2
const LINES_PER_BYTE = 4

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
  #dense = new Uint8Array(64)
  #far: Map<number, number> | undefined

  /** Called once for every line of a report, so it is written without branches that a processor cannot foresee. */
  record(line: number, hit: boolean): void {
    const dense = this.#dense
    const index = line >> 2
    const near = index < dense.length
    const shift = (line & 3) * 2
    const byte = near ? (dense[index] ?? 0) : 0
    const before = near ? (byte >> shift) & 3 : (this.#far?.get(line) ?? 0)
    const after = before | MEASURED | (hit ? COVERED : 0)
    if (before === after) return
    this.measured += (after & MEASURED) - (before & MEASURED)
    this.covered += ((after & COVERED) - (before & COVERED)) >> 1
    if (near) dense[index] = byte | (after << shift)
    else this.#store(line, after)
  }

  forEach(visit: (line: number, hit: boolean) => void): void {
    for (let index = 0; index < this.#dense.length; index++) {
      const byte = this.#dense[index] ?? 0
      if (byte === 0) continue
      for (let offset = 0; offset < LINES_PER_BYTE; offset++) {
        const state = (byte >> (offset * 2)) & 3
        if (state !== 0) visit(index * LINES_PER_BYTE + offset, (state & COVERED) !== 0)
      }
    }
    if (this.#far !== undefined) for (const [line, state] of this.#far) visit(line, (state & COVERED) !== 0)
  }

  /** A line beyond the dense part. */
  #store(line: number, state: number): void {
    if (this.#grow(line)) {
      this.#dense[line >> 2] = (this.#dense[line >> 2] ?? 0) | (state << ((line & 3) * 2))
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
      this.#far?.delete(far)
    }
    return true
  }
}
