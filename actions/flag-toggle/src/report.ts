import {
  boolean,
  type Infer,
  integer,
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

/** `sluice/flag-toggle@1`: one change of one flag, with who, when, why, before and after. */
export const reportShape = object({
  schema: required(literal('sluice/flag-toggle@1'), 'Name and version of this format.'),
  result: required(oneOf(...contract.results), 'As the output.'),
  'reason-code': required(string(), 'As the output.'),
  message: required(string(), 'The same in a sentence.'),
  provider: required(string(), 'Who holds the flag.'),
  environment: required(string(), 'Where it changed.'),
  flag: required(string(), 'Key of the flag.'),
  mode: required(string(), 'What was asked.'),
  percent: optional(string(), 'Percentage asked for, as it was read.'),
  because: optional(string(), 'Why.'),
  actor: required(string(), 'Who.'),
  at: required(string(), 'When, ISO 8601, by the clock of GitHub.'),
  run: required(string(), 'Address of the run.'),
  'dry-run': required(boolean(), 'Whether nothing was to be changed.'),
  before: optional(string(), 'State before, in words.'),
  after: optional(string(), 'State after, in words.'),
  'before-flag': optional(string(), 'The flag before, as JSON text.'),
  'after-flag': optional(string(), 'The flag after, as JSON text.'),
  diff: optional(string(), 'Lines that change.'),
  commit: optional(string(), 'Commit that holds the change.'),
  'read-back': required(readBack, 'What the running service answers.'),
  served: optional(record(integer(0, 1_000_000)), 'How many of the asked users got which variant.'),
})

export type Report = Infer<typeof reportShape>
