import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Evidence } from '../../lib/delivery/evidence/document.ts'
import { pathConfig, startWorld, type World } from '../delivery/world.ts'
import { outcome } from '../deploy/approvals.ts'

/** A promotion that is held at a step: what is known by then is kept, and its end beside it. */
let world: World
const PERMISSIONS = { contents: 'write', checks: 'read', 'pull-requests': 'read' } as const

beforeAll(async () => {
  world = await startWorld((url) => pathConfig(url, ['strategy: { type: canary, steps: [20, 100], hold: 1h }']))
})
afterAll(() => world.close())

it('evidence of a change that a later run ends names what both know', async () => {
  await world.deploy(await world.publish('1.0.0'))
  expect(outcome(await world.promote('production', { version: '1.0.0' }))[1]).toBe('deployed')
  const next = await world.publish('1.1.0', 'shop 1.1.0', 'bob')
  await world.deploy(next)
  const held = await world.promote(
    'production',
    { version: '1.1.0', because: 'the season' },
    { permissions: PERMISSIONS },
  )
  expect(outcome(held)).toEqual([0, 'paused', 'holding'])
  world.github.clock.advance(2 * 3_600_000)
  const reconcile = { mode: 'reconcile', environment: 'production' }
  expect(outcome(await world.run('deploy', reconcile, { permissions: PERMISSIONS }))).toEqual([
    0,
    'deployed',
    'verified',
  ])

  const [paused, ended] = await evidence('1.1.0')
  expect(paused).toMatchObject({ result: 'paused', 'reason-code': 'holding', because: 'the season' })
  expect(paused?.checks.find(({ check }) => check === 'upstream')).toMatchObject({ verdict: 'pass' })
  expect(ended).toMatchObject({
    kind: 'promote',
    result: 'deployed',
    because: 'the season',
    'begun-by': held.run,
    authors: ['bob'],
    commits: { total: 1, read: [{ sha: next.sha, author: 'bob' }] },
  })
  expect(world.github.violations).toEqual([])
})

/** First what was kept at the pause, then the end. */
async function evidence(version: string): Promise<readonly Evidence[]> {
  const release = await world.call<{ assets: readonly { name: string; url: string }[] }>(
    'GET',
    `/releases/tags/v${version}`,
  )
  const headers = { authorization: `Bearer ${world.github.tokenForUser('ann')}`, accept: 'application/octet-stream' }
  const found = release.assets.filter(({ name }) => name.startsWith('evidence-'))
  found.sort((a, b) => b.name.length - a.name.length)
  return Promise.all(found.map(async ({ url }) => (await (await fetch(url, { headers })).json()) as Evidence))
}
