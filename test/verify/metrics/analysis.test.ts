import { describe, expect, it } from '@jest/globals'
import { metric as metricShape } from '../../../lib/config/metrics.ts'
import { readShape } from '../../../lib/kernel/shape.ts'
import { analyse } from '../../../lib/verify/metrics/analysis.ts'
import { readMetric } from '../../../lib/verify/metrics/metric.ts'
import type { MetricReading, MetricSource } from '../../../lib/verify/metrics/source.ts'
import type { AnalysisSubject } from '../../../lib/verify/metrics/subject.ts'
import { latencies, normalFrom, randomFrom } from '../judge/samples.ts'
import { fakeClock, silent } from '../ports.ts'

const SUBJECT: AnalysisSubject = {
  common: { environment: 'production', component: 'shop' },
  canary: { version: '2.0.0' },
  baseline: { values: { version: '1.0.0' }, beside: true },
  needsBaseline: true,
  direction: 'ahead',
  windowMilliseconds: 60_000,
  intervalMilliseconds: 10_000,
  stepMilliseconds: 5000,
}

const values = (...numbers: number[]): MetricReading => ({ kind: 'values', series: [numbers] })
const EMPTY: MetricReading = { kind: 'empty', detail: 'no series fits the query' }
const FAILED: MetricReading = { kind: 'failed', detail: 'connect ECONNREFUSED' }

/** A source whose answers are made from the filled query and how often it was asked. */
function source(answer: (query: string, time: number, ago: number) => MetricReading, remembers = true) {
  const asked: string[] = []
  let time = 0
  const made: MetricSource = {
    remembers,
    async now(query, fill, ago = 0) {
      asked.push(fill(query))
      return answer(fill(query), time++, ago)
    },
    async range(query, fill, window) {
      asked.push(`${fill(query)} range ${window.endedMillisecondsAgo}`)
      return answer(fill(query), time++, window.endedMillisecondsAgo)
    },
  }
  return { made, asked }
}

function metric(config: object) {
  const reading = readShape(metricShape, { name: 'm', source: 's', query: 'q ${version}', ...config })
  if ('problems' in reading) throw new Error(reading.problems.join())
  return readMetric(reading.value)
}

async function run(configs: readonly object[], made: MetricSource, subject: Partial<AnalysisSubject> = {}) {
  const clock = fakeClock()
  const analysis = await analyse(
    configs.map(metric),
    { ...SUBJECT, ...subject },
    {
      sources: new Map([['s', made]]),
      clock,
      log: silent,
    },
  )
  return { ...analysis, took: clock.monotonic() }
}

const normal = normalFrom(randomFrom(11))
const BASE = values(...latencies(normal, 30, 0.1, 0.2))
const SAME = values(...latencies(normal, 30, 0.1, 0.2))
const SLOW = values(...latencies(normal, 30, 0.2, 0.2))
const THRESHOLD = { threshold: '<= 300ms', unit: 's' }
const COMPARE = { compare: { bad: 'increase' } }

describe('thresholds', () => {
  it('are watched for the whole window', async () => {
    const { made, asked } = source(() => values(0.2))
    expect(await run([THRESHOLD], made)).toMatchObject({
      verdict: 'pass',
      took: 60_000,
      results: [{ verdict: 'pass', reason: 'within-threshold', detail: '<= 300ms, worst 0.2 s' }],
    })
    expect(asked).toEqual(Array(7).fill('q 2.0.0'))
  })

  it('end the watch as soon as one is lost', async () => {
    const { made } = source((_, time) => values(time === 0 ? 0.1 : 0.4))
    expect(await run([THRESHOLD], made)).toMatchObject({
      verdict: 'fail',
      took: 30_000,
      badSince: 10_000,
      results: [{ reason: 'over-threshold', decides: 'fail' }],
    })
  })

  it('bear a blip, and do not pass on a bad end', async () => {
    const blip = source((_, time) => values(time === 3 ? 0.4 : 0.1))
    expect(await run([THRESHOLD], blip.made)).toMatchObject({ verdict: 'pass' })
    const end = source((_, time) => values(time === 6 ? 0.4 : 0.1))
    expect(await run([THRESHOLD], end.made)).toMatchObject({
      verdict: 'inconclusive',
      results: [{ reason: 'over-threshold-at-the-end' }],
    })
  })

  it('fail when everything that was measured is bad, however little', async () => {
    const { made } = source(() => values(0.4))
    expect(await run([THRESHOLD], made, { windowMilliseconds: 0 })).toMatchObject({ verdict: 'fail' })
  })

  it('are held by the worst of several series', async () => {
    const { made } = source(() => ({ kind: 'values', series: [[0.1], [0.5]] }))
    expect(await run([THRESHOLD], made)).toMatchObject({ verdict: 'fail' })
    const least = source(() => ({ kind: 'values', series: [[0.9999], [0.99]] }))
    expect(await run([{ threshold: '>= 0.999' }], least.made)).toMatchObject({ verdict: 'fail' })
  })

  it('never pass without data', async () => {
    expect(await run([THRESHOLD], source(() => EMPTY).made)).toMatchObject({
      verdict: 'inconclusive',
      results: [{ verdict: 'no-data', decides: 'pause' }],
    })
    expect(await run([{ ...THRESHOLD, 'on-no-data': 'fail' }], source(() => EMPTY).made)).toMatchObject({
      verdict: 'fail',
    })
    expect(await run([{ ...THRESHOLD, 'on-no-data': 'ignore' }], source(() => EMPTY).made)).toMatchObject({
      verdict: 'pass',
    })
  })

  it('pause when the source is down, whatever is said about no data', async () => {
    const { made } = source(() => FAILED)
    expect(await run([{ ...THRESHOLD, 'on-no-data': 'ignore' }], made)).toMatchObject({
      verdict: 'inconclusive',
      results: [{ verdict: 'error', reason: 'source-failed' }],
    })
  })

  it('bear a source that was down for a while', async () => {
    const { made } = source((_, time) => (time === 2 ? FAILED : values(0.1)))
    expect(await run([THRESHOLD], made)).toMatchObject({ verdict: 'pass' })
  })

  it('hold shares of counts; no error yet is no missing data', async () => {
    const counts = { query: 'errors', total: 'requests', threshold: '< 1%' }
    const { made } = source((query) => (query === 'errors' ? EMPTY : values(500)))
    expect(await run([counts], made)).toMatchObject({ verdict: 'pass', results: [{ detail: '< 1%, worst 0 %' }] })
    const bad = source((query) => (query === 'errors' ? values(20) : values(500)))
    expect(await run([counts], bad.made)).toMatchObject({ verdict: 'fail' })
  })

  it('look back over what the source remembers', async () => {
    const { made, asked } = source(() => values(0.1, 0.4, 0.4, 0.4, 0.1))
    const ended = await run([THRESHOLD], made, { direction: 'back' })
    expect(ended).toMatchObject({ verdict: 'fail', took: 0 })
    expect(asked).toEqual(['q 2.0.0 range 0'])
  })
})

describe('comparisons', () => {
  const bySide = (canary: MetricReading, baseline: MetricReading) =>
    source((query) => (query.includes('2.0.0') ? canary : baseline)).made

  it.each<[string, MetricReading, MetricReading, string, string]>([
    ['worse', SLOW, BASE, 'fail', 'worse'],
    ['alike', SAME, BASE, 'pass', 'no-harm'],
    ['nothing new', EMPTY, BASE, 'inconclusive', 'no-canary-data'],
    ['nothing old', SAME, EMPTY, 'inconclusive', 'no-baseline-data'],
    ['down', SAME, FAILED, 'inconclusive', 'source-failed'],
    ['infinite', values(Number.POSITIVE_INFINITY), BASE, 'inconclusive', 'source-failed'],
    ['few', values(1, 2), BASE, 'inconclusive', 'too-few-samples'],
  ])('%s', async (_, canary, baseline, verdict, reason) => {
    expect(await run([COMPARE], bySide(canary, baseline))).toMatchObject({ verdict, results: [{ reason }] })
  })

  it('need something beside, or something before', async () => {
    const none = { baseline: undefined }
    expect(await run([COMPARE], bySide(SAME, BASE), none)).toMatchObject({
      verdict: 'inconclusive',
      results: [{ reason: 'no-baseline' }],
    })
    const excused = { baseline: undefined, needsBaseline: false }
    expect(await run([COMPARE], bySide(SAME, BASE), excused)).toMatchObject({
      verdict: 'pass',
      results: [{ reason: 'no-baseline', decides: 'nothing' }],
    })
    const before = source((query, _, ago) => (ago > 0 ? BASE : query === '' ? EMPTY : SLOW))
    const alone = { baseline: { values: { version: '1.0.0' }, beside: false } }
    expect(await run([{ compare: { bad: 'increase', with: 'before' } }], before.made, alone)).toMatchObject({
      verdict: 'fail',
    })
    expect(before.asked).toEqual(['q 2.0.0 range 0', 'q 1.0.0 range 120000'])
  })

  it('collect what a source tells that only knows now', async () => {
    const { made } = source((query, time) => values(query.includes('2.0.0') ? 20 + (time % 3) : 10 + (time % 3)), false)
    const ended = await run([COMPARE], made, { windowMilliseconds: 300_000 })
    expect(ended).toMatchObject({ verdict: 'fail', results: [{ comparison: { canary: { size: 31 } } }] })
  })

  it('judge counts of both sides', async () => {
    const counts = { query: 'e ${version}', total: 't ${version}', ...COMPARE }
    const { made } = source((query) => values(query.startsWith('t') ? 1000 : query.includes('2.0.0') ? 80 : 10))
    expect(await run([counts], made)).toMatchObject({
      verdict: 'fail',
      results: [{ detail: '8 % against 1 %, +700 %, p < 0.0001' }],
    })
    const wrong = source((query) => values(query.startsWith('t') ? 10 : 80))
    expect(await run([counts], wrong.made)).toMatchObject({ verdict: 'inconclusive', results: [{ verdict: 'error' }] })
  })

  it('are shown and decide nothing in a dry run', async () => {
    expect(await run([{ ...COMPARE, 'dry-run': true }], bySide(SLOW, BASE))).toMatchObject({
      verdict: 'pass',
      results: [{ verdict: 'fail', decides: 'nothing' }],
    })
    const lost = source(() => values(9))
    expect(await run([{ ...THRESHOLD, 'dry-run': true }], lost.made)).toMatchObject({ verdict: 'pass', took: 60_000 })
  })
})
