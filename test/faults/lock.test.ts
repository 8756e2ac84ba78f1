import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Published } from '../delivery/world.ts'
import { type Scenario, Trials } from './trials.ts'

/** A canary under `lock: ref`, the other way of keeping two runs apart: nothing stays locked, wherever a run dies. */
let trials: Trials
let first: Published
let second: Published

beforeAll(async () => {
  trials = await Trials.start(() => '{ type: canary, steps: [50, 100] }', { lock: 'ref' })
  first = await trials.world.publish('1.0.0')
  second = await trials.world.publish('1.1.0')
})
afterAll(async () => {
  process.stdout.write(`canary with lock: ref: ${trials.killed} kill points tried\n`)
  await trials.close()
})

const LOCKED: Scenario = {
  name: 'canary with lock: ref',
  environment: 'production',
  before: () => first,
  candidate: () => second,
  serves: '1.1.0 100',
  results: ['deployed', 'unchanged'],
  records: ['deploy 1.0.0 inactive', 'deploy 1.1.0 success'],
}

it('a canary with lock: ref, killed at any point, leaves no lock, and the next run ends it', async () => {
  const points = await trials.points(LOCKED)
  for (const point of points) await trials.kill(LOCKED, point)
  expect(trials.killed).toBe(points.length)
})
