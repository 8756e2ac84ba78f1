import { isRecord } from '../../../../lib/kernel/shape.ts'
import type { Path } from './text.ts'
import type { Roles } from './variants.ts'

/** Shares of a fractional rule, in hash space: `on` gets `on ÷ (on + off)` of all users. */
export interface Share {
  readonly on: bigint
  readonly off: bigint
  readonly onFirst: boolean
}

/**
 * The end of a targeting rule: what happens to users whom no earlier condition decided. Only this part is ever written;
 * conditions before it (employees, a region) are the owner's.
 */
export type Tail =
  /** Nothing: the default variant decides. `path` is where a rule would go. */
  | { readonly kind: 'default'; readonly path: Path; readonly rules: boolean }
  /** One variant for all of them. */
  | { readonly kind: 'constant'; readonly path: Path; readonly variant: string; readonly rules: true }
  /** `path` is the list of the `fractional` operation; `bucketBy` its own first argument, if any. */
  | {
      readonly kind: 'fractional'
      readonly path: Path
      readonly share: Share
      readonly bucketBy: unknown
      readonly rules: boolean
    }
  | { readonly kind: 'opaque'; readonly why: string; readonly rules: true }

/** The tail of `targeting`, with paths from the flag. */
export function tailOf(targeting: unknown, roles: Roles): Tail {
  if (targeting === undefined || targeting === null || isEmpty(targeting))
    return { kind: 'default', path: ['targeting'], rules: false }
  return tailAt(targeting, ['targeting'], false, roles)
}

function tailAt(rule: unknown, path: Path, rules: boolean, roles: Roles): Tail {
  if (rule === null) return { kind: 'default', path, rules }
  if (typeof rule === 'string' && rules) return { kind: 'constant', path, variant: rule, rules: true }
  if (isRecord(rule) && Object.keys(rule).length === 1) {
    if (Array.isArray(rule['if'])) return tailOfIf(rule['if'], [...path, 'if'], roles)
    if (Array.isArray(rule['fractional']))
      return tailOfFractional(rule['fractional'], [...path, 'fractional'], rules, roles)
  }
  return opaque('it ends in something else than "if", "fractional" or the name of a variant')
}

/** `if` takes condition, value, condition, value … and perhaps one last value. */
function tailOfIf(args: readonly unknown[], path: Path, roles: Roles): Tail {
  if (args.length < 2) return opaque('its "if" has no value')
  if (args.length % 2 === 0) return { kind: 'default', path: [...path, args.length], rules: true }
  return tailAt(args.at(-1), [...path, args.length - 1], true, roles)
}

function tailOfFractional(args: readonly unknown[], path: Path, rules: boolean, roles: Roles): Tail {
  const bucketBy = Array.isArray(args[0]) ? undefined : args[0]
  const buckets = bucketBy === undefined ? args : args.slice(1)
  const weights = new Map<string, bigint>()
  for (const bucket of buckets) {
    const [variant, weight = 1] = Array.isArray(bucket) ? bucket : []
    if (variant !== roles.on && variant !== roles.off)
      return opaque(`its shares name something else than "${roles.on}" and "${roles.off}"`)
    if (!Number.isSafeInteger(weight) || weight < 0) return opaque('a share is computed or no whole number')
    if (weights.has(variant)) return opaque(`its shares name "${variant}" twice`)
    weights.set(variant, BigInt(weight))
  }
  const share = {
    on: weights.get(roles.on) ?? 0n,
    off: weights.get(roles.off) ?? 0n,
    onFirst: weights.keys().next().value === roles.on,
  }
  if (share.on + share.off === 0n) return opaque('its shares sum to zero')
  return { kind: 'fractional', path, share, bucketBy, rules }
}

function opaque(why: string): Tail {
  return { kind: 'opaque', why, rules: true }
}

function isEmpty(targeting: unknown): boolean {
  return isRecord(targeting) && Object.keys(targeting).length === 0
}

/**
 * A kill, as it stands in the file: `{"if": [false, <the rule before>, "off"]}`. Whatever the rule says, and whatever the
 * application's own default is, the off variant is served; the rule stays to be restored.
 */
export function isKilled(targeting: unknown): targeting is { readonly if: readonly [false, unknown, string] } {
  if (!isRecord(targeting) || Object.keys(targeting).length !== 1) return false
  const args = targeting['if']
  return Array.isArray(args) && args.length === 3 && args[0] === false && typeof args[2] === 'string'
}
