import type { ActionContract, InputSpec } from './contract.ts'
import type { Decimal } from './decimal.ts'
import { UserError } from './errors.ts'
import { nearest } from './nearest.ts'
import {
  type Reading,
  readBoolean,
  readDuration,
  readEnum,
  readInteger,
  readJson,
  readList,
  readPercentage,
  trimAscii,
} from './readers.ts'

/** What a reader gives for each kind of input. Durations are milliseconds. */
type Value<S extends InputSpec> = S extends { kind: 'boolean' }
  ? boolean
  : S extends { kind: 'integer' | 'duration' }
    ? number
    : S extends { kind: 'percentage' }
      ? Decimal
      : S extends { kind: 'list' }
        ? readonly string[]
        : S extends { kind: 'json' }
          ? unknown
          : S extends { kind: 'enum'; options: readonly (infer O)[] }
            ? O
            : string

/** `undefined` only where the input may be empty: neither required nor with a default. Lists and texts are then empty. */
type Present<S extends InputSpec> = S extends { required: true } | { default: string }
  ? Value<S>
  : S extends { kind: 'list' }
    ? readonly string[]
    : S extends { kind: 'string' | 'secret' }
      ? string
      : Value<S> | undefined

export type Inputs<C extends ActionContract> = { readonly [K in keyof C['inputs']]: Present<C['inputs'][K]> }

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads every input of the contract from `INPUT_*` as the runner sets them.
 *
 * All problems are told at once. An input that the contract does not know is an error too: the runner only warns.
 */
export function readInputs<const C extends ActionContract>(contract: C, env: Environment): Inputs<C> {
  const problems = unknownInputs(contract, env)
  const values: Record<string, unknown> = {}
  for (const [name, spec] of Object.entries(contract.inputs)) {
    const text = trimAscii(env[variable(name)] ?? '') || literalDefault(spec)
    if (text === '') {
      if (spec.required === true) problems.push(`input "${name}" is required`)
      values[name] = empty(spec)
      continue
    }
    const reading = read(spec, text)
    if (reading.ok) values[name] = reading.value
    else problems.push(`input "${name}"${shown(spec, text)} ${reading.problem}`)
  }
  const text = problems.join('; ')
  if (text !== '') throw new UserError('invalid-input', `${contract.name}: ${text}${text.endsWith('?') ? '' : '.'}`)
  return values as Inputs<C>
}

/** The variable in which the runner hands over an input: upper case, spaces become underscores, dashes stay. */
export function variable(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`
}

/** A default such as `${{ github.token }}` is the runner's to fill in; here it would be a text nobody meant. */
function literalDefault({ default: text = '' }: InputSpec): string {
  return text.startsWith('${{') ? '' : text
}

function unknownInputs(contract: ActionContract, env: Environment): string[] {
  const known = new Map(Object.keys(contract.inputs).map((name) => [variable(name), name]))
  const names = [...known.values()]
  return Object.keys(env)
    .filter((key) => key.startsWith('INPUT_') && !known.has(key))
    .map((key) => {
      const name = key.slice('INPUT_'.length).toLowerCase()
      return `input "${name}" ${nearest(name, names) === '' ? `is not one of ${names.join(', ')}` : `is unknown${nearest(name, names)}`}`
    })
}

function empty(spec: InputSpec): unknown {
  if (spec.kind === 'list') return []
  return spec.kind === 'string' || spec.kind === 'secret' ? '' : undefined
}

function shown(spec: InputSpec, text: string): string {
  if (spec.kind === 'secret') return ''
  return ` is ${JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)}, which`
}

function read(spec: InputSpec, text: string): Reading<unknown> {
  switch (spec.kind) {
    case 'string':
    case 'secret':
      return { ok: true, value: text }
    case 'boolean':
      return readBoolean(text)
    case 'integer':
      return readInteger(text, spec.min, spec.max)
    case 'percentage':
      return readPercentage(text)
    case 'duration':
      return readDuration(text)
    case 'list':
      return readList(text)
    case 'json':
      return readJson(text)
    case 'enum':
      return readEnum(text, spec.options)
  }
}
