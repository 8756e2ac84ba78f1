import type { Commit } from '../../../../lib/git/history.ts'
import { type Conventional, type Message, readMessage } from './conventional.ts'
import { looksLikeFlagChange } from './flags.ts'
import type { Hint } from './hints.ts'
import { authorsOf, type Person } from './people.ts'
import { type RevertClaim, readRevert } from './reverts.ts'
import { readMergeSubject, splitPullRequest } from './subject.ts'

/** What a message says of the change itself; its body is not kept. */
export interface Words {
  /** First line, as it stands. */
  readonly subject: string
  /** The description, else the first line, without the number of a pull request behind it. */
  readonly title: string
  /** `null` when the first line does not keep to the convention. */
  readonly header: Pick<Conventional, 'type' | 'scope'> | null
  readonly breaking: boolean
  readonly migration: readonly string[]
  readonly hints: readonly Hint[]
}

/** A commit, read; what is not needed later is let go of, so that a large history fits into memory. */
export interface ReadCommit {
  readonly sha: string
  readonly parents: readonly string[]
  readonly date: string
  readonly words: Words
  /** Of a merge by GitHub: the title of its pull request and what else its body says. */
  readonly merged: Words | undefined
  readonly pullRequest: number | null
  readonly authors: readonly Person[]
  readonly revert: RevertClaim | undefined
  /** By its form a commit of the flag branch; what it changes decides. */
  readonly flagChange: boolean
}

export function readCommit(commit: Commit): ReadCommit {
  const message = readMessage(commit.message)
  const named = nameOf(message)
  const mergeNumber = readMergeSubject(message.subject)
  return {
    sha: commit.sha,
    parents: commit.parents,
    date: commit.date,
    words: wordsOf(message, named.title, commit.message),
    merged: mergeNumber === undefined ? undefined : mergedWords(commit.message),
    pullRequest: named.pullRequest ?? mergeNumber ?? null,
    authors: authorsOf(commit.author, message.footers),
    revert: readRevert(message),
    flagChange: looksLikeFlagChange(message),
  }
}

function mergedWords(whole: string): Words {
  const message = readMessage(belowSubject(whole))
  return wordsOf(message, nameOf(message).title, whole)
}

/** The number stands at the end of the first line, which is the end of the description. */
function nameOf({ header, subject }: Message): ReturnType<typeof splitPullRequest> {
  return splitPullRequest(header?.description ?? subject)
}

/** A title such as `feat: x` would pass for a footer of the merge. */
function belowSubject(message: string): string {
  const end = message.indexOf('\n')
  return end < 0 ? '' : message.slice(end + 1).trimStart()
}

function wordsOf(message: Message, title: string, whole: string): Words {
  const { subject, header, breaking, migration, hints } = message
  if (whole.length <= subject.length + SMALL) return { subject, title, header, breaking, migration, hints }
  const kept = detached(subject)
  // Title and description are parts of the first line, so that one copy does for all.
  const start = header === null ? 0 : kept.length - header.description.length
  return {
    subject: kept,
    title: kept.slice(start, start + title.length),
    header:
      header === null ? null : { type: header.type, scope: header.scope === null ? null : detached(header.scope) },
    breaking,
    migration: migration.length === 0 ? migration : migration.map(detached),
    hints,
  }
}

/** A rest of this many characters may stay in memory with the part that is kept. */
const SMALL = 200
const scratch = Buffer.alloc(4096)

/** A part of a text keeps the whole text in memory; a copy does not. */
function detached(text: string): string {
  // V8 copies parts this short by itself.
  if (text.length < 13) return text
  if (text.length * 3 > scratch.length) return Buffer.from(text, 'utf8').toString('utf8')
  return scratch.toString('utf8', 0, scratch.write(text, 'utf8'))
}
