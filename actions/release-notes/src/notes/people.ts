import type { Git } from '../../../../lib/git/git.ts'
import type { Person } from '../commits/people.ts'
import type { Contributor } from './model.ts'

/** A person who made an entry, as far as it is known who they are. */
export interface Author extends Person {
  readonly login: string | undefined
}

/** What earlier history knows a person by. */
export interface Known {
  readonly emails: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly logins: ReadonlySet<string>
}

/** The login in an address that GitHub gives to people who hide their own: `1234+ann@users.noreply.github.com`. */
export function loginOf(email: string): string | undefined {
  return /^(?:\d+\+)?([A-Za-z0-9-]{1,39})@users\.noreply\./.exec(email)?.[1]
}

/**
 * The people behind entries, most entries first. Two addresses of one login or one name are one person; what is shown is
 * the name, never an address.
 */
export function contributorsOf(
  entries: readonly (readonly Author[])[],
  known: Known | undefined,
): readonly Contributor[] {
  const people = new Map<string, { author: Author; entries: number; first: boolean }>()
  const logins = new Map<string, string>()
  for (const authors of entries) for (const { name, login } of authors) if (login !== undefined) logins.set(name, login)
  for (const authors of entries) {
    const once = new Set<string>()
    for (const author of authors.filter((each) => !each.bot)) {
      const key = (author.login ?? logins.get(author.name) ?? author.name).toLowerCase()
      const before = people.get(key)
      const first = known !== undefined && !isKnown(author, known)
      const count = (before?.entries ?? 0) + (once.has(key) ? 0 : 1)
      once.add(key)
      const login = before?.author.login ?? author.login
      const own = author.login === login ? author : { ...author, login }
      people.set(key, { author: own, entries: count, first: first && (before?.first ?? true) })
    }
  }
  return [...people.values()]
    .sort((a, b) => b.entries - a.entries || (a.author.name < b.author.name ? -1 : 1))
    .map(({ author, entries: count, first }) => ({
      name: author.name,
      ...(author.login === undefined ? {} : { login: author.login }),
      entries: count,
      first,
    }))
}

/** Nobody is greeted as new who may be known: one match of address, login or name is enough. */
function isKnown({ name, email, login }: Author, { emails, names, logins }: Known): boolean {
  return (
    emails.has(email.toLowerCase()) ||
    names.has(name.toLowerCase()) ||
    (login !== undefined && logins.has(login.toLowerCase()))
  )
}

/** Everybody who has a commit that is reachable from `base`. Read from the clone, without a call to GitHub. */
export async function knownAt(git: Git, base: string): Promise<Known> {
  const emails = new Set<string>()
  const names = new Set<string>()
  let name: string | undefined
  await git.fields(['log', '-z', '--format=tformat:%aN%x00%aE', '--end-of-options', base, '--'], (field) => {
    if (name === undefined) {
      name = field
      return
    }
    names.add(name.toLowerCase())
    emails.add(field.toLowerCase())
    name = undefined
  })
  const logins = new Set([...emails].flatMap((email) => loginOf(email)?.toLowerCase() ?? []))
  return { emails, names, logins }
}
