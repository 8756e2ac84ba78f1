import {
  boolean,
  either,
  type Infer,
  integer,
  list,
  object,
  oneOf,
  optional,
  record,
  required,
  string,
} from '../kernel/shape.ts'
import { address, duration, NAME } from './shapes.ts'

const region = string({ pattern: NAME, what: 'the name of a region or group' })

/** Keys that say how one place changes. */
const pace = {
  steps: optional(
    list(integer(1, 100), { min: 1 }),
    'Percent of the traffic (`canary`) or of the instances (`rolling`) after each step; the last is 100. Default `[5, 25, 50, 100]` and `[25, 50, 75, 100]`.',
  ),
  hold: optional(
    duration,
    'How long a step, or a wave, must serve well before the next. Up to `verify.budget` the run watches it; a longer hold ends the run as `paused` and `transition` carries on. Default `0`.',
  ),
  continue: optional(
    oneOf('automatic', 'manual'),
    '`manual`: after each step, or wave, somebody starts the promotion once more. Default `automatic`.',
  ),
  'keep-old': optional(
    either(boolean(), duration, (value) => (typeof value === 'boolean' ? 'first' : 'second')),
    'Whether what served before stays up without traffic for an instant return, until the next change; a time such as `30m` keeps it for that long, and `transition` retires it then. Default: `true` for `blue-green`, `false` for `canary`.',
  ),
}

const each = object({
  type: required(oneOf('all-at-once', 'rolling', 'blue-green', 'canary'), 'How one region changes.'),
  ...pace,
})

/** How a change of an environment happens. */
export const strategy = object({
  type: required(
    oneOf('all-at-once', 'rolling', 'blue-green', 'canary', 'waves'),
    '`all-at-once` replaces what serves; `rolling` replaces its instances share by share; `blue-green` checks the new version beside it before it takes traffic; `canary` moves the traffic step by step; `waves` goes from region to region.',
  ),
  ...pace,
  waves: optional(
    list(list(region, { min: 1 }), { min: 1 }),
    '`waves`: regions or groups, wave by wave, as the driver knows them: `[[eu-north], [eu-west, us-east]]`.',
  ),
  each: optional(each, '`waves`: how each region changes. Default `{ type: all-at-once }`.'),
  urls: optional(
    record(address),
    "`waves`: where each region is reached, for its verification. Default: what the driver's `observe` tells.",
  ),
})

export type StrategyConfig = Infer<typeof strategy>
type Key = Exclude<keyof StrategyConfig, 'type'>

/** Which keys each type knows. */
const KEYS: Readonly<Record<StrategyConfig['type'], readonly Key[]>> = {
  'all-at-once': [],
  rolling: ['steps', 'hold', 'continue'],
  'blue-green': ['keep-old'],
  canary: ['steps', 'hold', 'continue', 'keep-old'],
  waves: ['hold', 'continue', 'waves', 'each', 'urls'],
}

/** Checks across the keys of `strategy`; each problem names its place. */
export function strategyProblems(at: string, value: StrategyConfig): readonly string[] {
  const problems: string[] = []
  const given = (Object.keys(value) as (Key | 'type')[]).filter((key): key is Key => key !== 'type')
  for (const key of given)
    if (value[key] !== undefined && !KEYS[value.type].includes(key))
      problems.push(`${at}.${key}: \`${value.type}\` has no such key; it belongs to ${owners(key).join(' and ')}`)
  const { steps } = value
  if (steps !== undefined && KEYS[value.type].includes('steps') && !ascendsTo100(steps))
    problems.push(`${at}.steps: ${JSON.stringify(steps)} must rise from step to step and end with 100`)
  if (value.type === 'waves') problems.push(...waveProblems(at, value))
  if (value.each !== undefined) problems.push(...strategyProblems(`${at}.each`, value.each))
  return problems
}

function waveProblems(at: string, { waves, urls }: StrategyConfig): readonly string[] {
  if (waves === undefined) return [`${at}.waves: is missing`]
  const regions = waves.flat()
  const twice = regions.filter((name, index) => regions.indexOf(name) !== index)
  const strange = [...(urls?.keys() ?? [])].filter((name) => !regions.includes(name))
  return [
    ...twice.map((name) => `${at}.waves: ${name} stands twice`),
    ...strange.map((name) => `${at}.urls.${name}: no wave has this region`),
  ]
}

function ascendsTo100(steps: readonly number[]): boolean {
  return steps.at(-1) === 100 && steps.every((step, index) => index === 0 || step > (steps[index - 1] ?? 0))
}

function owners(key: Key): readonly string[] {
  return Object.entries(KEYS).flatMap(([type, keys]) => (keys.includes(key) ? [`\`${type}\``] : []))
}
