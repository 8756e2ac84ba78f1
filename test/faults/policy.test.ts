import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { zipSync } from 'fflate'
import { type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'
import { approvedRun, outcome } from '../deploy/approvals.ts'

/** What holds a candidate back besides the path: time, people, gates outside, and where it lies. */
let world: World
let one: Published
let two: Published

const FREEZE = 'freeze: [{ from: "2000-01-01 00:00", to: "2099-01-01 00:00", reason: end of the year }]'
const APPROVAL = 'approval: { environment: production-approval }'
const WRITE = { deployments: 'write', contents: 'write', actions: 'read', 'pull-requests': 'read' } as const

const configure = (...lines: readonly string[]) => world.commit({ '.github/sluice.yml': pathConfig(world.url, lines) })
const promote = (inputs: Readonly<Record<string, string>> = {}, options: Parameters<World['run']>[2] = {}) =>
  world.promote('production', { version: '1.0.0', ...inputs }, { permissions: WRITE, ...options })
const checksOf = (outputs: Readonly<Record<string, string>>) =>
  (JSON.parse(outputs['plan'] ?? '') as { checks: { check: string; verdict: string; detail: string }[] }).checks

/** Somebody puts a version into production without asking anybody. */
const putByHand = ({ version, digest }: Published, content: string) =>
  writeFile(
    join(world.workspace, 'production.state.json'),
    JSON.stringify({ up: [{ version, digest, weight: 100, content }] }),
  )

beforeAll(async () => {
  world = await startWorld((url) => pathConfig(url))
  one = await world.publish('1.0.0')
  await world.deploy(one)
  world.github.setEnvironment(
    { owner: 'acme', name: 'shop' },
    { name: 'production-approval', reviewers: ['ann', 'bob', 'eve'] },
  )
})
afterAll(() => world.close())

describe('a freeze', () => {
  it('holds an ordinary change back, and a hotfix without a lane or without a reason', async () => {
    await configure(FREEZE)
    expect(outcome(await promote())).toEqual([1, 'refused', 'frozen'])
    expect(outcome(await promote({ kind: 'hotfix', because: 'x' }))).toEqual([1, 'refused', 'hotfix-not-allowed'])
    await configure(FREEZE, 'hotfix: { soak: 0 }')
    expect(outcome(await promote({ kind: 'hotfix' }))).toEqual([1, 'refused', 'hotfix-not-allowed'])
  })

  it('is overridden by somebody who neither started the run nor wrote any of it, and everybody sees that', async () => {
    await configure(FREEZE, APPROVAL)
    const asked = { override: 'freeze', because: 'customers cannot pay' }
    // Ann has started it and wrote it.
    const byAuthor = await promote(asked, { run: await approvedRun(world, 'ann') })
    expect(outcome(byAuthor)).toEqual([1, 'refused', 'frozen'])
    expect(byAuthor.log).toContain('who started the run or wrote part of the change')
    expect(outcome(await promote({ override: 'freeze' }))).toEqual([1, 'error', 'invalid-input'])
    expect(outcome(await promote({ ...asked, override: 'held' }))).toEqual([1, 'error', 'invalid-input'])

    const done = await promote(asked, { run: await approvedRun(world, 'bob') })
    expect(outcome(done)).toEqual([0, 'deployed', 'verified'])
    expect(done.summary).toContain('**Overridden by bob: freeze.** customers cannot pay')
    const [record] = await world.call<readonly { id: number; payload: Record<string, unknown> }[]>(
      'GET',
      '/deployments?environment=production',
    )
    expect(record?.payload).toMatchObject({
      override: { of: ['freeze'], by: ['bob'] },
      because: 'customers cannot pay',
    })

    const release = await world.call<{ assets: { name: string; url: string }[] }>('GET', '/releases/tags/v1.0.0')
    const asset = release.assets.find(({ name }) => name === `evidence-production-${record?.id}.json`)
    const response = await fetch(asset?.url ?? '', {
      headers: { authorization: `Bearer ${world.github.tokenForUser('ann')}`, accept: 'application/octet-stream' },
    })
    expect(await response.json()).toMatchObject({
      schema: 'sluice/evidence@1',
      kind: 'promote',
      result: 'deployed',
      candidate: { version: '1.0.0', digest: one.digest },
      'promoted-from': { environment: 'dev' },
      authors: ['ann'],
      approval: { environment: 'production-approval', by: ['bob'] },
      override: { of: ['freeze'], by: ['bob'] },
      because: 'customers cannot pay',
    })
  })
})

describe('gates outside', () => {
  it('say yes, no, or nothing that can be used, and each says so', async () => {
    await configure(
      'requires: [{ check: change-ticket }, { sign-off: exploratory, not-by: [authors] }, { command: [node, gate.mjs] }, { http: "http://127.0.0.1:1/{version}" }]',
    )
    await writeFile(
      join(world.workspace, 'gate.mjs'),
      'process.stdout.write(JSON.stringify({ verdict: "fail", detail: "no window" }))',
    )
    two = await world.publish('1.1.0')
    await world.deploy(two)
    const refused = await promote({ version: '1.1.0' }, { permissions: { ...WRITE, checks: 'read', statuses: 'read' } })
    expect(outcome(refused)).toEqual([1, 'refused', 'gate-failed'])
    const gates = checksOf(refused.outputs).filter(({ check }) => check.startsWith('gate: '))
    expect(gates.map(({ verdict }) => verdict)).toEqual(['fail', 'fail', 'fail', 'cannot-tell'])
    expect(gates.map(({ detail }) => detail).join('\n')).toContain('no window')
  })

  it('without the permission nobody can tell, which is no yes', async () => {
    await configure('requires: [{ check: change-ticket }]')
    const refused = await promote({ version: '1.1.0' })
    expect(outcome(refused)).toEqual([1, 'refused', 'gate-unknown'])
    expect(refused.log).toContain('statuses: read')
  })

  it('let a candidate in once a person has tried it, a system has agreed and nobody says no', async () => {
    await configure('requires: [{ check: change-ticket, by: bob }, { sign-off: exploratory, not-by: [authors] }]')
    const permissions = { ...WRITE, checks: 'read', statuses: 'read' } as const
    const status = (login: string, state: string) =>
      world.call('POST', `/statuses/${two.sha}`, { context: 'change-ticket', state }, world.github.tokenForUser(login))
    await status('bob', 'success')
    await status('ann', 'failure')
    const signed = (actor: string, inputs: Readonly<Record<string, string>> = {}) =>
      world.run(
        'deploy',
        {
          mode: 'sign-off',
          environment: 'dev',
          version: '1.1.0',
          'sign-off': 'exploratory',
          because: 'paid with three cards',
          ...inputs,
        },
        { actor },
      )
    expect(outcome(await signed('ann'))).toEqual([0, 'noted', 'noted'])
    expect(outcome(await promote({ version: '1.1.0' }, { permissions }))).toEqual([1, 'refused', 'sign-off-missing'])
    await signed('bob', { verdict: 'failed' })
    expect(outcome(await promote({ version: '1.1.0' }, { permissions }))).toEqual([1, 'refused', 'sign-off-failed'])
    await signed('bob')
    expect(outcome(await promote({ version: '1.1.0' }, { permissions }))).toEqual([0, 'deployed', 'verified'])
    expect(outcome(await signed('bob', { version: '9.9.9' }))).toEqual([1, 'refused', 'not-verified-upstream'])
  })
})

describe('a lock by a person', () => {
  it('keeps forward changes out until it ends or is lifted, and never the way back', async () => {
    await configure()
    const three = await world.publish('1.2.0')
    await world.deploy(three)
    const lock = (mode: string, inputs: Readonly<Record<string, string>> = {}) =>
      world.run('deploy', { mode, environment: 'production', because: 'audit', ...inputs })
    expect(outcome(await lock('lock-environment', { 'lock-ttl': '2h' }))).toEqual([0, 'noted', 'noted'])
    const refused = await promote({ version: '1.2.0' })
    expect(outcome(refused)).toEqual([1, 'refused', 'locked'])
    expect(refused.log).toContain('locked by ann')
    expect(outcome(await world.run('rollback', { environment: 'production', because: 'it is slow' }))).toEqual([
      0,
      'restored',
      'restored',
    ])
    world.github.clock.advance(121 * 60_000)
    expect(outcome(await promote({ version: '1.2.0' }))).toEqual([0, 'deployed', 'verified'])
    await lock('lock-environment')
    expect(outcome(await promote({ version: '1.1.0' }))[2]).not.toBe('verified')
    expect(outcome(await lock('unlock-environment'))).toEqual([0, 'noted', 'noted'])
    expect(outcome(await lock('unlock-environment'))).toEqual([0, 'unchanged', 'nothing-open'])
  })
})

describe('a candidate in an artifact of a run', () => {
  it('is fetched while it lasts, warned about, and refused by name once it has expired', async () => {
    const next = await world.publish('1.3.0')
    const run = world.newRun({ sha: next.sha })
    const zip = zipSync({ 'shop.mjs': new TextEncoder().encode('shop 1.3.0') })
    world.github.actions.artifacts.upload(run, 'candidate', zip, { retentionDays: 5 })
    world.endRun(run)
    const inputs = { environment: 'dev', version: '1.3.0', digest: next.digest, candidate: `run:${run}/candidate` }
    const deployed = await world.run('deploy', inputs, { sha: next.sha })
    expect(outcome(deployed)).toEqual([0, 'deployed', 'verified'])
    expect(deployed.log).toMatch(/gone in [45] days/)
    expect(outcome(await promote({ version: '1.3.0' }))).toEqual([1, 'refused', 'candidate-not-durable'])
    world.github.clock.advance(6 * 86_400_000)
    const late = await promote({ version: '1.3.0' })
    expect(checksOf(late.outputs).find(({ check }) => check === 'digest')).toMatchObject({
      verdict: 'fail',
      'reason-code': 'candidate-expired',
      detail: expect.stringContaining('expired on'),
    })
  })

  it("of somebody's pull request is not touched", async () => {
    const run = world.newRun({ event: 'pull_request', branch: 'topic' })
    world.github.actions.artifacts.upload(run, 'candidate', zipSync({ x: new Uint8Array(1) }), {})
    world.endRun(run)
    const inputs = { environment: 'dev', version: '6.6.6', digest: one.digest, candidate: `run:${run}/candidate` }
    const refused = await world.run('deploy', inputs)
    expect(outcome(refused)).toEqual([1, 'refused', 'candidate-unavailable'])
    expect(refused.log).toContain('was started by pull_request')
  })
})

describe('adopt', () => {
  it('records what serves, verified, so that a rollback can go back to it', async () => {
    await configure()
    const before = await world.history('production')
    expect(outcome(await world.run('deploy', { mode: 'adopt', environment: 'production' }))).toEqual([
      0,
      'unchanged',
      'already-serving',
    ])
    const four = await world.publish('2.0.0')
    await putByHand(four, 'shop 2.0.0')
    expect(outcome(await world.run('deploy', { mode: 'adopt', environment: 'production', version: '3.0.0' }))).toEqual([
      1,
      'refused',
      'serving-mismatch',
    ])
    const adopted = await world.run('deploy', { mode: 'adopt', environment: 'production', store: four.candidate })
    expect(outcome(adopted)).toEqual([0, 'adopted', 'adopted'])
    expect((await world.history('production')).slice(0, before.length + 1)).toEqual([
      'adopt 2.0.0 success',
      ...before.map((line) => line.replace('success', 'inactive')),
    ])
  })

  it('records a place that lasts for what was deployed from one that does not', async () => {
    const five = await world.publish('2.0.5')
    const passing = { environment: 'dev', version: '2.0.5', digest: five.digest, candidate: five.file }
    expect(outcome(await world.run('deploy', passing, { sha: five.sha }))).toEqual([0, 'deployed', 'verified'])
    const adopt = { mode: 'adopt', environment: 'dev', store: five.candidate }
    expect(outcome(await world.run('deploy', adopt))).toEqual([0, 'adopted', 'adopted'])
    expect(outcome(await world.run('deploy', adopt))).toEqual([0, 'unchanged', 'already-serving'])
    expect((await world.history('dev')).slice(0, 2)).toEqual(['adopt 2.0.5 success', 'deploy 2.0.5 inactive'])
  })

  it('records nothing that does not serve well', async () => {
    const bad = await world.publish('2.1.0', 'bad under load')
    await putByHand(bad, 'bad under load')
    const refused = await world.run('deploy', { mode: 'adopt', environment: 'production' })
    expect(outcome(refused)).toEqual([1, 'refused', 'verification-failed'])
    expect((await world.history('production'))[0]).toBe('adopt 2.0.0 success')
  })

  it('never departs from the official form of an answer', () => {
    expect(world.github.violations).toEqual([])
  })
})
