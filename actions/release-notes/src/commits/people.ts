import type { Author } from '../../../../lib/git/history.ts'
import type { Footer } from './footers.ts'

export interface Person {
  readonly name: string
  readonly email: string
  /** A program: GitHub names its apps `…[bot]`. */
  readonly bot: boolean
}

/** More names than this are no authors but an attempt to fill the page. */
const MOST_AUTHORS = 100

/** The author and the co-authors of the footers, each address once. */
export function authorsOf(written: Author, footers: readonly Footer[]): readonly Person[] {
  const alone = aloneOf(written)
  if (footers.length === 0) return alone
  const coAuthors = footers.filter((footer) => footer.token === 'co-authored-by')
  if (coAuthors.length === 0) return alone
  const people = new Map(alone.map((author) => [author.email.toLowerCase(), author]))
  for (const { value } of coAuthors.slice(0, MOST_AUTHORS)) {
    // What follows the address, as in the body of a squash, is no part of either.
    const open = value.indexOf('<')
    const close = value.indexOf('>', open)
    const name = value.slice(0, Math.max(0, open)).trim()
    const email = value.slice(open + 1, close < 0 ? undefined : close).trim()
    if (open > 0 && name !== '' && !people.has(email.toLowerCase()))
      people.set(email.toLowerCase(), personOf({ name, email }))
  }
  return [...people.values()]
}

/** Most commits have one author, and most authors many commits: one list for all of them. */
const lists = new WeakMap<Author, readonly Person[]>()

function aloneOf(author: Author): readonly Person[] {
  const known = lists.get(author)
  if (known !== undefined) return known
  const list = [personOf(author)]
  lists.set(author, list)
  return list
}

/** GitHub forms: `dependabot[bot]`, `49699333+dependabot[bot]@users.noreply.github.com`. */
function personOf({ name, email }: Author): Person {
  return { name, email, bot: name.endsWith('[bot]') || /\[bot\]@users\.noreply\./i.test(email) }
}
