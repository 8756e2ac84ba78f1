import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startWorld, type World } from './support/world.ts'

describe('what a promotion brings', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld([
      { id: 'root', message: 'feat: root', tags: ['v1.0.0'], files: { a: '1', b: '1' } },
      { id: 'one', message: 'feat!: one\n\nBREAKING CHANGE: set ONE', files: { a: '2' }, tags: ['v1.1.0'] },
      { id: 'two', message: 'fix: two', files: { c: '1' } },
      { id: 'three', message: 'fix: three', files: { d: '1' }, tags: ['v1.2.0-rc.1'] },
      { id: 'picked', message: 'fix: two', parents: ['one'], files: { c: '1' } },
      { id: 'hot', message: 'fix: only there', files: { e: '1' }, tags: ['v1.1.1'] },
      { id: 'undone', message: 'Revert "fix: two"', parents: ['picked'], files: { c: 'undone' } },
      { id: 'without', message: 'Revert "fix: two"', parents: ['three'], files: { c: 'undone' } },
      { id: 'more', message: 'chore: more', parents: ['hot'], files: { f: '1' } },
      { id: 'merged', message: "Merge branch 'hotfix'", parents: ['three', 'more'] },
      { id: 'end', message: 'chore: back to main', parents: ['three'], files: {} },
    ])
  })
  afterAll(async () => {
    expect(world.github.violations).toEqual([])
    await world.close()
  })

  const bring = (version: string, serves: string | undefined, inputs = {}) =>
    world.run({
      inputs: { mode: 'deployed-range', environment: 'production', version, ...inputs },
      serving: async () => (serves === undefined ? undefined : { sha: world.clone.sha(serves), version: '9.9.9' }),
    })

  it('forward: adds', async () => {
    const run = await bring('1.2.0-rc.1', 'root')
    expect(run.message).toBe('This promotion brings 3 changes to production: 1 breaking change, 2 fixes.')
    expect(run.notes?.entries.map((entry) => entry.title)).toEqual(['three', 'two', 'one'])
    expect(run.notes?.deployed).toMatchObject({
      relation: 'forward',
      removes: [],
      leaves: [],
      'serving-version': '9.9.9',
    })
    expect(run.summary).toContain('set ONE')
    expect(run.outputs).toMatchObject({ version: '1.2.0-rc.1', commits: '3', breaking: '1' })
  })

  it('back: takes away', async () => {
    const run = await bring('1.0.0', 'one')
    expect(run.message).toBe('This goes back from 9.9.9: it takes 1 change away from production.')
    expect(run.notes?.deployed?.removes.map((entry) => entry.title)).toEqual(['one'])
    expect(run.summary).toContain('CAUTION')
  })

  it('diverged: adds, takes away, and leaves what was cherry-picked', async () => {
    const run = await bring('1.2.0-rc.1', 'hot')
    expect(run.notes?.deployed?.relation).toBe('diverged')
    expect(run.notes?.entries.map((entry) => entry.title)).toEqual(['three'])
    expect(run.notes?.deployed?.removes.map((entry) => entry.title)).toEqual(['only there'])
    expect(run.notes?.deployed?.leaves.map((entry) => entry.sha)).toEqual([world.clone.sha('two')])
    expect(run.message).toBe(
      'This promotion takes 1 change away from production and brings 1 change: 1 fix. 1 more is there already, by cherry-pick.',
    )
    expect(run.summary).toContain('> [!CAUTION]\n> **1 change that users have now goes away: 1 fix.** It is in `9.9.9`')
  })

  it('forward, after a hotfix branch was merged back: what was cherry-picked is there already', async () => {
    const run = await bring('', 'hot', { 'to-ref': world.clone.sha('merged') })
    expect(run.notes?.deployed).toMatchObject({ relation: 'forward', removes: [] })
    expect(run.notes?.entries.map((entry) => entry.title)).toEqual(['more', 'three'])
    expect(run.notes?.deployed?.leaves.map((entry) => entry.sha)).toEqual([world.clone.sha('two')])
    expect(run.message).toContain('brings 2 changes to production: 1 fix, 1 other. 1 more is there already')
  })

  it('diverged, where what was cherry-picked was reverted later: it comes', async () => {
    const run = await bring('1.2.0-rc.1', 'undone')
    expect(run.notes?.deployed).toMatchObject({ relation: 'diverged', removes: [], leaves: [] })
    expect(run.notes?.entries.map((entry) => entry.title)).toEqual(['three', 'two'])
  })

  it('diverged, where the candidate has reverted what serves as a cherry-pick: it goes', async () => {
    const run = await bring('', 'picked', { 'to-ref': world.clone.sha('without') })
    expect(run.notes?.deployed?.relation).toBe('diverged')
    expect(run.notes?.deployed?.removes.map((entry) => entry.title)).toEqual(['two'])
    expect(run.summary).toContain('CAUTION')
  })

  it('the same: nothing', async () => {
    const run = await bring('1.1.0', 'one')
    expect(run).toMatchObject({ result: 'unchanged', reasonCode: 'nothing-changed' })
    expect(run.message).toContain('changes nothing')
  })

  it('the first time: since the release before', async () => {
    const run = await bring('1.2.0-rc.1', undefined)
    expect(run.message).toMatch(
      /^This is the first deployment to production on record; since v1\.1\.0 it brings 2 changes/,
    )
  })

  it('where the commit that serves is gone: says that nobody can tell, and never that nothing goes', async () => {
    const serving = async () => ({ sha: 'f'.repeat(40), version: '1.1.1' })
    const run = await world.run({
      inputs: { mode: 'deployed-range', environment: 'production', version: '1.2.0-rc.1' },
      serving,
    })
    expect(run.message).toBe(
      'Nobody can tell what this promotion takes away from production; since v1.1.0 it brings 2 changes: 2 fixes.',
    )
    expect(run.notes?.deployed).toMatchObject({ relation: 'unknown', 'serving-version': '1.1.1', removes: [] })
    expect(run.summary).toContain('**What users lose is not known.** `1.1.1` serves, and its commit `ffffffffffff`')
  })

  it('of a candidate without a tag, whose version is of whatever form', async () => {
    const inputs = { 'to-ref': world.clone.sha('two'), version: 'build-17' }
    const run = await bring('', 'one', inputs)
    expect(run.message).toBe('This promotion brings 1 change to production: 1 fix.')
    expect(run.outputs['version']).toBe('build-17')
    expect(run.summary).toContain('## What build-17 changes in production')
    expect(run.markdown).toContain('…')
  })

  it('refuses a version without a tag', async () => {
    expect(await bring('7.0.0', 'one')).toMatchObject({ result: 'error', reasonCode: 'unknown-ref' })
  })

  it('asks the ledger, by the bundle: only a verified record of a trusted run counts', async () => {
    const { actions } = world.github
    const sha = world.clone.sha('one')
    const record = async (version: string, state: string, at: string) => {
      const event = {
        name: 'push',
        repository: { owner: 'acme', name: 'shop' },
        sha,
        ref: 'refs/heads/main',
        actor: 'ann',
        payload: {},
      }
      const path = '.github/workflows/p.yml'
      const run = actions.createRun({
        event,
        workflowPath: path,
        workflowName: 'p',
        displayTitle: 'p',
        headSha: sha,
        headBranch: 'main',
      })
      const job = actions.createJob(run.id, { name: 'd', labels: [] })
      const headers = { authorization: `Bearer ${world.github.tokenForJob(job.id, { deployments: 'write' })}` }
      const url = `${world.github.url}/repos/acme/shop/deployments`
      const payload = {
        schema: 'sluice/ledger@1',
        kind: 'deploy',
        component: 'shop',
        version,
        sha: world.clone.sha(at),
        digest: `sha256:${'1'.repeat(64)}`,
        'config-sha': sha,
        strategy: 'all-at-once',
        run: { id: run.id, attempt: 1 },
      }
      const body = {
        ref: sha,
        environment: 'production',
        task: 'sluice:shop',
        auto_merge: false,
        required_contexts: [],
        payload,
      }
      const made = (await (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as {
        id: number
      }
      await fetch(`${url}/${made.id}/statuses`, {
        method: 'POST',
        headers,
        body: JSON.stringify({
          state,
          auto_inactive: false,
          log_url: `https://github.example/acme/shop/actions/runs/${run.id}`,
        }),
      })
    }
    await record('1.0.0', 'success', 'root')
    await record('1.1.0', 'success', 'one')
    await record('1.1.1', 'failure', 'hot')
    const run = await world.bundle({
      inputs: { mode: 'deployed-range', environment: 'production', component: 'shop', version: '1.2.0-rc.1' },
    })
    expect(run.log).toContain('This promotion brings 2 changes to production: 2 fixes.')
    expect(run.code).toBe(0)
    expect(run.summary).toContain('`1.1.0` serves there now.')
    expect(run.outputs).toMatchObject({ result: 'generated', 'previous-version': '1.1.0' })
  })
})
