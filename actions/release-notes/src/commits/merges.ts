import type { Commit } from '../../../../lib/git/history.ts'

/** Which merge brought each commit of a range into the main line, and what each merge brought. */
export interface Merges {
  /** Commit → the innermost merge that brought it; commits of the main line itself are not in it. */
  readonly broughtBy: ReadonlyMap<string, string>
  /** Merge → the commits it brought itself (those of merges inside it belong to these). */
  readonly brought: ReadonlyMap<string, readonly string[]>
}

interface Chain {
  readonly owner: string | undefined
  /** First-parent chain, newest first; worked off from its end. */
  readonly commits: Commit[]
}

/**
 * Follows first parents from `head` and, at each merge from the oldest on, the side branches it brought. Every commit is
 * visited once, so time is linear however the history is braided.
 */
export function followMerges(commits: readonly Commit[], head: string): Merges {
  const inRange = new Map(commits.map((commit) => [commit.sha, commit]))
  const visited = new Set<string>()
  const broughtBy = new Map<string, string>()
  const brought = new Map<string, string[]>()

  const chainFrom = (start: string, owner: string | undefined): Chain => {
    const chain: Commit[] = []
    for (let commit = inRange.get(start); commit !== undefined && !visited.has(commit.sha); ) {
      visited.add(commit.sha)
      chain.push(commit)
      commit = inRange.get(commit.parents[0] ?? '')
    }
    return { owner, commits: chain }
  }

  const stack = [chainFrom(head, undefined)]
  for (let chain = stack.at(-1); chain !== undefined; chain = stack.at(-1)) {
    const commit = chain.commits.pop()
    if (commit === undefined) {
      stack.pop()
      continue
    }
    if (chain.owner !== undefined) {
      broughtBy.set(commit.sha, chain.owner)
      const list = brought.get(chain.owner)
      if (list === undefined) brought.set(chain.owner, [commit.sha])
      else list.push(commit.sha)
    }
    for (const parent of commit.parents.slice(1)) stack.push(chainFrom(parent, commit.sha))
  }
  return { broughtBy, brought }
}

/** All commits of the range that a merge brought in, those of merges inside it too: what reverting it takes away. */
export function everythingBrought(merges: Merges, merge: string): readonly string[] {
  const all: string[] = []
  const open = [merge]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const sha of merges.brought.get(next) ?? []) {
      all.push(sha)
      open.push(sha)
    }
  }
  return all
}
