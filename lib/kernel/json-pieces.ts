/** A list longer than this is written in parts of so many. */
const LONG_LIST = 100

/**
 * What `JSON.stringify(value, null, 2)` gives, in pieces where it holds long lists: a report may name a hundred thousand
 * files, and as one string it would need several times the memory that they do.
 */
export function* jsonPieces(value: object, indent = ''): Generator<string> {
  if (!holdsLongList(value)) yield indented(JSON.stringify(value, null, 2), indent)
  else if (Array.isArray(value)) yield* partsOf(value, indent)
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

function* partsOf(list: readonly unknown[], indent: string): Generator<string> {
  for (let from = 0; from < list.length; from += LONG_LIST) {
    const part = JSON.stringify(list.slice(from, from + LONG_LIST), null, 2)
    yield `${from === 0 ? '[' : ','}${indented(part.slice(1, -2), indent)}`
  }
  yield `\n${indent}]`
}

/** Looked for by way of objects alone, since only they are taken apart. */
function holdsLongList(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > LONG_LIST
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsLongList)
}

/** Text within JSON holds no line break of its own. */
function indented(json: string, indent: string): string {
  return indent === '' ? json : json.replaceAll('\n', `\n${indent}`)
}
