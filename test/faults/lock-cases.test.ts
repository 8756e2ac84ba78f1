import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'
import { outcome } from '../deploy/approvals.ts'

/** `lock: ref` by the real bundle: what is left behind by whatever dies is taken over, and what lives is waited for. */
let world: World
let first: Published
let second: Published
const LOCKED = { lock: 'ref', 'wait-for-lock': '0' }
const WRITE = { permissions: { contents: 'write' } } as const
const locks = () => world.call<readonly { ref: string }[]>('GET', '/git/matching-refs/sluice/locks')
const deploy = (published: Published, options: Parameters<World['run']>[2] = {}, inputs = {}) => {
  const { version, digest, candidate, sha } = published
  const all = { environment: 'dev', version, digest, candidate, ...LOCKED, ...inputs }
  return world.run('deploy', all, { sha, ...WRITE, ...options })
}

/** Ends the process right after the lock was taken and the record opened. */
async function killed(published: Published, options: Parameters<World['run']>[2] = {}) {
  let pid = 0
  const kill = () => void process.kill(pid, 'SIGKILL')
  world.github.faults.inject({
    route: 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    nth: 1,
    kind: 'kill-after',
    kill,
  })
  const ended = await deploy(published, {
    ...options,
    onStart: (started) => {
      pid = started
    },
  })
  world.github.faults.clear()
  expect(ended.code).toBeNull()
  return ended
}

beforeAll(async () => {
  world = await startWorld((url) => pathConfig(url))
  first = await world.publish('1.0.0')
  second = await world.publish('1.1.0')
})
afterAll(() => world.close())

describe('lock: ref', () => {
  it('costs a plain deployment at most 12 calls, and leaves nothing behind', async () => {
    expect(outcome(await deploy(first))).toEqual([0, 'deployed', 'verified'])
    const from = world.github.requests.length
    // Its file is at hand, as after a build; fetching it would take two more.
    const atHand = { candidate: second.file, store: second.candidate }
    expect(outcome(await deploy(second, {}, atHand))).toEqual([0, 'deployed', 'verified'])
    const calls = world.github.requests.slice(from).filter(({ jobId }) => jobId !== null)
    expect(calls.map(({ method, route }) => `${method} ${route}`).length).toBeLessThanOrEqual(12)
    expect(await locks()).toEqual([])
  })

  it('"Re-run failed jobs" takes over what the killed attempt has left', async () => {
    const next = await world.publish('1.2.0')
    const { run } = await killed(next)
    expect(await locks()).toHaveLength(1)
    expect(outcome(await deploy(next, { run, again: true }))).toEqual([0, 'deployed', 'verified'])
    expect(await locks()).toEqual([])
    expect((await world.history('dev'))[0]).toBe('deploy 1.2.0 success')
  })

  it('after a forced cancel the next run takes over, and closes the record by what serves', async () => {
    await killed(await world.publish('1.3.0'))
    const next = await world.publish('1.4.0')
    expect(outcome(await deploy(next))).toEqual([0, 'deployed', 'verified'])
    expect(await locks()).toEqual([])
    expect((await world.history('dev')).slice(0, 2)).toEqual(['deploy 1.4.0 success', 'deploy 1.3.0 error'])
  })

  it('of a dead job in a run that goes on is taken over too', async () => {
    const { run, job } = await killed(await world.publish('1.5.0'), { ends: false })
    const next = await world.publish('1.6.0')
    expect(outcome(await deploy(next))).toEqual([1, 'refused', 'change-in-progress'])
    world.github.actions.updateJob(job, { status: 'completed', conclusion: 'cancelled' })
    expect(outcome(await deploy(next))).toEqual([0, 'deployed', 'verified'])
    world.endRun(run)
  })

  it('that nobody can read blocks, names the ref, and what to do', async () => {
    const { sha } = await world.call<{ sha: string }>('GET', '/commits/main')
    await world.call('POST', '/git/refs', { ref: 'refs/sluice/locks/shop/dev', sha })
    const refused = await deploy(await world.publish('1.7.0'))
    expect(outcome(refused)).toEqual([1, 'refused', 'lock-unreadable'])
    expect(refused.log).toContain('git push origin :refs/sluice/locks/shop/dev')
    await world.call('DELETE', '/git/refs/sluice/locks/shop/dev')
  })

  it('stays in place between begin and finish', async () => {
    const run = world.newRun()
    const begun = await world.run(
      'deploy',
      { mode: 'begin', environment: 'dev', version: '2.0.0', ...LOCKED },
      { run, ...WRITE, ends: false },
    )
    expect(outcome(begun)).toEqual([0, 'begun', 'recorded'])
    expect(await locks()).toHaveLength(1)
    const other = await deploy(await world.publish('2.1.0'))
    expect(outcome(other)).toEqual([1, 'refused', 'change-in-progress'])
    const finish = {
      mode: 'finish',
      environment: 'dev',
      'deployment-id': begun.outputs['deployment-id'] ?? '',
      'steps-outcome': 'failure',
    }
    const finished = await world.run(
      'deploy',
      { ...finish, ...LOCKED, 'check-run': String(begun.job) },
      { run, ...WRITE },
    )
    expect(outcome(finished)).toEqual([1, 'failed', 'steps-failed'])
    expect(await locks()).toEqual([])
  })

  it('keeps a rollback from a change that a living run is at, and gives way to it once that is over', async () => {
    const run = world.newRun()
    const begun = { mode: 'begin', environment: 'dev', version: '2.1.5', ...LOCKED }
    expect(outcome(await world.run('deploy', begun, { run, ...WRITE, ends: false }))[1]).toBe('begun')
    const back = { environment: 'dev', because: 'customers cannot pay', ...LOCKED }
    const refused = await world.run('rollback', back, WRITE)
    expect(outcome(refused)).toEqual([1, 'refused', 'change-in-progress'])
    expect(refused.log).toContain(`Run ${run} holds the lock of dev`)
    expect(await world.serves('dev')).toEqual(['1.6.0 100'])
    // A forced cancel: nothing of the run is left to give the lock back.
    world.endRun(run)
    expect(outcome(await world.run('rollback', back, WRITE))).toEqual([0, 'restored', 'restored'])
    expect(await world.serves('dev')).toEqual(['1.4.0 100'])
    expect(await locks()).toEqual([])
    expect((await world.history('dev')).slice(0, 2)).toEqual(['rollback 1.4.0 success', 'hold 1.6.0 inactive'])
  })

  it('says what is missing: the permission, and the check run', async () => {
    const next = await world.publish('2.2.0')
    const refused = await deploy(next, { permissions: { contents: 'read' } })
    expect(refused.outputs['reason-code']).toBe('missing-permission')
    expect(refused.log).toContain('contents: write')
    const blind = await deploy(next, {}, { 'check-run': '' })
    expect(outcome(blind)).toEqual([1, 'error', 'invalid-input'])
  })
})

describe('two runs at once, by the ledger alone', () => {
  it('the second sees that the first is at it, and says which', async () => {
    const next = await world.publish('3.0.0')
    const begun = await world.run('deploy', { mode: 'begin', environment: 'dev', version: '2.9.0' }, { ends: false })
    const other = await world.deploy(next)
    expect(outcome(other)).toEqual([1, 'refused', 'change-in-progress'])
    expect(other.log).toContain(`Run ${begun.run} is changing dev`)
    world.endRun(begun.run)
    expect(outcome(await world.deploy(next))).toEqual([0, 'deployed', 'verified'])
  })
})

describe('an approval that comes late', () => {
  it('of a candidate that was overtaken meanwhile changes nothing', async () => {
    // The path of this world needs no approval; what is proven again is what serves upstream at the time of the job.
    const old = await world.publish('4.0.0')
    await world.deploy(old)
    const planned = await world.promote('production', { version: '4.0.0', 'dry-run': 'true' })
    expect(outcome(planned)).toEqual([0, 'planned', 'dry-run'])
    await world.deploy(await world.publish('4.1.0'))
    const late = await world.promote('production', { version: '4.0.0', digest: planned.outputs['digest'] ?? '' })
    expect(outcome(late)).toEqual([1, 'superseded', 'superseded'])
    expect(await world.history('production')).toEqual([])
  })

  it('never departs from the official form of an answer', () => {
    expect(world.github.violations).toEqual([])
  })
})
