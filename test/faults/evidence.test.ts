import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Evidence } from '../../lib/delivery/evidence/document.ts'
import { type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'

/** A promotion killed at every call: the next run leaves one record and one evidence, as if nothing had happened. */
let world: World
let versions = 0
let killed = 0
const PERMISSIONS = { contents: 'write', checks: 'read', 'pull-requests': 'read' } as const

beforeAll(async () => {
  world = await startWorld((url) => pathConfig(url).replaceAll('budget: 3s', 'budget: 10s'))
})
afterAll(async () => {
  process.stdout.write(`promotion with evidence: ${killed} kill points tried\n`)
  await world.close()
})

/** A version of its own, verified in dev. */
async function next(): Promise<Published> {
  const published = await world.publish(`1.${++versions}.0`)
  await world.record('dev', 'shop', published, ['success'])
  return published
}

const promote = ({ version }: Published, options: Parameters<World['promote']>[2] = {}) =>
  world.promote('production', { version }, { permissions: PERMISSIONS, ...options })

async function evidenceOf({ version }: Published): Promise<readonly Evidence[]> {
  const release = await world.call<{ assets: readonly { name: string; url: string }[] }>(
    'GET',
    `/releases/tags/v${version}`,
  )
  const headers = { authorization: `Bearer ${world.github.tokenForUser('ann')}`, accept: 'application/octet-stream' }
  const found = release.assets.filter(({ name }) => name.startsWith('evidence-'))
  return Promise.all(found.map(async ({ url }) => (await (await fetch(url, { headers })).json()) as Evidence))
}

it('leaves its evidence wherever it is killed', async () => {
  await promote(await next())
  const measured = await next()
  const from = world.github.requests.length
  expect((await promote(measured)).outputs['result']).toBe('deployed')
  const calls = world.github.requests.slice(from).filter(({ jobId }) => jobId !== null).length
  for (let nth = 1; nth <= calls; nth++)
    for (const moment of ['before', 'after'] as const) {
      const published = await next()
      let pid = 0
      const kill = () => void process.kill(pid, 'SIGKILL')
      world.github.faults.inject({ route: '*', nth, kind: `kill-${moment}`, kill })
      const onStart = (started: number) => {
        pid = started
      }
      const dead = await promote(published, { onStart })
      world.github.faults.clear()
      const place = `call ${nth}, ${moment}`
      expect([place, dead.code]).toEqual([place, null])
      killed++
      const { outputs, log } = await promote(published, { run: dead.run, again: true })
      expect([place, ['deployed', 'unchanged'].includes(outputs['result'] ?? '') ? '' : log]).toEqual([place, ''])
      const mine = (await world.history('production')).filter((line) => line.includes(` ${published.version} `))
      expect([place, mine]).toEqual([place, [`promote ${published.version} success`]])
      const [evidence, ...more] = await evidenceOf(published)
      expect([place, more.length, evidence?.result, evidence?.commits?.read.map(({ sha }) => sha)]).toEqual([
        place,
        0,
        'deployed',
        [published.sha],
      ])
    }
  expect(killed).toBe(calls * 2)
})
