/** A commit as far as its place in the history goes. */
interface Node {
  readonly sha: string
  readonly parents: readonly string[]
}

/** Which merge brought each commit of a range into the main line, and what each merge brought. */
export interface Merges {
  /** The innermost merge that brought a commit; `undefined` for commits of the main line itself. */
  broughtBy(sha: string): string | undefined
  /** The commits a merge brought itself, oldest first (those of merges inside it belong to these). */
  brought(merge: string): readonly string[]
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
  const unvisited = new Map(commits.map((commit) => [commit.sha, commit]))
  const broughtBy = new Map<string, string>()
  const brought = new Map<string, string[]>()

  const chainFrom = (start: string, owner: string | undefined): Chain => {
    const chain: Node[] = []
    for (let commit = unvisited.get(start); commit !== undefined; commit = unvisited.get(commit.parents[0] ?? '')) {
      unvisited.delete(commit.sha)
      chain.push(commit)
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
    for (let at = 1; at < commit.parents.length; at++) stack.push(chainFrom(commit.parents[at] ?? '', commit.sha))
  }
  return { broughtBy: (sha) => broughtBy.get(sha), brought: (merge) => brought.get(merge) ?? [] }
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
    for (const sha of merges.brought(next)) open.push(sha)
  }
  return all
}
