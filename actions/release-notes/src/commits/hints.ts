/** Departures from the rules that may have been meant otherwise, in words for the notes. */
export const HINTS = {
  'no-space-after-colon': 'the type is followed by a colon without a space (rule 1), so it was not read as a type',
  'empty-scope': 'the brackets of the scope are empty (rule 4), so the line was not read as a type',
  'no-space-after-breaking-change': '"BREAKING CHANGE:" needs a space after the colon (rule 12) and was not counted',
  'lower-case-breaking-change': '"BREAKING CHANGE" must be upper case (rule 15) and was not counted',
} as const
export type Hint = keyof typeof HINTS

/** Most messages have none. */
const NONE: readonly Hint[] = []

/** Collects hints; each is given once. */
export class Hints {
  #found: readonly Hint[] = NONE

  add(hint: Hint): void {
    if (!this.#found.includes(hint)) this.#found = [...this.#found, hint]
  }

  get all(): readonly Hint[] {
    return this.#found
  }
}
