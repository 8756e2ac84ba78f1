/** Warnings of one kind, told once with how often and where first; a report can hold millions. */
export class Tally {
  readonly #kinds = new Map<string, { count: number; first: string }>()

  add(kind: string, where: string): void {
    const known = this.#kinds.get(kind)
    if (known === undefined) this.#kinds.set(kind, { count: 1, first: where })
    else known.count++
  }

  warnings(): readonly string[] {
    return [...this.#kinds].map(([kind, { count, first }]) =>
      count === 1 ? `${kind} (${first})` : `${kind} (${count} times, first ${first})`,
    )
  }
}
