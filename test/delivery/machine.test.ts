import { describe, expect, it } from '@jest/globals'
import { bringBack } from '../../lib/delivery/machine/back.ts'
import { makeChange } from '../../lib/delivery/machine/change.ts'
import { candidateOf, type Machine } from '../../lib/delivery/machine/machine.ts'
import type { DataChanges } from '../../lib/schema-guard/declared.ts'
import { candidateFor, Environment } from './memory.ts'

const A_SERVES = ['1 deploy A success']

function change(machine: Machine, version: string, data?: DataChanges) {
  return makeChange(
    {
      candidate: candidateFor(version),
      file: async () => ({ kind: 'file', file: 'candidate' }),
      particulars: {
        kind: 'deploy',
        strategy: machine.policy.strategy.type,
        ...(data === undefined ? {} : { data }),
      },
      existing: undefined,
    },
    machine,
  )
}

describe('all at once', () => {
  it('records, applies, reads back, verifies and only then says success', async () => {
    const world = new Environment(['A'])
    const ending = await change(world.machine(A_SERVES), 'B')
    expect(ending).toMatchObject({ result: 'deployed', serves: 'B' })
    expect(world.events).toEqual([
      'open deploy B',
      'apply B',
      'verify B environment',
      'status 101 success',
      'status 1 inactive',
    ])
  })

  it('does not believe a driver that says "done" and did nothing', async () => {
    const world = new Environment(['A'])
    world.driver = () => ({
      ...Environment.prototype.driver.call(world),
      apply: async () => ({ kind: 'done', answer: {} }),
    })
    const ending = await change(world.machine(A_SERVES), 'B')
    expect(ending).toMatchObject({ result: 'failed', reason: 'serving-mismatch', serves: 'A' })
    expect(world.events).toEqual(['open deploy B', 'status 101 failure'])
  })

  it('leaves a bad one where it is when its own migration forbids the way back', async () => {
    const world = new Environment(['A'])
    world.badInPlace.add('B')
    const steps = [{ id: 'V2.sql', kind: 'contract', what: 'RENAME', down: false }] as const
    const ending = await change(world.machine(A_SERVES), 'B', { steps })
    expect(ending).toMatchObject({ result: 'failed', reason: 'verification-failed', serves: 'B' })
    expect(ending.message).toContain('A lies before a step that it does not work with')
    expect(world.events.slice(2)).toEqual(['verify B environment', 'status 101 failure', 'status 1 inactive'])
  })

  it('takes a bad one back: hold, record, the bad end, then the same steps', async () => {
    const world = new Environment(['A'])
    world.badInPlace.add('B')
    const ending = await change(world.machine(A_SERVES), 'B')
    expect(ending).toMatchObject({ result: 'rolled-back', reason: 'verification-failed', serves: 'A' })
    expect(world.events.slice(3)).toEqual([
      'hold B',
      'open rollback A',
      'status 101 failure',
      'apply A',
      'verify A environment',
      'status 103 success',
      'status 1 inactive',
    ])
  })

  it('leaves a bad one when the policy says never, and the record that served ends', async () => {
    const world = new Environment(['A'])
    world.badInPlace.add('B')
    const ending = await change(world.machine(A_SERVES, { automaticReturn: false }), 'B')
    expect(ending).toMatchObject({ result: 'failed', serves: 'B' })
    expect(ending.message).toContain('never to return by itself')
    expect(world.events.slice(3)).toEqual(['status 101 failure', 'status 1 inactive'])
  })

  it('says so when there is no earlier good release, and keeps what serves', async () => {
    const world = new Environment([])
    world.badInPlace.add('A')
    const ending = await change(world.machine([]), 'A')
    expect(ending).toMatchObject({ result: 'failed', serves: 'A' })
    expect(ending.message).toContain('no earlier good release')
    expect(world.events).not.toContain('hold A')
  })

  it('stops when the way back fails too, and calls for a person', async () => {
    const world = new Environment(['A'])
    for (const version of ['A', 'B']) world.badInPlace.add(version)
    const ending = await change(world.machine(['0 deploy Z inactive', ...A_SERVES]), 'B')
    expect(ending).toMatchObject({ result: 'failed', reason: 'return-failed' })
    expect(world.events.filter((event) => event.startsWith('open'))).toEqual(['open deploy B', 'open rollback A'])
    expect(world.events.at(-1)).toBe('status 103 failure')
  })

  it('returns without a hold when the driver broke the environment', async () => {
    const world = new Environment(['A'])
    world.sabotage.set('apply', (version) => {
      if (version === 'A') return undefined
      world.up = []
      return 'disk full'
    })
    const ending = await change(world.machine(A_SERVES), 'B')
    expect(ending).toMatchObject({ result: 'rolled-back', reason: 'driver-failed', serves: 'A' })
    expect(world.events).not.toContain('hold B')
    expect(world.events).toContain('status 101 error')
  })

  it('returns although nothing served before, when there is something to return to', async () => {
    const world = new Environment([])
    world.sabotage.set('apply', (version) => (version === 'B' ? 'disk full' : undefined))
    const ending = await change(world.machine(['1 deploy A inactive']), 'B')
    expect(ending).toMatchObject({ result: 'rolled-back', reason: 'driver-failed', serves: 'A' })
  })

  it('calls a failing first deployment an error', async () => {
    const world = new Environment([])
    world.sabotage.set('apply', () => 'disk full')
    expect(await change(world.machine([]), 'A')).toMatchObject({ result: 'error', reason: 'driver-failed' })
    expect(world.events).toEqual(['open deploy A', 'apply A', 'status 101 error'])
  })

  it('moves nothing more when a driver failed and nobody can see what serves', async () => {
    const world = new Environment(['A'])
    world.sabotage.set('apply', () => {
      world.blind = true
      return 'network is down'
    })
    const ending = await change(world.machine(A_SERVES), 'B')
    expect(ending).toMatchObject({ result: 'error', reason: 'driver-failed' })
    expect(world.events).toEqual(['open deploy B', 'apply B', 'status 101 error'])
  })

  it('does not take back what serves well although the driver failed at the end', async () => {
    const world = new Environment(['A'])
    world.sabotage.set('apply', (version) => {
      world.up = [{ ...candidateFor(version), weight: 100 }]
      return 'could not send a mail'
    })
    const ending = await change(world.machine(A_SERVES), 'B')
    expect(ending).toMatchObject({ result: 'error', serves: 'B' })
    expect(world.events.slice(2)).toEqual(['verify B environment', 'status 101 error', 'status 1 inactive'])
  })
})

describe('blue-green', () => {
  const blueGreen = { strategy: { type: 'blue-green', keepOld: false } } as const

  it('verifies beside, switches, verifies again and retires the old one', async () => {
    const world = new Environment(['A'])
    expect(await change(world.machine(A_SERVES, blueGreen), 'B')).toMatchObject({ result: 'deployed' })
    expect(world.events).toEqual([
      'open deploy B',
      'apply B',
      'verify B side',
      'status 101 in_progress',
      'shift B',
      'verify B environment',
      'retire A',
      'status 101 success',
      'status 1 inactive',
    ])
  })

  it('replaces when nothing serves yet', async () => {
    const world = new Environment([])
    await change(world.machine([], blueGreen), 'A')
    expect(world.events).toEqual(['open deploy A', 'apply A', 'verify A environment', 'status 101 success'])
  })

  it('gives no traffic to a side that fails', async () => {
    const world = new Environment(['A'])
    world.badBeside.add('B')
    const ending = await change(world.machine(A_SERVES, blueGreen), 'B')
    expect(ending).toMatchObject({ result: 'failed', serves: 'A' })
    expect(world.events.slice(3)).toEqual(['retire B', 'status 101 failure'])
  })

  it('shifts back to the side that still is up, without putting it in place again', async () => {
    const world = new Environment(['A'])
    world.badInPlace.add('B')
    const ending = await change(world.machine(A_SERVES, blueGreen), 'B')
    expect(ending).toMatchObject({ result: 'rolled-back', serves: 'A' })
    expect(world.events.slice(6)).toEqual([
      'hold B',
      'open rollback A',
      'status 101 failure',
      'shift A',
      'verify A environment',
      'retire B',
      'status 103 success',
      'status 1 inactive',
    ])
    expect(world.serves('A')).toBe(true)
  })

  it('treats traffic that moved too early as exposed', async () => {
    const world = new Environment(['A'])
    const driver = world.driver()
    world.driver = () => ({
      ...driver,
      apply: async () => {
        world.up = [{ ...candidateFor('B'), weight: 100 }]
        return { kind: 'done', answer: {} }
      },
    })
    const ending = await change(world.machine(A_SERVES, { ...blueGreen, automaticReturn: false }), 'B')
    expect(ending).toMatchObject({ result: 'failed', reason: 'serving-mismatch' })
  })

  it('a switch that fails leaves the old one serving and is an error', async () => {
    const world = new Environment(['A'])
    world.sabotage.set('shift', () => 'proxy does not answer')
    const ending = await change(world.machine(A_SERVES, blueGreen), 'B')
    expect(ending).toMatchObject({ result: 'error', reason: 'driver-failed', serves: 'A' })
  })
})

describe('a way back asked for by a person', () => {
  async function back(world: Environment, machine: Machine) {
    const [bad, good] = machine.history.recent.map(({ record }) => record)
    if (bad === undefined || good === undefined) throw new Error('two records were expected')
    return bringBack(machine, {
      target: { candidate: candidateOf(good), record: good.id, file: 'candidate' },
      bad,
      hold: 'customers cannot pay',
      because: 'customers cannot pay',
      times: {},
      decidedAt: 0,
      seen: world.observation(),
    })
  }
  const LINES = ['1 deploy A inactive', '2 deploy B success']

  it('holds the bad one and closes its record once the good one serves', async () => {
    const world = new Environment(['B'])
    expect(await back(world, world.machine(LINES))).toMatchObject({
      delivered: { kind: 'verified' },
      restoreSeconds: 0,
    })
    expect(world.events).toEqual([
      'hold B',
      'open rollback A',
      'apply A',
      'verify A environment',
      'status 102 success',
      'status 2 inactive',
    ])
  })

  it('puts no file in place that is not the one the digest names', async () => {
    const world = new Environment(['B'])
    const machine: Machine = {
      ...world.machine(LINES),
      recheck: async () => ({ kind: 'digest-mismatch', actual: 'sha256:…', detail: 'changed meanwhile' }),
    }
    expect((await back(world, machine)).delivered).toMatchObject({ kind: 'error', reason: 'digest-mismatch' })
    expect(world.events).toEqual(['hold B', 'open rollback A', 'status 102 error'])
  })
})
