import { errorMessage } from '../kernel/errors.ts'
import type { Git } from './git.ts'
import { remoteName } from './remote.ts'

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

  const remote = await remoteName(git)
  if (remote === undefined) return { kind: 'incomplete', problem: 'the clone has no remote to fetch from' }
  const depth = shallow ? ['--unshallow', '--filter=tree:0'] : []
  const tags = `+refs/tags/${wanted.tagPrefix}*:refs/tags/${wanted.tagPrefix}*`
  try {
    await git.run(['fetch', '--quiet', '--no-tags', ...depth, '--end-of-options', remote, ...wanted.commits, tags])
  } catch (error) {
    return { kind: 'incomplete', problem: errorMessage(error) }
  }
  if (await isShallow(git)) return { kind: 'incomplete', problem: 'the remote itself is a shallow clone' }
  return { kind: 'completed' }
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
