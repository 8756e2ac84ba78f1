import { boolean, type Infer, list, object, optional, required, string } from '../kernel/shape.ts'
import { percentage } from './gate.ts'
import { metricProblems } from './metric-problems.ts'
import type { MetricSourceConfig } from './metrics.ts'
import { metrics } from './metrics.ts'
import { duration, environmentName } from './shapes.ts'

const step = object({
  percent: optional(
    percentage,
    'Share of users that have the feature in this step. Give either `percent` or `segment`.',
  ),
  segment: optional(
    string({ pattern: /^[A-Za-z_][A-Za-z0-9_-]{0,99}$/, what: 'the name of a shared rule' }),
    'Users that have the feature in this step: a shared rule of the flag file (`$evaluators`). Everybody else stays as they are.',
  ),
  hold: required(
    duration,
    'How long the step is held before the next one, from when it was proven to serve. `0`: until the next look.',
  ),
  approval: optional(boolean(), 'Whether a person has to let the ramp enter this step. Default `false`.'),
})

const readOut = object({
  metrics: required(metrics, 'What the two variants are compared by; it decides nothing.'),
  after: required(duration, 'How long after the start it is told, as an issue.'),
})

export const ramp = object({
  flag: required(string({ pattern: /^[^\s]{1,100}$/, what: 'the key of a flag' }), 'Key of the flag.'),
  environment: required(environmentName, 'Environment it ramps up in.'),
  steps: required(list(step, { min: 1 }), 'The way of the flag, step by step.'),
  guards: optional(
    metrics,
    'What must hold before the next step. One that fails takes the flag back to where it was before the ramp; one that cannot tell holds it. Their `source` is one of `environments.<name>.verify.sources`.',
  ),
  'read-out': optional(readOut, 'The comparison of the two variants as an experiment, told once.'),
  incident: optional(boolean(), 'Whether an issue is opened when a guard takes the flag back. Default `true`.'),
})

export const ramps = list(ramp, { min: 1 })

export type RampConfig = Infer<typeof ramp>
export type RampStepConfig = RampConfig['steps'][number]

type Sources = ReadonlyMap<string, MetricSourceConfig>

/** Checks across the keys of ramps; each problem names its place. */
export function rampProblems(
  at: string,
  value: readonly RampConfig[],
  sourcesOf: (environment: string) => Sources,
): readonly string[] {
  const seen = new Set<string>()
  return value.flatMap((each, index) => {
    const place = `${at}[${index}]`
    const sources = sourcesOf(each.environment)
    const problems = each.steps.flatMap((step, number) => stepProblems(`${place}.steps[${number}]`, step))
    const key = `${each.environment} ${each.flag}`
    if (seen.has(key)) problems.push(`${place}: ${each.flag} ramps up in ${each.environment} twice`)
    seen.add(key)
    return [
      ...problems,
      ...orderProblems(place, each.steps),
      ...metricProblems(`${place}.guards`, each.guards ?? [], sources),
      ...metricProblems(`${place}.read-out.metrics`, each['read-out']?.metrics ?? [], sources),
    ]
  })
}

function stepProblems(place: string, { percent, segment }: RampStepConfig): string[] {
  if ((percent === undefined) !== (segment === undefined)) return []
  return [`${place}: needs either "percent" or "segment", not ${percent === undefined ? 'neither' : 'both'}`]
}

/** A ramp only ever grows, and segments come before percentages: whoever has the feature keeps it. */
function orderProblems(place: string, steps: readonly RampStepConfig[]): string[] {
  let last: number | undefined
  return steps.flatMap(({ percent, segment }, index) => {
    if (percent === undefined)
      return last === undefined || segment === undefined
        ? []
        : [`${place}.steps[${index}]: a segment comes before the first percentage, or its users would have it already`]
    const share = Number(percent.digits) / 10 ** percent.scale
    const problem =
      last === undefined || share > last ? [] : [`${place}.steps[${index}].percent: must be more than the step before`]
    last = share
    return problem
  })
}
