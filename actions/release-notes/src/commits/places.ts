/** Finds the place of a commit in a list by its id. */
export type PlaceOf = (sha: string) => number | undefined

/**
 * An index of ids, several times quicker to fill than a `Map` of texts: ids are random already, so their last digits say
 * where each lies in a table that is at most half full.
 */
export function placesOf(commits: readonly { readonly sha: string }[]): PlaceOf {
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
  return (sha) => {
    const found = table[slotOf(sha)] ?? 0
    return found === 0 ? undefined : found - 1
  }
}
