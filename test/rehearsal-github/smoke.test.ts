import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BASE, createWorld, type World } from './world.ts'

describe('the emulated GitHub', () => {
  let world: World & { readonly first: string }
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world.close())

  it('answers for a repository that was pushed to', async () => {
    const repository = await world.expect(200, 'GET', BASE)
    expect(repository).toMatchObject({ full_name: 'acme/shop', default_branch: 'main' })
    const commits = await world.expect<{ sha: string }[]>(200, 'GET', `${BASE}/commits`)
    expect(commits.map((commit) => commit.sha)).toEqual([world.first])
    expect(world.github.violations).toEqual([])
  })
})
