import type { Git } from './git.ts'

const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

export interface Tag {
  readonly name: string
  /** The commit it stands for, through an annotated tag. */
  readonly sha: string
}

export function isSha(text: string): boolean {
  return SHA.test(text)
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

/** Tags that start with the prefix and stand for a commit; with `ancestorsOf`, only those reachable from that commit. */
export async function listTags(git: Git, prefix: string, ancestorsOf?: string): Promise<readonly Tag[]> {
  const lines = (
    await git.run([
      'for-each-ref',
      '--format=%(objecttype) %(objectname) %(*objecttype) %(*objectname) %(refname)',
      ...(ancestorsOf === undefined ? [] : [`--merged=${ancestorsOf}`]),
      'refs/tags/',
    ])
  ).split('\n')
  const tags: Tag[] = []
  for (const line of lines) {
    // A ref name has no spaces; the peeled fields of a plain tag are empty.
    const [type, sha = '', peeledType, peeled = '', ref = ''] = line.split(' ')
    const name = ref.slice('refs/tags/'.length)
    if (ref === '' || !name.startsWith(prefix)) continue
    if (type === 'commit') tags.push({ name, sha })
    else if (peeledType === 'commit') tags.push({ name, sha: peeled })
  }
  return tags
}

/** Whether every commit reachable from `ancestor` is reachable from `descendant`. */
export async function isAncestor(git: Git, ancestor: string, descendant: string): Promise<boolean> {
  return (await git.ask(['merge-base', '--is-ancestor', ancestor, descendant])) !== undefined
}
