import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'

let world: World
let one: Published
let two: Published

const APPROVAL = 'approval: { environment: production-approval, not-by: [actor, authors] }'

beforeAll(async () => {
  world = await startWorld((url) =>
    pathConfig(url, ['soak: 30m', 'strategy: { type: blue-green, keep-old: false }', APPROVAL]),
  )
  one = await world.publish('1.0.0')
})
afterAll(() => world.close())

/** A run in which these people have approved. */
async function approvedRun(...approvers: readonly string[]): Promise<number> {
  const run = world.newRun()
  for (const login of approvers) {
    const asked = world.github.actions.requestReview(run, 'production-approval', new AbortController().signal)
    const [pending] = await world.call<readonly { environment: { id: number } }[]>(
      'GET',
      `/actions/runs/${run}/pending_deployments`,
    )
    const body = { environment_ids: [pending?.environment.id], state: 'approved', comment: 'ok' }
    await world.call('POST', `/actions/runs/${run}/pending_deployments`, body, world.github.tokenForUser(login))
    await asked
  }
  return run
}

const outcome = ({ code, outputs }: { code: number | null; outputs: Readonly<Record<string, string>> }) => [
  code,
  outputs['result'],
  outputs['reason-code'],
]

describe('promote', () => {
  it('refuses what is verified nowhere', async () => {
    expect(outcome(await world.promote('production', { version: '1.0.0' }))).toEqual([
      1,
      'refused',
      'not-verified-upstream',
    ])
  })

  it('refuses to skip the proof by deploying straight into a later environment', async () => {
    expect(outcome(await world.deploy(one, {}, 'production'))).toEqual([1, 'refused', 'wrong-order'])
  })

  it('refuses to promote into the first environment', async () => {
    expect(outcome(await world.promote('dev'))).toEqual([1, 'refused', 'wrong-order'])
  })

  it('says everything that holds a candidate back at once', async () => {
    await world.deploy(one)
    const refused = await world.promote('production')
    const { checks } = JSON.parse(refused.outputs['plan'] ?? '') as {
      checks: { check: string; verdict: string; 'reason-code': string }[]
    }
    expect(checks.filter(({ verdict }) => verdict === 'fail').map((check) => check['reason-code'])).toEqual([
      'soak-not-met',
      'environment-missing',
      'approval-missing',
    ])
    expect(refused.summary).toContain('environment-missing')
  })

  it('refuses an approving environment that stops nobody', async () => {
    world.github.clock.advance(31 * 60_000)
    world.github.setEnvironment({ owner: 'acme', name: 'shop' }, { name: 'production-approval' })
    const { outputs } = await world.promote('production')
    expect(outputs['reason-code']).toBe('environment-unprotected')
    world.github.setEnvironment(
      { owner: 'acme', name: 'shop' },
      { name: 'production-approval', reviewers: ['ann', 'bob'] },
    )
  })

  it('refuses without an approval in this run, and with one by who started it or wrote it', async () => {
    expect(outcome(await world.promote('production'))).toEqual([1, 'refused', 'approval-missing'])
    const run = await approvedRun('ann')
    expect(outcome(await world.promote('production', { version: '1.0.0' }, { run }))).toEqual([
      1,
      'refused',
      'approver-not-allowed',
    ])
    const byAuthor = await approvedRun('ann')
    expect(outcome(await world.promote('production', { version: '1.0.0' }, { run: byAuthor, actor: 'bob' }))).toEqual([
      1,
      'refused',
      'approver-not-allowed',
    ])
  })

  it('refuses an approval of whatever happens to serve upstream when the job runs', async () => {
    const result = await world.promote('production', {}, { run: await approvedRun('bob') })
    expect(outcome(result)).toEqual([1, 'refused', 'approval-missing'])
    expect(result.log).toContain('give "version" or "digest"')
  })

  it('promotes the digest that is verified upstream, fetched from its store, and records who approved', async () => {
    const run = await approvedRun('bob')
    const from = world.github.requests.length
    const shown = { environment: 'production', relation: 'first', removes: [], leaves: [] }
    const notes = { schema: 'sluice/notes@1', to: one.sha, commits: 1, entries: [], deployed: shown }
    writeFileSync(join(world.workspace, 'brings.json'), JSON.stringify(notes))
    const promoted = await world.promote(
      'production',
      { version: '1.0.0', brings: 'brings.json' },
      { run, permissions: { contents: 'write' } },
    )
    const calls = world.github.requests.slice(from).filter(({ jobId }) => jobId !== null)
    // Two for the ledgers, one for the run behind the proof, two to fetch, one for the author, two for the approval,
    // three to record, one for what the gate left, one for the reviewers and two to lay the evidence beside the candidate.
    expect(calls.map(({ method, route }) => `${method} ${route}`)).toHaveLength(15)
    expect(promoted.log).toContain('production serves 1.0.0, verified')
    expect(outcome(promoted)).toEqual([0, 'deployed', 'verified'])
    expect(promoted.outputs['digest']).toBe(one.digest)
    expect(await world.serves('production')).toEqual(['1.0.0 100'])
    const [record] = await world.call<readonly { payload: Record<string, unknown> }[]>(
      'GET',
      '/deployments?environment=production',
    )
    expect(record?.payload).toMatchObject({ kind: 'promote', 'approved-by': ['bob'], store: one.candidate })
    const tag = one.candidate.slice('release:'.length, one.candidate.lastIndexOf('/'))
    const { assets } = await world.call<{ assets: readonly { name: string; url: string }[] }>(
      'GET',
      `/releases/tags/${tag}`,
    )
    const headers = { authorization: `Bearer ${world.github.tokenForUser('ann')}`, accept: 'application/octet-stream' }
    const kept = await fetch(assets.find(({ name }) => name.startsWith('evidence-'))?.url ?? '', { headers })
    expect(await kept.json()).toMatchObject({ brings: { relation: 'first', commits: 1 }, approval: { by: ['bob'] } })
  })

  it('brings the next one up beside, verifies it there, switches and retires the old one', async () => {
    two = await world.publish('2.0.0')
    await world.deploy(two)
    world.github.clock.advance(31 * 60_000)
    // Shown while something else served, as before a rollback.
    const shown = {
      environment: 'production',
      relation: 'forward',
      'serving-sha': 'c'.repeat(40),
      removes: [],
      leaves: [],
    }
    const notes = { schema: 'sluice/notes@1', to: two.sha, commits: 1, entries: [], deployed: shown }
    writeFileSync(join(world.workspace, 'brings.json'), JSON.stringify(notes))
    const stale = { version: '2.0.0', brings: 'brings.json' }
    const refused = await world.promote('production', stale, { run: await approvedRun('bob') })
    expect(outcome(refused)).toEqual([1, 'refused', 'serving-changed'])
    expect(refused.log).toContain(
      'cccccccccccc served when it was shown what the candidate brings, and by now 1.0.0 does',
    )
    const before = (await world.verbs()).length
    // Shown before 1.0.0 came, which is a part of what was shown.
    const { parents } = await world.call<{ parents: readonly { sha: string }[] }>('GET', `/commits/${one.sha}`)
    const earlier = { ...notes, deployed: { ...shown, 'serving-sha': parents[0]?.sha } }
    writeFileSync(join(world.workspace, 'brings.json'), JSON.stringify(earlier))
    const promoted = await world.promote('production', stale, { run: await approvedRun('bob') })
    expect(outcome(promoted)).toEqual([0, 'deployed', 'verified'])
    expect(promoted.summary).toContain('a part of what was shown has come with 1.0.0 meanwhile')
    expect(await world.serves('production')).toEqual(['2.0.0 100'])
    const changing = (await world.verbs()).slice(before).filter((verb) => verb !== 'observe')
    expect(changing).toEqual(['apply', 'shift', 'retire'])
    expect((await world.history('production')).slice(0, 2)).toEqual(['promote 2.0.0 success', 'promote 1.0.0 inactive'])
  })

  it('ends a candidate that was overtaken upstream as superseded', async () => {
    const result = await world.promote('production', { digest: one.digest }, { run: await approvedRun('bob') })
    expect(outcome(result)).toEqual([1, 'superseded', 'superseded'])
  })

  it('never gives traffic to a side that fails, and holds nothing', async () => {
    const bad = await world.publish('2.1.0', 'bad beside')
    await world.deploy(bad)
    world.github.clock.advance(31 * 60_000)
    const result = await world.promote('production', { version: '2.1.0' }, { run: await approvedRun('bob') })
    expect(outcome(result)).toEqual([1, 'failed', 'verification-failed'])
    expect(result.log).toContain('2.0.0 serves as before')
    expect(await world.serves('production')).toEqual(['2.0.0 100'])
    expect((await world.history('production'))[0]).toBe('promote 2.1.0 failure')
  })

  it('shifts back at once when users see what the idle side did not show', async () => {
    const bad = await world.publish('2.2.0', 'shop 2.2.0')
    await world.deploy(bad)
    world.github.clock.advance(31 * 60_000)
    // Well in dev and beside; under the production address it answers badly.
    await world.commit({ '.github/sluice.yml': strictProduction() })
    const result = await world.promote('production', { version: '2.2.0' }, { run: await approvedRun('bob') })
    expect(outcome(result)).toEqual([1, 'rolled-back', 'verification-failed'])
    expect(await world.serves('production')).toEqual(['2.0.0 100'])
    expect((await world.history('production')).slice(0, 3)).toEqual([
      'rollback 2.0.0 success',
      'hold 2.2.0 inactive',
      'promote 2.2.0 failure',
    ])
  })

  it('never departs from the official form of an answer', () => {
    expect(world.github.violations).toEqual([])
  })
})

/** A second probe with a fixed address, which says nothing about one side: it fails for 2.2.0 only. */
function strictProduction(): string {
  const config = pathConfig(world.url, ['strategy: { type: blue-green }', APPROVAL])
  const probe = `{ url: ${world.url}/production/strict, interval: 5ms, failures: 2, times: 1 }`
  const at = config.lastIndexOf('failures: 3 }')
  return `${config.slice(0, at)}failures: 3 }, ${probe}${config.slice(at + 'failures: 3 }'.length)}`
}
