import type { Entry } from '../commits/entries.ts'
import { HINTS } from '../commits/hints.ts'
import type { Person } from '../commits/people.ts'
import type { Plan } from '../range/plan.ts'
import { DROPPED } from '../range/previous.ts'
import { formatVersion, isFinal, type Version } from '../version/semver.ts'
import { categoryOf, headings, isHidden } from './categories.ts'
import type { Gathered } from './gather.ts'
import type { Deployed, NoteEntry, NoteIssue, Notes } from './model.ts'
import { type Author, contributorsOf, loginOf } from './people.ts'

/** More would drown the reader; the number of those left out is said. */
const WARNINGS_KEPT = 20

/** A plan, or the range a deployment brings, whose candidate may have no version. */
export type Described = Omit<Plan, 'version' | 'tag'> & {
  readonly version: Version | undefined
  readonly tag: string | undefined
}

/** What a deployment does beside bringing the entries of the plan. */
export type Deployment = Omit<Deployed, 'removes' | 'leaves'> & {
  readonly removes: readonly Entry[]
  readonly leaves: readonly Entry[]
}

/** The notes of a plan, as data. `repository` is its address on GitHub. */
export function buildNotes(plan: Described, repository: string, gathered: Gathered, deployment?: Deployment): Notes {
  const toEntry = (entry: Entry) => noteEntry(entry, repository, gathered)
  const perPullRequest = countEntries(plan.entries, gathered.enriched)
  const authors = plan.entries.map((entry) => authorsOf(entry, perPullRequest, gathered))
  return {
    schema: 'sluice/notes@1',
    repository,
    ...(plan.component.name === '' ? {} : { component: plan.component.name }),
    ...(plan.version === undefined ? {} : { version: formatVersion(plan.version) }),
    ...(plan.tag === undefined ? {} : { tag: plan.tag }),
    prerelease: plan.version !== undefined && !isFinal(plan.version),
    bump: plan.bump,
    because: plan.because,
    ...(plan.previous === undefined ? {} : { 'previous-version': formatVersion(plan.previous.version) }),
    ...(plan.base === undefined ? {} : { from: { ref: plan.baseRef ?? plan.base, sha: plan.base } }),
    to: plan.head,
    'chosen-by': plan.chosenBy,
    considered: plan.considered.map(({ tag, sha, dropped }) => ({
      tag,
      sha,
      ...(dropped === null ? {} : { dropped: DROPPED[dropped] }),
    })),
    commits: plan.commits,
    merges: plan.merges,
    categories: headings(gathered.categories),
    entries: plan.entries.map(toEntry),
    cancelled: [...plan.cancelled].map(([sha, by]) => ({ sha, by })),
    released: [...plan.released].map(([sha, tag]) => ({ sha, in: tag })),
    contributors: contributorsOf(authors, gathered.known),
    warnings: [...gathered.warnings, ...warningsOf(plan)],
    ...(deployment === undefined
      ? {}
      : {
          deployed: {
            ...deployment,
            removes: deployment.removes.map(toEntry),
            leaves: deployment.leaves.map(toEntry),
          },
        }),
    ...(gathered.facts === undefined ? {} : { facts: gathered.facts }),
  }
}

function noteEntry(
  entry: Entry,
  repository: string,
  { categories, references, enriched, touched }: Gathered,
): NoteEntry {
  const number = pullRequestOf(entry, enriched)
  const pull = number === null ? undefined : enriched?.pullRequests.get(number)
  const pullTitle = entry.type === null ? (pull?.title ?? entry.pullRequestTitle) : null
  const named = references.get(entry.sha)
  const issues = new Set([...(named?.issues ?? []), ...(pull?.issues ?? [])])
  const keys = named?.keys ?? []
  const names = namesOf(entry.authors)
  const subject = {
    type: entry.type,
    scope: entry.scope,
    breaking: entry.breaking,
    bot: entry.bot || (pull?.author?.bot === true && entry.authors.length === 1),
    labels: pull?.labels,
    authors: pull?.author === undefined ? names : [...names, pull.author.login],
    paths: touched.get(entry.sha) ?? [],
  }
  return {
    sha: entry.sha,
    kind: entry.section,
    category: categoryOf(subject, categories),
    hidden: isHidden(subject, categories),
    ...(entry.type === null ? {} : { type: entry.type }),
    ...(entry.scope === null ? {} : { scope: entry.scope }),
    title: entry.title,
    breaking: entry.breaking,
    ...(entry.migration.length === 0 ? {} : { migration: entry.migration }),
    ...(number === null ? {} : { 'pull-request': number }),
    ...(number === null || pullTitle === null || pullTitle === '' ? {} : { 'pull-request-title': pullTitle }),
    ...(pull === undefined ? {} : { labels: pull.labels }),
    ...(issues.size === 0
      ? {}
      : { issues: [...issues].flatMap((each) => noteIssue(each, number, repository, enriched) ?? []) }),
    ...(keys.length === 0 ? {} : { references: keys }),
    authors: names,
    bot: subject.bot,
    date: entry.date,
  }
}

type Enriched = Gathered['enriched']

function pullRequestOf({ sha, pullRequest }: Entry, enriched: Enriched): number | null {
  return pullRequest ?? enriched?.byCommit.get(sha) ?? null
}

/** A number that GitHub says is a pull request is no issue. */
function noteIssue(number: number, own: number | null, repository: string, enriched: Enriched): NoteIssue | undefined {
  if (number === own || enriched?.pullRequests.has(number) === true) return undefined
  const data = enriched?.issues.get(number)
  return { number, url: `${repository}/issues/${number}`, ...(data && { title: data.title, state: data.state }) }
}

/** A pull request that is one entry by one author tells that author's login, where the address does not. */
function authorsOf(
  entry: Entry,
  perPullRequest: ReadonlyMap<number, number>,
  { enriched }: Gathered,
): readonly Author[] {
  const number = pullRequestOf(entry, enriched)
  const pull = number === null ? undefined : enriched?.pullRequests.get(number)
  const alone = pull !== undefined && entry.authors.length === 1 && perPullRequest.get(pull.number) === 1
  const login = alone && pull.author?.bot === false ? pull.author.login : undefined
  return login === undefined ? byAddress(entry.authors) : withLogins(entry.authors, login)
}

function withLogins(authors: readonly Person[], login: string | undefined): readonly Author[] {
  return authors.map((author) => ({ ...author, login: loginOf(author.email) ?? login }))
}

/** All commits that one person made alone have the same list of authors: what is made of it is made once. */
function ofList<T>(make: (authors: readonly Person[]) => T): (authors: readonly Person[]) => T {
  const made = new WeakMap<readonly Person[], T>()
  return (authors) => {
    const known = made.get(authors)
    if (known !== undefined) return known
    const value = make(authors)
    made.set(authors, value)
    return value
  }
}

const namesOf = ofList((authors): readonly string[] => authors.map(({ name }) => name))
const byAddress = ofList((authors) => withLogins(authors, undefined))

/** How many entries each pull request has. */
function countEntries(entries: readonly Entry[], enriched: Enriched): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const entry of entries) {
    const number = pullRequestOf(entry, enriched)
    if (number !== null) counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  return counts
}

function warningsOf(plan: Described): readonly string[] {
  const hints = plan.entries.flatMap((entry) => entry.hints.map((hint) => `${entry.sha.slice(0, 7)}: ${HINTS[hint]}`))
  const kept = hints.slice(0, WARNINGS_KEPT)
  return [
    ...plan.warnings,
    ...kept,
    ...(hints.length > kept.length ? [`${hints.length - kept.length} more commits depart from the convention`] : []),
  ]
}
