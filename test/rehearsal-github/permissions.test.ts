import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { requirementOf } from '../../rehearsal/github/access/permissions.ts'
import { ROUTES } from '../../rehearsal/github/routes/all.ts'
import { BASE, createWorld, SHOP, type World } from './world.ts'

describe('permissions', () => {
  let world: World & { readonly first: string }
  beforeAll(async () => {
    world = await createWorld()
    await world.expect(201, 'POST', `${BASE}/issues`, { body: { title: 'An issue' } })
    await world.expect(201, 'POST', `${BASE}/git/refs`, { body: { ref: 'refs/heads/topic', sha: world.first } })
    const content = Buffer.from('x').toString('base64')
    await world.expect(201, 'PUT', `${BASE}/contents/x`, { body: { message: 'x', content, branch: 'topic' } })
    await world.expect(201, 'POST', `${BASE}/pulls`, { body: { title: 'x', head: 'topic', base: 'main' } })
  })
  afterAll(() => world.close())

  it('are known for every operation below a repository', () => {
    const unknown = ROUTES.filter((route) => route.scope === 'repository')
      .filter((route) => requirementOf(route.method, route.template) === undefined)
      .map((route) => `${route.method} ${route.template}`)
    expect(unknown).toEqual([])
  })

  const deployment = { ref: 'main', required_contexts: [], auto_merge: false, environment: 'dev' }
  const cases: readonly (readonly [
    string,
    string,
    object | undefined,
    Record<string, 'read' | 'write'>,
    number,
    string,
  ])[] = [
    ['POST', '/deployments', deployment, { deployments: 'write' }, 201, 'deployments=write'],
    ['GET', '/deployments', undefined, { deployments: 'read' }, 200, 'deployments=read'],
    ['GET', '/commits', undefined, { contents: 'read' }, 200, 'contents=read'],
    ['GET', '/actions/runs', undefined, { actions: 'read' }, 200, 'actions=read'],
    ['GET', '/environments', undefined, { actions: 'read' }, 200, 'actions=read'],
    ['POST', '/dispatches', { event_type: 'go' }, { contents: 'write' }, 204, 'contents=write'],
    ['POST', '/issues/1/comments', { body: 'hi' }, { issues: 'write' }, 201, 'issues=write'],
    ['POST', '/issues/2/comments', { body: 'hi' }, { 'pull-requests': 'write' }, 201, 'pull_requests=write'],
    ['POST', '/releases', { tag_name: 'v9', draft: true }, { contents: 'write' }, 201, 'contents=write'],
  ]
  it.each(cases)('%s %s needs exactly its permission', async (method, path, body, permissions, status, needed) => {
    const options = (token: string) => ({ token, ...(body === undefined ? {} : { body }) })
    const granted = await world.call(method, `${BASE}${path}`, options(world.jobToken(world.first, permissions)))
    expect([granted.status, granted.text]).toEqual([status, expect.anything()])
    const every = {
      contents: 'write',
      deployments: 'write',
      actions: 'write',
      issues: 'write',
      'pull-requests': 'write',
    } as const
    const others = Object.fromEntries(Object.entries(every).filter(([name]) => !(name in permissions)))
    const refused = await world.call(method, `${BASE}${path}`, options(world.jobToken(world.first, others)))
    expect(refused.status).toBe(403)
    expect(refused.json).toMatchObject({ message: 'Resource not accessible by integration' })
    expect(refused.headers.get('x-accepted-github-permissions')).toContain(needed)
  })

  it('a comment on a pull request is not covered by `issues: write`', async () => {
    const token = world.jobToken(world.first, { issues: 'write' })
    const refused = await world.call('POST', `${BASE}/issues/2/comments`, { token, body: { body: 'hi' } })
    expect(refused.status).toBe(403)
    expect(refused.headers.get('x-accepted-github-permissions')).toBe('issues=write; pull_requests=write')
  })

  it('read is not write', async () => {
    const token = world.jobToken(world.first, { deployments: 'read' })
    expect((await world.call('POST', `${BASE}/deployments`, { token, body: deployment })).status).toBe(403)
  })

  it('a job may never know its person, nor touch variables, environments or settings', async () => {
    const all = { contents: 'write', actions: 'write', deployments: 'write', issues: 'write', checks: 'write' } as const
    const token = world.jobToken(world.first, all)
    const status = async (method: string, path: string, body: object = {}) =>
      (await world.call(method, path, { token, ...(method === 'GET' ? {} : { body }) })).status
    expect(await status('GET', '/user')).toBe(403)
    expect(await status('POST', `${BASE}/actions/variables`, { name: 'A', value: '1' })).toBe(403)
    expect(await status('PUT', `${BASE}/environments/production`)).toBe(403)
    expect(await status('PUT', `${BASE}/immutable-releases`)).toBe(403)
  })

  it("a job's token ends with the job", async () => {
    const { job } = world.startRun(world.first)
    const token = world.github.tokenForJob(job.id, { contents: 'read' })
    await world.expect(200, 'GET', `${BASE}/commits`, { token })
    world.github.actions.updateJob(job.id, { status: 'completed', conclusion: 'success' })
    const after = await world.call('GET', `${BASE}/commits`, { token })
    expect([after.status, after.json]).toEqual([401, expect.objectContaining({ message: 'Bad credentials' })])
  })

  it('a job cannot tag a commit whose workflow files differ from the tip of the default branch', async () => {
    const token = world.jobToken(world.first, { contents: 'write' })
    world.git('checkout', '--quiet', '-B', 'old', world.first)
    const changed = world.commit('ci: change', {
      '.github/workflows/pipeline.yml': 'name: other\non: push\njobs: {}\n',
    })
    const same = world.git('rev-parse', 'HEAD~1')
    await world.push('old')
    const tag = (ref: string, sha: string) =>
      world.call('POST', `${BASE}/git/refs`, { token, body: { ref: `refs/tags/${ref}`, sha } })
    expect((await tag('fine', same)).status).toBe(201)
    const refused = await tag('refused', changed)
    expect(refused.status).toBe(403)
    expect(refused.headers.get('x-accepted-github-permissions')).toContain('workflows=write')
    // A person may.
    await world.expect(201, 'POST', `${BASE}/git/refs`, { body: { ref: 'refs/tags/refused', sha: changed } })
  })

  it('people act by their role', async () => {
    world.github.setRole(SHOP, 'ben', 'read')
    const token = world.github.tokenForUser('ben')
    await world.expect(201, 'POST', `${BASE}/issues/1/comments`, { token, body: { body: 'hello' } })
    expect((await world.call('POST', `${BASE}/deployments`, { token, body: deployment })).status).toBe(403)
    world.github.setRole(SHOP, 'ben', 'write')
    await world.expect(201, 'POST', `${BASE}/deployments`, { token, body: deployment })
    expect((await world.call('PUT', `${BASE}/environments/x`, { token, body: {} })).status).toBe(403)
    expect(await world.expect(200, 'GET', `${BASE}/collaborators/ben/permission`)).toMatchObject({
      permission: 'write',
    })
  })

  it('hides private repositories instead of refusing', async () => {
    world.github.createRepository({ owner: 'acme', name: 'secret', private: true })
    const path = '/repos/acme/secret'
    expect((await world.call('GET', path, { token: null })).status).toBe(404)
    expect((await world.call('GET', path, { token: world.github.tokenForUser('carl') })).status).toBe(404)
    expect((await world.call('GET', path, { token: world.jobToken(world.first, { contents: 'write' }) })).status).toBe(
      404,
    )
    await world.expect(200, 'GET', path)
    expect((await world.call('GET', BASE, { token: 'ghp_nobody' })).status).toBe(401)
  })

  it('leaves no violation of the description', () => {
    expect(world.github.violations).toEqual([])
  })
})
