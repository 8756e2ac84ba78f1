import { type Path, TextError, type TextFormat } from './text.ts'

/** flagd files as JSON. */
export const jsonText: TextFormat = {
  extension: 'json',
  empty: '{\n  "$schema": "https://flagd.dev/schema/v0/flags.json",\n  "flags": {}\n}\n',
  valueAt,
  textAt: (text, path) => unindented(textAt(text, path)),
  keysAt,
  set: (text, path, value) => setText(text, path, print(value, path.length)),
  remove: removeAt,
}

interface Span {
  readonly start: number
  /** Just after the last character. */
  readonly end: number
}
interface Member extends Span {
  readonly key: string
  readonly value: Node
}
type Node = Span &
  (
    | { readonly kind: 'object'; readonly members: readonly Member[] }
    | { readonly kind: 'array'; readonly items: readonly Node[] }
    | { readonly kind: 'scalar' }
  )

const MAX_DEPTH = 100
const INDENT = '  '

/** The value at a path, or `undefined` when there is none. */
function valueAt(text: string, path: Path): unknown {
  const found = textAt(text, path)
  return found === undefined ? undefined : JSON.parse(found)
}

/** The source text of the value at a path, or `undefined`. */
function textAt(text: string, path: Path): string | undefined {
  const node = find(scan(text), path)
  return node === undefined ? undefined : text.slice(node.start, node.end)
}

/** Keys of the object at a path in their order; none when there is no object. */
function keysAt(text: string, path: Path): readonly string[] {
  const node = find(scan(text), path)
  return node?.kind === 'object' ? node.members.map((member) => member.key) : []
}

/** The text with the value at `path` replaced by the JSON text `value`, or added as the last member of its object. */
function setText(text: string, path: Path, value: string): string {
  const root = scan(text)
  const present = find(root, path)
  if (present !== undefined) return text.slice(0, present.start) + value + text.slice(present.end)
  const key = path.at(-1)
  const parent = find(root, path.slice(0, -1))
  if (parent?.kind !== 'object' || typeof key !== 'string')
    throw new TextError(`there is no object at ${shown(path.slice(0, -1))}`)
  const member = `${JSON.stringify(key)}: ${value}`
  const last = parent.members.at(-1)
  if (last === undefined) {
    const outer = indentOfLine(text, parent.start)
    return `${text.slice(0, parent.start)}{\n${outer}${INDENT}${member}\n${outer}}${text.slice(parent.end)}`
  }
  const ownLine = lineBefore(text, last.start)
  const separator = ownLine === undefined ? ', ' : `,\n${ownLine}`
  return text.slice(0, last.end) + separator + member + text.slice(last.end)
}

/** The text without the member at `path` and one of the commas beside it. */
function removeAt(text: string, path: Path): string {
  const parent = find(scan(text), path.slice(0, -1))
  if (parent?.kind !== 'object') return text
  const index = parent.members.findIndex((member) => member.key === path.at(-1))
  const [previous, gone, next] = [parent.members[index - 1], parent.members[index], parent.members[index + 1]]
  if (gone === undefined) return text
  if (previous !== undefined) return text.slice(0, previous.end) + text.slice(gone.end)
  if (next !== undefined) return text.slice(0, gone.start) + text.slice(next.start)
  return `${text.slice(0, parent.start)}{}${text.slice(parent.end)}`
}

/** JSON text of a value, indented as deep as it stands; lists of plain values on one line. */
function print(value: unknown, depth: number): string {
  const inner = INDENT.repeat(depth + 1)
  const outer = INDENT.repeat(depth)
  if (Array.isArray(value)) {
    if (!value.some((item) => typeof item === 'object' && item !== null)) return inline(value)
    return `[\n${value.map((item) => inner + print(item, depth + 1)).join(',\n')}\n${outer}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(
    ([key, each]) => `${inner}${JSON.stringify(key)}: ${print(each, depth + 1)}`,
  )
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${outer}}`
}

function inline(items: readonly unknown[]): string {
  return `[${items.map((item) => JSON.stringify(item)).join(', ')}]`
}

/** Without the indentation the text has only because of where it stands. */
function unindented(text: string | undefined): string | undefined {
  const lines = text?.split('\n')
  const outer = /^[ \t]*/.exec(lines?.at(-1) ?? '')?.[0] ?? ''
  return lines?.map((line) => (line.startsWith(outer) ? line.slice(outer.length) : line)).join('\n')
}

function find(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root
  for (const step of path) {
    if (node?.kind === 'object') node = node.members.find((member) => member.key === step)?.value
    else if (node?.kind === 'array' && typeof step === 'number') node = node.items[step]
    else return undefined
  }
  return node
}

/** Where every value stands. `JSON.parse` judges the text first, so that the scanner only has to count. */
function scan(text: string): Node {
  try {
    JSON.parse(text)
  } catch (error) {
    throw new TextError(`is not JSON (${error instanceof Error ? error.message : String(error)})`)
  }
  return new Scanner(text).value(0)
}

class Scanner {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  value(depth: number): Node {
    if (depth > MAX_DEPTH) throw new TextError(`is nested deeper than ${MAX_DEPTH} levels`)
    this.#skip(/[ \t\r\n]*/y)
    const start = this.#at
    const character = this.#text[start]
    if (character === '{') return { kind: 'object', start, members: this.#members(depth), end: this.#at }
    if (character === '[') return { kind: 'array', start, items: this.#items(depth), end: this.#at }
    this.#skip(character === '"' ? STRING : /[^\s,\]}]*/y)
    return { kind: 'scalar', start, end: this.#at }
  }

  #members(depth: number): readonly Member[] {
    const members = new Map<string, Member>()
    this.#at++
    while (this.#next() !== '}') {
      if (this.#next() === ',') this.#at++
      this.#next()
      const start = this.#at
      this.#skip(STRING)
      const key = JSON.parse(this.#text.slice(start, this.#at)) as string
      this.#next()
      this.#at++
      const value = this.value(depth + 1)
      if (members.has(key)) throw new TextError(`names the key ${JSON.stringify(key)} twice in one object`)
      members.set(key, { key, start, end: value.end, value })
    }
    this.#at++
    return [...members.values()]
  }

  #items(depth: number): readonly Node[] {
    const items: Node[] = []
    this.#at++
    while (this.#next() !== ']') {
      if (this.#next() === ',') this.#at++
      items.push(this.value(depth + 1))
    }
    this.#at++
    return items
  }

  /** The next character that is no white space. */
  #next(): string | undefined {
    this.#skip(/[ \t\r\n]*/y)
    return this.#text[this.#at]
  }

  #skip(pattern: RegExp): void {
    pattern.lastIndex = this.#at
    this.#at += pattern.exec(this.#text)?.[0].length ?? 0
  }
}

const STRING = /"(?:[^"\\]|\\.)*"/y

/** White space between the start of the line and `at`, or `undefined` when something else stands there. */
function lineBefore(text: string, at: number): string | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const before = text.slice(start, at)
  return start > 0 && /^[ \t]*$/.test(before) ? before : undefined
}

function indentOfLine(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1
  return /^[ \t]*/.exec(text.slice(start, at))?.[0] ?? ''
}

function shown(path: Path): string {
  return path.join('.') || 'the top'
}
