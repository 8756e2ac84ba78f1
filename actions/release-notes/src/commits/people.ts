import type { Commit } from '../../../../lib/git/history.ts'
import type { Footer } from './footers.ts'

export interface Person {
  readonly name: string
  readonly email: string
  /** A program: GitHub names its apps `…[bot]`. */
  readonly bot: boolean
}

/** More names than this are no authors but an attempt to fill the page. */
const MOST_AUTHORS = 100

/** The author and the co-authors of its footers, each address once. */
export function authorsOf(commit: Commit, footers: readonly Footer[]): readonly Person[] {
  const author = personOf(commit.author, commit.email)
  const coAuthors = footers.filter((footer) => footer.token === 'co-authored-by')
  if (coAuthors.length === 0) return [author]
  const people = new Map([[author.email.toLowerCase(), author]])
  for (const { value } of coAuthors.slice(0, MOST_AUTHORS)) {
    const open = value.lastIndexOf('<')
    const name = value.slice(0, Math.max(0, open)).trim()
    const email = value
      .slice(open + 1)
      .replace(/>[^>]{0,20}$/, '')
      .trim()
    if (open > 0 && name !== '' && !people.has(email.toLowerCase()))
      people.set(email.toLowerCase(), personOf(name, email))
  }
  return [...people.values()]
}

/** GitHub forms: `dependabot[bot]`, `49699333+dependabot[bot]@users.noreply.github.com`. */
function personOf(name: string, email: string): Person {
  return { name, email, bot: name.endsWith('[bot]') || /\[bot\]@users\.noreply\./i.test(email) }
}
