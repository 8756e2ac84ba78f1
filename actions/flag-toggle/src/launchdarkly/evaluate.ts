import { createHash } from 'node:crypto'
import { array, type Flag, readServe, records, type Serve, WHOLE } from './flag.ts'

/** Index of the variation that a user gets of whom only the key is known; `off` without one, `unknown` where a guess. */
export type Verdict = number | 'nothing' | 'unknown'

/** LaunchDarkly's order: off, prerequisites, targets, rules, fallthrough. */
export function evaluate(flag: Flag, userKey: string): Verdict {
  if (!flag.on) return flag.offVariation ?? 'nothing'
  if (flag.prerequisites.length > 0) return 'unknown'
  for (const target of records(flag.targets)) {
    if ((target['contextKind'] ?? 'user') === 'user' && array(target['values']).includes(userKey))
      return Number(target['variation'])
  }
  for (const rule of records(flag.rules)) {
    const matches = matchesRule(rule, userKey)
    if (matches === 'unknown') return 'unknown'
    if (matches) return served(flag, readServe(rule), userKey)
  }
  return served(flag, flag.fallthrough, userKey)
}

/** Every clause must match. An attribute that the user does not have matches nothing, not even negated (SDKs). */
function matchesRule(rule: Readonly<Record<string, unknown>>, userKey: string): boolean | 'unknown' {
  let certain = true
  for (const clause of records(rule['clauses'])) {
    const { attribute, op, contextKind = 'user' } = clause
    if (op === 'segmentMatch' || attribute === 'kind') certain = false
    else if (contextKind !== 'user' || (attribute !== 'key' && attribute !== '/key')) return false
    else if (op !== 'in') certain = false
    else if (array(clause['values']).includes(userKey) === (clause['negate'] === true)) return false
  }
  return certain ? true : 'unknown'
}

function served(flag: Flag, serve: Serve, userKey: string): Verdict {
  if (serve.kind === 'variation') return serve.variation
  if (serve.kind === 'nothing') return 'unknown'
  if (serve.contextKind !== 'user') return 'unknown'
  const place = serve.bucketBy === 'key' ? bucket(flag, serve.seed, userKey) : 0
  let sum = 0
  for (const [variation, weight] of serve.shares) {
    sum += weight / WHOLE
    if (place < sum) return variation
  }
  return serve.shares.at(-1)?.[0] ?? 'unknown'
}

const HASH_DIGITS = 15
const LONGEST = Number.parseInt('f'.repeat(HASH_DIGITS), 16)

/** Where a user stands between 0 and 1 (LaunchDarkly SDKs, `bucketContext`). */
export function bucket({ key, salt }: Pick<Flag, 'key' | 'salt'>, seed: number | undefined, userKey: string): number {
  const text = seed === undefined ? `${key}.${salt}.${userKey}` : `${seed}.${userKey}`
  const hash = createHash('sha1').update(text).digest('hex').slice(0, HASH_DIGITS)
  return Number.parseInt(hash, 16) / LONGEST
}
