import type { Evidence } from '../judge/judge.ts'
import type { Gathered } from './compare.ts'
import { comparable, measureNow, readEvidence } from './measure.ts'
import { keeps, type Limit, type Metric } from './metric.ts'
import { type MetricEnd, type MetricResult, resultOf } from './result.ts'
import { type Fill, fillWith, type MetricReading, type MetricSource } from './source.ts'
import type { AnalysisPorts, AnalysisSubject } from './subject.ts'
import { isLost, judgeThreshold, type Measurement } from './threshold.ts'

/** What `before` leaves out: the change itself. */
const BEFORE_GAP_MILLISECONDS = 60_000

/** One metric while it is watched. */
export class Watched {
  readonly metric: Metric
  badSince: number | undefined
  readonly #subject: AnalysisSubject
  readonly #ports: AnalysisPorts
  readonly #started: number
  readonly #measurements: Measurement[] = []
  /** What a source that only tells now said, side by side. */
  readonly #polled: { canary: MetricReading[]; baseline: MetricReading[] } = { canary: [], baseline: [] }

  constructor(metric: Metric, subject: AnalysisSubject, ports: AnalysisPorts) {
    this.metric = metric
    this.#subject = subject
    this.#ports = ports
    this.#started = ports.clock.monotonic()
  }

  get isLost(): boolean {
    const { threshold, dryRun } = this.metric
    return !dryRun && threshold !== undefined && isLost(this.#measurements, threshold)
  }

  async measure(): Promise<void> {
    const { threshold, compare, total } = this.metric
    const source = this.#source
    if (source === undefined) return
    if (threshold !== undefined) await this.#measure(source, threshold)
    if (compare === undefined || total !== undefined || source.remembers) return
    this.#polled.canary.push(await source.now(this.metric.query, this.#fill('canary')))
    if (this.#isBeside) this.#polled.baseline.push(await source.now(this.metric.query, this.#fill('baseline')))
  }

  thresholdResult(): MetricResult[] {
    const { threshold } = this.metric
    if (threshold === undefined) return []
    return [resultOf(this.metric, 'threshold', judgeThreshold(this.#measurements, threshold, this.metric))]
  }

  /** The threshold at the end; when nothing was measured on the way, by what the source remembers. */
  async lookBack(): Promise<MetricResult[]> {
    const { threshold, query, total } = this.metric
    if (threshold === undefined || this.#subject.direction === 'ahead') return this.thresholdResult()
    const source = this.#source
    if (source === undefined) return this.thresholdResult()
    if (!source.remembers || total !== undefined) {
      await this.#measure(source, threshold)
      return this.thresholdResult()
    }
    const reading = await source.range(query, this.#fill('canary'), this.#window(0))
    if (reading.kind !== 'values') this.#measurements.push(reading)
    // Series of a remembered window are measured side by side; the worst one speaks.
    const ends = (reading.kind === 'values' ? reading.series : [[]]).map((values) =>
      judgeThreshold(
        reading.kind === 'values' ? values.map((value) => ({ kind: 'value', value }) as const) : this.#measurements,
        threshold,
        this.metric,
      ),
    )
    const order: readonly MetricEnd['verdict'][] = ['fail', 'error', 'inconclusive', 'no-data', 'pass']
    const worst = [...ends].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0]
    return worst === undefined ? [] : [resultOf(this.metric, 'threshold', worst)]
  }

  /** Both sides of a comparison, `undefined` when there is none to make. */
  async gather(elapsedMilliseconds: number): Promise<Gathered | undefined> {
    const { compare } = this.metric
    const source = this.#source
    if (compare === undefined) return undefined
    const before = compare.with === 'before'
    if (source === undefined) return ended('error', 'source-failed', `there is no source ${this.metric.source}`)
    if (!before && !this.#isBeside) return ended('inconclusive', 'no-baseline', 'nothing serves beside it')
    if (before && this.#subject.baseline === undefined)
      return ended('inconclusive', 'no-baseline', 'nothing served before it')
    const span = this.#window(0)
    const ago =
      (this.#subject.direction === 'ahead' ? elapsedMilliseconds : span.milliseconds) + BEFORE_GAP_MILLISECONDS
    const canary = await this.#evidence(source, 'canary', 0)
    const baseline = await this.#evidence(source, before ? 'before' : 'baseline', before ? ago : 0)
    if (canary.kind === 'failed' || baseline.kind === 'failed') {
      const detail = canary.kind === 'failed' ? canary.detail : baseline.kind === 'failed' ? baseline.detail : ''
      return ended('error', 'source-failed', detail)
    }
    const found = (each: typeof canary): Evidence => (each.kind === 'empty' ? { kind: 'values', series: [] } : each)
    const pair = { canary: found(canary), baseline: found(baseline), criteria: compare }
    return { kind: 'pair', pair }
  }

  comparison(end: MetricEnd): MetricResult {
    const result = resultOf(this.metric, 'compare', end)
    const excused = end.reason === 'no-baseline' && !this.#subject.needsBaseline
    return excused ? { ...result, decides: 'nothing' } : result
  }

  get #isBeside(): boolean {
    return this.#subject.baseline?.beside === true
  }

  get #source(): MetricSource | undefined {
    return this.#ports.sources.get(this.metric.source)
  }

  async #measure(source: MetricSource, threshold: Limit): Promise<void> {
    const measured = await measureNow(this.metric, threshold, source, this.#fill('canary'))
    this.#measurements.push(measured)
    const { dryRun } = this.metric
    if (!dryRun && measured.kind === 'value' && !keeps(measured.value, threshold))
      this.badSince ??= this.#ports.clock.monotonic()
  }

  #evidence(source: MetricSource, side: 'canary' | 'baseline' | 'before', ago: number) {
    const polled = side === 'before' ? [] : this.#polled[side]
    if (polled.length > 0) return Promise.resolve(joined(polled))
    return readEvidence(this.metric, source, this.#fill(side), this.#window(ago))
  }

  #window(endedMillisecondsAgo: number) {
    return {
      milliseconds: this.#subject.windowMilliseconds,
      stepMilliseconds: this.metric.stepMilliseconds ?? this.#subject.stepMilliseconds,
      endedMillisecondsAgo,
    }
  }

  #fill(side: 'canary' | 'baseline' | 'before'): Fill {
    const { common, canary, baseline, direction, windowMilliseconds } = this.#subject
    const passed = this.#ports.clock.monotonic() - this.#started
    const span = direction === 'back' || side === 'before' ? windowMilliseconds : Math.max(1000, passed)
    return fillWith({
      ...common,
      ...(side === 'canary' ? canary : (baseline?.values ?? canary)),
      side: side === 'canary' ? 'canary' : 'baseline',
      window: promDuration(span),
      step: promDuration(this.#window(0).stepMilliseconds),
    })
  }
}

function ended<V extends 'error' | 'inconclusive'>(
  verdict: V,
  reason: Extract<MetricEnd, { verdict: V }>['reason'],
  detail: string,
): Gathered {
  return { kind: 'end', end: { verdict, reason, detail, measured: [], baseline: [] } as MetricEnd }
}

/** A list of numbers is a whole sample, and the last one counts; single numbers make one as they come. */
function joined(readings: readonly MetricReading[]): Evidence | Exclude<MetricReading, { kind: 'values' }> {
  const good = readings.filter((each) => each.kind === 'values')
  const last = readings.at(-1)
  if (good.length === 0 || last === undefined) return last === undefined || last.kind === 'values' ? EMPTY : last
  const newest = good.at(-1)
  if (newest?.series.some((each) => each.length > 1)) return comparable(newest)
  return comparable({ kind: 'values', series: [good.flatMap((each) => each.series.flat())] })
}

const EMPTY = { kind: 'empty', detail: 'nothing was measured' } as const

function promDuration(milliseconds: number): string {
  return `${Math.ceil(milliseconds / 1000)}s`
}
