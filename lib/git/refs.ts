import type { Git } from './git.ts'

const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/
const PEELED = '^{}'

export interface Tag {
  readonly name: string
  /** What it stands for, through annotated tags: a commit, but for tags that somebody put on a file or folder. */
  readonly sha: string
}

export function isSha(text: string): boolean {
  return SHA.test(text)
}

/** Quicker than `isSha`, for what git itself says. */
export function isIdLength(text: string): boolean {
  return text.length === 40 || text.length === 64
}

/**
 * Full id of the commit a branch, tag or (short) id names; `undefined` when this clone does not know it. What starts with
 * `-` is never a ref. A name that is both a branch and a tag means the tag.
 */
export async function resolveCommit(git: Git, ref: string): Promise<string | undefined> {
  if (ref === '' || ref.startsWith('-')) return undefined
  // A tag that is called like an id must not stand for another commit.
  const names = isSha(ref) ? [ref] : [`refs/tags/${ref}`, ref, `refs/remotes/origin/${ref}`]
  for (const name of names) {
    const answer = await git.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
    if (answer !== undefined) return answer.trim()
  }
  return undefined
}

/** All tags that start with the prefix. */
export async function listTags(git: Git, prefix: string): Promise<readonly Tag[]> {
  const tags = new Map<string, string>()
  // `show-ref` reads what packed refs say of annotated tags and opens no object; it says no when there is no tag.
  for (const line of ((await git.ask(['show-ref', '--dereference', '--tags'])) ?? '').split('\n')) {
    const space = line.indexOf(' ')
    const ref = line.slice(space + 1 + 'refs/tags/'.length)
    const name = ref.endsWith(PEELED) ? ref.slice(0, -PEELED.length) : ref
    if (name !== '' && name.startsWith(prefix)) tags.set(name, line.slice(0, space))
  }
  return [...tags].map(([name, sha]) => ({ name, sha }))
}

/** Those of the tags whose commits are reachable from `head`. */
export async function mergedTags(git: Git, head: string, tags: readonly Tag[]): Promise<ReadonlySet<string>> {
  if (tags.length === 0) return new Set()
  const names = tags.map((tag) => `refs/tags/${tag.name}`)
  const answer = await git.run(['for-each-ref', `--merged=${head}`, '--format=%(refname)', ...names])
  return new Set(
    answer
      .split('\n')
      .filter(Boolean)
      .map((ref) => ref.slice('refs/tags/'.length)),
  )
}

/** Whether every commit reachable from `ancestor` is reachable from `descendant`. */
export async function isAncestor(git: Git, ancestor: string, descendant: string): Promise<boolean> {
  return (await git.ask(['merge-base', '--is-ancestor', ancestor, descendant])) !== undefined
}

/** The commit at which two histories part; `undefined` when they have nothing in common. */
export async function mergeBase(git: Git, a: string, b: string): Promise<string | undefined> {
  return (await git.ask(['merge-base', a, b]))?.split('\n', 1)[0]
}
