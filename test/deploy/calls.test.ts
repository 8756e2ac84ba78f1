import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'

/** The calls of docs/scale.md. One more is a change that wants a reason, and a new figure there. */
let world: World
let first: Published

beforeAll(async () => {
  world = await startWorld((url) => pathConfig(url, ['strategy: { type: canary, steps: [25, 50, 75, 100] }']))
  first = await world.publish('1.0.0')
})
afterAll(() => world.close())

/** Calls that jobs made while the work was done. */
async function calls(work: () => Promise<{ outputs: Readonly<Record<string, string>> }>) {
  const from = world.github.requests.length
  const { outputs } = await work()
  const made = world.github.requests.slice(from).filter(({ jobId }) => jobId !== null)
  // A query of GraphQL is a POST, and reads.
  const writes = made.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'))
  return { result: outputs['result'], all: made.length, writes: writes.length }
}

function expectWithin(made: Awaited<ReturnType<typeof calls>>, budget: typeof made): void {
  expect(made.result).toBe(budget.result)
  expect([made.all, made.all <= budget.all]).toEqual([made.all, true])
  expect([made.writes, made.writes <= budget.writes]).toEqual([made.writes, true])
}

/** By the job that has built the candidate and has its file. */
const deploy = ({ version, digest, file, candidate, sha }: Published) =>
  world.run('deploy', { environment: 'dev', version, digest, candidate: file, store: candidate }, { sha })

it('a first deployment', async () => {
  expectWithin(await calls(() => deploy(first)), { result: 'deployed', all: 4, writes: 3 })
})

it('one that changes nothing', async () => {
  expectWithin(await calls(() => deploy(first)), { result: 'unchanged', all: 2, writes: 0 })
})

it('a plain deployment', async () => {
  const next = await world.publish('1.1.0')
  expectWithin(await calls(() => deploy(next)), { result: 'deployed', all: 7, writes: 4 })
})

it('a promotion of what is verified upstream, the first into its environment', async () => {
  const promoted = await calls(() => world.promote('production', { version: '1.1.0' }))
  expectWithin(promoted, { result: 'deployed', all: 12, writes: 4 })
})

it('a promotion by a canary of four steps', async () => {
  await deploy(await world.publish('1.2.0'))
  const promoted = await calls(() => world.promote('production', { version: '1.2.0' }))
  expectWithin(promoted, { result: 'deployed', all: 19, writes: 9 })
})

it('a deployment that fails and is taken back', async () => {
  const bad = await world.publish('1.3.0', 'bad under load')
  expectWithin(await calls(() => deploy(bad)), { result: 'rolled-back', all: 14, writes: 9 })
})

it('a rollback by a person', async () => {
  const inputs = { mode: 'restore', environment: 'production', because: 'orders fail' }
  expectWithin(await calls(() => world.run('rollback', inputs)), { result: 'restored', all: 11, writes: 6 })
})

it('a reconcile with nothing open', async () => {
  const reconciled = await calls(() => world.run('deploy', { mode: 'reconcile', environment: 'dev' }))
  expectWithin(reconciled, { result: 'unchanged', all: 2, writes: 0 })
})

it('a plain deployment where the environment has more records than one page', async () => {
  await others(60)
  world.github.clock.advance(2 * 3_600_000)
  await deploy(await world.publish('1.3.5'))
  const next = await world.publish('1.3.6')
  expectWithin(await calls(() => deploy(next)), { result: 'deployed', all: 8, writes: 4 })
})

it('a plain deployment where forty other components have changed since', async () => {
  await others(80)
  const next = await world.publish('1.4.0')
  expectWithin(await calls(() => deploy(next)), { result: 'deployed', all: 11, writes: 4 })
})

/** Deployments of forty other components, so that ours lie further back. */
async function others(count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const task = `sluice:other-${index % 40}`
    const body = { ref: 'main', task, environment: 'dev', required_contexts: [], payload: {} }
    await world.call('POST', '/deployments', body)
  }
}
