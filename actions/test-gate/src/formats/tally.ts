import { shortText } from '../tests/short-text.ts'

/** So many kinds are told apart. */
const MOST_KINDS = 100
const MORE = 'warnings of further kinds'

/** Warnings of one kind, told once with how often and where first; a report can hold millions. */
export class Tally {
  readonly #kinds = new Map<string, { count: number; first: string }>()

  add(kind: string, where: string): void {
    const known = this.#kinds.get(kind)
    if (known !== undefined) known.count++
    else if (this.#kinds.size < MOST_KINDS || kind === MORE)
      this.#kinds.set(kind, { count: 1, first: shortText(where) })
    else this.add(MORE, `${kind}, ${where}`)
  }

  warnings(): readonly string[] {
    return [...this.#kinds].map(([kind, { count, first }]) =>
      count === 1 ? `${kind} (${first})` : `${kind} (${count} times, first ${first})`,
    )
  }
}
