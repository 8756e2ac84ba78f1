import type { Comparison } from '../judge/judge.ts'
import type { Metric } from './metric.ts'

/** Why a metric ended as it did. A closed list: reports and documents name them. */
export const METRIC_REASONS = {
  'within-threshold': 'Every measurement that counts kept to the threshold.',
  'over-threshold': 'Too many measurements, or all of them, broke the threshold.',
  'over-threshold-at-the-end': 'Few measurements broke the threshold, but the last one did.',
  'no-harm': 'Harm of the size that counts is ruled out.',
  worse: 'It is worse, by as much as counts, and hardly by chance.',
  'too-uncertain': 'The numbers neither show harm nor rule it out.',
  'too-few-samples': 'There are fewer independent values, or trials, than asked for.',
  'no-canary-data': 'The source has nothing on the new version.',
  'no-baseline-data': 'The source has nothing on what it is compared with.',
  'no-baseline': 'Nothing serves beside the new version, so there is nothing to compare with.',
  'source-failed': 'The source did not answer, or not in a way that can be used.',
} as const

export type MetricReason = keyof typeof METRIC_REASONS

export type MetricVerdict = 'pass' | 'fail' | 'inconclusive' | 'no-data' | 'error'

interface Common {
  readonly detail: string
  /** What was measured, in the order of time, for the chart. */
  readonly measured: readonly number[]
  readonly baseline: readonly number[]
  readonly comparison?: Comparison
}

/** How one check of one metric ended. */
export type MetricEnd = Common &
  (
    | { readonly verdict: 'pass'; readonly reason: 'within-threshold' | 'no-harm' }
    | { readonly verdict: 'fail'; readonly reason: 'over-threshold' | 'worse' }
    | {
        readonly verdict: 'inconclusive'
        readonly reason: 'over-threshold-at-the-end' | 'too-uncertain' | 'too-few-samples' | 'no-baseline'
      }
    | { readonly verdict: 'no-data'; readonly reason: 'no-canary-data' | 'no-baseline-data' }
    | { readonly verdict: 'error'; readonly reason: 'source-failed' }
  )

export type MetricResult = MetricEnd & {
  readonly metric: string
  readonly unit: string
  readonly check: 'threshold' | 'compare'
  /** What it means for the whole. */
  readonly decides: 'pass' | 'fail' | 'pause' | 'nothing'
}

/** What the numbers say of a change. */
export interface Analysis {
  readonly verdict: 'pass' | 'fail' | 'inconclusive'
  /** One sentence of what decided. */
  readonly detail: string
  readonly results: readonly MetricResult[]
  /** When the first bad measurement came, or the judge spoke, by the clock's `monotonic`; for `fail` only. */
  readonly badSince: number | undefined
}

export function resultOf(metric: Metric, check: MetricResult['check'], end: MetricEnd): MetricResult {
  return { ...end, metric: metric.name, unit: metric.unit, check, decides: decides(metric, end) }
}

function decides(metric: Metric, { verdict }: MetricEnd): MetricResult['decides'] {
  if (metric.dryRun) return 'nothing'
  const by = (doubt: Metric['onNoData']) => (doubt === 'ignore' ? 'pass' : doubt)
  switch (verdict) {
    case 'pass':
    case 'fail':
      return verdict
    case 'no-data':
      return by(metric.onNoData)
    case 'inconclusive':
      return by(metric.onInconclusive)
    case 'error':
      return 'pause'
  }
}

/** The whole fails with one metric; it passes with all. */
export function concludeAnalysis(results: readonly MetricResult[], badSince: number): Analysis {
  const failed = results.filter((each) => each.decides === 'fail')
  const open = results.filter((each) => each.decides === 'pause')
  const verdict = failed.length > 0 ? 'fail' : open.length > 0 ? 'inconclusive' : 'pass'
  const telling = failed.length > 0 ? failed : open
  const detail =
    telling.length > 0
      ? telling.map((each) => `${each.metric}: ${each.detail}`).join('; ')
      : `${results.filter((each) => each.decides === 'pass').length} metric checks held`
  return { verdict, detail, results, badSince: verdict === 'fail' ? badSince : undefined }
}
