import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ROUTES } from '../../rehearsal/github/routes/all.ts'
import { createValidator, readDescription } from '../../rehearsal/github/validate/main.ts'
import { BASE, createWorld, SHOP, type World } from './world.ts'

interface Made {
  readonly id: number
  readonly sha: string
}

describe("GitHub's own description", () => {
  let world: World & { readonly first: string }
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world.close())

  const get = async (...paths: readonly string[]) => {
    for (const path of paths) await ask('GET', path)
  }
  async function ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Made> {
    const target = path.startsWith('/user') || path === '/rate_limit' ? path : `${BASE}${path}`
    const reply = await world.call(method, target, { headers, ...(body === undefined ? {} : { body }) })
    if (reply.status >= 400) throw new Error(`${method} ${path}: ${reply.status} ${reply.text}`)
    return reply.json as Made
  }

  async function askGit(): Promise<void> {
    const sha = world.first
    await get(
      '',
      '/commits',
      `/commits/${sha}`,
      '/branches',
      '/branches/main',
      '/git/ref/heads/main',
      '/git/matching-refs/heads',
    )
    const blob = await ask('POST', '/git/blobs', { content: 'x' })
    const tree = await ask('POST', '/git/trees', {
      base_tree: sha,
      tree: [{ path: 'x', mode: '100644', type: 'blob', sha: blob.sha }],
    })
    const commit = await ask('POST', '/git/commits', { message: 'x', tree: tree.sha, parents: [sha] })
    const tag = await ask('POST', '/git/tags', { tag: 'v0', message: 'zero', object: sha, type: 'commit' })
    await ask('POST', '/git/refs', { ref: 'refs/tags/v0', sha: tag.sha })
    await ask('POST', '/git/refs', { ref: 'refs/heads/topic', sha })
    await ask('PATCH', '/git/refs/heads/topic', { sha: commit.sha })
    await get(
      `/git/blobs/${blob.sha}`,
      `/git/trees/${tree.sha}?recursive=1`,
      `/git/commits/${commit.sha}`,
      `/git/tags/${tag.sha}`,
    )
    await get('/tags', '/contents', '/contents/README.md', '/compare/main...topic')
    const content = Buffer.from('y').toString('base64')
    await ask('PUT', '/contents/y', { message: 'y', content, branch: 'topic' })
    await ask('DELETE', '/contents/x', { message: 'x', sha: blob.sha, branch: 'topic' })
    await ask('POST', '/git/refs', { ref: 'refs/heads/short', sha })
    await ask('DELETE', '/git/refs/heads/short')
  }

  async function askIssues(): Promise<void> {
    await ask('POST', '/pulls', { title: 'Topic', head: 'topic', base: 'main' })
    await get('/pulls', '/pulls/1', '/pulls/1/files', '/pulls/1/commits', `/commits/${world.first}/pulls`)
    await ask('POST', '/pulls/1/reviews', { event: 'COMMENT', body: 'hm' })
    await get('/pulls/1/reviews')
    await ask('PATCH', '/pulls/1', { title: 'Other' })
    await ask('PUT', '/pulls/1/merge', {})
    await get('/pulls/1/merge')
    await ask('POST', '/issues', { title: 'Issue' })
    await ask('PATCH', '/issues/2', { state: 'closed', state_reason: 'not_planned' })
    const comment = await ask('POST', '/issues/2/comments', { body: 'hello' })
    await ask('PATCH', `/issues/comments/${comment.id}`, { body: 'bye' })
    await get(
      '/issues?state=all',
      '/issues/2',
      '/issues/comments',
      '/issues/2/comments',
      `/issues/comments/${comment.id}`,
    )
    await ask('DELETE', `/issues/comments/${comment.id}`)
    await ask('POST', '/labels', { name: 'new', color: 'ff0000' })
    await ask('PATCH', '/labels/new', { new_name: 'newer' })
    await ask('POST', '/issues/2/labels', { labels: ['newer', 'bug'] })
    await ask('PUT', '/issues/2/labels', { labels: ['newer', 'bug'] })
    await ask('DELETE', '/issues/2/labels/bug')
    await get('/labels', '/labels/newer', '/issues/2/labels')
    await ask('DELETE', '/labels/newer')
  }

  async function askChecks(): Promise<void> {
    const sha = world.first
    await ask('POST', `/statuses/${sha}`, { state: 'success', context: 'ci' })
    const annotation = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'm' }
    const output = { title: 't', summary: 's', annotations: [annotation] }
    const check = await ask('POST', '/check-runs', { name: 'gate', head_sha: sha, output })
    await ask('PATCH', `/check-runs/${check.id}`, { conclusion: 'success' })
    await get(`/commits/${sha}/status`, `/commits/${sha}/statuses`, `/commits/${sha}/check-runs`)
    await get(`/check-runs/${check.id}`, `/check-runs/${check.id}/annotations`)
  }

  async function askDeployments(): Promise<void> {
    const made = await ask('POST', '/deployments', { ref: 'main', required_contexts: [], environment: 'dev' })
    const status = await ask('POST', `/deployments/${made.id}/statuses`, { state: 'inactive' })
    await get('/deployments', `/deployments/${made.id}`, `/deployments/${made.id}/statuses`)
    await get(`/deployments/${made.id}/statuses/${status.id}`)
    await ask('DELETE', `/deployments/${made.id}`)
    await ask('PUT', '/environments/qa', { wait_timer: 5 })
    const variables = { KEY: 'value' }
    world.github.setEnvironment(SHOP, { name: 'live', reviewers: ['ben'], branchPolicy: ['main'], variables })
    await get(
      '/environments',
      '/environments/qa',
      '/environments/live',
      '/environments/live/deployment-branch-policies',
    )
    await get('/environments/live/variables', '/environments/live/variables/KEY')
    await ask('DELETE', '/environments/qa')
    await ask('POST', '/actions/variables', { name: 'A', value: '1' })
    await ask('PATCH', '/actions/variables/A', { value: '2' })
    await get('/actions/variables', '/actions/variables/A')
    await ask('DELETE', '/actions/variables/A')
  }

  async function askActions(): Promise<void> {
    const { actions } = world.github
    const { run, job } = world.startRun(world.first)
    const waiting = actions.requestReview(run.id, 'live', new AbortController().signal)
    const at = `/actions/runs/${run.id}`
    await get('/actions/runs', at, `${at}/attempts/1`, `${at}/jobs`, `${at}/attempts/1/jobs`, `/actions/jobs/${job.id}`)
    await get(`${at}/pending_deployments`)
    const body = { environment_ids: [actions.environment(SHOP, 'live').id], state: 'approved', comment: '' }
    const token = world.github.tokenForUser('ben')
    world.github.setRole(SHOP, 'ben', 'write')
    await world.expect(200, 'POST', `${BASE}${at}/pending_deployments`, { token, body })
    await waiting
    await get(`${at}/approvals`)
    await ask('POST', `${at}/cancel`)
    await ask('POST', `${at}/force-cancel`)
    actions.updateJob(job.id, { status: 'completed', conclusion: 'success', log: 'done\n' })
    actions.updateRun(run.id, { status: 'completed', conclusion: 'success' })
    await get(`${at}/logs`, `/actions/jobs/${job.id}/logs`)
    await ask('POST', `${at}/rerun`)
    await ask('POST', `${at}/rerun-failed-jobs`)
    await get('/actions/workflows', '/actions/workflows/pipeline.yml', '/actions/workflows/pipeline.yml/runs')
    await ask('POST', '/actions/workflows/pipeline.yml/dispatches', { ref: 'main', inputs: { environment: 'dev' } })
    await ask('POST', '/dispatches', { event_type: 'go' })
    const { id } = actions.artifacts.upload(run.id, 'candidate', Buffer.from('zip'), {})
    await get('/actions/artifacts', `/actions/artifacts/${id}`, `/actions/artifacts/${id}/zip`, `${at}/artifacts`)
    await ask('DELETE', `/actions/artifacts/${id}`)
    for (const key of ['a', 'b']) actions.caches.save(run.id, key, '1', Buffer.from(key))
    await get('/actions/caches')
    const listed = await world.expect<{ actions_caches: Made[] }>(200, 'GET', `${BASE}/actions/caches?key=b`)
    await ask('DELETE', `/actions/caches/${listed.actions_caches[0]?.id}`)
    await ask('DELETE', '/actions/caches?key=a')
  }

  async function askReleases(): Promise<void> {
    const release = await ask('POST', '/releases', { tag_name: 'v1.0.0' })
    const asset = await ask('POST', `/releases/${release.id}/assets?name=a.bin`, Buffer.from('abc'), {
      'Content-Type': 'application/zip',
    })
    await ask('PATCH', `/releases/${release.id}`, { name: 'One' })
    await ask('PATCH', `/releases/assets/${asset.id}`, { label: 'A' })
    await get('/releases', '/releases/latest', '/releases/tags/v1.0.0', `/releases/${release.id}`)
    await get(`/releases/${release.id}/assets`, `/releases/assets/${asset.id}`)
    await ask('GET', `/releases/assets/${asset.id}`, undefined, { Accept: 'application/octet-stream' })
    await ask('POST', '/releases/generate-notes', { tag_name: 'v1.1.0' })
    await ask('DELETE', `/releases/assets/${asset.id}`)
    await ask('DELETE', `/releases/${release.id}`)
    await ask('PUT', '/immutable-releases')
    await get('/immutable-releases')
    await ask('DELETE', '/immutable-releases')
    const payload = Buffer.from(JSON.stringify({ subject: [{ digest: { sha256: 'ab' } }] })).toString('base64')
    await ask('POST', '/attestations', {
      bundle: { mediaType: 'x', verificationMaterial: {}, dsseEnvelope: { payload } },
    })
    await get('/attestations/sha256:ab', '/collaborators/ben/permission', '/user', '/users/ben', '/rate_limit')
  }

  it('holds for a good answer of every operation served', async () => {
    await askGit()
    await askIssues()
    await askChecks()
    await askDeployments()
    await askActions()
    await askReleases()
    const good = new Set(world.github.requests.filter(({ status }) => status < 400).map(({ route }) => route))
    const served = ROUTES.map((route) => `${route.method} ${route.template}`)
    expect(served.filter((route) => !good.has(route))).toEqual([])
    expect(served.length).toBeGreaterThan(120)
    expect(world.github.violations).toEqual([])
  })

  it('is a check that notices: a missing field, a wrong kind, an invented field, an unknown status', () => {
    const validate = createValidator()
    const template = '/repos/{owner}/{repo}/actions/variables/{name}'
    const good = { name: 'A', value: '1', created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z' }
    const { value: _, ...lacking } = good
    expect(validate('GET', template, 200, good)).toEqual([])
    expect(validate('GET', template, 200, lacking)).toEqual([
      expect.stringContaining("must have required property 'value'"),
    ])
    expect(validate('GET', template, 200, { ...good, value: 1 })).toEqual([
      expect.stringContaining('/value must be string'),
    ])
    expect(validate('GET', template, 200, { ...good, created_at: 'today' })).toHaveLength(1)
    expect(validate('GET', template, 200, { ...good, colour: 'red' })).toEqual([
      expect.stringContaining('.colour is in no schema'),
    ])
    expect(validate('GET', template, 299, good)).toEqual([
      expect.stringContaining('describes no such operation or status'),
    ])
  })

  it('is a slice small enough to be read at every start', () => {
    const description = readDescription()
    expect(JSON.stringify(description).length).toBeLessThan(700 * 1024)
    expect(Object.keys(description.schemas).length).toBeGreaterThan(50)
  })
})
