import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Feature, readStrategy } from '../../../actions/flag-toggle/src/unleash/feature.ts'
import { answerOf } from '../../../actions/flag-toggle/src/unleash/rollout.ts'

interface Case {
  readonly description: string
  readonly context: Readonly<Record<string, unknown>>
  readonly toggleName: string
  readonly expectedResult: boolean
}
interface SpecFeature {
  readonly name: string
  readonly enabled: boolean
  readonly strategies?: readonly Readonly<Record<string, unknown>>[]
  readonly dependencies?: readonly { readonly feature: string }[]
}
interface Specification {
  readonly state?: { readonly features?: readonly SpecFeature[] }
  readonly tests?: readonly Case[]
}

export interface UnleashResult {
  readonly passed: number
  readonly failures: readonly string[]
  readonly exceptions: readonly string[]
  readonly skipped: number
}

/**
 * Unleash's own cases for its SDKs. What we foretell is what a user gets of whom the user id is known, and nothing else; so
 * the cases with just that context count. Where we say "unknown" the read-back judges by the share, so that is no answer.
 */
export function unleashCases(folder: string): UnleashResult {
  const failures: string[] = []
  let [passed, other, unknown] = [0, 0, 0]
  for (const file of readdirSync(folder).filter((name) => /^\d\d-.*\.json$/.test(name))) {
    const { state, tests = [] } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Specification
    const features = new Map((state?.features ?? []).map((feature) => [feature.name, featureOf(feature)]))
    for (const each of tests) {
      const feature = features.get(each.toggleName)
      const { userId, ...more } = each.context
      if (feature === undefined || typeof userId !== 'string' || Object.keys(more).length > 0) other++
      else if (answerOf(feature, userId) === 'unknown') unknown++
      else if ((answerOf(feature, userId) === 'yes') === each.expectedResult) passed++
      else failures.push(`${file}: ${each.description}`)
    }
  }
  const exceptions = [
    `${other} cases of Unleash need more than a user id, or none; our made-up users have just that`,
    `${unknown} cases of Unleash rest on constraints, segments or parents, where we foretell nothing and the share is judged`,
  ]
  return { passed, failures, exceptions, skipped: other + unknown }
}

function featureOf({ name, enabled, strategies = [], dependencies = [] }: SpecFeature): Feature {
  return {
    name,
    type: 'release',
    stale: false,
    createdAt: undefined,
    lastSeenAt: undefined,
    enabled,
    strategies: strategies.map(readStrategy),
    parents: dependencies.map(({ feature }) => feature),
  }
}
