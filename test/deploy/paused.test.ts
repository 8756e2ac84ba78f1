import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'

/** A canary that waits for a person, as GitHub and the shipped bundles see it. */
let world: World
let one: Published
let two: Published
let three: Published

beforeAll(async () => {
  const strategy = 'strategy: { type: canary, steps: [20, 100], continue: manual }'
  world = await startWorld((url) => pathConfig(url, [strategy]).replace(/^path:.*\n/m, ''))
  one = await world.publish('1.0.0')
  two = await world.publish('1.1.0')
  three = await world.publish('1.2.0')
  await deploy(one)
})
afterAll(() => world.close())

const deploy = (published: Published, job = {}) => world.deploy(published, job, 'production')
const ended = ({ code, outputs }: { code: number | null; outputs: Readonly<Record<string, string>> }) => [
  code,
  outputs['result'],
  outputs['reason-code'],
]

describe('a change that waits at a step', () => {
  let paused: Awaited<ReturnType<typeof deploy>>

  it('ends its run green, as paused, and says what serves', async () => {
    paused = await deploy(two)
    expect(ended(paused)).toEqual([0, 'paused', 'waits-for-continue'])
    expect(await world.serves('production')).toEqual(['1.0.0 80', '1.1.0 20'])
    expect(paused.summary).toContain('⏸️ paused')
    expect(paused.summary).toMatch(/Serves now: .*1\.0\.0 .*80 %.* and 1\.1\.0 .*20 %/)
    expect((await world.history('production'))[0]).toBe('deploy 1.1.0 in_progress')
  })

  it('is nothing to close, and its own run does not continue it', async () => {
    const reconciled = await world.run('deploy', { mode: 'reconcile', environment: 'production' })
    expect(ended(reconciled)).toEqual([0, 'unchanged', 'waits-for-continue'])
    expect(ended(await deploy(two, { run: paused.run, again: true }))).toEqual([0, 'paused', 'waits-for-continue'])
    expect(await world.serves('production')).toEqual(['1.0.0 80', '1.1.0 20'])
  })

  it('goes on when it is promoted once more, in the same record', async () => {
    expect(ended(await deploy(two))).toEqual([0, 'deployed', 'verified'])
    expect(await world.serves('production')).toEqual(['1.1.0 100'])
    expect(await world.history('production')).toEqual(['deploy 1.1.0 success', 'deploy 1.0.0 inactive'])
  })

  it('is taken back by a rollback, and held', async () => {
    expect(ended(await deploy(three))).toEqual([0, 'paused', 'waits-for-continue'])
    const back = await world.run('rollback', { environment: 'production', because: 'customers cannot pay' })
    expect(ended(back)).toEqual([0, 'restored', 'restored'])
    expect(await world.serves('production')).toEqual(['1.1.0 100'])
    expect((await world.history('production')).slice(0, 3)).toEqual([
      'rollback 1.1.0 success',
      'hold 1.2.0 inactive',
      'deploy 1.2.0 failure',
    ])
  })

  it('makes room for another version, once that one is proven', async () => {
    const four = await world.publish('1.3.0')
    const five = await world.publish('1.4.0')
    expect(ended(await deploy(four))).toEqual([0, 'paused', 'waits-for-continue'])
    const wrong = await deploy({ ...five, candidate: 'release:v9.9.9/shop.mjs' })
    expect(ended(wrong)).toEqual([1, 'refused', 'candidate-unavailable'])
    expect(await world.serves('production')).toEqual(['1.1.0 80', '1.3.0 20'])
    expect(ended(await deploy(five))).toEqual([0, 'paused', 'waits-for-continue'])
    expect(await world.serves('production')).toEqual(['1.1.0 80', '1.4.0 20'])
    expect((await world.history('production')).slice(0, 3)).toEqual([
      'deploy 1.4.0 in_progress',
      'rollback 1.1.0 success',
      'deploy 1.3.0 error',
    ])
  })
})
