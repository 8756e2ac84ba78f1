import type { Message } from './conventional.ts'
import { everythingBrought, type Merges } from './merges.ts'
import { readNumber, splitPullRequest } from './subject.ts'

/** What a revert says it takes back. */
export interface RevertClaim {
  /** Ids as written, at least 7 hex digits. */
  readonly shas: readonly string[]
  readonly pullRequest: number | null
  /** Title in quotes: `Revert "feat: x"`. */
  readonly title: string | null
}

export interface Reverts {
  /** Commit → the revert in the range that took it away. The revert itself is in `settled`. */
  readonly cancelled: ReadonlyMap<string, string>
  /** Reverts whose targets all lie in the range: neither they nor their targets changed anything. */
  readonly settled: ReadonlySet<string>
  /** Reverts in force of something released before. */
  readonly standing: ReadonlyMap<string, RevertClaim>
}

interface Candidate {
  readonly sha: string
  readonly message: Message
  readonly pullRequest: number | null
}

/** What the message takes back, or `undefined` when it is no revert. */
export function readRevert(message: Message): RevertClaim | undefined {
  if (!mentionsRevert(message)) return undefined
  const text = [message.body, ...message.footers.map((footer) => footer.value)].join('\n')
  const shas = text.split('\n').flatMap(revertedShas)
  const title = quotedTitle(message.subject)
  const refs = message.header?.type === 'revert' ? message.footers.filter((footer) => footer.token === 'refs') : []
  const fromRefs = refs.flatMap((footer) => footer.value.split(/[\s,]+/).filter(isShortSha))
  if (shas.length === 0 && fromRefs.length === 0 && title === null && message.header?.type !== 'revert')
    return undefined
  const pullRequest = title === null ? null : (text.split('\n').map(revertedPullRequest).find(Boolean) ?? null)
  return { shas: [...shas, ...fromRefs].map((sha) => sha.toLowerCase()), pullRequest, title }
}

/** Rules out nearly every message without looking at its lines. */
function mentionsRevert({ subject, header, body, footers }: Message): boolean {
  const words = 'reverts commit'
  if (header?.type === 'revert' || subject.startsWith('Revert "') || body.includes(words)) return true
  return footers.some((footer) => footer.value.includes(words))
}

/**
 * Settles reverts from the newest on, so that a revert of a revert brings the change back. `candidates` are in topological
 * order, newest first. A target is found by id, else by pull request, else by title; reverting a merge takes back all it
 * brought.
 */
export function settleReverts(candidates: readonly Candidate[], merges: Merges): Reverts {
  const cancelled = new Map<string, string>()
  const settled = new Set<string>()
  const standing = new Map<string, RevertClaim>()
  let index: ReturnType<typeof indexOf> | undefined
  for (const [at, { sha, message }] of candidates.entries()) {
    if (cancelled.has(sha)) continue
    const claim = readRevert(message)
    if (claim === undefined) continue
    index ??= indexOf(candidates)
    const found = index.find(claim, at, cancelled)
    for (const target of found.targets)
      for (const gone of [target, ...everythingBrought(merges, target)])
        if (!cancelled.has(gone)) cancelled.set(gone, sha)
    if (!isPlainRevert(message)) continue
    if (found.complete) settled.add(sha)
    else standing.set(sha, claim)
  }
  return { cancelled, settled, standing }
}

/** A revert by its first line; a commit of another type that takes something back, or only quotes it, keeps its entry. */
function isPlainRevert(message: Message): boolean {
  return message.header === null || message.header.type === 'revert'
}

function indexOf(candidates: readonly Candidate[]) {
  const byPrefix = new Map<string, number[]>()
  const byTitle = new Map<string, number[]>()
  const byPullRequest = new Map<number, number[]>()
  const add = <K>(map: Map<K, number[]>, key: K, at: number) => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [at])
    else list.push(at)
  }
  for (const [at, { sha, message, pullRequest }] of candidates.entries()) {
    add(byPrefix, sha.slice(0, 7), at)
    add(byTitle, splitPullRequest(message.subject).title, at)
    if (pullRequest !== null) add(byPullRequest, pullRequest, at)
  }

  const older = (places: readonly number[] | undefined, at: number, cancelled: ReadonlyMap<string, string>) =>
    (places ?? [])
      .filter((place) => place > at)
      .flatMap((place) => candidates[place]?.sha ?? [])
      .filter((sha) => !cancelled.has(sha))

  return {
    find(claim: RevertClaim, at: number, cancelled: ReadonlyMap<string, string>) {
      if (claim.shas.length > 0) {
        const targets = claim.shas.map((wanted) =>
          older(byPrefix.get(wanted.slice(0, 7)), at, cancelled).find((sha) => sha.startsWith(wanted)),
        )
        return { targets: targets.filter((sha) => sha !== undefined), complete: targets.every(Boolean) }
      }
      const byNumber = claim.pullRequest === null ? [] : older(byPullRequest.get(claim.pullRequest), at, cancelled)
      if (byNumber.length > 0) return { targets: byNumber, complete: true }
      const title = claim.title === null ? undefined : splitPullRequest(claim.title).title
      const target = title === undefined ? undefined : older(byTitle.get(title), at, cancelled)[0]
      return { targets: target === undefined ? [] : [target], complete: target !== undefined }
    },
  }
}

/** Ids in `This reverts commit <id>.` and `This reverts commits <id> and <id>.` */
function revertedShas(line: string): readonly string[] {
  const start = /^\s{0,8}this reverts commits? /i.exec(line.slice(0, 40))
  if (start === null) return []
  const shas: string[] = []
  for (const word of line.slice(start[0].length, start[0].length + 2000).split(/[\s,]/)) {
    const id = word.replace(/\.$/, '')
    if (isShortSha(id)) shas.push(id)
    else if (word !== '' && word !== 'and') break
  }
  return shas
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

function quotedTitle(subject: string): string | null {
  const { title } = splitPullRequest(subject)
  const start = 'Revert "'
  return title.startsWith(start) && title.endsWith('"') && title.length > start.length + 1
    ? title.slice(start.length, -1)
    : null
}

function isShortSha(word: string): boolean {
  return word.length <= 64 && /^[0-9a-fA-F]{7,64}$/.test(word)
}
