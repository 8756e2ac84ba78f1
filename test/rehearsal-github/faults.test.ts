import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BASE, createWorld, type World } from './world.ts'

describe('faults', () => {
  let world: World & { readonly first: string }
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world.close())

  const route = 'POST /repos/{owner}/{repo}/issues'
  const create = (title: string) => world.call('POST', `${BASE}/issues`, { body: { title } })
  const titles = async () =>
    (await world.expect<{ title: string }[]>(200, 'GET', `${BASE}/issues`)).map((issue) => issue.title)

  it('break a request before or after it had its effect', async () => {
    world.github.faults.inject({ route, kind: 'error-before' })
    expect((await create('before')).status).toBe(502)
    expect(await titles()).toEqual([])
    world.github.faults.inject({ route, kind: 'error-after', status: 500 })
    expect((await create('after')).status).toBe(500)
    expect(await titles()).toEqual(['after'])
    expect((await create('next')).status).toBe(201)
  })

  it('cut the connection', async () => {
    world.github.faults.inject({ route, kind: 'reset-after' })
    await expect(create('cut')).rejects.toThrow()
    expect(await titles()).toContain('cut')
    world.github.faults.inject({ route, kind: 'reset-before' })
    await expect(create('never')).rejects.toThrow()
    expect(await titles()).not.toContain('never')
  })

  it('call back to kill somebody, and hit the nth request only', async () => {
    let killed = 0
    world.github.faults.inject({ route, nth: 2, kind: 'kill-after', kill: () => void killed++ })
    expect((await create('one')).status).toBe(201)
    expect(killed).toBe(0)
    await expect(create('two')).rejects.toThrow()
    expect(killed).toBe(1)
    expect(await titles()).toContain('two')
  })

  it('slow an answer down', async () => {
    world.github.faults.inject({ route: '*', kind: 'slow', milliseconds: 60 })
    const start = performance.now()
    await world.expect(200, 'GET', BASE)
    expect(performance.now() - start).toBeGreaterThanOrEqual(55)
  })

  it('can be taken back', async () => {
    world.github.faults.inject({ route: '*', kind: 'error-before' })
    world.github.faults.clear()
    await world.expect(200, 'GET', BASE)
  })
})
