import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startWorld, type World } from './support/world.ts'

describe('mode: preview', () => {
  let world: World
  let number = 0
  beforeAll(async () => {
    world = await startWorld([
      { id: 'a', message: 'feat: a', tags: ['v2.3.1'] },
      { id: 'waiting', message: 'fix: waiting' },
    ])
    const { clone } = world
    clone.raw('checkout', '-q', '-b', 'work')
    clone.raw('commit', '-q', '--allow-empty', '-m', 'feat(cart): gift cards @ann')
    clone.raw('commit', '-q', '--allow-empty', '-m', 'fix:typo')
    await world.github.push(
      { owner: 'acme', name: 'shop' },
      { directory: clone.directory, refspec: 'work', actor: 'ann' },
    )
    const made = await world.api('/pulls', {
      method: 'POST',
      body: { title: 'docs: gifts', head: 'work', base: 'main' },
    })
    number = (made as { number: number }).number
  })
  afterAll(async () => {
    expect(world.github.violations).toEqual([])
    await world.close()
  })

  const event = () => ({
    pull_request: {
      number,
      title: 'docs: gifts',
      base: { sha: world.clone.raw('rev-parse', 'main').trim() },
      head: { sha: world.clone.raw('rev-parse', 'work').trim() },
    },
  })
  const preview = (options = {}) =>
    world.run({
      inputs: { mode: 'preview', 'to-ref': 'work' },
      event: event(),
      ref: `refs/pull/${number}/merge`,
      ...options,
    })
  const comments = async () => (await world.api(`/issues/${number}/comments`)) as readonly { body: string }[]

  it('says in the one comment which version it will be, and why', async () => {
    const run = await preview()
    expect(run).toMatchObject({ result: 'generated', reasonCode: 'preview-written' })
    const [comment, ...others] = await comments()
    expect(others).toEqual([])
    expect(comment?.body).toContain('the next release will be **2.4.0**, because a feature: minor. It follows `2.3.1`.')
    expect(comment?.body).toMatch(/\*\*Features\*\*\n\n- \*\*cart:\*\* gift cards/)
    expect(comment?.body).toContain('Waiting for the same release already: 1 change.')
    expect(comment?.body).toContain('Squashed under its title, this pull request would count as upkeep')
    expect(comment?.body).toContain('without a space')
    expect(comment?.body).not.toContain('@ann')
  })

  it('counts the labels of the pull request, which no commit has yet', async () => {
    const { clone } = world
    const labelled =
      'version: 1\nrelease:\n  version: { from: labels }\n  notes: { categories: [{ title: Big, labels: [big] }] }\n'
    clone.raw('checkout', '-q', '-b', 'labelled', 'main')
    world.file('labels.yml', labelled)
    clone.raw('add', 'labels.yml')
    clone.raw('commit', '-q', '-m', 'fix: one')
    const { directory } = clone
    await world.github.push({ owner: 'acme', name: 'shop' }, { directory, refspec: 'labelled', actor: 'ann' })
    const pull = (await world.api('/pulls', {
      method: 'POST',
      body: { title: 'feat: one', head: 'labelled', base: 'main' },
    })) as { number: number; head: object; base: object }
    const config = { 'to-ref': 'labelled', config: 'labels.yml', mode: 'preview' }
    const says = async () => {
      const sha = clone.raw('rev-parse', 'labelled').trim()
      const run = await world.run({ inputs: config, event: { pull_request: pull }, env: { GITHUB_SHA: sha } })
      return run.markdown
    }
    expect(await says()).toContain('**2.3.2**')
    await world.api(`/issues/${pull.number}/labels`, { method: 'POST', body: { labels: ['breaking', 'big'] } })
    const text = await says()
    expect(text).toContain('**3.0.0**')
    expect(text).toMatch(/\*\*Big\*\*\n\n- one/)
    expect(text).toContain(
      'Squashed under its title, as a repository can be set to, this pull request would count as a feature',
    )
  })

  it('says what the title makes of commits that say nothing, merged or squashed', async () => {
    const { clone } = world
    clone.raw('checkout', '-q', '-b', 'plain', 'main')
    clone.raw('commit', '-q', '--allow-empty', '-m', 'wip')
    const sha = clone.raw('rev-parse', 'plain').trim()
    const pull = {
      number: 99,
      title: 'feat: gifts',
      head: { sha },
      base: { sha: clone.raw('rev-parse', 'main').trim() },
    }
    const inputs = { mode: 'preview', 'to-ref': 'plain', 'dry-run': 'true' }
    const { markdown } = await world.run({ inputs, event: { pull_request: pull } })
    expect(markdown).toContain(
      'Merged by a merge commit, or squashed under its title, this pull request would count as a feature',
    )
  })

  it('changes nothing when it is repeated', async () => {
    const before = await comments()
    await preview()
    expect(await comments()).toEqual(before)
  })

  it('stays in the summary of a run that may not comment', async () => {
    const run = await preview({ permissions: { contents: 'read' } })
    expect(run).toMatchObject({ result: 'generated', reasonCode: 'notes-written' })
    expect(run.summary).toContain('**2.4.0**')
  })

  it('needs a pull request', async () => {
    await expect(preview({ event: {} })).rejects.toMatchObject({ reasonCode: 'invalid-input' })
  })
})
