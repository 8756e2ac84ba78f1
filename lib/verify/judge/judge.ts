import { holm } from './holm.ts'
import { rankTest } from './mann-whitney.ts'
import { type Count, differenceOf, proportionTest } from './proportions.ts'
import { median, shiftOf } from './shift.ts'
import { thin } from './thin.ts'

/** What decides; every number is without a scale, or in the metric's own unit. */
export interface Criteria {
  /** Which way is worse. */
  readonly bad: 'increase' | 'decrease' | 'either'
  /** A difference below this share of the baseline is no harm: 0.2 = 20 %. */
  readonly effect: number
  /** The same as a number in the metric's unit; the larger of the two counts. */
  readonly difference: number
  /** Independent values a side, or trials a side for counts. */
  readonly sample: number
}

/** How sure the judge must be. */
export interface Certainty {
  /** Highest probability, over all metrics of one judgement, of calling something worse that is not. */
  readonly significance: number
  /** Confidence, one-sided, with which harm must be ruled out before a metric passes. */
  readonly confidence: number
}

export const DEFAULT_CERTAINTY: Certainty = { significance: 0.01, confidence: 0.95 }

export type Evidence =
  /** Series of values in the order of time; each series (an instance, a zone) by itself. */
  { readonly kind: 'values'; readonly series: readonly (readonly number[])[] } | ({ readonly kind: 'count' } & Count)

export interface Pair {
  readonly canary: Evidence
  readonly baseline: Evidence
  readonly criteria: Criteria
}

/** What the numbers say, in the metric's unit. */
export interface Comparison {
  readonly test: 'mann-whitney-exact' | 'mann-whitney' | 'fisher' | 'two-proportion'
  readonly canary: Side
  readonly baseline: Side
  readonly shift: number
  /** Bounds of the shift at the confidence, each one-sided. */
  readonly low: number
  readonly high: number
  /** Share of the baseline; infinite when that is 0. */
  readonly relative: number
  /** What counts as harm: `effect` of the baseline or `difference`. */
  readonly margin: number
  /** Probability of such a difference, the bad way, when both sides are alike; corrected for all metrics. */
  readonly probability: number
}

export interface Side {
  /** Independent values, or trials. */
  readonly size: number
  /** Median (mean, where many values are equal), or share of events. */
  readonly center: number
  /** Every how many values one was kept, because neighbours resemble each other. */
  readonly thinned: number
}

export type Judgement =
  | { readonly verdict: 'pass'; readonly reason: 'no-harm'; readonly comparison: Comparison }
  | { readonly verdict: 'fail'; readonly reason: 'worse'; readonly comparison: Comparison }
  | {
      readonly verdict: 'inconclusive'
      readonly reason: 'too-uncertain' | 'too-few-samples'
      readonly comparison: Comparison
    }
  | { readonly verdict: 'no-data'; readonly reason: 'no-canary-data' | 'no-baseline-data' }

/** Judges all metrics of one moment together, so that many metrics do not make a false alarm likely. In their order. */
export function judge(pairs: readonly Pair[], certainty: Certainty = DEFAULT_CERTAINTY): readonly Judgement[] {
  const compared = pairs.map((pair) => compare(pair, certainty))
  const family = compared.flatMap((each) => ('comparison' in each ? [each.comparison.probability] : []))
  const corrected = holm(family)
  let next = 0
  return compared.map((each, index) => {
    if (!('comparison' in each)) return each
    const comparison = { ...each.comparison, probability: corrected[next++] ?? 1 }
    return decide(comparison, (pairs[index] as Pair).criteria, certainty)
  })
}

function decide(comparison: Comparison, { bad, sample }: Criteria, { significance }: Certainty): Judgement {
  const { shift, low, high, margin, probability, canary, baseline } = comparison
  if (Math.min(canary.size, baseline.size) < sample)
    return { verdict: 'inconclusive', reason: 'too-few-samples', comparison }
  const harm = bad === 'increase' ? shift : bad === 'decrease' ? -shift : Math.abs(shift)
  if (probability <= significance && harm > 0 && harm >= margin) return { verdict: 'fail', reason: 'worse', comparison }
  const worst = bad === 'increase' ? high : bad === 'decrease' ? -low : Math.max(high, -low)
  if (worst <= margin) return { verdict: 'pass', reason: 'no-harm', comparison }
  return { verdict: 'inconclusive', reason: 'too-uncertain', comparison }
}

type Compared = { readonly comparison: Comparison } | Extract<Judgement, { verdict: 'no-data' }>

function compare({ canary, baseline, criteria }: Pair, certainty: Certainty): Compared {
  if (isEmpty(canary)) return { verdict: 'no-data', reason: 'no-canary-data' }
  if (isEmpty(baseline)) return { verdict: 'no-data', reason: 'no-baseline-data' }
  if (canary.kind === 'count' && baseline.kind === 'count')
    return { comparison: compareCounts(canary, baseline, criteria, 1 - certainty.confidence) }
  if (canary.kind === 'values' && baseline.kind === 'values')
    return { comparison: compareValues(canary.series, baseline.series, criteria, 1 - certainty.confidence) }
  throw new TypeError('a count is not compared with values')
}

function isEmpty(evidence: Evidence): boolean {
  return evidence.kind === 'count' ? evidence.total === 0 : evidence.series.every((each) => each.length === 0)
}

function compareValues(
  canarySeries: readonly (readonly number[])[],
  baselineSeries: readonly (readonly number[])[],
  criteria: Criteria,
  tail: number,
): Comparison {
  const [canary, baseline] = [thin(canarySeries), thin(baselineSeries)]
  const [mine, other] = [atMost(canary.values), atMost(baseline.values)]
  const tested = rankTest(mine, other)
  const shift = shiftOf(mine, other, tail)
  const by = shift.by === 'mean' ? mean : middleOf
  const center = by(other)
  const reference = Math.abs(center === 0 ? mean(other) : center)
  return {
    test: tested.method === 'exact' ? 'mann-whitney-exact' : 'mann-whitney',
    canary: { size: canary.values.length, center: by(mine), thinned: canary.every },
    baseline: { size: baseline.values.length, center, thinned: baseline.every },
    ...measured(shift, reference, criteria),
    probability: oneWay(tested, criteria),
  }
}

function compareCounts(canary: Count, baseline: Count, criteria: Criteria, tail: number): Comparison {
  const tested = proportionTest(canary, baseline)
  const reference = baseline.events / baseline.total
  return {
    test: tested.method === 'exact' ? 'fisher' : 'two-proportion',
    canary: { size: canary.total, center: canary.events / canary.total, thinned: 1 },
    baseline: { size: baseline.total, center: reference, thinned: 1 },
    ...measured(differenceOf(canary, baseline, tail), reference, criteria),
    probability: oneWay(tested, criteria),
  }
}

function measured(
  { estimate, low, high }: { readonly estimate: number; readonly low: number; readonly high: number },
  reference: number,
  { effect, difference }: Criteria,
) {
  const relative = estimate === 0 ? 0 : estimate / reference
  return { shift: estimate, low, high, relative, margin: Math.max(effect * reference, difference) }
}

function oneWay({ higher, lower }: { readonly higher: number; readonly lower: number }, { bad }: Criteria): number {
  if (bad === 'increase') return higher
  return bad === 'decrease' ? lower : Math.min(1, 2 * Math.min(higher, lower))
}

/** Pairwise differences grow with the square: of more values than this, evenly spaced ones are taken. */
const MOST_VALUES = 1500

function atMost(values: readonly number[]): readonly number[] {
  if (values.length <= MOST_VALUES) return values
  return Array.from(
    { length: MOST_VALUES },
    (_, index) => values[Math.floor((index * values.length) / MOST_VALUES)] ?? 0,
  )
}

function middleOf(values: readonly number[]): number {
  return median([...values].sort((a, b) => a - b))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
