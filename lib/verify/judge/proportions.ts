import { normalCdf, normalQuantile } from './normal.ts'

/** So many of so many: errors of requests. */
export interface Count {
  readonly events: number
  readonly total: number
}

export interface ProportionTest {
  readonly method: 'exact' | 'normal'
  /** Probability of a canary share at least this high when both sides are alike. */
  readonly higher: number
  readonly lower: number
}

/** Up to so many events on both sides together the test is Fisher's exact one. */
const EXACT_EVENTS = 5000

/** Whether the shares of two counts differ, one-sided both ways. */
export function proportionTest(canary: Count, baseline: Count): ProportionTest {
  const events = canary.events + baseline.events
  const total = canary.total + baseline.total
  if (Math.min(events, total - events) <= EXACT_EVENTS) return fisher(canary, baseline)
  const share = events / total
  const deviation = Math.sqrt(share * (1 - share) * (1 / canary.total + 1 / baseline.total))
  const z = (canary.events / canary.total - baseline.events / baseline.total) / deviation
  return { method: 'normal', higher: normalCdf(-z), lower: normalCdf(z) }
}

/** Sums the hypergeometric distribution outwards from what was seen. */
function fisher(canary: Count, baseline: Count): ProportionTest {
  const events = canary.events + baseline.events
  const [smallest, largest] = [Math.max(0, events - baseline.total), Math.min(events, canary.total)]
  const all = choose(canary.total + baseline.total, events)
  const seen = Math.exp(choose(canary.total, canary.events) + choose(baseline.total, baseline.events) - all)
  let higher = seen
  let term = seen
  for (let k = canary.events; k < largest && term > 0; k++) {
    term *= ((canary.total - k) * (events - k)) / ((k + 1) * (baseline.total - events + k + 1))
    higher += term
  }
  let lower = seen
  term = seen
  for (let k = canary.events; k > smallest && term > 0; k--) {
    term *= (k * (baseline.total - events + k)) / ((canary.total - k + 1) * (events - k + 1))
    lower += term
  }
  return { method: 'exact', higher: Math.min(1, higher), lower: Math.min(1, lower) }
}

/**
 * Interval of the difference of two shares by Newcombe's hybrid score method, which stays sound at 0 of n. `tail`:
 * probability on each side.
 */
export function differenceOf(
  canary: Count,
  baseline: Count,
  tail: number,
): { readonly estimate: number; readonly low: number; readonly high: number } {
  const z = -normalQuantile(tail)
  const [c, b] = [wilson(canary, z), wilson(baseline, z)]
  const estimate = c.share - b.share
  return {
    estimate,
    low: estimate - Math.hypot(c.share - c.low, b.high - b.share),
    high: estimate + Math.hypot(c.high - c.share, b.share - b.low),
  }
}

function wilson({ events, total }: Count, z: number) {
  const share = events / total
  const center = (share + (z * z) / (2 * total)) / (1 + (z * z) / total)
  const half = (z / (1 + (z * z) / total)) * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))
  return { share, low: events === 0 ? 0 : center - half, high: events === total ? 1 : center + half }
}

/** Logarithm of the binomial coefficient. */
function choose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}

/** By Stirling's series, which is exact to the last digits from 10 on. */
function logFactorial(n: number): number {
  let x = n + 1
  let shift = 0
  for (; x < 10; x++) shift += Math.log(x)
  const inverse = 1 / x
  const series = inverse / 12 - inverse ** 3 / 360 + inverse ** 5 / 1260 - inverse ** 7 / 1680
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift
}
