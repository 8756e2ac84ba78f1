import { describe, expect, it } from '@jest/globals'
import type { RunFacts } from '../../lib/delivery/ledger/trust.ts'
import { reconcile } from '../../lib/delivery/machine/reconcile.ts'
import { candidateFor, Environment } from './memory.ts'

const A_SERVES = ['1 deploy A success']

describe('records that were left open', () => {
  const runs = (state: 'over' | 'running') => ({
    facts: async (id: number): Promise<RunFacts> => ({
      id,
      event: 'push',
      ref: 'main',
      path: '.github/workflows/x.yml',
      referenced: [],
      attempt: 1,
      createdAt: new Date(0),
      sha: 'a'.repeat(40),
      endedAt: state === 'over' ? new Date(0) : undefined,
    }),
  })

  it.each<[string, readonly string[], readonly string[], string, readonly string[]]>([
    ['it serves well', ['B'], [], 'deployed', ['verify B environment', 'status 2 success', 'status 1 inactive']],
    ['it never took effect', ['A'], [], 'error', ['status 2 error']],
    [
      'it serves badly',
      ['B'],
      ['B'],
      'rolled-back',
      [
        'verify B environment',
        'hold B',
        'open rollback A',
        'status 2 failure',
        'apply A',
        'verify A environment',
        'status 102 success',
        'status 1 inactive',
      ],
    ],
    ['it is up beside', ['A', 'B'], [], 'error', ['retire B', 'status 2 error']],
    [
      'nothing serves',
      [],
      [],
      'rolled-back',
      [
        'open rollback A',
        'status 2 error',
        'apply A',
        'verify A environment',
        'status 101 success',
        'status 1 inactive',
      ],
    ],
  ])('%s', async (_, up, bad, result, events) => {
    const world = new Environment(up)
    for (const version of bad) world.badInPlace.add(version)
    const machine = world.machine([...A_SERVES, '2 deploy B in_progress'])
    const found = await reconcile(machine, runs('over'), undefined)
    expect(found).toMatchObject({ kind: 'closed', ending: { result } })
    expect(world.events).toEqual(events)
  })

  it('leaves an environment in which nothing serves to the change that follows', async () => {
    const world = new Environment([])
    const next = { kind: 'forward', release: candidateFor('C') } as const
    await reconcile(world.machine([...A_SERVES, '2 deploy B in_progress']), runs('over'), next)
    expect(world.events).toEqual(['status 2 error', 'status 1 inactive'])
  })

  it('finishes a way back that was interrupted', async () => {
    const world = new Environment(['B'])
    const machine = world.machine([
      ...A_SERVES,
      '2 deploy B in_progress',
      '3 hold B',
      '4 rollback A in_progress replaces=2 restores=1',
    ])
    const found = await reconcile(machine, runs('over'), undefined)
    expect(found).toMatchObject({ kind: 'closed', ending: { result: 'rolled-back', serves: 'A' } })
    expect(world.events).toEqual([
      'status 2 failure',
      'apply A',
      'verify A environment',
      'status 4 success',
      'status 1 inactive',
    ])
  })

  it('finishes the return of a digest that was held already although it answers well now', async () => {
    const world = new Environment(['B'])
    const machine = world.machine([...A_SERVES, '2 deploy B in_progress', '3 hold B'])
    expect(await reconcile(machine, runs('over'), undefined)).toMatchObject({ ending: { result: 'rolled-back' } })
  })

  it('keeps its hands off while the run is alive, and off forged records', async () => {
    const world = new Environment(['A'])
    const open = [...A_SERVES, '2 deploy B in_progress']
    expect((await reconcile(world.machine(open), runs('running'), undefined)).kind).toBe('busy')
    const forged = [...A_SERVES, '2 deploy B in_progress run=2', '3 deploy B in_progress by=eve']
    expect((await reconcile(world.machine(forged), runs('over'), undefined)).kind).toBe('clean')
    expect(world.events).toEqual([])
  })

  it('leaves the record of our own earlier attempt to the one who goes on with it, unless it is held', async () => {
    const world = new Environment(['A'])
    const wanted = { kind: 'forward', release: candidateFor('B') } as const
    const mine = [...A_SERVES, '2 deploy B in_progress run=99']
    const own = (lines: readonly string[]) => ({ ...world.machine(lines), run: { id: 99, attempt: 2 } })
    expect(await reconcile(own(mine), runs('running'), wanted)).toMatchObject({ kind: 'resume', record: { id: 2 } })
    const other = { kind: 'forward', release: candidateFor('C') } as const
    expect((await reconcile(own(mine), runs('running'), other)).kind).toBe('closed')
    expect((await reconcile(own([...mine, '3 hold B']), runs('running'), wanted)).kind).toBe('closed')
  })

  it('leaves one record that says it serves', async () => {
    const world = new Environment(['B'])
    const machine = world.machine(['1 deploy A success', '2 deploy B success'])
    expect((await reconcile(machine, runs('over'), undefined)).kind).toBe('closed')
    expect(world.events).toEqual(['status 1 inactive'])
  })
})
