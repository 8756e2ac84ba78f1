import { differenceOf, inMetric } from '../../config/metric-problems.ts'
import type { CompareConfig, MetricConfig } from '../../config/metrics.ts'
import type { Threshold } from '../../config/threshold.ts'
import type { Criteria } from '../judge/judge.ts'

/** What decides when the numbers do not. */
export type Doubt = 'pause' | 'fail' | 'ignore'

/** A metric with its defaults filled in. */
export interface Metric {
  readonly name: string
  readonly source: string
  readonly query: string
  /** Query of the trials, when `query` counts events. */
  readonly total: string | undefined
  readonly unit: string
  readonly threshold: Limit | undefined
  readonly compare: (Criteria & { readonly with: 'baseline' | 'before' }) | undefined
  readonly stepMilliseconds: number | undefined
  readonly onNoData: Doubt
  readonly onInconclusive: Doubt
  readonly dryRun: boolean
}

export interface Limit extends Pick<Threshold, 'operator' | 'text'> {
  /** In the unit of the metric. */
  readonly value: number
  readonly failures: number
}

/** Why these: docs/judge.md. */
const DEFAULTS = {
  failures: 3,
  effect: 0.2,
  sample: 12,
  trials: 100,
  countDifference: 0.005,
} as const

export function readMetric(config: MetricConfig): Metric {
  const { name, source, query, total, unit = '', threshold, compare } = config
  return {
    name,
    source,
    query,
    total,
    unit,
    threshold:
      threshold === undefined
        ? undefined
        : {
            operator: threshold.operator,
            text: threshold.text,
            value: inMetric(threshold.limit, unit) ?? Number.NaN,
            failures: config.failures ?? DEFAULTS.failures,
          },
    compare: compare === undefined ? undefined : readCompare(compare, unit, total !== undefined),
    stepMilliseconds: config.step,
    onNoData: config['on-no-data'] ?? 'pause',
    onInconclusive: config['on-inconclusive'] ?? 'pause',
    dryRun: config['dry-run'] ?? false,
  }
}

function readCompare(config: CompareConfig, unit: string, counts: boolean): Metric['compare'] {
  const difference = config['min-difference']
  return {
    bad: config.bad,
    with: config.with ?? 'baseline',
    effect: config['min-effect'] ?? DEFAULTS.effect,
    difference:
      difference === undefined ? (counts ? DEFAULTS.countDifference : 0) : (differenceOf(difference, unit) ?? 0),
    sample: config['min-sample'] ?? (counts ? DEFAULTS.trials : DEFAULTS.sample),
  }
}

/** Whether a value keeps to the limit; NaN never does. */
export function keeps(value: number, { operator, value: limit }: Limit): boolean {
  switch (operator) {
    case '<=':
      return value <= limit
    case '<':
      return value < limit
    case '>=':
      return value >= limit
    case '>':
      return value > limit
  }
}

/** The value that is nearest to breaking the limit, or furthest over it. */
export function worstOf(values: readonly number[], { operator }: Limit): number {
  return values.reduce((worst, value) => (operator.startsWith('<') ? Math.max(worst, value) : Math.min(worst, value)))
}
