import { errorMessage } from '../kernel/errors.ts'
import type { Git } from './git.ts'

export type Completion =
  | { readonly kind: 'complete' }
  | { readonly kind: 'completed' }
  | { readonly kind: 'incomplete'; readonly problem: string }

export interface Wanted {
  /** Full ids whose history is asked about. */
  readonly commits: readonly string[]
  /** One of them is known not to be in the clone. */
  readonly missing: boolean
  readonly tagPrefix: string
  /** Paths will be asked for, which needs the folders of old commits. */
  readonly withTrees: boolean
}

/**
 * Makes a shallow clone answer questions of reachability: fetches the commits that are missing, and the tags with the
 * prefix.
 *
 * Only the whole ancestry proves what is *not* reachable, so it is fetched whole, but without the files of old commits
 * (`tree:0`, or `blob:none` with trees).
 */
export async function completeHistory(git: Git, wanted: Wanted): Promise<Completion> {
  const shallow = await isShallow(git)
  if (!shallow && !wanted.missing) return { kind: 'complete' }

  const remote = await remoteName(git)
  if (remote === undefined) return { kind: 'incomplete', problem: 'the clone has no remote to fetch from' }
  const depth = shallow ? ['--unshallow', `--filter=${wanted.withTrees ? 'blob:none' : 'tree:0'}`] : []
  const tags = `+refs/tags/${wanted.tagPrefix}*:refs/tags/${wanted.tagPrefix}*`
  try {
    await git.run(['fetch', '--quiet', '--no-tags', ...depth, '--end-of-options', remote, ...wanted.commits, tags])
  } catch (error) {
    return { kind: 'incomplete', problem: errorMessage(error) }
  }
  if (await isShallow(git)) return { kind: 'incomplete', problem: 'the remote itself is a shallow clone' }
  return { kind: 'completed' }
}

async function isShallow(git: Git): Promise<boolean> {
  return (await git.run(['rev-parse', '--is-shallow-repository'])).trim() === 'true'
}

/** `origin`, or the only remote there is. */
async function remoteName(git: Git): Promise<string | undefined> {
  const remotes = (await git.run(['remote'])).split('\n').filter((name) => name !== '')
  if (remotes.includes('origin')) return 'origin'
  return remotes.length === 1 ? remotes[0] : undefined
}
