import { trigger } from './events.ts'
import type { InputValue, WorkflowFile } from './model.ts'
import { child, literal, pairs, strings, type TemplateToken } from './tokens.ts'

export interface InputDefinition {
  readonly name: string
  readonly type: 'string' | 'boolean' | 'number' | 'choice' | 'environment'
  readonly required: boolean
  readonly default: TemplateToken | undefined
  readonly options: readonly string[]
}

export function inputDefinitions(file: WorkflowFile, event: 'workflow_dispatch' | 'workflow_call'): InputDefinition[] {
  return pairs(child(trigger(file, event)?.filters, 'inputs')).map(({ key, value }) => ({
    name: key,
    type: asType(literal(child(value, 'type'))),
    required: literal(child(value, 'required')) === 'true',
    default: child(value, 'default'),
    options: strings(child(value, 'options')),
  }))
}

function asType(text: string | undefined): InputDefinition['type'] {
  return text === 'boolean' || text === 'number' || text === 'choice' || text === 'environment' ? text : 'string'
}

/** Value when nothing was given and there is no default. */
export function emptyInput(definition: InputDefinition): InputValue {
  if (definition.type === 'boolean') return false
  if (definition.type === 'number') return 0
  return definition.type === 'choice' ? (definition.options[0] ?? '') : ''
}

/** A given value in the type of its input; `undefined` when it does not fit. */
export function coerceInput(definition: InputDefinition, value: unknown): InputValue | undefined {
  switch (definition.type) {
    case 'boolean':
      if (typeof value === 'boolean') return value
      return value === 'true' ? true : value === 'false' ? false : undefined
    case 'number': {
      if (typeof value === 'number') return value
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
      return Number.isFinite(number) ? number : undefined
    }
    case 'choice':
      return typeof value === 'string' && definition.options.includes(value) ? value : undefined
    default:
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : undefined
  }
}

const MOST_INPUTS = 25

export type DispatchInputs =
  | { readonly kind: 'ok'; readonly inputs: Readonly<Record<string, InputValue>> }
  | { readonly kind: 'refused'; readonly message: string }

/**
 * Inputs of a `workflow_dispatch`, typed and with defaults. GitHub's API refuses a wrong one with 422 and one of
 * these messages, and no run is made.
 */
export function dispatchInputs(file: WorkflowFile, given: Readonly<Record<string, unknown>>): DispatchInputs {
  const definitions = inputDefinitions(file, 'workflow_dispatch')
  if (definitions.length > MOST_INPUTS)
    return { kind: 'refused', message: `A workflow can have at most ${MOST_INPUTS} inputs.` }
  const unexpected = Object.keys(given).filter((name) => !definitions.some((definition) => definition.name === name))
  if (unexpected.length > 0)
    return { kind: 'refused', message: `Unexpected inputs provided: ${JSON.stringify(unexpected)}` }
  const inputs: Record<string, InputValue> = Object.create(null)
  for (const definition of definitions) {
    const value = given[definition.name]
    const isGiven = value !== undefined && value !== null && value !== ''
    if (!isGiven && definition.required && definition.default === undefined)
      return { kind: 'refused', message: `Required input '${definition.name}' not provided` }
    const wanted = isGiven ? value : literal(definition.default)
    const coerced = wanted === undefined ? emptyInput(definition) : coerceInput(definition, wanted)
    if (coerced === undefined)
      return {
        kind: 'refused',
        message: `Provided value '${String(wanted)}' for input '${definition.name}' is not a valid ${definition.type}${
          definition.type === 'choice' ? `; allowed: ${definition.options.join(', ')}` : ''
        }`,
      }
    inputs[definition.name] = coerced
  }
  return { kind: 'ok', inputs }
}
