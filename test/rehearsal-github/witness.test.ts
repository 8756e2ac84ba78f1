import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BASE, createWorld, PIPELINE, type World } from './world.ts'

const MODULES = new URL('../../node_modules/@octokit/', import.meta.url)

interface Recorded {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly response: unknown
}

interface Example {
  readonly name: string
  readonly examples: readonly Readonly<Record<string, unknown>>[]
}

function recording(scenario: string): Recorded[] {
  const file = new URL(`fixtures/scenarios/api.github.com/${scenario}/normalized-fixture.json`, MODULES)
  return JSON.parse(readFileSync(file, 'utf8')) as Recorded[]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Keys that the real answer has and ours lacks; lists are compared by their first entries. */
function missing(real: unknown, ours: unknown, path = ''): string[] {
  if (Array.isArray(real)) {
    const own = Array.isArray(ours) ? ours[0] : undefined
    return real.length === 0 || own === undefined ? [] : missing(real[0], own, `${path}[]`)
  }
  if (!isObject(real) || ours === null) return []
  if (!isObject(ours)) return [path]
  return Object.entries(real).flatMap(([key, value]) =>
    key in ours ? missing(value, ours[key], `${path}.${key}`) : [`${path}.${key}`],
  )
}

/** Keys of recorded answers and events that the emulated GitHub leaves out, and why. */
const KNOWN_GAPS: readonly RegExp[] = [
  // Recorded in an organization's repository; ours belongs to a person.
  /: \.organization$/,
  // Recorded by a GitHub App's webhook.
  /: \.installation$/,
  // A leak of pull requests' fields that the REST answer for issues does not have.
  /^issues: \.issue\.draft$/,
  // Always empty, and the REST description does not know it there.
  /^pull_request: .*\.repo\.custom_properties$/,
  // The uploads host adds the id of the request.
  /release-assets-conflict: \.request_id$/,
]

const unexplained = (keys: Iterable<string>) =>
  [...keys].filter((key) => !KNOWN_GAPS.some((gap) => gap.test(key))).sort()

describe("GitHub's own answers as a second witness", () => {
  let world: World & { readonly first: string }
  const asset = 'name=test-upload.txt&label=test'

  beforeAll(async () => {
    world = await createWorld()
    await world.expect(201, 'POST', `${BASE}/issues`, { body: { title: 'An issue' } })
  })
  afterAll(() => world.close())

  async function own(method: string, path: string, body?: unknown): Promise<unknown> {
    const reply = await world.call(method, `${BASE}${path}`, body === undefined ? {} : { body })
    return reply.json
  }

  it('every key of the recorded answers is in ours', async () => {
    const sha = world.first
    const status = {
      state: 'failure',
      description: 'create-status failure test',
      target_url: 'https://example.com',
      context: 'x',
    }
    const release = (await own('POST', '/releases', { tag_name: 'v1.0.0', name: 'One', body: 'x' })) as { id: number }
    const created = await own('POST', `/releases/${release.id}/assets?${asset}`, 'text')
    const statuses = [
      await own('POST', `/statuses/${sha}`, status),
      await own('POST', `/statuses/${sha}`, { ...status, state: 'success' }),
    ]
    const content = Buffer.from('x').toString('base64')
    const pairs: readonly (readonly [string, number, unknown])[] = [
      ['add-labels-to-issue', 0, await own('GET', '/issues/1')],
      ['add-labels-to-issue', 1, await own('POST', '/issues/1/labels', { labels: ['bug'] })],
      ['create-file', 0, await own('PUT', '/contents/test.txt', { message: 'create', content })],
      ['create-status', 0, statuses[0]],
      ['create-status', 2, await own('GET', `/commits/${sha}/statuses`)],
      ['create-status', 3, await own('GET', `/commits/${sha}/status`)],
      ['errors', 0, await own('POST', '/labels', { name: 'bug' })],
      ['get-content', 0, await own('GET', '/contents/')],
      ['get-repository', 0, await own('GET', '')],
      ['git-refs', 1, await own('POST', '/git/refs', { ref: 'refs/heads/test', sha })],
      ['git-refs', 2, await own('PATCH', '/git/refs/heads/test', { sha, force: true })],
      ['labels', 0, await own('GET', '/labels')],
      ['labels', 1, await own('POST', '/labels', { name: 'test-label', color: '663399' })],
      ['paginate-issues', 0, await own('GET', '/issues')],
      ['release-assets', 0, await own('GET', '/releases/tags/v1.0.0')],
      ['release-assets', 1, created],
      ['release-assets', 2, await own('GET', `/releases/${release.id}/assets`)],
      ['release-assets-conflict', 1, await own('POST', `/releases/${release.id}/assets?${asset}`, 'text')],
    ]
    const lacking = pairs.flatMap(([scenario, index, ours]) => {
      const real = recording(scenario)[index]
      return missing(real?.response, ours).map((key) => `${real?.method} ${scenario}: ${key}`)
    })
    expect(unexplained(lacking)).toEqual([])
    expect(world.github.violations).toEqual([])
  })

  it('every key of the recorded events is in ours', async () => {
    world.git('checkout', '--quiet', '-b', 'topic')
    world.commit('feat: topic', { 'topic.txt': '1' })
    await world.push('topic')
    const { number } = (await own('POST', '/pulls', { title: 'Topic', head: 'topic', base: 'main', body: 'x' })) as {
      number: number
    }
    world.commit('feat: more', { 'topic.txt': '2' })
    await world.push('topic')
    await own('PUT', `/pulls/${number}/merge`, {})
    await own('POST', '/issues/1/comments', { body: 'hello' })
    await own('POST', '/issues', { title: 'Another', body: 'x' })
    await own('POST', '/releases', { tag_name: 'v2.0.0', name: 'Two', body: 'x' })
    const { id } = (await own('POST', '/deployments', { ref: 'main', required_contexts: [] })) as { id: number }
    await own('POST', `/deployments/${id}/statuses`, { state: 'success' })
    await own('POST', '/dispatches', { event_type: 'on-demand-test' })
    world.commit('ci: pipeline', { '.github/workflows/pipeline.yml': PIPELINE })
    await own('POST', '/actions/workflows/pipeline.yml/dispatches', { ref: 'main', inputs: { environment: 'dev' } })
    const { run } = world.startRun(world.first)
    world.github.actions.updateRun(run.id, { status: 'completed', conclusion: 'success' })
    await world.push(':topic')

    const file = new URL('webhooks-examples/api.github.com/index.json', MODULES)
    const recorded = JSON.parse(readFileSync(file, 'utf8')) as Example[]
    const lacking = new Set<string>()
    const compared = new Set<string>()
    for (const event of world.events) {
      const examples = recorded.find((entry) => entry.name === event.name)?.examples ?? []
      const real = examples.find((example) => example['action'] === event.payload['action'])
      if (real === undefined) continue
      compared.add(`${event.name} ${String(event.payload['action'] ?? '')}`.trim())
      for (const key of missing(real, event.payload)) lacking.add(`${event.name}: ${key}`)
    }
    expect(unexplained(lacking)).toEqual([])
    expect([...compared].sort()).toEqual([
      'create',
      'delete',
      'deployment created',
      'deployment_status created',
      'issue_comment created',
      'issues opened',
      'pull_request closed',
      'pull_request opened',
      'pull_request synchronize',
      'push',
      'release created',
      'release published',
      'release released',
      'repository_dispatch on-demand-test',
      'status',
      'workflow_dispatch',
      'workflow_run completed',
    ])
  })
})
