import { type Infer, list, object, oneOf, optional, parsed, required, string } from '../../kernel/shape.ts'
import { type Analysis, METRIC_REASONS, type MetricReason, type MetricResult } from './result.ts'

const number = parsed({ type: 'number' }, (text) => ({ ok: true, value: Number(text) }))
const REASONS = Object.keys(METRIC_REASONS) as [MetricReason, ...MetricReason[]]

const comparison = object({
  test: required(
    oneOf('mann-whitney-exact', 'mann-whitney', 'fisher', 'two-proportion'),
    'Test that gave the probability.',
  ),
  canary: required(number, 'Middle of the new version, or its share of events.'),
  baseline: required(number, 'The same of what it was compared with.'),
  'canary-size': required(number, 'Independent values, or trials.'),
  'baseline-size': required(number, 'The same of what it was compared with.'),
  shift: required(number, 'How much higher the new version lies.'),
  low: optional(number, 'Lower bound of the shift; left out when there is none.'),
  high: optional(number, 'Upper bound of the shift.'),
  margin: required(number, 'What counts as harm.'),
  probability: required(number, 'Of such a difference by chance, corrected for all metrics.'),
})

/** One judgement of all metrics, as reports hold it. */
export const analysisShape = object({
  verdict: required(oneOf('pass', 'fail', 'inconclusive'), 'What the numbers say.'),
  detail: required(string(), 'The same in words.'),
  metrics: required(
    list(
      object({
        metric: required(string(), 'Name.'),
        check: required(oneOf('threshold', 'compare'), 'What was checked.'),
        verdict: required(oneOf('pass', 'fail', 'inconclusive', 'no-data', 'error'), 'What was found.'),
        'reason-code': required(oneOf(...REASONS), 'Why.'),
        detail: required(string(), 'The same in words.'),
        decides: required(oneOf('pass', 'fail', 'pause', 'nothing'), 'What it meant for the whole.'),
        comparison: optional(comparison, 'The numbers of a comparison.'),
      }),
    ),
    'Each check of each metric.',
  ),
})

export type AnalysisReport = Infer<typeof analysisShape>

export function analysisReport({ verdict, detail, results }: Analysis): AnalysisReport {
  return { verdict, detail, metrics: results.map(metricReport) }
}

function metricReport(result: MetricResult): AnalysisReport['metrics'][number] {
  const { metric, check, verdict, reason, detail, decides, comparison: numbers } = result
  return {
    metric,
    check,
    verdict,
    'reason-code': reason,
    detail,
    decides,
    ...(numbers === undefined
      ? {}
      : {
          comparison: {
            test: numbers.test,
            canary: numbers.canary.center,
            baseline: numbers.baseline.center,
            'canary-size': numbers.canary.size,
            'baseline-size': numbers.baseline.size,
            shift: numbers.shift,
            // JSON has no infinity.
            ...(Number.isFinite(numbers.low) ? { low: numbers.low } : {}),
            ...(Number.isFinite(numbers.high) ? { high: numbers.high } : {}),
            margin: numbers.margin,
            probability: numbers.probability,
          },
        }),
  }
}
