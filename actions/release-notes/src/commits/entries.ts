import type { Change } from '../version/bump.ts'
import { readMessage } from './conventional.ts'
import type { Hint } from './hints.ts'
import { followMerges, followMergesAmong, type Merges, type Node } from './merges.ts'
import type { Person } from './people.ts'
import type { ReadCommit, Words } from './read.ts'
import { broughtBack, type RevertClaim } from './reverts.ts'
import { type Reverts, settleReverts } from './settle.ts'
import { isMergeByItself, splitPullRequest } from './subject.ts'

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
  /** Title of the pull request, where the merge that brought a commit without a type says it. */
  readonly pullRequestTitle: string | null
  readonly authors: readonly Person[]
  /** Made by programs alone, such as updates of dependencies. */
  readonly bot: boolean
  /** ISO 8601. */
  readonly date: string
  readonly hints: readonly Hint[]
}

/** Commits of a range that bring nothing new. */
export interface LeftOut {
  /** Commit → the tag that has the same change already, as a cherry-pick. */
  readonly released: ReadonlyMap<string, string>
  /** Commits of our own flag branch. */
  readonly flagChanges: ReadonlySet<string>
}

export const NOTHING_LEFT_OUT: LeftOut = { released: new Map(), flagChanges: new Set() }

export interface Entries extends LeftOut {
  /** Newest first. */
  readonly entries: readonly Entry[]
  /** Pairs that cancelled each other: reverted commit → revert. */
  readonly cancelled: ReadonlyMap<string, string>
  /** Merge commits that stand for nothing but the commits they brought. */
  readonly merges: number
}

/** A range of commits of which is known what its merges brought and what its reverts took away. */
export interface Settled {
  readonly commits: readonly ReadCommit[]
  readonly leftOut: LeftOut
  readonly merges: Merges
  readonly reverts: Reverts
  readonly isNew: (commit: ReadCommit) => boolean
  /** Reverts of which not every target lies in the range, by their commits: something they take back was released. */
  readonly openReverts: ReadonlyMap<string, RevertClaim>
}

/** `commits`: all of a range, newest first; where they are only those that touch some paths, `graph` is the whole range. */
export function settle(
  commits: readonly ReadCommit[],
  head: string,
  leftOut: LeftOut = NOTHING_LEFT_OUT,
  graph?: readonly Node[],
): Settled {
  const merges = graph === undefined ? followMerges(commits, head) : followMergesAmong(commits, graph, head)
  // What is released already is no target of a revert in this range: its revert takes something from people.
  const all = leftOut.released.size + leftOut.flagChanges.size === 0
  const isNew = ({ sha }: ReadCommit) => all || (!leftOut.released.has(sha) && !leftOut.flagChanges.has(sha))
  const reverts = settleReverts(commits, merges, isNew)
  const openReverts = new Map(Array.from(reverts.open, ([at, claim]) => [commits[at]?.sha ?? '', claim]))
  return { commits, leftOut, merges, reverts, isNew, openReverts }
}

/** What a range brings. Every commit is an entry, a merge, half of a cancelled pair, or left out; none is lost. */
export function readEntries({ commits, leftOut, merges, reverts, isNew }: Settled): Entries {
  const { cancelled, settled, standing } = reverts
  const entries: Entry[] = []
  let left = 0
  for (let at = 0; at < commits.length; at++) {
    const commit = commits[at]
    if (commit === undefined || cancelled.has(at) || settled.has(at) || !isNew(commit)) continue
    const isMerge = commit.parents.length > 1
    const words = isMerge ? wordsOfMerge(commits, at, merges) : commit.words
    if (words === undefined) {
      left++
      continue
    }
    const entry = entryOf(commit, words, broughtWith(commits, at, merges), standing.get(at))
    entries.push(isMerge ? byThoseWhoMadeIt(entry, commits, merges.brought(at)) : entry)
  }
  const shaOf = (at: number) => commits[at]?.sha ?? ''
  return {
    ...leftOut,
    entries,
    cancelled: new Map(Array.from(cancelled, ([at, by]) => [shaOf(at), shaOf(by)])),
    merges: left,
  }
}

/**
 * A merge is left out when its commits are listed, touch nothing that counts here, or were released before. Its own
 * message stays when it is the only one that keeps to the convention: a pull request called `feat: …` over commits called
 * `wip`.
 */
function wordsOfMerge(commits: readonly ReadCommit[], at: number, merges: Merges): Words | undefined {
  const merge = commits[at]
  const brought = merges.brought(at)
  if (brought.length === 0) {
    const known = merge?.parents.slice(1).some(merges.has) === true || isMergeByItself(merge?.words.subject ?? '')
    return known ? undefined : merge?.words
  }
  const own = merge?.merged ?? merge?.words
  const listed = brought.some((place) => commits[place]?.words.header !== null)
  return own?.header === null || listed ? undefined : own
}

/** A merge is by the authors of what it brought; whoever merged it made nothing of it. */
function byThoseWhoMadeIt(entry: Entry, commits: readonly ReadCommit[], brought: readonly number[]): Entry {
  const people = brought.flatMap((place) => commits[place]?.authors ?? [])
  const authors = [...new Map(people.map((person) => [person.email.toLowerCase(), person])).values()]
  return authors.length === 0 ? entry : { ...entry, authors, bot: authors.every((author) => author.bot) }
}

/** The commit whose message names the pull request: its own, else the merge that brought it. */
function broughtWith(commits: readonly ReadCommit[], at: number, merges: Merges): ReadCommit | undefined {
  const own = commits[at]
  if (own === undefined || own.pullRequest !== null) return own
  const merge = merges.broughtBy(at)
  return merge === undefined ? undefined : commits[merge]
}

/** In the body of a merge that GitHub named, or its first line where the repository is set to that. */
function titleOfPullRequest(merge: ReadCommit | undefined): string | null {
  if (merge === undefined) return null
  return merge.merged?.subject ?? splitPullRequest(merge.words.subject).title
}

function entryOf(
  commit: ReadCommit,
  words: Words,
  named: ReadCommit | undefined,
  revert: RevertClaim | undefined,
): Entry {
  const { type, scope, title, breaking } = changeOf(words, revert)
  return {
    sha: commit.sha,
    section: sectionOf(type, breaking),
    type,
    scope,
    title: title === '' ? '(no message)' : title,
    breaking,
    migration: words.migration.length === 0 ? words.migration : words.migration.filter((text) => text !== ''),
    pullRequest: named?.pullRequest ?? null,
    pullRequestTitle: type === null && named !== commit ? titleOfPullRequest(named) : null,
    authors: commit.authors,
    bot: commit.authors.every((author) => author.bot),
    date: commit.date,
    hints: words.hints,
  }
}

/** Of a revert of something released before: what it takes away, or what it brings back. */
function changeOf(words: Words, revert: RevertClaim | undefined) {
  const { header, subject, title: own, breaking } = words
  if (revert === undefined) return { type: header?.type ?? null, scope: header?.scope ?? null, title: own, breaking }
  const back = header === null ? broughtBack(subject) : undefined
  if (back === undefined) return { type: 'revert', scope: header?.scope ?? null, title: revert.title ?? own, breaking }
  const again = readMessage(back)
  return {
    type: again.header?.type ?? null,
    scope: again.header?.scope ?? null,
    title: again.header?.description ?? back,
    breaking: breaking || again.breaking,
  }
}

const SECTION_OF: ReadonlyMap<string, Section> = new Map([
  ['feat', 'features'],
  ['fix', 'fixes'],
  ['perf', 'performance'],
  ['revert', 'reverted'],
])

function sectionOf(type: string | null, breaking: boolean): Section {
  if (breaking) return 'breaking'
  return SECTION_OF.get(type ?? '') ?? 'others'
}
