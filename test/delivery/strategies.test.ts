import { describe, expect, it } from '@jest/globals'
import type { RunFacts } from '../../lib/delivery/ledger/trust.ts'
import { type Ending, makeChange } from '../../lib/delivery/machine/change.ts'
import type { Machine, Policy } from '../../lib/delivery/machine/machine.ts'
import { abandon, reconcile } from '../../lib/delivery/machine/reconcile.ts'
import type { PlaceStrategy, Strategy } from '../../lib/delivery/strategy.ts'
import { candidateFor, Environment } from './memory.ts'

const A_SERVES = ['1 deploy A success']
const AT_ONCE = { holdMilliseconds: 0, continue: 'automatic' } as const
const canary = (pace: Partial<typeof MANUAL> = {}): PlaceStrategy => ({
  type: 'canary',
  steps: [10, 50, 100],
  pace: { ...AT_ONCE, ...pace },
  keepOld: false,
})
const MANUAL: { holdMilliseconds: number; continue: 'automatic' | 'manual' } = {
  holdMilliseconds: 0,
  continue: 'manual',
}

async function change(machine: Machine, version: string): Promise<Ending> {
  return makeChange(
    {
      candidate: candidateFor(version),
      file: async () => ({ kind: 'file', file: 'candidate' }),
      particulars: { kind: 'deploy', strategy: machine.policy.strategy.type },
      existing: undefined,
    },
    machine,
  )
}

/** Carries on with the newest record of the machine. */
async function carryOn(machine: Machine): Promise<Ending> {
  const [newest] = machine.history.recent
  if (newest === undefined) throw new Error('a record was expected')
  const { version } = newest.record.change
  return makeChange(
    {
      candidate: candidateFor(version),
      file: async () => ({ kind: 'file', file: 'candidate' }),
      particulars: newest.record.change,
      existing: newest.record,
    },
    machine,
  )
}

const over = {
  facts: async (id: number): Promise<RunFacts> => ({
    id,
    event: 'push',
    ref: 'main',
    path: '.github/workflows/x.yml',
    referenced: [],
    attempt: 1,
    createdAt: new Date(0),
    endedAt: new Date(0),
  }),
}

const by = (strategy: Strategy, more: Partial<Policy> = {}) => ({ strategy, ...more })
/** A record left at a step, as a later run finds it: by run 1, which is over. */
const left = (says: string) => [...A_SERVES, `2 deploy B in_progress says=${says.replaceAll(' ', '_')}`]

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

describe('canary', () => {
  it('goes from step to step, verifies each and says how far it is', async () => {
    const world = new Environment(['A'])
    expect(await change(world.machine(A_SERVES, by(canary())), 'B')).toMatchObject({ result: 'deployed' })
    expect(world.events.filter((event) => !event.startsWith('status'))).toEqual([
      'open deploy B',
      'apply B',
      'verify B side',
      'shift B 10 %',
      'verify B side',
      'shift B 50 %',
      'verify B side',
      'shift B',
      'verify B environment',
      'retire A',
    ])
    expect(world.descriptions).toEqual([
      '101 10 %, verifying: B',
      '101 50 %, verifying: B',
      '101 100 %, verifying: B',
      '101 B: verified',
      '1 superseded by B',
    ])
  })

  it('replaces when nothing serves yet: a first deployment has nothing to be compared with', async () => {
    const world = new Environment([])
    expect(await change(world.machine([], by(canary())), 'A')).toMatchObject({ result: 'deployed', serves: 'A' })
    expect(world.events).toEqual(['open deploy A', 'apply A', 'verify A environment', 'status 101 success'])
  })

  it('gives all traffic back at once when a step fails', async () => {
    const world = new Environment(['A'])
    world.badAt.add(50)
    const ending = await change(world.machine(A_SERVES, by(canary())), 'B')
    expect(ending).toMatchObject({ result: 'rolled-back', reason: 'verification-failed', serves: 'A' })
    expect(ending.message).toContain('production serves A again')
    const from = world.events.indexOf('hold B')
    expect(world.events.slice(from)).toEqual([
      'hold B',
      'open rollback A',
      'status 101 failure',
      'shift A',
      'verify A environment',
      'retire B',
      'status 103 success',
      'status 1 inactive',
    ])
  })

  it('takes nothing back when nobody can tell: it is paused where it stands', async () => {
    const world = new Environment(['A'])
    world.sabotage.set('shift', (version, share) => {
      if (share === 10) world.unsure.add(version)
      return undefined
    })
    const ending = await change(world.machine(A_SERVES, by(canary())), 'B')
    expect(ending).toMatchObject({ result: 'paused', reason: 'inconclusive' })
    expect(ending.message).toContain('A (90 %) and B (10 %)')
    expect(world.shares()).toBe('A 90, B 10')
    expect(world.descriptions.at(-1)).toBe('101 10 %, inconclusive: B, no data, at 10 %')
    expect(world.events).not.toContain('hold B')
  })

  it('pauses when the driver fails in the middle, and says what serves', async () => {
    const world = new Environment(['A'])
    world.sabotage.set('shift', (_, share) => (share === 50 ? 'the proxy is down' : undefined))
    const ending = await change(world.machine(A_SERVES, by(canary())), 'B')
    expect(ending).toMatchObject({ result: 'paused', reason: 'driver-failed', serves: 'A (90 %) and B (10 %)' })
    expect(world.events.some((event) => event.startsWith('open rollback'))).toBe(false)
  })

  it('is an error when the driver fails before anybody is on the new one', async () => {
    const world = new Environment(['A'])
    world.sabotage.set('shift', () => 'the proxy is down')
    expect(await change(world.machine(A_SERVES, by(canary())), 'B')).toMatchObject({ result: 'error', serves: 'A' })
  })

  it('believes no weights that were not moved', async () => {
    const world = new Environment(['A'])
    const driver = world.driver()
    world.driver = () => ({ ...driver, shift: async () => ({ kind: 'done', answer: {} }) })
    const ending = await change(world.machine(A_SERVES, by(canary())), 'B')
    expect(ending).toMatchObject({ result: 'failed', reason: 'serving-mismatch', serves: 'A' })
  })

  it('watches a short hold in the run', async () => {
    const world = new Environment(['A'])
    const machine = world.machine(A_SERVES, by(canary({ holdMilliseconds: 20_000 }), { budgetMilliseconds: 60_000 }))
    await change(machine, 'B')
    expect(machine.clock.monotonic()).toBe(40_000)
    expect(world.events.filter((event) => event === 'verify B side')).toHaveLength(1 + 3 + 3)
  })

  describe('held for longer than the verification may take', () => {
    const held = by(canary({ holdMilliseconds: 3_600_000 }))

    it('ends the run, and says until when', async () => {
      const world = new Environment(['A'])
      const machine = world.machine(A_SERVES, held)
      expect(await change(machine, 'B')).toMatchObject({ result: 'paused', reason: 'holding' })
      expect(machine.clock.monotonic()).toBe(0)
      expect(world.descriptions.at(-1)).toBe('101 10 %, holding until 2026-03-02T11:00:00Z: B')
    })

    it('goes on with the next step when the time is over, and not before', async () => {
      const world = new Environment(['A'])
      world.up = [
        { ...candidateFor('A'), weight: 90 },
        { ...candidateFor('B'), weight: 10 },
      ]
      const lines = left('10 %, holding until 2026-03-02T11:00:00Z: B')
      expect(await carryOn(world.machine(lines, held))).toMatchObject({ result: 'paused', reason: 'holding' })
      expect(world.descriptions.at(-1)).toBe('2 10 %, holding until 2026-03-02T11:00:00Z: B')
      world.now = new Date('2026-03-02T11:00:01Z')
      expect(await carryOn(world.machine(lines, held))).toMatchObject({ result: 'paused', reason: 'holding' })
      expect(world.descriptions.at(-1)).toBe('2 50 %, holding until 2026-03-02T12:00:01Z: B')
    })
  })

  describe('continued by a person', () => {
    const manual = by(canary(MANUAL))

    it('waits after each step, and another run goes one step further', async () => {
      const world = new Environment(['A'])
      expect(await change(world.machine(A_SERVES, manual), 'B')).toMatchObject({ reason: 'waits-for-continue' })
      const again = await carryOn(world.machine(left('10 %, waits for a person: B'), manual))
      expect(again).toMatchObject({ result: 'paused', reason: 'waits-for-continue' })
      expect(world.shares()).toBe('A 50, B 50')
      const last = await carryOn(world.machine(left('50 %, waits for a person: B'), manual))
      expect(last).toMatchObject({ result: 'deployed', serves: 'B' })
    })

    it('is not continued by the run that paused, started again', async () => {
      const world = new Environment(['A'])
      world.up = [
        { ...candidateFor('A'), weight: 90 },
        { ...candidateFor('B'), weight: 10 },
      ]
      const machine = world.machine(
        [...A_SERVES, '2 deploy B in_progress run=99 says=10_%,_waits_for_a_person:_B'],
        manual,
      )
      expect(await carryOn(machine)).toMatchObject({ result: 'paused', reason: 'waits-for-continue' })
      expect(world.shares()).toBe('A 90, B 10')
    })

    it('goes on when the run that continued died before the next step', async () => {
      const world = new Environment(['A'])
      world.up = [
        { ...candidateFor('A'), weight: 90 },
        { ...candidateFor('B'), weight: 10 },
      ]
      const machine = world.machine([...A_SERVES, '2 deploy B in_progress run=99 says=10_%,_carrying_on:_B'], manual)
      await carryOn(machine)
      expect(world.shares()).toBe('A 50, B 50')
    })
  })

  it('left half-way by a dead run is taken back by the next', async () => {
    const world = new Environment(['A'])
    world.up = [
      { ...candidateFor('A'), weight: 50 },
      { ...candidateFor('B'), weight: 50 },
    ]
    const found = await reconcile(world.machine(left('50 %, verifying: B'), by(canary())), over, undefined)
    expect(found).toMatchObject({ kind: 'closed', ending: { result: 'rolled-back', serves: 'A' } })
    expect(world.events).toContain('status 2 error')
    expect(world.events).not.toContain('hold B')
  })

  it('that waits is left alone, until the same is asked for, or somebody goes back', async () => {
    const world = new Environment(['A'])
    world.up = [
      { ...candidateFor('A'), weight: 90 },
      { ...candidateFor('B'), weight: 10 },
    ]
    const machine = world.machine(left('10 %, waits for a person: B'), by(canary(MANUAL)))
    expect(await reconcile(machine, over, undefined)).toMatchObject({ kind: 'paused', record: { id: 2 } })
    const same = { kind: 'forward', release: candidateFor('B') } as const
    expect(await reconcile(machine, over, same)).toMatchObject({ kind: 'resume', record: { id: 2 } })
    const other = { kind: 'forward', release: candidateFor('C') } as const
    expect(await reconcile(machine, over, other)).toMatchObject({ kind: 'paused' })
    expect(world.events).toEqual([])
    const back = await reconcile(machine, over, { kind: 'back', because: 'customers cannot pay' })
    expect(back).toMatchObject({ kind: 'closed', ending: { result: 'rolled-back', serves: 'A' } })
    expect(world.events).toContain('hold B')
  })

  it('that waits makes room for a newer one, without a hold', async () => {
    const world = new Environment(['A'])
    world.up = [
      { ...candidateFor('A'), weight: 90 },
      { ...candidateFor('B'), weight: 10 },
    ]
    const machine = world.machine(left('10 %, waits for a person: B'), by(canary(MANUAL)))
    const [paused] = machine.history.recent
    if (paused === undefined) throw new Error('a record was expected')
    expect(await abandon(paused.record, machine)).toMatchObject({ result: 'rolled-back', serves: 'A' })
    expect(world.events).not.toContain('hold B')
  })

  it('puts a good one in front of a stable version that is the broken one', async () => {
    const world = new Environment(['A'])
    world.badInPlace.add('A')
    expect(await change(world.machine(A_SERVES, by(canary())), 'B')).toMatchObject({ result: 'deployed', serves: 'B' })
  })

  it('that fails while the stable version is the broken one says so, and does not go round in circles', async () => {
    const world = new Environment(['A'])
    world.badInPlace.add('A')
    world.badAt.add(10)
    const ending = await change(world.machine(A_SERVES, by(canary())), 'B')
    expect(ending).toMatchObject({ result: 'failed', reason: 'return-failed', serves: 'A' })
    expect(world.events.filter((event) => event.startsWith('open'))).toEqual(['open deploy B', 'open rollback A'])
    expect(ending.message).toContain('A person is needed now')
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
