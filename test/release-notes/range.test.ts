import { afterAll, describe, expect, it } from '@jest/globals'
import { planRelease } from '../../actions/release-notes/src/range/plan.ts'
import { formatVersion, parseVersion } from '../../actions/release-notes/src/version/semver.ts'
import { type Commit, countCommits, type Range, walkCommits } from '../../lib/git/history.ts'
import { braided } from './support/braided.ts'
import { makeRepository, type Repository } from './support/repository.ts'

const made: Repository[] = []
const repository = (...args: Parameters<typeof makeRepository>): Repository => {
  const repo = makeRepository(...args)
  made.push(repo)
  return repo
}
afterAll(() => {
  for (const repo of made) repo.remove()
})

const walked = async (repo: Repository, range: Range) => {
  const commits: Commit[] = []
  await walkCommits(repo.git, range, (commit) => commits.push(commit))
  return commits
}

const SHOP = { name: '', tagPrefix: 'v', paths: [] }
const ASK = { component: SHOP, toRef: 'main', fromRef: '', version: undefined, prerelease: '', bump: undefined }

describe('range', () => {
  it('is what git rev-list says, for every pair of tags of merge-heavy histories', async () => {
    let pairs = 0
    for (const seed of [1, 2]) {
      const repo = repository(braided(seed, 220))
      const tags = repo.raw('tag').trim().split('\n')
      for (const from of tags)
        for (const to of tags) {
          const commits = await walked(repo, { base: repo.raw('rev-parse', from).trim(), head: to })
          const truth = repo.raw('rev-list', `${from}..${to}`).trim().split('\n').filter(Boolean)
          expect(new Set(commits.map((commit) => commit.sha))).toEqual(new Set(truth))
          pairs++
        }
    }
    expect(pairs).toBeGreaterThan(60)
  })

  it('accounts for every commit of the range as entry, merge or cancelled pair', async () => {
    const repo = repository(braided(7, 400))
    const plan = await planRelease(repo.git, ASK)
    const reverts = new Set(plan.cancelled.values())
    expect(plan.entries.length + plan.merges + plan.cancelled.size + reverts.size).toBe(plan.commits)
    expect(plan.commits).toBe(await countCommits(repo.git, plan.base, plan.head))
  })

  it('keeps messages apart whatever they contain', async () => {
    const messages = [
      'feat: a\n\nbody\n\nline\u0001\u001e',
      'fix: ünï ✓ 🎉',
      '',
      '\u2028fix: b',
      `feat: ${'x'.repeat(200_000)}`,
    ]
    const repo = repository(messages.map((message, index) => ({ id: `c${index}`, message })))
    const commits = await walked(repo, { base: undefined, head: repo.sha('c4') })
    expect(commits.map((commit) => commit.message).reverse()).toEqual(messages)
  })

  it('counts only commits that touch the component, also those of merged branches', async () => {
    const repo = repository([
      { id: 'a', message: 'feat: root', files: { 'api/x': '1' }, tags: ['api-v1.0.0'] },
      { id: 'b', message: 'feat: web', files: { 'web/x': '1' } },
      { id: 'c', message: 'fix: api on a branch', parents: ['a'], files: { 'api/x': '2' } },
      { id: 'd', message: 'Merge branch', parents: ['b', 'c'], files: {} },
      { id: 'e', message: 'docs: web', files: { 'web/y': '1' } },
    ])
    const api = { name: 'api', tagPrefix: 'api-v', paths: ['api'] }
    const plan = await planRelease(repo.git, { ...ASK, component: api })
    expect(plan.entries.map((entry) => entry.title)).toEqual(['api on a branch'])
    expect(plan.tag).toBe('api-v1.0.1')
  })
})

describe('the release before', () => {
  const repo = repository([
    { id: 'root', message: 'feat: first', tags: ['v1.0.0'] },
    { id: 'a', message: 'feat: a', tags: ['v1.1.0', 'v2.0', 'vnext', 'v01.5.0'] },
    { id: 'b', message: 'fix: b', tags: ['v1.2.0-rc.1', 'other-9.0.0'] },
    { id: 'hotfix', message: 'fix: hot', parents: ['root'], tags: ['v1.9.0'] },
    { id: 'c', message: 'feat: c', parents: ['b'] },
  ])

  it('is the highest final strict version tag among the ancestors, and says why not the others', async () => {
    const plan = await planRelease(repo.git, ASK)
    expect(plan.previous?.name).toBe('v1.1.0')
    expect(plan.base).toBe(repo.sha('a'))
    expect(plan.considered).toEqual([
      { tag: 'v1.9.0', sha: repo.sha('hotfix'), dropped: 'not-an-ancestor' },
      { tag: 'v1.2.0-rc.1', sha: repo.sha('b'), dropped: 'prerelease' },
      { tag: 'v1.1.0', sha: repo.sha('a'), dropped: null },
      { tag: 'v1.0.0', sha: repo.sha('root'), dropped: 'lower' },
    ])
  })

  it('is lower than the version the notes are for', async () => {
    const version = parseVersion('1.1.0')
    const plan = await planRelease(repo.git, { ...ASK, toRef: repo.sha('a'), version })
    expect(plan.previous?.name).toBe('v1.0.0')
    expect(plan.entries.map((entry) => entry.title)).toEqual(['a'])
  })

  it('gives way to from-ref', async () => {
    const plan = await planRelease(repo.git, { ...ASK, fromRef: 'v1.0.0' })
    expect(plan.base).toBe(repo.sha('root'))
    expect(plan.commits).toBe(3)
  })

  it('gives the same version again for a commit that carries its tag', async () => {
    const plan = await planRelease(repo.git, { ...ASK, toRef: repo.sha('b'), prerelease: 'rc' })
    expect(formatVersion(plan.version)).toBe('1.2.0-rc.1')
    expect(plan.previous?.name).toBe('v1.1.0')
  })

  it.each([
    ['-q', 'unknown-ref'],
    ['--all', 'unknown-ref'],
    ['nowhere', 'unknown-ref'],
  ])('refuses the ref %s', async (ref, reasonCode) => {
    await expect(planRelease(repo.git, { ...ASK, toRef: ref })).rejects.toMatchObject({ reasonCode })
    await expect(planRelease(repo.git, { ...ASK, fromRef: ref })).rejects.toMatchObject({ reasonCode })
  })

  it.each([
    ['1.1.0', 'version-taken'],
    ['1.0.5', 'version-not-higher'],
    ['1.1.0-rc.9', 'version-not-higher'],
  ])('refuses the version %s', async (text, reasonCode) => {
    await expect(planRelease(repo.git, { ...ASK, version: parseVersion(text) })).rejects.toMatchObject({ reasonCode })
  })
})

describe('a version given by hand', () => {
  const repo = repository([
    { id: 'a', message: 'feat: a', tags: ['v1.4.0+build.7'] },
    { id: 'b', message: 'feat: b', tags: ['v1.5.0-rc.2'] },
    { id: 'c', message: 'fix: c', tags: ['v1.5.0-rc.3'] },
    { id: 'd', message: 'fix: d' },
  ])
  const give = (text: string, toRef = 'main') =>
    planRelease(repo.git, { ...ASK, toRef: toRef === 'main' ? toRef : repo.sha(toRef), version: parseVersion(text) })

  it.each([
    ['1.4.0', 'main', 'version-taken'],
    ['1.4.0+other', 'a', 'version-taken'],
    ['1.4.0', 'a', 'version-taken'],
    ['1.5.0-rc.1', 'main', 'version-not-higher'],
    ['1.5.0-alpha.9', 'main', 'version-not-higher'],
    ['1.3.9', 'main', 'version-not-higher'],
  ])('refuses %s at %s as %s', async (text, at, reasonCode) =>
    expect(give(text, at)).rejects.toMatchObject({ reasonCode }))

  it.each(['1.4.1', '1.5.0', '1.5.0-rc.4', '1.5.0+20261126', '2.0.0-rc.1+b'])('takes %s', async (text) => {
    const plan = await give(text)
    expect(formatVersion(plan.version)).toBe(text)
    expect(plan.tag).toBe(`v${text}`)
  })

  it('takes the tag of the commit itself again', async () => {
    expect((await give('1.4.0+build.7', 'a')).tag).toBe('v1.4.0+build.7')
  })
})
