import type { Git } from '../../../../lib/git/git.ts'
import { readRawCommits, walkCommits } from '../../../../lib/git/history.ts'
import { type Message, readMessage } from '../commits/conventional.ts'
import { type RevertClaim, readRevert } from '../commits/reverts.ts'
import { readMergeSubject, splitPullRequest } from '../commits/subject.ts'

/** A revert of a revert of a revert … is followed so far. */
const ROUNDS = 4
/** Finds every commit that may be breaking by its message; which of them are, is read from the message itself. */
const MAY_BREAK = ['-E', '--grep=^BREAKING[ -]CHANGE:', '--grep=^[^ ]+!: ']

/**
 * Which of the reverts take back a breaking change of an earlier release. That breaks those who followed it, as the change
 * itself broke those before. A target is known by its id, else by the pull request or title that the revert names.
 */
export async function revertedBreaking(
  git: Git,
  base: string,
  reverts: ReadonlyMap<string, RevertClaim>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const nameless = new Map<string, RevertClaim>()
  for (const [sha, claim] of reverts)
    if (isBreakingTitle(claim.title)) found.add(sha)
    else if (claim.shas.length === 0) nameless.set(sha, claim)
    else if (await anyBreaking(git, claim.shas)) found.add(sha)
  if (nameless.size > 0) for (const sha of await breakingByName(git, base, nameless)) found.add(sha)
  return found
}

function isBreakingTitle(title: string | null): boolean {
  return title !== null && readMessage(title).breaking
}

/** A merge by GitHub has the title of its pull request below its own first line. */
function isBreaking(message: Message): boolean {
  if (message.breaking) return true
  return readMergeSubject(message.subject) !== undefined && readMessage(message.body).breaking
}

/** Whether one of the commits, or what a merge among them brought, or what a revert among them is about, is breaking. */
async function anyBreaking(git: Git, shas: readonly string[]): Promise<boolean> {
  let open = shas
  for (let round = 0; round < ROUNDS && open.length > 0; round++) {
    const next: string[] = []
    for (const { sha, parents, message } of await readRawCommits(git, open)) {
      const read = readMessage(message)
      if (isBreaking(read)) return true
      next.push(...(readRevert(read)?.shas ?? []))
      const [first] = parents
      if (parents.length < 2 || first === undefined) continue
      let brought = false
      await walkCommits(git, { base: first, head: sha }, (commit) => {
        brought ||= isBreaking(readMessage(commit.message))
      })
      if (brought) return true
    }
    open = next
  }
  return false
}

/** By title or pull request, among the breaking changes of the history up to `base` and what merges of it brought. */
async function breakingByName(
  git: Git,
  base: string,
  claims: ReadonlyMap<string, RevertClaim>,
): Promise<readonly string[]> {
  const titles = new Set<string>()
  const numbers = new Set<number>()
  const claimed = new Set([...claims.values()].flatMap(({ pullRequest }) => pullRequest ?? []))
  const merges = new Map<number, string>()
  await walkCommits(
    git,
    { base: undefined, head: base },
    ({ sha, message }) => {
      const read = readMessage(message)
      const merged = readMergeSubject(read.subject)
      if (!isBreaking(read)) {
        if (merged !== undefined && claimed.has(merged)) merges.set(merged, sha)
        return
      }
      const { title, pullRequest } = splitPullRequest(read.subject)
      titles.add(title)
      const number = pullRequest ?? merged
      if (number !== undefined && number !== null) numbers.add(number)
    },
    [...MAY_BREAK, ...mergesOf(claimed)],
  )
  for (const [number, sha] of merges) if (!numbers.has(number) && (await anyBreaking(git, [sha]))) numbers.add(number)
  const isFound = ({ title, pullRequest }: RevertClaim) =>
    (pullRequest !== null && numbers.has(pullRequest)) || (title !== null && titles.has(splitPullRequest(title).title))
  return [...claims].flatMap(([sha, claim]) => (isFound(claim) ? [sha] : []))
}

/** Finds the merges of pull requests, too: what they brought may be breaking where their own message is not. */
function mergesOf(numbers: ReadonlySet<number>): readonly string[] {
  return numbers.size === 0 ? [] : [`--grep=^Merge pull request #(${[...numbers].join('|')}) `]
}
