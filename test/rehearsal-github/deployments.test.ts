import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BASE, createWorld, type World } from './world.ts'

describe('deployments', () => {
  let world: World & { readonly first: string }
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world.close())

  const facts = { ref: 'main', required_contexts: [] as string[], auto_merge: false }
  const create = (body: object) =>
    world.expect<{ id: number }>(201, 'POST', `${BASE}/deployments`, { body: { ...facts, ...body } })
  const status = (id: number, body: object) =>
    world.expect<{ id: number }>(201, 'POST', `${BASE}/deployments/${id}/statuses`, { body })
  const state = async (id: number) =>
    (await world.expect<{ state: string }[]>(200, 'GET', `${BASE}/deployments/${id}/statuses`))[0]?.state

  it('are filtered by task and environment, newest first, with their payload', async () => {
    const payload = { kind: 'deploy', nested: { list: [1, 'two'] } }
    const one = await create({ environment: 'dev', task: 'sluice:shop', payload })
    const two = await create({ environment: 'dev', task: 'sluice:shop' })
    await create({ environment: 'dev', task: 'other' })
    const query = '?environment=dev&task=sluice%3Ashop'
    const found = await world.expect<{ id: number; payload: unknown }[]>(200, 'GET', `${BASE}/deployments${query}`)
    expect(found.map(({ id }) => id)).toEqual([two.id, one.id])
    expect(found[1]?.payload).toEqual(payload)
    // GitHub makes an environment that nobody has made.
    expect(await world.expect(200, 'GET', `${BASE}/environments/dev`)).toMatchObject({
      name: 'dev',
      protection_rules: [],
    })
  })

  it('a success turns earlier ones inactive, unless told not to', async () => {
    const a = await create({ environment: 'qa', production_environment: false })
    const b = await create({ environment: 'qa', production_environment: false })
    await status(a.id, { state: 'success', auto_inactive: false })
    await status(b.id, { state: 'success', auto_inactive: false })
    expect([await state(a.id), await state(b.id)]).toEqual(['success', 'success'])
    const c = await create({ environment: 'qa', production_environment: false })
    await status(c.id, { state: 'success' })
    expect([await state(a.id), await state(b.id), await state(c.id)]).toEqual(['inactive', 'inactive', 'success'])
  })

  it('production and transient ones are spared by that', async () => {
    const a = await create({ environment: 'live', production_environment: true })
    await status(a.id, { state: 'success' })
    const b = await create({ environment: 'live', production_environment: true })
    await status(b.id, { state: 'success' })
    expect(await state(a.id)).toBe('success')
  })

  it('need green contexts: all, the named ones, or none', async () => {
    const context = async (name: string, value: string) =>
      world.expect(201, 'POST', `${BASE}/statuses/${world.first}`, { body: { context: name, state: value } })
    await context('gate', 'failure')
    await context('unit', 'success')
    const attempt = (required: string[] | undefined) =>
      world.call('POST', `${BASE}/deployments`, {
        body: { ref: 'main', auto_merge: false, required_contexts: required },
      })
    const refused = await attempt(undefined)
    expect(refused.status).toBe(409)
    expect(refused.json).toMatchObject({ errors: [{ field: 'required_contexts' }] })
    expect((await attempt(['gate'])).status).toBe(409)
    expect((await attempt(['never-reported'])).status).toBe(409)
    expect((await attempt(['unit'])).status).toBe(201)
    expect((await attempt([])).status).toBe(201)
  })

  it('merge the default branch into a branch that is behind, when allowed to', async () => {
    world.git('checkout', '--quiet', '-B', 'behind', world.first)
    const behind = world.commit('feat: behind', { 'behind.txt': '1' })
    await world.push('behind')
    world.git('checkout', '--quiet', '-B', 'main', world.first)
    world.commit('feat: ahead', { 'ahead.txt': '1' })
    await world.push('main')
    const body = { ref: 'behind', required_contexts: [] }
    const answer = await world.expect(202, 'POST', `${BASE}/deployments`, { body })
    expect(answer).toEqual({ message: 'Auto-merged main into behind on deployment.' })
    const branch = await world.expect<{ commit: { sha: string; parents: { sha: string }[] } }>(
      200,
      'GET',
      `${BASE}/branches/behind`,
    )
    expect(branch.commit.parents[0]?.sha).toBe(behind)
    // Now it is up to date, and a deployment comes to be.
    await world.expect(201, 'POST', `${BASE}/deployments`, { body })
  })

  it('refuse too long descriptions and unknown states', async () => {
    const { id } = await create({ environment: 'limits' })
    const path = `${BASE}/deployments/${id}/statuses`
    const reply = (body: object) => world.call('POST', path, { body })
    expect((await reply({ state: 'success', description: 'x'.repeat(141) })).status).toBe(422)
    expect((await reply({ state: 'verified' })).status).toBe(422)
    await status(id, { state: 'in_progress', description: 'x'.repeat(140) })
  })

  it('are deleted only when they are not active', async () => {
    const { id } = await create({ environment: 'gone' })
    await status(id, { state: 'success' })
    expect((await world.call('DELETE', `${BASE}/deployments/${id}`)).status).toBe(422)
    await status(id, { state: 'inactive' })
    expect((await world.call('DELETE', `${BASE}/deployments/${id}`)).status).toBe(204)
    expect((await world.call('GET', `${BASE}/deployments/${id}`)).status).toBe(404)
  })

  it('jobs record one by themselves, with the address of the environment', async () => {
    const { run, job } = world.startRun(world.first, { environment: 'web' })
    const record = world.github.actions.recordEnvironmentDeployment
    record(run.id, job.id, 'web', 'in_progress')
    record(run.id, job.id, 'web', 'success', 'https://shop.example')
    const found = await world.expect<{ id: number; creator: { login: string } }[]>(
      200,
      'GET',
      `${BASE}/deployments?environment=web`,
    )
    expect(found).toHaveLength(1)
    expect(found[0]?.creator.login).toBe('github-actions[bot]')
    const statuses = await world.expect<object[]>(200, 'GET', `${BASE}/deployments/${found[0]?.id}/statuses`)
    expect(statuses).toMatchObject([
      { state: 'success', environment_url: 'https://shop.example' },
      { state: 'in_progress' },
    ])
  })

  it('leave no violation of the description', () => {
    expect(world.github.violations).toEqual([])
  })
})
