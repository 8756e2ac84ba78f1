/** A list longer than this is written in parts of so many. */
const LONG_LIST = 100

/**
 * What `JSON.stringify(value, null, 2)` gives, in pieces where it holds long lists: a report may name a hundred thousand
 * files, and as one string it would need several times the memory that they do. A list may also be an iterable, of which
 * each member is made when its turn comes.
 */
export function* jsonPieces(value: object, indent = ''): Generator<string> {
  if (!holdsLongList(value)) yield indented(JSON.stringify(value, null, 2), indent)
  else if (isList(value)) yield* partsOf(value, indent)
  else {
    let separator = '{'
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined) continue
      yield `${separator}\n${indent}  ${JSON.stringify(key)}: `
      if (typeof member === 'object' && member !== null) yield* jsonPieces(member, `${indent}  `)
      else yield JSON.stringify(member)
      separator = ','
    }
    yield `\n${indent}}`
  }
}

function* partsOf(list: Iterable<unknown>, indent: string): Generator<string> {
  let open = '['
  let part: unknown[] = []
  const written = (): string => `${open}${indented(JSON.stringify(part, null, 2).slice(1, -2), indent)}`
  for (const member of list) {
    part.push(member)
    if (part.length < LONG_LIST) continue
    yield written()
    open = ','
    part = []
  }
  if (part.length > 0) yield written()
  yield part.length === 0 && open === '[' ? '[]' : `\n${indent}]`
}

/** Looked for by way of objects alone, since only they are taken apart. */
function holdsLongList(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > LONG_LIST
  return typeof value === 'object' && value !== null && (isList(value) || Object.values(value).some(holdsLongList))
}

function isList(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value
}

/** Text within JSON holds no line break of its own. */
function indented(json: string, indent: string): string {
  return indent === '' ? json : json.replaceAll('\n', `\n${indent}`)
}
