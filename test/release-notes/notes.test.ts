import { afterEach, describe, expect, it } from '@jest/globals'
import { notesShape } from '../../actions/release-notes/src/notes/model.ts'
import { readShape } from '../../lib/kernel/shape.ts'
import type { Step } from './support/repository.ts'
import { startWorld, type World } from './support/world.ts'

let world: World | undefined
afterEach(async () => {
  expect(world?.github.violations).toEqual([])
  await world?.close()
})

const start = async (...steps: readonly Step[]): Promise<World> => {
  world = await startWorld([{ id: 'root', message: 'feat: root', tags: ['v1.4.0'] }, ...steps])
  return world
}

describe('notes', () => {
  it('put breaking changes with their migration first, then features, fixes, performance, and fold the rest', async () => {
    const w = await start(
      { id: 'a', message: 'chore: tidy' },
      { id: 'b', message: 'perf: faster' },
      { id: 'c', message: 'fix(cart): sum (#7)' },
      { id: 'd', message: 'feat: search', author: 'Bob <bob@example.com>' },
      { id: 'e', message: 'feat(api)!: v2\n\nBREAKING CHANGE: call /v2\nand drop /v1' },
      { id: 'f', message: 'no convention' },
    )
    const run = await w.run({ inputs: {} })
    const order = [
      'Breaking changes',
      'call /v2',
      'and drop /v1',
      'Features',
      'search',
      'Fixes',
      'sum',
      'Performance',
      'faster',
      'Other changes',
      'no convention',
      'tidy',
      'Contributors',
    ]
    const places = order.map((word) => run.markdown.indexOf(word))
    expect(places).not.toContain(-1)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(run.markdown).toContain('**cart:** sum ([\\#⁠7](https://github.example/acme/shop/pull/7), [')
    expect(run.markdown).toContain('<details><summary>Other changes (2)</summary>')
    expect(run.markdown).toContain('Bob')
    expect(run.markdown).not.toContain('bob@example.com')
    expect(run.outputs).toMatchObject({ version: '2.0.0', bump: 'major', breaking: '1', commits: '6' })
    expect(readShape(notesShape, run.notes)).toHaveProperty('value')
    expect(w.github.requests).toHaveLength(0)
  })

  it('tell operations how range and version came about', async () => {
    const w = await start(
      { id: 'a', message: 'feat: x' },
      { id: 'b', message: 'Revert "feat: x"' },
      { id: 'c', message: 'fix:y' },
    )
    const { markdown } = await w.run({ inputs: { audience: 'operations' } })
    expect(markdown).toContain('3 commits, 1 entry, 0 merges, 1 change reverted before the release')
    expect(markdown).toContain('`v1.4.0`: the release before')
    expect(markdown).toContain('was taken back by')
    expect(markdown).toContain('without a space')
    expect(markdown).not.toContain('<details>')
  })

  it('make nothing of hostile text', async () => {
    const w = await start({
      id: 'a',
      message:
        'feat(@all): <img src=x> [a](javascript:x) closes #1 and acme/other#2, GH-3 @ann ::set-output name=x::y `|`',
      author: '@admins <x@example.com>',
    })
    const { markdown, summary } = await w.run({ inputs: {} })
    for (const text of [markdown, summary]) {
      expect(text).not.toMatch(/@(?:ann|all|admins)/)
      expect(text).not.toMatch(/#\d/)
      expect(text).not.toMatch(/GH-3/)
      expect(text).not.toContain('<img')
      expect(text).not.toMatch(/[^\\]\]\(javascript/)
    }
  })

  it('say so when nothing changed', async () => {
    const w = await start()
    expect(await w.run({ inputs: { prerelease: 'rc' } })).toMatchObject({
      result: 'unchanged',
      reasonCode: 'nothing-changed',
      outputs: { version: '1.4.0', bump: 'none' },
    })
  })

  it('say why the range starts at the first commit', async () => {
    const w = await start({ id: 'other', message: 'feat: unrelated line', parents: [] })
    const run = await w.run({ inputs: { audience: 'operations' } })
    expect(run.notes?.from).toBeUndefined()
    expect(run.markdown).toContain('no earlier release is in this history')
  })

  it('read tag prefix and paths of a component from the configuration of the commit', async () => {
    const config =
      'version: 1\nrelease:\n  tag-prefix: ""\n  components:\n    api: { tag-prefix: api@, paths: [services/api] }\n'
    const w = await start(
      { id: 'a', message: 'feat: a', tags: ['api@2.0.0', '3.0.0'], files: { '.github/sluice.yml': config } },
      { id: 'b', message: 'fix: b', files: { 'services/api/x': '1' } },
      { id: 'c', message: 'feat: c', files: { 'services/web/x': '1' } },
    )
    expect((await w.run({ inputs: { component: 'api' } })).outputs).toMatchObject({ tag: 'api@2.0.1', commits: '1' })
    expect((await w.run({ inputs: {} })).outputs).toMatchObject({ tag: '3.1.0', commits: '2' })
  })

  it('fold whole sections of a release that is too long, and attach the full text', async () => {
    const many = Array.from({ length: 1200 }, (_, index) => ({
      id: `n${index}`,
      message: `chore: ${'long '.repeat(20)}${index}`,
      files: {},
    }))
    const w = await start({ id: 'a', message: 'feat: seen by all' }, ...many)
    expect((await w.run({ inputs: { mode: 'publish' } })).result).toBe('published')
    const [release] = await w.releases()
    expect(release?.body.length).toBeLessThanOrEqual(125_000)
    expect(release?.body).toContain('seen by all')
    expect(release?.body).toContain('1200 changes, told in the [whole text]')
    expect(release?.assets.map((asset) => asset.name)).toEqual(['release-notes.md'])
    expect((await w.run({ inputs: { mode: 'publish' } })).reasonCode).toBe('already-published')
  })

  it('name the workflows permission when GitHub asks for it', async () => {
    const w = await start(
      { id: 'a', message: 'feat: a', files: { '.github/workflows/p.yml': 'on: push' } },
      { id: 'b', message: 'ci: pipeline', files: { '.github/workflows/p.yml': 'on: release' } },
    )
    const run = await w.run({ inputs: { mode: 'publish' }, at: 'a' })
    expect(run).toMatchObject({ result: 'refused', reasonCode: 'needs-workflows-permission' })
    const sha = w.clone.sha('a')
    expect(run.message).toContain(`git push origin ${sha.slice(0, 12)}:refs/tags/v1.5.0`)
    w.clone.raw('tag', 'v1.5.0', sha)
    await w.push()
    expect(await w.run({ inputs: { mode: 'publish' }, at: 'a' })).toMatchObject({ result: 'published' })
  })
})
