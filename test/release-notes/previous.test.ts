import { afterAll, describe, expect, it } from '@jest/globals'
import { commitMessage } from '../../actions/flag-toggle/src/audit.ts'
import type { Audit, ChangePlan } from '../../actions/flag-toggle/src/store.ts'
import { planRelease } from '../../actions/release-notes/src/range/plan.ts'
import { formatVersion } from '../../actions/release-notes/src/version/semver.ts'
import { makeRepository, type Repository, type Step } from './support/repository.ts'

const made: Repository[] = []
afterAll(() => {
  for (const repo of made) repo.remove()
})

const SHOP = { name: '', tagPrefix: 'v', paths: [] as string[] }
const ASK = { component: SHOP, toRef: 'main', fromRef: '', version: undefined, prerelease: '', bump: undefined }

async function plan(steps: readonly Step[], ask: Partial<Parameters<typeof planRelease>[1]> = {}) {
  const repo = makeRepository(steps)
  made.push(repo)
  const answer = await planRelease(repo.git, { ...ASK, ...ask })
  const titles = answer.entries.map((entry) => entry.title)
  return { ...answer, repo, titles, next: formatVersion(answer.version), before: answer.previous?.name }
}

const change = (path: string, text: string) => ({ files: { [path]: text } })

describe('releases on branches', () => {
  it('count from where their branch left this history, with a warning', async () => {
    const { before, chosenBy, titles, warnings, next, repo } = await plan([
      { id: 'a', message: 'feat: a' },
      { id: 'b', message: 'feat: b' },
      { id: 'r', message: 'chore: stabilise', parents: ['b'], tags: ['v1.0.0'] },
      { id: 'c', message: 'feat: c', parents: ['b'] },
    ])
    expect({ before, chosenBy, titles, next }).toEqual({
      before: 'v1.0.0',
      chosenBy: 'merge-base',
      titles: ['c'],
      next: '1.1.0',
    })
    expect(warnings).toEqual([expect.stringContaining(repo.sha('b').slice(0, 12))])
  })

  it('come before an older tag in this history, when their branch left after it', async () => {
    const { before, chosenBy, titles } = await plan([
      { id: 'a', message: 'feat: a', tags: ['v0.1.0'] },
      { id: 'b', message: 'feat: b' },
      { id: 'r', message: 'chore: stabilise', parents: ['b'], tags: ['v1.0.0'] },
      { id: 'c', message: 'feat: c', parents: ['b'] },
    ])
    expect({ before, chosenBy, titles }).toEqual({ before: 'v1.0.0', chosenBy: 'merge-base', titles: ['c'] })
  })

  it('do not, when their branch left at or before the tag: a hotfix', async () => {
    const { before, chosenBy, titles, next, considered } = await plan([
      { id: 'a', message: 'feat: a', tags: ['v1.4.0'] },
      { id: 'h', message: 'fix: hot', parents: ['a'], tags: ['v1.4.1'] },
      { id: 'b', message: 'feat: b', parents: ['a'] },
    ])
    expect({ before, chosenBy, titles, next }).toEqual({
      before: 'v1.4.0',
      chosenBy: 'tag',
      titles: ['b'],
      next: '1.5.0',
    })
    expect(considered.map(({ tag, dropped }) => [tag, dropped])).toEqual([
      ['v1.4.1', 'not-an-ancestor'],
      ['v1.4.0', null],
    ])
  })

  it('without anything in common leave the first commit as the start', async () => {
    const { chosenBy, base, warnings } = await plan([
      { id: 'other', message: 'feat: other', tags: ['v3.0.0'] },
      { id: 'a', message: 'feat: a', parents: [] },
    ])
    expect({ chosenBy, base }).toEqual({ chosenBy: 'root', base: undefined })
    expect(warnings[0]).toContain('no earlier release is in this history')
  })
})

describe('prereleases', () => {
  const steps: readonly Step[] = [
    { id: 'a', message: 'feat: a', tags: ['v1.4.0'] },
    { id: 'b', message: 'feat: b', tags: ['v1.5.0-rc.1'] },
    { id: 'c', message: 'fix: c' },
  ]

  it('begin after the version before of any kind; their version follows from all since the final one', async () => {
    const { before, titles, next, bump } = await plan(steps, { prerelease: 'rc' })
    expect({ before, titles, next, bump }).toEqual({
      before: 'v1.5.0-rc.1',
      titles: ['c'],
      next: '1.5.0-rc.2',
      bump: 'minor',
    })
  })

  it('are passed over by a final version', async () => {
    const { before, titles, next } = await plan(steps)
    expect({ before, titles, next }).toEqual({ before: 'v1.4.0', titles: ['c', 'b'], next: '1.5.0' })
  })

  it('raise their version when the changes since ask for more', async () => {
    const { next } = await plan([...steps, { id: 'd', message: 'feat!: d' }], { prerelease: 'rc' })
    expect(next).toBe('2.0.0-rc.1')
  })

  it('go on when all that they announced was taken back; a final version has nothing to say then', async () => {
    const reverted = [
      { id: 'a', message: 'feat: a', tags: ['v1.4.0'] },
      { id: 'b', message: 'feat: b', tags: ['v1.5.0-rc.1'] },
      { id: 'c', message: 'Revert "feat: b"' },
    ]
    expect(await plan(reverted, { prerelease: 'rc' })).toMatchObject({
      next: '1.5.0-rc.2',
      bump: 'minor',
      titles: ['feat: b'],
    })
    expect(await plan(reverted)).toMatchObject({ next: '1.4.0', bump: 'none', titles: [] })
    // What `pipeline.yml` asks for: all that is built needs a version.
    expect(await plan(reverted, { bump: 'patch' })).toMatchObject({ next: '1.5.0', bump: 'minor' })
  })

  it('of a component without changes since the last one are not made again', async () => {
    const component = { name: 'api', tagPrefix: 'api-v', paths: ['api'] }
    const { bump, next } = await plan(
      [
        { id: 'a', message: 'feat: a', tags: ['api-v1.4.0'], ...change('api/a', '1') },
        { id: 'b', message: 'feat: b', tags: ['api-v1.5.0-rc.1'], ...change('api/a', '2') },
        { id: 'c', message: 'feat: c', ...change('web/a', '1') },
      ],
      { component, prerelease: 'rc' },
    )
    expect({ bump, next }).toEqual({ bump: 'none', next: '1.5.0-rc.1' })
  })
})

describe('cherry-picks', () => {
  const steps: readonly Step[] = [
    { id: 'a', message: 'feat: a', tags: ['v1.4.0'], ...change('x', 'one\n') },
    { id: 'h', message: 'fix: other words for the same change', parents: ['a'], ...change('x', 'two\n') },
    { id: 'i', message: 'chore: release', parents: ['h'], tags: ['v1.4.1'], ...change('version', '1.4.1') },
    { id: 'b', message: 'feat: b', parents: ['a'], ...change('y', '1') },
    { id: 'c', message: 'fix: x', ...change('x', 'two\n') },
    { id: 'd', message: 'fix: z', ...change('z', '1') },
  ]

  it('that a release of another line has already are left out, and named', async () => {
    const { titles, released, commits, repo } = await plan(steps)
    expect(titles).toEqual(['z', 'b'])
    expect([...released]).toEqual([[repo.sha('c'), 'v1.4.1']])
    expect(commits).toBe(3)
  })

  it('are new again when that release is none below', async () => {
    const { titles } = await plan(steps, { prerelease: 'rc', fromRef: 'v1.4.0' })
    expect(titles).toEqual(['z', 'x', 'b'])
  })

  it('count against a start on another line', async () => {
    const { titles, chosenBy } = await plan(steps, { fromRef: 'v1.4.1' })
    expect({ titles, chosenBy }).toEqual({ titles: ['z', 'b'], chosenBy: 'from-ref' })
  })
})

describe('a release whose branch was merged back', () => {
  const merged: readonly Step[] = [
    { id: 'a', message: 'feat: a', tags: ['v1.4.0'], ...change('x', 'one\n') },
    { id: 'h', message: 'fix: hot', parents: ['a'], ...change('x', 'two\n') },
    { id: 'i', message: 'chore: release', tags: ['v1.4.1'], ...change('version', '1.4.1') },
    { id: 'b', message: 'feat: b', parents: ['a'], ...change('y', '1') },
    { id: 'c', message: 'fix: the same as hot', ...change('x', 'two\n') },
    { id: 'd', message: 'fix: d', ...change('api/d', '1') },
    { id: 'm', message: "Merge branch 'release/1.4'", parents: ['d', 'i'], ...change('version', '1.4.1') },
    { id: 'e', message: 'fix: e', ...change('z', '1') },
  ]
  const side: readonly Step[] = [
    { id: 's', message: 'feat: side', parents: ['b'], ...change('s', '1') },
    { id: 'n', message: "Merge branch 'side'", parents: ['e', 's'], files: {} },
  ]

  it.each([
    ['', merged],
    ['with a branch from before it', [...merged, ...side]],
  ])('has what was cherry-picked before the merge %s', async (_, steps) => {
    const { before, released, titles, next, repo } = await plan(steps)
    expect({ before, next, released: [...released] }).toEqual({
      before: 'v1.4.1',
      next: '1.5.0',
      released: [[repo.sha('c'), 'v1.4.1']],
    })
    expect(titles).not.toContain('the same as hot')
    expect(titles.filter((title) => title !== 'side').sort()).toEqual(['b', 'd', 'e'])
  })

  it('has nothing to do with commits that change no file: those are all alike', async () => {
    const { titles, next } = await plan([
      ...merged,
      { id: 'f', message: 'feat!: the whole thing', files: {} },
      { id: 'r', message: 'chore: empty', parents: ['i'], tags: ['v1.4.2'], files: {} },
      { id: 'g', message: 'fix: g', parents: ['f'], ...change('g', '1') },
    ])
    expect({ titles: titles[1], next }).toEqual({ titles: 'the whole thing', next: '2.0.0' })
  })

  it('has it for a component with paths, too, and for a start that is given', async () => {
    const component = { name: 'api', tagPrefix: 'v', paths: ['api', 'x'] }
    expect((await plan(merged, { component })).titles).toEqual(['d'])
    expect((await plan(merged, { fromRef: 'v1.4.1' })).titles).not.toContain('the same as hot')
  })

  it('is not compared when it lies on this line', async () => {
    const { titles } = await plan([
      { id: 'a', message: 'feat: a', tags: ['v1.4.0'], ...change('x', 'one\n') },
      { id: 'b', message: 'fix: there', ...change('x', 'two\n') },
      { id: 'c', message: 'fix: and back', tags: ['v1.4.1'], ...change('x', 'one\n') },
      { id: 'd', message: 'fix: there', ...change('x', 'two\n') },
    ])
    expect(titles).toEqual(['there'])
  })
})

describe('the flag branch', () => {
  const message = commitMessage(
    { flag: 'new-checkout', before: { words: 'off' }, after: { words: 'on' } } as unknown as ChangePlan,
    {
      environment: 'production',
      because: 'ready',
      actor: 'ann',
      at: new Date(0),
      runUrl: 'https://github.example/acme/shop/actions/runs/1',
    } as unknown as Audit,
  )

  it('is in no range, even when somebody merged it', async () => {
    const { titles, flagChanges, merges } = await plan([
      { id: 'a', message: 'feat: a', tags: ['v1.0.0'] },
      { id: 'f', message, parents: [], ...change('production.flagd.json', '{}') },
      { id: 'g', message, parents: ['f'], ...change('production.flagd.json', '{ }') },
      { id: 'b', message: 'fix: b', parents: ['a'] },
      { id: 'm', message: "Merge branch 'sluice/flags'", parents: ['b', 'g'], files: {} },
    ])
    expect({ titles, left: flagChanges.size, merges }).toEqual({ titles: ['b'], left: 2, merges: 1 })
  })

  it('hides no change of anything else behind its form', async () => {
    const { titles } = await plan([
      { id: 'a', message: 'feat: a', tags: ['v1.0.0'] },
      { id: 'f', message, files: { 'production.flagd.json': '{}', 'src/main.ts': 'evil' } },
    ])
    expect(titles).toEqual([message.split('\n')[0]])
  })
})

describe('paths', () => {
  it('with ! in front do not count', async () => {
    const component = { name: 'api', tagPrefix: 'api-v', paths: ['api', '!api/docs'] }
    const { titles } = await plan(
      [
        { id: 'a', message: 'feat: a', tags: ['api-v1.0.0'], ...change('api/a', '1') },
        { id: 'b', message: 'docs: b', ...change('api/docs/b', '1') },
        { id: 'c', message: 'fix: c', ...change('api/a', '2') },
        { id: 'd', message: 'fix: d', ...change('web/a', '2') },
      ],
      { component },
    )
    expect(titles).toEqual(['c'])
  })
})
