import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Published } from '../delivery/world.ts'
import { EVERY_BAD_DAY, type Scenario, Trials } from './trials.ts'

/** The same for a canary: every API call and every verb of the driver, the answers that GitHub gives on a bad day too. */
let trials: Trials
let first: Published
let second: Published

beforeAll(async () => {
  trials = await Trials.start(() => '{ type: canary, steps: [5, 50, 100] }')
  first = await trials.world.publish('1.0.0')
  second = await trials.world.publish('1.1.0')
})
afterAll(async () => {
  process.stdout.write(`canary: ${trials.killed} kill points and ${trials.failed} failing answers tried\n`)
  await trials.close()
})

const CANARY: Scenario = {
  name: 'canary',
  environment: 'production',
  before: () => first,
  candidate: () => second,
  serves: '1.1.0 100',
  results: ['deployed', 'unchanged'],
  records: ['deploy 1.0.0 inactive', 'deploy 1.1.0 success'],
}

describe('a canary', () => {
  it('killed at any point, the next run ends as if nothing had happened', async () => {
    const points = await trials.points(CANARY)
    for (const point of points) await trials.kill(CANARY, point)
    expect(trials.killed).toBe(points.length)
  })
})

it.each(EVERY_BAD_DAY)('$kind at any call of a canary, and it is recorded once', async (fault) => {
  const { calls } = await trials.measure(CANARY)
  for (let nth = 1; nth <= calls; nth++) await trials.spoil(CANARY, { ...fault, nth })
  expect(trials.failed).toBeGreaterThanOrEqual(calls)
})
