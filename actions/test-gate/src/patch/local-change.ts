import { isShallow } from '../../../../lib/git/complete.ts'
import { type Git, GitError } from '../../../../lib/git/git.ts'
import { resolveCommit } from '../../../../lib/git/refs.ts'
import { remoteName } from '../../../../lib/git/remote.ts'
import { type Change, type ChangeSource, nameOf, wantedBase } from './change.ts'

/** How deep a shallow clone is made, step by step; the last is everything (git's own word for it). */
const DEPTHS = [32, 256, 2048, 2_147_483_647]

/** The change of the commit that is checked out. A shallow clone is deepened only as far as the question needs. */
export async function localChange(git: Git, source: ChangeSource): Promise<Change> {
  try {
    return await find(git, source)
  } catch (thrown) {
    if (thrown instanceof GitError) return { kind: 'unknown', why: `${thrown.message}.` }
    throw thrown
  }
}

async function find(git: Git, source: ChangeSource): Promise<Change> {
  const head = await resolveCommit(git, 'HEAD')
  if (head === undefined) return { kind: 'unknown', why: 'The workspace is no checkout of the repository.' }
  const wanted = wantedBase(source, { sha: head, parents: await trueParents(git, head) })
  if (wanted.kind === 'nothing') return { kind: 'unknown', why: wanted.why }
  if (wanted.kind === 'commit') {
    if ((await resolveCommit(git, wanted.sha)) === undefined) await fetch(git, [wanted.sha], 1)
    return { kind: 'known', base: wanted.sha, head, from: nameOf(wanted, wanted.sha) }
  }
  const here = await resolveCommit(git, wanted.of)
  const tip = here === undefined ? await fetchTip(git, wanted.of) : { commit: here }
  if ('why' in tip) return { kind: 'unknown', why: tip.why }
  const base = await mergeBase(git, tip.commit, head)
  if (base === undefined)
    return { kind: 'unknown', why: `The tested commit and ${wanted.of.slice(0, 80)} have no common history.` }
  return { kind: 'known', base, head, from: nameOf(wanted, base) }
}

/** As the commit itself says: a shallow clone hides them from everything else. */
async function trueParents(git: Git, commit: string): Promise<readonly string[]> {
  const header = (await git.run(['cat-file', 'commit', commit])).split('\n\n', 1)[0] ?? ''
  return header.split('\n').flatMap((line) => (line.startsWith('parent ') ? [line.slice('parent '.length)] : []))
}

/** The commit, or why there is none: in the words of git alone it would be about access rights, whatever is missing. */
async function fetchTip(git: Git, name: string): Promise<{ readonly commit: string } | { readonly why: string }> {
  try {
    await fetch(git, [name], (await isShallow(git)) ? 1 : undefined)
  } catch (thrown) {
    if (!(thrown instanceof GitError)) throw thrown
    const shown = JSON.stringify(name.slice(0, 80))
    return {
      why: `There is no branch, tag or commit ${shown} in the checkout, and it cannot be fetched: ${thrown.message}`,
    }
  }
  const commit = (await git.run(['rev-parse', '--verify', '--end-of-options', 'FETCH_HEAD^{commit}'])).trim()
  return { commit }
}

async function mergeBase(git: Git, tip: string, head: string): Promise<string | undefined> {
  for (const depth of [undefined, ...DEPTHS]) {
    if (depth !== undefined) await fetch(git, [tip, head], depth)
    const found = (await git.ask(['merge-base', tip, head]))?.trim()
    if (!(await isShallow(git)) || (found !== undefined && (await isWhole(git, tip, head, found)))) return found
  }
  return undefined
}

/** Whether nothing is cut off between the common ancestor and the two: a nearer one could hide there. */
async function isWhole(git: Git, tip: string, head: string, ancestor: string): Promise<boolean> {
  const names = await git.run(['log', '--decorate=short', '--format=%D', '--end-of-options', tip, head, `^${ancestor}`])
  return !names.split('\n').some((line) => line.split(', ').includes('grafted'))
}

async function fetch(git: Git, wanted: readonly string[], depth: number | undefined): Promise<void> {
  const how = depth === undefined ? [] : [`--depth=${depth}`]
  const remote = (await remoteName(git)) ?? 'origin'
  await git.run([
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-recurse-submodules',
    ...how,
    '--end-of-options',
    remote,
    ...new Set(wanted),
  ])
}
