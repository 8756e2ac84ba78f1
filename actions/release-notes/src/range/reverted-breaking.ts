import type { Git } from '../../../../lib/git/git.ts'
import { readRawCommits, walkCommits } from '../../../../lib/git/history.ts'
import { type Message, readMessage } from '../commits/conventional.ts'
import { type RevertClaim, readRevert } from '../commits/reverts.ts'
import { readMergeSubject, splitPullRequest } from '../commits/subject.ts'

/** A revert of a revert of a revert … is followed so far. */
const ROUNDS = 4
const NEWEST = ['--max-count=2000']
/**
 * Finds every commit that may be breaking by its message; which of them are, is read from the message itself. Plain words:
 * git takes twice as long for expressions.
 */
const MAY_BREAK = ['-F', '--grep=BREAKING CHANGE:', '--grep=BREAKING-CHANGE:', '--grep=!: ']

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
  const named = new Map<string, RevertClaim>()
  for (const [sha, claim] of reverts)
    if (isBreakingTitle(claim.title)) found.add(sha)
    else (claim.shas.length === 0 ? nameless : named).set(sha, claim)
  for (const [sha, { shas }] of await worthALook(git, named)) if (await anyBreaking(git, shas)) found.add(sha)
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

/**
 * Those that are not about plain commits which broke nothing, as nearly all are. Asked all at once: each by itself costs two
 * runs of git.
 */
async function worthALook(
  git: Git,
  claims: ReadonlyMap<string, RevertClaim>,
): Promise<readonly (readonly [string, RevertClaim])[]> {
  if (claims.size === 0) return []
  const named = [...claims.values()].flatMap(({ shas }) => shas)
  const special = (await readRawCommits(git, named)).filter(({ parents, message }) => {
    const read = readMessage(message)
    return parents.length > 1 || isBreaking(read) || readRevert(read) !== undefined
  })
  return [...claims].filter(([, { shas }]) => special.some(({ sha }) => shas.some((short) => sha.startsWith(short))))
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

/**
 * By title or pull request, in the history up to `base`, and by what the merge of a pull request brought. What is reverted
 * is nearly always young, so the newest commits are read first; the whole history only for what none of them is.
 */
async function breakingByName(
  git: Git,
  base: string,
  claims: ReadonlyMap<string, RevertClaim>,
): Promise<ReadonlySet<string>> {
  const named = namesOf(claims)
  const seen = new Set<string>()
  const breaking = new Set<string>()
  const merges = new Map<string, readonly string[]>()
  const look = (sha: string, text: string) => {
    const subject = firstLine(text)
    const merged = readMergeSubject(subject)
    const { title, pullRequest } = splitPullRequest(subject)
    const reverts = [...(named.byTitle.get(title) ?? []), ...(named.byNumber.get(pullRequest ?? merged ?? null) ?? [])]
    if (reverts.length === 0) return
    for (const revert of reverts) seen.add(revert)
    if (isBreaking(readMessage(text))) for (const revert of reverts) breaking.add(revert)
    else if (merged !== undefined) merges.set(sha, reverts)
  }
  await readMessages(git, base, NEWEST, look)
  if (seen.size < claims.size) {
    const numbers = [...named.byNumber].filter(([, reverts]) => reverts.some((revert) => !seen.has(revert)))
    await readMessages(git, base, [...MAY_BREAK, ...mergesOf(numbers.map(([number]) => number))], look)
  }
  for (const [sha, reverts] of merges)
    if (!reverts.every((revert) => breaking.has(revert)) && (await anyBreaking(git, [sha])))
      for (const revert of reverts) breaking.add(revert)
  return breaking
}

/** Finds the merges of pull requests; of several, every one there is: git looks for each pattern by itself. */
function mergesOf(numbers: readonly (number | null)[]): readonly string[] {
  if (numbers.length === 0) return []
  return [`--grep=Merge pull request #${numbers.length === 1 ? `${numbers[0]} ` : ''}`]
}

function firstLine(text: string): string {
  const end = text.indexOf('\n')
  return (end < 0 ? text : text.slice(0, end)).trim()
}

/** The reverts by what they name. */
function namesOf(claims: ReadonlyMap<string, RevertClaim>) {
  const byTitle = new Map<string, string[]>()
  const byNumber = new Map<number | null, string[]>()
  const add = <Key>(lists: Map<Key, string[]>, key: Key, sha: string) =>
    lists.set(key, [...(lists.get(key) ?? []), sha])
  for (const [sha, { title, pullRequest }] of claims) {
    if (title !== null) add(byTitle, splitPullRequest(title).title, sha)
    if (pullRequest !== null) add(byNumber, pullRequest, sha)
  }
  return { byTitle, byNumber }
}

/** Messages as git gives them, newest first: an order by reachability would cost the whole history before the first. */
async function readMessages(
  git: Git,
  head: string,
  only: readonly string[],
  onMessage: (sha: string, text: string) => void,
): Promise<void> {
  const format = ['--no-color', '--encoding=UTF-8', '--format=tformat:%H%x00%B']
  let sha: string | undefined
  await git.fields(['log', '-z', ...format, ...only, '--end-of-options', head, '--'], (field) => {
    if (sha !== undefined) onMessage(sha, field)
    sha = sha === undefined ? field : undefined
  })
}
