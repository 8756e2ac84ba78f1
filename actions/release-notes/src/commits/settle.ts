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
    index ??= indexOf(commits, isNew)
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

interface Place {
  readonly at: number
  readonly sha: string
}

/** Places in the range by what reverts in it name; of each, the newest is last, where it can be taken away. */
interface Index {
  readonly byPrefix: ReadonlyMap<string, Place[]>
  /** Made when the first revert that says nothing else asks. */
  byTitle(title: string): Place[] | undefined
  readonly byPullRequest: ReadonlyMap<number, Place[]>
}

function indexOf(commits: readonly ReadCommit[], isNew: (commit: ReadCommit) => boolean): Index {
  const claims = commits.flatMap(({ revert }) => revert ?? [])
  const byPrefix = new Map(claims.flatMap(({ shas }) => shas.map((sha) => [sha.slice(0, 7), places()])))
  const byPullRequest = new Map(
    claims.flatMap(({ pullRequest }) => (pullRequest === null ? [] : [[pullRequest, places()]])),
  )
  for (let at = commits.length - 1; at >= 0; at--) {
    const commit = commits[at]
    if (commit === undefined || !isNew(commit)) continue
    const { sha, pullRequest } = commit
    if (byPrefix.size > 0) byPrefix.get(sha.slice(0, 7))?.push({ at, sha })
    if (pullRequest !== null && byPullRequest.size > 0) byPullRequest.get(pullRequest)?.push({ at, sha })
  }
  let titles: ReadonlyMap<string, Place[]> | undefined
  return {
    byPrefix,
    byPullRequest,
    byTitle(title) {
      titles ??= titlesOf(commits, claims, isNew)
      return titles.get(title)
    },
  }
}

function titlesOf(
  commits: readonly ReadCommit[],
  claims: readonly RevertClaim[],
  isNew: (commit: ReadCommit) => boolean,
): ReadonlyMap<string, Place[]> {
  const titles = new Map(claims.flatMap(({ title }) => (title === null ? [] : [[plain(title), places()]])))
  for (let at = commits.length - 1; at >= 0; at--) {
    const commit = commits[at]
    if (commit !== undefined && isNew(commit)) titles.get(plain(commit.words.subject))?.push({ at, sha: commit.sha })
  }
  return titles
}

function places(): Place[] {
  return []
}

/** A title without the pull request number GitHub adds. */
function plain(title: string): string {
  return splitPullRequest(title).title
}

function findTargets(index: Index, claim: RevertClaim, at: number, cancelled: ReadonlyMap<number, number>) {
  const { shas, pullRequest } = claim
  if (shas.length > 0) {
    const targets = shas.map((wanted) =>
      older(index.byPrefix.get(wanted.slice(0, 7)), at, cancelled).find(
        (place) => place.sha.startsWith(wanted) && !cancelled.has(place.at),
      ),
    )
    return { targets: targets.flatMap((place) => place?.at ?? []), complete: targets.every(Boolean) }
  }
  const numbered = pullRequest === null ? [] : older(index.byPullRequest.get(pullRequest), at, cancelled)
  if (numbered.length > 0) return { targets: numbered.map((place) => place.at), complete: true }
  const target = claim.title === null ? undefined : older(index.byTitle(plain(claim.title)), at, cancelled).at(-1)
  return { targets: target === undefined ? [] : [target.at], complete: target !== undefined }
}

/**
 * What is older than `at` and still there. `at` only grows, and what was taken back never returns: places that can no
 * longer be a target are dropped for good, which keeps many reverts of one title linear.
 */
function older(places: Place[] | undefined, at: number, cancelled: ReadonlyMap<number, number>): readonly Place[] {
  if (places === undefined) return []
  for (let last = places.at(-1); last !== undefined && (last.at <= at || cancelled.has(last.at)); last = places.at(-1))
    places.pop()
  return places
}
