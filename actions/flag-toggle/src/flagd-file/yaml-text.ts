import { isDeepStrictEqual } from 'node:util'
import { isAlias, isMap, isPair, isScalar, isSeq, type Pair, parseDocument, visit, type YAMLMap } from 'yaml'
import { isRecord } from '../../../../lib/kernel/shape.ts'
import { type Path, TextError, type TextFormat } from './text.ts'

/**
 * flagd files as YAML 1.2. What is written is JSON, which YAML holds as it is; everything around it, comments too, stays.
 * Aliases are refused: an edit behind one would change two places.
 */
export const yamlText: TextFormat = {
  extension: 'yaml',
  empty: 'flags: {}\n',
  valueAt: (text, path) => plainValue(parse(text).getIn(path, true)),
  textAt(text, path) {
    const span = spanOf(parse(text).getIn(path, true))
    return span === undefined ? undefined : unindented(text, span)
  },
  keysAt(text, path) {
    const node = parse(text).getIn(path, true)
    return isMap(node) ? node.items.map(keyOf) : []
  },
  set: (text, path, value) => checked(text, put(text, path, value), path, value),
  remove: (text, path) => checked(text, drop(text, path), path, undefined),
}

interface Span {
  readonly start: number
  readonly end: number
}

function parse(text: string) {
  const document = parseDocument(text, { version: '1.2', uniqueKeys: true, merge: false, logLevel: 'error' })
  const [error] = document.errors
  if (error !== undefined) throw new TextError(`is not YAML (${error.message.split('\n')[0]})`)
  visit(document, (_, node) => {
    if (isAlias(node)) throw new TextError('uses an alias (*name), behind which nothing can be changed safely')
    if (isPair(node) && !(isScalar(node.key) && typeof node.key.value === 'string'))
      throw new TextError(`has a key that is not a text (${String(node.key)}); put it in quotes`)
  })
  return document
}

function plainValue(node: unknown): unknown {
  if (isScalar(node)) return node.value
  if (isSeq(node)) return node.items.map(plainValue)
  if (isMap(node)) return Object.fromEntries(node.items.map((pair) => [keyOf(pair), plainValue(pair.value)]))
  return node === null ? null : undefined
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : ''
}

function spanOf(node: unknown): Span | undefined {
  const { range } = (node ?? {}) as { range?: readonly [number, number, number] | null }
  return range === undefined || range === null ? undefined : { start: range[0], end: range[1] }
}

function put(text: string, path: Path, value: unknown): string {
  const document = parse(text)
  const span = spanOf(document.getIn(path, true))
  if (span !== undefined) {
    const old = text.slice(span.start, span.end)
    const tail = /\s*$/.exec(old)?.[0] ?? ''
    const gap = /[:\-,[{]$/.test(text.slice(0, span.start)) ? ' ' : ''
    return text.slice(0, span.start) + gap + flow(value, indentAt(text, span.start)) + tail + text.slice(span.end)
  }
  const parent = document.getIn(path.slice(0, -1), true)
  if (!isMap(parent)) throw new TextError(`has no mapping at ${path.slice(0, -1).join('.') || 'the top'}`)
  return insert(text, parent, String(path.at(-1)), value)
}

function insert(text: string, parent: YAMLMap, key: string, value: unknown): string {
  const span = spanOf(parent) ?? { start: 0, end: 0 }
  const last = parent.items.at(-1)
  if (parent.flow === true || last === undefined) {
    const close = text.slice(0, span.end).trimEnd().length - 1
    const member = `${JSON.stringify(key)}: ${flow(value, indentAt(text, close))}`
    const before = text.slice(0, close).trimEnd()
    return `${before}${last === undefined || before.endsWith(',') ? '' : ', '}${member}${text.slice(close)}`
  }
  const [first] = parent.items
  const column = columnOf(text, spanOf(first?.key)?.start ?? 0)
  const end = lineEnd(text, endOf(text, last))
  const member = `${' '.repeat(column)}${plainKey(key)}: ${flow(value, column)}`
  return `${text.slice(0, end)}\n${member}${text.slice(end)}`
}

function drop(text: string, path: Path): string {
  const document = parse(text)
  const parent = document.getIn(path.slice(0, -1), true)
  const pair = isMap(parent) ? parent.items.find((item) => keyOf(item) === path.at(-1)) : undefined
  if (!isMap(parent) || pair === undefined) return text
  if (parent.flow === true || parent.items.length === 1) {
    const { [String(path.at(-1))]: _, ...rest } = plainValue(parent) as Record<string, unknown>
    return put(text, path.slice(0, -1), rest)
  }
  const start = spanOf(pair.key)?.start ?? 0
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const end = lineEnd(text, endOf(text, pair))
  return text.slice(0, lineStart) + text.slice(end + 1)
}

/** Just after the last character of a pair that is no white space. */
function endOf(text: string, pair: Pair): number {
  const { end } = spanOf(pair.value) ?? spanOf(pair.key) ?? { end: 0 }
  return text.slice(0, end).trimEnd().length
}

/** End of the line, so that a comment behind a value stays with it. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1)
}

function indentAt(text: string, at: number): number {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1)
  return /^ */.exec(line)?.[0].length ?? 0
}

/** Words that older readers of YAML take for booleans stay in quotes. */
function plainKey(key: string): string {
  const isPlain = /^[A-Za-z][A-Za-z0-9_-]*$/.test(key) && !/^(?:on|off|yes|no|y|n|true|false|null)$/i.test(key)
  return isPlain ? key : JSON.stringify(key)
}

const LINE = 90

/** JSON, on one line where it fits; further lines are indented deeper than the key they belong to. */
function flow(value: unknown, indent: number): string {
  const short = inline(value)
  if (short.length <= LINE || typeof value !== 'object' || value === null) return short
  const inner = ' '.repeat(indent + 2)
  const members = Array.isArray(value)
    ? value.map((item) => inner + flow(item, indent + 2))
    : Object.entries(value).map(([key, each]) => `${inner}${JSON.stringify(key)}: ${flow(each, indent + 2)}`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}\n${members.join(',\n')}\n${inner}${close}`
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (!isRecord(value)) return JSON.stringify(value)
  const members = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${inline(each)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

/** The text of a node without the indentation it has only because of where it stands. */
function unindented(text: string, { start, end }: Span): string {
  const column = ' '.repeat(columnOf(text, start))
  return text
    .slice(start, end)
    .trimEnd()
    .split('\n')
    .map((line) => (line.startsWith(column) ? line.slice(column.length) : line))
    .join('\n')
}

/** YAML has many ways to stand; that an edit did what it should, and nothing else, is looked at each time. */
function checked(before: string, after: string, path: Path, value: unknown): string {
  const wanted = edited(plainValue(parse(before).contents), path, value)
  if (!isDeepStrictEqual(plainValue(parse(after).contents), wanted))
    throw new TextError(`is written in a way in which ${path.join('.')} cannot be changed safely`)
  return after
}

function edited(whole: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(whole)) return whole.map((item, index) => (index === step ? edited(item, rest, value) : item))
  const entries = Object.entries(isRecord(whole) ? whole : {})
  const next = edited(isRecord(whole) ? whole[step] : undefined, rest, value)
  const others = entries.map(([key, each]) => [key, key === step ? next : each] as const)
  const all = entries.some(([key]) => key === step) ? others : [...others, [String(step), next] as const]
  return Object.fromEntries(all.filter(([, each]) => each !== undefined))
}
