import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startWorld, type World } from './support/world.ts'

describe('commits of a pull request that keep to no convention', () => {
  let world: World
  let sum = ''
  let [gifts, typed, single, rebased] = [0, 0, 0, 0]
  beforeAll(async () => {
    world = await startWorld([{ id: 'root', message: 'feat: root', tags: ['v1.4.0'] }])
    gifts = await world.merged({ title: 'Gift cards @all', messages: ['Add them', 'Review'], method: 'merge' })
    typed = await world.merged({ title: 'Search', messages: ['feat: search', 'Mend it'], method: 'merge' })
    single = await world.merged({ title: 'Sum', message: 'Sum is right', method: 'merge' })
    sum = world.clone.raw('rev-parse', 'main').trim()
    rebased = await world.merged({ title: 'Faster', messages: ['Cache', 'Index'], method: 'rebase' })
  })
  afterAll(async () => {
    expect(world.github.violations).toEqual([])
    await world.close()
  })
  const run = (inputs: Record<string, string> = {}) => world.run({ inputs })
  const lines = (markdown: string) =>
    [...markdown.matchAll(/^- (.*?) \(\[\\#\u2060(\d+)\]\([^)]*\)(?:, \[(\d+ commits)\]\([^)]*\/commits\))?/gm)].map(
      (match) => match.slice(1).filter(Boolean),
    )

  it('are one item for users, under its title, from the clone alone', async () => {
    const before = world.github.requests.length
    const { markdown, notes } = await run()
    expect(world.github.requests.length).toBe(before)
    expect(lines(markdown)).toEqual([
      ['search', String(typed)],
      ['Sum is right', String(single)],
      ['Mend it', String(typed)],
      ['Gift cards @\u2060all', String(gifts), '2 commits'],
    ])
    expect(markdown).toContain('Other changes (5)')
    expect(notes?.entries).toHaveLength(7)
  })

  it('are one also when they were rebased, where GitHub is asked', async () => {
    const { markdown } = await run({ enrich: 'pull-requests' })
    expect(lines(markdown)).toContainEqual(['Faster', String(rebased), '2 commits'])
  })

  it('are what a changelog lists where nobody writes types', async () => {
    const run = await world.run({ inputs: { mode: 'changelog', 'from-ref': `${sum}^1`, 'dry-run': 'true' } })
    expect(run.markdown).toMatch(/### Changed\n\n- .*Index.*\n- .*Cache.*\n- Sum is right/)
    const all = await world.run({ inputs: { mode: 'changelog', 'dry-run': 'true' } })
    expect(all.markdown).toMatch(/### Added\n\n- search/)
    expect(all.markdown).not.toContain('Changed')
  })

  it('are all there for operations', async () => {
    const { markdown } = await run({ audience: 'operations' })
    for (const title of ['Add them', 'Review', 'Cache', 'Index']) expect(markdown).toContain(`- ${title} (`)
    expect(markdown).not.toContain('Gift cards')
  })
})
