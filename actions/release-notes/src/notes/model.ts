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
  string,
} from '../../../../lib/kernel/shape.ts'
import { SECTIONS } from '../commits/entries.ts'
import { CHOSEN_BY, type ChosenBy } from '../range/previous.ts'
import { BUMPS } from '../version/steps.ts'

const COUNT = integer(0, Number.MAX_SAFE_INTEGER)
const sha = string({ pattern: /^[0-9a-f]{40,64}$/, what: 'a commit' })

export const ISSUE_STATES = ['open', 'completed', 'not-planned'] as const

const issue = object({
  number: required(COUNT, 'Number.'),
  url: required(string(), 'Address.'),
  title: optional(string(), 'Title, when GitHub was asked (`enrich: issues`).'),
  state: optional(oneOf(...ISSUE_STATES), 'State, when GitHub was asked.'),
})

const entry = object({
  sha: required(sha, 'Commit.'),
  kind: required(oneOf(...SECTIONS), 'What it is by its commit.'),
  category: required(string(), 'Heading it stands under.'),
  hidden: required(boolean(), 'Whether the configuration keeps it out of the text.'),
  type: optional(
    string(),
    'Type of the commit, lower case; absent when its first line does not keep to the convention.',
  ),
  scope: optional(string(), 'Scope of the commit.'),
  title: required(string(), 'Description; the whole first line without a type.'),
  breaking: required(boolean(), 'Whether users have to do something.'),
  migration: optional(list(string()), 'What they have to do.'),
  'pull-request': optional(COUNT, 'Number of the pull request, where the history or GitHub names it.'),
  'pull-request-title': optional(
    string(),
    'Title of the pull request, for a commit without a type, where it is known.',
  ),
  labels: optional(list(string()), 'Labels of the pull request, when GitHub was asked (`enrich: pull-requests`).'),
  issues: optional(list(issue), 'Issues of this repository that it closes or names in a footer.'),
  references: optional(
    list(object({ key: required(string(), 'Key.'), url: required(string(), 'Address.') })),
    'Items of other trackers that its message names.',
  ),
  authors: required(list(string()), 'Names of author and co-authors.'),
  bot: required(boolean(), 'Whether nobody but bots made it.'),
  date: required(string(), 'When it was committed, ISO 8601.'),
})

const contributor = object({
  name: required(string(), 'Name.'),
  login: optional(string(), 'Login on GitHub, where it is known.'),
  entries: required(COUNT, 'Entries that are theirs.'),
  first: required(boolean(), 'Whether nothing of theirs was released before; asked with `enrich: contributors`.'),
})

const deployed = object({
  environment: required(string(), 'Environment the candidate goes to.'),
  relation: required(
    oneOf('first', 'same', 'forward', 'back', 'diverged', 'unknown'),
    'How the candidate lies to what serves: `back` takes changes away, `diverged` does both. `unknown`: the commit that serves is nowhere to be had, so nobody can tell what goes.',
  ),
  'serving-version': optional(string(), 'Version that serves.'),
  'serving-sha': optional(sha, 'Commit that serves.'),
  removes: required(list(entry), 'Changes that serve now and are not in the candidate, newest first.'),
  leaves: required(list(entry), 'Changes of the candidate that serve already as a cherry-pick.'),
})

const facts = object({
  checks: optional(
    object({
      passed: required(COUNT, 'Checks that passed.'),
      failed: required(list(string()), 'Names of those that did not.'),
      unfinished: required(COUNT, 'Checks that had not ended.'),
    }),
    'Checks of the commit, by what GitHub shows.',
  ),
  coverage: optional(string(), 'Line coverage that the gate left on the commit, as in `84.21 %`.'),
  tests: optional(COUNT, 'Tests that the gate counted.'),
  deployment: optional(
    object({
      environment: required(string(), 'Environment.'),
      version: required(string(), 'Version that serves there.'),
      since: optional(string(), 'Since when it is verified, ISO 8601.'),
      'approved-by': required(list(string()), 'Logins of who approved.'),
      strategy: required(string(), 'How it got there.'),
      url: optional(string(), 'Address of the run.'),
    }),
    'Deployment of this commit to `environment`, by the ledger.',
  ),
})

/** The tags that were looked at for the start of a range. */
export const consideredShape = list(
  object({
    tag: required(string(), 'Tag.'),
    sha: required(sha, 'Its commit.'),
    dropped: optional(string(), 'Why it is not the release before; absent for the one that is.'),
  }),
)

/** The notes as data; every rendering is made from this. */
export const notesShape = object({
  schema: required(literal('sluice/notes@1'), 'Version of this form.'),
  repository: required(string(), 'Address of the repository.'),
  component: optional(string(), 'Component.'),
  version: optional(string(), 'Version the notes are for; absent for a candidate that has no tag.'),
  tag: optional(string(), 'Its tag.'),
  prerelease: required(boolean(), 'Whether it is a prerelease.'),
  bump: required(oneOf(...BUMPS, 'none'), 'What moved since the release before.'),
  because: required(list(string()), 'Why it is this version.'),
  'previous-version': optional(string(), 'The release before.'),
  from: optional(
    object({ ref: required(string(), 'As named.'), sha: required(sha, 'Commit.') }),
    'Start, not included.',
  ),
  to: required(sha, 'End, included.'),
  'chosen-by': required(oneOf(...(Object.keys(CHOSEN_BY) as ChosenBy[])), 'How the start was found.'),
  considered: required(consideredShape, 'Tags looked at for the release before, highest first.'),
  commits: required(COUNT, 'Commits in the range.'),
  merges: required(COUNT, 'Merge commits that stand for nothing but what they brought.'),
  categories: required(
    list(object({ title: required(string(), 'Heading.'), fold: required(boolean(), 'Folded for users.') })),
    'Headings in the order of reading.',
  ),
  entries: required(list(entry), 'What the range brings, newest first.'),
  cancelled: required(
    list(object({ sha: required(sha, 'Commit.'), by: required(sha, 'Revert of it.') })),
    'Changes that were made and reverted within the range.',
  ),
  released: required(
    list(object({ sha: required(sha, 'Commit.'), in: required(string(), 'Tag that has the same change.') })),
    'Cherry-picks: commits of the range whose change another release has already.',
  ),
  contributors: required(list(contributor), 'People behind the entries, most entries first; bots are none.'),
  warnings: required(list(string()), 'What a reader should check.'),
  deployed: optional(deployed, 'What the candidate does to an environment (`deployed-range`).'),
  facts: optional(facts, 'How it was tested and deployed (`enrich: facts`).'),
})

export type Notes = Infer<typeof notesShape>
export type NoteEntry = Notes['entries'][number]
export type NoteIssue = Infer<typeof issue>
export type Contributor = Infer<typeof contributor>
export type Deployed = Infer<typeof deployed>
export type Facts = Infer<typeof facts>
