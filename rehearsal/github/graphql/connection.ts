import { refuse } from './errors.ts'

export interface ConnectionArguments {
  readonly first?: number | null
  readonly last?: number | null
  readonly after?: string | null
  readonly before?: string | null
}

const LARGEST_PAGE = 100

function encodeCursor(index: number): string {
  return Buffer.from(`cursor:${index}`).toString('base64')
}

function decodeCursor(cursor: string | null | undefined): number | null {
  if (cursor === null || cursor === undefined) return null
  const found = /^cursor:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())
  if (found === null) throw refuse('UNPROCESSABLE', `\`${cursor}\` does not appear to be a valid cursor.`)
  return Number(found[1])
}

function checkSize(name: string, { first, last }: ConnectionArguments): void {
  const size = first ?? last
  if (size === null || size === undefined) {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`
    throw refuse('MISSING_PAGINATION_BOUNDARIES', message)
  }
  if (size > LARGEST_PAGE) {
    const message = `Requesting ${size} records on the \`${name}\` connection exceeds the \`first\` limit of ${LARGEST_PAGE} records.`
    throw refuse('EXCESSIVE_PAGINATION', message)
  }
}

/** A page of a list, cut by `first`/`after` or `last`/`before`; `shape` runs for that page only. */
export async function connection<T>(
  name: string,
  items: readonly T[],
  args: ConnectionArguments,
  shape: (item: T) => unknown,
) {
  checkSize(name, args)
  const after = decodeCursor(args.after)
  const before = decodeCursor(args.before)
  let start = after === null ? 0 : after + 1
  let end = before === null ? items.length : Math.min(before, items.length)
  if (typeof args.first === 'number') end = Math.min(end, start + args.first)
  else if (typeof args.last === 'number') start = Math.max(start, end - args.last)
  const nodes = await Promise.all(items.slice(start, end).map(shape))
  return {
    totalCount: items.length,
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: encodeCursor(start + index) })),
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: nodes.length === 0 ? null : encodeCursor(start),
      endCursor: nodes.length === 0 ? null : encodeCursor(end - 1),
    },
  }
}
