import { murmur3 } from '../murmur3.ts'
import type { Feature, Strategy } from './feature.ts'

/** Whether a strategy gives the feature to a user of whom only the user id is known. */
export type Verdict = 'yes' | 'no' | 'unknown'

/** The place of a user between 1 and 100 (Unleash SDKs, `normalizedValue`); `undefined` where it cannot be worked out. */
export function normalized(id: string, groupId: string): number | undefined {
  const hash = murmur3(`${groupId}:${id}`)
  return hash === undefined ? undefined : (hash % 100) + 1
}

/** What a whole flag answers: strategies are alternatives, and a flag without any gives the feature to everybody. */
export function answerOf({ enabled, strategies, parents }: Feature, userId: string): Verdict {
  if (!enabled) return 'no'
  const active = strategies.filter(({ disabled }) => !disabled)
  const verdicts = active.map((strategy) => verdictOf(strategy, userId))
  const own = strategies.length === 0 || verdicts.includes('yes') ? 'yes' : worst(verdicts, active, strategies)
  return own !== 'no' && parents.length > 0 ? 'unknown' : own
}

function worst(verdicts: readonly Verdict[], active: readonly Strategy[], all: readonly Strategy[]): Verdict {
  // What a flag does whose strategies are all disabled is not said anywhere.
  return verdicts.includes('unknown') || (active.length === 0 && all.length > 0) ? 'unknown' : 'no'
}

/** What one strategy answers. */
export function verdictOf({ name, parameters, constraints, segments }: Strategy, userId: string): Verdict {
  if (constraints.length > 0 || segments.length > 0) return 'unknown'
  switch (name) {
    case 'default':
      return 'yes'
    case 'flexibleRollout':
      return rollout(
        parameters['stickiness'] ?? 'default',
        parameters['rollout'] ?? '0',
        parameters['groupId'] ?? '',
        userId,
      )
    case 'gradualRolloutUserId':
      return rollout('userId', parameters['percentage'] ?? '0', parameters['groupId'] ?? '', userId)
    case 'userWithId':
      return (parameters['userIds'] ?? '').split(/\s*,\s*/).includes(userId) ? 'yes' : 'no'
    default:
      return 'unknown'
  }
}

function rollout(stickiness: string, percentage: string, groupId: string, userId: string): Verdict {
  const share = Number(percentage)
  if (share <= 0) return 'no'
  if (stickiness === 'random') return share >= 100 ? 'yes' : 'unknown'
  // Another attribute than the user id is not known here; without it nobody is given the feature.
  if (stickiness !== 'default' && stickiness !== 'userId') return 'unknown'
  const place = normalized(userId, groupId)
  if (place === undefined) return 'unknown'
  return place <= share ? 'yes' : 'no'
}

/** Whether a strategy gives the feature to everybody, so that no share of ours has an effect. */
export function servesAll({ name, disabled, parameters, constraints, segments }: Strategy): boolean {
  if (disabled || constraints.length > 0 || segments.length > 0) return false
  return name === 'default' || (name === 'flexibleRollout' && Number(parameters['rollout']) >= 100)
}
