import { nearest } from '../kernel/nearest.ts'
import { type Infer, list, literal, object, optional, record, required } from '../kernel/shape.ts'
import { data } from './data.ts'
import { environment, environmentProblems } from './environment.ts'
import { flags, flagsProblems } from './flags.ts'
import { gate } from './gate.ts'
import type { MetricSourceConfig } from './metrics.ts'
import { notify, notifyProblems } from './notify.ts'
import { rampProblems } from './ramps.ts'
import { release } from './release.ts'
import { environmentName } from './shapes.ts'
import { suites, suitesProblems } from './suites.ts'
import { trust } from './trust.ts'

/** `.github/sluice.yml`. Every key has an effect; what Sluice does not know it refuses. */
export const config = object({
  version: required(literal(1), 'Version of this file format.'),
  path: optional(
    list(environmentName, { min: 1 }),
    'The environments a component travels, in order. A promotion is allowed only from the one before.',
  ),
  environments: optional(record(environment), 'What each environment is, by name.'),
  suites: optional(suites, 'Tests that run against an environment, by name: smoke tests, acceptance tests.'),
  gate: optional(gate, 'What `test-gate` demands.'),
  release: optional(release, 'How versions and tags are made.'),
  flags: optional(flags, 'Where feature flags live.'),
  data: optional(data, 'What releases do to data that outlives them.'),
  notify: optional(notify, 'Who is told of milestones: webhooks, a chat, annotations in Grafana.'),
  trust: optional(trust, 'Whose deployment records count.'),
})

export type Config = Infer<typeof config>

/** Checks that go across keys; each problem names its place. */
export function crossCheck(value: Config): readonly string[] {
  const problems: string[] = []
  const seen = new Set<string>()
  for (const [index, name] of (value.path ?? []).entries()) {
    if (seen.has(name)) problems.push(`path[${index}]: ${name} stands twice`)
    seen.add(name)
    if (value.environments?.get(name)?.['per-pull-request'] !== undefined)
      problems.push(`path[${index}]: ${name} holds previews of pull requests; nothing travels through it`)
  }
  problems.push(...suitesProblems(value.suites ?? new Map()))
  const known = [...(value.suites?.keys() ?? [])]
  for (const [name, each] of value.environments ?? []) {
    problems.push(...environmentProblems(name, each))
    for (const [index, suite] of (each.suites ?? []).entries())
      if (!known.includes(suite))
        problems.push(
          `environments.${name}.suites[${index}]: there is no suite ${JSON.stringify(suite)}${nearest(suite, known) || `; "suites" of the file has ${known.join(', ') || 'none'}`}`,
        )
  }
  if (value.notify !== undefined) problems.push(...notifyProblems(value.notify))
  if (value.flags !== undefined) problems.push(...flagsProblems(value.flags))
  problems.push(...rampProblems('flags.ramps', value.flags?.ramps ?? [], (name) => sourcesOf(value, name)))
  return problems
}

/** Sources of metrics of an environment, by name. */
export function sourcesOf(
  { environments }: Pick<Config, 'environments'>,
  environment: string,
): ReadonlyMap<string, MetricSourceConfig> {
  return environments?.get(environment)?.verify?.sources ?? new Map()
}
