import { describe, expect, it } from '@jest/globals'
import { lastKnownGood } from '../../lib/delivery/ledger/good.ts'
import { justFailed, openHistory, openHistoryToServed, servingEntry } from '../../lib/delivery/ledger/history.ts'
import { parseChange, type RawDeployment, type RawStatus } from '../../lib/delivery/ledger/record.ts'
import type { RunFacts } from '../../lib/delivery/ledger/trust.ts'
import { chooseTarget } from '../../lib/delivery/machine/choose-target.ts'
import { reconcile } from '../../lib/delivery/machine/reconcile.ts'
import type { GitHub } from '../../lib/github/client.ts'
import { BOT, digestOf, historyOf, POLICY, START, shaOf } from './ledgers.ts'
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
  sha: 'a'.repeat(40),
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
        run: 99,
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

describe('the word that a record was verified', () => {
  it.each<[string, string, string | undefined]>([
    ['counts by a trusted run', '1 deploy A inactive verified-by=1', 'A'],
    ['does not count by a pull request', '1 deploy A inactive verified-by=2', undefined],
    ['does not count by a run of another branch', '1 deploy A inactive verified-by=3', undefined],
    ['does not count by nobody', '1 deploy A inactive verified-by=nothing', undefined],
    ['does not count by a run that does not exist', '1 deploy A inactive verified-by=77', undefined],
  ])('%s', async (_, line, version) => {
    const good = await lastKnownGood(historyOf([line, '2 deploy B success']), digestOf('B'))
    expect(good?.change.version).toBe(version)
  })
})

describe('what is tried again by itself', () => {
  it.each<[string, readonly string[], boolean]>([
    ['not what failed last', ['1 deploy A success', '2 deploy B failure'], false],
    ['not what was taken back', ['1 deploy A inactive', '2 deploy B failure', '3 rollback A success'], false],
    ['what failed only by the infrastructure', ['1 deploy A success', '2 deploy B error'], true],
    ['what failed before something else served', ['1 deploy B failure', '2 deploy C success'], true],
    ['what a stranger says has failed', ['1 deploy A success', '2 deploy B failure run=2'], true],
  ])('%s', async (_, lines, may) => {
    expect((await justFailed(historyOf(lines), digestOf('B'))) === undefined).toBe(may)
  })
})

describe('an open record beyond the newest page', () => {
  it('is found among the records of many other components', async () => {
    const github = {
      async *list() {
        for (const [id, version] of [
          [3, 'C'],
          [2, 'B'],
          [1, 'A'],
        ] as const)
          yield {
            id,
            task: 'sluice:shop',
            environment: 'production',
            original_environment: 'production',
            payload: change(version),
            creator: { login: BOT },
            created_at: START.toISOString(),
          }
      },
      request: async (_: string, { deployment_id: id }: { deployment_id: number }) => [
        {
          id: 1,
          state: id === 3 ? 'in_progress' : 'success',
          description: '',
          creator: { login: BOT },
          created_at: START.toISOString(),
          log_url: 'https://github.example/acme/shop/actions/runs/99',
        },
      ],
    } as unknown as GitHub
    const own = { ...OVER, id: 99, endedAt: undefined }
    const source = { github, policy: POLICY, own, runs: { facts: async () => undefined }, onForeign: () => {} }
    const history = await openHistoryToServed(source, 'production', 'shop', { deployments: [], more: true })
    expect(history.recent.map(({ record }) => `${record.id} ${record.state}`)).toEqual(['3 in_progress', '2 success'])
    const all: number[] = []
    for await (const { record } of history.entries()) all.push(record.id)
    expect(all).toEqual([3, 2, 1])
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
    expect(await chooseTarget(machine, digestOf('B'), world.observation(), { before: 2 })).toMatchObject({
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
        {
          id: 1,
          state: 'success',
          description: '',
          creator: { login: BOT },
          created_at: START.toISOString(),
          log_url: 'https://github.example/acme/shop/actions/runs/99',
        },
      ],
    } as unknown as GitHub
    const own = { ...OVER, id: 99, endedAt: undefined }
    const source = { github, policy: POLICY, own, runs: { facts: async () => undefined }, onForeign: () => {} }
    const history = openHistory(source, 'production', 'shop', { deployments: [], more: true })
    expect((await servingEntry(history))?.record.change.version).toBe('A')
    expect((await lastKnownGood(history, undefined))?.change.version).toBe('A')
  })
})
