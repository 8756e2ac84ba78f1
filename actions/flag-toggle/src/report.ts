import {
  boolean,
  type Infer,
  integer,
  list,
  literal,
  object,
  oneOf,
  optional,
  record,
  required,
  string,
} from '../../../lib/kernel/shape.ts'
import { contract } from './contract.ts'

const readBack = object({
  kind: required(
    oneOf('agrees', 'disagrees', 'unreachable', 'no-ofrep', 'not-asked'),
    'Whether the running service answers as the flag says.',
  ),
  address: optional(string(), 'Where it was asked.'),
  users: optional(integer(0, 1_000_000), 'How many users it was asked for.'),
  detail: optional(string(), 'What was found instead.'),
})

const DONE = ['changed', 'unchanged', 'refused', 'not-done'] as const
const DRIFT = ['environments-differ', 'service-differs', 'changed-elsewhere', 'not-asked', 'unmanaged'] as const
const STALE = ['age', 'one-sided', 'expired', 'not-evaluated', 'marked-stale', 'extended-without-reason'] as const
const LINT = ['error', 'warning'] as const

const item = object({
  flag: required(string(), 'Key of the flag.'),
  environment: optional(string(), 'Where.'),
  kind: required(oneOf(...DONE, ...DRIFT, ...STALE, ...LINT), 'What was done (promote) or found (drift, stale, lint).'),
  detail: optional(string(), 'The same in words.'),
  owner: optional(string(), 'Who cleans it up.'),
  before: optional(string(), 'State before, or on the one side, in words.'),
  after: optional(string(), 'State after, or on the other side.'),
  'before-flag': optional(string(), 'The flag before, as the provider holds it.'),
  'after-flag': optional(string(), 'The flag after.'),
  diff: optional(string(), 'Lines that change or differ.'),
})

/** What was done or found about one flag. */
export type Item = Infer<typeof item>

const measured = object({
  metric: required(string(), 'Name of the metric.'),
  check: required(oneOf('threshold', 'compare'), 'Against a threshold, or with who does not have the feature.'),
  verdict: required(oneOf('pass', 'fail', 'inconclusive', 'no-data', 'error'), 'What it says.'),
  'reason-code': required(string(), 'Why.'),
  detail: required(string(), 'The same in words.'),
})

const ramp = object({
  state: required(oneOf('pending', 'running', 'paused', 'completed', 'rolled-back'), 'Where it is.'),
  step: required(integer(0, 1000), 'Step it is at, counted from 1; 0 before the first.'),
  of: required(integer(1, 1000), 'How many there are.'),
  at: required(string(), 'The step in words.'),
  'entered-at': optional(string(), 'When the step was proven to serve, ISO 8601.'),
  'held-until': optional(string(), 'When its hold is over, ISO 8601.'),
  'paused-because': optional(string(), 'Why it waits for a person.'),
  guards: optional(list(measured), 'What the guards say.'),
  'read-out': optional(list(measured), 'The two variants compared.'),
})

/** `sluice/flag-toggle@1`: what was asked, with who, when, why, before and after. */
export const reportShape = object({
  schema: required(literal('sluice/flag-toggle@1'), 'Name and version of this format.'),
  result: required(oneOf(...contract.results), 'As the output.'),
  'reason-code': required(string(), 'As the output.'),
  message: required(string(), 'The same in a sentence.'),
  provider: required(string(), 'Who holds the flag.'),
  environment: optional(string(), 'As the input.'),
  'to-environment': optional(string(), 'As the input.'),
  flag: optional(string(), 'As the input.'),
  mode: required(string(), 'What was asked.'),
  percent: optional(string(), 'Percentage asked for, as it was read.'),
  because: optional(string(), 'Why.'),
  actor: required(string(), 'Who.'),
  at: required(string(), 'When, ISO 8601, by the clock of GitHub.'),
  run: required(string(), 'Address of the run.'),
  'dry-run': required(boolean(), 'Whether nothing was to be changed.'),
  before: optional(string(), 'State before, in words.'),
  after: optional(string(), 'State after, in words.'),
  'before-flag': optional(string(), 'The flag before, as the provider holds it.'),
  'after-flag': optional(string(), 'The flag after, as the provider holds it.'),
  diff: optional(string(), 'Lines that change.'),
  commit: optional(string(), 'Commit that holds the change, or the version of the flag at the provider.'),
  'read-back': required(readBack, 'What the running service answers.'),
  served: optional(record(integer(0, 1_000_000)), 'How many of the asked users got which variant.'),
  ramp: optional(ramp, 'How the ramp stands.'),
  flags: optional(list(item), 'What was done or found, flag by flag, of modes that are about several.'),
})

export type Report = Infer<typeof reportShape>
