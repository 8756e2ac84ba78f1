import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Published } from '../delivery/world.ts'
import { BAD_DAY, type Scenario, Trials } from './trials.ts'

/** Instances replaced share by share, forward and back. */
let trials: Trials
let first: Published
let second: Published
let bad: Published

beforeAll(async () => {
  trials = await Trials.start(() => '{ type: rolling, steps: [50, 100] }')
  first = await trials.world.publish('1.0.0')
  second = await trials.world.publish('1.1.0')
  bad = await trials.world.publish('1.2.0', 'bad under load')
})
afterAll(async () => {
  process.stdout.write(`rolling: ${trials.killed} kill points and ${trials.failed} failing answers tried\n`)
  await trials.close()
})

const ROLLING: Scenario = {
  name: 'rolling',
  environment: 'production',
  before: () => first,
  candidate: () => second,
  serves: '1.1.0 100',
  results: ['deployed', 'unchanged'],
  records: ['deploy 1.0.0 inactive', 'deploy 1.1.0 success'],
}

const SCENARIOS: readonly Scenario[] = [
  ROLLING,
  {
    name: 'rolling, taken back by itself',
    environment: 'production',
    before: () => first,
    candidate: () => bad,
    serves: '1.0.0 100',
    results: ['rolled-back', 'refused'],
    records: ['deploy 1.0.0 inactive', 'deploy 1.2.0 failure', 'hold 1.2.0 inactive', 'rollback 1.0.0 success'],
  },
]

describe.each(SCENARIOS)('$name', (scenario) => {
  it('killed at any point, the next run ends as if nothing had happened', async () => {
    const points = await trials.points(scenario)
    for (const point of points) await trials.kill(scenario, point)
    expect(trials.killed).toBeGreaterThanOrEqual(points.length)
  })
})

it.each(BAD_DAY)('$kind at any call, and it is recorded once', async (fault) => {
  const { calls } = await trials.measure(ROLLING)
  for (let nth = 1; nth <= calls; nth++) await trials.spoil(ROLLING, { ...fault, nth })
  expect(trials.failed).toBeGreaterThanOrEqual(calls)
})
