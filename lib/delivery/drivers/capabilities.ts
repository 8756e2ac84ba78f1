import type { TargetConfig } from '../../config/target.ts'
import type { Strategy, StrategyType } from '../strategy.ts'
import type { Ability, Driver, Verb } from './driver.ts'

/** What a driver can do, as far as it is declared. A missing part removes the strategies that need it. */
export type Capabilities = Pick<Driver, 'verbs' | 'abilities'>

/** A command is as able as its author makes it; what serves is read back after every step anyway. */
export const COMMAND_ABILITIES: ReadonlySet<Ability> = new Set<Ability>(['divide', 'share', 'regions'])

/** What the configuration of a target declares, before anything is run. */
export function capabilitiesOf(target: TargetConfig | undefined): Capabilities {
  if (target === undefined) return { verbs: new Set(), abilities: new Set() }
  if (target.driver === 'directory') return directoryCapabilities(target.path ?? '')
  const verbs = (['apply', 'observe', 'shift', 'retire'] as const).filter((verb) => target[verb] !== undefined)
  return { verbs: new Set<Verb>(verbs), abilities: COMMAND_ABILITIES }
}

/** A link moves all of the traffic or nothing; folders can lie in regions. */
export function directoryCapabilities(path: string): Capabilities {
  const abilities = new Set<Ability>(path.includes('{region}') ? ['regions'] : [])
  return { verbs: new Set<Verb>(['apply', 'observe', 'shift', 'retire']), abilities }
}

/** The first thing that a strategy needs and the driver does not have. */
export function missingFor(strategy: Strategy, { verbs, abilities }: Capabilities): Verb | Ability | undefined {
  return (
    neededVerbs(strategy).find((verb) => !verbs.has(verb)) ??
    neededAbilities(strategy).find((ability) => !abilities.has(ability))
  )
}

/** Verbs that a strategy needs; `docs/strategies.md` shows the same as a table. */
export function neededVerbs(strategy: Strategy): readonly Verb[] {
  switch (strategy.type) {
    case 'all-at-once':
      return ['apply']
    case 'rolling':
      return ['apply', 'observe']
    case 'blue-green':
    case 'canary':
      return ['apply', 'observe', 'shift']
    case 'waves':
      return [...new Set<Verb>([...neededVerbs(strategy.each), 'observe'])]
  }
}

function neededAbilities(strategy: Strategy): readonly Ability[] {
  switch (strategy.type) {
    case 'canary':
      return ['divide']
    case 'rolling':
      return ['share']
    case 'waves':
      return ['regions', ...neededAbilities(strategy.each)]
    default:
      return []
  }
}

const NEEDS: Readonly<Record<Ability, string>> = {
  divide: 'a driver that can divide the traffic',
  share: 'a driver that can replace part of the instances',
  regions: 'a driver that knows regions',
}

/** The same for people. */
export function needs(strategy: StrategyType, missing: Verb | Ability): string {
  return `${strategy} needs ${missing in NEEDS ? NEEDS[missing as Ability] : `"target.${missing}"`}`
}
