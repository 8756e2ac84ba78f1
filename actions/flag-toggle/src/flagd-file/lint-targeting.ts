import { nearest } from '../../../../lib/kernel/nearest.ts'
import { isRecord } from '../../../../lib/kernel/shape.ts'

interface Context {
  /** Names a result may have; `undefined` where the rule is shared and its results are not known to be variants. */
  readonly variants: ReadonlySet<string> | undefined
  /** Shared rules; `undefined` where they are not known. */
  readonly evaluators: Readonly<Record<string, unknown>> | undefined
}

const MAX_DEPTH = 50
const MAX_WEIGHT_SUM = 2 ** 31 - 1
const SEM_VER_OPERATORS = ['=', '!=', '>', '<', '>=', '<=', '~', '^']
const FLAGD_VARIABLES = ['$flagd.timestamp', '$flagd.flagKey']
const SEM_VER = /^[vV]?\d{1,9}(?:\.\d{1,9}){0,2}(?:[-+][0-9A-Za-z.+-]{1,100})?$/

/** Least and most arguments of each operator that flagd knows (flagd-schemas targeting.json). */
const ARITY = new Map<string, readonly [least: number, most: number]>()
const ANY = Number.MAX_SAFE_INTEGER
for (const [names, least, most] of [
  ['== === != !== > >= % / map filter all none some in starts_with ends_with missing_some', 2, 2],
  ['substr < <=', 2, 3],
  ['! !! $ref', 1, 1],
  ['or and if + - max min merge cat fractional', 1, ANY],
  ['*', 2, ANY],
  ['var', 0, 2],
  ['missing', 0, ANY],
  ['reduce sem_ver', 3, 3],
] as const)
  for (const name of names.split(' ')) ARITY.set(name, [least, most])

/** What is wrong with a targeting rule, in words with the place; empty when nothing is. */
export function lintTargeting(targeting: unknown, context: Context): readonly string[] {
  return lintRule(targeting, { ...context, depth: 0, isResult: true })
}

interface Scope extends Context {
  readonly depth: number
  /** Whether what stands here becomes the name of the variant. */
  readonly isResult: boolean
}
type Problems = readonly string[]

function lintRule(rule: unknown, scope: Scope): Problems {
  if (scope.depth > MAX_DEPTH) return [`targeting is nested deeper than ${MAX_DEPTH} levels`]
  const inner = { ...scope, depth: scope.depth + 1 }
  if (Array.isArray(rule)) return rule.flatMap((item) => lintRule(item, { ...inner, isResult: false }))
  if (!isRecord(rule)) return lintResult(rule, scope)
  const [operator, ...others] = Object.keys(rule)
  const arity = operator === undefined ? undefined : ARITY.get(operator)
  if (operator === undefined || others.length > 0 || arity === undefined) {
    const names = Object.keys(rule).map((name) => JSON.stringify(name))
    const advice = others.length === 0 && operator !== undefined ? nearest(operator, [...ARITY.keys()]) : ''
    return [`targeting: ${names.join(', ') || '{}'} is not one operator that flagd knows${advice}`]
  }
  const given = rule[operator]
  const args: readonly unknown[] = Array.isArray(given) ? given : [given]
  if (args.length < arity[0] || args.length > arity[1]) return [`targeting: "${operator}" has ${args.length} arguments`]
  return lintOperator(operator, args, inner)
}

function lintResult(value: unknown, { isResult, variants }: Scope): Problems {
  if (!isResult || variants === undefined || value === null || variants.has(String(value))) return []
  const name = String(value)
  return [`targeting gives the variant ${JSON.stringify(name)}, which does not exist${nearest(name, [...variants])}`]
}

function lintOperator(operator: string, args: readonly unknown[], scope: Scope): Problems {
  const inner = { ...scope, isResult: false }
  const within = () => args.flatMap((arg) => lintRule(arg, inner))
  switch (operator) {
    case 'if':
      return args.flatMap((arg, index) => lintRule(arg, index % 2 === 1 || isElse(index, args) ? scope : inner))
    case 'fractional':
      return lintFractional(args, scope)
    case '$ref':
      return lintReference(args[0], scope)
    case 'var':
      return lintVariable(args[0], inner)
    case 'starts_with':
    case 'ends_with':
      return args.some((arg) => typeof arg !== 'string' && !isRecord(arg))
        ? [`targeting: "${operator}" compares two texts`]
        : within()
    case 'sem_ver':
      return [...lintSemVer(args), ...within()]
    default:
      return within()
  }
}

/** An `if` of one argument is a bare condition. */
function isElse(index: number, args: readonly unknown[]): boolean {
  return index === args.length - 1 && args.length % 2 === 1 && args.length > 1
}

function lintFractional(args: readonly unknown[], scope: Scope): Problems {
  const hasBucketBy = !Array.isArray(args[0])
  const buckets = hasBucketBy ? args.slice(1) : args
  const bucketBy =
    hasBucketBy && !isRecord(args[0])
      ? ['targeting: the first argument of "fractional" is neither a rule nor a share']
      : lintRule(hasBucketBy ? args[0] : null, { ...scope, isResult: false })
  const sum = buckets.reduce<number>((total, bucket) => total + weightOf(bucket), 0)
  const problems = [...bucketBy, ...buckets.flatMap((bucket) => lintBucket(bucket, scope))]
  return sum > MAX_WEIGHT_SUM
    ? [...problems, `targeting: the weights of "fractional" sum to more than ${MAX_WEIGHT_SUM}`]
    : problems
}

function weightOf(bucket: unknown): number {
  const weight: unknown = Array.isArray(bucket) ? (bucket[1] ?? 1) : 0
  return typeof weight === 'number' ? weight : 0
}

function lintBucket(bucket: unknown, scope: Scope): Problems {
  if (!Array.isArray(bucket) || bucket.length < 1 || bucket.length > 2)
    return ['targeting: a share of "fractional" is a variant and a weight']
  const [variant, weight = 1] = bucket as readonly unknown[]
  const result = lintRule(variant, { ...scope, isResult: true })
  if (isRecord(weight)) return [...result, ...lintRule(weight, { ...scope, isResult: false })]
  return Number.isSafeInteger(weight) && (weight as number) >= 0
    ? result
    : [...result, `targeting: the weight ${JSON.stringify(weight)} is not a whole number from 0`]
}

function lintReference(name: unknown, { evaluators }: Scope): Problems {
  if (evaluators === undefined || (typeof name === 'string' && Object.hasOwn(evaluators, name))) return []
  const advice = nearest(String(name), Object.keys(evaluators))
  return [`targeting refers to ${JSON.stringify(name)}, which is not in $evaluators${advice}`]
}

function lintVariable(name: unknown, scope: Scope): Problems {
  if (isRecord(name)) return lintRule(name, scope)
  if (typeof name !== 'string' || !name.startsWith('$flagd.')) return []
  return FLAGD_VARIABLES.includes(name)
    ? []
    : [`targeting: ${JSON.stringify(name)} is none of ${FLAGD_VARIABLES.join(', ')}`]
}

function lintSemVer([left, operator, right]: readonly unknown[]): Problems {
  const versions = [left, right].filter(
    (version) => !isRecord(version) && !(typeof version === 'string' && SEM_VER.test(version)),
  )
  return [
    ...(SEM_VER_OPERATORS.includes(operator as string)
      ? []
      : [`targeting: ${JSON.stringify(operator)} is not an operator of "sem_ver"`]),
    ...versions.map((version) => `targeting: ${JSON.stringify(version)} is not a version`),
  ]
}
