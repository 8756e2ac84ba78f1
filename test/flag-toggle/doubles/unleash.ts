import { normalized } from '../../../actions/flag-toggle/src/unleash/rollout.ts'

/**
 * A double of Unleash's admin API with the answers and the traps of a real 7.4.1; the same contract runs over the real
 * server in test/real/unleash.test.ts, which keeps this one honest.
 */
export interface UnleashDouble {
  readonly fetch: typeof fetch
  readonly requests: { readonly method: string; readonly path: string; readonly body: unknown }[]
  readonly features: Map<string, DoubleFeature>
  beforeAnswer: (method: string, path: string) => Promise<Response | undefined> | Response | undefined
  afterEffect: (method: string, path: string) => void
  isOn(environment: string, feature: string, userId: string): boolean
}

export const TOKEN = '*:*.0123456789abcdef'

export interface DoubleStrategy {
  id: string
  name: string
  title: string
  disabled: boolean
  parameters: Record<string, string>
  constraints: unknown[]
  segments: number[]
  variants: unknown[]
  sortOrder: number
}
export interface DoubleFeature {
  readonly name: string
  type: string
  stale: boolean
  dependencies: { feature: string }[]
  readonly environments: Map<string, { enabled: boolean; strategies: DoubleStrategy[]; lastSeenAt: string | null }>
}

export function doubleFeature(name: string): DoubleFeature {
  const environment = () => ({ enabled: false, strategies: [], lastSeenAt: null })
  return {
    name,
    type: 'release',
    stale: false,
    dependencies: [],
    environments: new Map([
      ['staging', environment()],
      ['production', environment()],
    ]),
  }
}

let ids = 0

export function strategyOf(body: Partial<DoubleStrategy>): DoubleStrategy {
  const defaults = { name: 'flexibleRollout', title: '', disabled: false, constraints: [], segments: [], variants: [] }
  return { ...defaults, parameters: {}, sortOrder: 0, ...body, id: `strategy-${++ids}` }
}

export function unleashDouble(): UnleashDouble {
  const double: UnleashDouble = {
    requests: [],
    features: new Map(),
    beforeAnswer: () => undefined,
    afterEffect: () => {},
    async fetch(input, init = {}) {
      const { pathname } = new URL(String(input))
      const method = init.method ?? 'GET'
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
      double.requests.push({ method, path: pathname, body })
      if (new Headers(init.headers).get('authorization') !== TOKEN)
        return answer(401, { name: 'AuthenticationRequired', message: 'You must log in to use Unleash.' })
      const early = await double.beforeAnswer(method, pathname)
      if (early !== undefined) return early
      const response = route(double, method, pathname, body as Partial<DoubleStrategy>)
      double.afterEffect(method, pathname)
      return response
    },
    isOn: (environment, feature, userId) => isOn(double.features.get(feature), environment, userId),
  }
  return double
}

function route(double: UnleashDouble, method: string, path: string, body: Partial<DoubleStrategy>): Response {
  if (path === '/api/admin/feature-types')
    return answer(200, {
      types: [
        { id: 'release', lifetimeDays: 40 },
        { id: 'kill-switch', lifetimeDays: null },
      ],
    })
  if (path.startsWith('/api/admin/events/')) return answer(200, { events: [] })
  const [, , , , project, , name, , environment = '', what, id] = path.split('/').map(decodeURIComponent)
  if (project !== 'default') return answer(404, { name: 'NotFoundError', message: 'Could not find project' })
  if (name === undefined)
    return answer(200, { version: 2, features: [...double.features.keys()].map((each) => ({ name: each })) })
  const feature = double.features.get(name)
  if (feature === undefined)
    return answer(404, { name: 'NotFoundError', message: `There's no feature named "${name}" in project "default".` })
  if (environment === '') return answer(200, shown(feature))
  const found = feature.environments.get(environment)
  if (found === undefined)
    return answer(404, { name: 'NotFoundError', message: `Could not find environment ${environment}` })
  if (what === 'on') {
    // Trap 1: an environment without strategies gets one that serves everybody.
    if (found.strategies.length === 0)
      found.strategies.push(strategyOf({ parameters: { rollout: '100', stickiness: 'default', groupId: name } }))
    found.enabled = true
    return new Response(null, { status: 200 })
  }
  if (what === 'off') {
    found.enabled = false
    return new Response(null, { status: 200 })
  }
  if (what !== 'strategies') return answer(404, { name: 'NotFoundError', message: 'no such path' })
  // Trap 2: nothing looks at the range of a percentage.
  if (method === 'POST') {
    found.strategies.push(strategyOf(body))
    return answer(200, found.strategies.at(-1))
  }
  const index = found.strategies.findIndex((each) => each.id === id)
  const before = found.strategies[index]
  if (method !== 'PUT' || before === undefined) return answer(404, { name: 'NotFoundError', message: 'no strategy' })
  found.strategies[index] = { ...strategyOf(body), id: before.id }
  return answer(200, found.strategies[index])
}

function shown({ environments, ...feature }: DoubleFeature) {
  return {
    ...feature,
    createdAt: '2026-01-02T03:04:05.000Z',
    environments: [...environments].map(([name, each]) => ({ name, ...each })),
  }
}

function isOn(feature: DoubleFeature | undefined, environment: string, userId: string): boolean {
  const found = feature?.environments.get(environment)
  if (found?.enabled !== true) return false
  const active = found.strategies.filter(({ disabled }) => !disabled)
  return active.length === 0 || active.some((strategy) => serves(strategy, userId))
}

function serves({ name, parameters, constraints }: DoubleStrategy, userId: string): boolean {
  if (constraints.length > 0) return false
  if (name === 'userWithId') return (parameters['userIds'] ?? '').split(',').includes(userId)
  const place = normalized(userId, parameters['groupId'] ?? '') ?? 101
  return name === 'default' || place <= Number(parameters['rollout'])
}

function answer(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
}
