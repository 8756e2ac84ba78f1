import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Published } from '../delivery/world.ts'
import { type Scenario, Trials } from './trials.ts'

/** A canary that serves badly as soon as it has traffic: the change, and its way back by itself. */
let trials: Trials
let first: Published
let bad: Published

beforeAll(async () => {
  trials = await Trials.start(() => '{ type: canary, steps: [50, 100] }')
  first = await trials.world.publish('1.0.0')
  bad = await trials.world.publish('1.1.0', 'bad with traffic')
})
afterAll(async () => {
  process.stdout.write(`canary taken back by itself: ${trials.killed} kill points tried\n`)
  await trials.close()
})

const BACK: Scenario = {
  name: 'canary, taken back by itself',
  environment: 'production',
  before: () => first,
  candidate: () => bad,
  serves: '1.0.0 100',
  results: ['rolled-back', 'refused'],
  records: ['deploy 1.0.0 inactive', 'deploy 1.1.0 failure', 'hold 1.1.0 inactive', 'rollback 1.0.0 success'],
}

it('killed at any point, the next run ends as if nothing had happened', async () => {
  const points = await trials.points(BACK)
  for (const point of points) await trials.kill(BACK, point)
  expect(trials.killed).toBe(points.length)
})
