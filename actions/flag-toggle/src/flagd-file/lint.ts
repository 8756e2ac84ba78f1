import { nearest } from '../../../../lib/kernel/nearest.ts'
import { isRecord } from '../../../../lib/kernel/shape.ts'
import { circleWords, cycles } from '../cycles.ts'
import type { Finding } from '../store.ts'
import { hasTargeting } from './evaluate.ts'
import { type FlagFile, flagIn } from './file.ts'
import { lintTargeting } from './lint-targeting.ts'
import { sharedRulesIn } from './managed.ts'
import { isKilled, tailOf } from './targeting.ts'
import { rolesOf } from './variants.ts'

const FLAT_TYPES = ['string', 'number', 'boolean']
const FLAG_FIELDS = ['state', 'variants', 'defaultVariant', 'targeting', 'metadata']

/** Findings of every flag of a file, in its order. */
export function lintFile(file: FlagFile): readonly Finding[] {
  const shared = Object.entries(file.evaluators).flatMap(([name, rule]) =>
    lintTargeting(rule, { variants: undefined, evaluators: file.evaluators }).map((message) => ({
      severity: 'error' as const,
      flag: '',
      message: `$evaluators.${name}: ${message}`,
    })),
  )
  return [...setFindings(file), ...circles(file), ...shared, ...file.keys.flatMap((key) => lintFlag(file, key))]
}

/** Evaluators follow a shared rule that leads back to itself until they give up. */
function circles(file: FlagFile): readonly Finding[] {
  const references = new Map(Object.entries(file.evaluators).map(([name, rule]) => [name, sharedRulesIn(rule)]))
  return cycles(references).map((circle) => ({
    severity: 'error',
    flag: '',
    message: `$evaluators refer to one another in a circle: ${circleWords(circle)}`,
  }))
}

function setFindings(file: FlagFile): readonly Finding[] {
  const metadata = file.format.valueAt(file.text, ['metadata'])
  const isSound = metadata === undefined || isFlat(metadata)
  const message = 'metadata of the set must be a mapping to texts, numbers and booleans'
  return isSound ? [] : [{ severity: 'error', flag: '', message }]
}

/** What the flagd schemas say of a flag, and what they let through: missing variants, unknown fields, order of buckets. */
export function lintFlag(file: FlagFile, key: string): readonly Finding[] {
  const flag = flagIn(file, key)
  if (flag === undefined) return []
  const errors = [...fieldProblems(flag), ...variantProblems(flag)]
  if (hasTargeting(flag))
    errors.push(...lintTargeting(flag['targeting'], { variants: variantNames(flag), evaluators: file.evaluators }))
  const finding = (severity: Finding['severity']) => (message: string) => ({ severity, flag: key, message })
  return [...errors.map(finding('error')), ...warnings(flag).map(finding('warning'))]
}

function fieldProblems(flag: Readonly<Record<string, unknown>>): string[] {
  const problems = Object.keys(flag)
    .filter((field) => !FLAG_FIELDS.includes(field))
    .map((field) => `unknown field ${JSON.stringify(field)}${nearest(field, FLAG_FIELDS)}`)
  if (flag['state'] !== 'ENABLED' && flag['state'] !== 'DISABLED') problems.push('state must be ENABLED or DISABLED')
  const { targeting, metadata } = flag
  if (targeting !== undefined && !isRecord(targeting)) problems.push('targeting must be a rule')
  if (metadata !== undefined && !isFlat(metadata))
    problems.push('metadata must be a mapping to texts, numbers and booleans')
  return problems
}

function isFlat(metadata: unknown): boolean {
  return isRecord(metadata) && Object.values(metadata).every((value) => FLAT_TYPES.includes(typeof value))
}

function variantProblems(flag: Readonly<Record<string, unknown>>): string[] {
  const { variants, defaultVariant } = flag
  if (!isRecord(variants) || Object.keys(variants).length === 0) return ['variants must hold at least one variant']
  const problems: string[] = []
  if (Object.hasOwn(variants, '')) problems.push('a variant has an empty name')
  const types = new Set(Object.values(variants).map(typeOf))
  if (types.size > 1) problems.push(`variants are of different types (${[...types].join(', ')})`)
  for (const type of types)
    if (type === 'null' || type === 'list') problems.push(`variants must be booleans, texts, numbers or mappings`)
  if (typeof defaultVariant === 'string' && !Object.hasOwn(variants, defaultVariant))
    problems.push(`defaultVariant ${JSON.stringify(defaultVariant)} is not one of its variants${suggestion(flag)}`)
  else if (defaultVariant !== undefined && defaultVariant !== null && typeof defaultVariant !== 'string')
    problems.push('defaultVariant must be the name of a variant, or null')
  return problems
}

function suggestion(flag: Readonly<Record<string, unknown>>): string {
  return nearest(String(flag['defaultVariant']), [...variantNames(flag)])
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'list' : typeof value
}

function variantNames(flag: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const { variants } = flag
  return new Set(isRecord(variants) ? Object.keys(variants) : [])
}

function warnings(flag: Readonly<Record<string, unknown>>): string[] {
  const roles = rolesOf(flag['variants'])
  if (roles === undefined) return []
  const rule = isKilled(flag['targeting']) ? flag['targeting'].if[1] : flag['targeting']
  const tail = tailOf(rule, roles)
  const outOfOrder = tail.kind === 'fractional' && !tail.share.onFirst && tail.share.on > 0n && tail.share.off > 0n
  return outOfOrder
    ? [
        `its shares name "${roles.off}" before "${roles.on}"; turning them round, here or in a copy for another environment, exchanges the users who have the feature`,
      ]
    : []
}
