import { errorMessage } from '../kernel/errors.ts'
import type { Git } from './git.ts'
import { resolveCommit } from './refs.ts'

export type Completion =
  | { readonly kind: 'complete' }
  | { readonly kind: 'completed' }
  | { readonly kind: 'incomplete'; readonly problem: string }

/**
 * Makes a shallow clone answer questions of reachability: fetches the commits that are missing, and the tags with the
 * prefix.
 *
 * Only the whole ancestry proves what is *not* reachable, so it is fetched whole, but without the files of old commits
 * (`tree:0`, or `blob:none` when paths are asked for). Commits (full ids) that the clone lacks are fetched too.
 */
export async function completeHistory(
  git: Git,
  wanted: { readonly commits: readonly string[]; readonly tagPrefix: string; readonly withTrees: boolean },
): Promise<Completion> {
  const shallow = await isShallow(git)
  const missing: string[] = []
  for (const commit of wanted.commits) if ((await resolveCommit(git, commit)) === undefined) missing.push(commit)
  if (!shallow && missing.length === 0) return { kind: 'complete' }

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
