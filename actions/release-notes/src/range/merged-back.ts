import type { Git } from '../../../../lib/git/git.ts'
import type { Range } from '../../../../lib/git/history.ts'
import { isAncestor } from '../../../../lib/git/refs.ts'
import type { Node } from '../commits/merges.ts'

/**
 * A release that was made on a branch, and whose branch was merged into this line later: the newest commit of this line
 * from before that merge. What it has and the release has too, by cherry-pick, lies in the range although it is released.
 * `commits` are all of the range. `undefined`: the release lies on this line itself.
 */
export async function lineBeforeRelease(
  git: Git,
  { base, head }: Range,
  commits: readonly Node[],
): Promise<string | undefined> {
  if (base === undefined) return undefined
  const line = firstParents(commits, base, head)
  // The commits before the merge are the older ones: the first that does not follow the release is found by halves.
  let follow = 0
  let end = line.length
  while (follow < end) {
    const middle = (follow + end) >>> 1
    if (await isAncestor(git, base, line[middle] ?? head)) follow = middle + 1
    else end = middle
  }
  return line[follow]
}

/** Commits of the range from `head` along first parents, newest first; empty when they lead to the release. */
function firstParents(commits: readonly Node[], base: string, head: string): readonly string[] {
  const line: string[] = []
  let next = head
  // Parents come after their children, so one pass meets them all.
  for (const { sha, parents } of commits) {
    if (sha !== next) continue
    line.push(sha)
    next = parents[0] ?? ''
  }
  return next === base ? [] : line
}
