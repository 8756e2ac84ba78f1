import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type PlanRequest, planRelease } from '../../actions/release-notes/src/range/plan.ts'
import { DEFAULT_RULES } from '../../actions/release-notes/src/version/rules.ts'
import { formatVersion } from '../../actions/release-notes/src/version/semver.ts'
import { makeRepository, type Repository, type Step } from './support/repository.ts'
import { startWorld, type World } from './support/world.ts'

const SHOP = { name: '', tagPrefix: 'v', paths: [] }
const ASK: PlanRequest = {
  component: SHOP,
  toRef: 'main',
  fromRef: '',
  version: undefined,
  prerelease: '',
  bump: undefined,
}

async function planned(steps: readonly Step[], then: (repo: Repository) => string, ask: Partial<PlanRequest> = {}) {
  const repo = makeRepository(steps)
  try {
    repo.raw('commit', '-q', '--allow-empty', '-m', then(repo))
    const plan = await planRelease(repo.git, { ...ASK, ...ask })
    const [entry] = plan.entries
    return {
      version: formatVersion(plan.version),
      section: entry?.section,
      migration: entry?.migration,
      because: plan.because,
    }
  } finally {
    repo.remove()
  }
}

const FOOTER = '\n\nBREAKING CHANGE: y is gone'

describe('a released change that is reverted', () => {
  const released = (message: string): readonly Step[] => [
    { id: 'a', message: 'feat: a', tags: ['v1.0.0'] },
    { id: 'x', message },
    { id: 'b', message: 'fix: b', tags: ['v2.0.0'] },
  ]
  const byId = (title: string) => (repo: Repository) => `Revert "${title}"\n\nThis reverts commit ${repo.sha('x')}.`

  it.each([
    ['by its title', 'feat!: x', () => 'Revert "feat!: x"'],
    ['by its id, told in a footer', `feat: x${FOOTER}`, byId('feat: x')],
    ['by a short id', `feat: x${FOOTER}`, (repo: Repository) => `revert: x\n\nRefs: ${repo.sha('x').slice(0, 9)}`],
    ['by its title alone, told in a footer', `feat: x${FOOTER}`, () => 'Revert "feat: x"'],
    [
      'by its pull request, told in a footer',
      `feat: x (#7)${FOOTER}`,
      () => 'Revert "a name" (#9)\n\nReverts acme/shop#7',
    ],
    [
      'by a fix that takes it back',
      `feat: x${FOOTER}`,
      (repo: Repository) => `fix: no x\n\nThis reverts commit ${repo.sha('x')}.`,
    ],
  ] as const)('is breaking when it was, named %s', async (_, message, then) => {
    const { version, section, migration } = await planned(released(message), then)
    expect([version, section]).toEqual(['3.0.0', 'breaking'])
    expect(migration?.join()).toMatch(/takes back a breaking change of an earlier release/)
  })

  it('is found by its title however old it is', async () => {
    const repo = makeRepository(released(`feat: x${FOOTER}`))
    try {
      const tip = repo.raw('rev-parse', 'main').trim()
      const commits = Array.from({ length: 2100 }, (_, at) => {
        const message = `fix: number ${at}`
        const from = at === 0 ? `from ${tip}\n` : ''
        return `commit refs/heads/main\ncommitter A <a@example.com> ${1_800_000_000 + at} +0000\ndata ${message.length}\n${message}\n${from}`
      })
      execFileSync('git', ['fast-import', '--quiet', '--force'], { cwd: repo.directory, input: commits.join('\n') })
      repo.raw('tag', 'v2.0.1')
      repo.raw('commit', '-q', '--allow-empty', '-m', 'Revert "feat: x"')
      expect(formatVersion((await planRelease(repo.git, ASK)).version)).toBe('3.0.0')
    } finally {
      repo.remove()
    }
  })

  it('is breaking when a merge brought what was breaking', async () => {
    const steps: readonly Step[] = [
      { id: 'a', message: 'feat: a', tags: ['v1.0.0'] },
      { id: 'side', message: `feat: x${FOOTER}` },
      { id: 'x', message: 'Merge pull request #7 from acme/x\n\nThe x', parents: ['a', 'side'], tags: ['v2.0.0'] },
    ]
    const { version } = await planned(
      steps,
      (repo) =>
        `Revert "Merge pull request #7 from acme/x"\n\nThis reverts commit ${repo.sha('x')}, reversing\nchanges made to ${repo.sha('a')}.`,
    )
    expect(version).toBe('3.0.0')
  })

  it.each([
    [`feat: x${FOOTER}`, 7, '3.0.0'],
    ['feat: x', 7, '2.0.1'],
    [`feat: x${FOOTER}`, 70, '2.0.1'],
  ])('is known by the number alone of the pull request that brought it: %j, #%i', async (brought, number, version) => {
    const steps: readonly Step[] = [
      { id: 'a', message: 'feat: a', tags: ['v1.0.0'] },
      { id: 'side', message: brought },
      { id: 'x', message: 'Merge pull request #7 from acme/x\n\nThe x', parents: ['a', 'side'], tags: ['v2.0.0'] },
    ]
    const found = await planned(steps, () => `Revert "The x" (#9)\n\nReverts acme/shop#${number}`)
    expect(found.version).toBe(version)
  })

  it('is a patch when it broke nothing, and when its id stands for nothing', async () => {
    expect((await planned(released('feat: x'), byId('feat: x'))).version).toBe('2.0.1')
    expect(
      (await planned(released(`feat: x${FOOTER}`), () => 'Revert "feat: z"\n\nThis reverts commit 0123456789.'))
        .version,
    ).toBe('2.0.1')
  })

  it('is a patch where the rules say so', async () => {
    const component = { ...SHOP, rules: { ...DEFAULT_RULES, revertOfBreaking: 'patch' as const } }
    const { version, section } = await planned(released(`feat: x${FOOTER}`), byId('feat: x'), { component })
    expect([version, section]).toEqual(['2.0.1', 'reverted'])
  })

  it('moves the minor version before 1.0.0, as any breaking change', async () => {
    const steps = released(`feat: x${FOOTER}`).map((step) => ({
      ...step,
      ...(step.tags === undefined ? {} : { tags: step.tags.map((tag) => tag.replace(/v\d/, 'v0')) }),
      ...(step.id === 'a' ? { tags: ['v0.1.0'] } : step.id === 'b' ? { tags: ['v0.2.0'] } : {}),
    }))
    expect((await planned(steps, byId('feat: x'))).version).toBe('0.3.0')
  })

  it('breaks again when the revert is reverted', async () => {
    const steps: readonly Step[] = [
      { id: 'a', message: `feat: x${FOOTER}`, tags: ['v1.0.0'] },
      { id: 'r', message: 'PLACE', tags: [] },
    ]
    const repo = makeRepository(steps.slice(0, 1))
    try {
      const commit = (message: string) => repo.raw('commit', '-q', '--allow-empty', '-m', message)
      commit(`Revert "feat: x"\n\nThis reverts commit ${repo.sha('a')}.`)
      repo.raw('tag', 'v2.0.0')
      commit(`Reapply "feat: x"\n\nThis reverts commit ${repo.raw('rev-parse', 'v2.0.0').trim()}.`)
      expect(formatVersion((await planRelease(repo.git, ASK)).version)).toBe('3.0.0')
    } finally {
      repo.remove()
    }
  })
})

describe('a pull request that was merged by rebase and reverted by its number', () => {
  let world: World
  let rebased = 0
  beforeAll(async () => {
    world = await startWorld([{ id: 'a', message: 'feat: a', tags: ['v1.4.0'] }])
    await world.merged({ title: 'fix: before', method: 'rebase' })
    rebased = await world.merged({ title: 'The x', messages: ['feat: x', 'feat!: y', 'wip'], method: 'rebase' })
    await world.merged({ title: 'Revert "The x"', merging: `Reverts acme/shop#${rebased}`, method: 'squash' })
  })
  afterAll(async () => {
    expect(world.github.violations).toEqual([])
    await world.close()
  })

  it('is gone with all its commits when GitHub may be asked, in one call', async () => {
    const before = world.github.requests.length
    const run = await world.run({ inputs: { enrich: 'pull-requests' } })
    expect(run.notes?.entries.map(({ title }) => title)).toEqual(['before'])
    expect(run.notes?.cancelled).toHaveLength(3)
    expect(run.outputs['version']).toBe('1.4.1')
    expect(world.github.requests.length - before).toBe(1)
  })

  it('stands as a revert when nothing is asked', async () => {
    const before = world.github.requests.length
    const run = await world.run({ inputs: {} })
    expect(run.notes?.entries.map(({ kind, title }) => [kind, title])).toContainEqual(['reverted', 'The x'])
    expect(world.github.requests.length).toBe(before)
  })
})
