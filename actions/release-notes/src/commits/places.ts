import { isIdLength } from '../../../../lib/git/refs.ts'

/** Places of commits in a list by their ids. */
export interface Places {
  /** Of the commit with this very id. */
  of(sha: string): number | undefined
  /** Of all whose ids begin like this: 7 hex digits or more, lower case. In the order of the list. */
  startingWith(prefix: string): readonly number[]
}

const FEWEST_DIGITS = 7
const NOWHERE: readonly number[] = []

/**
 * An index of ids, several times quicker to fill than a `Map` of texts: ids are random already, so their last digits say
 * where each lies in a table that is at most half full.
 */
export function placesOf(commits: readonly { readonly sha: string }[]): Places {
  let size = 16
  while (size < commits.length * 2) size *= 2
  /** Place + 1; 0 is free. */
  const table = new Int32Array(size)
  /** Where the id is, or the free slot it would take. */
  const slotOf = (sha: string): number => {
    let slot = Number.parseInt(sha.slice(-7), 16) & (size - 1)
    for (let taken = table[slot] ?? 0; taken !== 0 && commits[taken - 1]?.sha !== sha; taken = table[slot] ?? 0)
      slot = (slot + 1) & (size - 1)
    return slot
  }
  for (let place = 0; place < commits.length; place++) table[slotOf(commits[place]?.sha ?? '')] = place + 1
  const of = (sha: string): number | undefined => {
    const found = table[slotOf(sha)] ?? 0
    return found === 0 ? undefined : found - 1
  }
  let byStart: ReadonlyMap<string, readonly number[]> | undefined
  return {
    of,
    startingWith(prefix) {
      const whole = of(prefix)
      if (whole !== undefined) return [whole]
      if (isIdLength(prefix)) return NOWHERE
      byStart ??= groupByStart(commits)
      const places = byStart.get(prefix.slice(0, FEWEST_DIGITS)) ?? NOWHERE
      return places.filter((place) => commits[place]?.sha.startsWith(prefix) === true)
    },
  }
}

/** Made only where somebody names a commit by a part of its id. */
function groupByStart(commits: readonly { readonly sha: string }[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  for (const [place, { sha }] of commits.entries()) {
    const start = sha.slice(0, FEWEST_DIGITS)
    const group = groups.get(start)
    if (group === undefined) groups.set(start, [place])
    else group.push(place)
  }
  return groups
}
