/** A JSON Schema as OpenAPI 3.0 writes it. */
export type Schema = { readonly [key: string]: unknown }

export interface Description {
  readonly version: string
  /** template → method (lower case) → status → schema, or `null` when the answer has no JSON. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Schema | null>>>>>>
  readonly schemas: Readonly<Record<string, Schema>>
}

const PREFIX = '#/components/schemas/'

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What `$ref` stands for, or the schema itself. */
export function dereference(description: Description, schema: Schema): Schema {
  const ref = schema['$ref']
  if (typeof ref !== 'string') return schema
  const target = description.schemas[ref.slice(PREFIX.length)]
  if (target === undefined) throw new Error(`The slice lacks ${ref}; run scripts/openapi-slice.ts again.`)
  return dereference(description, target)
}

/**
 * OpenAPI 3.0 to JSON Schema: `nullable` (often without the `type` that Ajv wants beside it) becomes a union with
 * null, references point into the bundle, and keywords that only OpenAPI knows go.
 */
export function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema)
  if (!isSchema(value)) return value
  const { nullable, discriminator: _, xml: __, ...rest } = value
  const entries = Object.entries(rest).map(([key, entry]) => {
    if (key === '$ref' && typeof entry === 'string') return [key, `#/$defs/${entry.slice(PREFIX.length)}`]
    if (key === 'properties' && isSchema(entry)) {
      return [key, Object.fromEntries(Object.entries(entry).map(([name, inner]) => [name, toJsonSchema(inner)]))]
    }
    if (key === 'enum' || key === 'required' || key === 'default') return [key, entry]
    return [key, toJsonSchema(entry)]
  })
  const schema = Object.fromEntries(entries) as Record<string, unknown>
  // GitHub really sends the empty text that these fields have as default.
  if (schema['format'] !== undefined && schema['default'] === '') return { anyOf: [schema, { const: '' }] }
  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema
}
