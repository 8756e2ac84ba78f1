import { MappingDefinition } from '@actions/workflow-parser/templates/schema/mapping-definition'
import { OneOfDefinition } from '@actions/workflow-parser/templates/schema/one-of-definition'
import { PropertyDefinition } from '@actions/workflow-parser/templates/schema/property-definition'
import { StringDefinition } from '@actions/workflow-parser/templates/schema/string-definition'
import type { TemplateSchema } from '@actions/workflow-parser/templates/schema/template-schema'
import { StringToken } from '@actions/workflow-parser/templates/tokens/string-token'
import { getWorkflowSchema } from '@actions/workflow-parser/workflows/workflow-schema'

/**
 * What GitHub accepts and `@actions/workflow-parser` 0.3.61 does not know yet. A test fails as soon as upstream gains
 * an entry, so that this list only ever gets shorter.
 * - `cache-mode`: GitHub changelog 2026-09-10.
 */
export const SCHEMA_ADDITIONS = [
  { definition: 'workflow-root-strict', property: 'cache-mode', values: ['read', 'write', 'write-only', 'none'] },
  { definition: 'job-factory', property: 'cache-mode', values: ['read', 'write', 'write-only', 'none'] },
  { definition: 'workflow-job', property: 'cache-mode', values: ['read', 'write', 'write-only', 'none'] },
] as const

let patched: TemplateSchema | undefined

/** GitHub's workflow schema with `SCHEMA_ADDITIONS`. */
export function workflowSchema(): TemplateSchema {
  patched ??= addMissing(getWorkflowSchema())
  return patched
}

function addMissing(schema: TemplateSchema): TemplateSchema {
  for (const addition of SCHEMA_ADDITIONS) {
    const target = schema.definitions[addition.definition]
    if (!(target instanceof MappingDefinition)) throw new Error(`The schema has no mapping '${addition.definition}'.`)
    const type = oneOf(schema, addition.property, addition.values)
    target.properties[addition.property] = new PropertyDefinition(
      new StringToken(undefined, undefined, type, undefined),
    )
  }
  return schema
}

/** Name of a definition that takes exactly these words. */
function oneOf(schema: TemplateSchema, property: string, values: readonly string[]): string {
  const name = `sluice-${property}`
  const choice = new OneOfDefinition(name)
  for (const value of values) {
    const word = new StringDefinition(`${name}-${value}`)
    word.constant = value
    schema.definitions[word.key] = word
    choice.oneOf.push(word.key)
  }
  schema.definitions[name] = choice
  return name
}
