import { DELIVERY_REASONS, type DeliveryReason } from '../../../lib/delivery/reasons.ts'
import {
  boolean,
  type Infer,
  integer,
  list,
  literal,
  object,
  oneOf,
  optional,
  required,
  type Shape,
  string,
} from '../../../lib/kernel/shape.ts'
import { contract } from './contract.ts'

/** Text that may be empty. */
const text: Shape<string> = { schema: { type: 'string' }, read: (value) => value as string }
const reason = oneOf('', ...(Object.keys(DELIVERY_REASONS) as DeliveryReason[]))
const id = integer(1, Number.MAX_SAFE_INTEGER)

const change = object({
  deployment: required(id, 'Id of the deployment record.'),
  version: required(string(), 'Version.'),
  digest: required(string(), 'sha256 digest of the candidate.'),
  sha: required(string(), 'Commit it was built from.'),
  kind: required(oneOf('deploy', 'promote', 'rollback', 'hotfix', 'adopt'), 'What the change was.'),
  state: required(string(), 'State of the record.'),
  since: required(string(), 'ISO 8601: when it was verified, else when it last changed.'),
  run: required(id, 'Workflow run that made the change.'),
  'approved-by': required(list(string()), 'Who approved in that run.'),
  because: optional(string(), 'Why.'),
  detail: required(text, 'What the record last said.'),
})

const environment = object({
  name: required(string(), 'Name.'),
  state: required(
    oneOf('verified', 'unverified', 'empty', 'foreign', 'unreadable'),
    '`verified`: the record says what serves and that it was proven. `unverified`: there were changes, none of which serves verified. `foreign`: only records that are not believed.',
  ),
  problem: optional(string(), 'Why it cannot be read.'),
  serving: optional(change, 'What serves, verified.'),
  failed: optional(change, 'Newest change, when it ended badly after what serves.'),
  'old-side': optional(
    object({
      until: required(string(), 'How long it is kept, ISO 8601.'),
      over: required(boolean(), 'The time is over: `transition` retires it.'),
    }),
    'What served before is up without traffic, for an instant return.',
  ),
  open: required(
    list(object({ change: required(change, 'The change.'), abandoned: required(boolean(), 'Its run is over.') })),
    'Changes that are not closed.',
  ),
  'last-known-good': optional(change, 'Where a rollback would go.'),
  expiring: required(
    list(
      object({
        of: required(oneOf('serving', 'last-known-good'), 'Which of the two it is; of both, `serving`.'),
        version: required(string(), 'Version.'),
        store: required(string(), 'Where it lies.'),
        expires: optional(string(), 'When it is gone from there, ISO 8601. Absent: somebody has removed it.'),
        'days-left': required(integer(0, 14), 'Whole days until then.'),
        gone: required(boolean(), 'Whether it is gone.'),
      }),
    ),
    'Candidates whose bits are gone within 14 days, or gone.',
  ),
  held: required(
    list(
      object({
        version: required(string(), 'Version.'),
        digest: required(string(), 'Digest that may not enter.'),
        because: required(string(), 'Why.'),
        by: required(string(), 'Who.'),
        since: required(string(), 'ISO 8601.'),
      }),
    ),
    'What may not enter.',
  ),
  foreign: required(
    list(object({ deployment: required(id, 'Id.'), why: required(string(), 'Why it is not believed.') })),
    'Records that are not believed.',
  ),
})

const hop = object({
  from: required(string(), 'Environment before.'),
  to: required(string(), 'Environment the candidate would go to.'),
  verdict: required(
    oneOf('ready', 'needs-approval', 'held-back', 'serving', 'nothing', 'unreadable'),
    'Whether it may move.',
  ),
  version: optional(string(), 'Version of the candidate.'),
  digest: optional(string(), 'Digest of the candidate.'),
  checks: required(
    list(
      object({
        check: required(string(), 'Name of the check.'),
        verdict: required(oneOf('pass', 'fail', 'cannot-tell', 'not-asked', 'overridden'), 'Its answer.'),
        'reason-code': required(reason, 'Reason, or empty.'),
        detail: required(string(), 'For people.'),
      }),
    ),
    'The promotion proof as far as it can be given beforehand.',
  ),
})

const preview = object({
  environment: required(string(), 'Environment of the previews.'),
  'pull-request': required(id, 'Number of the pull request.'),
  deployment: required(id, 'Id of the newest record.'),
  version: required(string(), 'Version that was brought up.'),
  state: required(string(), 'State of the record.'),
  until: required(string(), 'When its time to live is over, ISO 8601.'),
  expired: required(boolean(), 'Whether it is over.'),
  url: optional(string(), 'Where it is reached.'),
})

const ramp = object({
  flag: required(string(), 'Key of the flag.'),
  environment: required(string(), 'Where it ramps up.'),
  state: required(
    oneOf('pending', 'running', 'paused', 'completed', 'rolled-back', 'unreadable'),
    'Where it is. `pending`: nobody has started it.',
  ),
  step: required(integer(0, 1000), 'Step it is at, counted from 1; 0 before the first.'),
  of: required(integer(1, 1000), 'How many there are.'),
  'under-way': required(boolean(), 'Whether `ramp: advance` may have something to do.'),
  'entered-at': optional(string(), 'When the step was proven to serve, ISO 8601.'),
  'paused-because': optional(string(), 'Why it waits for a person.'),
})

const finding = object({
  state: required(oneOf('ok', 'missing', 'cannot-tell'), 'Verdict.'),
  subject: required(string(), 'What was looked at.'),
  detail: required(string(), 'What is so.'),
  next: required(text, 'What to do; empty when it is `ok`.'),
  snippet: optional(
    object({ file: required(string(), 'File the lines go into.'), text: required(string(), 'The lines.') }),
    'Lines to put into a file.',
  ),
})

/** `sluice/board@1`: environments, what may move between them, and the set-up. */
export const reportShape = object({
  schema: required(literal('sluice/board@1'), 'Name and version of this format.'),
  result: required(oneOf(...contract.results), 'As the output.'),
  'reason-code': required(string(), 'As the output.'),
  message: required(string(), 'The same in a sentence.'),
  component: required(string(), 'What is released as one.'),
  at: required(text, 'When, ISO 8601, by the clock of GitHub; empty when it did not answer.'),
  environments: required(list(environment), 'The environments of the path in their order, then the others.'),
  hops: required(list(hop), 'From each environment of the path to the next.'),
  previews: required(list(preview), 'Copies of pull requests that stand.'),
  ramps: required(list(ramp), 'Ramps of flags.'),
  setup: optional(list(finding), 'The set-up check; absent when it was not made.'),
})

export type Report = Infer<typeof reportShape>
export type ExpiringReport = EnvironmentReport['expiring'][number]
export type EnvironmentReport = Infer<typeof environment>
export type RampReport = Infer<typeof ramp>
export type PreviewReport = Infer<typeof preview>
export type HopReport = Infer<typeof hop>
export type ChangeReport = Infer<typeof change>
