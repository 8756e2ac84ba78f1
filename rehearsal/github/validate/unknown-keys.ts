import { type Description, dereference, isSchema, type Schema } from './schema.ts'

interface Allowed {
  readonly names: Map<string, Schema[]>
  /** Some alternative takes any key. */
  open: boolean
}

function list(schema: Schema, keyword: string): Schema[] {
  const value = schema[keyword]
  return Array.isArray(value) ? value.filter(isSchema) : []
}

/** Every way an object may be described here: alternatives and parts together. */
function alternatives(description: Description, schema: Schema): Schema[] {
  const plain = dereference(description, schema)
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => list(plain, keyword))
  return [plain, ...parts.flatMap((part) => alternatives(description, part))]
}

function collect(description: Description, schemas: readonly Schema[]): Allowed {
  const allowed: Allowed = { names: new Map(), open: false }
  for (const schema of schemas.flatMap((entry) => alternatives(description, entry))) {
    const properties = isSchema(schema['properties']) ? schema['properties'] : {}
    for (const [name, property] of Object.entries(properties)) {
      if (isSchema(property)) allowed.names.set(name, [...(allowed.names.get(name) ?? []), property])
    }
    const extra = schema['additionalProperties']
    const namesNothing = schema['type'] === 'object' && Object.keys(properties).length === 0
    if (extra === true || isSchema(extra) || (namesNothing && extra !== false)) allowed.open = true
  }
  return allowed
}

/**
 * Keys that no part of the schema names. Most of GitHub's schemas do not forbid further keys, so validation alone
 * lets invented fields pass.
 */
export function unknownKeys(description: Description, schemas: readonly Schema[], value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    const items = schemas.flatMap((entry) => alternatives(description, entry)).map((entry) => entry['items'])
    const inner = items.filter(isSchema)
    return value.flatMap((entry: unknown, index) => unknownKeys(description, inner, entry, `${path}[${index}]`))
  }
  if (!isSchema(value) || schemas.length === 0) return []
  const allowed = collect(description, schemas)
  return Object.entries(value).flatMap(([name, entry]) => {
    const known = allowed.names.get(name)
    if (known !== undefined) return unknownKeys(description, known, entry, `${path}.${name}`)
    return allowed.open ? [] : [`${path}.${name} is in no schema`]
  })
}
