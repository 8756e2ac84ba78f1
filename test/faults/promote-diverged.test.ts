import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Components, shownBy, startComponents } from '../templates/components.ts'
import { failures, template } from '../templates/world.ts'

/** As somebody might have it who checks out without history. */
const SHALLOW = `name: shallow
on: { workflow_dispatch: {} }
permissions: {}
jobs:
  notes:
    runs-on: ubuntu-latest
    permissions: { contents: read, deployments: read, actions: read }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
      - uses: sluice-actions/sluice/actions/release-notes@0000000000000000000000000000000000000000
        with: { mode: deployed-range, environment: production, component: api }
`
const CAUTION =
  '> [!CAUTION]\n> **1 change that users have now goes away: 1 fix.** It is in `1.0.1-rc.2`, which serves, and not in `1.1.0-rc.3`.'

describe('what promote.yml shows where the candidate does not follow what serves', () => {
  let on: Components
  beforeAll(async () => {
    on = await startComponents({ files: { '.github/workflows/shallow.yml': SHALLOW, ...template('rollback.yml') } })
    await on.change('feat(api): carts', 'api/a')
    await on.candidate('api', '1.0.0-rc.1')
    expect(failures(await on.promote('api', '1.0.0-rc.1'))).toEqual([])
    on.git('branch', 'hotfix', 'api-v1.0.0-rc.1')
    await on.change('fix(api): refuse negative prices', 'api/b', 'hotfix')
    await on.change('fix(api): log in again', 'api/c', 'hotfix')
    await on.candidate('api', '1.0.1-rc.2', { environment: 'patch', branch: 'hotfix' })
    const hotfix = { 'from-environment': 'patch', override: 'order', because: 'customers cannot pay' }
    const result = await on.promote('api', '1.0.1-rc.2', hotfix)
    expect(failures(result)).toEqual([])
    expect(shownBy(result)).toContain('**This promotion brings 2 changes to production: 2 fixes.**')

    await on.change('feat(api): vouchers', 'api/d')
    await on.change('fix(api): refuse negative prices', 'api/b')
    await on.candidate('api', '1.1.0-rc.3')
    // Nothing names the commit that serves any more.
    for (const ref of ['heads/hotfix', 'tags/api-v1.0.1-rc.2', 'tags/api-v1.0.1'])
      on.git('update-ref', '-d', `refs/${ref}`)
  })
  afterAll(() => on.world.close())

  it('says no to what would take a hotfix away, names it, and asks nobody', async () => {
    const result = await (await on.start('api', '1.1.0-rc.3')).result
    expect(result.jobs.map(({ log }) => log).join('\n')).toContain('diverged-from-serving')
    expect(result.jobs.filter(({ conclusion }) => conclusion === 'success')).toEqual([])
    expect(shownBy(result)).toContain(CAUTION)
  })

  it('finds the same in a clone without history, which it completes', async () => {
    const { jobs } = await on.world.rehearsal.dispatch('shallow.yml')
    expect(jobs[0]?.summary).toContain(
      'takes 1 change away from production and brings 1 change: 1 feature. 1 more is there',
    )
  })

  it('shows who approves "override: diverged" what goes, comes and is there already, and keeps it', async () => {
    const run = await on.start('api', '1.1.0-rc.3', { override: 'diverged', because: '1.1.0 logs in another way' })
    expect(on.shownFirst(run)).toBe(true)
    const result = await on.approve(run)
    expect(failures(result)).toEqual([])
    const shown = shownBy(result)
    expect(shown).toContain(CAUTION)
    expect(shown).toMatch(
      /### Taken away\n\n.*log in again[\s\S]*### Features\n\n.*vouchers[\s\S]*There already, by cherry-pick/,
    )
    const brings = await on.kept('api-v1.1.0-rc.3')
    expect(brings?.relation).toBe('diverged')
    const titles = [brings?.adds, brings?.removes, brings?.leaves].map((list) => list?.map(({ title }) => title))
    expect(titles).toEqual([['vouchers'], ['log in again'], ['refuse negative prices']])
  })

  it('refuses what was approved before a rollback, and shows it anew', async () => {
    await on.change('feat(api): gift cards', 'api/e')
    await on.candidate('api', '1.2.0-rc.4')
    const waiting = await on.start('api', '1.2.0-rc.4')
    const back = {
      mode: 'restore',
      environment: 'production',
      'to-version': '1.0.0-rc.1',
      because: 'vouchers are free',
    }
    expect(failures(await on.world.rehearsal.dispatch('rollback.yml', { ...back, component: 'api' }))).toEqual([])
    expect(on.serves('production', 'api')).toBe('1.0.0-rc.1')
    const result = await on.approve(waiting)
    expect(shownBy(result)).toContain('**This promotion brings 1 change to production: 1 feature.**')
    expect(result.jobs.find(({ name }) => name.endsWith('deploy to production'))?.log).toContain('[serving-changed]')
    expect(on.serves('production', 'api')).toBe('1.0.0-rc.1')
    const anew = await on.promote('api', '1.2.0-rc.4')
    expect(failures(anew)).toEqual([])
    expect(shownBy(anew)).toContain('**This promotion brings 3 changes to production: 2 features, 1 fix.**')
  })

  it('says what going back would take away, and asks nobody, because the way back is another one', async () => {
    const result = await (await on.start('api', '1.0.0-rc.1')).result
    expect(result.jobs.map(({ log }) => log).join('\n')).toContain('to go back use rollback')
    expect(shownBy(result)).toContain('**This goes back from 1.2.0-rc.4: it takes 3 changes away from production.**')
    expect(shownBy(result)).toMatch(/### Taken away\n\n.*gift cards.*\n.*vouchers.*\n.*refuse negative prices/)
  })
})
