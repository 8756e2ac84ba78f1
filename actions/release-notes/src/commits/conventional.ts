import { type Footer, scanBody } from './footers.ts'
import { type Hint, Hints } from './hints.ts'

/** A commit message read by Conventional Commits 1.0.0. */
export interface Conventional {
  /** Lower case (rule 15). */
  readonly type: string
  readonly scope: string | null
  readonly description: string
  /** `!` before the colon (rule 13). */
  readonly marked: boolean
}

/** Most messages have nothing of many things; one empty list does for all. */
const NONE: readonly string[] = []

export interface Message {
  /** First line, as it stands. */
  readonly subject: string
  /** `null` when the first line does not keep to rules 1 to 5; the commit is listed all the same. */
  readonly header: Conventional | null
  readonly body: string
  readonly footers: readonly Footer[]
  readonly breaking: boolean
  /** What a user has to do, one text per `BREAKING CHANGE:` footer. */
  readonly migration: readonly string[]
  /** Departures from the rules that may have been meant otherwise. */
  readonly hints: readonly Hint[]
}

/**
 * Reads a message in one pass: time grows with its length and nothing else, whatever it contains.
 *
 * Two tolerances, because a missed breaking change costs more than a false one: `BREAKING CHANGE: ` counts at the start
 * of any line after the first, and its text may begin on the next line.
 */
export function readMessage(message: string): Message {
  const end = message.indexOf('\n')
  const subject = (end < 0 ? message : message.slice(0, end)).trim()
  const hints = new Hints()
  const header = readHeader(subject, hints)
  const { body, footers } = scanBody(end < 0 ? '' : message.slice(end + 1), hints)
  const migration = footers.length === 0 ? NONE : footers.filter(({ breaking }) => breaking).map(({ value }) => value)
  return {
    subject,
    header,
    body,
    footers,
    breaking: header?.marked === true || migration.length > 0,
    migration,
    hints: hints.all,
  }
}

/** `type(scope)!: description` by hand: no regular expression, so nothing to backtrack. */
function readHeader(line: string, hints: Hints): Conventional | null {
  let at = endOfNoun(line)
  if (at === 0) return null
  const type = line.slice(0, at).toLowerCase()

  let scope: string | null = null
  if (line[at] === '(') {
    const close = line.indexOf(')', at)
    const inside = close < 0 ? '(' : line.slice(at + 1, close)
    if (inside.includes('(')) return null
    scope = inside.trim()
    at = close + 1
  }
  const marked = line[at] === '!'
  if (marked) at++
  if (line[at] !== ':') return null
  if (scope === '') {
    hints.add('empty-scope')
    return null
  }
  const description = line.slice(at + 1)
  if (!description.startsWith(' ')) {
    // `https://…` and `std::vector` are no failed headers.
    if (/^[^\s/:]/.test(description)) hints.add('no-space-after-colon')
    return null
  }
  return description.trim() === '' ? null : { type, scope, description: description.trim(), marked }
}

/** Where the noun at the start of the line ends: letters of any script, digits, dash and underscore. */
function endOfNoun(line: string): number {
  let at = 0
  for (; at < line.length; at++) {
    const code = line.charCodeAt(at)
    const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
    if (
      !isLetter &&
      !(code >= 48 && code <= 57) &&
      code !== 45 &&
      code !== 95 &&
      !(code > 127 && LETTER.test(line[at] ?? ''))
    )
      break
  }
  return at
}

/** Of the basic plane: no noun of a commit type is written with others. */
const LETTER = /^[\p{L}\p{M}\p{N}]$/u
