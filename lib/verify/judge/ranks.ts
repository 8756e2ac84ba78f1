/** Two samples put in one order. */
export interface Ranking {
  /** Twice the mid-rank of each value, in ascending order of values: whole numbers, also with ties. */
  readonly doubled: readonly number[]
  /** Sum of the doubled ranks of the first sample. */
  readonly firstSum: number
  /** Sum of t³ − t over all groups of t equal values. */
  readonly ties: number
}

export function rank(first: readonly number[], second: readonly number[]): Ranking {
  const all = [
    ...first.map((value) => ({ value, mine: true })),
    ...second.map((value) => ({ value, mine: false })),
  ].sort((a, b) => a.value - b.value)
  const doubled: number[] = []
  let firstSum = 0
  let ties = 0
  for (let start = 0; start < all.length; ) {
    let end = start
    while (end < all.length && all[end]?.value === all[start]?.value) end++
    const count = end - start
    ties += count ** 3 - count
    for (let index = start; index < end; index++) {
      doubled.push(start + end + 1)
      if (all[index]?.mine === true) firstSum += start + end + 1
    }
    start = end
  }
  return { doubled, firstSum, ties }
}

/**
 * How many of the choices of `size` ranks have each sum: index is the sum of doubled ranks. Exact, since the number of all
 * choices of 20 among 40 is below 2^53; ties change nothing in it.
 */
export function rankSums(doubled: readonly number[], size: number): Float64Array {
  const largest = [...doubled].sort((a, b) => b - a).slice(0, size)
  const width = largest.reduce((sum, each) => sum + each, 0) + 1
  const counts = Array.from({ length: size + 1 }, () => new Float64Array(width))
  const none = counts[0]
  if (none !== undefined) none[0] = 1
  for (const each of doubled) {
    for (let chosen = size; chosen > 0; chosen--) {
      const [from, to] = [counts[chosen - 1], counts[chosen]]
      if (from === undefined || to === undefined) continue
      for (let sum = width - 1; sum >= each; sum--) to[sum] = (to[sum] ?? 0) + (from[sum - each] ?? 0)
    }
  }
  return counts[size] ?? new Float64Array(0)
}
