import type { FlagView } from '../store.ts'
import { evaluate } from './evaluate.ts'
import { type Flag, type Serve, WHOLE } from './flag.ts'

/** Which variation means that users have the feature, and which that they do not: indices. */
export interface Roles {
  readonly on: number
  readonly off: number
}

/** The fields of a flag that changes of ours write. Variations are the flag's, so they are the same in all environments. */
export interface Managed {
  readonly on: boolean
  readonly killed: boolean
  readonly fallthrough: Serve
  readonly offVariation: number | null
}

/** By value when there is exactly one `true` and one `false`, else by the names `on` and `off`; Sluice does not guess. */
export function rolesOf({ variations }: Flag): Roles | undefined {
  const at = (test: (index: number) => boolean) => variations.map((_, index) => index).filter(test)
  const on = at((index) => variations[index]?.value === true)
  const off = at((index) => variations[index]?.value === false)
  if (on.length === 1 && off.length === 1) return { on: on[0] ?? 0, off: off[0] ?? 0 }
  const named = (name: string) => variations.findIndex((each) => each.name.toLowerCase() === name)
  const roles = { on: named('on'), off: named('off') }
  return roles.on >= 0 && roles.off >= 0 ? roles : undefined
}

/** A kill is a switch that is off, and this tag, so that it can be told from a flag that was never on. */
export function killTag(environment: string): string {
  return `sluice-killed-${environment}`
}

export function managedOf(flag: Flag, environment: string): Managed {
  return {
    on: flag.on,
    killed: !flag.on && flag.tags.includes(killTag(environment)),
    fallthrough: flag.fallthrough,
    offVariation: flag.offVariation ?? null,
  }
}

export function withManaged(flag: Flag, managed: Managed, environment: string): Flag {
  const others = flag.tags.filter((tag) => tag !== killTag(environment))
  return {
    ...flag,
    on: managed.on,
    fallthrough: managed.fallthrough,
    offVariation: managed.offVariation ?? undefined,
    tags: managed.killed ? [...others, killTag(environment)] : others,
  }
}

export function viewOf(flag: Flag, environment: string): FlagView {
  return {
    words: wordsOf(flag, environment),
    text: textOf(flag),
    managed: JSON.stringify(managedOf(flag, environment)),
    unmanaged: hasRules(flag) ? JSON.stringify([flag.rules, flag.targets, flag.prerequisites]) : '',
    served(targetingKey) {
      const verdict = evaluate(flag, targetingKey)
      if (verdict === 'unknown') return { kind: 'unknown' }
      const variation = verdict === 'nothing' ? undefined : flag.variations[verdict]
      if (variation === undefined) return { kind: 'code-default' }
      return { kind: 'variant', variant: undefined, value: variation.value }
    },
  }
}

export function hasRules({ rules, targets, prerequisites }: Flag): boolean {
  return rules.length + targets.length + prerequisites.length > 0
}

function wordsOf(flag: Flag, environment: string): string {
  if (!flag.on) return managedOf(flag, environment).killed ? 'killed' : 'off'
  const roles = rolesOf(flag)
  const suffix = hasRules(flag) ? ' (with rules)' : ''
  const { fallthrough } = flag
  if (fallthrough.kind === 'nothing') return 'own rules'
  if (fallthrough.kind === 'variation') return `${nameOf(flag, fallthrough.variation, roles)}${suffix}`
  const share = roles === undefined ? undefined : shareOf(fallthrough, roles)
  if (share === undefined) return 'own rules'
  return share === 0 ? `off${suffix}` : `percent ${share / (WHOLE / 100)}${suffix}`
}

/** Weight of the feature, in thousandths of a percent; `undefined` when the rollout has other variations too. */
export function shareOf({ shares }: Extract<Serve, { kind: 'rollout' }>, roles: Roles): number | undefined {
  const weights = new Map<number, number>()
  for (const [variation, weight] of shares) weights.set(variation, (weights.get(variation) ?? 0) + weight)
  const isTwoSided = [...weights].every(
    ([variation, weight]) => weight === 0 || Object.values(roles).includes(variation),
  )
  return isTwoSided ? (weights.get(roles.on) ?? 0) : undefined
}

function nameOf({ variations }: Flag, index: number, roles: Roles | undefined): string {
  if (index === roles?.on) return 'on'
  if (index === roles?.off) return 'off'
  return `variation ${variations[index]?.name || JSON.stringify(variations[index]?.value)}`
}

function textOf(flag: Flag): string {
  const value = (index: number | undefined) => (index === undefined ? null : flag.variations[index]?.value)
  const { fallthrough } = flag
  const shown =
    fallthrough.kind === 'rollout'
      ? {
          rollout: fallthrough.shares.map(([variation, weight]) => [value(variation), weight / (WHOLE / 100)]),
          bucketBy: fallthrough.bucketBy,
          contextKind: fallthrough.contextKind,
        }
      : fallthrough.kind === 'variation'
        ? value(fallthrough.variation)
        : null
  const rules = hasRules(flag) ? { rules: flag.rules, targets: flag.targets, prerequisites: flag.prerequisites } : {}
  return JSON.stringify({ on: flag.on, fallthrough: shown, off: value(flag.offVariation), ...rules }, null, 2)
}
