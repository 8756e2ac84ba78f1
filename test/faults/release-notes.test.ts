import { describe, expect, it } from '@jest/globals'
import { dyingAt, Killed } from '../release-notes/support/killed.ts'
import { startWorld, type World } from '../release-notes/support/world.ts'

const RC = { mode: 'publish', version: '1.5.0-rc.1', assets: 'shop.mjs\nshop.map' }
const FINAL = { mode: 'publish', 'from-prerelease': 'v1.5.0-rc.1' }

const start = async (): Promise<World> => {
  const world = await startWorld([
    { id: 'a', message: 'feat: a', tags: ['v1.4.0'] },
    { id: 'b', message: 'feat: b' },
  ])
  world.file('shop.mjs', 'the shop')
  world.file('shop.map', 'the map')
  return world
}

const publications = (world: World, tag: string) =>
  world.clone.raw('ls-remote', '--tags', 'origin', `refs/tags/${tag}`).trim().split('\n').filter(Boolean).length

describe('killed before and after every call, then run again', () => {
  it.each([
    ['a prerelease', RC, 'v1.5.0-rc.1'],
    ['a final release', FINAL, 'v1.5.0'],
  ])('leaves one %s, whole, published once', async (_, inputs, tag) => {
    const world = await start()
    try {
      if (inputs === FINAL) await world.run({ inputs: RC })
      const done = (await world.releases()).length
      let points = 0
      for (let nth = 1; ; nth++) {
        let ended = 0
        for (const when of ['before', 'after'] as const) {
          let count = () => 0
          const attempt = world.run({
            inputs,
            wrap: (client) => {
              const dying = dyingAt(client, nth, when)
              count = dying.calls
              return dying.github
            },
          })
          const error = await attempt.then(
            () => undefined,
            (thrown: unknown) => thrown,
          )
          if (error === undefined) {
            expect(count()).toBeLessThan(nth)
            ended++
          } else expect(error).toBeInstanceOf(Killed)
          const seen = (await world.releases()).filter((release) => release.tag_name === tag)
          for (const release of seen.filter((each) => !each.draft)) expect(release.assets).toHaveLength(3)

          const again = await world.run({ inputs })
          expect(['published', 'unchanged']).toContain(again.result)
          const releases = (await world.releases()).filter((release) => release.tag_name === tag)
          expect(releases).toHaveLength(1)
          expect(releases[0]).toMatchObject({ draft: false })
          expect(releases[0]?.assets.map((asset) => asset.name).sort()).toEqual([
            'checksums.txt',
            'shop.map',
            'shop.mjs',
          ])
          expect(publications(world, tag)).toBe(1)
          points++
          // Back to the start for the next point.
          await world.api(`/releases/${releases[0]?.id}`, { method: 'DELETE' })
          await world.api(`/git/refs/tags/${tag}`, { method: 'DELETE' })
          expect(await world.releases()).toHaveLength(done)
        }
        if (ended === 2) break
      }
      expect(points).toBeGreaterThan(18)
      console.log(`release-notes: ${tag}: ${points} points of death tried`)
    } finally {
      await world.close()
    }
  })
})
