import { describe, expect, it } from '@jest/globals'
import { reconcile } from '../../lib/delivery/machine/reconcile.ts'
import type { PlaceStrategy, Strategy } from '../../lib/delivery/strategy.ts'
import { A_SERVES, AT_ONCE, by, canary, carryOn, change, left, MANUAL, over } from './changes.ts'
import { candidateFor, Environment } from './memory.ts'

describe('blue-green that keeps the old side', () => {
  const keeping = by({ type: 'blue-green', keepOld: true })

  it('leaves the old side up without traffic, and the next change makes room', async () => {
    const world = new Environment(['A'])
    expect(await change(world.machine(A_SERVES, keeping), 'B')).toMatchObject({ result: 'deployed' })
    expect(world.up).toMatchObject([
      { version: 'A', weight: 0 },
      { version: 'B', weight: 100 },
    ])
    world.events.length = 0
    await change(world.machine(['1 deploy A inactive', '2 deploy B success'], keeping), 'C')
    expect(world.events.slice(0, 4)).toEqual(['open deploy C', 'retire A', 'apply C', 'verify C side'])
    expect(world.up.map(({ version }) => version)).toEqual(['B', 'C'])
  })
})

describe('an old side that is kept for a time', () => {
  const forAnHour = by({ type: 'blue-green', keepOld: true, keepMilliseconds: 3_600_000 })
  const UNTIL = 'B:_verified,_keeps_the_old_side_until_2026-03-02T11:00:00Z'
  const B_SERVES = ['1 deploy A inactive', `2 deploy B success says=${UNTIL}`]
  const kept = (regions?: readonly string[]) => {
    const world = new Environment(['B', 'A'], regions)
    return world
  }

  it('is said in the record, until when', async () => {
    const world = new Environment(['A'])
    await change(world.machine(A_SERVES, forAnHour), 'B')
    expect(world.shares()).toBe('B 100')
    expect(world.up.map(({ version }) => version)).toEqual(['A', 'B'])
    expect(world.descriptions).toContain('101 B: verified, keeps the old side until 2026-03-02T11:00:00Z')
  })

  it('is not said where nothing is kept: on a first deployment, or for good', async () => {
    const first = new Environment([])
    await change(first.machine([], forAnHour), 'A')
    expect(first.descriptions).toContain('101 A: verified')
    const forGood = new Environment(['A'])
    await change(forGood.machine(A_SERVES, by({ type: 'blue-green', keepOld: true })), 'B')
    expect(forGood.descriptions).toContain('101 B: verified')
  })

  it('stays until the time is over, and goes with the next look after that, once', async () => {
    const world = kept()
    expect(await reconcile(world.machine(B_SERVES, forAnHour), over, undefined)).toEqual({ kind: 'clean' })
    expect(world.events).toEqual([])
    world.now = new Date('2026-03-02T11:00:00Z')
    const found = await reconcile(world.machine(B_SERVES, forAnHour), over, undefined)
    expect(found).toEqual({
      kind: 'clean',
      note: 'A, kept for an instant return, was retired: its time is over.',
    })
    expect(world.events).toEqual(['retire A', 'status 2 success'])
    const gone = ['1 deploy A inactive', '2 deploy B success says=B:_verified,_the_old_side_is_retired']
    expect(world.descriptions).toEqual(['2 B: verified, the old side is retired'])
    expect(await reconcile(world.machine(gone, forAnHour), over, undefined)).toEqual({ kind: 'clean' })
    expect(world.events).toHaveLength(2)
  })

  it('goes in every region', async () => {
    const world = kept(['eu', 'us'])
    world.now = new Date('2026-03-02T12:00:00Z')
    const waves = {
      type: 'waves',
      waves: [['eu'], ['us']],
      each: forAnHour.strategy as PlaceStrategy,
      urls: new Map(),
      pace: AT_ONCE,
    } as const
    await reconcile(world.machine(B_SERVES, by(waves)), over, undefined)
    expect(world.events).toEqual(['retire A in eu', 'retire A in us', 'status 2 success'])
  })

  it('is tried again when it does not go, and is never what takes traffic', async () => {
    const world = kept()
    world.now = new Date('2026-03-02T12:00:00Z')
    world.sabotage.set('retire', () => 'the host does not answer')
    expect(await reconcile(world.machine(B_SERVES, forAnHour), over, undefined)).toEqual({ kind: 'clean' })
    expect(world.events).toEqual(['retire A'])
    world.up = [
      { ...candidateFor('A'), weight: 40 },
      { ...candidateFor('B'), weight: 60 },
    ]
    await reconcile(world.machine(B_SERVES, forAnHour), over, undefined)
    expect(world.events).toEqual(['retire A'])
  })

  it('that somebody has given the traffic back to is found, and recorded as a way back', async () => {
    const world = new Environment(['A', 'B'])
    const found = await reconcile(world.machine(B_SERVES, forAnHour), over, undefined)
    expect(found).toMatchObject({ kind: 'closed', notes: [expect.stringContaining('serves A (verified) and not B')] })
    expect(world.events).toContain('hold B')
  })
})

describe('rolling', () => {
  const rolling: PlaceStrategy = { type: 'rolling', steps: [25, 50, 100], pace: AT_ONCE }

  it('replaces the instances share by share', async () => {
    const world = new Environment(['A'])
    expect(await change(world.machine(A_SERVES, by(rolling)), 'B')).toMatchObject({ result: 'deployed' })
    expect(world.events.filter((event) => !event.startsWith('status'))).toEqual([
      'open deploy B',
      'apply B 25 %',
      'verify B share',
      'apply B 50 %',
      'verify B share',
      'apply B',
      'verify B environment',
    ])
  })

  it('is undone in reverse', async () => {
    const world = new Environment(['A'])
    world.badAt.add(50)
    const ending = await change(world.machine(A_SERVES, by(rolling)), 'B')
    expect(ending).toMatchObject({ result: 'rolled-back', serves: 'A' })
    expect(world.events.filter((event) => event.startsWith('apply A'))).toEqual(['apply A 75 %', 'apply A'])
  })

  it('carries on where a dead attempt of the same run left it', async () => {
    const world = new Environment(['A'])
    world.up = [
      { ...candidateFor('A'), weight: 50 },
      { ...candidateFor('B'), weight: 50 },
    ]
    const machine = world.machine([...A_SERVES, '2 deploy B in_progress run=99 says=50_%,_verifying:_B'], by(rolling))
    expect(await carryOn(machine)).toMatchObject({ result: 'deployed' })
    expect(world.events.filter((event) => event.startsWith('apply'))).toEqual(['apply B'])
  })
})

describe('waves', () => {
  const REGIONS = ['eu', 'us', 'asia']
  const waves = (each: PlaceStrategy = { type: 'all-at-once' }, pace: typeof MANUAL = AT_ONCE): Strategy => ({
    type: 'waves',
    waves: [['eu'], ['us', 'asia']],
    each,
    urls: new Map(),
    pace,
  })

  it('goes from region to region and says which wave it is', async () => {
    const world = new Environment(['A'], REGIONS)
    const ending = await change(world.machine(A_SERVES, by(waves())), 'B')
    expect(ending).toMatchObject({ result: 'deployed', serves: 'B' })
    expect(world.events.filter((event) => event.startsWith('apply'))).toEqual([
      'apply B in eu',
      'apply B in us',
      'apply B in asia',
    ])
    expect(world.descriptions.slice(0, 2)).toEqual(['101 wave 1 of 2, verifying: B', '101 wave 2 of 2, verifying: B'])
  })

  it('takes back only the regions that moved, the last one first', async () => {
    const world = new Environment(['A'], REGIONS)
    let verified = 0
    const verifier = world.verifier()
    world.verifier = () => ({
      ...verifier,
      verify: async (subject) =>
        subject.version === 'B' && ++verified === 2
          ? { kind: 'failed', detail: 'us answers badly', badSince: 0 }
          : verifier.verify(subject),
    })
    const ending = await change(world.machine(A_SERVES, by(waves())), 'B')
    expect(ending).toMatchObject({ result: 'rolled-back', serves: 'A' })
    expect(world.events.filter((event) => event.startsWith('apply'))).toEqual([
      'apply B in eu',
      'apply B in us',
      'apply A in us',
      'apply A in eu',
    ])
  })

  it('stops and reports the exact split when a region cannot be changed', async () => {
    const world = new Environment(['A'], REGIONS)
    world.sabotage.set('apply', (_, __, region) => (region === 'us' ? 'the region is closed' : undefined))
    const ending = await change(world.machine(A_SERVES, by(waves())), 'B')
    expect(ending).toMatchObject({ result: 'paused', reason: 'driver-failed', serves: 'B in eu and A in us, asia' })
    expect(world.descriptions.at(-1)).toBe('101 wave 2 of 2, stopped: B, us: the region is closed')
    expect(ending.message).toContain('B in eu and A in us, asia')
    expect(world.shares()).toBe('eu: B 100; us: A 100; asia: A 100')
  })

  it('does not let a driver move a region before its wave', async () => {
    const world = new Environment(['A'], REGIONS)
    world.sabotage.set('apply', () => {
      for (const region of REGIONS) world.places.set(region, [{ ...candidateFor('B'), weight: 100 }])
      return undefined
    })
    const ending = await change(world.machine(A_SERVES, by(waves(), { automaticReturn: false })), 'B')
    expect(ending).toMatchObject({ result: 'failed', reason: 'serving-mismatch' })
    expect(ending.message).toContain('us, asia moved before its wave')
  })

  it('waits between waves, and carries on with the next', async () => {
    const world = new Environment(['A'], REGIONS)
    const paused = await change(world.machine(A_SERVES, by(waves(undefined, MANUAL))), 'B')
    expect(paused).toMatchObject({ result: 'paused', serves: 'B in eu and A in us, asia' })
    expect(world.descriptions.at(-1)).toBe('101 wave 1 of 2 done, waits for a person: B')
    world.events.length = 0
    const machine = world.machine(left('wave 1 of 2 done, waits for a person: B'), by(waves(undefined, MANUAL)))
    expect(await carryOn(machine)).toMatchObject({ result: 'deployed' })
    expect(world.events.filter((event) => event.startsWith('apply'))).toEqual(['apply B in us', 'apply B in asia'])
  })

  it('changes each region by a strategy of its own', async () => {
    const world = new Environment(['A'], REGIONS)
    expect(await change(world.machine(A_SERVES, by(waves(canary()))), 'B')).toMatchObject({ result: 'deployed' })
    expect(world.events.filter((event) => event.startsWith('shift'))).toHaveLength(9)
    expect(world.descriptions).toContain('101 wave 2 of 2, 50 %, verifying: B')
  })

  it('left half-way by a dead run is taken back where it moved', async () => {
    const world = new Environment(['A'], REGIONS)
    world.places.set('eu', [{ ...candidateFor('B'), weight: 100 }])
    const machine = world.machine(left('wave 2 of 2, verifying: B'), by(waves()))
    const found = await reconcile(machine, over, undefined)
    expect(found).toMatchObject({ kind: 'closed', ending: { result: 'rolled-back', serves: 'A' } })
    expect(world.events.filter((event) => event.startsWith('apply'))).toEqual(['apply A in eu'])
  })
})
