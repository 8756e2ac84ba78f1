import type { Commit } from '../../../../lib/git/history.ts'
import type { Change } from '../version/bump.ts'
import { type Message, readMessage } from './conventional.ts'
import type { Hint } from './hints.ts'
import { followMerges, type Merges } from './merges.ts'
import { type RevertClaim, settleReverts } from './reverts.ts'
import { readMergeSubject, splitPullRequest } from './subject.ts'

export const SECTIONS = ['breaking', 'features', 'fixes', 'performance', 'reverted', 'others'] as const
export type Section = (typeof SECTIONS)[number]

/** One change a reader is told about. */
export interface Entry extends Change {
  readonly sha: string
  readonly section: Section
  readonly scope: string | null
  /** The description; the whole first line when it does not keep to the convention. */
  readonly title: string
  /** What a user has to do about a breaking change. */
  readonly migration: readonly string[]
  readonly pullRequest: number | null
  readonly authors: readonly Person[]
  /** ISO 8601. */
  readonly date: string
  readonly hints: readonly Hint[]
}

export interface Person {
  readonly name: string
  readonly email: string
}

export interface Entries {
  /** Newest first. */
  readonly entries: readonly Entry[]
  /** Pairs that cancelled each other: reverted commit → revert. */
  readonly cancelled: ReadonlyMap<string, string>
  /** Merge commits that stand for nothing but the commits they brought. */
  readonly merges: number
}

interface ReadCommit {
  readonly commit: Commit
  readonly message: Message
  readonly sha: string
  readonly pullRequest: number | null
}

/** What a range of commits brings, as entries. Every commit is an entry, a merge, or half of a cancelled pair. */
export function readEntries(commits: readonly Commit[], head: string): Entries {
  const merges = followMerges(commits, head)
  const read = commits.map((commit): ReadCommit => {
    const message = readMessage(commit.message)
    const pullRequest = splitPullRequest(message.subject).pullRequest ?? readMergeSubject(message.subject) ?? null
    return { commit, message, sha: commit.sha, pullRequest }
  })
  const { cancelled, settled, standing } = settleReverts(read, merges)
  const byId = new Map(read.map((each) => [each.sha, each]))
  const entries: Entry[] = []
  let left = 0
  for (const each of read) {
    if (cancelled.has(each.sha) || settled.has(each.sha)) continue
    const asMerge = each.commit.parents.length > 1 ? readMerge(each, merges, byId) : each
    if (asMerge === undefined) left++
    else entries.push(entryOf(asMerge, pullRequestOf(asMerge, merges, byId), standing.get(each.sha)))
  }
  return { entries, cancelled, merges: left }
}

/**
 * A merge is left out when its commits are listed. Its own message stays when it is the only one that keeps to the
 * convention: a pull request called `feat: …` over commits called `wip`.
 */
function readMerge(merge: ReadCommit, merges: Merges, byId: ReadonlyMap<string, ReadCommit>): ReadCommit | undefined {
  const brought = merges.brought.get(merge.sha) ?? []
  if (brought.length === 0) return merge.commit.parents.slice(1).some((parent) => byId.has(parent)) ? undefined : merge
  const own = readMergeSubject(merge.message.subject) === undefined ? merge.message : readMessage(merge.message.body)
  const listed = brought.some((sha) => byId.get(sha)?.message.header !== null)
  return own.header === null || listed ? undefined : { ...merge, message: own }
}

/** From the subject, else from the merge that brought the commit. */
function pullRequestOf(
  { sha, pullRequest }: ReadCommit,
  merges: Merges,
  byId: ReadonlyMap<string, ReadCommit>,
): number | null {
  const merge = merges.broughtBy.get(sha)
  return pullRequest ?? (merge === undefined ? null : (byId.get(merge)?.pullRequest ?? null))
}

function entryOf({ commit, message }: ReadCommit, pullRequest: number | null, revert: RevertClaim | undefined): Entry {
  const { header, breaking, migration, hints, footers } = message
  const type = revert === undefined ? (header?.type ?? null) : 'revert'
  const title = splitPullRequest(revert?.title ?? header?.description ?? message.subject).title
  return {
    sha: commit.sha,
    section: sectionOf(type, breaking),
    type,
    scope: header?.scope ?? null,
    title: title === '' ? '(no message)' : title,
    breaking,
    migration: migration.filter((text) => text !== ''),
    pullRequest,
    authors: authorsOf(
      commit,
      footers.filter((footer) => footer.token === 'co-authored-by').map((footer) => footer.value),
    ),
    date: commit.date,
    hints,
  }
}

function sectionOf(type: string | null, breaking: boolean): Section {
  if (breaking) return 'breaking'
  const known: Readonly<Record<string, Section>> = {
    feat: 'features',
    fix: 'fixes',
    perf: 'performance',
    revert: 'reverted',
  }
  return type !== null && Object.hasOwn(known, type) ? (known[type] ?? 'others') : 'others'
}

function authorsOf(commit: Commit, coAuthors: readonly string[]): readonly Person[] {
  const people = new Map([[commit.email.toLowerCase(), { name: commit.author, email: commit.email }]])
  for (const line of coAuthors.slice(0, 100)) {
    const open = line.lastIndexOf('<')
    const name = line.slice(0, Math.max(0, open)).trim()
    const email = line
      .slice(open + 1)
      .replace(/>[^>]{0,20}$/, '')
      .trim()
    if (open > 0 && name !== '' && !people.has(email.toLowerCase())) people.set(email.toLowerCase(), { name, email })
  }
  return [...people.values()]
}
