import { type Places, placesOf } from './places.ts'

/** A commit as far as its place in the history goes. */
export interface Node {
  readonly sha: string
  readonly parents: readonly string[]
}

/** Which merge brought each commit of a range into the main line, and what each merge brought; commits by their places. */
export interface Merges {
  /** Place of the innermost merge that brought a commit; `undefined` for commits of the main line itself. */
  broughtBy(place: number): number | undefined
  /** Places of the commits a merge brought itself, oldest first (those of merges inside it belong to these). */
  brought(merge: number): readonly number[]
  /** Whether the range has the commit. */
  has(sha: string): boolean
  /** Places of the commits whose ids begin like this (`Places`). */
  startingWith(prefix: string): readonly number[]
}

interface Chain {
  readonly owner: number | undefined
  /** Places of a first-parent chain, newest first; worked off from its end. */
  readonly places: number[]
}

const NOTHING: readonly number[] = []

/**
 * Follows first parents from `head` and, at each merge from the oldest on, the side branches it brought. Every commit is
 * visited once, so time is linear however the history is braided. `commits` are a whole range, newest first.
 */
export function followMerges(commits: readonly Node[], head: string): Merges {
  let indexed: Places | undefined
  const index = () => {
    indexed ??= placesOf(commits)
    return indexed
  }
  const ids: Pick<Merges, 'has' | 'startingWith'> = {
    has: (sha) => index().of(sha) !== undefined,
    startingWith: (prefix) => index().startingWith(prefix),
  }
  if (!commits.some(({ parents }) => parents.length > 1))
    return { ...ids, broughtBy: () => undefined, brought: () => NOTHING }
  const places = index()
  const visited = new Uint8Array(commits.length)
  const broughtBy = new Int32Array(commits.length).fill(-1)
  const brought = new Map<number, number[]>()

  const chainFrom = (start: string, owner: number | undefined): Chain => {
    const chain: number[] = []
    let place = places.of(start)
    while (place !== undefined && visited[place] === 0) {
      visited[place] = 1
      chain.push(place)
      const first: string = commits[place]?.parents[0] ?? ''
      // Nearly always the next in the list.
      place = commits[place + 1]?.sha === first ? place + 1 : places.of(first)
    }
    return { owner, places: chain }
  }

  const stack = [chainFrom(head, undefined)]
  for (let chain = stack.at(-1); chain !== undefined; chain = stack.at(-1)) {
    const place = chain.places.pop()
    if (place === undefined) {
      stack.pop()
      continue
    }
    if (chain.owner !== undefined) {
      broughtBy[place] = chain.owner
      const list = brought.get(chain.owner)
      if (list === undefined) brought.set(chain.owner, [place])
      else list.push(place)
    }
    const { parents } = commits[place] ?? { parents: [] }
    for (let at = 1; at < parents.length; at++) stack.push(chainFrom(parents[at] ?? '', place))
  }
  return {
    broughtBy: (place) => (broughtBy[place] === -1 ? undefined : broughtBy[place]),
    brought: (merge) => brought.get(merge) ?? NOTHING,
    ...ids,
  }
}

/** The same for some commits of a range, of which `graph` has all: what is between them decides which merge brought which. */
export function followMergesAmong(commits: readonly Node[], graph: readonly Node[], head: string): Merges {
  const whole = followMerges(graph, head)
  const here = placesOf(commits)
  const there = placesOf(graph)
  const inWhole = (place: number) => there.of(commits[place]?.sha ?? '')
  const amongThese = (place: number | undefined) => (place === undefined ? undefined : here.of(graph[place]?.sha ?? ''))
  return {
    broughtBy(place) {
      const known = inWhole(place)
      return known === undefined ? undefined : amongThese(whole.broughtBy(known))
    },
    brought(merge) {
      const known = inWhole(merge)
      return known === undefined ? NOTHING : whole.brought(known).flatMap((place) => amongThese(place) ?? [])
    },
    has: whole.has,
    startingWith: here.startingWith,
  }
}

/**
 * A commit and, when it is a merge, all it brought in, those of merges inside it too: what reverting it takes away. What
 * is `gone` already is left out, with what it brought.
 */
export function everythingBrought(
  merges: Merges,
  merge: number,
  gone: { has(place: number): boolean },
): readonly number[] {
  const all: number[] = []
  const open = [merge]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (gone.has(next)) continue
    all.push(next)
    for (const place of merges.brought(next)) open.push(place)
  }
  return all
}
