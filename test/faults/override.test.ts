import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'
import { approvedRun, outcome } from '../deploy/approvals.ts'

const REPOSITORY = { owner: 'acme', name: 'shop' }
/** Whenever this runs. */
const FREEZE = 'freeze: [{ from: "2020-01-01 00:00", to: "2099-01-01 00:00", reason: audit }]'
const APPROVAL = 'approval: { environment: production-approval }'

let world: World
let one: Published
let two: Published

/** dev → staging → production, of which nobody uses staging here. */
const config = (url: string, extra: readonly string[]) =>
  `${pathConfig(url, extra).replace('path: [dev, production]', 'path: [dev, staging, production]')}  staging: {}\n`

beforeAll(async () => {
  world = await startWorld((url) => config(url, [FREEZE, APPROVAL]))
  // Somebody who only writes, so that ann can start runs and bob can approve.
  world.github.createUser('cid')
  world.github.setRole(REPOSITORY, 'cid', 'admin')
  world.github.setEnvironment(REPOSITORY, { name: 'production-approval', reviewers: ['ann', 'bob', 'cid'] })
  one = await world.publish('1.0.0', 'shop 1.0.0', 'cid')
  await world.deploy(one)
})
afterAll(() => world.close())

const checksOf = ({ outputs }: { outputs: Readonly<Record<string, string>> }) =>
  (JSON.parse(outputs['plan'] ?? '{}') as { checks: readonly Record<string, string>[] }).checks
const verdicts = (run: { outputs: Readonly<Record<string, string>> }, ...names: readonly string[]) =>
  checksOf(run)
    .filter(({ check }) => names.includes(check ?? ''))
    .map(({ check, verdict, 'reason-code': reason }) => `${check} ${verdict} ${reason}`)

/** Straight from dev into production, in the freeze. */
const WANTED = { version: '1.0.0', 'from-environment': 'dev' }
const OVERRIDE = { ...WANTED, override: 'freeze\norder', because: 'customers cannot pay' }

describe('an override', () => {
  it('is needed: without one the path and the freeze refuse', async () => {
    const refused = await world.promote('production', WANTED, { run: await approvedRun(world, 'bob') })
    expect(outcome(refused)).toEqual([1, 'refused', 'wrong-order'])
    expect(verdicts(refused, 'order', 'freeze')).toEqual(['order fail wrong-order', 'freeze fail frozen'])
  })

  it('is refused without a reason, or of what nobody may be let past', async () => {
    const silent = await world.promote('production', { ...OVERRIDE, because: '' })
    expect(outcome(silent)).toEqual([1, 'error', 'invalid-input'])
    expect(silent.log).toContain('"because" is required by "override"')
    const strange = await world.promote('production', { ...OVERRIDE, override: 'soak' })
    expect(strange.log).toContain('what can be overridden is freeze and order')
  })

  it.each([
    ['nobody approved in this run', [], 'ann', 'nobody has approved'],
    ['who started the run approved it', ['ann'], 'ann', 'approved only by ann'],
    ['an author approved it', ['cid'], 'ann', 'approved only by cid'],
  ])('is refused when %s', async (_, approvers, actor, told) => {
    const run = await approvedRun(world, ...approvers)
    const refused = await world.promote('production', OVERRIDE, { run, actor })
    expect(refused.outputs['result']).toBe('refused')
    expect(verdicts(refused, 'order', 'freeze', 'override')).toEqual([
      'order fail wrong-order',
      'freeze fail frozen',
      'override fail override-not-approved',
    ])
    expect(checksOf(refused).find(({ check }) => check === 'override')?.['detail']).toContain(told)
    expect(await world.history('production')).toEqual([])
  })

  it('says in a plan what would be let past, and who will be asked', async () => {
    const plan = await world.promote('production', { ...OVERRIDE, 'dry-run': 'true' })
    expect(outcome(plan)).toEqual([0, 'planned', 'dry-run'])
    expect(plan.summary).toContain(
      '**Would be overridden, once production-approval has approved: order, freeze.** customers cannot pay',
    )
    expect(checksOf(plan).at(-1)).toMatchObject({ check: 'override', verdict: 'not-asked' })
    expect(await world.history('production')).toEqual([])
  })

  it('of one thing lets the other stand', async () => {
    const run = await approvedRun(world, 'bob')
    const refused = await world.promote('production', { ...OVERRIDE, override: 'freeze' }, { run })
    expect(outcome(refused)).toEqual([1, 'refused', 'wrong-order'])
  })

  it('with the word of somebody else passes, and ledger, evidence and summary tell', async () => {
    const run = await approvedRun(world, 'bob')
    const passed = await world.promote('production', OVERRIDE, { run, permissions: { contents: 'write' } })
    expect(outcome(passed)).toEqual([0, 'deployed', 'verified'])
    const [record] = await world.call<readonly { payload: object }[]>('GET', '/deployments?environment=production')
    const override = { of: ['order', 'freeze'], by: ['bob'] }
    expect(record?.payload).toMatchObject({ override, because: 'customers cannot pay' })
    expect(await evidence(one)).toMatchObject({ override, because: 'customers cannot pay', result: 'deployed' })
    expect(passed.summary).toContain('**Overridden by bob: order, freeze.** customers cannot pay')
  })

  it('skips environments with a candidate that lasts only', async () => {
    two = await world.publish('1.1.0')
    const inputs = { environment: 'production', version: '1.1.0', digest: two.digest, candidate: two.file }
    const run = await approvedRun(world, 'bob')
    const straight = { ...inputs, override: 'freeze\norder', because: 'customers cannot pay' }
    expect(outcome(await world.run('deploy', straight, { run, sha: two.sha }))).toEqual([
      1,
      'refused',
      'candidate-not-durable',
    ])
  })

  it('never departs from the official form of an answer', () => {
    expect(world.github.violations).toEqual([])
  })
})

async function evidence({ candidate }: Published): Promise<unknown> {
  const tag = candidate.slice('release:'.length, candidate.lastIndexOf('/'))
  const release = await world.call<{ assets: readonly { name: string; url: string }[] }>('GET', `/releases/tags/${tag}`)
  const headers = { authorization: `Bearer ${world.github.tokenForUser('ann')}`, accept: 'application/octet-stream' }
  return (await fetch(release.assets.find(({ name }) => name.startsWith('evidence-'))?.url ?? '', { headers })).json()
}
