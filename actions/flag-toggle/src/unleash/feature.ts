import { isRecord } from '../../../../lib/kernel/shape.ts'
import { StoreError } from '../store.ts'

/** A strategy as Unleash gives it: strategies of a flag are alternatives, each of which can give the feature. */
export interface Strategy {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly disabled: boolean
  readonly parameters: Readonly<Record<string, string>>
  readonly constraints: readonly unknown[]
  readonly segments: readonly unknown[]
  readonly variants: readonly unknown[]
  readonly sortOrder: number
}

/** A flag of a project with one of its environments. */
export interface Feature {
  readonly name: string
  readonly type: string
  readonly stale: boolean
  readonly createdAt: Date | undefined
  /** When an application of this environment last asked for it. */
  readonly lastSeenAt: Date | undefined
  readonly enabled: boolean
  readonly strategies: readonly Strategy[]
  /** Keys of the flags that this one depends on. */
  readonly parents: readonly string[]
}

/** The flag as one environment has it; `undefined` when there is no such environment. */
export function readFeature(body: unknown, environment: string): Feature | undefined {
  const feature = record(body)
  const found = items(feature['environments']).find((each) => each['name'] === environment)
  if (found === undefined) return undefined
  return {
    name: text(feature['name']),
    type: text(feature['type']),
    stale: feature['stale'] === true,
    createdAt: date(feature['createdAt']),
    lastSeenAt: date(found['lastSeenAt']),
    enabled: found['enabled'] === true,
    strategies: items(found['strategies']).map(readStrategy),
    parents: items(feature['dependencies']).map((each) => text(each['feature'])),
  }
}

export function readStrategy(value: Readonly<Record<string, unknown>>): Strategy {
  const parameters = Object.entries(isRecord(value['parameters']) ? value['parameters'] : {})
  return {
    id: text(value['id']),
    name: text(value['name']),
    title: text(value['title']),
    disabled: value['disabled'] === true,
    parameters: Object.fromEntries(parameters.map(([name, each]) => [name, String(each)])),
    constraints: array(value['constraints']),
    segments: array(value['segments']),
    variants: array(value['variants']),
    sortOrder: typeof value['sortOrder'] === 'number' ? value['sortOrder'] : 0,
  }
}

function record(body: unknown): Readonly<Record<string, unknown>> {
  if (isRecord(body)) return body
  throw new StoreError('provider-refused', 'What answers at the address of Unleash is not its API.')
}

export function items(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return array(value).filter(isRecord)
}

function array(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function date(value: unknown): Date | undefined {
  const found = typeof value === 'string' || typeof value === 'number' ? new Date(value) : undefined
  return found === undefined || Number.isNaN(found.getTime()) ? undefined : found
}
