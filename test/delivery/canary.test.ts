import { describe, expect, it } from '@jest/globals'
import { reconcile } from '../../lib/delivery/machine/reconcile.ts'
import { abandon } from '../../lib/delivery/machine/waiting.ts'
import { A_SERVES, by, canary, carryOn, change, left, MANUAL, over } from './changes.ts'
import { candidateFor, Environment } from './memory.ts'

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

    it('does not wait once more when the run that continued died in the next step', async () => {
      const world = new Environment(['A'])
      world.up = [
        { ...candidateFor('A'), weight: 90 },
        { ...candidateFor('B'), weight: 10 },
      ]
      const machine = world.machine([...A_SERVES, '2 deploy B in_progress run=99 says=50_%,_verifying:_B'], manual)
      expect(await carryOn(machine)).toMatchObject({ result: 'paused', reason: 'waits-for-continue' })
      expect(world.shares()).toBe('A 50, B 50')
      expect(world.descriptions).toEqual(['2 50 %, waits for a person: B'])
    })

    it.each([
      ['10 %, carrying on: B', 0],
      ['10 %, carrying on: B', 10],
      ['50 %, verifying: B', 0],
      ['50 %, verifying: B', 10],
      ['50 %, verifying: B', 50],
    ])('needs no second word of a person when that run died at "%s", with %i %% of the traffic', async (says, share) => {
      const world = new Environment([])
      world.up = [
        { ...candidateFor('A'), weight: 100 - share },
        { ...candidateFor('B'), weight: share },
      ]
      const lines = [...A_SERVES, `2 deploy B in_progress run=99 says=${says.replaceAll(' ', '_')}`]
      expect(await carryOn(world.machine(lines, manual))).toMatchObject({
        result: 'paused',
        serves: 'A (50 %) and B (50 %)',
      })
      expect(world.descriptions.at(-1)).toBe('2 50 %, waits for a person: B')
    })

    it('is carried on by the next attempt of the run that had continued it', async () => {
      const world = new Environment(['A'])
      world.up = [
        { ...candidateFor('A'), weight: 50 },
        { ...candidateFor('B'), weight: 50 },
      ]
      const lines = left('100 %, verifying: B').map((line) => `${line} verified-by=99`)
      const same = { kind: 'forward', release: candidateFor('B') } as const
      expect(await reconcile(world.machine(lines, manual), over, same)).toMatchObject({ kind: 'resume' })
      expect(world.events).toEqual([])
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

  it('that waits is left alone until the same is asked for; who goes back judges it', async () => {
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
    expect(await reconcile(machine, over, { kind: 'back' })).toMatchObject({ kind: 'paused', record: { id: 2 } })
    expect(world.events).toEqual([])
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

  it('that waits with all of the traffic does not stand in the way of the one that mends it', async () => {
    const world = new Environment(['B'])
    world.unsure.add('B')
    const machine = world.machine(left('inconclusive: B, no data'), by(canary()))
    const [paused] = machine.history.recent
    if (paused === undefined) throw new Error('a record was expected')
    expect(await abandon(paused.record, machine)).toMatchObject({ reason: 'interrupted', serves: 'B' })
    expect(world.events).toEqual(['status 2 error', 'status 1 inactive'])
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
