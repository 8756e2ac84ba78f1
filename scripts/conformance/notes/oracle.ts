import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CommitParser, type ParserOptions } from 'conventional-commits-parser'
import { type Message, readMessage } from '../../../actions/release-notes/src/commits/conventional.ts'
import { generatedMessages } from './generated.ts'
import type { Tally } from './tally.ts'

/** What conventional-changelog's preset for Conventional Commits hands to the parser. */
const PRESET: ParserOptions = {
  headerPattern: /^(\w*)(?:\((.*)\))?!?: (.*)$/,
  breakingHeaderPattern: /^(\w*)(?:\((.*)\))?!: (.*)$/,
  headerCorrespondence: ['type', 'scope', 'subject'],
  noteKeywords: ['BREAKING CHANGE', 'BREAKING-CHANGE'],
  issuePrefixes: ['#'],
}

const GENERATED = 20_000

/** What both say of a message, in one form. */
interface Said {
  readonly type: string | null
  readonly scope: string | null
  readonly description: string | null
  readonly breaking: boolean
  /** The parser found a breaking change in the first line. */
  readonly marked: boolean
}

interface Difference {
  readonly rule: string
  readonly why: string
  fits(message: string, ours: Message, theirs: Said): boolean
}

/** Where the two may differ in what they make of the first line, by the rule that decides. */
const HEADERS: readonly Difference[] = [
  {
    rule: 'rule 1',
    why: 'a type is a noun; the parser takes an empty one',
    fits: (message, ours, theirs) => ours.header === null && isRead(theirs) && /^[(!:]/.test(firstLine(message)),
  },
  {
    rule: 'rule 1',
    why: 'a type is any noun; the parser takes none with a dash or a letter beyond ASCII',
    fits: (message, ours, theirs) =>
      ours.header !== null && theirs.type === null && /^[\p{L}\w-]*[^\w(:!][\p{L}\w-]*[(!:]/u.test(firstLine(message)),
  },
  {
    rule: 'rule 4',
    why: 'a scope is one noun in brackets, not an empty one and not two; the parser takes all up to the last bracket',
    fits: (message, ours, theirs) =>
      ours.header === null && theirs.type !== null && /^\w*\((?:\s*\)|[^)]*[(]|[^(]*\)\()/.test(firstLine(message)),
  },
  {
    rule: 'rule 4',
    why: 'spaces around a scope are no part of the noun',
    fits: (_, { header }, theirs) =>
      header !== null &&
      header.type === theirs.type &&
      header.scope !== theirs.scope &&
      header.scope === theirs.scope?.trim(),
  },
  {
    rule: 'rule 5',
    why: 'a description follows the colon and the space; the parser takes an empty one, and spaces for one',
    fits: (message, ours, theirs) => ours.header === null && theirs.type !== null && /:\s*$/.test(firstLine(message)),
  },
]

/** Where the two may differ in whether it is a breaking change. */
const BREAKING: readonly Difference[] = [
  {
    rule: 'rule 13',
    why: 'the mark counts where the first line keeps to the rules, which they judge differently (above)',
    fits: (message, ours, theirs) => (ours.header === null) === isRead(theirs) && /!:/.test(firstLine(message)),
  },
  {
    rule: 'rule 15',
    why: 'BREAKING CHANGE must be upper case; the parser takes any case',
    fits: (message, ours, theirs) =>
      !ours.breaking &&
      theirs.breaking &&
      (afterFirst(message).match(/^[\s|*]*breaking[ -]change(?=[:\s])/gim) ?? []).some((token) => /[a-z]/.test(token)),
  },
  {
    rule: 'rule 12',
    why: '"BREAKING CHANGE" stands at the start of a line and is followed by a colon and a space; the parser takes no space, no colon, and marks before it',
    fits: (message, ours, theirs) =>
      !ours.breaking &&
      theirs.breaking &&
      /^(?:BREAKING[ -]CHANGE(?::\S| )|[\s|*]+BREAKING[ -]CHANGE[:\s])/m.test(afterFirst(message)),
  },
]

/** Every message, generated and real, read by us and by conventional-commits-parser. */
export function oracle(folder: string, tally: Tally): void {
  const parser = new CommitParser(PRESET)
  const counts = new Map<Difference, number>()
  for (const each of [...generatedMessages(GENERATED, 11), ...realMessages(folder)]) {
    const message = each.trimStart()
    // The parser refuses a message without any text; there is nothing to compare.
    if (message === '') continue
    const ours = readMessage(message)
    const theirs = theirsOf(parser, message)
    const differing = [
      ...(sameHeader(ours, theirs) ? [] : [HEADERS]),
      ...(ours.breaking === theirs.breaking ? [] : [BREAKING]),
    ]
    const reasons = differing.map((known) => known.find((difference) => difference.fits(message, ours, theirs)))
    const unexplained = reasons.includes(undefined)
    if (reasons.length === 0 || unexplained)
      tally.check(!unexplained, `oracle: ${JSON.stringify(message.slice(0, 200))}: ${JSON.stringify(theirs)}`)
    for (const reason of reasons) if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  for (const [{ rule, why }, count] of counts)
    tally.leaveOut(count, `conventional-commits-parser 7.1.4 differs by ${rule}: ${why}`)
}

function theirsOf(parser: CommitParser, message: string): Said {
  const { type, scope, subject, notes } = parser.parse(message)
  const marked = notes.length > 0 && parser.parse(message.split('\n', 1)[0] ?? '').notes.length > 0
  return {
    type: type?.toLowerCase() ?? null,
    scope: scope ?? null,
    description: subject ?? null,
    breaking: notes.length > 0,
    marked,
  }
}

/** Whether the parser took the first line for one of the convention, with or without a type. */
function isRead({ type, scope, description, marked }: Said): boolean {
  return type !== null || scope !== null || description !== null || marked
}

function sameHeader({ header }: Message, theirs: Said): boolean {
  return (
    (header?.type ?? null) === theirs.type &&
    (header?.scope ?? null) === theirs.scope &&
    (header?.description ?? null) === (theirs.description?.trim() ?? null)
  )
}

/** All messages in the data of the peers. */
function realMessages(folder: string): readonly string[] {
  const texts = (directory: string) => readdirSync(directory).map((file) => readFileSync(join(directory, file), 'utf8'))
  const histories = texts(join(folder, 'git-cliff/histories')).flatMap((text) =>
    (JSON.parse(text) as readonly { readonly message: string }[]).map((commit) => commit.message),
  )
  const logs = texts(join(folder, 'conventional-commits-parser/packages/conventional-commits-parser/test/fixtures'))
  return [...histories, ...logs, ...texts(join(folder, 'release-please/test/fixtures/commit-messages'))]
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]?.trim() ?? ''
}

function afterFirst(message: string): string {
  const end = message.indexOf('\n')
  return end < 0 ? '' : message.slice(end + 1)
}
