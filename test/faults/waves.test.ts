import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Published } from '../delivery/world.ts'
import { BAD_DAY, type Scenario, Trials } from './trials.ts'

/** The same for a change that goes from region to region. */
let trials: Trials
let first: Published
let second: Published

beforeAll(async () => {
  trials = await Trials.start(
    (url) => `{ type: waves, waves: [[eu], [us]], urls: { eu: "${url}/production.eu", us: "${url}/production.us" } }`,
  )
  first = await trials.world.publish('1.0.0')
  second = await trials.world.publish('1.1.0')
})
afterAll(async () => {
  process.stdout.write(`waves: ${trials.killed} kill points and ${trials.failed} failing answers tried\n`)
  await trials.close()
})

const WAVES: Scenario = {
  name: 'waves',
  environment: 'production',
  regions: ['eu', 'us'],
  before: () => first,
  candidate: () => second,
  serves: '1.1.0 100',
  results: ['deployed', 'unchanged'],
  records: ['deploy 1.0.0 inactive', 'deploy 1.1.0 success'],
}

it('waves, killed at any point: the next run ends as if nothing had happened', async () => {
  const points = await trials.points(WAVES)
  for (const point of points) await trials.kill(WAVES, point)
  expect(trials.killed).toBe(points.length)
})

it.each(BAD_DAY)('$kind at any call of a change in waves, and it is recorded once', async (fault) => {
  const { calls } = await trials.measure(WAVES)
  for (let nth = 1; nth <= calls; nth++) await trials.spoil(WAVES, { ...fault, nth })
  expect(trials.failed).toBeGreaterThanOrEqual(calls)
})
