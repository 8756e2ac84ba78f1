import { describe, expect, it } from '@jest/globals'
import { restore } from '../../actions/rollback/src/restore.ts'
import { reconcile } from '../../lib/delivery/machine/reconcile.ts'
import { abandon } from '../../lib/delivery/machine/waiting.ts'
import type { Strategy } from '../../lib/delivery/strategy.ts'
import { AT_ONCE, canary, carryOn, MANUAL, over } from '../delivery/changes.ts'
import { digestOf } from '../delivery/ledgers.ts'
import { Environment } from '../delivery/memory.ts'
import { flagPorts, inputsOf, type SessionSetting, sessionOf } from './session.ts'

/** Z served before A, A serves, and a change to B waits. The way back from B leads to A, and never to Z. */
const paused = (says: string, run = '') => [
  '1 deploy Z inactive',
  '2 deploy A success',
  `3 deploy B in_progress replaces=2 says=${says.replaceAll(' ', '_')}${run}`,
]
const up = (version: string, weight: number) => ({ version, digest: digestOf(version), weight })
const split = (share: number) => [up('A', 100 - share), up('B', share)]
const BLUE_GREEN: Strategy = { type: 'blue-green', keepOld: true }
const ROLLING: Strategy = { type: 'rolling', steps: [25, 50, 100], pace: MANUAL }
const WAVES: Strategy = { type: 'waves', waves: [['eu'], ['us']], each: canary(), urls: new Map(), pace: AT_ONCE }
const AT_ZERO = '0 %, inconclusive: B, no data'

function environment(share: number): Environment {
  const world = new Environment([])
  world.up = split(share)
  return world
}

const press = (world: Environment, lines: readonly string[], setting: SessionSetting = {}, inputs = {}) =>
  restore(inputsOf(inputs), sessionOf(world, lines, setting), flagPorts().ports)

describe('a change that waits without any traffic', () => {
  it.each([
    ['canary', canary()],
    ['blue-green', BLUE_GREEN],
  ] as const)('%s: is withdrawn by a rollback, and what serves stays', async (_, strategy) => {
    const world = environment(0)
    const ended = await press(world, paused(AT_ZERO), { policy: { strategy } })
    expect(ended).toMatchObject({ result: 'restored', reason: 'withdrawn', release: { version: 'A' }, serves: 'A' })
    expect(ended).toMatchObject({ fromVersion: 'B', bad: { id: 3 }, good: { id: 2 } })
    expect(world.up).toEqual([up('A', 100)])
    expect(world.events).toEqual(['hold B', 'retire B', 'status 3 failure'])
  })

  it('is withdrawn in the region where it is up', async () => {
    const world = new Environment(['A'], ['eu', 'us'])
    world.places.set('eu', split(0))
    const ended = await press(world, paused('wave 1 of 2, 0 %, inconclusive: B, eu: no data'), {
      policy: { strategy: WAVES, url: undefined },
    })
    expect(ended).toMatchObject({ reason: 'withdrawn', serves: 'A' })
    expect(world.events).toEqual(['hold B', 'retire B in eu', 'status 3 failure'])
  })

  it('is withdrawn whatever the policy says about ways back by themselves', async () => {
    const world = environment(0)
    const policy = { strategy: canary(), automaticReturn: false }
    expect(await press(world, paused(AT_ZERO), { policy })).toMatchObject({ reason: 'withdrawn', serves: 'A' })
  })

  it.each([
    {},
    { incident: 'INC-1' },
  ])('is withdrawn once: a second press does not go further back (%j)', async (inputs) => {
    const lines = [
      ...paused('B: withdrawn before it took any traffic, customers cannot pay').map((line) =>
        line.replace('in_progress', 'failure'),
      ),
      `4 hold B${'incident' in inputs ? ' incident=INC-1' : ''}`,
    ]
    const world = new Environment(['A'])
    const policy = { strategy: canary() }
    expect(await press(world, lines, { policy }, inputs)).toMatchObject({ result: 'unchanged', serves: 'A' })
    expect(world.events).toEqual([])
    const further = await press(world, lines, { policy }, { incident: 'INC-2' })
    expect(further).toMatchObject({ result: 'restored', release: { version: 'Z' } })
  })

  it('is withdrawn first when a version further back is named', async () => {
    const world = environment(0)
    const after = paused(AT_ZERO).map((line) => line.replace('in_progress', 'failure'))
    const ended = await press(world, paused(AT_ZERO), { policy: { strategy: canary() }, after }, { 'to-version': 'Z' })
    expect(ended).toMatchObject({ reason: 'restored', release: { version: 'Z' }, serves: 'Z' })
    expect(world.events.slice(0, 3)).toEqual(['hold B', 'retire B', 'status 3 failure'])
  })

  it('is named by a dry run, which touches nothing', async () => {
    const world = environment(0)
    const ended = await press(world, paused(AT_ZERO), { policy: { strategy: canary() } }, { 'dry-run': 'true' })
    expect(ended).toMatchObject({ result: 'planned', release: { version: 'A' }, fromVersion: 'B' })
    expect(ended.message).toContain('B waits in production and takes no traffic')
    expect(world.events).toEqual([])
  })

  it('is gone back from when nothing serves, or something that nobody put there', async () => {
    for (const serving of [[], [up('B', 0)], [up('X', 100), up('B', 0)]]) {
      const world = new Environment([])
      world.up = serving
      const ended = await press(world, paused(AT_ZERO), { policy: { strategy: canary() } })
      expect(ended).toMatchObject({ reason: 'restored', release: { version: 'A' }, serves: 'A' })
    }
  })

  it('stays as it is when only reconciled, and makes room for another version', async () => {
    const world = environment(0)
    const machine = world.machine(paused(AT_ZERO), { strategy: canary() })
    const found = await reconcile(machine, over, undefined)
    if (found.kind !== 'paused') throw new Error(found.kind)
    expect(world.events).toEqual([])
    expect(await abandon(found.record, machine)).toMatchObject({ reason: 'interrupted', serves: 'A' })
    expect(world.up).toEqual([up('A', 100)])
    expect(world.events).toEqual(['retire B', 'status 3 error'])
  })

  it('that fails when it is tried once more is ended by itself, and what serves stays', async () => {
    const world = environment(0)
    world.badBeside.add('B')
    const ended = await carryOn(world.machine(paused(AT_ZERO, ' run=99'), { strategy: canary() }))
    expect(ended).toMatchObject({ result: 'failed', reason: 'verification-failed', serves: 'A' })
    expect(world.up).toEqual([up('A', 100)])
    expect(world.events.some((event) => event.startsWith('open'))).toBe(false)
  })
})

describe('a way back of which nobody can tell beside whether it serves well', () => {
  it('is gone all the way, for users wait; that it is not proven is said', async () => {
    const world = new Environment(['B'])
    world.unsure.add('A')
    const lines = ['1 deploy A inactive', '2 deploy B success']
    const ended = await press(world, lines, { policy: { strategy: canary() } })
    expect(ended).toMatchObject({ result: 'error', reason: 'inconclusive', serves: 'A' })
    expect(world.serves('A')).toBe(true)
  })
})

describe('a change that waits with some of the traffic', () => {
  const cases = [
    ['canary at 10 %', canary(MANUAL), 10, '10 %, waits for a person: B'],
    ['rolling at 25 %', ROLLING, 25, '25 %, waits for a person: B'],
    ['canary with all of it', canary(), 100, 'inconclusive: B, no data'],
    ['blue-green after the switch', BLUE_GREEN, 100, 'inconclusive: B, no data'],
  ] as const

  it.each(cases)('%s: goes back to what served before, and B is held', async (_, strategy, share, says) => {
    const world = environment(share)
    const ended = await press(world, paused(says), { policy: { strategy } }, { incident: 'INC-1' })
    expect(ended).toMatchObject({ result: 'restored', reason: 'restored', release: { version: 'A' }, serves: 'A' })
    expect(world.shares()).toBe('A 100')
    expect(world.events).toContain('hold B')
    expect(world.events).toContain('status 3 failure')
    expect(world.events.filter((event) => event.startsWith('open'))).toEqual(['open rollback A'])
  })

  it.each(cases)('%s: is not stopped by a policy against ways back by themselves', async (_, strategy, share, says) => {
    const world = environment(share)
    const ended = await press(world, paused(says), { policy: { strategy, automaticReturn: false } })
    expect(ended).toMatchObject({ result: 'restored', release: { version: 'A' }, serves: 'A' })
  })

  it.each(cases)('%s: goes straight to a version that is named; A is not held', async (_, strategy, share, says) => {
    const world = environment(share)
    const ended = await press(world, paused(says), { policy: { strategy } }, { 'to-version': 'Z' })
    expect(ended).toMatchObject({ result: 'restored', release: { version: 'Z' }, serves: 'Z' })
    expect(world.events.filter((event) => event.startsWith('hold'))).toEqual(['hold B'])
  })

  it('in waves: goes back where it moved, and goes where it is only up', async () => {
    const world = new Environment(['A'], ['eu', 'us'])
    world.places.set('eu', [up('B', 100)])
    world.places.set('us', split(0))
    const ended = await press(world, paused('wave 2 of 2, 0 %, inconclusive: B, us: no data'), {
      policy: { strategy: WAVES, url: undefined },
    })
    expect(ended).toMatchObject({ result: 'restored', release: { version: 'A' }, serves: 'A' })
    expect([...world.places.values()]).toEqual([[up('A', 100)], [up('A', 100)]])
    expect(world.events).toContain('retire B in us')
    expect(world.events.filter((event) => event.startsWith('apply'))).toEqual(['apply A in eu'])
  })

  it('nobody can see: it is taken for what serves, and the way leads to A', async () => {
    const world = environment(10)
    world.blind = true
    await press(world, paused('10 %, inconclusive: B, nobody can tell'), { policy: { strategy: canary() } })
    expect(world.events).toContain('open rollback A')
    expect(world.events).not.toContain('open rollback Z')
  })
})
