import type { Message } from './conventional.ts'
import { readNumber, splitPullRequest } from './subject.ts'

/** What a revert says it takes back. */
export interface RevertClaim {
  /** Ids as written, at least 7 hex digits. */
  readonly shas: readonly string[]
  readonly pullRequest: number | null
  /** First line of what it takes back. */
  readonly title: string | null
  /** Nothing but a revert, by its first line; a commit of another type that takes something back keeps its entry. */
  readonly plain: boolean
}

/** What the message takes back, or `undefined` when it is no revert. */
export function readRevert(message: Message): RevertClaim | undefined {
  if (!mentionsRevert(message)) return undefined
  const lines = [message.body, ...message.footers.map((footer) => footer.value)].flatMap((text) => text.split('\n'))
  const isType = message.header?.type === 'revert'
  const refs = isType ? message.footers.filter((footer) => footer.token === 'refs') : []
  const fromRefs = refs.flatMap((footer) => footer.value.split(/[\s,]+/).filter(isShortSha))
  const shas = [...revertedIds(lines), ...fromRefs].map((sha) => sha.toLowerCase())
  const title = targetTitle(message.subject) ?? (isType ? titleOfType(message.header?.description ?? '') : null)
  if (shas.length === 0 && title === null && !isType) return undefined
  const pullRequest = title === null ? null : (lines.map(revertedPullRequest).find(Boolean) ?? null)
  return { shas, pullRequest, title, plain: isType || (message.header === null && saysNothingElse(message, title)) }
}

/** A squash may have a revert among its commits: then its first line tells of something else, and so does its body. */
function saysNothingElse({ body }: Message, title: string | null): boolean {
  return title !== null || /^this reverts commits?\b/i.test(body.slice(0, 40))
}

/**
 * What is left of a change after all its reverts, by the first line of the last one: `Revert "Revert "feat: x""` and
 * `Reapply "feat: x"` (git 2.43) bring `feat: x` back. `undefined`: it stays reverted, or it is no revert by its first line.
 */
export function broughtBack(subject: string): string | undefined {
  const whole = splitPullRequest(subject).title
  let title = whole
  let there = true
  for (;;) {
    const reapplied = quoted(title, 'Reapply "')
    const reverted = quoted(title, 'Revert "')
    const inner = reapplied ?? reverted
    if (inner === undefined) return there && title !== whole ? title : undefined
    if (reverted !== undefined) there = !there
    title = splitPullRequest(inner).title
  }
}

/** Rules out nearly every message without looking at its lines. */
function mentionsRevert({ subject, header, body, footers }: Message): boolean {
  const words = 'reverts commit'
  if (header?.type === 'revert' || subject.startsWith('Revert "') || subject.startsWith('Reapply "')) return true
  return body.includes(words) || footers.some((footer) => footer.value.includes(words))
}

/** `Reapply "x"` takes back `Revert "x"`. */
function targetTitle(subject: string): string | null {
  const { title } = splitPullRequest(subject)
  const reapplied = quoted(title, 'Reapply "')
  return quoted(title, 'Revert "') ?? (reapplied === undefined ? null : `Revert "${reapplied}"`)
}

/** `revert: feat: x` and `revert: "feat: x"` name what they take back; other words are found nowhere. */
function titleOfType(description: string): string {
  const { title } = splitPullRequest(description)
  return quoted(title, '"') ?? title
}

function quoted(title: string, start: string): string | undefined {
  const whole = title.startsWith(start) && title.endsWith('"') && title.length > start.length + 1
  return whole ? title.slice(start.length, -1) : undefined
}

/** Ids in `This reverts commit <id>.` and `This reverts commits <id>, <id> and <id>.`, also over several lines. */
function revertedIds(lines: readonly string[]): readonly string[] {
  const found: string[] = []
  let goesOn = false
  for (const line of lines) {
    const start = /^\s{0,8}this reverts commits? ?/i.exec(line.slice(0, 40))
    if (start === null && !goesOn) continue
    const from = start === null ? 0 : start[0].length
    goesOn = line !== '' && readIds(line.slice(from, from + 2000), found)
  }
  return found
}

/** Adds the ids at the start of the text; says whether the list may go on in the next line. */
function readIds(text: string, found: string[]): boolean {
  for (const word of text.split(/[\s,]/)) {
    const id = word.replace(/\.$/, '')
    if (isShortSha(id)) found.push(id)
    else if (word !== '' && word !== 'and') return false
    if (id !== word) return false
  }
  return true
}

/** `Reverts owner/repo#12` as GitHub's button writes it. */
function revertedPullRequest(line: string): number | undefined {
  if (!line.startsWith('Reverts ')) return undefined
  const hash = line.indexOf('#')
  return hash < 0
    ? undefined
    : readNumber(
        line
          .slice(hash + 1)
          .trim()
          .replace(/\.$/, ''),
      )
}

function isShortSha(word: string): boolean {
  return word.length <= 64 && /^[0-9a-fA-F]{7,64}$/.test(word)
}
