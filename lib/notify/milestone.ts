import { type Infer, integer, literal, object, oneOf, optional, required, string } from '../kernel/shape.ts'

/** What can have happened. `retired`: it serves no more. `flag-changed`: written at the provider, with `before` and `after`. */
export const MILESTONES = [
  'started',
  'progressed',
  'paused',
  'verified',
  'failed',
  'errored',
  'retired',
  'held',
  'hold-lifted',
  'flag-changed',
  'released',
] as const

export type Happening = (typeof MILESTONES)[number]

/** Data of an event. */
export const milestone = object({
  schema: required(literal('sluice/milestone@1'), 'Form of this document.'),
  happening: required(oneOf(...MILESTONES), 'What happened.'),
  detail: required(string(), 'The same in words.'),
  repository: required(string(), 'As `owner/name`.'),
  component: required(string(), 'What it happened to.'),
  environment: optional(string(), 'Where it happened.'),
  kind: optional(string(), 'Kind of the change: `deploy`, `promote`, `rollback`, or `preview`.'),
  'pull-request': optional(integer(1, Number.MAX_SAFE_INTEGER), 'Of a preview: number of the pull request.'),
  version: optional(string(), 'Version.'),
  digest: optional(string(), 'Digest of the candidate.'),
  sha: optional(string(), 'Commit it was built from.'),
  'deployment-id': optional(integer(1, Number.MAX_SAFE_INTEGER), 'Record in the ledger.'),
  url: optional(string(), 'Where users reach the environment; of a release, its page.'),
  notes: optional(string(), 'What a release says, as Markdown, shortened.'),
  flag: optional(string(), 'Key of the flag that changed.'),
  before: optional(string(), 'State of the flag before, in words.'),
  after: optional(string(), 'State of the flag after.'),
  because: optional(string(), 'Why, as a person said.'),
  actor: required(string(), 'Login of who started the run.'),
  run: required(
    object({
      id: required(integer(1, Number.MAX_SAFE_INTEGER), 'Run.'),
      attempt: required(integer(1, 100_000), 'Attempt of that run.'),
      url: required(string(), 'Its page.'),
    }),
    'Run in which it happened.',
  ),
})

export type Milestone = Infer<typeof milestone>

/** What only the caller knows of a milestone. */
export type Told = Omit<Milestone, 'schema' | 'repository' | 'actor' | 'run'>
