import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startGitHub } from '../../rehearsal/github/main.ts'
import type { GitHub, Permissions } from '../../rehearsal/ports.ts'
import { cleanEnv } from '../release-notes/support/repository.ts'
import { runBundle } from '../support/bundle.ts'

const REPOSITORY = { owner: 'acme', name: 'shop' }
const WRITE: Permissions = { contents: 'read', checks: 'write', actions: 'read', 'pull-requests': 'write' }

const file = (lines: number) => Array.from({ length: lines }, (_, at) => `statement ${at + 1}\n`).join('')

/** `covered` of the file's lines run, the first ones. */
function lcov(path: string, covered: number, total: number): string {
  const lines = Array.from({ length: total }, (_, at) => `DA:${at + 1},${at < covered ? 1 : 0}`)
  return `SF:${path}\n${lines.join('\n')}\nend_of_record\n`
}

let hub: GitHub
let workspace: string
const shas = { trunk: '', change: '' }

beforeAll(async () => {
  hub = await startGitHub({ validate: true })
  hub.createUser('ann')
  hub.createRepository(REPOSITORY)
  hub.setRole(REPOSITORY, 'ann', 'write')
  shas.trunk = await put('src/a.ts', file(10), 'main')
  const refs = { ref: 'refs/heads/change', sha: shas.trunk }
  await call('POST', '/git/refs', refs)
  shas.change = await put('src/new.ts', file(4), 'change')
  await call('POST', '/pulls', { title: 'A change', head: 'change', base: 'main' })
  workspace = mkdtempSync(join(tmpdir(), 'sluice-change-'))
})

afterAll(async () => {
  await hub.close()
  rmSync(workspace, { recursive: true, force: true })
})

async function call<T>(method: string, path: string, body: object): Promise<T> {
  const response = await fetch(`${hub.url}/repos/acme/shop${path}`, {
    method,
    headers: { authorization: `Bearer ${hub.tokenForUser('ann')}` },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

async function put(path: string, text: string, branch: string): Promise<string> {
  const content = Buffer.from(text).toString('base64')
  const { commit } = await call<{ commit: { sha: string } }>('PUT', `/contents/${path}`, {
    message: path,
    content,
    branch,
  })
  return commit.sha
}

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, name)), { recursive: true })
    await writeFile(join(workspace, name), text)
  }
}

function gate(event: 'push' | 'pull_request', inputs: Readonly<Record<string, string>>, permissions = WRITE) {
  const repository = { full_name: 'acme/shop', default_branch: 'main' }
  const sha = event === 'push' ? shas.trunk : shas.change
  const ref = event === 'push' ? 'refs/heads/main' : 'refs/pull/1/merge'
  const pull = { number: 1, base: { ref: 'main', sha: shas.trunk }, head: { sha: shas.change } }
  const run = hub.actions.createRun({
    event: { name: event, repository: REPOSITORY, sha, ref, actor: 'ann', payload: {} },
    workflowPath: '.github/workflows/gate.yml',
    workflowName: 'gate',
    displayTitle: 'gate',
    headSha: sha,
    headBranch: event === 'push' ? 'main' : 'change',
  })
  const { id } = hub.actions.createJob(run.id, { name: 'gate', labels: ['ubuntu-latest'] })
  return runBundle('test-gate', {
    workspace,
    event: event === 'push' ? { repository } : { repository, pull_request: pull },
    inputs: { coverage: 'out/*.info', comment: 'off', 'github-token': hub.tokenForJob(id, permissions), ...inputs },
    env: {
      GITHUB_API_URL: hub.url,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SHA: sha,
      GITHUB_REF: ref,
      GITHUB_EVENT_NAME: event,
      GITHUB_RUN_ID: String(run.id),
    },
  })
}

describe('the bundle, in a pull request', () => {
  it('has no baseline before the trunk left one, which is not 0', async () => {
    await write({ 'out/lcov.info': lcov('src/a.ts', 8, 10) + lcov('src/new.ts', 1, 4) })
    const run = await gate('pull_request', { rules: 'ratchet lines' })
    expect(run).toMatchObject({ code: 1, outputs: { 'reason-code': 'no-baseline' } })
  })

  it('takes the diff from GitHub where there is no checkout, and marks new lines without a test', async () => {
    const run = await gate('pull_request', { rules: 'patch lines >= 26%' })
    expect(run).toMatchObject({
      code: 1,
      outputs: { 'reason-code': 'patch-coverage-below-threshold', 'patch-coverage': '25.00' },
    })
    expect(run.summary).toContain('| `src/new.ts` | 25.00 % (1 of 4) | 2–4 |')
    expect(run.log).toContain('::warning title=New lines without a test,file=src/new.ts,line=2,endLine=4::')
    expect(await gate('pull_request', { rules: 'patch lines >= 25%' })).toMatchObject({ code: 0 })
  })

  it('compares with what the run of the default branch left', async () => {
    await write({ 'out/lcov.info': lcov('src/a.ts', 8, 10) })
    const trunk = await gate('push', {})
    expect(trunk).toMatchObject({ code: 0 })
    expect(trunk.log).toContain('as the baseline')
    await write({ 'out/lcov.info': lcov('src/a.ts', 8, 10) + lcov('src/new.ts', 3, 4) })
    const fallen = await gate('pull_request', { rules: 'ratchet lines' })
    expect(fallen).toMatchObject({ code: 1, outputs: { 'reason-code': 'below-ratchet' } })
    expect(fallen.log).toContain('before 80.00')
    await write({ 'out/lcov.info': lcov('src/a.ts', 8, 10) + lcov('src/new.ts', 4, 4) })
    expect(await gate('pull_request', { rules: 'ratchet lines\nlines no-decrease' })).toMatchObject({ code: 0 })
    expect(await gate('pull_request', { rules: 'ratchet lines', baseline: 'none' })).toMatchObject({
      code: 1,
      outputs: { 'reason-code': 'no-baseline' },
    })
  })

  it('warns when a run of the default branch may not leave what a rule needs', async () => {
    const run = await gate('push', { rules: 'ratchet lines', tolerate: 'no-baseline' }, { contents: 'read' })
    expect(run.log).toMatch(/::warning::No baseline is left on .*checks: write/)
  })

  it('is shut when a baseline is asked for by its path and is not there', async () => {
    const run = await gate('pull_request', { baseline: 'out/before.json' })
    expect(run).toMatchObject({ code: 1, outputs: { 'reason-code': 'no-baseline' } })
  })
})

describe('the bundle, in a checkout', () => {
  it('is shut when git knows none of the paths, and opens with a path map', async () => {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: workspace, env: cleanEnv(), stdio: 'pipe' })
    await write({ 'services/shop/lib/b.ts': file(4), 'out/lcov.info': lcov('/build/x.ts', 4, 4) })
    git('init', '-q', '-b', 'main')
    git('add', 'services')
    git('commit', '-q', '-m', 'one')
    const shut = await gate('push', {})
    expect(shut).toMatchObject({ code: 1, outputs: { 'reason-code': 'paths-unmatched' } })
    expect(shut.summary).toContain('`/build/x.ts`')
    await write({ 'out/lcov.info': lcov('/build/b.ts', 4, 4) })
    expect(await gate('push', { 'path-map': '/build => services/shop/lib' })).toMatchObject({ code: 0 })
  })
})
