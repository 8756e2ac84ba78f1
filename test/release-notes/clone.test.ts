import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { touchedPaths } from '../../actions/release-notes/src/notes/touched.ts'
import { type Plan, planRelease } from '../../actions/release-notes/src/range/plan.ts'
import { formatVersion } from '../../actions/release-notes/src/version/semver.ts'
import { createGit } from '../../lib/git/git.ts'
import { resolveCommit } from '../../lib/git/refs.ts'
import { braided } from './support/braided.ts'
import { cleanEnv, makeRepository, type Repository } from './support/repository.ts'

const ASK = {
  component: { name: '', tagPrefix: 'v', paths: [] as string[] },
  toRef: 'HEAD',
  fromRef: '',
  version: undefined,
  prerelease: 'rc',
  bump: undefined,
}

describe('shallow clones', () => {
  let origin: Repository
  const folders: string[] = []
  beforeAll(() => {
    origin = makeRepository(braided(11, 150))
    origin.raw('config', 'uploadpack.allowFilter', 'true')
    origin.raw('config', 'uploadpack.allowAnySHA1InWant', 'true')
  })
  afterAll(() => {
    origin.remove()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  const clone = (depth: number) => {
    const directory = mkdtempSync(join(tmpdir(), 'sluice-notes-shallow-'))
    folders.push(directory)
    execFileSync('git', ['clone', '-q', '--no-tags', `--depth=${depth}`, `file://${origin.directory}`, directory], {
      env: cleanEnv(),
    })
    return { directory, git: createGit(directory, cleanEnv()) }
  }

  it.each([1, 2, 5])('of depth %i give the answer of the whole clone', async (depth) => {
    const whole = await planRelease(origin.git, { ...ASK, toRef: 'main' })
    const { git } = clone(depth)
    expect((await git.run(['rev-parse', '--is-shallow-repository'])).trim()).toBe('true')
    const plan = await planRelease(git, ASK)
    expect(plan.previous?.name).toBe(whole.previous?.name)
    expect(plan.entries.map((entry) => entry.sha)).toEqual(whole.entries.map((entry) => entry.sha))
    expect(plan.version).toEqual(whole.version)
  })

  it('count paths too', async () => {
    const paths = ['c3.txt']
    const { git } = clone(1)
    const component = { ...ASK.component, paths }
    const whole = await planRelease(origin.git, { ...ASK, component, toRef: 'main' })
    expect((await planRelease(git, { ...ASK, component })).commits).toBe(whole.commits)
  })

  it('leave out what another line has already', async () => {
    const same = { files: { x: 'two\n' } }
    const repo = makeRepository([
      { id: 'a', message: 'feat: a', tags: ['v1.4.0'], files: { x: 'one\n', 'big/file': 'big' } },
      { id: 'h', message: 'fix: hot', parents: ['a'], tags: ['v1.4.1'], ...same },
      { id: 'b', message: 'feat: b', parents: ['a'], files: { 'big/other': 'b' } },
      { id: 'c', message: 'fix: x', ...same },
      { id: 'd', message: 'fix: d', files: { 'big/d': 'd' } },
    ])
    const directory = mkdtempSync(join(tmpdir(), 'sluice-notes-shallow-'))
    folders.push(directory)
    repo.raw('config', 'uploadpack.allowFilter', 'true')
    repo.raw('config', 'uploadpack.allowAnySHA1InWant', 'true')
    try {
      execFileSync('git', ['clone', '-q', '--no-tags', '--depth=1', `file://${repo.directory}`, directory], {
        env: cleanEnv(),
      })
      const git = createGit(directory, cleanEnv())
      const plan = await planRelease(git, { ...ASK, prerelease: '' })
      expect(plan.entries.map((entry) => entry.title)).toEqual(['d', 'b'])
      expect([...plan.released.values()]).toEqual(['v1.4.1'])
    } finally {
      repo.remove()
    }
  })

  it('get the folders of all commits at once, where categories ask what each one touches', async () => {
    const { directory, git } = clone(1)
    const { entries } = await planRelease(git, ASK)
    const shas = entries.map(({ sha }) => sha)
    expect(shas.length).toBeGreaterThan(20)
    const log = join(directory, 'trace')
    const traced = createGit(directory, { ...cleanEnv(), GIT_TRACE: log })
    const [whole, shallow] = await Promise.all([touchedPaths(origin.git, shas), touchedPaths(traced, shas)])
    expect(shallow).toEqual(whole)
    expect(readFileSync(log, 'utf8').match(/built-in: git fetch /g)).toHaveLength(1)
  })

  it('that cannot be completed fail with what to do, and show no part as the whole', async () => {
    const { git } = clone(1)
    await git.run(['remote', 'set-url', 'origin', 'file:///nonexistent'])
    const plan = planRelease(git, ASK)
    await expect(plan).rejects.toMatchObject({
      reasonCode: 'shallow-clone',
      message: expect.stringContaining('fetch-depth: 0'),
    })
  })
})

describe('clones that are no deeper than the history and have no tags', () => {
  let origin: Repository
  const folders: string[] = []
  beforeAll(() => {
    origin = makeRepository([
      { id: 'a', message: 'feat: a', tags: ['v1.4.0'] },
      { id: 'b', message: 'fix: b' },
    ])
  })
  afterAll(() => {
    origin.remove()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  /** What actions/checkout makes of `fetch-depth: 50` and two commits: git does not call it shallow. */
  const clone = () => {
    const directory = mkdtempSync(join(tmpdir(), 'sluice-notes-young-'))
    folders.push(directory)
    execFileSync('git', ['clone', '-q', '--no-tags', '--depth=50', `file://${origin.directory}`, directory], {
      env: cleanEnv(),
    })
    return createGit(directory, cleanEnv())
  }
  const versionOf = ({ version }: Plan) => formatVersion(version)

  it('get them', async () => {
    const plan = await planRelease(clone(), { ...ASK, prerelease: '' })
    expect({ version: versionOf(plan), before: plan.previous?.name, warnings: plan.warnings }).toEqual({
      version: '1.4.1',
      before: 'v1.4.0',
      warnings: [],
    })
  })

  it('find a tag that is named', async () => {
    const plan = await planRelease(clone(), { ...ASK, prerelease: '', toRef: 'v1.4.0' })
    expect(versionOf(plan)).toBe('1.4.0')
  })

  it.each([
    [['remote', 'set-url', 'origin', 'file:///nonexistent'], 'nonexistent'],
    [['remote', 'rename', 'origin', 'one'], 'several remotes'],
  ])('say so when they cannot (%j)', async (args, words) => {
    const git = clone()
    await git.run(['remote', 'add', 'two', 'file:///nonexistent'])
    await git.run(args)
    const { warnings } = await planRelease(git, { ...ASK, prerelease: '' })
    expect(warnings).toEqual([expect.stringContaining('fetch-depth: 0')])
    expect(words === 'several remotes' ? warnings[0] : words).toContain(words)
  })
})

describe('tags of another form', () => {
  const warningsOf = async (tags: readonly string[], paths: string[] = []) => {
    const repo = makeRepository([{ id: 'a', message: 'feat: a', tags, files: { 'api/a': '1' } }])
    try {
      const component = { ...ASK.component, paths }
      return (await planRelease(repo.git, { ...ASK, component, toRef: 'main' })).warnings
    } finally {
      repo.remove()
    }
  }

  it('are named when there is no other, because the first release would be a mistake', async () => {
    expect(await warningsOf(['1.2.0', 'api-v1.3.0'])).toEqual([
      expect.stringMatching(/no tag is "v" and a version, but 1\.2\.0 and 1 more .* "release\.tag-prefix"/),
    ])
  })

  it.each([[['vnext', 'v1.2', 'v01.0.0', '1.2.3.4']], [['v1.0.0', '1.2.0']]])('are not: %j', async (tags) => {
    expect(await warningsOf(tags)).toEqual([])
  })

  it('are not of a component, whose neighbours have tags of their own', async () => {
    expect(await warningsOf(['web-v1.2.0'], ['api'])).toEqual([])
  })
})

describe('refs', () => {
  it('that look like an id are the commit, not a tag of that name; tags win over branches', async () => {
    const repo = makeRepository([
      { id: 'a', message: 'feat: a' },
      { id: 'b', message: 'feat: b' },
    ])
    try {
      repo.raw('update-ref', `refs/tags/${repo.sha('a')}`, repo.sha('b'))
      repo.raw('branch', 'v1', repo.sha('a'))
      repo.raw('tag', '-m', 'annotated', 'v1', repo.sha('b'))
      expect(await resolveCommit(repo.git, repo.sha('a'))).toBe(repo.sha('a'))
      expect(await resolveCommit(repo.git, 'v1')).toBe(repo.sha('b'))
      expect(await resolveCommit(repo.git, 'HEAD')).toBe(repo.sha('b'))
    } finally {
      repo.remove()
    }
  })
})
