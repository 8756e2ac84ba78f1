import type { Git } from '../../../../lib/git/git.ts'
import { changedFiles, cherryPicks, type Range, readGraph, walkCommits } from '../../../../lib/git/history.ts'
import { isAncestor } from '../../../../lib/git/refs.ts'
import { UserError } from '../../../../lib/kernel/errors.ts'
import { type Entries, type Entry, readEntries, type Settled, settle } from '../commits/entries.ts'
import { isFlagFile } from '../commits/flags.ts'
import type { Node } from '../commits/merges.ts'
import { type ReadCommit, readCommit } from '../commits/read.ts'
import { DEFAULT_RULES, type VersionRules } from '../version/rules.ts'
import { lineBeforeRelease } from './merged-back.ts'
import { revertedBreaking } from './reverted-breaking.ts'

export interface RangeEntries extends Entries {
  /** How many commits the range has, those that are left out too. */
  readonly commits: number
  /** What could not be found out about it. */
  readonly warnings: readonly string[]
}

/** A release outside the range's history whose changes are not new, even when they were made again by cherry-pick. */
export interface ReleasedElsewhere {
  readonly name: string
  readonly sha: string
}

/** How a range is read, beside what its commits say. */
export interface Reading {
  readonly elsewhere?: readonly ReleasedElsewhere[]
  /** The release the range starts after, when it starts after one. */
  readonly after?: ReleasedElsewhere | undefined
  /** Default: `DEFAULT_RULES`. */
  readonly revertOfBreaking?: VersionRules['revertOfBreaking'] | undefined
  readonly pullRequestsOf?: PullRequestsOf | undefined
}

/** Asks GitHub which pull requests brought commits whose messages name none. */
export type PullRequestsOf = (commits: readonly ReadCommit[]) => Promise<ReadonlyMap<string, number>>

/** Reads a range: what it brings, without what is released elsewhere already and without changes of flags. */
export async function readRange(git: Git, range: Range, reading: Reading = {}): Promise<RangeEntries> {
  return entriesOf(git, range, await walkRange(git, range), reading)
}

/** The commits of a range, newest first. */
export async function walkRange(git: Git, range: Range): Promise<readonly ReadCommit[]> {
  const commits: ReadCommit[] = []
  await walkCommits(git, range, (commit) => commits.push(readCommit(commit)))
  return commits
}

/** What the commits of a range bring; `commits` are all of it. */
export async function entriesOf(
  git: Git,
  range: Range,
  commits: readonly ReadCommit[],
  { elsewhere = [], after, revertOfBreaking = DEFAULT_RULES.revertOfBreaking, pullRequestsOf }: Reading = {},
): Promise<RangeEntries> {
  const warnings: string[] = []
  const part = (range.paths ?? []).length > 0 && commits.length > 0
  const graph = part ? await readGraph(git, range) : undefined
  const leftOut = {
    released:
      commits.length === 0
        ? new Map<string, string>()
        : await releasedIn(git, comparisons(range, graph ?? commits, { elsewhere, after }), warnings),
    flagChanges: await flagChanges(git, commits),
  }
  const numbered = pullRequestsOf === undefined ? commits : await withNumbers(commits, pullRequestsOf)
  const settled = settle(numbered, range.head, leftOut, graph)
  // git looks for what was broken before, meanwhile the entries are made.
  const broken = revertOfBreaking === 'patch' ? NONE : brokenBefore(git, range, settled)
  const read = readEntries(settled)
  const undone = await broken
  const entries =
    undone.size === 0 ? read.entries : read.entries.map((each) => (undone.has(each.sha) ? undoing(each) : each))
  return { ...read, entries, commits: commits.length, warnings }
}

const NONE: ReadonlySet<string> = new Set()

/** Reverts of breaking changes that were released. */
async function brokenBefore(git: Git, { base }: Range, { openReverts }: Settled): Promise<ReadonlySet<string>> {
  return base === undefined || openReverts.size === 0 ? NONE : revertedBreaking(git, base, openReverts)
}

/**
 * A pull request that was merged by rebase has several commits, and none of their messages names it. Where a revert names
 * a pull request that no message of the range does, GitHub tells which commits are its own.
 */
async function withNumbers(
  commits: readonly ReadCommit[],
  pullRequestsOf: PullRequestsOf,
): Promise<readonly ReadCommit[]> {
  const claimed = new Set(
    commits.flatMap(({ revert }) => (revert?.shas.length === 0 ? (revert.pullRequest ?? []) : [])),
  )
  for (const { pullRequest } of commits) if (pullRequest !== null) claimed.delete(pullRequest)
  if (claimed.size === 0) return commits
  const numbers = await pullRequestsOf(commits.filter(({ pullRequest }) => pullRequest === null))
  return commits.map((commit) => {
    const number = numbers.get(commit.sha)
    return number !== undefined && claimed.has(number) ? { ...commit, pullRequest: number } : commit
  })
}

const CHANGE_BACK =
  'This takes back a breaking change of an earlier release: what was changed for that has to be changed back.'

/** The revert of a released breaking change is one itself. */
function undoing(entry: Entry): Entry {
  return { ...entry, section: 'breaking', breaking: true, migration: [...entry.migration, CHANGE_BACK] }
}

/** Whether a range starts in its own history. Without paths its commits tell: one of them follows the start. */
export async function startsInside(
  git: Git,
  { base, head, paths = [] }: Range,
  commits: readonly ReadCommit[],
): Promise<boolean> {
  if (base === undefined || commits.some((commit) => commit.parents.includes(base))) return true
  return paths.length > 0 || commits.length === 0 ? isAncestor(git, base, head) : false
}

/** Two lines that may have the same changes: a release, and commits of the range. */
interface Comparison {
  readonly release: ReleasedElsewhere
  readonly head: string
  readonly base: string | undefined
}

function comparisons(
  { base, head }: Range,
  commits: readonly Node[],
  { elsewhere = [], after }: Pick<Reading, 'elsewhere' | 'after'>,
): readonly Comparison[] {
  const outside = elsewhere.map((release) => ({ release, head, base: base === release.sha ? undefined : base }))
  if (after === undefined || after.sha !== base || elsewhere.some(({ sha }) => sha === base)) return outside
  const before = lineBeforeRelease(commits, after.sha, head)
  return before === undefined ? outside : [...outside, { release: after, head: before, base: undefined }]
}

/** Commits of the range whose change is in one of the releases too. Where git cannot compare them, they stay, with a warning. */
async function releasedIn(
  git: Git,
  compared: readonly Comparison[],
  warnings: string[],
): Promise<ReadonlyMap<string, string>> {
  const released = new Map<string, string>()
  for (const {
    release: { name, sha },
    head,
    base,
  } of compared)
    try {
      for (const commit of await cherryPicks(git, sha, head, base))
        if (!released.has(commit)) released.set(commit, name)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      warnings.push(`what ${name} has already by cherry-pick could not be found out (${error.message})`)
    }
  return released
}

/** Commits of the flag branch, by their form and by what they change: nobody can hide a change of code behind the form. */
async function flagChanges(git: Git, commits: readonly ReadCommit[]): Promise<ReadonlySet<string>> {
  const suspects = commits.filter((commit) => commit.flagChange).map((commit) => commit.sha)
  const files = await changedFiles(git, suspects)
  return new Set(suspects.filter((sha) => files.get(sha)?.every(isFlagFile) === true))
}
