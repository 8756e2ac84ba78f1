/** Departures from the rules that may have been meant otherwise, in words for the notes. */
export const HINTS = {
  'no-space-after-colon': 'the type is followed by a colon without a space (rule 1), so it was not read as a type',
  'empty-scope': 'the brackets of the scope are empty (rule 4), so the line was not read as a type',
  'no-space-after-breaking-change': '"BREAKING CHANGE:" needs a space after the colon (rule 12) and was not counted',
  'lower-case-breaking-change': '"BREAKING CHANGE" must be upper case (rule 15) and was not counted',
} as const
export type Hint = keyof typeof HINTS

/** Each hint is given once. */
export function hint(hints: Hint[], found: Hint): void {
  if (!hints.includes(found)) hints.push(found)
}
