import type { Entry } from '../commits/entries.ts'
import { HINTS } from '../commits/hints.ts'
import type { Plan } from '../range/plan.ts'
import { DROPPED } from '../range/previous.ts'
import { formatVersion, isFinal, type Version } from '../version/semver.ts'
import type { Deployed, NoteEntry, Notes } from './model.ts'

/** More would drown the reader; the number of those left out is said. */
const WARNINGS_KEPT = 20

/** A plan, or the range a deployment brings, whose candidate may have no version. */
export type Described = Omit<Plan, 'version' | 'tag'> & {
  readonly version: Version | undefined
  readonly tag: string | undefined
}

/** The notes of a plan, as data. `repository` is its address on GitHub. */
export function buildNotes(plan: Described, repository: string, deployed?: Deployed): Notes {
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
    entries: plan.entries.map(noteEntry),
    cancelled: [...plan.cancelled].map(([sha, by]) => ({ sha, by })),
    released: [...plan.released].map(([sha, tag]) => ({ sha, in: tag })),
    contributors: contributorsOf(plan.entries),
    warnings: warningsOf(plan),
    ...(deployed === undefined ? {} : { deployed }),
  }
}

export function noteEntry(entry: Entry): NoteEntry {
  return {
    sha: entry.sha,
    section: entry.section,
    ...(entry.type === null ? {} : { type: entry.type }),
    ...(entry.scope === null ? {} : { scope: entry.scope }),
    title: entry.title,
    breaking: entry.breaking,
    ...(entry.migration.length === 0 ? {} : { migration: entry.migration }),
    ...(entry.pullRequest === null ? {} : { 'pull-request': entry.pullRequest }),
    authors: entry.authors.map((author) => author.name),
    date: entry.date,
  }
}

/** One name per e-mail address; e-mail addresses themselves are nobody's to publish. */
function contributorsOf(entries: readonly Entry[]): readonly string[] {
  const people = new Map<string, { name: string; count: number }>()
  for (const author of entries.flatMap((entry) => entry.authors)) {
    const key = author.email.toLowerCase()
    people.set(key, { name: author.name, count: (people.get(key)?.count ?? 0) + 1 })
  }
  const sorted = [...people.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  return [...new Set(sorted.map((person) => person.name))]
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
