import { isRecord } from '../../../../lib/kernel/shape.ts'

/** Parts of a share in LaunchDarkly: a thousandth of a percent. */
export const WHOLE = 100_000

export interface Variation {
  readonly id: string
  readonly name: string
  readonly value: unknown
}

/** Whom a rule or the fallthrough serves what. Variations are indices. */
export type Serve =
  | { readonly kind: 'variation'; readonly variation: number }
  | {
      readonly kind: 'rollout'
      /** In the order in which LaunchDarkly fills its buckets. */
      readonly shares: readonly (readonly [variation: number, weight: number])[]
      readonly bucketBy: string
      readonly contextKind: string
      /** An experiment buckets by its own seed. */
      readonly seed: number | undefined
    }
  | { readonly kind: 'nothing' }

/** A flag with one of its environments. */
export interface Flag {
  readonly key: string
  readonly variations: readonly Variation[]
  readonly tags: readonly string[]
  readonly temporary: boolean
  readonly deprecated: boolean
  readonly createdAt: Date | undefined
  readonly maintainer: string | undefined
  readonly on: boolean
  readonly version: number
  readonly salt: string
  readonly fallthrough: Serve
  readonly offVariation: number | undefined
  /** Rules, targets of people and prerequisites: the owner's, never written. */
  readonly rules: readonly unknown[]
  readonly targets: readonly unknown[]
  readonly prerequisites: readonly string[]
  readonly changedAt: Date | undefined
}

/** Reads one flag of the API; `undefined` when it lacks the environment. */
export function readFlag(body: unknown, environment: string): Flag | undefined {
  if (!isRecord(body) || typeof body['key'] !== 'string' || !isRecord(body['environments'])) return undefined
  const config = body['environments'][environment]
  if (!isRecord(config)) return undefined
  const maintainer = isRecord(body['_maintainer']) ? body['_maintainer']['email'] : undefined
  const offVariation = config['offVariation']
  return {
    key: body['key'],
    variations: records(body['variations']).map((each) => ({
      id: String(each['_id'] ?? ''),
      name: typeof each['name'] === 'string' ? each['name'] : '',
      value: each['value'],
    })),
    tags: array(body['tags']).map(String),
    temporary: body['temporary'] === true,
    deprecated: body['deprecated'] === true,
    createdAt: dateOf(body['creationDate']),
    maintainer: typeof maintainer === 'string' ? maintainer : undefined,
    on: config['on'] === true,
    version: typeof config['version'] === 'number' ? config['version'] : 0,
    salt: typeof config['salt'] === 'string' ? config['salt'] : '',
    fallthrough: readServe(config['fallthrough']),
    offVariation: typeof offVariation === 'number' ? offVariation : undefined,
    rules: array(config['rules']),
    targets: [...records(config['targets']), ...records(config['contextTargets'])].filter(
      (target) => array(target['values']).length > 0,
    ),
    prerequisites: records(config['prerequisites']).map((each) => String(each['key'])),
    changedAt: dateOf(config['lastModified']),
  }
}

export function readServe(value: unknown): Serve {
  if (!isRecord(value)) return { kind: 'nothing' }
  const { variation, rollout } = value
  if (typeof variation === 'number') return { kind: 'variation', variation }
  if (!isRecord(rollout)) return { kind: 'nothing' }
  return {
    kind: 'rollout',
    shares: records(rollout['variations']).map((each) => [Number(each['variation']), Number(each['weight'])] as const),
    bucketBy: typeof rollout['bucketBy'] === 'string' && rollout['bucketBy'] !== '' ? rollout['bucketBy'] : 'key',
    contextKind: typeof rollout['contextKind'] === 'string' ? rollout['contextKind'] : 'user',
    seed: typeof rollout['seed'] === 'number' ? rollout['seed'] : undefined,
  }
}

export function records(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return array(value).filter(isRecord)
}

export function array(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** LaunchDarkly gives times in milliseconds since 1970, in some answers as text. */
export function dateOf(value: unknown): Date | undefined {
  const found = typeof value === 'number' || typeof value === 'string' ? new Date(value) : undefined
  return found === undefined || Number.isNaN(found.getTime()) ? undefined : found
}
