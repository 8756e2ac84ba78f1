import { isRecord } from '../../../../lib/kernel/shape.ts'
import { murmur3 } from '../murmur3.ts'
import type { Served } from '../store.ts'

/** What a flag is to an evaluator; other fields do not matter here. */
export interface Evaluable {
  readonly key: string
  readonly flag: Readonly<Record<string, unknown>>
  readonly evaluators: Readonly<Record<string, unknown>>
}

/**
 * What flagd serves to a context that holds a targeting key and nothing else. Only the part of JsonLogic is understood
 * that gives the same answer everywhere; the rest is `unknown`, never a guess.
 */
export function evaluate(subject: Evaluable, targetingKey: string): Served {
  const { flag } = subject
  if (flag['state'] !== 'ENABLED') return { kind: 'code-default' }
  try {
    const targeted = hasTargeting(flag) ? run(flag['targeting'], { subject, targetingKey, depth: 0 }) : null
    const variant = targeted === null ? (flag['defaultVariant'] ?? null) : String(targeted)
    if (variant === null) return { kind: 'code-default' }
    const variants = flag['variants']
    return isRecord(variants) && typeof variant === 'string' && Object.hasOwn(variants, variant)
      ? { kind: 'variant', variant, value: variants[variant] }
      : { kind: 'unknown' }
  } catch (thrown) {
    if (thrown instanceof NotComputable) return { kind: 'unknown' }
    throw thrown
  }
}

/** An empty rule is none (flagd-core). */
export function hasTargeting(flag: Readonly<Record<string, unknown>>): boolean {
  const targeting = flag['targeting']
  return isRecord(targeting) && Object.keys(targeting).length > 0
}

class NotComputable extends Error {}

interface Scope {
  readonly subject: Evaluable
  readonly targetingKey: string
  readonly depth: number
}
type Result = string | number | boolean | null | readonly Result[]
type Operator = (args: readonly unknown[], scope: Scope) => Result

const MAX_DEPTH = 50

function run(rule: unknown, scope: Scope): Result {
  if (scope.depth > MAX_DEPTH) throw new NotComputable()
  const inner = { ...scope, depth: scope.depth + 1 }
  if (Array.isArray(rule)) return rule.map((item) => run(item, inner))
  if (!isRecord(rule)) return rule as Result
  const [name, ...others] = Object.keys(rule)
  const operator = name === undefined ? undefined : OPERATORS.get(name)
  if (name === undefined || operator === undefined || others.length > 0) throw new NotComputable()
  const given = rule[name]
  return operator(Array.isArray(given) ? given : [given], inner)
}

const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['$ref', ([name], scope) => reference(name, scope)],
  ['var', ([name, fallback], scope) => variable(name, scope) ?? (fallback === undefined ? null : run(fallback, scope))],
  ['if', (args, scope) => conditional(args, scope)],
  ['and', (args, scope) => args.reduce<Result>((last, arg) => (truthy(last) ? run(arg, scope) : last), true)],
  ['or', (args, scope) => args.reduce<Result>((last, arg) => (truthy(last) ? last : run(arg, scope)), false)],
  ['!', ([arg], scope) => !truthy(run(arg, scope))],
  ['!!', ([arg], scope) => truthy(run(arg, scope))],
  ['==', (args, scope) => equal(pair(args, scope))],
  ['===', (args, scope) => equal(pair(args, scope))],
  ['!=', (args, scope) => !equal(pair(args, scope))],
  ['!==', (args, scope) => !equal(pair(args, scope))],
  ['in', (args, scope) => contains(pair(args, scope))],
  ['starts_with', (args, scope) => compareText(pair(args, scope), (text, part) => text.startsWith(part))],
  ['ends_with', (args, scope) => compareText(pair(args, scope), (text, part) => text.endsWith(part))],
  ['cat', (args, scope) => args.map((arg) => plainText(run(arg, scope))).join('')],
  ['fractional', (args, scope) => fractional(args, scope)],
])

function reference(name: unknown, scope: Scope): Result {
  const { evaluators } = scope.subject
  if (typeof name !== 'string' || !Object.hasOwn(evaluators, name)) throw new NotComputable()
  return run(evaluators[name], scope)
}

function variable(name: unknown, { subject, targetingKey }: Scope): Result {
  if (name === 'targetingKey') return targetingKey
  if (name === '$flagd.flagKey') return subject.key
  // The time is the service's; an empty name is the whole context.
  if (typeof name !== 'string' || name === '' || name.startsWith('$')) throw new NotComputable()
  return null
}

function conditional(args: readonly unknown[], scope: Scope): Result {
  for (let index = 0; index + 1 < args.length; index += 2)
    if (truthy(run(args[index], scope))) return run(args[index + 1], scope)
  return args.length % 2 === 1 ? run(args.at(-1), scope) : null
}

function truthy(value: Result): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

function pair(args: readonly unknown[], scope: Scope): readonly [Result, Result] {
  if (args.length !== 2) throw new NotComputable()
  return [run(args[0], scope), run(args[1], scope)]
}

/** Values of different types are compared by coercion, in which evaluators differ; nothing equals only nothing. */
function equal([a, b]: readonly [Result, Result]): boolean {
  if (a === null || b === null) return a === b
  if (typeof a !== typeof b || typeof a === 'object') throw new NotComputable()
  return a === b
}

function contains([needle, haystack]: readonly [Result, Result]): boolean {
  if (Array.isArray(haystack)) return haystack.includes(needle)
  if (needle === null || haystack === null) return false
  if (typeof needle !== 'string' || typeof haystack !== 'string') throw new NotComputable()
  return haystack.includes(needle)
}

function compareText([text, part]: readonly [Result, Result], test: (text: string, part: string) => boolean): Result {
  return typeof text === 'string' && typeof part === 'string' ? test(text, part) : null
}

function plainText(value: Result): string {
  if (typeof value !== 'string') throw new NotComputable()
  return value
}

/** The bucket of a hash is `hash × total ÷ 2³²`, rounded down; buckets are filled in their order. */
function fractional(args: readonly unknown[], scope: Scope): Result {
  const first = Array.isArray(args[0]) ? undefined : run(args[0], scope)
  if (first !== undefined && typeof first !== 'string') throw new NotComputable()
  const buckets = (first === undefined ? args : args.slice(1)).map((bucket) => weighted(bucket, scope))
  const hash = murmur3(first ?? `${scope.subject.key}${scope.targetingKey}`)
  if (hash === undefined) throw new NotComputable()
  const total = buckets.reduce((sum, { weight }) => sum + weight, 0)
  let place = (BigInt(hash) * BigInt(total)) >> 32n
  for (const { variant, weight } of buckets) {
    if (place < BigInt(weight)) return variant
    place -= BigInt(weight)
  }
  return null
}

function weighted(bucket: unknown, scope: Scope): { readonly variant: Result; readonly weight: number } {
  if (!Array.isArray(bucket)) throw new NotComputable()
  const weight = bucket.length === 1 ? 1 : run(bucket[1], scope)
  if (typeof weight !== 'number' || !Number.isSafeInteger(weight)) throw new NotComputable()
  return { variant: run(bucket[0], scope), weight: Math.max(0, weight) }
}
