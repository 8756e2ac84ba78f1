import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type JobOptions, type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'

/** dev has an approval for what is forced, and a watch that may go back. */
const config = (url: string, more = '') =>
  pathConfig(url)
    .replace(
      '  dev:\n',
      '  dev:\n    approval: { environment: people }\n    rollback: { watch: { respond: [rollback], window: 1h } }\n',
    )
    .concat(more)
const MIGRATIONS = 'data:\n  migrations: [{ tool: flyway, path: db }]\n'

let world: World
let one: Published
let two: Published

beforeAll(async () => {
  world = await startWorld((url) => config(url, MIGRATIONS))
  world.github.setEnvironment({ owner: 'acme', name: 'shop' }, { name: 'people', reviewers: ['ann', 'bob'] })
  await world.commit({ 'db/V1__orders.sql': 'CREATE TABLE orders (id int);' })
  one = await world.publish('1.0.0')
  await forward(one)
  await world.commit({
    'db/V2__drop.sql': 'ALTER TABLE orders DROP COLUMN note;',
    'db/V3__add.sql': 'ALTER TABLE orders ADD a text;',
  })
  two = await world.publish('1.1.0')
  await forward(two)
})
afterAll(() => world.close())

/** A deployment that bob approved; ann started it. */
async function forward(published: Published) {
  const run = await approvedBy('bob')
  const result = await world.deploy(published, { run })
  if (result.outputs['result'] !== 'deployed') throw new Error(result.log)
}

async function approvedBy(login: string): Promise<number> {
  const run = world.newRun()
  const asked = world.github.actions.requestReview(run, 'people', new AbortController().signal)
  const [pending] = await world.call<readonly { environment: { id: number } }[]>(
    'GET',
    `/actions/runs/${run}/pending_deployments`,
  )
  const body = { environment_ids: [pending?.environment.id], state: 'approved', comment: 'ok' }
  await world.call('POST', `/actions/runs/${run}/pending_deployments`, body, world.github.tokenForUser(login))
  await asked
  return run
}

const rollback = (inputs: Readonly<Record<string, string>> = {}, options: JobOptions = {}) =>
  world.run('rollback', { environment: 'dev', because: 'customers cannot pay', ...inputs }, options)

const outcome = ({ code, outputs }: { code: number | null; outputs: Readonly<Record<string, string>> }) => [
  code,
  outputs['result'],
  outputs['reason-code'],
]

interface Issue {
  readonly html_url: string
  readonly title: string
  readonly body: string
  readonly state: string
  readonly number: number
}
const issues = () => world.call<readonly Issue[]>('GET', '/issues?state=all')

describe('what a migration forbids', () => {
  it('stands in the record of the release that ran it', async () => {
    const [newest] = await world.call<readonly { payload: { data?: unknown } }[]>('GET', '/deployments?environment=dev')
    expect(newest?.payload.data).toEqual({
      steps: [{ id: 'db/V2__drop.sql', kind: 'irreversible', what: 'DROP COLUMN', down: false }],
      expands: 1,
    })
  })

  it('is refused with the exact step, in the summary too', async () => {
    const refused = await rollback()
    expect(outcome(refused)).toEqual([1, 'refused', 'crosses-irreversible-step'])
    expect(refused.log).toContain('1.1.0 ran db/V2__drop.sql (irreversible: DROP COLUMN)')
    expect(refused.summary).toContain('What can be done instead')
    expect(await world.serves('dev')).toEqual(['1.1.0 100'])
  })

  it('is forced only with somebody who approves in the run, and not with who started it', async () => {
    expect(outcome(await rollback({ force: 'true' }))).toEqual([1, 'refused', 'approval-missing'])
    const own = await rollback({ force: 'true' }, { run: await approvedBy('ann') })
    expect(outcome(own)).toEqual([1, 'refused', 'approver-not-allowed'])
    expect(await world.serves('dev')).toEqual(['1.1.0 100'])
  })
})

describe('a forced rollback', () => {
  it('keeps who approved it, and tells people', async () => {
    const inputs = { force: 'true', 'open-issue': 'true', 'revert-pull-request': 'true', incident: 'INC-1' }
    const permissions = { issues: 'write', contents: 'write', pull_requests: 'write' } as const
    const result = await rollback(inputs, { run: await approvedBy('bob'), permissions })
    expect([outcome(result), result.log.slice(-800)]).toEqual([[0, 'restored', 'restored'], expect.anything()])
    expect(result.log).toContain('bob approved it in this run')
    const [newest] = await world.call<readonly { payload: { forced?: unknown } }[]>(
      'GET',
      '/deployments?environment=dev',
    )
    expect(newest?.payload.forced).toEqual({ past: ['crosses-irreversible-step'], by: ['bob'] })

    const [pull, issue, ...more] = await issues()
    expect(more).toEqual([])
    expect(result.outputs['issue']).toBe(issue?.html_url)
    expect(issue?.title).toBe('Incident: shop 1.1.0')
    expect(issue?.body).toContain('customers cannot pay')
    expect(issue?.body).toContain('src.txt')
    expect(issue?.body).not.toMatch(/@\w/)
    expect(pull?.title).toBe('revert: 1.1.0')
    expect(result.log).toContain(`To revert: ${pull?.html_url}`)
  })

  it('changes nothing the second time, and tells nobody twice', async () => {
    const before = [await issues(), await world.history('dev')]
    const again = await rollback({ 'open-issue': 'true', incident: 'INC-1' }, { permissions: { issues: 'write' } })
    expect(outcome(again)).toEqual([0, 'unchanged', 'already-restored'])
    const after = [await issues(), await world.history('dev')]
    expect((after[0] as Issue[]).map(({ number }) => number)).toEqual(
      (before[0] as Issue[]).map(({ number }) => number),
    )
    expect(after[1]).toEqual(before[1])
  })

  it('is the same without the permission to tell', async () => {
    await rollback({ mode: 'lift-hold', 'to-version': '1.1.0' })
    await forward(two)
    const result = await rollback({ force: 'true', 'open-issue': 'true' }, { run: await approvedBy('bob') })
    expect(outcome(result)).toEqual([0, 'restored', 'restored'])
    expect(result.log).toContain('The incident issue was not written')
    await rollback({ mode: 'lift-hold', 'to-version': '1.1.0' })
  })
})

describe('the watch', () => {
  it('is quiet while all is well, and asks for no reason', async () => {
    const { because: _, ...inputs } = { mode: 'watch', environment: 'dev', because: '' }
    expect(outcome(await world.run('rollback', inputs, { event: 'schedule' }))).toEqual([0, 'unchanged', 'healthy'])
  })

  it('answers an alert: not twice within the window, and one issue says so', async () => {
    const three = await world.publish('1.2.0', 'worse later')
    await forward(three)
    await writeFile(join(world.workspace, 'worse'), '')
    const payload = {
      client_payload: { environment: 'dev', incident: 'INC-9', 'started-at': new Date().toISOString() },
    }
    const job = { event: 'repository_dispatch', payload, permissions: { issues: 'write' } as const }
    const told = await world.run('rollback', { mode: 'watch', environment: 'dev' }, job)
    expect(outcome(told)).toEqual([1, 'refused', 'rolled-back-recently'])
    expect(await world.serves('dev')).toEqual(['1.2.0 100'])
    const found = (await issues()).filter(({ title }) => title === 'Incident: shop 1.2.0')
    expect(found).toHaveLength(1)
    expect(told.outputs['issue']).toBe(found[0]?.html_url)
    await world.run('rollback', { mode: 'watch', environment: 'dev' }, job)
    expect((await issues()).filter(({ title }) => title === 'Incident: shop 1.2.0')).toHaveLength(1)
    await rm(join(world.workspace, 'worse'))
  })

  it('refuses an alert that makes no sense', async () => {
    const job = { event: 'repository_dispatch', payload: { client_payload: { 'started-at': 'soon' } } }
    const refused = await world.run('rollback', { mode: 'watch', environment: 'dev' }, job)
    expect(outcome(refused)).toEqual([1, 'error', 'invalid-input'])
    expect(refused.log).toContain('started-at')
  })
})

it('never departs from the official form of an answer', () => {
  expect(world.github.violations).toEqual([])
})
