import type { NotesConfig } from '../../../../lib/config/notes.ts'
import type { Git } from '../../../../lib/git/git.ts'
import { chunksOf } from './chunks.ts'

/** What the message of a commit names. */
export interface References {
  /** Numbers of issues of this repository. */
  readonly issues: readonly number[]
  readonly keys: readonly { readonly key: string; readonly url: string }[]
}

export type Trackers = NonNullable<NotesConfig['trackers']>

/**
 * What the messages of commits name. A pass of its own over the clone, made only when somebody asks: the bodies of all
 * messages are too much to keep.
 */
export async function readReferences(
  git: Git,
  shas: readonly string[],
  repository: string,
  trackers: Trackers,
): Promise<ReadonlyMap<string, References>> {
  const found = new Map<string, References>()
  let sha: string | undefined
  for (const chunk of chunksOf(shas)) {
    const args = ['log', '-z', '--no-walk=unsorted', '--encoding=UTF-8', '--format=tformat:%H%x00%B', ...chunk, '--']
    await git.fields(args, (field) => {
      if (sha === undefined) {
        sha = field
        return
      }
      const references = { issues: issuesIn(field, repository), keys: keysIn(field, trackers) }
      if (references.issues.length + references.keys.length > 0) found.set(sha, references)
      sha = undefined
    })
  }
  return found
}

/** More in one message would be a list, not a reference. */
const MOST = 10

/**
 * Numbers of issues of this repository that a message closes by one of GitHub's words ("fixes #12", also with the name of
 * the repository or the issue's whole address) or names in a footer (`Refs: #12`).
 */
export function issuesIn(message: string, repository: string): readonly number[] {
  const numbers = new Set<number>()
  const page = `${repository}/issues/`
  const own = `${repository.split('/').slice(-2).join('/')}#`.toLowerCase()
  for (const line of message.split('\n')) {
    if (line.length > 1000) continue
    for (const match of line.matchAll(
      /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):? {0,3}(#|[\w.-]{1,50}\/[\w.-]{1,100}#|https?:\/\/\S{1,200})/gi,
    )) {
      const [, target = ''] = match
      const rest = line.slice((match.index ?? 0) + match[0].length)
      const here = target === '#' || target.toLowerCase() === own
      const text = here ? rest : target.startsWith(page) ? target.slice(page.length) : ''
      add(numbers, text)
    }
    if (/^(?:refs?|references|see|closes|fixes|resolves|issues?)(?:: | #)/i.test(line))
      for (const match of line.matchAll(/(?:^|[\s,(:])#(\d{1,10})\b/g)) add(numbers, match[1] ?? '')
  }
  return [...numbers].slice(0, MOST)
}

function add(numbers: Set<number>, text: string): void {
  const digits = /^\d{1,10}(?![\w/])/.exec(text)?.[0]
  if (digits !== undefined && Number(digits) > 0) numbers.add(Number(digits))
}

/** Keys of other trackers in a message, with their addresses. Found by prefix and digits, so time is linear. */
export function keysIn(message: string, trackers: Trackers): References['keys'] {
  const found = new Map<string, string>()
  for (const { 'key-prefix': prefix, 'url-template': template } of trackers) {
    for (let at = message.indexOf(prefix); at >= 0; at = message.indexOf(prefix, at + prefix.length)) {
      const digits = digitsAt(message, at + prefix.length)
      if (digits === '' || /[\w-]/.test(message[at - 1] ?? ' ')) continue
      found.set(`${prefix}${digits}`, template.replaceAll('<num>', digits))
    }
  }
  return [...found].slice(0, MOST).map(([key, url]) => ({ key, url }))
}

/** Up to ten digits that no word goes on after. */
function digitsAt(message: string, start: number): string {
  let end = start
  while (end - start <= 10 && isDigit(message.charCodeAt(end))) end++
  const isWhole = end - start <= 10 && !/\w/.test(message[end] ?? ' ')
  return isWhole ? message.slice(start, end) : ''
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
