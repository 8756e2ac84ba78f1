import { describe, expect, it } from '@jest/globals'
import { lastKnownGood } from '../../lib/delivery/ledger/good.ts'
import { type History, openHistory, servingEntry } from '../../lib/delivery/ledger/history.ts'
import { LOCK_TASK } from '../../lib/delivery/ledger/notes.ts'
import { changeTask, type RawDeployment } from '../../lib/delivery/ledger/record.ts'
import type { GitHub } from '../../lib/github/client.ts'
import { BOT, digestOf, POLICY, START, shaOf } from './ledgers.ts'

const payload = (version: string) => ({
  schema: 'sluice/ledger@1',
  kind: 'deploy',
  component: 'shop',
  version,
  sha: shaOf(version),
  digest: digestOf(version),
  'config-sha': shaOf('config'),
  strategy: 'all-at-once',
  store: `release:v${version}/x`,
  run: { id: 99, attempt: 1 },
})

const RUN_LOG = 'https://github.example/acme/shop/actions/runs/99'

/** Older deployments as REST lists them, and a note of every call. */
function world(
  older: readonly (readonly [id: number, version: string, state: string])[],
  page: readonly RawDeployment[] = [],
) {
  const calls: string[] = []
  const github = {
    async *list(_: string, { task }: { task: string }) {
      calls.push(`list ${task}`)
      for (const [id, version] of task === changeTask('shop') ? older : [])
        yield {
          id,
          task,
          environment: 'production',
          original_environment: 'production',
          payload: payload(version),
          creator: { login: BOT },
          created_at: START.toISOString(),
        }
    },
    async request(_: string, { deployment_id }: { deployment_id: number }) {
      calls.push(`statuses ${deployment_id}`)
      const state = older.find(([id]) => id === deployment_id)?.[2] ?? ''
      const status = { description: '', creator: { login: BOT }, created_at: START.toISOString(), log_url: RUN_LOG }
      return [
        { ...status, id: 2, state },
        { ...status, id: 1, state: 'success' },
      ]
    },
  } as unknown as GitHub
  const own = {
    id: 99,
    event: 'push',
    ref: 'main',
    path: '.github/workflows/x.yml',
    referenced: [],
    attempt: 1,
    createdAt: START,
    sha: 'a'.repeat(40),
    endedAt: undefined,
  }
  const source = { github, policy: POLICY, own, runs: { facts: async () => undefined }, onForeign: () => {} }
  const history: History = openHistory(source, 'production', 'shop', { deployments: page, more: true })
  return { history, calls }
}

const inPage: RawDeployment = {
  id: 100,
  task: changeTask('shop'),
  environment: 'production',
  payload: payload('Z'),
  creator: BOT,
  createdAt: START,
  statuses: [
    { state: 'success', description: '', creator: BOT, createdAt: START, url: undefined, run: 99, latest: true },
  ],
}

describe('a long history', () => {
  it('is not read further when the newest page answers', async () => {
    const { history, calls } = world([[1, 'A', 'inactive']], [inPage])
    expect((await servingEntry(history))?.record.id).toBe(100)
    expect(calls).toEqual([])
  })

  it('is read by the component alone when other components fill the newest page', async () => {
    const other = { ...inPage, id: 101, task: changeTask('cart') }
    const { history, calls } = world(
      [
        [3, 'C', 'success'],
        [2, 'B', 'inactive'],
        [1, 'A', 'inactive'],
      ],
      [other],
    )
    expect((await servingEntry(history))?.record.id).toBe(3)
    expect(calls).toEqual(['list sluice:shop', 'statuses 3'])
  })

  it('is read one record at a time until a good one is found', async () => {
    const { history, calls } = world(
      [
        [3, 'C', 'failure'],
        [2, 'B', 'inactive'],
        [1, 'A', 'inactive'],
      ],
      [inPage],
    )
    expect((await lastKnownGood(history, digestOf('Z')))?.id).toBe(2)
    expect(calls).toEqual(['list sluice:shop', 'statuses 3', 'statuses 2', 'list sluice:hold:shop'])
  })

  describe('and a lock by a person', () => {
    const others = (count: number, from = 99) =>
      Array.from({ length: count }, (_, index) => ({
        ...inPage,
        id: from - index,
        task: changeTask('cart'),
        createdAt: new Date(START.getTime() - (index + 1) * MINUTES * 3),
      }))
    const MINUTES = 60_000
    const lock = {
      schema: 'sluice/lock@1',
      kind: 'lock',
      sha: shaOf('config'),
      because: 'incident 7',
      by: 'ann',
      run: { id: 99, attempt: 1 },
    }
    const locked: RawDeployment = { ...inPage, id: 95, task: LOCK_TASK, payload: lock, statuses: [] }
    const changed = (kind: string): RawDeployment => ({ ...inPage, payload: { ...payload('Z'), kind } })

    it('is not looked for before what went forward: it would not have been let in', async () => {
      const { history, calls } = world([], [inPage, ...others(30)])
      expect(await history.lock(START)).toBeUndefined()
      expect(calls).toEqual([])
    })

    it('is found when it came while that was being proven, or since', async () => {
      const page = [inPage, ...others(4), locked, ...others(30, 94)]
      expect((await world([], page).history.lock(START))?.id).toBe(95)
      const since = [{ ...locked, id: 101 }, inPage, ...others(30)]
      expect((await world([], since).history.lock(START))?.id).toBe(101)
    })

    it.each([
      ['what serves was put back by a rollback, which no lock stops', [changed('rollback'), ...others(30)]],
      ['what serves was adopted', [changed('adopt'), ...others(30)]],
      ['the page does not reach back an hour before what serves', [inPage, ...others(19)]],
      [
        'what serves cannot be believed',
        [{ ...inPage, payload: { ...payload('Z'), run: { id: 1, attempt: 1 } } }, ...others(30)],
      ],
      ['nothing serves', others(30)],
    ])('is looked for in all of the history when %s', async (_, page) => {
      const { history, calls } = world([], page)
      await history.lock(START)
      expect(calls).toEqual([`list ${LOCK_TASK}`])
    })
  })
})
