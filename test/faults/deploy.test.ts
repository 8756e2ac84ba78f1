import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Fault } from '../../rehearsal/github/faults.ts'
import type { Published } from '../delivery/world.ts'
import { type Scenario, Trials } from './trials.ts'

/**
 * For every API call and every driver verb of a change: end the process right before and right after it, run again, and
 * find the same final state, with one record for each change and what serves equal to the record.
 */
let trials: Trials
let first: Published
let second: Published
let bad: Published

beforeAll(async () => {
  trials = await Trials.start(() => '{ type: blue-green, keep-old: false }')
  first = await trials.world.publish('1.0.0')
  second = await trials.world.publish('1.1.0')
  bad = await trials.world.publish('1.2.0', 'bad under load')
})
afterAll(async () => {
  process.stdout.write(`deploy and rollback: ${trials.killed} kill points and ${trials.failed} failing answers tried\n`)
  await trials.close()
})

const AT_ONCE: Scenario = {
  name: 'all at once',
  environment: 'dev',
  candidate: () => first,
  serves: '1.0.0 100',
  results: ['deployed', 'unchanged'],
  records: ['deploy 1.0.0 success'],
}

const SCENARIOS: readonly Scenario[] = [
  AT_ONCE,
  {
    name: 'all at once, taken back by itself',
    environment: 'dev',
    before: () => first,
    candidate: () => bad,
    serves: '1.0.0 100',
    results: ['rolled-back', 'refused'],
    records: ['deploy 1.0.0 inactive', 'deploy 1.2.0 failure', 'hold 1.2.0 inactive', 'rollback 1.0.0 success'],
  },
  {
    name: 'blue-green',
    environment: 'production',
    before: () => first,
    candidate: () => second,
    serves: '1.1.0 100',
    results: ['deployed', 'unchanged'],
    records: ['deploy 1.0.0 inactive', 'deploy 1.1.0 success'],
  },
  {
    name: 'a rollback',
    environment: 'dev',
    earlier: () => first,
    before: () => second,
    serves: '1.0.0 100',
    results: ['restored', 'unchanged'],
    records: ['deploy 1.0.0 inactive', 'deploy 1.1.0 inactive', 'hold 1.1.0 inactive', 'rollback 1.0.0 success'],
  },
]

describe.each(SCENARIOS)('$name', (scenario) => {
  it('killed at any point, the next run ends as if nothing had happened', async () => {
    const points = await trials.points(scenario)
    for (const point of points) await trials.kill(scenario, point)
    expect(trials.killed).toBeGreaterThanOrEqual(points.length)
  })
})

const FAULTS: readonly Fault['kind'][] = ['error-before', 'error-after', 'reset-before', 'reset-after']

it.each(FAULTS)('%s at any call, and the next run at the latest has the change recorded once', async (kind) => {
  const { calls } = await trials.measure(AT_ONCE)
  for (let nth = 1; nth <= calls; nth++) await trials.spoil(AT_ONCE, { route: '*', nth, kind })
  expect(trials.failed).toBeGreaterThanOrEqual(calls)
})
