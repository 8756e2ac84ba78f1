import { everythingBrought, type Merges } from './merges.ts'
import type { ReadCommit } from './read.ts'
import type { RevertClaim } from './reverts.ts'
import { splitPullRequest } from './subject.ts'

export interface Reverts {
  /** Commit → the revert in the range that took it away. The revert itself is in `settled`. */
  readonly cancelled: ReadonlyMap<string, string>
  /** Reverts whose targets all lie in the range: neither they nor their targets changed anything. */
  readonly settled: ReadonlySet<string>
  /** Reverts in force of something released before. */
  readonly standing: ReadonlyMap<string, RevertClaim>
}

/**
 * Settles reverts from the newest on, so that a revert of a revert brings the change back. `commits` are in topological
 * order, newest first. A target is found by id, else by pull request, else by title; reverting a merge takes back all it
 * brought.
 */
export function settleReverts(commits: readonly ReadCommit[], merges: Merges): Reverts {
  const cancelled = new Map<string, string>()
  const settled = new Set<string>()
  const standing = new Map<string, RevertClaim>()
  let index: Index | undefined
  for (const [at, { sha, revert }] of commits.entries()) {
    if (revert === undefined || cancelled.has(sha)) continue
    index ??= indexOf(commits)
    const found = findTargets(index, revert, at, cancelled)
    for (const target of found.targets)
      for (const gone of everythingBrought(merges, target, cancelled)) cancelled.set(gone, sha)
    if (!revert.plain) continue
    if (found.complete) settled.add(sha)
    else standing.set(sha, revert)
  }
  return { cancelled, settled, standing }
}

interface Place {
  readonly at: number
  readonly sha: string
}

/** Places in the range by what reverts in it name; of each, the newest is last, where it can be taken away. */
interface Index {
  readonly byPrefix: ReadonlyMap<string, Place[]>
  readonly byTitle: ReadonlyMap<string, Place[]>
  readonly byPullRequest: ReadonlyMap<number, Place[]>
}

function indexOf(commits: readonly ReadCommit[]): Index {
  const claims = commits.flatMap((commit) => commit.revert ?? [])
  const byPrefix = new Map(claims.flatMap((claim) => claim.shas.map((sha) => [sha.slice(0, 7), places()] as const)))
  const byTitle = new Map(claims.flatMap(({ title }) => (title === null ? [] : [[plain(title), places()] as const])))
  const byPullRequest = new Map(
    claims.flatMap(({ pullRequest }) => (pullRequest === null ? [] : [[pullRequest, places()] as const])),
  )
  for (let at = commits.length - 1; at >= 0; at--) {
    const commit = commits[at]
    if (commit === undefined) continue
    const place = { at, sha: commit.sha }
    byPrefix.get(commit.sha.slice(0, 7))?.push(place)
    byTitle.get(plain(commit.words.subject))?.push(place)
    if (commit.pullRequest !== null) byPullRequest.get(commit.pullRequest)?.push(place)
  }
  return { byPrefix, byTitle, byPullRequest }
}

function places(): Place[] {
  return []
}

/** A title without the pull request number GitHub adds. */
function plain(title: string): string {
  return splitPullRequest(title).title
}

function findTargets(index: Index, claim: RevertClaim, at: number, cancelled: ReadonlyMap<string, string>) {
  const { shas, pullRequest } = claim
  if (shas.length > 0) {
    const targets = shas.map((wanted) =>
      older(index.byPrefix.get(wanted.slice(0, 7)), at, cancelled).find(
        ({ sha }) => sha.startsWith(wanted) && !cancelled.has(sha),
      ),
    )
    return { targets: targets.flatMap((place) => place?.sha ?? []), complete: targets.every(Boolean) }
  }
  const numbered = pullRequest === null ? [] : older(index.byPullRequest.get(pullRequest), at, cancelled)
  if (numbered.length > 0) return { targets: numbered.map((place) => place.sha), complete: true }
  const target = claim.title === null ? undefined : older(index.byTitle.get(plain(claim.title)), at, cancelled).at(-1)
  return { targets: target === undefined ? [] : [target.sha], complete: target !== undefined }
}

/**
 * What is older than `at` and still there. `at` only grows, and what was taken back never returns: places that can no
 * longer be a target are dropped for good, which keeps many reverts of one title linear.
 */
function older(places: Place[] | undefined, at: number, cancelled: ReadonlyMap<string, string>): readonly Place[] {
  if (places === undefined) return []
  for (let last = places.at(-1); last !== undefined && (last.at <= at || cancelled.has(last.sha)); last = places.at(-1))
    places.pop()
  return places
}
