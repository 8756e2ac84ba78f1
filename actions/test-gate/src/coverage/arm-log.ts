/**
 * A set of numbers, each with "taken" or not, kept as a sorted log instead of a hash table: 8 bytes an entry.
 *
 * Appends are cheap; when the room is used up, equal keys fold into one (taken once is taken) and the room doubles only
 * when that did not help.
 */
export class ArmLog {
  #entries = new Float64Array(8)
  #length = 0
  #sorted = true

  /** `key` is a whole number below 2^51. */
  add(key: number, taken: boolean): void {
    if (this.#length === this.#entries.length) this.#makeRoom()
    const last = this.#length === 0 ? -1 : (this.#entries[this.#length - 1] ?? 0)
    const entry = key * 2 + (taken ? 1 : 0)
    // Reports list arms in order nearly always; then there is never anything to fold.
    if (entry <= last + (last % 2 === 0 ? 1 : 0)) this.#sorted = false
    this.#entries[this.#length++] = entry
  }

  /** Every key once, in ascending order. */
  forEach(visit: (key: number, taken: boolean) => void): void {
    this.#fold()
    for (let index = 0; index < this.#length; index++) {
      const entry = this.#entries[index] ?? 0
      visit(Math.floor(entry / 2), entry % 2 === 1)
    }
  }

  get size(): number {
    this.#fold()
    return this.#length
  }

  #makeRoom(): void {
    this.#fold()
    if (this.#length * 2 <= this.#entries.length) return
    const grown = new Float64Array(this.#entries.length * 2)
    grown.set(this.#entries)
    this.#entries = grown
  }

  #fold(): void {
    if (this.#sorted) return
    const used = this.#entries.subarray(0, this.#length).sort()
    let kept = 0
    for (let index = 0; index < used.length; index++) {
      const entry = used[index] ?? 0
      // Sorted, the taken twin of a key follows the other and replaces it.
      if (kept > 0 && Math.floor((used[kept - 1] ?? 0) / 2) === Math.floor(entry / 2)) used[kept - 1] = entry
      else used[kept++] = entry
    }
    this.#length = kept
    this.#sorted = true
  }
}
