import { SEMANTIC_PATCH } from '../../../actions/flag-toggle/src/launchdarkly/store.ts'

/**
 * A contract double of LaunchDarkly's REST API, built from its published API description (version 20240415): the parts of
 * "Update feature flag" (semantic patch), "Get feature flag", "List feature flags" and "List feature flag statuses" that
 * the driver uses. What is not in it, it refuses, so that the driver cannot rest on what was never described.
 */
export interface LaunchDarklyDouble {
  readonly fetch: typeof fetch
  readonly requests: { readonly method: string; readonly path: string; readonly body: unknown }[]
  readonly flags: Map<string, DoubleFlag>
  /** Environments with a change that somebody has planned: a patch that would break it is refused with 400. */
  readonly planned: Set<string>
  /** Called before each answer; gives a response to fail with, or nothing. */
  beforeAnswer: (method: string, path: string) => Promise<Response | undefined> | Response | undefined
  /** Called after the effect; a thrown error loses the answer. */
  afterEffect: (method: string, path: string) => void
}

export const TOKEN = 'api-0123'
export const PROJECT = 'shop'

interface Rollout {
  readonly variations: readonly { readonly variation: number; readonly weight: number }[]
  readonly contextKind?: string
  readonly bucketBy?: string
}
export interface DoubleConfig {
  on: boolean
  salt: string
  version: number
  lastModified: number
  fallthrough: { variation?: number; rollout?: Rollout }
  offVariation: number | undefined
  rules: unknown[]
  targets: { values: string[]; variation: number; contextKind?: string }[]
  prerequisites: { key: string; variation: number }[]
}
export interface DoubleFlag {
  readonly key: string
  readonly variations: { readonly _id: string; readonly value: unknown; readonly name?: string }[]
  tags: string[]
  temporary: boolean
  deprecated: boolean
  readonly environments: Map<string, DoubleConfig>
}

export function booleanDoubleFlag(key: string): DoubleFlag {
  const config = (environment: string): DoubleConfig => ({
    on: false,
    salt: `salt-of-${key}-${environment}`,
    version: 1,
    lastModified: 1_760_000_000_000,
    fallthrough: { variation: 0 },
    offVariation: 1,
    rules: [],
    targets: [],
    prerequisites: [],
  })
  return {
    key,
    variations: [
      { _id: `${key}-true`, value: true },
      { _id: `${key}-false`, value: false },
    ],
    tags: ['web'],
    temporary: true,
    deprecated: false,
    environments: new Map(['staging', 'production'].map((name) => [name, config(name)])),
  }
}

export function launchDarklyDouble(): LaunchDarklyDouble {
  const double: LaunchDarklyDouble = {
    requests: [],
    flags: new Map(),
    planned: new Set(),
    beforeAnswer: () => undefined,
    afterEffect: () => {},
    async fetch(input, init = {}) {
      const url = new URL(String(input))
      const method = init.method ?? 'GET'
      const headers = new Headers(init.headers)
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
      double.requests.push({ method, path: url.pathname + url.search, body })
      if (headers.get('authorization') !== TOKEN) return problem(401, 'invalid_token', 'Invalid access token')
      const early = await double.beforeAnswer(method, url.pathname)
      if (early !== undefined) return early
      const answer = route(double, method, url, headers, body)
      double.afterEffect(method, url.pathname)
      return answer
    },
  }
  return double
}

function route(double: LaunchDarklyDouble, method: string, url: URL, headers: Headers, body: unknown): Response {
  const [, , , kind = '', project = '', name = ''] = url.pathname.split('/')
  if (project !== PROJECT) return problem(404, 'not_found', 'Unknown project key')
  const environment = url.searchParams.get('env') ?? ''
  if (kind === 'flag-statuses' && method === 'GET') return statuses(double, name)
  if (kind !== 'flags') return problem(404, 'not_found', 'no such resource')
  if (name === '') return list(double, environment, url)
  const flag = double.flags.get(decodeURIComponent(name))
  if (flag === undefined) return problem(404, 'not_found', 'Unknown feature flag key')
  if (method === 'GET') return json(shown(flag, environment))
  if (method !== 'PATCH') return problem(405, 'method_not_allowed', method)
  if (headers.get('content-type') !== SEMANTIC_PATCH)
    return problem(400, 'invalid_request', 'not a JSON patch document')
  return patch(double, flag, body as Patch, url)
}

function list(double: LaunchDarklyDouble, environment: string, url: URL): Response {
  const limit = Number(url.searchParams.get('limit') ?? 20)
  const offset = Number(url.searchParams.get('offset') ?? 0)
  const filtered = url.searchParams.get('filter') === `filterEnv:${environment}`
  const all = [...double.flags.values()]
  const items = all.slice(offset, offset + limit).map((flag) => {
    const { environments, ...rest } = shown(flag, environment)
    return filtered ? { ...rest, environments } : rest
  })
  return json({ items, totalCount: all.length })
}

function statuses(double: LaunchDarklyDouble, environment: string): Response {
  const items = [...double.flags.keys()].map((key) => ({
    name: 'active',
    lastRequested: '2026-01-02T03:04:05.000Z',
    _links: { parent: { href: `/api/v2/flags/${PROJECT}/${key}`, type: 'application/json' } },
  }))
  return ['staging', 'production'].includes(environment) ? json({ items }) : problem(404, 'not_found', 'environment')
}

function shown(flag: DoubleFlag, environment: string) {
  const environments = [...flag.environments].filter(([name]) => environment === '' || name === environment)
  return {
    ...flag,
    kind: 'boolean',
    creationDate: 1_750_000_000_000,
    _maintainer: { email: 'ann@example.com' },
    environments: Object.fromEntries(environments),
  }
}

interface Patch {
  readonly environmentKey?: string
  readonly comment?: string
  readonly instructions: readonly (Readonly<Record<string, unknown>> & { readonly kind: string })[]
}

/** All of the instructions, or none. */
function patch(
  double: LaunchDarklyDouble,
  flag: DoubleFlag,
  { environmentKey, instructions }: Patch,
  url: URL,
): Response {
  if (double.planned.has(environmentKey ?? '') && url.searchParams.get('ignoreConflicts') !== 'true')
    return problem(400, 'invalid_request', 'This change would cause a pending scheduled change to fail')
  const current = environmentKey === undefined ? undefined : flag.environments.get(environmentKey)
  if (environmentKey !== undefined && current === undefined) return problem(404, 'not_found', 'Unknown environment key')
  const next = current === undefined ? undefined : structuredClone(current)
  let tags = flag.tags
  for (const step of instructions) {
    const wrong = step.kind.endsWith('Tags') ? undefined : environmentStep(flag, next, step)
    if (wrong !== undefined) return problem(400, 'invalid_request', wrong)
    if (step.kind === 'addTags') tags = [...new Set([...tags, ...(step['values'] as string[])])]
    if (step.kind === 'removeTags') tags = tags.filter((tag) => !(step['values'] as string[]).includes(tag))
  }
  flag.tags = tags
  if (next !== undefined && environmentKey !== undefined && JSON.stringify(next) !== JSON.stringify(current))
    flag.environments.set(environmentKey, { ...next, version: next.version + 1 })
  return json(shown(flag, url.searchParams.get('env') ?? ''))
}

function environmentStep(
  flag: DoubleFlag,
  config: DoubleConfig | undefined,
  step: Patch['instructions'][number],
): string | undefined {
  if (config === undefined) return `${step.kind} requires environmentKey`
  const index = (id: unknown) => flag.variations.findIndex((each) => each._id === id)
  switch (step.kind) {
    case 'turnFlagOn':
    case 'turnFlagOff':
      config.on = step.kind === 'turnFlagOn'
      return undefined
    case 'updateOffVariation':
      config.offVariation = index(step['variationId'])
      return config.offVariation < 0 ? 'invalid variationId' : undefined
    case 'updateFallthroughVariationOrRollout': {
      const weights = step['rolloutWeights'] as Record<string, number> | undefined
      if (weights === undefined) {
        config.fallthrough = { variation: index(step['variationId']) }
        return index(step['variationId']) < 0 ? 'invalid variationId' : undefined
      }
      const given = Object.entries(weights)
      if (given.reduce((sum, [, weight]) => sum + weight, 0) !== 100_000) return 'weights must sum to 100000'
      if (given.some(([id, weight]) => index(id) < 0 || !Number.isInteger(weight))) return 'invalid rolloutWeights'
      const variations = flag.variations.map(({ _id }, variation) => ({ variation, weight: weights[_id] ?? 0 }))
      config.fallthrough = { rollout: { variations, contextKind: String(step['rolloutContextKind'] ?? 'user') } }
      return undefined
    }
    default:
      return `unknown instruction ${step.kind}`
  }
}

function json(body: unknown): Response {
  return new Response(JSON.stringify(body), { status: 200, headers: { 'content-type': 'application/json' } })
}

function problem(status: number, code: string, message: string): Response {
  return new Response(JSON.stringify({ code, message }), { status, headers: { 'content-type': 'application/json' } })
}
