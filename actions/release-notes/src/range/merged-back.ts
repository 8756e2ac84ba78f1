import type { Node } from '../commits/merges.ts'
import { placesOf } from '../commits/places.ts'

/**
 * A release that was made on a branch, and whose branch was merged into this line later: the newest commit of this line
 * from before that merge. What it has and the release has too, by cherry-pick, lies in the range although it is released.
 *
 * `commits` are all that `head` has and `base` has not, children before parents. `undefined`: the release lies on this line.
 */
export function lineBeforeRelease(commits: readonly Node[], base: string, head: string): string | undefined {
  const line = firstParents(commits, head)
  if (commits[line.at(-1) ?? -1]?.parents[0] === base) return undefined
  const follows = followersOf(commits, base)
  const before = line.find((place) => follows[place] === 0)
  return before === undefined ? undefined : commits[before]?.sha
}

/** Places from `head` along first parents. Parents come after their children, so one pass meets them all. */
function firstParents(commits: readonly Node[], head: string): readonly number[] {
  const line: number[] = []
  let next = head
  for (let place = 0; place < commits.length; place++) {
    const commit = commits[place]
    if (commit?.sha !== next) continue
    line.push(place)
    next = commit.parents[0] ?? ''
  }
  return line
}

/** 1 for each commit that has `base` in its history. */
function followersOf(commits: readonly Node[], base: string): Uint8Array {
  const places = placesOf(commits)
  const follows = new Uint8Array(commits.length)
  for (let place = commits.length - 1; place >= 0; place--)
    if (commits[place]?.parents.some((parent) => parent === base || follows[places.of(parent) ?? -1] === 1))
      follows[place] = 1
  return follows
}
