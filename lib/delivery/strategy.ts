import type { StrategyConfig } from '../config/strategy.ts'

/** How fast a change goes from step to step, or from wave to wave. */
export interface Pace {
  /** How long a step must serve well before the next. */
  readonly holdMilliseconds: number
  /** `manual`: a person starts the promotion once more. */
  readonly continue: 'automatic' | 'manual'
}

/** What becomes of the version that served before. */
export interface Keep {
  /** It stays up without traffic. */
  readonly keepOld: boolean
  /** For so long; `undefined`: until the next change. */
  readonly keepMilliseconds?: number | undefined
}

/** How one place changes: an environment, or one region of it. */
export type PlaceStrategy =
  | { readonly type: 'all-at-once' }
  | { readonly type: 'rolling'; readonly steps: readonly number[]; readonly pace: Pace }
  | ({ readonly type: 'blue-green' } & Keep)
  | ({ readonly type: 'canary'; readonly steps: readonly number[]; readonly pace: Pace } & Keep)

export interface Waves {
  readonly type: 'waves'
  readonly waves: readonly (readonly string[])[]
  readonly each: PlaceStrategy
  readonly urls: ReadonlyMap<string, string>
  readonly pace: Pace
}

export type Strategy = PlaceStrategy | Waves
export type StrategyType = Strategy['type']

export const ALL_AT_ONCE: PlaceStrategy = { type: 'all-at-once' }

/** The strategy that the configuration means, with every default filled in. */
export function strategyOf(config: StrategyConfig | undefined): Strategy {
  if (config === undefined) return ALL_AT_ONCE
  const { type } = config
  if (type !== 'waves') return placeStrategy({ ...config, type })
  return {
    type,
    waves: config.waves ?? [],
    each: config.each === undefined ? ALL_AT_ONCE : placeStrategy(config.each),
    urls: config.urls ?? new Map(),
    pace: paceOf(config),
  }
}

function placeStrategy(config: NonNullable<StrategyConfig['each']>): PlaceStrategy {
  switch (config.type) {
    case 'all-at-once':
      return ALL_AT_ONCE
    case 'rolling':
      return { type: 'rolling', steps: config.steps ?? [25, 50, 75, 100], pace: paceOf(config) }
    case 'blue-green':
      return { type: 'blue-green', ...keepOf(config['keep-old'] ?? true) }
    case 'canary':
      return {
        type: 'canary',
        steps: config.steps ?? [5, 25, 50, 100],
        pace: paceOf(config),
        ...keepOf(config['keep-old'] ?? false),
      }
  }
}

function keepOf(keep: boolean | number): Keep {
  return typeof keep === 'boolean' ? { keepOld: keep } : { keepOld: keep > 0, keepMilliseconds: keep }
}

/** How long the old side is kept; `undefined`: until the next change, or not at all. */
export function keptFor(strategy: Strategy): number | undefined {
  const place = strategy.type === 'waves' ? strategy.each : strategy
  return 'keepOld' in place && place.keepOld ? place.keepMilliseconds : undefined
}

function paceOf(config: Pick<StrategyConfig, 'hold' | 'continue'>): Pace {
  return { holdMilliseconds: config.hold ?? 0, continue: config.continue ?? 'automatic' }
}

/** Whether a strategy brings the new version up beside what serves, so that the old one may still be up. */
export function runsBeside(strategy: Strategy): boolean {
  if (strategy.type === 'waves') return runsBeside(strategy.each)
  return strategy.type === 'blue-green' || strategy.type === 'canary'
}
