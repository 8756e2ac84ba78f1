import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { pathConfig, startWorld, type World } from '../delivery/world.ts'
import { outcome } from '../deploy/approvals.ts'

/** A canary held for an hour, and what happens to the environment meanwhile. */
let world: World

const HOUR = 3_600_000
const STRATEGY = 'strategy: { type: canary, steps: [20, 100], hold: 1h }'
const FREEZE = 'freeze: [{ from: "2020-01-01 00:00", to: "2099-01-01 00:00", reason: audit }]'
const config = (url: string, ...more: readonly string[]) =>
  pathConfig(url, [STRATEGY, ...more]).replace(/^path:.*\n/m, '')

beforeAll(async () => {
  world = await startWorld((url) => config(url))
  await deploy('1.0.0')
})
afterAll(() => world.close())

const deploy = async (version: string) => world.deploy(await world.publish(version), {}, 'production')
const configure = (...more: readonly string[]) => world.commit({ '.github/sluice.yml': config(world.url, ...more) })
const reconcile = () => world.run('deploy', { mode: 'reconcile', environment: 'production' })

describe('a change that is held at a step', () => {
  it('does not go on into a freeze that has begun meanwhile, and says until when', async () => {
    expect(outcome(await deploy('1.1.0'))).toEqual([0, 'paused', 'holding'])
    world.github.clock.advance(2 * HOUR)
    await configure(FREEZE)
    const frozen = await reconcile()
    expect(outcome(frozen)).toEqual([0, 'unchanged', 'frozen'])
    expect(frozen.log).toContain('frozen until 2099-01-01 00:00 UTC (audit)')
    expect(await world.serves('production')).toEqual(['1.0.0 80', '1.1.0 20'])
  })

  it('does not go on where a person has locked the environment', async () => {
    await configure()
    const lock = { mode: 'lock-environment', environment: 'production', because: 'incident 7' }
    expect(outcome(await world.run('deploy', lock))).toEqual([0, 'noted', 'noted'])
    expect(outcome(await reconcile())).toEqual([0, 'unchanged', 'locked'])
    expect(await world.serves('production')).toEqual(['1.0.0 80', '1.1.0 20'])
    await world.run('deploy', { ...lock, mode: 'unlock-environment' })
  })

  it('goes on by itself when the environment is open again', async () => {
    expect(outcome(await reconcile())).toEqual([0, 'deployed', 'verified'])
    expect(await world.serves('production')).toEqual(['1.1.0 100'])
  })

  it('is taken back within a freeze as at any time', async () => {
    expect(outcome(await deploy('1.2.0'))).toEqual([0, 'paused', 'holding'])
    await configure(FREEZE)
    const back = await world.run('rollback', { environment: 'production', because: 'customers cannot pay' })
    expect(outcome(back)).toEqual([0, 'restored', 'restored'])
    expect(await world.serves('production')).toEqual(['1.1.0 100'])
  })
})
