/** A workflow command found in a line of output. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: ReadonlyMap<string, string>
  readonly value: string
}

/** Commands the runner knows (actions/runner `ActionCommandManager`). Anything else stays a line of text. */
const KNOWN = new Set([
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'add-mask',
  'stop-commands',
  'echo',
  'set-output',
  'save-state',
  'set-env',
  'add-path',
  'add-matcher',
  'remove-matcher',
])

/**
 * Finds a command in a line: `::name key=value::text` at its start, or the older `##[name key=value]text` anywhere in
 * it (the runner searches with IndexOf). `extra` is the token that ends `stop-commands`.
 */
export function parseCommand(line: string, extra?: string): WorkflowCommand | undefined {
  return parseCurrent(line, extra) ?? parseLegacy(line, extra)
}

function isKnown(name: string, extra: string | undefined): boolean {
  const folded = name.toLowerCase()
  return KNOWN.has(folded) || (extra !== undefined && folded === extra.toLowerCase())
}

function parseCurrent(line: string, extra: string | undefined): WorkflowCommand | undefined {
  const text = line.trimStart()
  if (!text.startsWith('::')) return undefined
  const end = text.indexOf('::', 2)
  if (end < 0) return undefined
  const head = splitHead(text.slice(2, end))
  if (!isKnown(head.name, extra)) return undefined
  return {
    name: head.name,
    properties: readProperties(head.properties, ',', decodeProperty),
    value: decodeValue(text.slice(end + 2)),
  }
}

function parseLegacy(line: string, extra: string | undefined): WorkflowCommand | undefined {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return undefined
  const head = splitHead(line.slice(start + 3, end))
  if (!isKnown(head.name, extra)) return undefined
  return {
    name: head.name,
    properties: readProperties(head.properties, ';', decodeLegacy),
    value: decodeLegacy(line.slice(end + 1)),
  }
}

function splitHead(head: string): { name: string; properties: string } {
  const space = head.indexOf(' ')
  return space < 0
    ? { name: head, properties: '' }
    : { name: head.slice(0, space), properties: head.slice(space + 1).trim() }
}

function readProperties(text: string, separator: string, decode: (text: string) => string): Map<string, string> {
  const properties = new Map<string, string>()
  for (const part of text.split(separator)) {
    const equals = part.indexOf('=')
    if (equals > 0) properties.set(part.slice(0, equals).trim().toLowerCase(), decode(part.slice(equals + 1)))
  }
  return properties
}

function decodeValue(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function decodeProperty(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}

function decodeLegacy(text: string): string {
  return text
    .replaceAll('%3B', ';')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%5D', ']')
    .replaceAll('%25', '%')
}

/** Whether a word may end `stop-commands`: GitHub refuses the empty one, names of commands and `pause-logging`. */
export function isStopToken(token: string): boolean {
  return token.trim() !== '' && !KNOWN.has(token.toLowerCase()) && token !== 'pause-logging'
}
