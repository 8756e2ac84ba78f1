import { intervalRank } from './mann-whitney.ts'
import { normalQuantile } from './normal.ts'

/** How much higher one sample lies than another, in their own unit. */
export interface Shift {
  readonly estimate: number
  /** Bounds of the interval; infinite when the samples are too small for it. */
  readonly low: number
  readonly high: number
  readonly by: 'median' | 'mean'
}

/** Share of equal pairs up to which the median of differences says something: docs/judge.md. */
const MOSTLY_DIFFERENT = 0.2

/**
 * Hodges–Lehmann: the median of all pairwise differences, and the interval that belongs to the rank test. Read off the
 * sorted differences, never searched for, so the scale of the data changes nothing. `tail`: probability on each side.
 * Where many pairs are equal (a rate that often is 0) that median stays 0 while a lot happens; the means stand in.
 */
export function shiftOf(canary: readonly number[], baseline: readonly number[], tail: number): Shift {
  const differences = new Float64Array(canary.length * baseline.length)
  let next = 0
  for (const each of canary) for (const other of baseline) differences[next++] = each - other
  differences.sort()
  const equal = differences.reduce((count, each) => (each === 0 ? count + 1 : count), 0)
  if (equal > MOSTLY_DIFFERENT * differences.length) return meanShift(canary, baseline, tail)
  const k = intervalRank(canary.length, baseline.length, tail, normalQuantile(tail))
  return {
    estimate: median(differences),
    low: k === 0 ? Number.NEGATIVE_INFINITY : (differences[k - 1] ?? Number.NaN),
    high: k === 0 ? Number.POSITIVE_INFINITY : (differences[differences.length - k] ?? Number.NaN),
    by: 'median',
  }
}

/** Difference of the means, with its standard error (Welch). */
function meanShift(canary: readonly number[], baseline: readonly number[], tail: number): Shift {
  const [mine, other] = [moments(canary), moments(baseline)]
  const estimate = mine.mean - other.mean
  const half = -normalQuantile(tail) * Math.sqrt(mine.variance / canary.length + other.variance / baseline.length)
  return { estimate, low: estimate - half, high: estimate + half, by: 'mean' }
}

function moments(values: readonly number[]): { readonly mean: number; readonly variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, variance: values.length > 1 ? squares / (values.length - 1) : 0 }
}

/** Median of values in ascending order. */
export function median(sorted: ArrayLike<number>): number {
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
