import { nearest } from './nearest.ts'
import type { Reading } from './readers.ts'

/**
 * What a JSON-like value must look like: one description gives the strict reader, the TypeScript type and the published
 * JSON Schema, so the three cannot drift apart.
 */
export interface Shape<T> {
  readonly schema: JsonSchema
  /** Adds to `problems` and gives `undefined` when the value is wrong; never throws. */
  read(value: unknown, at: string, problems: string[]): T | undefined
}

export type JsonSchema = { readonly [key: string]: unknown }
export type Infer<S> = S extends Shape<infer T> ? T : never

/** The value in its shape, or every problem with the place it is at (`environments.production.soak`). */
export function readShape<T>(
  shape: Shape<T>,
  value: unknown,
): { readonly value: T } | { readonly problems: readonly string[] } {
  const problems: string[] = []
  const read = shape.read(value, '', problems)
  return problems.length > 0 ? { problems } : { value: read as T }
}

function leaf<T>(schema: JsonSchema, check: (value: unknown) => Reading<T>): Shape<T> {
  return {
    schema,
    read(value, at, problems) {
      const reading = check(value)
      if (reading.ok) return reading.value
      problems.push(`${at || 'the document'}: ${shown(value)} ${reading.problem}`)
      return undefined
    },
  }
}

/** Text; with `pattern` (a linear-time regular expression), only text that matches, named by `what`. */
export function string(options: { pattern?: RegExp; what?: string } = {}): Shape<string> {
  const { pattern, what = 'a text' } = options
  return leaf(
    { type: 'string', ...(pattern === undefined ? { minLength: 1 } : { pattern: pattern.source }) },
    (value) =>
      typeof value === 'string' && value !== '' && (pattern?.test(value) ?? true)
        ? { ok: true, value }
        : { ok: false, problem: `is not ${what}` },
  )
}

/** Text that a strict reader turns into a value: a duration, a percentage. `schema` is what the text looks like. */
export function parsed<T>(schema: JsonSchema, reader: (text: string) => Reading<T>): Shape<T> {
  return leaf(schema, (value) =>
    typeof value === 'string' || typeof value === 'number'
      ? reader(String(value))
      : { ok: false, problem: 'is neither a text nor a number' },
  )
}

export function boolean(): Shape<boolean> {
  return leaf({ type: 'boolean' }, (value) =>
    typeof value === 'boolean' ? { ok: true, value } : { ok: false, problem: 'is neither true nor false' },
  )
}

export function integer(min: number, max: number): Shape<number> {
  return leaf({ type: 'integer', minimum: min, maximum: max }, (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? { ok: true, value: value as number }
      : { ok: false, problem: `is not a whole number from ${min} to ${max}` },
  )
}

export function oneOf<const O extends readonly string[]>(...options: O): Shape<O[number]> {
  return leaf({ enum: options }, (value) => {
    if (options.includes(value as string)) return { ok: true, value: value as O[number] }
    return {
      ok: false,
      problem: `must be one of ${options.join(', ')}${typeof value === 'string' ? nearest(value, options) : ''}`,
    }
  })
}

/** Exactly this value. */
export function literal<const L extends string | number | boolean>(wanted: L): Shape<L> {
  return leaf({ const: wanted }, (value) =>
    value === wanted ? { ok: true, value: wanted } : { ok: false, problem: `must be ${JSON.stringify(wanted)}` },
  )
}

/** Anything JSON can hold. */
export function anything(): Shape<unknown> {
  return { schema: {}, read: (value) => value }
}

export function list<T>(item: Shape<T>, options: { min?: number } = {}): Shape<readonly T[]> {
  const min = options.min ?? 0
  return {
    schema: { type: 'array', items: item.schema, ...(min > 0 ? { minItems: min } : {}) },
    read(value, at, problems) {
      if (!Array.isArray(value) || value.length < min) {
        problems.push(`${at || 'the document'}: ${shown(value)} is not a list${min > 0 ? ` of at least ${min}` : ''}`)
        return undefined
      }
      return value.map((each, index) => item.read(each, `${at}[${index}]`, problems) as T)
    },
  }
}

/** A mapping with names of the user's own choice. */
export function record<T>(item: Shape<T>): Shape<ReadonlyMap<string, T>> {
  return {
    schema: { type: 'object', additionalProperties: item.schema },
    read(value, at, problems) {
      if (!isRecord(value)) {
        problems.push(`${at || 'the document'}: ${shown(value)} is not a mapping`)
        return undefined
      }
      return new Map(Object.entries(value).map(([key, each]) => [key, item.read(each, join(at, key), problems) as T]))
    },
  }
}

export interface Field<T, Optional extends boolean> {
  readonly shape: Shape<T>
  readonly optional: Optional
  readonly description: string
}

export function required<T>(shape: Shape<T>, description: string): Field<T, false> {
  return { shape, optional: false, description }
}

export function optional<T>(shape: Shape<T>, description: string): Field<T, true> {
  return { shape, optional: true, description }
}

type Fields = Readonly<Record<string, Field<unknown, boolean>>>
type Read<F extends Fields> = {
  readonly [K in keyof F as F[K]['optional'] extends true ? never : K]: Infer<F[K]['shape']>
} & { readonly [K in keyof F as F[K]['optional'] extends true ? K : never]?: Infer<F[K]['shape']> }

/** A mapping with these keys and no other; an unknown key is an error with a suggestion. */
export function object<F extends Fields>(fields: F): Shape<Read<F>> {
  const names = Object.keys(fields)
  return {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        names.map((name) => [name, { description: fields[name]?.description, ...fields[name]?.shape.schema }]),
      ),
      required: names.filter((name) => fields[name]?.optional === false),
    },
    read(value, at, problems) {
      if (!isRecord(value)) {
        problems.push(`${at || 'the document'}: ${shown(value)} is not a mapping`)
        return undefined
      }
      for (const key of Object.keys(value)) {
        if (!names.includes(key))
          problems.push(`${join(at, key)}: unknown key${nearest(key, names) || `; known are ${names.join(', ')}`}`)
      }
      const result: Record<string, unknown> = {}
      for (const [name, field] of Object.entries(fields)) {
        const given = Object.hasOwn(value, name) ? value[name] : undefined
        if (given !== undefined && given !== null) result[name] = field.shape.read(given, join(at, name), problems)
        else if (!field.optional) problems.push(`${join(at, name)}: is missing`)
      }
      return result as Read<F>
    },
  }
}

/** The first shape that fits; when none does, the problems of the one `pick` points at, else one common sentence. */
export function either<A, B>(
  first: Shape<A>,
  second: Shape<B>,
  pick: (value: unknown) => 'first' | 'second',
): Shape<A | B> {
  return {
    schema: { anyOf: [first.schema, second.schema] },
    read: (value, at, problems) => (pick(value) === 'first' ? first : second).read(value, at, problems),
  }
}

/** The value of a shape, made into something else that reads better in code. */
export function mapped<T, U>(shape: Shape<T>, change: (value: T) => U): Shape<U> {
  return {
    schema: shape.schema,
    read(value, at, problems) {
      const before = problems.length
      const read = shape.read(value, at, problems)
      return problems.length > before ? undefined : change(read as T)
    },
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function join(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
