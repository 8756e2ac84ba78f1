import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Fault } from '../../rehearsal/github/faults.ts'
import { type JobOptions, type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'

/**
 * A rollback for an incident, with its issue: ended or refused an answer at every call and every verb. The next run with
 * the same incident ends as if nothing had happened, and the one after that changes nothing at all.
 */
let world: World
let good: Published
let bad: Published
let component = ''
let components = 0
let tried = 0

beforeAll(async () => {
  world = await startWorld((url) => pathConfig(url))
  good = await world.publish('1.0.0')
})
afterAll(async () => {
  process.stdout.write(`rollback for an incident: ${tried} kill points and failing answers tried\n`)
  await world.close()
})

/** A component and a bad digest of its own, so that no try sees another. */
async function fresh(): Promise<void> {
  component = `shop-${++components}`
  bad = await world.publish(`1.1.${components}`)
  await rm(join(world.workspace, 'dev.state.json'), { force: true })
  for (const { version, digest, candidate, sha } of [good, bad])
    await world.run('deploy', { environment: 'dev', component, version, digest, candidate }, { sha })
  await rm(join(world.workspace, 'verbs.log'), { force: true })
}

const press = (options: JobOptions = {}) =>
  world.run(
    'rollback',
    { environment: 'dev', component, because: 'customers cannot pay', incident: 'INC-1', 'open-issue': 'true' },
    { permissions: { issues: 'write' }, ...options },
  )

interface State {
  readonly records: readonly string[]
  readonly serves: readonly string[]
  readonly issues: readonly string[]
  readonly applied: number
}

async function state(): Promise<State> {
  const ledger = (await world.ledger('dev')).filter(({ task }) => task.endsWith(`:${component}`))
  const issues = await world.call<readonly { title: string; body: string }[]>('GET', '/issues?state=all')
  return {
    records: ledger.map(({ kind, version, state: word }) => `${kind} ${version} ${word}`).sort(),
    serves: await world.serves('dev'),
    issues: issues.filter(({ title }) => title.endsWith(bad.version)).map(({ body }) => body),
    applied: (await world.verbs()).filter((verb) => verb === 'apply').length,
  }
}

/** Presses again in the next attempt, and once more in a run of its own. */
async function goOn(run: number, place: string): Promise<void> {
  const again = await press({ run, again: true })
  const after = await state()
  const { version } = bad
  expect([place, after.records, after.serves, after.issues.length]).toEqual([
    place,
    [`deploy 1.0.0 inactive`, `deploy ${version} inactive`, `hold ${version} inactive`, 'rollback 1.0.0 success'],
    ['1.0.0 100'],
    1,
  ])
  expect([place, ['restored', 'unchanged'].includes(again.outputs['result'] ?? '')]).toEqual([place, true])
  const { outputs } = await press()
  const later = await state()
  expect([place, outputs['result'], later.records, later.applied]).toEqual([
    place,
    'unchanged',
    after.records,
    after.applied,
  ])
  expect([place, later.issues.length]).toEqual([place, 1])
  tried++
}

async function measure(): Promise<{ calls: number; verbs: number }> {
  await fresh()
  const from = world.github.requests.length
  expect((await press()).outputs['result']).toBe('restored')
  const calls = world.github.requests.slice(from).filter(({ jobId }) => jobId !== null).length
  return { calls, verbs: (await world.verbs()).length }
}

async function kill(moment: 'before' | 'after', nth: number, what: 'call' | 'verb'): Promise<void> {
  await fresh()
  let pid = 0
  const end = () => void process.kill(pid, 'SIGKILL')
  if (what === 'call') world.github.faults.inject({ route: '*', nth, kind: `kill-${moment}`, kill: end })
  const job = await press({
    onStart: (started) => {
      pid = started
    },
    ...(what === 'verb' ? { env: { KILL_VERB: `${moment} ${nth}` } } : {}),
  })
  world.github.faults.clear()
  const place = `${what} ${nth}, ${moment}`
  expect([place, job.code]).toEqual([place, null])
  await goOn(job.run, place)
}

it('killed at any point, the next run ends as if nothing had happened', async () => {
  const { calls, verbs } = await measure()
  for (const moment of ['before', 'after'] as const) {
    for (let nth = 1; nth <= calls; nth++) await kill(moment, nth, 'call')
    for (let nth = 1; nth <= verbs; nth++) await kill(moment, nth, 'verb')
  }
})

const FAULTS: readonly Fault['kind'][] = ['error-after', 'reset-before']

it.each(FAULTS)('%s at any call, and the next run at the latest has it done once', async (kind) => {
  const { calls } = await measure()
  for (let nth = 1; nth <= calls; nth++) {
    await fresh()
    world.github.faults.inject({ route: '*', nth, kind })
    const job = await press()
    world.github.faults.clear()
    await goOn(job.run, `call ${nth}, ${kind}`)
  }
})
