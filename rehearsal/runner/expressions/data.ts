import { data } from '@actions/expressions'

export type ExpressionData = data.ExpressionData
type Pair = ReturnType<data.Dictionary['pairs']>[number]

/** Plain JSON to expression data. Functions and `undefined` become null. */
export function toData(value: unknown): ExpressionData {
  if (typeof value === 'string') return new data.StringData(value)
  if (typeof value === 'number') return new data.NumberData(value)
  if (typeof value === 'boolean') return new data.BooleanData(value)
  if (Array.isArray(value)) return new data.Array(...value.map(toData))
  if (typeof value === 'object' && value !== null) return dictionary(Object.entries(value))
  return new data.Null()
}

/** A dictionary that, unlike the library's own, also holds keys such as `constructor`. */
class SafeDictionary extends data.Dictionary {
  readonly #entries = new Map<string, Pair>()

  override add(key: string, value: ExpressionData): void {
    const folded = key.toLowerCase()
    if (!this.#entries.has(folded)) this.#entries.set(folded, { key, value })
  }
  override get(key: string): ExpressionData | undefined {
    return this.#entries.get(key.toLowerCase())?.value
  }
  override values(): ExpressionData[] {
    return [...this.#entries.values()].map((pair) => pair.value)
  }
  override pairs(): Pair[] {
    return [...this.#entries.values()]
  }
}

export function dictionary(entries: Iterable<readonly [string, unknown]>): data.Dictionary {
  const result = new SafeDictionary()
  for (const [key, value] of entries) result.add(key, isExpressionData(value) ? value : toData(value))
  return result
}

function isExpressionData(value: unknown): value is ExpressionData {
  return (
    value instanceof data.Dictionary ||
    value instanceof data.Array ||
    value instanceof data.StringData ||
    value instanceof data.NumberData ||
    value instanceof data.BooleanData ||
    value instanceof data.Null
  )
}

/** Expression data to plain JSON. */
export function fromData(value: ExpressionData): unknown {
  switch (value.kind) {
    case data.Kind.Dictionary: {
      const result: Record<string, unknown> = Object.create(null)
      for (const pair of (value as data.Dictionary).pairs()) result[pair.key] = fromData(pair.value)
      return result
    }
    case data.Kind.Array:
      return (value as data.Array).values().map(fromData)
    case data.Kind.Null:
      return null
    default:
      return (value as data.StringData | data.NumberData | data.BooleanData).value
  }
}
