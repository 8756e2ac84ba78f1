/** A commit as far as its place in the history goes. */
interface Node {
  readonly sha: string
  readonly parents: readonly string[]
}

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
  readonly commits: Node[]
}

/**
 * Follows first parents from `head` and, at each merge from the oldest on, the side branches it brought. Every commit is
 * visited once, so time is linear however the history is braided.
 */
export function followMerges(commits: readonly Node[], head: string): Merges {
  const inRange = new Map(commits.map((commit) => [commit.sha, commit]))
  const visited = new Set<string>()
  const broughtBy = new Map<string, string>()
  const brought = new Map<string, string[]>()

  const chainFrom = (start: string, owner: string | undefined): Chain => {
    const chain: Node[] = []
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

/**
 * A commit and, when it is a merge, all it brought in, those of merges inside it too: what reverting it takes away. What
 * is `gone` already is left out, with what it brought.
 */
export function everythingBrought(
  merges: Merges,
  merge: string,
  gone: { has(sha: string): boolean },
): readonly string[] {
  const all: string[] = []
  const open = [merge]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (gone.has(next)) continue
    all.push(next)
    open.push(...(merges.brought.get(next) ?? []))
  }
  return all
}
