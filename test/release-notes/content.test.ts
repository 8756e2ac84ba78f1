import { afterEach, describe, expect, it } from '@jest/globals'
import type { Step } from './support/repository.ts'
import { startWorld, type World } from './support/world.ts'

let world: World | undefined
afterEach(async () => {
  expect(world?.github.violations).toEqual([])
  await world?.close()
})

const start = async (...steps: readonly Step[]): Promise<World> => {
  world = await startWorld([
    { id: 'root', message: 'feat: root', tags: ['v1.4.0'], author: 'Old Hand <old@example.com>' },
    ...steps,
  ])
  return world
}
const config = (text: string) => ({ '.github/sluice.yml': `version: 1\nrelease:\n${text.replace(/^/gm, '  ')}` })

describe('the configuration', () => {
  it('sorts by path and label, links keys of other trackers, and leaves out what it says', async () => {
    const w = await start({
      id: 'a',
      message: 'feat: api thing\n\nSHOP-12',
      files: {
        'services/api/x': '1',
        ...config(`notes:
  categories:
    - { title: API, paths: [services/api] }
    - { title: Cart, labels: [cart] }
  exclude: { types: [chore] }
  trackers: [{ key-prefix: SHOP-, url-template: "https://jira.example/SHOP-<num>" }]
`),
      },
    })
    await w.merged({ title: 'fix: sum', labels: ['cart'], method: 'squash' })
    await w.merged({ title: 'chore: tidy', method: 'squash' })
    const { markdown, notes } = await w.run({ inputs: {} })
    expect(markdown).toMatch(/### API\n\n- api thing .* – \[SHOP-12\]\(https:\/\/jira\.example\/SHOP-12\)/)
    expect(markdown).toMatch(/### Cart\n\n- sum/)
    expect(markdown).not.toContain('tidy')
    expect(notes?.entries.find((entry) => entry.title === 'tidy')?.hidden).toBe(true)
    const operations = await w.run({ inputs: { audience: 'operations', enrich: 'none' } })
    expect(operations.markdown).toContain('1 entries are left out')
    expect(operations.markdown).toContain('keeps GitHub from being asked')
  })

  it.each([
    ['notes: { categories: [{ title: A, type: [feat] }] }', /did you mean "types"/],
    ['notes: { trackers: [{ key-prefix: A-, url-template: "https://x.example/" }] }', /<num>/],
    ['notes: { enrich: [issue] }', /issues/],
  ])('that says %s is an error', async (text, words) => {
    const w = await start({ id: 'a', message: 'feat: a', files: config(text) })
    await expect(w.run({ inputs: {} })).rejects.toMatchObject({
      reasonCode: 'invalid-config',
      message: expect.stringMatching(words),
    })
  })

  it("is GitHub's own file where pull requests are asked for", async () => {
    const file = 'changelog: { categories: [{ title: Wanted, labels: [wanted] }] }'
    const w = await start({ id: 'a', message: 'chore: a', files: { '.github/release.yml': file } })
    await w.merged({ title: 'fix: sum', labels: ['wanted'], method: 'squash' })
    expect((await w.run({ inputs: { enrich: 'pull-requests' } })).markdown).toMatch(/### Wanted\n\n- sum/)
    expect((await w.run({ inputs: {} })).markdown).toMatch(/### Fixes\n\n- sum/)
  })
})

describe('people and facts', () => {
  it('welcomes who is new, without a call to GitHub', async () => {
    const w = await start(
      { id: 'a', message: 'feat: a (#3)', author: 'New <new@example.com>' },
      { id: 'b', message: 'fix: b', author: 'Old Hand <other@example.com>' },
      {
        id: 'c',
        message: 'build(deps): c',
        author: 'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>',
      },
    )
    const { markdown, notes } = await w.run({ inputs: { enrich: 'contributors' } })
    expect(markdown).toMatch(/### New contributors\n\n- New made a first contribution in \[.*3\]/)
    expect(notes?.contributors.map(({ name, first }) => [name, first])).toEqual([
      ['New', true],
      ['Old Hand', false],
    ])
    expect(markdown).toContain('Updates by bots (1)')
    expect(w.github.requests).toHaveLength(0)
  })

  it('tells operations how it was tested, deployed and approved', async () => {
    const w = await start({ id: 'a', message: 'feat: a' })
    const sha = w.clone.sha('a')
    const check = (body: object) => w.check({ head_sha: sha, status: 'completed', ...body })
    await check({ name: 'unit', conclusion: 'success' })
    await check({ name: 'lint @all', conclusion: 'failure' })
    const record = { schema: 'sluice/test-gate-baseline@1', commit: sha, lines: { covered: 3, total: 4 }, tests: 12 }
    const text = `\`\`\`json\n${JSON.stringify(record)}\n\`\`\`\n`
    await check({ name: 'Test gate baseline', conclusion: 'neutral', output: { title: 't', summary: 's', text } })
    const inputs = { audience: 'operations', enrich: 'facts', environment: 'production' }
    const serving = async () => ({
      sha,
      version: '1.5.0-rc.1',
      since: '2026-11-26T10:00:00.000Z',
      approvedBy: ['bea'],
      strategy: 'canary',
      url: 'https://github.example/run/1',
    })
    const run = await w.run({ inputs, serving })
    for (const words of ['75.00 %', '12', '2 passed', '1 failed', 'production', '`bea`', '2026-11-26', 'canary'])
      expect(run.markdown).toContain(words)
    expect(run.markdown).not.toContain('| @all')
    const other = await w.run({ inputs, serving: async () => ({ sha: w.clone.sha('root'), version: '1.4.0' }) })
    expect(other.notes?.facts?.deployment).toBeUndefined()
  })
})

describe('a template of the user', () => {
  const template = `# {{tag}}
{{#sections}}
## {{title}} ({{count}})
{{#entries}}
* {{{title}}}{{#pull-request}} in {{number}}{{/pull-request}}
{{#migration}}
    {{.}}
{{/migration}}
{{/entries}}
{{/sections}}
{{^new-contributors}}Nobody is new.{{/new-contributors}}
`
  it('says it its own way, and cannot let a message do harm', async () => {
    const w = await start(
      { id: 'a', message: 'feat: <b> @ann closes #4 (#7)', files: { 'notes.mustache': template } },
      { id: 'b', message: 'fix!: b\n\nBREAKING CHANGE: {{tag}} @ann' },
    )
    const { markdown } = await w.run({ inputs: { template: 'notes.mustache' } })
    expect(markdown).toMatch(/^# v2\.0\.0\n## Breaking changes \(1\)\n\* b\n {4}\\\{\\\{tag\\\}\\\} /)
    expect(markdown).toContain(' in 7\n')
    expect(markdown).toContain('Nobody is new.')
    expect(markdown).not.toMatch(/@ann|#4|<b>/)
  })

  it.each([
    ['{{versoin}}', /did you mean "version"/],
    ['{{#sections}}', /Unclosed section/],
    ['{{> other}}', /there is no \{\{> other\}\}/],
  ])('%s is an error', async (text, words) => {
    const w = await start({ id: 'a', message: 'feat: a', files: { t: text } })
    await expect(w.run({ inputs: { template: 't' } })).rejects.toMatchObject({
      reasonCode: 'invalid-input',
      message: expect.stringMatching(words),
    })
  })
})

describe('issues', () => {
  const told = async (w: World, number: number) =>
    ((await w.api(`/issues/${number}/comments`)) as readonly { body: string }[]).map(({ body }) => body)

  it('are told once since when their change is in production', async () => {
    const w = await start({ id: 'a', message: 'chore: a', files: config('notes: { tell-issues: true }') })
    const issue = await w.issue('Sum is wrong')
    await w.merged({ title: 'fix: sum', body: `Fixes #${issue}`, method: 'squash' })
    await w.merged({ title: 'fix: more', message: `fix: more\n\nFixes #${issue}`, method: 'rebase' })
    const sha = w.clone.raw('rev-parse', 'main').trim()
    const serving = async () => ({ sha, version: '1.4.1', since: '2026-11-26T10:00:00.000Z' })
    const inputs = { mode: 'publish', environment: 'production' }
    await w.run({ inputs, serving: async () => ({ sha: w.clone.sha('a'), version: '1.4.0' }) })
    expect(await told(w, issue)).toEqual([])
    const run = await w.run({ inputs, serving })
    expect(run.summary).toContain('1 of 1 linked issues told')
    expect(await told(w, issue)).toEqual([
      expect.stringMatching(/\nIn production since 2026-11-26 10:00 UTC, with \[.*1\.4\.1\]\(https.*\)\.$/),
    ])
    expect((await w.run({ inputs, serving })).summary).toContain('0 of 1 linked issues told')
    expect(await told(w, issue)).toHaveLength(1)
    const poor = { contents: 'write', issues: 'read', 'pull-requests': 'read' } as const
    expect(await w.run({ inputs, serving, permissions: poor })).toMatchObject({ reasonCode: 'already-published' })
  })
})
