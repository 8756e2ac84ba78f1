import { keeps, type Limit, type Metric, worstOf } from './metric.ts'
import { shownValue } from './number.ts'
import type { MetricEnd } from './result.ts'

/** One measurement of one metric. */
export type Measurement =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'empty'; readonly detail: string }
  | { readonly kind: 'failed'; readonly detail: string }

/** Whether the threshold is lost already, however long one waits. */
export function isLost(measurements: readonly Measurement[], limit: Limit): boolean {
  return valuesOf(measurements).filter((value) => !keeps(value, limit)).length >= limit.failures
}

/** What all measurements together say. `measurements` are in the order of time. */
export function judgeThreshold(measurements: readonly Measurement[], limit: Limit, metric: Metric): MetricEnd {
  const values = valuesOf(measurements)
  const common = { measured: values, baseline: [] }
  const last = measurements.at(-1)
  if (values.length > 0) {
    const bad = values.filter((value) => !keeps(value, limit))
    const worst = shown(worstOf(values, limit), metric)
    if (isLost(measurements, limit) || bad.length === values.length) {
      const detail = `${bad.length} of ${values.length} measurements not ${limit.text}, worst ${worst}`
      return { verdict: 'fail', reason: 'over-threshold', detail, ...common }
    }
    if (last?.kind === 'value' && !keeps(last.value, limit)) {
      const detail = `${shown(last.value, metric)} at the end is not ${limit.text}`
      return { verdict: 'inconclusive', reason: 'over-threshold-at-the-end', detail, ...common }
    }
    if (last?.kind === 'value')
      return { verdict: 'pass', reason: 'within-threshold', detail: `${limit.text}, worst ${worst}`, ...common }
  }
  if (last === undefined || last.kind === 'value' || last.kind === 'empty') {
    const detail = last?.kind === 'empty' ? last.detail : 'nothing was measured'
    return { verdict: 'no-data', reason: 'no-canary-data', detail, ...common }
  }
  return { verdict: 'error', reason: 'source-failed', detail: last.detail, ...common }
}

function valuesOf(measurements: readonly Measurement[]): readonly number[] {
  return measurements.flatMap((each) => (each.kind === 'value' ? [each.value] : []))
}

function shown(value: number, { unit, total }: Metric): string {
  return shownValue(value, unit, total !== undefined)
}
