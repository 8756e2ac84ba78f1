import type { Evidence } from '../judge/judge.ts'
import { type Limit, type Metric, worstOf } from './metric.ts'
import type { Fill, MetricReading, MetricSource, Window } from './source.ts'
import type { Measurement } from './threshold.ts'

/** One measurement now: of several series the worst, of counts their share. */
export async function measureNow(metric: Metric, limit: Limit, source: MetricSource, fill: Fill): Promise<Measurement> {
  if (metric.total !== undefined) {
    const count = await readCount(metric, metric.total, source, fill, 0)
    if (count.kind !== 'count') return count
    return count.total === 0
      ? { kind: 'empty', detail: 'nothing happened to count' }
      : { kind: 'value', value: count.events / count.total }
  }
  const reading = await source.now(metric.query, fill)
  return reading.kind === 'values' ? { kind: 'value', value: worstOf(reading.series.flat(), limit) } : reading
}

type Failing = Exclude<MetricReading, { kind: 'values' }>

/** Everything a comparison needs of one side. */
export async function readEvidence(
  metric: Metric,
  source: MetricSource,
  fill: Fill,
  window: Window,
): Promise<Evidence | Failing> {
  if (metric.total !== undefined) return readCount(metric, metric.total, source, fill, window.endedMillisecondsAgo)
  return comparable(await source.range(metric.query, fill, window))
}

/** Differences of infinite values are no numbers, and leaving them out would hide the worst. */
export function comparable(reading: MetricReading): Evidence | Failing {
  if (reading.kind !== 'values') return reading
  if (reading.series.flat().every(Number.isFinite)) return { kind: 'values', series: reading.series }
  return { kind: 'failed', detail: 'the query gives infinite values (are the buckets of the histogram too small?)' }
}

async function readCount(
  { query }: Metric,
  total: string,
  source: MetricSource,
  fill: Fill,
  millisecondsAgo: number,
): Promise<Extract<Evidence, { kind: 'count' }> | Failing> {
  const trials = await source.now(total, fill, millisecondsAgo)
  if (trials.kind !== 'values') return trials
  const events = await source.now(query, fill, millisecondsAgo)
  if (events.kind === 'failed') return events
  // A counter of errors does not exist before the first one.
  const counted = { events: events.kind === 'empty' ? 0 : sum(events.series), total: sum(trials.series) }
  const whole = { events: Math.round(counted.events), total: Math.round(counted.total) }
  if (!Number.isFinite(whole.events + whole.total) || whole.events < 0 || whole.total < 0)
    return { kind: 'failed', detail: 'the queries give no counts' }
  if (whole.events > whole.total)
    return { kind: 'failed', detail: `${whole.events} events of ${whole.total}: "total" must count at least as many` }
  return { kind: 'count', ...whole }
}

function sum(series: readonly (readonly number[])[]): number {
  return series.flat().reduce((total, value) => total + value, 0)
}
