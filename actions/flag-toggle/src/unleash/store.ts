import { nearest } from '../../../../lib/kernel/nearest.ts'
import { inBatches } from '../batches.ts'
import type { ProviderApi } from '../provider-http.ts'
import { ABSENT, type Applied, type ChangePlan, type FlagSet, type FlagStore, refused, StoreError } from '../store.ts'
import { factsOf } from './facts.ts'
import { type Feature, items, readFeature } from './feature.ts'
import { lintFeatures } from './lint.ts'
import { planChange } from './plan.ts'
import { type Managed, managedOf, oursOf, viewOf, withManaged } from './state.ts'

export interface UnleashPlace {
  readonly project: string
  /** Names of the environments at Unleash, where they differ. */
  readonly environments: ReadonlyMap<string, string>
}

const AT_ONCE = 6

/** Flags of one project of an Unleash server, by its admin API. Tried against Unleash 7.4.1. */
export function unleashStore(api: ProviderApi, place: UnleashPlace): FlagStore {
  const root = `/api/admin/projects/${encodeURIComponent(place.project)}/features`
  return {
    provider: 'unleash',
    capabilities: { changes: ['on', 'off', 'percent', 'kill', 'set'], percentDecimals: 0, evaluationData: true },
    async read(environment, flags) {
      const there = place.environments.get(environment) ?? environment
      const keys = flags === 'all' ? await keysOf(api, root, place.project) : flags
      const bodies = await inBatches(keys, AT_ONCE, (key) => api.find(`${root}/${encodeURIComponent(key)}`))
      const found = bodies.flatMap((body) => (body === undefined ? [] : [featureIn(body, there)]))
      return featureSet(api, root, there, new Map(found.map((feature) => [feature.name, feature])))
    },
  }
}

async function keysOf(api: ProviderApi, root: string, project: string): Promise<readonly string[]> {
  const body = await api.find(root)
  if (body === undefined) throw new StoreError('provider-refused', `Unleash has no project ${JSON.stringify(project)}.`)
  return items((body as { features?: unknown }).features).map((each) => String(each['name']))
}

function featureIn(body: unknown, environment: string): Feature {
  const feature = readFeature(body, environment)
  if (feature !== undefined) return feature
  const names = items((body as { environments?: unknown }).environments).map((each) => String(each['name']))
  throw new StoreError(
    'provider-refused',
    `Unleash has no environment ${JSON.stringify(environment)} in the project${nearest(environment, names) || `; it has ${names.join(', ')}.`} Map it with "flags.unleash.environments".`,
  )
}

function featureSet(
  api: ProviderApi,
  root: string,
  environment: string,
  features: ReadonlyMap<string, Feature>,
): FlagSet {
  return {
    keys: [...features.keys()],
    look(flag) {
      const feature = features.get(flag)
      return feature === undefined ? ABSENT : viewOf(feature)
    },
    document: () => undefined,
    plan(flag, change) {
      const feature = features.get(flag)
      if (feature !== undefined) return planChange(feature, change)
      return refused(
        'unknown-flag',
        `Unleash has no flag ${JSON.stringify(flag)} in the project. Create it there first.`,
      )
    },
    async apply(plan) {
      const feature = features.get(plan.flag)
      if (feature === undefined) return { kind: 'conflict' }
      return write({ api, path: `${root}/${encodeURIComponent(plan.flag)}`, environment }, feature, plan)
    },
    lastWritten: async () => undefined,
    facts: () => factsOf(api, environment, [...features.values()]),
    lint: () => lintFeatures([...features.values()]),
  }
}

interface Target {
  readonly api: ProviderApi
  /** Of the flag. */
  readonly path: string
  readonly environment: string
}

/**
 * Writes in the one order that never serves more than was asked: a strategy before the switch goes on, the switch off before
 * anything else. Unleash has no conditional writes, so the flag is looked at just before, and again afterwards.
 */
async function write(target: Target, read: Feature, plan: ChangePlan): Promise<Applied> {
  const wanted = JSON.parse(plan.after.managed) as Managed
  if (wanted.killed && !wanted.enabled) return kill(target, read)
  const now = await look(target)
  if (now === undefined || !isSame(now, read)) return { kind: 'conflict' }
  if (read.enabled && !wanted.enabled && !(await turn(target, 'off'))) return { kind: 'conflict' }
  if (!(await putStrategy(target, read, wanted))) return { kind: 'conflict' }
  if (wanted.enabled && !read.enabled && !(await turn(target, 'on'))) return { kind: 'conflict' }
  const after = await look(target)
  const view = after === undefined ? ABSENT : viewOf(after)
  return view.managed === plan.after.managed ? { kind: 'applied' } : overtaken(plan.flag, target, view.words)
}

/** The switch first of all, whatever else has changed meanwhile; then the mark by which a kill is known. */
async function kill(target: Target, read: Feature): Promise<Applied> {
  if (!(await turn(target, 'off'))) return { kind: 'conflict' }
  const now = (await look(target)) ?? read
  if (!(await putStrategy(target, now, { ...managedOf(now), enabled: false, killed: true })))
    return { kind: 'conflict' }
  const after = await look(target)
  return after?.enabled === false ? { kind: 'applied' } : overtaken(read.name, target, 'on')
}

function overtaken(flag: string, { environment }: Target, words: string): Applied {
  return refused(
    'concurrent-change',
    `${flag} in ${environment} was changed by somebody else in the very moment in which this was written; it is "${words}" now. Look at it and run again.`,
  )
}

/** Whether everything that decides is as it was; when an application last asked does not matter. */
function isSame(now: Feature, read: Feature): boolean {
  const [a, b] = [viewOf(now), viewOf(read)]
  return a.managed === b.managed && a.unmanaged === b.unmanaged
}

async function look({ api, path, environment }: Target): Promise<Feature | undefined> {
  const body = await api.find(path)
  return body === undefined ? undefined : featureIn(body, environment)
}

/** `false`: nobody knows whether it happened. */
async function turn({ api, path, environment }: Target, to: 'on' | 'off'): Promise<boolean> {
  const written = await api.write('POST', `${path}/environments/${encodeURIComponent(environment)}/${to}`)
  return written.kind === 'done'
}

async function putStrategy({ api, path, environment }: Target, read: Feature, wanted: Managed): Promise<boolean> {
  const next = oursOf(withManaged(read, wanted))
  const before = oursOf(read)
  if (next === undefined || JSON.stringify(next) === JSON.stringify(before)) return true
  const { id: _, ...body } = next
  const strategies = `${path}/environments/${encodeURIComponent(environment)}/strategies`
  const written =
    before === undefined
      ? await api.write('POST', strategies, body)
      : await api.write('PUT', `${strategies}/${encodeURIComponent(before.id)}`, body)
  return written.kind === 'done'
}
