import { oneLine } from '../../../../lib/kernel/printing.ts'
import { isRecord } from '../../../../lib/kernel/shape.ts'
import type { ProviderApi } from '../provider-http.ts'
import {
  ABSENT,
  type Applied,
  type Audit,
  type ChangePlan,
  type FlagSet,
  type FlagStore,
  refused,
  StoreError,
} from '../store.ts'
import { factsOf } from './facts.ts'
import { type Flag, readFlag, records } from './flag.ts'
import { environmentInstructions, flagInstructions, type Instruction } from './instructions.ts'
import { lintFlags } from './lint.ts'
import { PERCENT_DECIMALS, planChange } from './plan.ts'
import { type Managed, viewOf } from './state.ts'

export interface LaunchDarklyPlace {
  readonly project: string
  /** Keys of the environments at LaunchDarkly, where they differ. */
  readonly environments: ReadonlyMap<string, string>
}

/** Version of the REST API that this was written against. */
export const API_VERSION = '20240415'
export const SEMANTIC_PATCH = 'application/json; domain-model=launchdarkly.semanticpatch'
const PAGE = 100

/** Flags of one project of LaunchDarkly, by semantic patches of its REST API. */
export function launchDarklyStore(api: ProviderApi, place: LaunchDarklyPlace): FlagStore {
  const root = `/api/v2/flags/${encodeURIComponent(place.project)}`
  return {
    provider: 'launchdarkly',
    capabilities: {
      changes: ['on', 'off', 'percent', 'kill', 'set'],
      percentDecimals: PERCENT_DECIMALS,
      evaluationData: true,
    },
    async read(environment, flags) {
      const there = place.environments.get(environment) ?? environment
      const bodies = flags === 'all' ? await all(api, root, there) : await some(api, root, there, flags)
      const found = bodies.map((body) => flagIn(body, there))
      return flagSet(
        { api, root, project: place.project, environment: there },
        new Map(found.map((flag) => [flag.key, flag])),
      )
    },
  }
}

async function some(api: ProviderApi, root: string, environment: string, flags: readonly string[]) {
  const query = `?env=${encodeURIComponent(environment)}`
  const bodies = await Promise.all(flags.map((flag) => api.find(`${root}/${encodeURIComponent(flag)}${query}`)))
  return bodies.filter((body) => body !== undefined)
}

/** Page by page; `environments` come only when the list is filtered by environment. */
async function all(api: ProviderApi, root: string, environment: string): Promise<readonly unknown[]> {
  const found: unknown[] = []
  const filter = encodeURIComponent(`filterEnv:${environment}`)
  for (;;) {
    const query = `?env=${encodeURIComponent(environment)}&filter=${filter}&summary=0&limit=${PAGE}&offset=${found.length}`
    const body = await api.find(`${root}${query}`)
    if (!isRecord(body)) throw new StoreError('provider-refused', `LaunchDarkly has no such project (GET ${root}).`)
    const items = records(body['items'])
    found.push(...items)
    if (items.length === 0 || found.length >= Number(body['totalCount'] ?? 0)) return found
  }
}

function flagIn(body: unknown, environment: string): Flag {
  const flag = readFlag(body, environment)
  if (flag !== undefined) return flag
  const names = isRecord(body) && isRecord(body['environments']) ? Object.keys(body['environments']) : []
  throw new StoreError(
    'provider-refused',
    `LaunchDarkly shows no environment ${JSON.stringify(environment)} in the project${names.length > 0 ? `, only ${names.join(', ')}` : ''}. Map it with "flags.launchdarkly.environments".`,
  )
}

interface Target {
  readonly api: ProviderApi
  readonly root: string
  readonly project: string
  readonly environment: string
}

function flagSet(target: Target, flags: ReadonlyMap<string, Flag>): FlagSet {
  const { environment } = target
  return {
    keys: [...flags.keys()],
    look(key) {
      const flag = flags.get(key)
      return flag === undefined ? ABSENT : viewOf(flag, environment)
    },
    document: () => undefined,
    plan(key, change) {
      const flag = flags.get(key)
      if (flag !== undefined) return planChange(flag, change, environment)
      return refused(
        'unknown-flag',
        `LaunchDarkly has no flag ${JSON.stringify(key)} in the project. Create it there first.`,
      )
    },
    async apply(plan, audit) {
      const flag = flags.get(plan.flag)
      return flag === undefined ? { kind: 'conflict' } : write(target, flag, plan, audit)
    },
    lastWritten: async () => undefined,
    facts: () => factsOf(target, [...flags.values()]),
    lint: () => lintFlags([...flags.values()]),
  }
}

/**
 * One semantic patch for the environment, so that it happens whole or not at all; the tag of a kill follows by itself.
 * A semantic patch has no condition, so the version is looked at just before, and in the answer.
 */
async function write(target: Target, read: Flag, plan: ChangePlan, audit: Audit): Promise<Applied> {
  const { environment } = target
  const wanted = JSON.parse(plan.after.managed) as Managed
  const isKill = wanted.killed && !wanted.on
  if (!isKill) {
    const [body] = await some(target.api, target.root, environment, [plan.flag])
    if (body === undefined || flagIn(body, environment).version !== read.version) return { kind: 'conflict' }
  }
  let now = read
  for (const patch of [
    { environmentKey: environment, instructions: environmentInstructions(read, wanted, environment) },
    { instructions: flagInstructions(read, wanted, environment) },
  ]) {
    const patched = await send(target, plan.flag, patch, commentOf(plan, audit), isKill)
    if (patched === undefined) return { kind: 'conflict' }
    if (patched !== 'nothing') now = flagIn(patched, environment)
  }
  const view = viewOf(now, environment)
  // Of a kill only the switch counts: what else changed meanwhile decides about nobody.
  if (view.managed === plan.after.managed || (isKill && view.words === plan.after.words))
    return { kind: 'applied', version: String(now.version) }
  return refused(
    'concurrent-change',
    `${plan.flag} in ${environment} was changed by somebody else in the very moment in which this was written; it is "${view.words}" now. Look at it and run again.`,
  )
}

/** The flag after the patch; `undefined`: nobody knows whether it happened. */
async function send(
  { api, root, environment }: Target,
  flag: string,
  patch: { readonly environmentKey?: string; readonly instructions: readonly Instruction[] },
  comment: string,
  isKill: boolean,
): Promise<unknown> {
  if (patch.instructions.length === 0) return 'nothing'
  // A kill does not wait for changes that others have planned.
  const query = `?env=${encodeURIComponent(environment)}${isKill ? '&ignoreConflicts=true' : ''}`
  const written = await api.write('PATCH', `${root}/${encodeURIComponent(flag)}${query}`, { comment, ...patch })
  if (written.kind === 'unknown') return undefined
  if (isRecord(written.body) && isRecord(written.body['environments'])) return written.body
  const [body] = await some(api, root, environment, [flag])
  return body
}

/** What LaunchDarkly's own audit log keeps beside the difference. */
function commentOf({ before, after }: ChangePlan, audit: Audit): string {
  return `${before.words} -> ${after.words}: ${oneLine(audit.because, 500)} (${oneLine(audit.actor, 100)}, ${audit.runUrl})`
}
