import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type Rules, staleFlags } from '../../actions/flag-toggle/src/stale/judge.ts'
import { ABSENT, type FlagFacts } from '../../actions/flag-toggle/src/store.ts'
import { booleanFlag, fileText } from './flags.ts'
import { startWorld, type World } from './world.ts'

const NOW = new Date('2026-06-01T00:00:00Z')
const DAY = 86_400_000
const rules: Rules = { now: NOW, age: 90 * DAY, extensions: 1, ownerOf: () => undefined }
const ago = (days: number) => new Date(NOW.getTime() - days * DAY)
const fact = (words: string, more: Partial<FlagFacts> = {}): FlagFacts => ({
  flag: 'f',
  view: { ...ABSENT, words, managed: words },
  createdAt: ago(400),
  ...more,
})
const reasons = (...facts: FlagFacts[]) =>
  staleFlags(new Map(facts.map((each, index) => [`e${index}`, [each]])), rules).flatMap((each) =>
    each.reasons.map(({ kind }) => kind),
  )

describe('when a flag is stale', () => {
  it.each<[string, FlagFacts[], string[]]>([
    [
      'on everywhere for long',
      [fact('on', { changedAt: ago(91) }), fact('percent 100', { changedAt: ago(200) })],
      ['one-sided'],
    ],
    ['on everywhere since lately', [fact('on', { changedAt: ago(89) }), fact('on', { changedAt: ago(200) })], []],
    [
      'on here and off there, for long',
      [fact('on', { changedAt: ago(100) }), fact('off', { changedAt: ago(100) })],
      ['age'],
    ],
    ['half-way for long', [fact('percent 50', { changedAt: ago(100) })], ['age']],
    ['with rules, changed lately', [fact('on (with rules)', { changedAt: ago(5) })], []],
    ['expired', [fact('percent 50', { changedAt: ago(1), expires: ago(1) })], ['expired']],
    ['to expire', [fact('percent 50', { changedAt: ago(1), expires: new Date('2026-06-02') })], []],
    ['permanent', [fact('on', { changedAt: ago(300), permanent: true, evaluatedAt: 'never' })], []],
    ['permanent and expired all the same', [fact('on', { permanent: true, expires: ago(1) })], ['expired']],
    ['never asked for', [fact('percent 5', { changedAt: ago(3), evaluatedAt: 'never' })], ['not-evaluated']],
    ['not asked for lately', [fact('percent 5', { changedAt: ago(3), evaluatedAt: ago(91) })], ['not-evaluated']],
    [
      'asked for in one environment',
      [fact('percent 5', { changedAt: ago(3), evaluatedAt: ago(91) }), fact('off', { evaluatedAt: ago(2) })],
      [],
    ],
    ['young and never asked for', [fact('off', { createdAt: ago(3), evaluatedAt: 'never' })], []],
    ['marked', [fact('percent 5', { changedAt: ago(3), markedStale: true })], ['marked-stale']],
    [
      'extended twice without a reason',
      [fact('percent 5', { changedAt: ago(3), extensions: { count: 2, explained: false } })],
      ['extended-without-reason'],
    ],
    [
      'extended twice with one',
      [fact('percent 5', { changedAt: ago(3), extensions: { count: 2, explained: true } })],
      [],
    ],
    ['extended once', [fact('percent 5', { changedAt: ago(3), extensions: { count: 1, explained: false } })], []],
  ])('%s', (_, facts, expected) => {
    expect(reasons(...facts)).toEqual(expected)
  })
})

describe('stale and lint over a repository', () => {
  const definitions = (expires: string, more: Readonly<Record<string, unknown>> = {}) =>
    fileText({
      'new-checkout': booleanFlag({ metadata: { owner: '@ann', expires, ...more } }),
      lasting: booleanFlag({ metadata: { owner: '@acme/ops', permanent: true } }),
      plain: booleanFlag(),
    })
  let world: World
  beforeEach(async () => {
    world = await startWorld({
      '.github/flags.flagd.json': definitions('2020-01-01'),
      '.github/sluice.yml':
        'version: 1\npath: [production]\nflags: { provider: flagd-file, owners: { "ops & co": [plain] }, stale: { age: 1h } }\n',
    })
    await world.toggle({ mode: 'on' })
    await world.toggle({ mode: 'on', flag: 'plain' })
  })
  afterEach(() => world.github.close())

  const look = (
    mode: string,
    more: Readonly<Record<string, string>> = {},
    permissions: Record<string, 'read' | 'write'> = { contents: 'read', issues: 'write' },
  ) =>
    world.toggle(
      { mode, flag: '', environment: '', because: '', ...more },
      { permissions, env: { GITHUB_SHA: 'main' } },
    )
  const issues = async () => {
    const headers = { authorization: `Bearer ${world.github.tokenForUser('ann')}` }
    const response = await fetch(`${world.github.url}/repos/acme/shop/issues?state=all`, { headers })
    return (await response.json()) as { title: string; state: string; body: string }[]
  }

  it('reports, opens an issue per owner, keeps it, and closes it when nothing is left', async () => {
    expect(await look('stale')).toMatchObject({ result: 'unchanged', reasonCode: 'stale-found', verdict: 'passed' })
    expect(await issues()).toMatchObject([{ title: '1 feature flag to clean up (@ann)', state: 'open' }])
    const [issue] = await issues()
    expect(issue?.body).toContain('@ann, these feature flags should be cleaned up.')
    expect(issue?.body).toContain('`new-checkout`: it should have been gone by 2020-01-01')
    world.github.clock.advance(2 * 3_600_000)
    await look('stale')
    expect((await issues()).map(({ title }) => title).sort()).toEqual([
      '1 feature flag to clean up (@ann)',
      '1 feature flag to clean up (ops & co)',
    ])
    await world.commit({ '.github/flags.flagd.json': definitions('2999-01-01') })
    await look('stale')
    expect(await issues()).toMatchObject(expect.arrayContaining([expect.objectContaining({ state: 'open' })]))
    expect(world.github.violations).toEqual([])
  })

  it('writes no issue in a dry run, and without the permission only says so', async () => {
    await look('stale', { 'dry-run': 'true' })
    expect(await issues()).toEqual([])
    const outcome = await look('stale', {}, { contents: 'read' })
    expect(outcome).toMatchObject({ result: 'unchanged', reasonCode: 'stale-found' })
    expect(outcome.log).toContain('issues: read')
  })

  it('lets an expiry be moved once, and asks for a reason the second time', async () => {
    await world.commit({ '.github/flags.flagd.json': definitions('2998-01-01') })
    expect(await look('lint')).toMatchObject({ result: 'unchanged', reasonCode: 'lint-clean' })
    await world.commit({ '.github/flags.flagd.json': definitions('2999-01-01') })
    const outcome = await look('lint')
    expect(outcome).toMatchObject({ result: 'failed', reasonCode: 'lint-errors', verdict: 'refused' })
    expect(outcome.log).toContain('expires-because')
    expect(await look('stale')).toMatchObject({ reasonCode: 'stale-found' })
    await world.commit({
      '.github/flags.flagd.json': definitions('2999-02-01', { 'expires-because': 'the partner is late' }),
    })
    expect(await look('lint')).toMatchObject({ reasonCode: 'lint-clean' })
    await world.commit({
      '.github/flags.flagd.json': definitions('2999-03-01', { 'expires-because': 'the partner is late' }),
    })
    expect(await look('lint')).toMatchObject({ reasonCode: 'lint-errors' })
  })
})
