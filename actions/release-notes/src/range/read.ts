import type { Git } from '../../../../lib/git/git.ts'
import { changedFiles, cherryPicks, type Range, walkCommits } from '../../../../lib/git/history.ts'
import { isAncestor } from '../../../../lib/git/refs.ts'
import { UserError } from '../../../../lib/kernel/errors.ts'
import { type Entries, readEntries } from '../commits/entries.ts'
import { isFlagFile } from '../commits/flags.ts'
import { type ReadCommit, readCommit } from '../commits/read.ts'

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

/** Reads a range: what it brings, without what is released elsewhere already and without changes of flags. */
export async function readRange(
  git: Git,
  range: Range,
  elsewhere: readonly ReleasedElsewhere[] = [],
): Promise<RangeEntries> {
  return entriesOf(git, range, await walkRange(git, range), elsewhere)
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
  elsewhere: readonly ReleasedElsewhere[],
): Promise<RangeEntries> {
  const warnings: string[] = []
  const leftOut = {
    released: commits.length === 0 ? new Map<string, string>() : await releasedIn(git, range, elsewhere, warnings),
    flagChanges: await flagChanges(git, commits),
  }
  return { ...readEntries(commits, range.head, leftOut), commits: commits.length, warnings }
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

/** Commits of the range whose change is in one of the releases too. Where git cannot compare them, they stay, with a warning. */
async function releasedIn(
  git: Git,
  { base, head }: Range,
  elsewhere: readonly ReleasedElsewhere[],
  warnings: string[],
): Promise<ReadonlyMap<string, string>> {
  const released = new Map<string, string>()
  for (const { name, sha } of elsewhere)
    try {
      for (const commit of await cherryPicks(git, sha, head, base === sha ? undefined : base))
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
