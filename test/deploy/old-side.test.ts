import { expect, it } from '@jest/globals'
import { pathConfig, startWorld } from '../delivery/world.ts'

it('an old side that is kept for an hour is retired by the first reconcile after that', async () => {
  const strategy = 'strategy: { type: blue-green, keep-old: 1h }'
  const world = await startWorld((url) => pathConfig(url, [strategy]).replace(/^path:.*\n/m, ''))
  try {
    const deploy = async (version: string) => world.deploy(await world.publish(version), {}, 'production')
    const reconcile = () => world.run('deploy', { mode: 'reconcile', environment: 'production' })
    await deploy('1.0.0')
    expect((await deploy('1.1.0')).summary).toContain('keep 1.0.0 up without traffic for 1h, or until the next change')
    expect((await reconcile()).log).toContain('Nothing is open in production')
    expect(await world.serves('production')).toEqual(['1.0.0 0', '1.1.0 100'])
    world.github.clock.advance(61 * 60_000)
    const swept = await reconcile()
    expect([swept.code, swept.outputs['result']]).toEqual([0, 'unchanged'])
    expect(swept.log).toContain('1.0.0, kept for an instant return, was retired')
    expect(await world.serves('production')).toEqual(['1.1.0 100'])
    expect(await world.history('production')).toEqual(['deploy 1.1.0 success', 'deploy 1.0.0 inactive'])
    const back = await world.run('rollback', { environment: 'production', because: 'customers cannot pay' })
    expect([back.code, back.outputs['result'], back.outputs['version']]).toEqual([0, 'restored', '1.0.0'])
  } finally {
    await world.close()
  }
})
