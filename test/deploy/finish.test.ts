import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startWorld, type World } from '../delivery/world.ts'

let world: World

/** No target: the user's own steps change it, and the version probe tells what serves. */
const config = (url: string) => `version: 1
environments:
  production:
    url: ${url}/production
    verify:
      budget: 300ms
      probes: [{ path: /health, json: { status: ok }, version: version, interval: 5ms, failures: 2 }]
`

beforeAll(async () => {
  world = await startWorld(config)
})
afterAll(() => world.close())

/** What the user's own step would do. */
async function foreignStep(version: string, content = 'well'): Promise<void> {
  const state = { up: [{ version, weight: 100, content }] }
  await writeFile(join(world.workspace, 'production.state.json'), JSON.stringify(state))
}

async function begin(version: string) {
  const sha = await world.commit({ 'src.txt': version })
  return world.run('deploy', { mode: 'begin', environment: 'production', version }, { sha, ends: false })
}

const finish = (begun: { run: number; outputs: Readonly<Record<string, string>> }, more: Record<string, string> = {}) =>
  world.run(
    'deploy',
    { mode: 'finish', environment: 'production', 'deployment-id': begun.outputs['deployment-id'] ?? '', ...more },
    { run: begun.run },
  )

describe('begin and finish', () => {
  it('records before the steps, reads back and verifies after them', async () => {
    const begun = await begin('1.0.0')
    expect([begun.code, begun.outputs['result']]).toEqual([0, 'begun'])
    expect(await world.history('production')).toEqual(['deploy 1.0.0 in_progress'])
    await foreignStep('1.0.0')
    const { code, outputs } = await finish(begun)
    expect([code, outputs['result'], outputs['version']]).toEqual([0, 'deployed', '1.0.0'])
    expect(await world.history('production')).toEqual(['deploy 1.0.0 success'])
  })

  it('says what to undo when the steps brought up something that serves badly', async () => {
    const begun = await begin('1.1.0')
    await foreignStep('1.1.0', 'bad under load')
    const { code, outputs, log } = await finish(begun)
    expect([code, outputs['result'], outputs['reason-code']]).toEqual([1, 'failed', 'verification-failed'])
    expect(log).toContain('To undo, put 1.0.0 back.')
    expect(await world.history('production')).toEqual(['deploy 1.1.0 failure', 'deploy 1.0.0 inactive'])
  })

  it('finds out when the steps were green and the environment serves something else', async () => {
    await foreignStep('1.0.0')
    const begun = await begin('1.2.0')
    const { outputs, log } = await finish(begun)
    expect([outputs['result'], outputs['reason-code']]).toEqual(['failed', 'serving-mismatch'])
    expect(log).toContain('1.0.0 serves, not 1.2.0')
  })

  it('records a failure when the steps failed', async () => {
    const begun = await begin('1.3.0')
    const { outputs } = await finish(begun, { 'steps-outcome': 'failure' })
    expect([outputs['result'], outputs['reason-code']]).toEqual(['failed', 'steps-failed'])
    expect((await world.history('production'))[0]).toBe('deploy 1.3.0 failure')
  })

  it('refuses a record of another run', async () => {
    const begun = await begin('1.4.0')
    world.endRun(begun.run)
    const { outputs } = await finish({ ...begun, run: world.newRun() })
    expect([outputs['result'], outputs['reason-code']]).toEqual(['error', 'invalid-input'])
  })

  it('reconcile closes what the dead run left, by what serves', async () => {
    await foreignStep('1.4.0')
    const { outputs } = await world.run('deploy', { mode: 'reconcile', environment: 'production' })
    expect([outputs['result'], outputs['reason-code']]).toEqual(['deployed', 'verified'])
    expect((await world.history('production'))[0]).toBe('deploy 1.4.0 success')
    const again = await world.run('deploy', { mode: 'reconcile', environment: 'production' })
    expect(again.outputs['result']).toBe('unchanged')
  })

  it('does not touch a change that a living run is making', async () => {
    const begun = await begin('1.5.0')
    const other = await world.run('deploy', { mode: 'reconcile', environment: 'production' })
    expect([other.code, other.outputs['reason-code']]).toEqual([1, 'change-in-progress'])
    world.endRun(begun.run)
  })

  it('closes a change that never happened as an error', async () => {
    const { outputs } = await world.run('deploy', { mode: 'reconcile', environment: 'production' })
    expect([outputs['result'], outputs['reason-code']]).toEqual(['error', 'interrupted'])
    expect((await world.history('production')).slice(0, 2)).toEqual(['deploy 1.5.0 error', 'deploy 1.4.0 success'])
    await rm(join(world.workspace, 'production.state.json'))
  })

  it('cannot deploy by itself without a target', async () => {
    const next = await world.publish('2.0.0')
    const { outputs } = await world.deploy(next, {}, 'production')
    expect([outputs['result'], outputs['reason-code']]).toEqual(['refused', 'no-driver'])
  })
})
