import { everythingBrought, type Merges } from './merges.ts'
import type { ReadCommit } from './read.ts'
import type { RevertClaim } from './reverts.ts'
import { splitPullRequest } from './subject.ts'

/** Commits by their places in the range. */
export interface Reverts {
  /** Commit → the revert in the range that took it away. The revert itself is in `settled`. */
  readonly cancelled: ReadonlyMap<number, number>
  /** Reverts whose targets all lie in the range: neither they nor their targets changed anything. */
  readonly settled: ReadonlySet<number>
  /** Reverts in force of something released before. */
  readonly standing: ReadonlyMap<number, RevertClaim>
  /** All of which not every target lies in the range, also of commits that do something else beside. */
  readonly open: ReadonlyMap<number, RevertClaim>
}

/**
 * Settles reverts from the newest on, so that a revert of a revert brings the change back. `commits` are in topological
 * order, newest first; those that are not new have no part in it. A target is found by id, else by pull request, else by
 * title; reverting a merge takes back all it brought, and reverting a pull request all its commits.
 */
export function settleReverts(
  commits: readonly ReadCommit[],
  merges: Merges,
  isNew: (commit: ReadCommit) => boolean,
): Reverts {
  const cancelled = new Map<number, number>()
  const settled = new Set<number>()
  const standing = new Map<number, RevertClaim>()
  const open = new Map<number, RevertClaim>()
  let index: Index | undefined
  for (let at = 0; at < commits.length; at++) {
    const commit = commits[at]
    const revert = commit?.revert
    if (commit === undefined || revert === undefined || cancelled.has(at) || !isNew(commit)) continue
    index ??= indexOf(commits, merges, isNew)
    const found = findTargets(index, revert, at, cancelled)
    for (const target of found.targets)
      for (const gone of everythingBrought(merges, target, cancelled)) cancelled.set(gone, at)
    if (!found.complete) open.set(at, revert)
    if (!revert.plain) continue
    if (found.complete) settled.add(at)
    else standing.set(at, revert)
  }
  return { cancelled, settled, standing, open }
}

/** Places in the range by what reverts in it name; each list is made when the first revert asks for its kind. */
interface Index {
  /** By the start of an id, oldest first. */
  byId(prefix: string): readonly number[]
  /** The newest is last, where it can be taken away. */
  byTitle(title: string): number[] | undefined
  byPullRequest(number: number): number[] | undefined
}

function indexOf(commits: readonly ReadCommit[], merges: Merges, isNew: (commit: ReadCommit) => boolean): Index {
  const claims = commits.flatMap(({ revert }) => revert ?? [])
  const listed = <Key>(claimed: readonly Key[], keyOf: (commit: ReadCommit) => Key): ReadonlyMap<Key, number[]> => {
    const lists = new Map(claimed.map((key) => [key, places()]))
    for (let at = commits.length - 1; at >= 0; at--) {
      const commit = commits[at]
      if (commit !== undefined && isNew(commit)) lists.get(keyOf(commit))?.push(at)
    }
    return lists
  }
  let titles: ReadonlyMap<string, number[]> | undefined
  let numbers: ReadonlyMap<number | null, number[]> | undefined
  return {
    byId: (prefix) =>
      merges.startingWith(prefix).filter((place) => {
        const commit = commits[place]
        return commit !== undefined && isNew(commit)
      }),
    byTitle(title) {
      titles ??= listed(
        claims.flatMap((claim) => (claim.title === null ? [] : [plain(claim.title)])),
        ({ words }) => plain(words.subject),
      )
      return titles.get(title)
    },
    byPullRequest(number) {
      numbers ??= listed(
        claims.flatMap(({ pullRequest }) => pullRequest ?? []),
        ({ pullRequest }) => pullRequest,
      )
      return numbers.get(number)
    },
  }
}

function places(): number[] {
  return []
}

/** A title without the pull request number GitHub adds. */
function plain(title: string): string {
  return splitPullRequest(title).title
}

function findTargets(index: Index, claim: RevertClaim, at: number, cancelled: ReadonlyMap<number, number>) {
  const { shas, pullRequest } = claim
  if (shas.length > 0) {
    const targets = shas.map((wanted) => index.byId(wanted).findLast((place) => place > at && !cancelled.has(place)))
    return { targets: targets.filter((place) => place !== undefined), complete: !targets.includes(undefined) }
  }
  const numbered = pullRequest === null ? [] : older(index.byPullRequest(pullRequest), at, cancelled)
  if (numbered.length > 0) return { targets: numbered, complete: true }
  const target = claim.title === null ? undefined : older(index.byTitle(plain(claim.title)), at, cancelled).at(-1)
  return { targets: target === undefined ? [] : [target], complete: target !== undefined }
}

/**
 * What is older than `at` and still there. `at` only grows, and what was taken back never returns: places that can no
 * longer be a target are dropped for good, which keeps many reverts of one title linear.
 */
function older(places: number[] | undefined, at: number, cancelled: ReadonlyMap<number, number>): readonly number[] {
  if (places === undefined) return []
  for (let last = places.at(-1); last !== undefined && (last <= at || cancelled.has(last)); last = places.at(-1))
    places.pop()
  return places
}
