import type { FlagView } from '../store.ts'
import type { Feature, Strategy } from './feature.ts'
import { answerOf, servesAll } from './rollout.ts'

/** Titles by which our own strategy is found; every other is somebody else's. */
export const TITLE = 'Sluice'
export const KILLED_TITLE = 'Sluice: killed'

/** The fields of a flag that changes of ours write. */
export interface Managed {
  readonly enabled: boolean
  readonly killed: boolean
  /** Percentage of our own strategy, as text, as Unleash keeps it. */
  readonly rollout: string
  readonly stickiness: string
  readonly constraints: readonly unknown[]
  readonly segments: readonly unknown[]
}

export function isOurs({ name, title }: Strategy): boolean {
  return name === 'flexibleRollout' && (title === TITLE || title === KILLED_TITLE)
}

export function oursOf(feature: Feature): Strategy | undefined {
  return feature.strategies.find(isOurs)
}

export function othersOf(feature: Feature): readonly Strategy[] {
  return feature.strategies.filter((strategy) => !isOurs(strategy))
}

/** Our part of a flag. A flag that is enabled without any strategy serves everybody, so it counts as ours at 100 %. */
export function managedOf(feature: Feature): Managed {
  const ours = oursOf(feature)
  const isBare = feature.enabled && feature.strategies.length === 0
  return {
    enabled: feature.enabled,
    killed: ours?.title === KILLED_TITLE,
    rollout: ours === undefined || ours.disabled ? (isBare ? '100' : '0') : (ours.parameters['rollout'] ?? '0'),
    stickiness: ours?.parameters['stickiness'] ?? 'default',
    constraints: ours?.constraints ?? [],
    segments: ours?.segments ?? [],
  }
}

/** The flag with our part as wanted; how it would look after the change. */
export function withManaged(feature: Feature, managed: Managed): Feature {
  const ours = oursOf(feature)
  const next: Strategy = {
    ...(ours ?? { id: 'new', name: 'flexibleRollout', variants: [], sortOrder: feature.strategies.length }),
    name: 'flexibleRollout',
    title: managed.killed ? KILLED_TITLE : TITLE,
    disabled: false,
    parameters: {
      groupId: feature.name,
      ...ours?.parameters,
      rollout: managed.rollout,
      stickiness: managed.stickiness,
    },
    constraints: managed.constraints,
    segments: managed.segments,
  }
  const strategies =
    ours === undefined ? [...feature.strategies, next] : feature.strategies.map((each) => (each === ours ? next : each))
  return { ...feature, enabled: managed.enabled, strategies }
}

export function viewOf(feature: Feature): FlagView {
  return {
    words: wordsOf(feature),
    text: textOf(feature),
    managed: JSON.stringify(managedOf(feature)),
    unmanaged: unmanagedOf(feature),
    served(targetingKey) {
      const answer = answerOf(feature, targetingKey)
      return answer === 'unknown'
        ? { kind: 'unknown' }
        : { kind: 'variant', variant: undefined, value: answer === 'yes' }
    },
  }
}

function wordsOf(feature: Feature): string {
  const { enabled, killed, rollout, constraints, segments } = managedOf(feature)
  if (killed && !enabled) return 'killed'
  if (!enabled) return 'off'
  const others = othersOf(feature).filter(({ disabled }) => !disabled)
  if (others.some(servesAll)) return 'on (by a strategy of others)'
  const rules = others.length + constraints.length + segments.length + feature.parents.length > 0 ? ' (with rules)' : ''
  if (rollout === '100') return `on${rules}`
  return rollout === '0' ? `off${rules}` : `percent ${rollout}${rules}`
}

/** What a person wants to see of a flag, in a fixed order, so that two texts can be compared line by line. */
function textOf({ enabled, strategies, parents }: Feature): string {
  const shown = strategies.map(({ name, title, disabled, parameters, constraints, segments }) => ({
    name,
    ...(title === '' ? {} : { title }),
    ...(disabled ? { disabled } : {}),
    parameters: sorted(parameters),
    ...(constraints.length > 0 ? { constraints } : {}),
    ...(segments.length > 0 ? { segments } : {}),
  }))
  return JSON.stringify({ enabled, strategies: shown, ...(parents.length > 0 ? { parents } : {}) }, null, 2)
}

function unmanagedOf(feature: Feature): string {
  const others = othersOf(feature).map(({ name, disabled, parameters, constraints, segments }) =>
    JSON.stringify({ name, disabled, parameters: sorted(parameters), constraints, segments }),
  )
  return others.sort().join(' ')
}

function sorted(parameters: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)))
}
