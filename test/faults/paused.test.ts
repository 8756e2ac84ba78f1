import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Published } from '../delivery/world.ts'
import { type Scenario, Trials } from './trials.ts'

/** A change that waits at a step: what carries on with it, and what goes back from it. */
let trials: Trials
let first: Published
let second: Published
let unsure: Published

beforeAll(async () => {
  trials = await Trials.start(
    () => '{ type: canary, steps: [50, 100], continue: manual }',
    {},
    ' command: { run: [bash, knows.sh] },',
  )
  // Of one version nobody can tell: 75 is "try again later".
  await writeFile(join(trials.world.workspace, 'knows.sh'), '[ "$SLUICE_VERSION" != 1.2.0 ] || exit 75\n')
  first = await trials.world.publish('1.0.0')
  second = await trials.world.publish('1.1.0')
  unsure = await trials.world.publish('1.2.0')
})
afterAll(async () => {
  process.stdout.write(`a change that waits: ${trials.killed} kill points tried\n`)
  await trials.close()
})

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'a canary that a person continues',
    environment: 'production',
    before: () => first,
    waiting: () => second,
    candidate: () => second,
    serves: '1.1.0 100',
    results: ['deployed', 'unchanged'],
    records: ['deploy 1.0.0 inactive', 'deploy 1.1.0 success'],
  },
  {
    name: 'a rollback of a canary that waits with half of the traffic',
    environment: 'production',
    before: () => first,
    waiting: () => second,
    serves: '1.0.0 100',
    results: ['restored', 'unchanged'],
    records: ['deploy 1.0.0 inactive', 'deploy 1.1.0 failure', 'hold 1.1.0 inactive', 'rollback 1.0.0 success'],
  },
  {
    name: 'a rollback of a canary that waits without traffic',
    environment: 'production',
    earlier: () => second,
    before: () => first,
    waiting: () => unsure,
    serves: '1.0.0 100',
    results: ['restored', 'unchanged'],
    records: ['deploy 1.0.0 success', 'deploy 1.1.0 inactive', 'deploy 1.2.0 failure', 'hold 1.2.0 inactive'],
  },
]

describe.each(SCENARIOS)('$name', (scenario) => {
  it('killed at any point, the next run ends as if nothing had happened', async () => {
    const points = await trials.points(scenario)
    for (const point of points) await trials.kill(scenario, point)
    expect(trials.killed).toBeGreaterThanOrEqual(points.length)
  })
})
