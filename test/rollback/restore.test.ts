import { describe, expect, it } from '@jest/globals'
import type { Ports } from '../../actions/rollback/src/ports.ts'
import { restore } from '../../actions/rollback/src/restore.ts'
import type { RunFacts } from '../../lib/delivery/ledger/trust.ts'
import type { Session } from '../../lib/delivery/session.ts'
import { START } from '../delivery/ledgers.ts'
import { Environment } from '../delivery/memory.ts'

const OVER: RunFacts = {
  id: 1,
  event: 'push',
  ref: 'main',
  path: '.github/workflows/x.yml',
  referenced: [],
  attempt: 1,
  createdAt: new Date(0),
  sha: 'a'.repeat(40),
  endedAt: new Date(0),
}

/** A session over an environment in memory; `after`: the ledger once something was written. */
function sessionOf(world: Environment, lines: readonly string[], after: readonly string[] = lines): Session {
  return {
    snapshot: {
      defaultBranch: 'main',
      configSha: '',
      configText: undefined,
      configDigest: undefined,
      pages: new Map(),
    },
    config: undefined,
    settings: {},
    machine: world.machine(lines),
    runs: { facts: async () => OVER },
    ownTrust: async () => ({ kind: 'trusted' }),
    trustRun: async () => ({ kind: 'trusted' }),
    historyOf: async () => world.machine(lines).history,
    reload: async () => sessionOf(world, after),
  }
}

/** Nothing of it is needed: no issue, no flag, no approval. */
const PORTS = {} as Ports

const inputs = (more: { 'to-version'?: string; incident?: string } = {}) => ({
  mode: 'restore' as const,
  environment: 'production',
  component: 'shop',
  because: 'customers cannot pay',
  config: '.github/sluice.yml',
  'github-token': '',
  'dry-run': false,
  'to-version': '',
  incident: '',
  'flags-first': false,
  force: false,
  'open-issue': false,
  'revert-pull-request': false,
  lock: 'concurrency' as const,
  'lock-ttl': undefined,
  'wait-for-lock': 0,
  'lock-refs': '',
  'check-run': '',
  ...more,
})

describe('one press of the button', () => {
  const LEFT_OPEN = ['0 deploy Z inactive', '1 deploy A success', '2 deploy B in_progress']
  const TAKEN_BACK = [
    '0 deploy Z inactive',
    '1 deploy A inactive',
    '2 deploy B failure',
    '3 hold B',
    '4 rollback A success',
  ]

  it.each([
    {},
    { incident: 'INC-1' },
  ])('goes one step back, when that finishes what a dead run left: %j', async (more) => {
    const world = new Environment(['B'])
    world.badInPlace.add('B')
    const ended = await restore(inputs(more), sessionOf(world, LEFT_OPEN, TAKEN_BACK), PORTS)
    expect(ended).toMatchObject({ result: 'restored', release: { version: 'A' }, serves: 'A' })
    expect(world.events.filter((event) => event.startsWith('hold'))).toEqual(['hold B'])
    expect(world.serves('A')).toBe(true)
  })

  it('goes further when a version is named', async () => {
    const world = new Environment(['B'])
    world.badInPlace.add('B')
    const ended = await restore(inputs({ 'to-version': 'Z' }), sessionOf(world, LEFT_OPEN, TAKEN_BACK), PORTS)
    expect(ended).toMatchObject({ result: 'restored', release: { version: 'Z' } })
  })
})

describe('the record of a rollback', () => {
  it('tells how long users waited and what they were exposed to', async () => {
    const world = new Environment(['B'])
    const lines = ['1 deploy A inactive', '2 deploy B success']
    world.now = new Date(START.getTime() + 32 * 60_000)
    const ended = await restore(inputs(), sessionOf(world, lines), PORTS)
    expect(ended.exposure).toEqual({ share: 100, seconds: 1800 })
    expect(world.descriptions).toContain('102 A: verified, 0ms after the decision, exposed 100 % for 30m')
  })
})

describe('what is to blame', () => {
  it('is no record, when something serves that the ledger does not know', async () => {
    const world = new Environment(['X'])
    const ended = await restore(inputs(), sessionOf(world, ['1 deploy A inactive', '2 deploy B success']), PORTS)
    expect(ended).toMatchObject({ result: 'restored', release: { version: 'B' } })
    expect(world.events).not.toContain('hold B')
  })

  it('is what serves, and the way from it leads to nothing newer', async () => {
    const world = new Environment(['B'])
    const lines = ['1 deploy A inactive', '2 deploy B inactive', '3 deploy C success']
    expect(await restore(inputs(), sessionOf(world, lines), PORTS)).toMatchObject({ release: { version: 'A' } })
    expect(world.events).toContain('hold B')
    expect(world.events).not.toContain('hold C')
  })
})
