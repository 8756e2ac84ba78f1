/**
 * Cuts the part of GitHub's OpenAPI description out that the emulated GitHub serves:
 *
 *   npm install --prefix <folder> --ignore-scripts @octokit/openapi
 *   node scripts/node24.mjs scripts/openapi-slice.ts <folder>/node_modules/@octokit/openapi
 *
 * The package is 385 MB, so it is no dependency of ours; the slice is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROUTES } from '../rehearsal/github/routes/all.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }
type JsonObject = { readonly [key: string]: Json | undefined }

interface Operation {
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly content?: JsonObject }>>
}

interface Description {
  readonly info: { readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation | undefined>> | undefined>>
  readonly components: {
    readonly schemas: Readonly<Record<string, Json>>
    readonly responses: Readonly<Record<string, { readonly content?: JsonObject }>>
  }
}

const SCHEMA_PREFIX = '#/components/schemas/'
/** Words for people: the check does not need them. */
const PROSE = new Set(['description', 'example', 'examples', 'title', 'externalDocs', 'x-github', 'deprecated'])

/** Schemas named by `properties` may be called like prose; only the keywords beside them are dropped. */
function withoutProse(value: Json, isPropertyMap = false): Json {
  if (Array.isArray(value)) return value.map((entry: Json) => withoutProse(entry))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value as JsonObject)
    .filter(([key]) => isPropertyMap || !PROSE.has(key))
    .map(([key, entry]) => [key, withoutProse(entry ?? null, key === 'properties' && !isPropertyMap)])
  return Object.fromEntries(entries) as JsonObject
}

function references(value: Json, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, entry] of Object.entries(value as JsonObject)) {
    if (key === '$ref' && typeof entry === 'string') found.add(entry.slice(SCHEMA_PREFIX.length))
    else references(entry ?? null, found)
  }
}

function jsonSchema(response: { readonly content?: JsonObject }): Json | undefined {
  const media = response.content?.['application/json'] as JsonObject | undefined
  return media?.['schema']
}

/** Operations of the served routes and of the two that the server answers itself. */
function servedOperations(): (readonly [string, string])[] {
  const own = ROUTES.filter((route) => route.scope !== 'open').map((route) => [route.method, route.template] as const)
  return [...own, ['GET', '/rate_limit']]
}

function slice(description: Description): { json: string; missing: string[] } {
  const paths: Record<string, Record<string, Record<string, Json>>> = {}
  const missing: string[] = []
  const wanted = new Set<string>(['basic-error', 'validation-error', 'validation-error-simple'])
  for (const [method, template] of servedOperations()) {
    const operation = description.paths[template]?.[method.toLowerCase()]
    if (operation === undefined) {
      missing.push(`${method} ${template}`)
      continue
    }
    const responses: Record<string, Json> = {}
    for (const [status, response] of Object.entries(operation.responses)) {
      const name = response.$ref?.slice(response.$ref.lastIndexOf('/') + 1)
      const schema = jsonSchema(name === undefined ? response : (description.components.responses[name] ?? {}))
      responses[status] = schema === undefined ? null : withoutProse(schema)
      if (schema !== undefined) references(schema, wanted)
    }
    paths[template] = { ...paths[template], [method.toLowerCase()]: responses }
  }
  const schemas: Record<string, Json> = {}
  for (const name of wanted) {
    const schema = description.components.schemas[name]
    if (schema === undefined) continue
    schemas[name] = withoutProse(schema)
    // A set grows while it is walked, so what a schema refers to comes in, too.
    references(schema, wanted)
  }
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { json: JSON.stringify({ version: description.info.version, paths, schemas: sorted }), missing }
}

const source = process.argv[2]
if (source === undefined) {
  process.stderr.write('Which folder? node scripts/node24.mjs scripts/openapi-slice.ts <folder of @octokit/openapi>\n')
  process.exit(2)
}
const text = readFileSync(join(source, 'generated/api.github.com.json'), 'utf8')
const { json, missing } = slice(JSON.parse(text) as Description)
writeFileSync(new URL('../rehearsal/github/openapi/slice.json', import.meta.url), `${json}\n`)
process.stdout.write(`${Math.round(json.length / 1024)} KB; not in the description: ${missing.join(', ') || 'none'}\n`)
