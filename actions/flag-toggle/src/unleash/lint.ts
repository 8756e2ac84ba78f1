import { circleWords, cycles } from '../cycles.ts'
import type { Finding } from '../store.ts'
import type { Feature, Strategy } from './feature.ts'
import { servesAll } from './rollout.ts'
import { isOurs, othersOf, oursOf } from './state.ts'

/** What Unleash takes without a word and does not do what people think. */
export function lintFeatures(features: readonly Feature[]): readonly Finding[] {
  const dependencies = new Map(features.map(({ name, parents }) => [name, parents]))
  const circles = cycles(dependencies).map(
    (circle): Finding => ({
      severity: 'error',
      flag: circle[0] ?? '',
      message: `depends on itself: ${circleWords(circle)}`,
    }),
  )
  const missing = features.flatMap(({ name, parents }) =>
    parents
      .filter((parent) => !dependencies.has(parent))
      .map(
        (parent): Finding => ({
          severity: 'warning',
          flag: name,
          message: `depends on ${JSON.stringify(parent)}, which is not in the project`,
        }),
      ),
  )
  return [...circles, ...missing, ...features.flatMap(lintFeature)]
}

function lintFeature(feature: Feature): readonly Finding[] {
  const error = (message: string): Finding => ({ severity: 'error', flag: feature.name, message })
  const warning = (message: string): Finding => ({ severity: 'warning', flag: feature.name, message })
  const findings = feature.strategies.flatMap((strategy) => rangeProblems(strategy).map(error))
  if (feature.strategies.filter(isOurs).length > 1) findings.push(error('has several strategies titled "Sluice"'))
  if (!feature.enabled) return findings
  if (feature.strategies.length === 0)
    findings.push(warning('is enabled without any strategy, so everybody has the feature'))
  const ours = oursOf(feature)
  const all = othersOf(feature).find(servesAll)
  if (ours !== undefined && !ours.disabled && all !== undefined)
    findings.push(
      error(`a strategy of others (${all.title || all.name}) gives the feature to everybody, so ours has no effect`),
    )
  if (feature.stale) findings.push(warning('is marked as stale and still enabled'))
  return findings
}

/** Unleash takes any text as a percentage. */
function rangeProblems({ name, title, parameters }: Strategy): readonly string[] {
  const value = parameters[name === 'flexibleRollout' ? 'rollout' : 'percentage']
  if (value === undefined || (/^\d{1,3}$/.test(value) && Number(value) <= 100)) return []
  return [`the strategy ${title || name} has the percentage ${JSON.stringify(value)}, which is none from 0 to 100`]
}
