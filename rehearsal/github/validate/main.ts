import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { withDeviations } from './deviations.ts'
import { type Description, type Schema, toJsonSchema } from './schema.ts'
import { unknownKeys } from './unknown-keys.ts'

/** Says what is wrong with an answer; nothing when all is well. */
export type Validator = (method: string, template: string, status: number, json: unknown) => string[]

export function readDescription(): Description {
  const slice = readFileSync(new URL('../openapi/slice.json', import.meta.url), 'utf8')
  return withDeviations(JSON.parse(slice) as Description)
}

/** Checks answers against the committed slice of GitHub's OpenAPI description. */
export function createValidator(description: Description = readDescription()): Validator {
  // Shared schemas are compiled once, not into every operation, and not polished: half the time of a test file.
  const ajv = new Ajv({ strict: false, allErrors: true, inlineRefs: false, code: { optimize: false } })
  addFormats.default(ajv)
  ajv.addFormat('repo.nwo', true)
  const defs = Object.fromEntries(
    Object.entries(description.schemas).map(([name, schema]) => [name, toJsonSchema(schema)]),
  )
  ajv.addSchema({ $id: 'github', $defs: defs })
  const compiled = new Map<string, ValidateFunction>()

  const schemaOf = (method: string, template: string, status: number): Schema | null | undefined => {
    const known = description.paths[template]?.[method.toLowerCase()]?.[String(status)]
    if (known !== undefined && known !== null) return known
    if (status >= 400) return { $ref: '#/components/schemas/basic-error' }
    return known
  }

  const compile = (key: string, schema: Schema, isError: boolean): ValidateFunction => {
    const ready = compiled.get(key)
    if (ready !== undefined) return ready
    const raw = JSON.stringify(toJsonSchema(schema)).replaceAll('"#/$defs/', '"github#/$defs/')
    // Errors demand no field, so "exactly one of" several kinds of them can never hold.
    const text = isError ? raw.replaceAll('"oneOf":', '"anyOf":') : raw
    const validate = ajv.compile(JSON.parse(text))
    compiled.set(key, validate)
    return validate
  }

  return (method, template, status, json) => {
    const operation = `${method} ${template}`
    if (status >= 500) return [`${operation} ${status}: ${JSON.stringify(json)}`]
    if (operation === 'POST /graphql') return []
    const schema = schemaOf(method, template, status)
    const say = (what: string) => `${operation} ${status}: ${what}`
    if (schema === undefined) return [say('GitHub describes no such operation or status')]
    if (schema === null) return isEmpty(json) ? [] : [say('GitHub describes an answer without JSON')]
    const found: string[] = []
    const validate = compile(`${operation} ${status}`, schema, status >= 400)
    if (!validate(json)) {
      for (const error of validate.errors ?? []) found.push(say(`${error.instancePath || '/'} ${error.message ?? ''}`))
    }
    // GitHub's errors carry more than their schema says.
    if (status < 400) found.push(...unknownKeys(description, [schema], json).map(say))
    return found
  }
}

function isEmpty(json: unknown): boolean {
  return json === undefined || (typeof json === 'object' && json !== null && Object.keys(json).length === 0)
}
