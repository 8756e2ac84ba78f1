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

function sarif(...found: readonly (readonly [rule: string, line: number])[]): string {
  const results = found.map(([ruleId, startLine]) => ({
    ruleId,
    level: 'warning',
    message: { text: `${ruleId} here` },
    locations: [{ physicalLocation: { artifactLocation: { uri: 'src/a.ts' }, region: { startLine } } }],
  }))
  return JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 't' } }, results }] })
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
    expect(run.summary).toContain('- `src/new.ts` lines 2–4 (1 of 4 covered)')
    expect(run.log).toContain('::warning title=New lines without a test,file=src/new.ts,line=2,endLine=4::')
    expect(await gate('pull_request', { rules: 'patch lines >= 25%' })).toMatchObject({ code: 0 })
  })

  it('does not take new lines for covered where no report has a line, tolerated or not', async () => {
    const nothing = { coverage: 'none/*.info', rules: 'patch lines >= 90%', tolerate: 'no-files' }
    expect(await gate('pull_request', nothing)).toMatchObject({ code: 1, outputs: { 'reason-code': 'not-measured' } })
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

  it('tells newly skipped tests, lost tests and new findings from those of the default branch', async () => {
    const named = { coverage: '', results: 'out/junit.xml', findings: 'out/a.sarif', name: 'names' }
    const suite = (cases: string) => `<testsuite name="s">${cases}</testsuite>`
    const cases = '<testcase name="a"><skipped/></testcase><testcase name="b"/>'
    await write({ 'out/junit.xml': suite(cases), 'out/a.sarif': sarif(['unused', 3], ['leak', 9]) })
    expect(await gate('push', named)).toMatchObject({ code: 0 })
    const strict = { ...named, rules: 'tests new-skipped <= 0\ntests count no-decrease\nfindings new <= 0' }
    // What moved to another line is not new.
    await write({ 'out/a.sarif': sarif(['leak', 12], ['unused', 4]) })
    expect(await gate('pull_request', strict)).toMatchObject({ code: 0 })
    await write({ 'out/junit.xml': suite(cases.replace('"b"/>', '"b"><skipped/></testcase>')) })
    const skipping = await gate('pull_request', strict)
    expect(skipping).toMatchObject({ code: 1, outputs: { 'reason-code': 'newly-skipped' } })
    expect(skipping.summary).toContain('**Newly skipped tests (1)**\n\n- `s › b`')
    await write({ 'out/junit.xml': suite('<testcase name="a"><skipped/></testcase>') })
    expect(await gate('pull_request', strict)).toMatchObject({ outputs: { 'reason-code': 'fewer-tests' } })
    await write({ 'out/junit.xml': suite(cases), 'out/a.sarif': sarif(['leak', 12], ['unused', 4], ['leak', 30]) })
    const leaking = await gate('pull_request', strict)
    expect(leaking).toMatchObject({ code: 1, outputs: { 'reason-code': 'new-findings' } })
    expect(leaking.summary).toContain('**New findings (1)**')
  })

  it('does the same against the report of an earlier run', async () => {
    const inputs = { coverage: '', results: 'out/junit.xml' }
    await write({ 'out/junit.xml': '<testsuite name="s"><testcase name="a"><skipped/></testcase></testsuite>' })
    const before = await gate('pull_request', inputs)
    await write({ 'out/earlier.json': before.outputs['report-json'] ?? '' })
    const strict = { ...inputs, baseline: 'out/earlier.json', rules: 'tests new-skipped <= 0' }
    expect(await gate('pull_request', strict)).toMatchObject({ code: 0 })
    await write({ 'out/junit.xml': '<testsuite name="s"><testcase name="c"><skipped/></testcase></testsuite>' })
    expect(await gate('pull_request', strict)).toMatchObject({ outputs: { 'reason-code': 'newly-skipped' } })
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
    await write({ 'out/lcov.info': lcov('/build/c.ts', 4, 4), 'services/shop/lib/c.ts': file(4), 'tools/c.ts': '' })
    git('add', 'services', 'tools')
    expect(await gate('push', {})).toMatchObject({ outputs: { 'reason-code': 'paths-unmatched' } })
    await put('.github/sluice.yml', 'version: 1\ngate: { path-map: [/build => services/shop/lib] }\n', 'main')
    const mapped = await gate('push', { 'path-map': '/build => tools' })
    expect(mapped).toMatchObject({ code: 0 })
    expect(mapped.outputs['report-json']).toContain('"path": "services/shop/lib/c.ts"')
  })

  it('is shut when files are in git, but in no report any more', async () => {
    const [b, c] = ['services/shop/lib/b.ts', 'services/shop/lib/c.ts']
    await write({ 'out/lcov.info': lcov(b, 4, 4) + lcov(c, 4, 4) })
    expect(await gate('push', { name: 'files' })).toMatchObject({ code: 0 })
    await write({ 'out/lcov.info': lcov(b, 4, 4) })
    const told = await gate('pull_request', { name: 'files', rules: 'ratchet lines' })
    expect(told).toMatchObject({ code: 0 })
    expect(told.log).toContain(`::warning::1 source file of the baseline is in no report any more: ${c}`)
    expect(told.summary).toContain(`**Files gone from the reports (1)**\n\n- \`${c}\``)
    const shut = await gate('pull_request', { name: 'files', rules: 'files gone <= 0' })
    expect(shut).toMatchObject({ code: 1, outputs: { 'reason-code': 'files-gone' } })
    expect(shut.outputs['report-json']).toContain('"gone": [')
    expect(shut.log).toContain(`${c} is in git, but in no report any more.`)
    await write({ 'out/lcov.info': lcov(b, 4, 4) + lcov(c, 0, 4) })
    expect(await gate('pull_request', { name: 'files', rules: 'files gone <= 0' })).toMatchObject({ code: 0 })
  })
})
