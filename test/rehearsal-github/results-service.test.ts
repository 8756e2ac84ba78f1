import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Job, Run } from '../../rehearsal/ports.ts'
import { BASE, createWorld, type World } from './world.ts'

describe('artifacts and caches', () => {
  let world: World & { readonly first: string }
  let workspace: string
  const day = 24 * 60 * 60 * 1000

  beforeAll(async () => {
    world = await createWorld()
    workspace = mkdtempSync(join(tmpdir(), 'rehearsal-results-'))
  })
  afterAll(async () => {
    await world.close()
    rmSync(workspace, { recursive: true, force: true })
  })

  /** Runs a module that gets GitHub's own cache client, as a step would. */
  function step(run: { run: Run; job: Job }, code: string): Promise<string> {
    const client = new URL('../../node_modules/@actions/cache/lib/cache.js', import.meta.url).href
    const script = join(workspace, 'step.mjs')
    writeFileSync(script, `import * as cache from ${JSON.stringify(client)}\n${code}\n`)
    const env = {
      PATH: process.env['PATH'] ?? '',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: workspace,
      GITHUB_REF: run.run.event.ref,
      ...world.github.actions.runtimeEnvironment(run.run.id, run.job.id),
    }
    return new Promise((resolve, reject) => {
      execFile(process.execPath, [script], { cwd: workspace, env }, (error, stdout, stderr) => {
        if (error !== null) return reject(new Error(`${stdout}${stderr}`))
        resolve(stdout)
      })
    })
  }

  const save = (key: string) => `console.log('saved', await cache.saveCache(['deps'], ${JSON.stringify(key)}))`
  const restore = (key: string, prefixes: readonly string[] = []) =>
    `console.log('restored', await cache.restoreCache(['deps'], ${JSON.stringify(key)}, ${JSON.stringify(prefixes)}))`

  it("serves GitHub's own cache client, with the scopes of branches", async () => {
    mkdirSync(join(workspace, 'deps'), { recursive: true })
    writeFileSync(join(workspace, 'deps/a.txt'), 'from main')
    const onMain = world.startRun(world.first)
    expect(await step(onMain, save('npm-1'))).toMatch(/saved \d+/)
    // A pull request reads the default branch's entry, by prefix, and the bytes are the same.
    rmSync(join(workspace, 'deps'), { recursive: true })
    const onPull = world.startRun(world.first, { ref: 'refs/pull/7/merge' })
    expect(await step(onPull, restore('npm-2', ['npm-']))).toContain('restored npm-1')
    expect(readFileSync(join(workspace, 'deps/a.txt'), 'utf8')).toBe('from main')
    // What it writes stays in its own scope.
    expect(await step(onPull, save('npm-2'))).toMatch(/saved \d+/)
    expect(await step(onMain, restore('npm-2'))).toContain('restored undefined')
    // The same key again in the same scope is refused, and the client lives with it.
    expect(await step(onMain, save('npm-1'))).toContain('saved -1')
    const listed = await world.expect<{ actions_caches: { key: string; ref: string }[] }>(
      200,
      'GET',
      `${BASE}/actions/caches`,
    )
    expect(listed.actions_caches.map(({ key, ref }) => [key, ref]).sort()).toEqual([
      ['npm-1', 'refs/heads/main'],
      ['npm-2', 'refs/pull/7/merge'],
    ])
  })

  it('takes artifacts by the documented calls: create, upload blocks, finalize, list, download', async () => {
    const { run, job } = world.startRun(world.first)
    const environment = world.github.actions.runtimeEnvironment(run.id, job.id)
    const service = 'twirp/github.actions.results.api.v1.ArtifactService'
    const call = <T>(method: string, body: object, status = 200) =>
      world.expect<T>(status, 'POST', `${environment['ACTIONS_RESULTS_URL']}${service}/${method}`, {
        token: environment['ACTIONS_RUNTIME_TOKEN'] ?? '',
        body,
      })
    const ids = { workflow_run_backend_id: String(run.id), workflow_job_run_backend_id: String(job.id) }
    const made = await call<{ signed_upload_url: string }>('CreateArtifact', { ...ids, name: 'candidate', version: 4 })
    const blocks = [Buffer.alloc(70_000, 'a'), Buffer.from('end')]
    for (const [index, block] of blocks.entries()) {
      const url = `${made.signed_upload_url}&comp=block&blockid=${index}`
      expect((await world.call('PUT', url, { token: null, body: block })).status).toBe(201)
    }
    const list = '<?xml version="1.0"?><BlockList><Latest>0</Latest><Latest>1</Latest></BlockList>'
    await world.call('PUT', `${made.signed_upload_url}&comp=blocklist`, { token: null, body: Buffer.from(list) })
    await call('FinalizeArtifact', { ...ids, name: 'candidate', size: '70003' })
    const bytes = Buffer.concat(blocks)
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    expect(await call('ListArtifacts', ids)).toMatchObject({
      artifacts: [{ name: 'candidate', size: '70003', digest }],
    })
    const signed = await call<{ signed_url: string }>('GetSignedArtifactURL', { ...ids, name: 'candidate' })
    expect((await world.call('GET', signed.signed_url, { token: null })).text).toBe(bytes.toString())
    // The store is one: the runner's own port sees it, and the name is taken.
    expect(world.github.actions.artifacts.download(run.id, 'candidate')?.digest).toBe(digest)
    expect(() => world.github.actions.artifacts.upload(run.id, 'candidate', bytes, {})).toThrow(/409.*already exists/)
    await call('CreateArtifact', { ...ids, name: 'candidate', version: 4 }, 409)
  })

  it('lets artifacts expire with the clock', async () => {
    const { run } = world.startRun(world.first)
    const { id } = world.github.actions.artifacts.upload(run.id, 'short', Buffer.from('zip'), { retentionDays: 1 })
    const path = `${BASE}/actions/artifacts/${id}`
    const redirect = await world.call('GET', `${path}/zip`, { redirect: 'manual' })
    expect(redirect.status).toBe(302)
    expect((await world.call('GET', redirect.headers.get('location') ?? '', { token: null })).text).toBe('zip')
    world.github.clock.advance(day + 1000)
    expect(await world.expect(200, 'GET', path)).toMatchObject({ expired: true })
    expect((await world.call('GET', `${path}/zip`)).status).toBe(410)
    expect(world.github.actions.artifacts.download(run.id, 'short')).toBeUndefined()
    expect(world.github.violations).toEqual([])
  })

  it('a later attempt of the run may use the name again', async () => {
    const { run } = world.startRun(world.first)
    const upload = () => world.github.actions.artifacts.upload(run.id, 'report', Buffer.from('1'), {})
    upload()
    expect(upload).toThrow(/409/)
    world.github.actions.updateRun(run.id, { status: 'completed', conclusion: 'failure' })
    world.github.actions.startAttempt(run.id, 'acme')
    const second = upload()
    expect(world.github.actions.artifacts.download(run.id, 'report')?.id).toBe(second.id)
  })
})
