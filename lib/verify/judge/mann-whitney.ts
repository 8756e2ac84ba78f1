import { normalCdf } from './normal.ts'
import { type Ranking, rank, rankSums } from './ranks.ts'

/** Up to so many values a side the test counts all orders; above, the normal distribution stands in. */
export const EXACT_LIMIT = 20

export interface RankTest {
  readonly method: 'exact' | 'normal'
  /** Probability of canary ranks at least this high when both sides are alike. */
  readonly higher: number
  /** The same for ranks at least this low. */
  readonly lower: number
}

/** Mann-Whitney U of the canary against the baseline, one-sided both ways; right with ties, too. */
export function rankTest(canary: readonly number[], baseline: readonly number[]): RankTest {
  const ranking = rank(canary, baseline)
  return Math.max(canary.length, baseline.length) <= EXACT_LIMIT
    ? exact(ranking, canary.length)
    : approximate(ranking, canary.length, baseline.length)
}

function exact({ doubled, firstSum, ties }: Ranking, size: number): RankTest {
  const sums = ties === 0 ? untiedSums(size, doubled.length - size) : rankSums(doubled, size)
  let all = 0
  let higher = 0
  let lower = 0
  for (const [sum, count] of sums.entries()) {
    all += count
    if (sum >= firstSum) higher += count
    if (sum <= firstSum) lower += count
  }
  return { method: 'exact', higher: higher / all, lower: lower / all }
}

function approximate({ firstSum, ties }: Ranking, canary: number, baseline: number): RankTest {
  const u = firstSum / 2 - (canary * (canary + 1)) / 2
  const deviation = spread(canary, baseline, ties)
  if (deviation === 0) return { method: 'normal', higher: 1, lower: 1 }
  const distance = u - (canary * baseline) / 2
  return {
    method: 'normal',
    higher: Math.min(1, normalCdf(-(distance - 0.5) / deviation)),
    lower: Math.min(1, normalCdf((distance + 0.5) / deviation)),
  }
}

/** Standard deviation of U, corrected for ties. */
export function spread(canary: number, baseline: number, ties: number): number {
  const all = canary + baseline
  return Math.sqrt(Math.max(0, ((canary * baseline) / 12) * (all + 1 - ties / (all * (all - 1)))))
}

const known = new Map<string, Float64Array>()

/** Rank sums without ties depend on the sizes alone. */
function untiedSums(size: number, other: number): Float64Array {
  const key = `${size} ${other}`
  const sums =
    known.get(key) ??
    rankSums(
      Array.from({ length: size + other }, (_, index) => 2 * (index + 1)),
      size,
    )
  known.set(key, sums)
  return sums
}

/**
 * Largest k with P(U < k) ≤ `tail` for samples of these sizes: the interval from the k-th smallest to the k-th largest
 * pairwise difference then leaves at most `tail` on each side. 0: the samples are too small for such an interval.
 */
export function intervalRank(canary: number, baseline: number, tail: number, tailPoint: number): number {
  if (Math.max(canary, baseline) > EXACT_LIMIT) {
    const k = (canary * baseline) / 2 + 0.5 + tailPoint * spread(canary, baseline, 0)
    return Math.max(0, Math.floor(k))
  }
  const sums = untiedSums(canary, baseline)
  const all = sums.reduce((total, count) => total + count, 0)
  const offset = canary * (canary + 1)
  let below = 0
  for (let k = 0; k <= canary * baseline; k++) {
    below += sums[offset + 2 * k] ?? 0
    if (below / all > tail) return k
  }
  return 0
}
