import { describe, expect, it } from '@jest/globals'
import { lastKnownGood } from '../../lib/delivery/ledger/good.ts'
import { openHistory, servingEntry } from '../../lib/delivery/ledger/history.ts'
import { parseChange, type RawDeployment, type RawStatus } from '../../lib/delivery/ledger/record.ts'
import type { RunFacts } from '../../lib/delivery/ledger/trust.ts'
import { chooseTarget } from '../../lib/delivery/machine/back.ts'
import { reconcile } from '../../lib/delivery/machine/reconcile.ts'
import type { GitHub } from '../../lib/github/client.ts'
import { BOT, digestOf, POLICY, START, shaOf } from './ledgers.ts'
import { Environment } from './memory.ts'

const change = (version: string) => ({
  schema: 'sluice/ledger@1',
  kind: 'deploy',
  component: 'shop',
  version,
  sha: shaOf(version),
  digest: digestOf(version),
  store: `release:v${version}/shop.mjs`,
  'config-sha': shaOf('config'),
  strategy: 'all-at-once',
  run: { id: 99, attempt: 1 },
})

const OVER: RunFacts = {
  id: 1,
  event: 'push',
  ref: 'main',
  path: '.github/workflows/x.yml',
  referenced: [],
  attempt: 1,
  createdAt: START,
  endedAt: START,
}

describe('a record ends once', () => {
  const stateAfter = (states: readonly string[]) => {
    const statuses = states.map(
      (state, index): RawStatus => ({
        state,
        description: '',
        creator: BOT,
        createdAt: new Date(START.getTime() + index * 1000),
        url: undefined,
        latest: index === states.length - 1,
      }),
    )
    const raw: RawDeployment = {
      id: 1,
      task: 'sluice:shop',
      environment: 'production',
      payload: change('A'),
      creator: BOT,
      createdAt: START,
      statuses,
    }
    const parsed = parseChange(raw, [BOT])
    return parsed.kind === 'record' ? [parsed.record.state, parsed.record.verifiedAt !== undefined] : []
  }

  it.each<[string, readonly string[], string, boolean]>([
    ['what failed is not verified by a later word', ['in_progress', 'failure', 'success'], 'failure', false],
    ['what could not be made is not verified either', ['in_progress', 'error', 'inactive', 'success'], 'error', false],
    ['what serves is not open again', ['in_progress', 'success', 'in_progress'], 'success', true],
    ['what served is not open again', ['in_progress', 'success', 'inactive', 'queued'], 'inactive', true],
    ['what another tool made inactive too early', ['in_progress', 'inactive', 'success'], 'success', true],
    ['the ordinary way', ['in_progress', 'in_progress', 'success'], 'success', true],
  ])('%s', (_, states, state, verified) => {
    expect(stateAfter(states)).toEqual([state, verified])
  })
})

describe('an open way back', () => {
  it.each<[string, readonly string[]]>([
    [
      'to what was never verified here',
      ['1 deploy A success', '2 deploy E error', '3 rollback E in_progress restores=2'],
    ],
    ['to no record', ['1 deploy A success', '2 rollback E in_progress']],
    [
      'to another digest than that of the record it names',
      ['1 deploy A success', '2 rollback E in_progress restores=1'],
    ],
    [
      'to what is held by now',
      ['1 deploy E inactive', '2 deploy A success', '3 hold E', '4 rollback E in_progress restores=1'],
    ],
    [
      'to a record that nobody believes',
      ['1 deploy E inactive by=eve', '2 deploy A success', '3 rollback E in_progress restores=1'],
    ],
  ])('%s is closed and not carried on', async (_, lines) => {
    const world = new Environment(['A'])
    const found = await reconcile(world.machine(lines), { facts: async () => OVER }, undefined)
    expect(found).toMatchObject({ kind: 'closed', ending: { result: 'error', serves: 'A' } })
    expect(world.events).toEqual([`status ${lines.length} error`])
  })

  it('is taken from the store of the record that proves it', async () => {
    const world = new Environment(['B'])
    const stores: string[] = []
    const machine = {
      ...world.machine(['1 deploy A inactive', '2 deploy B success', '3 rollback A in_progress restores=1 loose']),
      obtain: async (store: string) => {
        stores.push(store)
        return { kind: 'file', file: 'candidate' } as const
      },
    }
    expect(await reconcile(machine, { facts: async () => OVER }, undefined)).toMatchObject({
      ending: { result: 'rolled-back', serves: 'A' },
    })
    expect(stores).toEqual(['release:vA/shop.mjs'])
  })
})

describe('whose change is under way', () => {
  it('an attempt that was started again is not under way any more', async () => {
    const world = new Environment(['A'])
    const again = { ...OVER, attempt: 2, endedAt: undefined }
    const machine = world.machine(['1 deploy A success', '2 deploy B in_progress'])
    expect((await reconcile(machine, { facts: async () => again }, undefined)).kind).toBe('closed')
  })

  it('says so when nobody can see what a dead run left', async () => {
    const world = new Environment(['A'])
    world.blind = true
    const machine = world.machine(['1 deploy A success', '2 deploy B in_progress'])
    const found = await reconcile(machine, { facts: async () => OVER }, undefined)
    expect(found).toMatchObject({ kind: 'closed', notes: [expect.stringContaining('nobody can see')] })
    expect(world.events).toEqual(['status 2 error'])
  })
})

describe('a way back', () => {
  it('never leads to a newer record than the one it takes back', async () => {
    const world = new Environment(['B'])
    const machine = world.machine(['1 deploy A inactive', '2 deploy B inactive', '3 deploy C success'])
    expect(await chooseTarget(machine, digestOf('B'), world.observation(), 2)).toMatchObject({
      target: { record: { change: { version: 'A' } } },
    })
  })
})

describe('a deployment that a status shows in another environment', () => {
  it('stays where it was made', async () => {
    const github = {
      async *list() {
        for (const [id, version, original] of [
          [2, 'B', 'dev'],
          [1, 'A', 'production'],
        ] as const)
          yield {
            id,
            task: 'sluice:shop',
            environment: 'production',
            original_environment: original,
            payload: change(version),
            creator: { login: BOT },
            created_at: START.toISOString(),
          }
      },
      request: async () => [
        { id: 1, state: 'success', description: '', creator: { login: BOT }, created_at: START.toISOString() },
      ],
    } as unknown as GitHub
    const own = { ...OVER, id: 99, endedAt: undefined }
    const source = { github, policy: POLICY, own, runs: { facts: async () => undefined }, onForeign: () => {} }
    const history = openHistory(source, 'production', 'shop', { deployments: [], more: true })
    expect((await servingEntry(history))?.record.change.version).toBe('A')
    expect((await lastKnownGood(history, undefined))?.change.version).toBe('A')
  })
})
