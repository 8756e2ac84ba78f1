import { formatDecimal } from '../../../../lib/kernel/decimal.ts'
import { type Change, type Plan, type Refusal, refused } from '../store.ts'
import type { Feature } from './feature.ts'
import { servesAll } from './rollout.ts'
import { isOurs, type Managed, managedOf, othersOf, viewOf, withManaged } from './state.ts'

/** What a change would do to a flag. Only our own titled strategy and the switch of the environment are ever written. */
export function planChange(feature: Feature, change: Change): Plan {
  const next = wanted(feature, change)
  if ('kind' in next) return next
  const before = managedOf(feature)
  const after = withManaged(feature, next)
  const same = JSON.stringify(before) === JSON.stringify(next)
  const view = viewOf(feature)
  return {
    kind: same ? 'same' : 'change',
    flag: feature.name,
    before: view,
    basis: view.managed,
    after: same ? view : viewOf(after),
    share: next.enabled && change.kind !== 'set' ? Number(next.rollout) / 100 : next.enabled ? undefined : 0,
    onVariant: 'true',
    document: undefined,
    warnings: same ? [] : warnings(feature, next),
  }
}

function wanted(feature: Feature, change: Change): Managed | Refusal {
  const now = managedOf(feature)
  const key = feature.name
  if (feature.strategies.filter(isOurs).length > 1)
    return refused(
      'targeting-not-understood',
      `${key} has several strategies titled "Sluice"; delete all but one at Unleash.`,
    )
  if (change.kind === 'kill') return { ...now, enabled: false, killed: true }
  if (now.killed && !feature.enabled && change.kind !== 'off' && !(change.kind === 'set' && isKill(change.managed)))
    return refused(
      'killed',
      `${key} was killed, and stays so until somebody lifts the kill with mode "off"; then it can be turned on again, step by step.`,
    )
  if (change.kind === 'set') return JSON.parse(change.managed) as Managed
  const others = othersOf(feature)
  if (change.kind === 'off') return off(now, others.length > 0 && !others.some(servesAll))
  const opened = { ...now, enabled: true, killed: false }
  if (change.kind === 'on') return { ...opened, rollout: '100' }
  if (change.kind === 'segment')
    return refused(
      'change-not-supported',
      `${key}: Unleash has segments of its own; a ramp there starts with a percentage.`,
    )
  const text = formatDecimal(change.percent).replace(/\.0{1,9}$/, '')
  if (text.includes('.'))
    return refused('percent-too-fine', `${key}: Unleash holds whole percentages only, so ${text} cannot be set.`)
  const all = others.find(servesAll)
  if (all !== undefined && change.percent.digits > 0n && text !== '100')
    return refused(
      'other-strategy-serves-all',
      `${key}: the strategy ${JSON.stringify(all.title || all.name)}, which is not ours, gives the feature to everybody, so ${text} % would do nothing. Remove it at Unleash, or disable it.`,
    )
  return { ...opened, rollout: text }
}

/** Off for everybody whom no strategy of others decides; with nobody else there, the switch itself. */
function off(now: Managed, hasRules: boolean): Managed {
  // Also behind a switch that is off already: whoever turns it on by hand next gives the feature to nobody.
  if (!now.enabled) return { ...now, killed: false, rollout: '0' }
  return { ...now, killed: false, rollout: '0', enabled: hasRules }
}

function isKill(managed: string): boolean {
  return (JSON.parse(managed) as Managed).killed
}

function warnings(feature: Feature, next: Managed): readonly string[] {
  const others = othersOf(feature).filter(({ disabled }) => !disabled)
  const turnedOn = next.enabled && !feature.enabled
  return [
    ...(turnedOn && others.length > 0
      ? [`${feature.name}: turning the environment on also turns on ${others.length} strategies of others.`]
      : []),
    ...(next.enabled && others.some(servesAll)
      ? [`${feature.name}: a strategy of others gives the feature to everybody, whatever ours says.`]
      : []),
    ...(feature.parents.length > 0 ? [`${feature.name} also depends on ${feature.parents.join(', ')}.`] : []),
  ]
}
