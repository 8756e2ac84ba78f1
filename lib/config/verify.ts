import { formatDuration, parseDuration } from '../kernel/duration.ts'
import { type Infer, integer, list, object, optional, record, string } from '../kernel/shape.ts'
import { metricProblems, sourceProblems } from './metric-problems.ts'
import { metricSources, metrics } from './metrics.ts'
import { address, duration, field, networks, scalar } from './shapes.ts'
import { suite } from './suites.ts'

const probe = object({
  url: optional(address, 'Address to ask. Give either `url` or `path`.'),
  path: optional(
    string({ pattern: /^\/[^\s]*$/, what: 'a path that starts with "/"' }),
    'Path under the address of the environment, or of one side of it before it takes traffic.',
  ),
  status: optional(integer(100, 599), 'HTTP status that counts as good. Default 200.'),
  json: optional(
    record(scalar),
    'Fields of the JSON answer and the value each must have, e.g. `{ status: ok, checks.database: up }`.',
  ),
  headers: optional(
    record(string()),
    'Headers of the answer and the text each must have, e.g. `{ cache-control: no-store }`.',
  ),
  latency: optional(duration, 'An answer that took longer is bad, e.g. `300ms`.'),
  version: optional(field, "Field of the JSON answer that must equal the candidate's version."),
  times: optional(integer(1, 10_000), 'Good answers in a row that are needed. Default 3.'),
  failures: optional(
    integer(1, 10_000),
    'Bad answers after which the probe has failed, without waiting for the budget to end. Default 10.',
  ),
  interval: optional(duration, 'Pause between two requests. Default `1s`.'),
  timeout: optional(duration, 'Longest wait for one answer. Default `5s`.'),
})

export const verify = object({
  budget: optional(duration, 'Longest time from the change to "verified". Default `5m`.'),
  probes: optional(list(probe, { min: 1 }), 'Requests that prove that the environment serves well.'),
  command: optional(suite, 'An executable of yours that tells whether the environment serves well.'),
  sources: optional(metricSources, 'Where metrics come from, by name.'),
  metrics: optional(metrics, 'What numbers must say; docs/judge.md.'),
  window: optional(duration, 'How long metrics are watched after a change, and at each step of one. Default `2m`.'),
  interval: optional(duration, 'Pause between two measurements against a threshold. Default `10s`.'),
  step: optional(duration, 'Time between two values of a comparison. Default `5s`.'),
  addresses: optional(
    networks,
    'Private addresses that may be asked, e.g. `10.1.0.0/16`. An address that stands in `url` may be asked anyway.',
  ),
})

export type ProbeConfig = Infer<typeof probe>
export type VerifyConfig = Infer<typeof verify>

/** Longest time from the change to "verified". */
export const DEFAULT_BUDGET_MILLISECONDS = parseDuration('5m') ?? 0
export const DEFAULT_WINDOW_MILLISECONDS = parseDuration('2m') ?? 0

/** Checks across the keys of `verify`; each problem names its place. */
export function verifyProblems(at: string, value: VerifyConfig): readonly string[] {
  const problems: string[] = []
  for (const [index, each] of (value.probes ?? []).entries()) {
    const place = `${at}.probes[${index}]`
    if ((each.url === undefined) === (each.path === undefined))
      problems.push(`${place}: needs either "url" or "path", not ${each.url === undefined ? 'neither' : 'both'}`)
  }
  return [...problems, ...measureProblems(at, value)]
}

function measureProblems(at: string, value: VerifyConfig): readonly string[] {
  const { metrics: given = [], sources = new Map() } = value
  const problems = [...sourceProblems(`${at}.sources`, sources), ...metricProblems(`${at}.metrics`, given, sources)]
  if (given.length === 0) {
    for (const key of ['window', 'interval', 'step'] as const)
      if (value[key] !== undefined) problems.push(`${at}.${key}: has no effect without "metrics"`)
    return problems
  }
  const { window = DEFAULT_WINDOW_MILLISECONDS, budget = DEFAULT_BUDGET_MILLISECONDS } = value
  if (window > budget)
    problems.push(
      `${at}.window: metrics are watched for ${formatDuration(window)}, and the budget ends after ${formatDuration(budget)}`,
    )
  for (const key of ['interval', 'step'] as const)
    if (value[key] === 0) problems.push(`${at}.${key}: must be longer than nothing`)
  return problems
}

/** Comparisons with what serves beside need a strategy in which something does. */
export function besideProblems(at: string, value: VerifyConfig, type: string): readonly string[] {
  if (['canary', 'rolling'].includes(type)) return []
  return (value.metrics ?? []).flatMap(({ compare }, index) =>
    compare === undefined || compare.with === 'before'
      ? []
      : [
          `${at}.metrics[${index}].compare: with ${type} nothing takes traffic beside the new version; compare "with: before", or choose canary or rolling`,
        ],
  )
}
