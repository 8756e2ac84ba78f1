import { errorMessage } from '../kernel/errors.ts'
import type { Git } from './git.ts'
import { remoteName, remotes } from './remote.ts'

export type Completion =
  | { readonly kind: 'complete' }
  | { readonly kind: 'completed' }
  | { readonly kind: 'incomplete'; readonly problem: string }

export interface Wanted {
  /** Full ids whose history is asked about. */
  readonly commits: readonly string[]
  /** One of them is known not to be in the clone. */
  readonly missing: boolean
  /** What `isShallow` says of the clone. */
  readonly shallow: boolean
  readonly tagPrefix: string
}

/**
 * Makes a shallow clone answer questions of reachability: fetches the commits that are missing, and the tags with the
 * prefix.
 *
 * Only the whole ancestry proves what is *not* reachable, so all commits are fetched, and nothing but commits (`tree:0`).
 * Where changes have to be compared, `fetchTrees` brings what that needs.
 */
export async function completeHistory(git: Git, wanted: Wanted): Promise<Completion> {
  const { shallow } = wanted
  if (!shallow && !wanted.missing) return { kind: 'complete' }

  const depth = shallow ? ['--unshallow', '--filter=tree:0'] : []
  const completion = await fetch(git, depth, [...wanted.commits, tagsWith(wanted.tagPrefix)])
  if (completion.kind === 'completed' && (await isShallow(git)))
    return { kind: 'incomplete', problem: 'the remote itself is a shallow clone' }
  return completion
}

/**
 * Fetches the tags with the prefix. A clone of a certain depth has none, and when the whole history is no deeper, git does
 * not call it shallow. A clone without any remote is whole by itself.
 */
export async function completeTags(git: Git, tagPrefix: string): Promise<Completion> {
  if ((await remotes(git)).length === 0) return { kind: 'complete' }
  return fetch(git, [], [tagsWith(tagPrefix)])
}

async function fetch(git: Git, options: readonly string[], what: readonly string[]): Promise<Completion> {
  const remote = await remoteName(git)
  if (remote === undefined) {
    const names = await remotes(git)
    const problem = names.length === 0 ? 'has no remote' : `has several remotes, none of them called "origin",`
    return { kind: 'incomplete', problem: `the clone ${problem} to fetch from` }
  }
  try {
    await git.run(['fetch', '--quiet', '--no-tags', ...options, '--end-of-options', remote, ...what])
  } catch (error) {
    return { kind: 'incomplete', problem: errorMessage(error) }
  }
  return { kind: 'completed' }
}

function tagsWith(prefix: string): string {
  return `+refs/tags/${prefix}*:refs/tags/${prefix}*`
}

/** The commit a full id stands for, where the clone has it, and whether the clone is shallow: both in one question. */
export async function findCommit(
  git: Git,
  id: string,
): Promise<{ readonly commit: string | undefined; readonly shallow: boolean }> {
  const flags = ['--is-shallow-repository', '--verify', '--quiet', '--end-of-options']
  const answer = await git.ask(['rev-parse', ...flags, `${id}^{commit}`])
  if (answer === undefined) return { commit: undefined, shallow: await isShallow(git) }
  const [shallow, commit] = answer.split('\n')
  return { commit, shallow: shallow === 'true' }
}

/** Whether the clone lacks history that its remote has. */
export async function isShallow(git: Git): Promise<boolean> {
  return (await git.run(['rev-parse', '--is-shallow-repository'])).trim() === 'true'
}
