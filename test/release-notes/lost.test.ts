import { describe, expect, it } from '@jest/globals'
import type { GitHub } from '../../lib/github/client.ts'
import { startWorld, type World } from './support/world.ts'

const RC = { mode: 'publish', version: '1.5.0-rc.1', assets: 'shop.mjs\nshop.map' }

const start = async (): Promise<World> => {
  const world = await startWorld([
    { id: 'a', message: 'feat: a', tags: ['v1.4.0'] },
    { id: 'b', message: 'feat: b' },
  ])
  world.file('shop.mjs', 'the shop')
  world.file('shop.map', 'the map')
  return world
}

describe('answers that get lost', () => {
  it.each([
    'POST /repos/{owner}/{repo}/releases',
    'POST /repos/{owner}/{repo}/releases/{release_id}/assets',
    'PATCH /repos/{owner}/{repo}/releases/{release_id}',
  ])('%s: the run looks what became of it and goes on', async (route) => {
    const world = await start()
    try {
      world.github.faults.inject({ route, kind: 'reset-after' })
      const run = await world.run({ inputs: RC })
      expect(run.result).toBe('published')
      const releases = await world.releases()
      expect(releases).toHaveLength(1)
      expect(releases[0]?.assets).toHaveLength(3)
    } finally {
      await world.close()
    }
  })
})

describe('two runs at once', () => {
  const prepared = async (world: World) => {
    const drafts = () => world.run({ inputs: { ...RC, draft: 'true' } })
    await drafts()
    return world
  }

  it('removes drafts that were made twice', async () => {
    const world = await prepared(await start())
    try {
      const [draft] = await world.releases()
      await world.api('/releases', {
        method: 'POST',
        body: { tag_name: 'v1.5.0-rc.1', body: draft?.body, draft: true },
      })
      expect(await world.releases()).toHaveLength(2)
      expect((await world.run({ inputs: RC })).result).toBe('published')
      expect(await world.releases()).toHaveLength(1)
    } finally {
      await world.close()
    }
  })

  it('refuses when another run took the draft for another commit', async () => {
    const world = await prepared(await start())
    try {
      const wrap = (client: GitHub): GitHub => ({
        ...client,
        async upload(...args) {
          const [draft] = await world.releases()
          const body = draft?.body.replace(world.clone.sha('b'), world.clone.sha('a'))
          await world.api(`/releases/${draft?.id}`, { method: 'PATCH', body: { body } })
          return client.upload(...args)
        },
      })
      world.file('shop.mjs', 'changed')
      expect(await world.run({ inputs: RC, wrap })).toMatchObject({ reasonCode: 'release-taken-over' })
      expect((await world.releases()).every((release) => release.draft)).toBe(true)
    } finally {
      await world.close()
    }
  })

  it('refuses when somebody published the draft meanwhile, and adds nothing to it', async () => {
    const world = await prepared(await start())
    try {
      const wrap = (client: GitHub): GitHub => ({
        ...client,
        async upload(...args) {
          const answer = await client.upload(...args)
          const [draft] = await world.releases()
          if (draft?.draft) await world.api(`/releases/${draft.id}`, { method: 'PATCH', body: { draft: false } })
          return answer
        },
      })
      world.file('shop.mjs', 'changed')
      const run = await world.run({ inputs: RC, wrap })
      expect(run).toMatchObject({ result: 'refused', reasonCode: 'release-taken-over' })
      expect(run.message).toContain('published')
    } finally {
      await world.close()
    }
  })

  it('finds its tag claimed by a run for another commit, and writes nothing', async () => {
    const world = await start()
    try {
      const wrap = (client: GitHub): GitHub => ({
        ...client,
        async request(route, parameters) {
          if (route === 'POST /repos/{owner}/{repo}/git/refs')
            await world.api('/git/refs', {
              method: 'POST',
              body: { ref: 'refs/tags/v1.5.0-rc.1', sha: world.clone.sha('a') },
            })
          return client.request(route, parameters)
        },
      })
      expect(await world.run({ inputs: RC, wrap })).toMatchObject({ result: 'refused', reasonCode: 'version-taken' })
      expect(await world.releases()).toEqual([])
    } finally {
      await world.close()
    }
  })
})
