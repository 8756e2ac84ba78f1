import { parseVersion } from '../version/semver.ts'
import { HEADINGS, type Heading, type Items } from './section.ts'

/** A version as it is to stand in the file. */
export interface Version {
  readonly version: string
  readonly tag: string
  /** Tag of the release before; `undefined` for the first. */
  readonly previousTag: string | undefined
  /** `2026-11-26`. */
  readonly date: string
  readonly repository: string
  readonly items: Items
}

export type Kept =
  | { readonly kind: 'there' }
  | { readonly kind: 'added'; readonly text: string; readonly section: string }

const PREAMBLE = `# Changelog

All notable changes. The format is [Keep a Changelog](https://keepachangelog.com/en/1.1.0/), versions follow
[Semantic Versioning](https://semver.org/spec/v2.0.0.html).

## [Unreleased]
`

/**
 * The changelog with a version in it. What people wrote under `[Unreleased]` becomes part of the version. A version that
 * is there stays as it is, so that people may edit it and a run may be repeated.
 */
export function keepChangelog(before: string, added: Version): Kept {
  const lines = (before.trim() === '' ? PREAMBLE : before).replaceAll('\r\n', '\n').split('\n')
  const chapters = chaptersOf(lines)
  if (chapters.some(({ name }) => name === added.version)) return { kind: 'there' }
  const unreleased = chapters.find(({ name }) => name.toLowerCase() === 'unreleased')
  const linksAt = linksStart(lines)
  const at = unreleased?.end ?? chapters[0]?.start ?? linksAt
  const end = Math.min(at, linksAt)
  const own = unreleased === undefined ? [] : lines.slice(unreleased.start + 1, Math.min(unreleased.end, linksAt))
  const section = `## [${added.version}] - ${added.date}\n\n${bodyOf(own, added.items)}`
  const head = unreleased === undefined ? lines.slice(0, end) : lines.slice(0, unreleased.start + 1)
  const body = [trimmed(head), section, trimmed(lines.slice(end, linksAt))].filter((part) => part !== '')
  const links = withLinks(lines.slice(linksAt), added, unreleased !== undefined)
  const text = `${[...body, links].join('\n\n').trimEnd()}\n`
  return { kind: 'added', text: endsLinesWithReturns(before) ? text.replaceAll('\n', '\r\n') : text, section }
}

/** A file keeps its line ends: a pull request that changes every line is read by nobody. */
function endsLinesWithReturns(text: string): boolean {
  return text.includes('\r\n') && !/(?:^|[^\r])\n/.test(text)
}

interface Chapter {
  readonly name: string
  readonly start: number
  readonly end: number
}

/**
 * Headings of the second level outside code blocks: `## [1.2.0] - 2026-11-26`, `## 1.2.0`, `## [Unreleased]`; versions on
 * the first and third level, too, as other tools write them.
 */
function chaptersOf(lines: readonly string[]): readonly Chapter[] {
  const starts: { name: string; start: number }[] = []
  let fenced = false
  for (const [index, line] of lines.entries()) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) fenced = !fenced
    const [, level, name] = (fenced ? null : /^(#{1,3}) +\[?v?([^\]\s]+)/.exec(line)) ?? []
    if (name !== undefined && (level === '##' || parseVersion(name) !== undefined)) starts.push({ name, start: index })
  }
  return starts.map((each, index) => ({ ...each, end: starts[index + 1]?.start ?? lines.length }))
}

/** Where the addresses at the end of the file begin. */
function linksStart(lines: readonly string[]): number {
  let start = lines.length
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] ?? ''
    if (/^\[[^\]]{1,100}\]: \S+$/.test(line)) start = index
    else if (line.trim() !== '') break
  }
  return start
}

/** What people wrote under each heading, then what the commits say. */
function bodyOf(own: readonly string[], items: Items): string {
  const groups = new Map<string, string[]>()
  let heading = ''
  for (const line of own) {
    const name = /^### +(.+?) *$/.exec(line)?.[1]
    if (name !== undefined) heading = name
    else groups.set(heading, [...(groups.get(heading) ?? []), line])
  }
  for (const name of HEADINGS) {
    const added = items.get(name)
    if (added !== undefined)
      groups.set(
        name,
        [trimmed(groups.get(name) ?? []), ...added].filter((line) => line !== ''),
      )
  }
  const order = [...groups.keys()].sort((a, b) => rank(a) - rank(b))
  const parts = order.flatMap((name) => {
    const text = trimmed(groups.get(name) ?? [])
    if (text === '') return []
    return [name === '' ? text : `### ${name}\n\n${text}`]
  })
  return parts.length === 0 ? 'No notable changes.' : parts.join('\n\n')
}

function rank(heading: string): number {
  const at = HEADINGS.indexOf(heading as Heading)
  if (heading === '') return -1
  return at < 0 ? HEADINGS.length : at
}

function withLinks(links: readonly string[], added: Version, hasUnreleased: boolean): string {
  const { repository, tag, previousTag, version } = added
  const own =
    previousTag === undefined ? `${repository}/releases/tag/${tag}` : `${repository}/compare/${previousTag}...${tag}`
  const others = links.filter((line) => line.trim() !== '' && !/^\[unreleased\]:/i.test(line))
  return [
    ...(hasUnreleased ? [`[Unreleased]: ${repository}/compare/${tag}...HEAD`] : []),
    `[${version}]: ${own}`,
    ...others,
  ].join('\n')
}

function trimmed(lines: readonly string[]): string {
  return lines.join('\n').replace(/^\n+/, '').trimEnd()
}
