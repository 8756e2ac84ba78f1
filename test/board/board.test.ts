import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type BoardWorld, type Candidate, SHOP, startWorld } from './world.ts'

const CONFIG = `version: 1
path: [dev, staging, production]
environments:
  dev: { target: { driver: command, apply: ops/apply, observe: ops/observe } }
  staging: { target: { driver: command, apply: ops/apply, observe: ops/observe } }
  production:
    target: { driver: command, apply: ops/apply, observe: ops/observe }
    soak: 30m
    approval: { environment: production-approval }
`

const MINUTES = 60_000

describe('the board', () => {
  let world: BoardWorld
  let one: Candidate
  let two: Candidate
  beforeEach(async () => {
    world = await startWorld({ '.github/sluice.yml': CONFIG })
    for (const name of ['dev', 'staging']) world.github.setEnvironment(SHOP, { name })
    world.github.setEnvironment(SHOP, { name: 'production', branchPolicy: ['main'] })
    world.github.setEnvironment(SHOP, { name: 'production-approval', reviewers: ['ann'] })
    one = await world.candidate('1.0.0')
    two = await world.candidate('1.1.0')
  })
  afterEach(() => world.close())

  const hopTo = (report: { hops: readonly { to: string; verdict: string }[] }, to: string) =>
    report.hops.find((hop) => hop.to === to)

  it('shows what serves, since when, by which run, and what may come next', async () => {
    for (const name of ['dev', 'staging', 'production']) await world.record(name, one)
    world.github.clock.advance(10 * MINUTES)
    const { run } = await world.record('dev', two)
    world.github.clock.advance(5 * MINUTES)
    const { code, log, outputs, report, summary } = await world.board()
    expect({ code, log }).toMatchObject({ code: 0 })
    expect(outputs).toMatchObject({ result: 'shown', 'reason-code': 'all-read', open: '[]', ready: '["staging"]' })
    expect(JSON.parse(outputs['next'] ?? '')).toEqual([
      { environment: 'staging', version: '1.1.0', digest: two.digest },
    ])
    expect(report.environments.map(({ name, state, serving }) => [name, state, serving?.version])).toEqual([
      ['dev', 'verified', '1.1.0'],
      ['staging', 'verified', '1.0.0'],
      ['production', 'verified', '1.0.0'],
    ])
    expect(report.environments[0]?.['last-known-good']?.version).toBe('1.0.0')
    expect(hopTo(report, 'production')).toMatchObject({ verdict: 'serving', version: '1.0.0' })
    const [row = ''] = summary.split('\n').filter((line) => line.includes('**dev**'))
    expect(row).toContain('`1.1.0`')
    expect(row).toContain('verified')
    expect(row).toMatch(/(4m 59s|5m( \ds)?) ago \(\d{4}-/)
    expect(row).toContain(`https://github.example/acme/shop/actions/runs/${run}`)
    expect(summary).toMatch(/\*\*staging\*\*.*`1\.0\.0`.*`1\.1\.0` ✅ ready/)
    expect(world.github.violations).toEqual([])
  })

  it('tells a soak that is not met with its end, then an approval that is asked', async () => {
    for (const name of ['dev', 'staging', 'production']) await world.record(name, one)
    for (const name of ['dev', 'staging']) await world.record(name, two)
    world.github.clock.advance(10 * MINUTES)
    const early = await world.board()
    expect(hopTo(early.report, 'production')?.verdict).toBe('held-back')
    expect(early.summary).toMatch(/(9m 59s|10m).* of 30m in staging; promote after \d{4}-/)
    world.github.clock.advance(21 * MINUTES)
    const later = await world.board()
    expect(hopTo(later.report, 'production')?.verdict).toBe('needs-approval')
    // People are asked, so it is nothing that may go by itself.
    expect(later.outputs['ready']).toBe('[]')
  })

  it('warns of files that will be gone within 14 days, and of those that are gone', async () => {
    const days = (count: number) => {
      const until = new Date(world.github.clock.now().getTime() + count * 24 * 60 * MINUTES + MINUTES)
      return { extra: { store: 'run:7/shop', expires: until.toISOString() } }
    }
    await world.record('dev', two, days(13))
    await world.record('staging', one, days(14))
    await world.record('production', one, days(-2))
    const { code, log, report, summary } = await world.board()
    expect(code).toBe(0)
    expect(report.environments.map(({ expiring }) => expiring.map((each) => [each['days-left'], each.gone]))).toEqual([
      [[13, false]],
      [],
      [[0, true]],
    ])
    expect(log).toContain(
      '::warning title=candidate expires::dev: 1.1.0, which serves, lies in run:7/shop, which is gone in 13 days',
    )
    expect(log).not.toContain('staging: 1.0.0')
    expect(summary).toMatch(/\*\*dev\*\*.*⏳ the file of `1\.1\.0` is gone in 13 days/)
    expect(summary).toMatch(/\*\*production\*\*.*⏳ the file of `1\.0\.0` is gone/)
    expect(summary).toContain('then run deploy with "mode: adopt" and that "store"')
    expect(summary).toContain('no way back could fetch it. Build and deploy anew.')
  })

  it('warns of a file that somebody has tidied up, where a rollback would want it', async () => {
    for (const candidate of [one, two]) await world.publish(candidate)
    await world.record('production', one)
    await world.record('production', two)
    expect((await world.board()).report.environments[2]?.expiring).toEqual([])
    const release = await world.call<{ id: number }>('GET', `/releases/tags/v${one.version}`)
    await world.call('DELETE', `/releases/${release.id}`)
    const { report, summary, log } = await world.board()
    expect(report.environments[2]?.expiring).toEqual([
      { of: 'last-known-good', version: '1.0.0', store: 'release:v1.0.0/shop.mjs', 'days-left': 0, gone: true },
    ])
    expect(log).toContain(
      'production: 1.0.0, where a rollback would go, lies in release:v1.0.0/shop.mjs, which is not there any more',
    )
    expect(summary).toMatch(/\*\*production\*\*.*⏳ the file of `1\.0\.0` is gone/)
    expect(world.github.violations).toEqual([])
  })

  it('names a record whose run is over, and not one whose run goes on', async () => {
    for (const name of ['dev', 'staging', 'production']) await world.record(name, one)
    const gone = await world.record('staging', two, { states: ['in_progress'] })
    await world.record('dev', two, { states: ['in_progress'], running: true })
    const { outputs, report, summary } = await world.board()
    expect(outputs['open']).toBe('["staging"]')
    expect(report.environments[1]?.open).toMatchObject([{ abandoned: true, change: { deployment: gone.id } }])
    expect(report.environments[0]?.open).toMatchObject([{ abandoned: false }])
    expect(summary).toContain('needs reconcile')
    expect(summary).toContain('in progress')
    expect(outputs['ready']).toBe('[]')
  })

  it('shows what is held and does not offer it', async () => {
    for (const name of ['dev', 'staging']) await world.record(name, one)
    await world.record('dev', two)
    await world.hold('staging', two, 'answers 500')
    const { outputs, report, summary } = await world.board()
    expect(report.environments[1]?.held).toMatchObject([{ version: '1.1.0', because: 'answers 500', by: 'ann' }])
    expect(hopTo(report, 'staging')).toMatchObject({ verdict: 'held-back' })
    expect(summary).toMatch(/held out of staging/)
    expect(outputs['ready']).toBe('[]')
  })

  it('shows a change that failed after what serves', async () => {
    await world.record('dev', one)
    await world.record('dev', two, { states: ['in_progress', 'failure'] })
    const { report, summary } = await world.board()
    expect(report.environments[0]).toMatchObject({ serving: { version: '1.0.0' }, failed: { version: '1.1.0' } })
    expect(summary).toContain('`1.1.0` ended as failure')
  })

  it.each([
    ['of a pull request', { event: 'pull_request' }],
    ['by a person', { by: 'eve' }],
  ])('believes no record %s, and shows it', async (_, options) => {
    await world.record('dev', one, options)
    const { outputs, report, summary, log } = await world.board()
    expect(report.environments[0]).toMatchObject({ state: 'foreign', open: [] })
    expect(report.environments[0]?.serving).toBeUndefined()
    expect(report.environments[0]?.foreign).toHaveLength(1)
    expect(summary).toContain('only records that are not believed')
    expect(log).toContain('is not believed')
    expect(outputs['ready']).toBe('[]')
  })

  it('is red, and shows it, when records cannot be read', async () => {
    await world.record('dev', one)
    const { code, outputs, summary } = await world.board({}, { contents: 'read', actions: 'read' })
    expect(code).toBe(1)
    expect(outputs).toMatchObject({
      result: 'incomplete',
      'reason-code': 'records-unreadable',
      ready: '[]',
      open: '[]',
    })
    expect(summary).toMatch(/\*\*dev\*\*.*cannot be read/)
    expect(summary).toContain('deployments: read')
  })

  it('refuses to guess from records of a newer Sluice', async () => {
    await world.record('staging', one)
    await world.record('dev', one, { extra: { schema: 'sluice/ledger@2' } })
    const { code, report } = await world.board()
    expect(code).toBe(1)
    expect(report.environments.map(({ state }) => state)).toEqual(['unreadable', 'verified', 'empty'])
    expect(report.environments[0]?.problem).toContain('sluice/ledger@2')
  })

  it('shows text of people as text, and nothing else', async () => {
    await world.hold('dev', one, 'see @acme/everyone <img src=x> | **now**')
    const { report, summary } = await world.board()
    expect(report.environments[0]?.held[0]?.because).toBe('see @acme/everyone <img src=x> | **now**')
    expect(summary).toContain('&lt;img src=x&gt; \\| \\*\\*now')
    expect(summary).not.toContain('@acme')
  })

  it('asks GitHub a bounded number of times', async () => {
    for (const name of ['dev', 'staging', 'production']) {
      await world.record(name, one)
      await world.record(name, two)
    }
    const three = await world.candidate('1.2.0')
    await world.record('dev', three)
    const before = world.github.requests.length
    const { outputs } = await world.board()
    expect(outputs['result']).toBe('shown')
    // Configuration, environments, records; a run for what serves and one for the last known good of each environment;
    // the comparison for the one candidate that differs, and the files of all of them.
    const asked = world.github.requests.slice(before)
    expect(asked.length).toBeLessThanOrEqual(3 + 3 * 2 + 2)
    expect(asked.filter(({ method, path }) => method !== 'GET' && path !== '/graphql')).toEqual([])
  })
})

describe('a long path', () => {
  it('is read five environments at a time', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const world = await startWorld({ '.github/sluice.yml': `version: 1\npath: [${names.join(', ')}]\n` })
    try {
      await world.record('f', await world.candidate('1.0.0'))
      const before = world.github.requests.length
      const { report } = await world.board({ 'check-setup': 'never' })
      expect(report.environments.map(({ name, state }) => [name, state])).toEqual([
        ...names.slice(0, 5).map((name) => [name, 'empty']),
        ['f', 'verified'],
      ])
      const asked = world.github.requests.slice(before).filter(({ path }) => path === '/graphql')
      // The configuration, two for the records, and one for the file of what serves.
      expect(asked).toHaveLength(1 + 2 + 1)
    } finally {
      await world.close()
    }
  })
})
