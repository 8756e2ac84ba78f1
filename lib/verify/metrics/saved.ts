import { differenceOf } from '../../config/metric-problems.ts'
import { compare } from '../../config/metrics.ts'
import { UNIT_NAMES } from '../../kernel/quantity.ts'
import {
  type Infer,
  integer,
  isRecord,
  list,
  object,
  oneOf,
  optional,
  readShape,
  required,
  type Shape,
  string,
} from '../../kernel/shape.ts'
import type { Evidence } from '../judge/judge.ts'
import { judgeGathered } from './compare.ts'
import { readMetric } from './metric.ts'
import { rangeValues } from './prometheus.ts'
import { type Analysis, concludeAnalysis, resultOf } from './result.ts'

/** Measurements that were kept, to be judged again: what would the judge have said, and with another `min-effect`? */

const count = object({
  events: required(integer(0, Number.MAX_SAFE_INTEGER), 'Events.'),
  total: required(integer(0, Number.MAX_SAFE_INTEGER), 'Trials.'),
})

const isNumber = (each: unknown): each is number => typeof each === 'number' && Number.isFinite(each)

/** Numbers, lists of numbers (a series each), a count, or the answer of `query_range` as Prometheus gave it. */
const evidence: Shape<Evidence> = {
  schema: { anyOf: [{ type: 'array' }, { type: 'object' }] },
  read(value, at, problems) {
    if (Array.isArray(value)) {
      if (value.every(isNumber)) return { kind: 'values', series: [value] }
      if (value.every((each): each is number[] => Array.isArray(each) && each.every(isNumber)))
        return { kind: 'values', series: value }
    }
    if (isRecord(value) && 'status' in value) {
      const reading = rangeValues(JSON.stringify(value))
      if (reading.kind === 'values') return { kind: 'values', series: reading.series }
      if (reading.kind === 'empty') return { kind: 'values', series: [] }
      problems.push(`${at}: ${reading.detail}`)
      return undefined
    }
    if (isRecord(value)) {
      const read = count.read(value, at, problems)
      return read === undefined ? undefined : { kind: 'count', ...read }
    }
    problems.push(`${at}: is neither a list of numbers, nor { events, total }, nor an answer of Prometheus`)
    return undefined
  },
}

const saved = object({
  metrics: required(
    list(
      object({
        name: required(string(), 'What people call it.'),
        unit: optional(oneOf(...UNIT_NAMES), 'Unit of the values.'),
        compare: required(compare, 'As in `verify.metrics`.'),
        canary: required(evidence, 'What was measured of the new version.'),
        baseline: required(evidence, 'What it is compared with.'),
      }),
      { min: 1 },
    ),
    'Judged together, as one moment.',
  ),
})

type Saved = Infer<typeof saved>['metrics'][number]

/** What the judge says of a document, or what is wrong with the document. */
export function judgeSaved(document: unknown): Analysis | { readonly problems: readonly string[] } {
  const reading = readShape(saved, document)
  if ('problems' in reading) return reading
  const { metrics } = reading.value
  const problems = metrics.flatMap((each, index) => problemsOf(each, `metrics[${index}]`))
  if (problems.length > 0) return { problems }
  const gathered = metrics.map(({ name, unit, compare: criteria, canary, baseline }) => {
    const total = canary.kind === 'count' ? { total: 'saved' } : {}
    const metric = readMetric({
      name,
      source: 'saved',
      query: 'saved',
      compare: criteria,
      ...total,
      ...(unit === undefined ? {} : { unit }),
    })
    if (metric.compare === undefined) throw new TypeError('a saved metric is always compared')
    return { metric, found: { kind: 'pair', pair: { canary, baseline, criteria: metric.compare } } as const }
  })
  const ends = judgeGathered(gathered)
  const results = gathered.flatMap(({ metric }, index) => {
    const end = ends[index]
    return end === undefined ? [] : [resultOf(metric, 'compare', end)]
  })
  return concludeAnalysis(results, 0)
}

function problemsOf({ canary, baseline, compare: criteria, unit }: Saved, at: string): readonly string[] {
  const problems: string[] = []
  if (canary.kind !== baseline.kind) problems.push(`${at}: a count is compared with a count, values with values`)
  for (const [side, each] of Object.entries({ canary, baseline }))
    if (each.kind === 'count' && each.events > each.total)
      problems.push(`${at}.${side}: ${each.events} events of ${each.total}`)
  const difference = criteria['min-difference']
  if (difference !== undefined && differenceOf(difference, unit) === undefined)
    problems.push(`${at}.compare.min-difference: ${JSON.stringify(difference)} does not fit the unit of the metric`)
  return problems
}
