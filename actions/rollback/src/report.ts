import { milestones } from '../../../lib/delivery/ledger/record.ts'
import {
  type Infer,
  integer,
  list,
  literal,
  object,
  oneOf,
  optional,
  parsed,
  required,
  string,
} from '../../../lib/kernel/shape.ts'
import { analysisShape } from '../../../lib/verify/metrics/report.ts'
import { contract } from './contract.ts'

const seconds = parsed({ type: 'number', minimum: 0 }, (text) => ({ ok: true, value: Number(text) }))

/** `sluice/rollback@1`: one call of the action. */
export const reportShape = object({
  schema: required(literal('sluice/rollback@1'), 'Form of this document.'),
  mode: required(string(), 'Mode.'),
  environment: required(string(), 'Environment.'),
  component: required(string(), 'Component.'),
  result: required(oneOf(...contract.results), 'How it ended.'),
  'reason-code': required(string(), 'Why.'),
  message: required(string(), 'The same in words.'),
  at: required(string(), 'When it ended, ISO 8601, by the clock of GitHub.'),
  because: optional(string(), 'Why it was asked for.'),
  incident: optional(string(), 'Incident it belongs to.'),
  version: optional(string(), 'Version that serves at the end, or would.'),
  digest: optional(string(), 'Its digest.'),
  'from-version': optional(string(), 'Version that was taken back.'),
  'deployment-id': optional(integer(1, Number.MAX_SAFE_INTEGER), 'Record in the ledger.'),
  serves: optional(string(), 'What served at the end, for people.'),
  'detect-seconds': optional(seconds, 'From putting the bad version in place to its first bad sign.'),
  'restore-seconds': optional(seconds, 'From the decision until users were back.'),
  times: optional(milestones, 'When what happened, ISO 8601.'),
  exposure: optional(
    object({
      share: required(seconds, 'Percent of the traffic that the bad release had when it was decided.'),
      seconds: required(seconds, 'From putting it in place until it had none.'),
    }),
    'What users were exposed to.',
  ),
  issue: optional(string(), 'Address of the incident issue.'),
  'revert-pull-request': optional(string(), 'Address of the pull request that reverts.'),
  data: optional(
    object({
      version: required(string(), 'Release that cannot be gone back to without harm.'),
      against: required(list(string()), 'Each step or format that stands in the way.'),
      'earliest-safe': optional(string(), 'Oldest release that is safe.'),
      'ways-out': required(list(string()), 'What can be done instead, safest first.'),
    }),
    'What data says against it.',
  ),
  analyses: required(list(analysisShape), 'What metrics said, each time they were judged.'),
  options: required(
    list(
      object({
        'deployment-id': required(integer(1, Number.MAX_SAFE_INTEGER), 'Record.'),
        version: required(string(), 'Version.'),
        digest: required(string(), 'Digest.'),
        at: required(string(), 'When it was put in place, ISO 8601.'),
        eligibility: required(string(), '`eligible`, or what speaks against it.'),
      }),
    ),
    'What could be gone back to, newest first.',
  ),
})

export type Report = Infer<typeof reportShape>
