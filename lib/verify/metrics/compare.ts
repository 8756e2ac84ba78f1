import { type Certainty, type Judgement, judge, type Pair } from '../judge/judge.ts'
import type { Metric } from './metric.ts'
import { shownChange, shownValue } from './number.ts'
import type { MetricEnd } from './result.ts'

export type Gathered =
  | { readonly kind: 'pair'; readonly pair: Pair }
  | { readonly kind: 'end'; readonly end: MetricEnd }

/** Judges what was gathered for comparisons, all that decide together; dry ones do not cost the others certainty. */
export function judgeGathered(
  gathered: readonly { readonly metric: Metric; readonly found: Gathered }[],
  certainty?: Certainty,
): readonly MetricEnd[] {
  const judgements = new Map<Pair, Judgement>()
  for (const dry of [false, true]) {
    const pairs = gathered.flatMap(({ metric, found }) =>
      metric.dryRun === dry && found.kind === 'pair' ? [found.pair] : [],
    )
    for (const [index, judgement] of judge(pairs, certainty).entries()) judgements.set(pairs[index] as Pair, judgement)
  }
  return gathered.map(({ metric, found }) =>
    found.kind === 'end' ? found.end : endOf(judgements.get(found.pair) as Judgement, found.pair, metric),
  )
}

function endOf(judgement: Judgement, { canary, baseline }: Pair, metric: Metric): MetricEnd {
  const flat = (evidence: Pair['canary']) => (evidence.kind === 'values' ? evidence.series.flat() : [])
  const common = { measured: flat(canary), baseline: flat(baseline), detail: detailOf(judgement, metric) }
  if (judgement.verdict === 'no-data') return { ...common, ...judgement }
  return { ...common, ...judgement }
}

function detailOf(judgement: Judgement, metric: Metric): string {
  if (judgement.verdict === 'no-data')
    return judgement.reason === 'no-canary-data' ? 'no data of the new version' : 'no data of the baseline'
  const { canary, baseline, relative, margin, low, high, probability } = judgement.comparison
  const share = metric.total !== undefined
  const value = (number: number) => shownValue(number, metric.unit, share)
  const seen = `${value(canary.center)} against ${value(baseline.center)}`
  if (judgement.reason === 'too-few-samples') {
    const what = share ? 'trials' : 'independent values'
    return `${seen}, but only ${canary.size} and ${baseline.size} ${what} of ${metric.compare?.sample}`
  }
  const chance = probability < 0.0001 ? 'p < 0.0001' : `p = ${Number(probability.toPrecision(2))}`
  if (judgement.verdict === 'fail') return `${seen}, ${shownChange(relative)}, ${chance}`
  const span = `the difference lies between ${value(low)} and ${value(high)}`
  if (judgement.verdict === 'pass') return `${seen}; ${span}, ${value(margin)} is no harm`
  return `${seen}; ${span}, which neither shows nor rules out harm of ${value(margin)} (${chance})`
}
