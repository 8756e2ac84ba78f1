import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'

/**
 * For every API call and every driver verb of a deployment: end the process right before and right after it, run again,
 * and find the same final state with one record for the change.
 */
let world: World
let good: Published
let bad: Published
let tried = 0

beforeAll(async () => {
  world = await startWorld((url) => pathConfig(url))
  good = await world.publish('1.0.0')
  bad = await world.publish('1.1.0', 'bad under load')
})
afterAll(async () => {
  process.stdout.write(`deploy: ${tried} kill points tried\n`)
  await world.close()
})

interface Scenario {
  readonly name: string
  /** The environment is set up by deploying these first. */
  readonly before: () => readonly Published[]
  readonly candidate: () => Published
  readonly serves: string
  readonly results: readonly string[]
  /** Records when nothing was killed, newest first, without the ones of `before`. */
  readonly records: readonly string[]
}

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'a good candidate',
    before: () => [],
    candidate: () => good,
    serves: '1.0.0 100',
    results: ['deployed', 'unchanged'],
    records: ['deploy 1.0.0 success'],
  },
  {
    name: 'a bad candidate that is taken back',
    before: () => [good],
    candidate: () => bad,
    serves: '1.0.0 100',
    results: ['rolled-back', 'refused'],
    records: ['deploy 1.0.0 inactive', 'deploy 1.1.0 failure', 'hold 1.1.0 inactive', 'rollback 1.0.0 success'],
  },
]

let component = 0

/** A component and a state of its own, so that one scenario never sees another. */
async function fresh(scenario: Scenario): Promise<string> {
  const name = `shop-${++component}`
  await rm(join(world.workspace, 'dev.state.json'), { force: true })
  for (const published of scenario.before()) await deploy(name, published, {})
  await rm(join(world.workspace, 'verbs.log'), { force: true })
  return name
}

function deploy(name: string, published: Published, options: Parameters<World['run']>[2]) {
  const { version, digest, candidate, sha } = published
  return world.run('deploy', { environment: 'dev', component: name, version, digest, candidate }, { sha, ...options })
}

async function records(name: string): Promise<readonly string[]> {
  const all = await world.ledger('dev')
  return all
    .filter(({ task }) => task.endsWith(`:${name}`))
    .map(({ kind, version, state }) => `${kind} ${version} ${state}`)
    .sort()
}

/** Runs again until nothing ends the process any more, as people would. */
async function recover(name: string, published: Published, run: number) {
  return deploy(name, published, { run, again: true })
}

describe.each(SCENARIOS)('killed while deploying $name', (scenario) => {
  it('ends in the same state as if nothing had happened', async () => {
    const name = await fresh(scenario)
    const from = world.github.requests.length
    const whole = await deploy(name, scenario.candidate(), {})
    expect(scenario.results).toContain(whole.outputs['result'])
    expect(await records(name)).toEqual(scenario.records)
    const calls = world.github.requests.slice(from).filter(({ jobId }) => jobId !== null).length
    const verbs = (await world.verbs()).length

    for (const moment of ['before', 'after'] as const) {
      for (let nth = 1; nth <= calls; nth++) await kill(scenario, moment, nth, 'call')
      for (let nth = 1; nth <= verbs; nth++) await kill(scenario, moment, nth, 'verb')
    }
  }, 600_000)
})

async function kill(scenario: Scenario, moment: 'before' | 'after', nth: number, what: 'call' | 'verb'): Promise<void> {
  const name = await fresh(scenario)
  const candidate = scenario.candidate()
  let pid = 0
  if (what === 'call')
    world.github.faults.inject({
      route: '*',
      nth,
      kind: `kill-${moment}`,
      kill: () => void process.kill(pid, 'SIGKILL'),
    })
  const first = await deploy(name, candidate, {
    onStart: (started) => {
      pid = started
    },
    ...(what === 'verb' ? { env: { KILL_VERB: `${moment} ${nth}` } } : {}),
  })
  world.github.faults.clear()
  const place = `${what} ${nth}, ${moment}`
  expect([place, first.code]).toEqual([place, null])
  tried++
  const second = await recover(name, candidate, first.run)
  expect([place, await records(name)]).toEqual([place, scenario.records])
  expect([place, await world.serves('dev')]).toEqual([place, [scenario.serves]])
  expect(scenario.results).toContain(second.outputs['result'])
}
