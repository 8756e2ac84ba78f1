import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Fault } from '../../rehearsal/ports.ts'
import { type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'

/**
 * For every API call and every driver verb of a change: end the process right before and right after it, run again, and
 * find the same final state, with one record for each change and what serves equal to the record.
 */
let world: World
let first: Published
let second: Published
let bad: Published
let killed = 0
let failed = 0

beforeAll(async () => {
  // Without a path, so that both environments take a candidate directly.
  const config = (url: string) => pathConfig(url, ['strategy: { type: blue-green }']).replace(/^path:.*\n/m, '')
  world = await startWorld(config)
  first = await world.publish('1.0.0')
  second = await world.publish('1.1.0')
  bad = await world.publish('1.2.0', 'bad under load')
})
afterAll(async () => {
  process.stdout.write(`deploy and rollback: ${killed} kill points and ${failed} failing answers tried\n`)
  await world.close()
})

type Job = Parameters<World['run']>[2]

interface Scenario {
  readonly name: string
  readonly environment: 'dev' | 'production'
  /** Deployed first. */
  readonly before: () => readonly Published[]
  /** Absent: a rollback. */
  readonly candidate?: () => Published
  readonly serves: string
  /** How the run that goes on may end. */
  readonly results: readonly string[]
  readonly records: readonly string[]
}

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'all at once',
    environment: 'dev',
    before: () => [],
    candidate: () => first,
    serves: '1.0.0 100',
    results: ['deployed', 'unchanged'],
    records: ['deploy 1.0.0 success'],
  },
  {
    name: 'all at once, taken back by itself',
    environment: 'dev',
    before: () => [first],
    candidate: () => bad,
    serves: '1.0.0 100',
    results: ['rolled-back', 'refused'],
    records: ['deploy 1.0.0 inactive', 'deploy 1.2.0 failure', 'hold 1.2.0 inactive', 'rollback 1.0.0 success'],
  },
  {
    name: 'blue-green',
    environment: 'production',
    before: () => [first],
    candidate: () => second,
    serves: '1.1.0 100',
    results: ['deployed', 'unchanged'],
    records: ['deploy 1.0.0 inactive', 'deploy 1.1.0 success'],
  },
  {
    name: 'a rollback',
    environment: 'dev',
    before: () => [first, second],
    serves: '1.0.0 100',
    results: ['restored', 'unchanged'],
    records: ['deploy 1.0.0 inactive', 'deploy 1.1.0 inactive', 'hold 1.1.0 inactive', 'rollback 1.0.0 success'],
  },
]

let components = 0

/** A component and a state of its own, so that no try sees another. */
async function fresh({ environment, before }: Scenario): Promise<string> {
  const component = `shop-${++components}`
  await rm(join(world.workspace, `${environment}.state.json`), { force: true })
  for (const published of before()) await deploy(component, environment, published, {})
  await rm(join(world.workspace, 'verbs.log'), { force: true })
  return component
}

function deploy(component: string, environment: string, published: Published, job: Job) {
  const { version, digest, candidate, sha } = published
  return world.run('deploy', { environment, component, version, digest, candidate }, { sha, ...job })
}

function act({ environment, candidate }: Scenario, component: string, job: Job) {
  if (candidate !== undefined) return deploy(component, environment, candidate(), job)
  return world.run('rollback', { environment, component, because: 'customers cannot pay' }, job)
}

async function records({ environment }: Scenario, component: string): Promise<readonly string[]> {
  const all = await world.ledger(environment)
  return all
    .filter(({ task }) => task.endsWith(`:${component}`))
    .map(({ kind, version, state }) => `${kind} ${version} ${state}`)
    .sort()
}

/** How many calls and verbs it takes when nothing happens. */
async function measure(scenario: Scenario): Promise<{ calls: number; verbs: number }> {
  const component = await fresh(scenario)
  const from = world.github.requests.length
  const whole = await act(scenario, component, {})
  expect(scenario.results).toContain(whole.outputs['result'])
  expect(await records(scenario, component)).toEqual(scenario.records)
  const calls = world.github.requests.slice(from).filter(({ jobId }) => jobId !== null).length
  return { calls, verbs: (await world.verbs()).length }
}

async function goOn(scenario: Scenario, component: string, run: number, place: string): Promise<void> {
  const { outputs } = await act(scenario, component, { run, again: true })
  expect([place, await records(scenario, component)]).toEqual([place, scenario.records])
  expect([place, await world.serves(scenario.environment)]).toEqual([place, [scenario.serves]])
  expect([place, scenario.results.includes(outputs['result'] ?? '')]).toEqual([place, true])
}

async function kill(scenario: Scenario, moment: 'before' | 'after', nth: number, what: 'call' | 'verb'): Promise<void> {
  const component = await fresh(scenario)
  const place = `${what} ${nth}, ${moment}`
  let pid = 0
  const end = () => void process.kill(pid, 'SIGKILL')
  if (what === 'call') world.github.faults.inject({ route: '*', nth, kind: `kill-${moment}`, kill: end })
  const job = await act(scenario, component, {
    onStart: (started) => {
      pid = started
    },
    ...(what === 'verb' ? { env: { KILL_VERB: `${moment} ${nth}` } } : {}),
  })
  world.github.faults.clear()
  expect([place, job.code]).toEqual([place, null])
  killed++
  await goOn(scenario, component, job.run, place)
}

describe.each(SCENARIOS)('$name', (scenario) => {
  it('killed at any point, the next run ends as if nothing had happened', async () => {
    const { calls, verbs } = await measure(scenario)
    for (const moment of ['before', 'after'] as const) {
      for (let nth = 1; nth <= calls; nth++) await kill(scenario, moment, nth, 'call')
      for (let nth = 1; nth <= verbs; nth++) await kill(scenario, moment, nth, 'verb')
    }
  })
})

const FAULTS: readonly Fault['kind'][] = ['error-before', 'error-after', 'reset-before', 'reset-after']

it.each(FAULTS)('%s at any call, and the next run at the latest has the change recorded once', async (kind) => {
  const [scenario] = SCENARIOS
  if (scenario === undefined) throw new Error('there are scenarios')
  const { calls } = await measure(scenario)
  for (let nth = 1; nth <= calls; nth++) {
    const component = await fresh(scenario)
    world.github.faults.inject({ route: '*', nth, kind })
    const job = await act(scenario, component, {})
    world.github.faults.clear()
    failed++
    await goOn(scenario, component, job.run, `call ${nth}, ${kind}`)
  }
})
