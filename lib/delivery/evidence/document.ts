import { type Infer, integer, list, literal, object, optional, required, string } from '../../kernel/shape.ts'
import { analysisShape } from '../../verify/metrics/report.ts'
import { candidateShape, checkShape } from '../plan.ts'
import { bringsShape } from './brings.ts'

const ID = integer(1, Number.MAX_SAFE_INTEGER)
const COUNT = integer(0, Number.MAX_SAFE_INTEGER)
const logins = list(string())

const commitShape = object({
  sha: required(string(), 'Commit.'),
  author: optional(string(), 'Login of its author; absent where GitHub knows none.'),
  'pull-requests': required(list(ID), 'Its pull requests.'),
  reviewers: required(logins, 'Whose last word on one of them was an approval.'),
})

const gateReportShape = object({
  gate: optional(string(), 'Name of the gate; absent without one.'),
  'check-run': required(ID, 'Check run that holds the report as its text.'),
  run: required(ID, 'Run of the gate.'),
  attempt: required(integer(1, 100_000), 'Attempt of that run.'),
  digest: required(string(), 'sha256 digest of the text of the check run.'),
  summary: required(string(), 'The report in a few words.'),
})

/** `sluice/evidence@1`: what was known, who said yes and what came of it, for one change of one environment. */
export const evidenceShape = object({
  schema: required(literal('sluice/evidence@1'), 'Form of this document.'),
  repository: required(string(), 'Repository, `owner/name`.'),
  environment: required(string(), 'Environment that was changed.'),
  component: required(string(), 'Component.'),
  kind: required(string(), 'Kind of the change: deploy, promote, hotfix or adopt.'),
  deployment: optional(ID, 'Record in the ledger.'),
  candidate: required(candidateShape, 'What was put in place.'),
  'promoted-from': optional(
    object({
      environment: required(string(), 'Environment that proved it.'),
      deployment: optional(ID, 'Record of the proof.'),
      'verified-at': optional(string(), 'Since when it was verified there, ISO 8601.'),
    }),
    'Where it was proven.',
  ),
  'previous-version': optional(string(), 'Version that served before, according to the ledger.'),
  authors: optional(logins, 'Who wrote what the change brings. Absent: not all are known.'),
  commits: optional(
    object({
      total: required(COUNT, 'So many commits it brings.'),
      read: required(list(commitShape), 'Each of them, newest first; of very many the newest 500.'),
    }),
    'What it brings, commit by commit. Absent: not known.',
  ),
  reviewers: optional(logins, 'Everybody who approved a pull request of these commits. Absent: not known.'),
  'pull-requests': optional(list(ID), 'Pull requests of these commits. Absent: not known.'),
  'gate-reports': optional(
    list(gateReportShape),
    'What the gates of the trunk left on the commit of the candidate. Absent: not known.',
  ),
  brings: optional(bringsShape, 'What the change brings, as it was shown before the approval.'),
  approval: optional(
    object({
      environment: optional(string(), 'Environment whose reviewers were asked.'),
      by: required(logins, 'Whose approval counted.'),
    }),
    'Approval in the run.',
  ),
  override: optional(
    object({
      of: required(list(string()), 'Checks that were overridden.'),
      by: required(logins, 'Who approved it.'),
    }),
    'What was let past.',
  ),
  provenance: optional(
    object({
      signer: required(string(), 'Workflow that built and signed it, with its ref.'),
      repository: required(string(), 'Repository it was built from.'),
      ref: required(string(), 'Branch or tag it was built from.'),
      sha: required(string(), 'Commit it was built from.'),
      runner: required(string(), 'Kind of the runner that built it.'),
      run: required(string(), 'Run that built it.'),
      'signed-at': required(string(), 'When it was signed, by the word of an authority, ISO 8601.'),
      found: required(string(), 'Where the signed bundle lay.'),
      authorities: required(string(), 'Which authorities were trusted.'),
    }),
    'Who built it, as it was verified. Absent: the configuration did not ask.',
  ),
  because: optional(string(), 'Why, in the words of a person.'),
  checks: required(
    list(checkShape),
    'The proof, external gates included. Empty where another run than this one gave it: `begun-by` names that.',
  ),
  'begun-by': optional(ID, 'Run that began the change, when this one carried on with it.'),
  result: required(string(), 'How it ended.'),
  'reason-code': required(string(), 'Why it ended so.'),
  message: required(string(), 'The same in words.'),
  analyses: required(list(analysisShape), 'What metrics said, each time they were judged.'),
  serves: optional(string(), 'What served at the end, for people.'),
  config: required(
    object({
      sha: required(string(), 'Commit of the policy.'),
      digest: optional(string(), 'Git object id of the policy file; absent without one.'),
    }),
    'Policy that was applied.',
  ),
  run: required(
    object({
      id: required(ID, 'Workflow run.'),
      attempt: required(integer(1, 100_000), 'Attempt.'),
      actor: required(string(), 'Who started it.'),
      workflow: required(string(), 'Workflow file and ref.'),
      url: required(string(), 'Where its log is.'),
    }),
    'Run that made the change.',
  ),
  times: required(
    object({
      proven: required(string(), 'When the proof was given, ISO 8601, by the clock of GitHub.'),
      ended: required(string(), 'When the change ended.'),
    }),
    'Times.',
  ),
})

export type Evidence = Infer<typeof evidenceShape>

/** Checks that failed and were let past, by name. */
export function overridden(checks: Evidence['checks']): readonly string[] {
  return checks.filter(({ verdict }) => verdict === 'overridden').map(({ check }) => check)
}
