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
    expect(operations.markdown).toContain('1 entry is left out')
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
    const record = {
      schema: 'sluice/test-gate-baseline@1',
      commit: sha,
      run: 7,
      attempt: 1,
      lines: { covered: 3, total: 4 },
      tests: 12,
    }
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
    ['{{> other}}', /a template is one file/],
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

  /** A release whose two changes close one issue, and what the ledger says of it. */
  async function released(notes: string) {
    const w = await start({ id: 'a', message: 'chore: a', files: config(notes) })
    const issues = [await w.issue('Sum is wrong'), await w.issue('Total too')]
    await w.merged({ title: 'fix: sum', body: `Fixes #${issues[0]}, fixes #${issues[1]}`, method: 'squash' })
    await w.merged({ title: 'fix: more', message: `fix: more\n\nFixes #${issues[0]}`, method: 'rebase' })
    const sha = w.clone.raw('rev-parse', 'main').trim()
    const serving = async () => ({ sha, version: '1.4.1', since: '2026-11-26T10:00:00.000Z' })
    const published = await w.run({ inputs: { mode: 'publish', environment: 'production' }, serving })
    w.fetchTags()
    const tell = { mode: 'tell-issues', environment: 'production', tag: published.outputs['tag'] ?? '' }
    return { w, issues, serving, published, tell }
  }

  it('are told once since when their change is in production', async () => {
    const { w, issues, serving, published, tell } = await released('notes: { tell-issues: true }')
    const [issue = 0] = issues
    expect(published.outputs['issues']).toBe('2')
    expect(await told(w, issue)).toEqual([])
    const before = async () => ({ sha: w.clone.sha('a'), version: '1.4.0' })
    expect(await w.run({ inputs: tell, serving: before })).toMatchObject({
      result: 'unchanged',
      reasonCode: 'not-in-production',
      message: 'No issue is told: production serves 1.4.0, not 1.4.1.',
    })
    expect(await w.run({ inputs: { ...tell, 'dry-run': 'true' }, serving })).toMatchObject({ reasonCode: 'dry-run' })
    expect(await told(w, issue)).toEqual([])

    const run = await w.run({ inputs: tell, serving })
    expect(run).toMatchObject({ result: 'updated', reasonCode: 'issues-told', outputs: { issues: '2' } })
    expect(run.summary).toContain('2 of 2 linked issues told')
    expect(await told(w, issue)).toEqual([
      expect.stringMatching(/\nIn production since 2026-11-26 10:00 UTC, with \[.*1\.4\.1\]\(https.*\)\.$/),
    ])
    const again = await w.run({ inputs: tell, serving })
    expect(again).toMatchObject({ result: 'unchanged', message: expect.stringMatching(/0 of 2 .*; 2 knew/) })
    expect(await told(w, issue)).toHaveLength(1)
  })

  it('are told by nobody who may not, which is red and leaves the rest to be done', async () => {
    const { w, issues, serving, tell } = await released('notes: { tell-issues: true }')
    const poor = { contents: 'read', issues: 'read', 'pull-requests': 'read' } as const
    expect(await w.run({ inputs: tell, serving, permissions: poor })).toMatchObject({
      result: 'error',
      reasonCode: 'not-all-told',
      message: expect.stringMatching(/issues: write/),
    })
    expect(await told(w, issues[0] ?? 0)).toEqual([])
  })

  it('are each told once by a run that was cut anywhere and its repetition', async () => {
    const { w, issues, serving, tell } = await released('notes: { tell-issues: true }')
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
    for (const fault of [
      { kind: 'reset-after', nth: 1 },
      { kind: 'reset-before', nth: 1 },
    ] as const) {
      w.github.faults.inject({ route, ...fault })
      expect(await w.run({ inputs: tell, serving })).toMatchObject({ reasonCode: 'not-all-told' })
    }
    expect(await w.run({ inputs: tell, serving })).toMatchObject({ reasonCode: 'issues-told' })
    for (const issue of issues) expect(await told(w, issue)).toHaveLength(1)
  })

  it('are not told where nobody wants it', async () => {
    const { w, issues, serving, published, tell } = await released('notes: {}')
    expect(published.outputs['issues']).toBe('')
    expect(await w.run({ inputs: tell, serving })).toMatchObject({ reasonCode: 'telling-is-off' })
    expect(await told(w, issues[0] ?? 0)).toEqual([])
  })

  it.each([
    [{ environment: '', tag: 'v1.4.1' }, /"environment" is required/],
    [{ environment: 'production' }, /"tag" or "version" is required/],
    [{ environment: 'production', tag: 'v1.4.1', enrich: 'none' }, /has to ask GitHub/],
  ])('say no to %j', async (inputs, words) => {
    const w = await start({ id: 'a', message: 'chore: a' })
    await expect(w.run({ inputs: { mode: 'tell-issues', ...inputs } })).rejects.toThrow(words)
  })
})
