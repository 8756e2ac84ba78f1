import { readDuration } from '../kernel/readers.ts'
import {
  either,
  type Infer,
  integer,
  list,
  mapped,
  object,
  oneOf,
  optional,
  parsed,
  record,
  required,
  type Shape,
  string,
} from '../kernel/shape.ts'

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/
const environmentName = string({ pattern: NAME, what: 'an environment name' })
const address = string({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' })

/** `90s`, `30m`, `1h30m`: milliseconds. */
const duration = parsed({ type: 'string', pattern: '^(?:0|(?:\\d+(?:ms|[dhms]))+)$' }, readDuration)

/** `ops/apply`, or `[node, ops/apply.mjs]`: an executable and its arguments. */
const command = either(
  mapped(string({ what: 'a command' }), (executable): readonly string[] => [executable]),
  list(string({ what: 'a part of a command' }), { min: 1 }),
  (value) => (Array.isArray(value) ? 'second' : 'first'),
)

type Scalar = string | number | boolean | null

const scalar: Shape<Scalar> = {
  schema: { type: ['string', 'number', 'boolean', 'null'] },
  read(value, at, problems) {
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Scalar
    problems.push(`${at}: only a text, a number, true, false or null can be compared`)
    return undefined
  },
}

const field = string({ pattern: /^[^.\s]+(?:\.[^.\s]+)*$/, what: 'a field such as "version" or "build.version"' })

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
  version: optional(field, "Field of the JSON answer that must equal the candidate's version."),
  times: optional(integer(1, 10_000), 'Good answers in a row that are needed. Default 3.'),
  failures: optional(
    integer(1, 10_000),
    'Bad answers after which the probe has failed, without waiting for the budget to end. Default 10.',
  ),
  interval: optional(duration, 'Pause between two requests. Default `1s`.'),
  timeout: optional(duration, 'Longest wait for one answer. Default `5s`.'),
})

export const environment = object({
  url: optional(address, 'Where users reach the environment.'),
  approval: optional(
    object({
      environment: required(
        environmentName,
        'Environment whose reviewers approve, on an approval job of its own. It must have required reviewers.',
      ),
      'not-by': optional(
        list(oneOf('actor', 'authors'), { min: 1 }),
        'Whose approval does not count: who started the run, who wrote a commit that the promotion brings.',
      ),
    }),
    'A person must have approved in the run that changes this environment.',
  ),
  target: optional(
    object({
      driver: required(oneOf('command'), 'How the environment is changed. `command`: your own executables.'),
      apply: required(command, 'Puts the candidate in place.'),
      observe: optional(command, 'Tells what serves. Default: the probe with `version`.'),
      shift: optional(command, 'Moves traffic. Needed by `blue-green`.'),
      retire: optional(command, 'Takes a version away that serves nothing any more.'),
      timeout: optional(duration, 'Longest run of one command. Default `10m`.'),
    }),
    'What puts a candidate into this environment. Without it only `begin` and `finish` work here.',
  ),
  strategy: optional(
    object({
      type: required(
        oneOf('all-at-once', 'blue-green'),
        '`all-at-once` replaces what serves; `blue-green` checks the new version beside it before it takes traffic.',
      ),
    }),
    'How a change happens. Default `all-at-once`.',
  ),
  soak: optional(duration, 'How long a candidate must have been verified in the environment before this one.'),
  verify: optional(
    object({
      budget: optional(duration, 'Longest time from the change to "verified". Default `5m`.'),
      probes: optional(list(probe, { min: 1 }), 'Requests that prove that the environment serves well.'),
      addresses: optional(
        list(string({ pattern: /^[0-9A-Fa-f:.]+(?:\/\d{1,3})?$/, what: 'an IP address or a network' }), { min: 1 }),
        'Private addresses that may be asked, e.g. `10.1.0.0/16`. An address that stands in `url` may be asked anyway.',
      ),
    }),
    'When a change counts as verified.',
  ),
  rollback: optional(
    object({
      automatic: required(
        oneOf('on-failed-verification', 'never'),
        'Whether a change that fails its verification is taken back by itself. Default `on-failed-verification`.',
      ),
    }),
    'The way back.',
  ),
  'recovery-environment': optional(
    environmentName,
    'GitHub environment with the same credentials and no reviewers, for the way back only.',
  ),
})

export type EnvironmentConfig = Infer<typeof environment>
export type ProbeConfig = Infer<typeof probe>

/** Checks across the keys of one environment; each problem names its place. */
export function environmentProblems(name: string, value: EnvironmentConfig): readonly string[] {
  const at = `environments.${name}`
  const problems: string[] = []
  for (const [index, each] of (value.verify?.probes ?? []).entries()) {
    const place = `${at}.verify.probes[${index}]`
    if ((each.url === undefined) === (each.path === undefined))
      problems.push(`${place}: needs either "url" or "path", not ${each.url === undefined ? 'neither' : 'both'}`)
  }
  if (value.approval?.environment === name && value['recovery-environment'] === undefined)
    problems.push(
      `${at}.approval.environment: reviewers of ${name} itself would also stop the way back; name another, or a recovery-environment`,
    )
  if (value['recovery-environment'] === name)
    problems.push(`${at}.recovery-environment: must be another environment than ${name}`)
  return problems
}
