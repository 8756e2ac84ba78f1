import { formatDuration } from '../../kernel/duration.ts'
import type { Certainty } from '../judge/judge.ts'
import { type Gathered, judgeGathered } from './compare.ts'
import type { Metric } from './metric.ts'
import { type Analysis, concludeAnalysis, type MetricEnd, type MetricResult } from './result.ts'
import type { AnalysisPorts, AnalysisSubject } from './subject.ts'
import { Watched } from './watched.ts'

/**
 * What metrics say of a change: thresholds are measured again and again and end the watch when one is lost; comparisons
 * are judged once, at the end, because a judge that is asked often enough finds something.
 */
export async function analyse(
  metrics: readonly Metric[],
  subject: AnalysisSubject,
  ports: AnalysisPorts,
): Promise<Analysis> {
  const watched = metrics.map((metric) => new Watched(metric, subject, ports))
  const start = ports.clock.monotonic()
  if (subject.direction === 'ahead') {
    ports.log.info(`  watching ${metrics.length} metrics for ${formatDuration(subject.windowMilliseconds)}`)
    await watch(watched, start + subject.windowMilliseconds, subject, ports)
  }
  const lost = watched.some((each) => each.isLost)
  const results = lost
    ? watched.flatMap((each) => each.thresholdResult())
    : await all(watched, ports.clock.monotonic() - start, subject.certainty)
  const badSince = Math.min(
    ...watched.map((each) => each.badSince ?? Number.POSITIVE_INFINITY),
    ports.clock.monotonic(),
  )
  const analysis = concludeAnalysis(results, badSince)
  for (const { metric, verdict, detail } of results) ports.log.info(`  metric ${metric}: ${verdict}, ${detail}`)
  return analysis
}

async function watch(
  watched: readonly Watched[],
  end: number,
  { intervalMilliseconds }: AnalysisSubject,
  { clock }: AnalysisPorts,
): Promise<void> {
  for (;;) {
    for (const each of watched) await each.measure()
    const left = end - clock.monotonic()
    if (left <= 0 || watched.some((each) => each.isLost)) return
    await clock.sleep(Math.min(intervalMilliseconds, left))
  }
}

async function all(
  watched: readonly Watched[],
  elapsedMilliseconds: number,
  certainty: Certainty | undefined,
): Promise<MetricResult[]> {
  const thresholds: MetricResult[] = []
  const compared: { of: Watched; metric: Metric; found: Gathered }[] = []
  for (const each of watched) {
    thresholds.push(...(await each.lookBack()))
    const found = await each.gather(elapsedMilliseconds)
    if (found !== undefined) compared.push({ of: each, metric: each.metric, found })
  }
  const ends = judgeGathered(compared, certainty)
  return [...thresholds, ...compared.map(({ of }, index) => of.comparison(ends[index] as MetricEnd))]
}
