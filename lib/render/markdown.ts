import { oneLine, stripControls } from '../kernel/printing.ts'

/** Breaks what GitHub would turn into a link, a mention or a closing word, without being seen. */
const JOINER = '\u2060'

/**
 * Untrusted text as inline Markdown: shown as it is, and nothing else. No HTML, no formatting, nobody is mentioned, no
 * issue is linked or closed, no address becomes a link.
 */
export function text(untrusted: string, limit = 300): string {
  return escaped(oneLine(untrusted, limit))
}

function escaped(line: string): string {
  return defuse(line)
    .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)
    .replace(/^([-=:]|\d+[.)](?= |$))/, `${JOINER}$1`)
}

/** Like `text`, but what stands between backticks stays code: there nothing is a mention, a link or a closing word. */
export function prose(untrusted: string, limit = 300): string {
  const parts = oneLine(untrusted, limit).split(/(`[^`]+`)/)
  return parts.map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : '') || escaped(part)).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function defuse(line: string): string {
  return line
    .replaceAll('@', `@${JOINER}`)
    .replace(/#(?=\d)/g, `#${JOINER}`)
    .replace(/\bgh-(?=\d)/gi, (match) => `${match}${JOINER}`)
    .replaceAll('://', `:${JOINER}//`)
    .replace(/\bwww\./gi, (match) => `${match.slice(0, 3)}${JOINER}.`)
}

/** Untrusted text as a code span; `|` is escaped so that it can stand in a table cell. */
export function code(untrusted: string, limit = 300): string {
  const line = oneLine(untrusted, limit)
  if (line === '') return ''
  const fence = '`'.repeat(longestRun(line, '`') + 1)
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${line.replaceAll('|', '\\|')}${pad}${fence}`
}

/** Untrusted text of several lines as a fenced block. */
export function codeBlock(untrusted: string, language = ''): string {
  const body = stripControls(untrusted)
  const fence = '`'.repeat(Math.max(3, longestRun(body, '`') + 1))
  return `${fence}${language}\n${body}\n${fence}`
}

/** A link with a label of untrusted text; only http and https addresses, anything else gives the label alone. */
export function link(label: string, url: string): string {
  if (!/^https?:\/\/[^\s<>()"']+$/.test(url)) return text(label)
  return `[${text(label)}](${url})`
}

/** A table; cells are ready-made Markdown of one line. `align`: one of l, c, r per column. */
export function table(header: readonly string[], rows: readonly (readonly string[])[], align = ''): string {
  const rule = header.map((_, index) => ({ r: '--:', c: ':-:' })[align[index] ?? 'l'] ?? '---')
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** A folded block. `summary` is ready-made Markdown of one line; the body needs the blank lines around it. */
export function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body.trim()}\n\n</details>`
}

/** Untrusted text for an HTML page: element content or a quoted attribute. */
export function html(untrusted: string): string {
  return stripControls(untrusted).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

function longestRun(line: string, character: string): number {
  let longest = 0
  let current = 0
  for (const each of line) {
    current = each === character ? current + 1 : 0
    longest = Math.max(longest, current)
  }
  return longest
}
