import type { Decimal } from '../../../../lib/kernel/decimal.ts'
import { type Change, type Plan, type Refusal, refused } from '../store.ts'
import { type Flag, type Serve, WHOLE } from './flag.ts'
import { hasRules, type Managed, managedOf, type Roles, rolesOf, viewOf, withManaged } from './state.ts'

/** Decimal places of a percentage in thousandths of a percent. */
export const PERCENT_DECIMALS = 3

/** What a change would do to a flag: its switch, its fallthrough and its off variation, and nothing else. */
export function planChange(flag: Flag, change: Change, environment: string): Plan {
  const roles = rolesOf(flag)
  const next = wanted(flag, change, roles, environment)
  if ('kind' in next) return next
  const before = managedOf(flag, environment)
  const same = JSON.stringify(before) === JSON.stringify(next)
  const view = viewOf(flag, environment)
  const after = same ? view : viewOf(withManaged(flag, next, environment), environment)
  return {
    kind: same ? 'same' : 'change',
    flag: flag.key,
    before: view,
    basis: view.managed,
    after,
    share: shareWanted(change),
    onVariant: roles === undefined ? undefined : JSON.stringify(flag.variations[roles.on]?.value),
    document: undefined,
    warnings: same ? [] : warnings(flag, next, roles),
  }
}

function wanted(flag: Flag, change: Change, roles: Roles | undefined, environment: string): Managed | Refusal {
  const now = managedOf(flag, environment)
  if (change.kind === 'kill') return { ...now, on: false, killed: true, offVariation: roles?.off ?? now.offVariation }
  const isLifted = change.kind === 'off' || (change.kind === 'set' && (JSON.parse(change.managed) as Managed).killed)
  if (now.killed && !isLifted)
    return refused(
      'killed',
      `${flag.key} was killed, and stays so until somebody lifts the kill with mode "off"; then it can be turned on again, step by step.`,
    )
  if (change.kind === 'set') return JSON.parse(change.managed) as Managed
  if (roles === undefined)
    return refused(
      'variants-ambiguous',
      `${flag.key}: which variation is the feature and which is its absence cannot be told. A flag needs one variation that is true and one that is false, or variations named "on" and "off".`,
    )
  if (change.kind === 'off' && !now.on) return { ...now, killed: false }
  const { fallthrough } = now
  if (fallthrough.kind === 'rollout' && fallthrough.seed !== undefined)
    return refused(
      'targeting-not-understood',
      `${flag.key}: an experiment runs in the fallthrough; end it at LaunchDarkly first. Mode "kill" works all the same.`,
    )
  const opened = { ...now, on: true, killed: false, offVariation: now.offVariation ?? roles.off }
  if (change.kind === 'off') return { ...opened, fallthrough: { kind: 'variation', variation: roles.off } }
  if (change.kind === 'on') return { ...opened, fallthrough: { kind: 'variation', variation: roles.on } }
  if (change.kind === 'segment')
    return refused(
      'change-not-supported',
      `${flag.key}: LaunchDarkly has segments of its own; a ramp there starts with a percentage.`,
    )
  const weight = weightOf(change.percent)
  if (weight === undefined)
    return refused(
      'percent-too-fine',
      `${flag.key}: LaunchDarkly holds thousandths of a percent, so a percentage can have at most ${PERCENT_DECIMALS} decimals.`,
    )
  const next = spread(fallthrough, roles, weight)
  if (next === undefined)
    return refused(
      'targeting-not-understood',
      `${flag.key}: its percentage rollout also serves other variations than the two of "on" and "off". Mode "kill" works all the same; otherwise change it at LaunchDarkly.`,
    )
  return { ...opened, fallthrough: next }
}

/** Thousandths of a percent, or `undefined` when it has more decimals. */
function weightOf({ digits, scale }: Decimal): number | undefined {
  const scaled = digits * 10n ** BigInt(PERCENT_DECIMALS)
  const unit = 10n ** BigInt(scale)
  return scaled % unit === 0n ? Number(scaled / unit) : undefined
}

/**
 * Two shares side by side, in the order they have: what grows then only ever moves its one inner end, so nobody loses the
 * feature. LaunchDarkly lists variations by their index when it is given weights by name.
 */
function spread(before: Serve, roles: Roles, weight: number): Serve | undefined {
  const shares = [
    [roles.on, weight],
    [roles.off, WHOLE - weight],
  ] as const
  const ordered = [...shares].sort(([a], [b]) => a - b)
  if (before.kind !== 'rollout')
    return { kind: 'rollout', shares: ordered, bucketBy: 'key', contextKind: 'user', seed: undefined }
  const others = before.shares.filter(
    ([variation, each]) => each > 0 && variation !== roles.on && variation !== roles.off,
  )
  return others.length > 0 ? undefined : { ...before, shares: ordered }
}

function shareWanted(change: Change): number | undefined {
  if (change.kind === 'set') return undefined
  if (change.kind !== 'percent') return change.kind === 'on' ? 1 : 0
  return Number(change.percent.digits) / 10 ** (change.percent.scale + 2)
}

function warnings(flag: Flag, next: Managed, roles: Roles | undefined): readonly string[] {
  return [
    ...(next.on && !flag.on && hasRules(flag)
      ? [`${flag.key}: turning the flag on also turns on its rules, targets and prerequisites.`]
      : []),
    ...(next.killed && roles === undefined
      ? [
          `${flag.key} has no variation that is false or named "off"; everybody is served its off variation${next.offVariation === null ? ', which it lacks, so the default in the code' : ''}. Make sure that this is the safe one.`,
        ]
      : []),
  ]
}
