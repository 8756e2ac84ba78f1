import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { digestsOf, packDigests, unpackDigests } from '../../actions/test-gate/src/baseline/digests.ts'
import { findBaseline } from '../../actions/test-gate/src/baseline/find-baseline.ts'
import { newlySkipped, skippedNames } from '../../actions/test-gate/src/baseline/fresh.ts'
import { isTrunkRun, leaveBaseline } from '../../actions/test-gate/src/baseline/leave-baseline.ts'
import { referenceOfReport } from '../../actions/test-gate/src/baseline/reference.ts'
import { judge } from '../../actions/test-gate/src/judge/judge.ts'
import { checkName, FILE_DIGEST_LENGTH, readRecord, writeRecord } from '../../lib/gate/record.ts'
import { createGitHub } from '../../lib/github/client.ts'
import type { JobContext } from '../../lib/github/context.ts'
import { startGitHub } from '../../rehearsal/github/main.ts'
import type { GitHub, Permissions } from '../../rehearsal/ports.ts'
import { evidence } from './evidence.ts'
import { coverageOf, testsOf } from './reading.ts'

const REPOSITORY = { owner: 'acme', name: 'shop' }
const WRITE: Permissions = { contents: 'read', checks: 'write', actions: 'read' }

let hub: GitHub
/** Commits of main, oldest first. */
const commits: string[] = []

beforeAll(async () => {
  hub = await startGitHub({ validate: true })
  hub.createUser('ann')
  hub.createRepository(REPOSITORY)
  hub.setRole(REPOSITORY, 'ann', 'write')
  for (let at = 0; at < 30; at++) commits.push(await commit(`f${at}`))
})

afterEach(() => expect(hub.violations).toEqual([]))
afterAll(() => hub.close())

async function commit(path: string): Promise<string> {
  const response = await fetch(`${hub.url}/repos/acme/shop/contents/${path}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${hub.tokenForUser('ann')}` },
    body: JSON.stringify({ message: path, content: '' }),
  })
  return ((await response.json()) as { commit: { sha: string } }).commit.sha
}

/** A job at a commit of main, and GitHub as it sees it. */
function jobAt(index: number, facts: { event?: string; branch?: string; token?: Permissions } = {}) {
  const { event = 'push', branch = 'main', token = WRITE } = facts
  const sha = commits[index] ?? ''
  const run = hub.actions.createRun({
    event: { name: event, repository: REPOSITORY, sha, ref: `refs/heads/${branch}`, actor: 'ann', payload: {} },
    workflowPath: '.github/workflows/gate.yml',
    workflowName: 'gate',
    displayTitle: 'gate',
    headSha: sha,
    headBranch: branch,
  })
  const { id } = hub.actions.createJob(run.id, { name: 'gate', labels: ['ubuntu-latest'] })
  const context: JobContext = {
    owner: 'acme',
    repository: 'shop',
    sha,
    ref: `refs/heads/${branch}`,
    eventName: event,
    runId: run.id,
    runAttempt: 1,
    actor: 'ann',
    workflowRef: 'acme/shop/.github/workflows/gate.yml@refs/heads/main',
    job: 'gate',
    workspace: '/workspace',
    apiUrl: hub.url,
    serverUrl: 'https://github.com',
  }
  return { context, github: createGitHub(hub.tokenForJob(id, token), context) }
}

const NONE: ReadonlySet<string> = new Set()

async function leave(index: number, gate: string, facts: Parameters<typeof jobAt>[1] = {}, seen = evidence({})) {
  const { context, github } = jobAt(index, facts)
  return leaveBaseline(github, context, gate, seen, judge(seen, NONE))
}

function find(index: number, gate: string, token: Permissions = { contents: 'read', checks: 'read', actions: 'read' }) {
  const { github } = jobAt(index, { event: 'pull_request', branch: 'change', token })
  return findBaseline(github, { base: commits[index] ?? '', from: 'the merge base', gate, branches: ['main'] })
}

describe('the baseline', () => {
  it('is what the gate of the trunk left on the very commit', async () => {
    expect(await leave(5, 'same')).toEqual({ kind: 'left' })
    expect(await find(5, 'same')).toEqual({
      kind: 'measured',
      value: {
        from: 'the merge base',
        coverage: { lines: { covered: 8, total: 10 } },
        testCount: 2,
        skipped: new Set(),
        files: new Set(digestsOf(['src/a.ts'], FILE_DIGEST_LENGTH)),
      },
    })
  })

  it('is taken from the nearest commit before, and says so; beyond twenty commits there is none', async () => {
    await leave(3, 'near')
    expect(await find(6, 'near')).toMatchObject({
      kind: 'measured',
      value: { from: `the merge base, 3 commits back at ${commits[3]?.slice(0, 7)}` },
    })
    expect(await find(22, 'near')).toMatchObject({ kind: 'measured' })
    expect(await find(23, 'near')).toMatchObject({ kind: 'cannot-tell', code: 'no-baseline' })
  })

  it('is not that of another gate, nor of a later commit', async () => {
    await leave(8, 'unit')
    expect(await find(8, 'e2e')).toMatchObject({ code: 'no-baseline' })
    expect(await find(7, 'unit')).toMatchObject({ code: 'no-baseline' })
  })

  it('is left by a shut gate too, but not when something was not counted', async () => {
    const fallen = evidence({
      policy: { ...evidence({}).policy, threshold: { percent: { digits: 99n, scale: 0 }, from: 'x' } },
    })
    expect(judge(fallen, NONE).findings).toHaveLength(1)
    expect(await leave(10, 'fallen', {}, fallen)).toEqual({ kind: 'left' })
    const partial = evidence({ needs: [{ name: 'shard 2', result: 'failure' }] })
    expect(await leave(10, 'partial', {}, partial)).toMatchObject({ kind: 'incomplete' })
    expect(await find(10, 'partial')).toMatchObject({ code: 'no-baseline' })
    const unknown = { ...evidence({}).policy, findings: [{ code: 'policy-invalid', message: 'x' }] } as const
    expect(await leave(10, 'unknown', {}, evidence({ policy: unknown }))).toMatchObject({ kind: 'incomplete' })
  })

  it('is not left, or read, without the permission, which is named', async () => {
    expect(await leave(11, 'denied', { token: { contents: 'read' } })).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('checks: write'),
    })
    expect(await find(11, 'denied', { contents: 'read' })).toMatchObject({
      code: 'no-baseline',
      why: expect.stringContaining('checks: read'),
    })
  })

  it('of a re-run takes the place of the first', async () => {
    await leave(12, 'again')
    const { context, github } = jobAt(12)
    await leaveBaseline(github, context, 'again', evidence({ resultFiles: undefined }), judge(evidence({}), NONE))
    expect(await find(12, 'again')).toMatchObject({ value: { coverage: { lines: { covered: 8, total: 10 } } } })
    expect(JSON.stringify(await find(12, 'again'))).not.toContain('testCount')
  })
})

describe('a forged baseline is not believed', () => {
  const forged = (run: number, sha: string, gate: string) =>
    writeRecord({
      schema: 'sluice/test-gate-baseline@1',
      gate,
      commit: sha,
      run,
      attempt: 1,
      lines: { covered: 1, total: 100 },
    })

  async function post(index: number, gate: string, text: string) {
    const { github } = jobAt(index, { event: 'pull_request', branch: 'change' })
    await github.request('POST /repos/{owner}/{repo}/check-runs', {
      name: checkName(gate),
      head_sha: commits[index] ?? '',
      status: 'completed',
      conclusion: 'neutral',
      output: { title: 'x', summary: 'x', text },
    })
  }

  it.each([
    ['of a pull request', { event: 'pull_request', branch: 'main' }, 'started by pull_request'],
    ['after a pull request', { event: 'workflow_run', branch: 'main' }, 'started by workflow_run'],
    ['of another branch', { event: 'push', branch: 'change' }, 'not of main'],
  ])('when its run is one %s', async (why, facts, said) => {
    await leave(14, why, facts)
    expect(await find(14, why)).toMatchObject({ code: 'no-baseline', why: expect.stringContaining(said) })
  })

  it('when its run is of another commit, or does not exist', async () => {
    const other = jobAt(15).context.runId
    await post(16, 'other', forged(other, commits[16] ?? '', 'other'))
    expect(await find(16, 'other')).toMatchObject({ why: expect.stringContaining('of another commit') })
    await post(16, 'ghost', forged(999_999_999, commits[16] ?? '', 'ghost'))
    expect(await find(16, 'ghost')).toMatchObject({ why: expect.stringContaining('does not exist') })
  })

  it('when it contradicts the genuine one by naming its run', async () => {
    const { context, github } = jobAt(17)
    await leaveBaseline(github, context, 'twin', evidence({}), judge(evidence({}), NONE))
    await post(17, 'twin', forged(context.runId, context.sha, 'twin'))
    expect(await find(17, 'twin')).toMatchObject({ code: 'no-baseline', why: expect.stringContaining('forged') })
  })

  it('when it is copied from another commit', async () => {
    const { context } = jobAt(18)
    await post(19, 'copy', forged(context.runId, context.sha, 'copy'))
    expect(await find(19, 'copy')).toMatchObject({ why: expect.stringContaining('another commit') })
  })

  it.each([
    '',
    '{}',
    '```json\n{}\n```',
    '```json\n[\n```',
    '```json\n{"schema":"sluice/test-gate-baseline@1","lines":{}}\n```',
  ])('when its text is %j', (text) => {
    expect(readRecord(text)).toBeUndefined()
  })
})

describe('a run of the trunk', () => {
  const { context } = { context: { eventName: 'push', ref: 'refs/heads/main' } as JobContext }

  it('is of the default branch, and of no pull request', () => {
    expect(isTrunkRun(context, 'main')).toBe(true)
    expect(isTrunkRun({ ...context, ref: 'refs/heads/topic' }, 'main')).toBe(false)
    expect(isTrunkRun({ ...context, eventName: 'pull_request' }, 'main')).toBe(false)
    expect(isTrunkRun({ ...context, eventName: 'workflow_run' }, 'main')).toBe(false)
    expect(isTrunkRun(context, undefined)).toBe(false)
  })
})

describe('what is new since the baseline', () => {
  const junit = (...names: readonly string[]) =>
    testsOf(
      `<testsuite name="s">${names.map((name) => `<testcase name="${name}"><skipped/></testcase>`).join('')}</testsuite>`,
    )
  const before = (...names: readonly string[]) => {
    const digests = digestsOf(skippedNames(junit(...names)) ?? [])
    const value = { from: 'x', coverage: {}, skipped: unpackDigests(packDigests(digests)) }
    return { kind: 'measured', value } as const
  }
  const fresh = (now: readonly string[], then: readonly string[]) => {
    const measure = newlySkipped(junit(...now), before(...then))
    return measure.kind === 'measured' ? measure.value.shown.map(({ name }) => name) : measure.code
  }

  it('is told by name, whatever the order', () => {
    expect(fresh(['a', 'b'], ['b', 'a'])).toEqual([])
    expect(fresh(['a', 'b', 'c'], ['c', 'a'])).toEqual(['b'])
    expect(fresh([], ['a'])).toEqual([])
  })

  it('is one more of a name that was skipped elsewhere before', () => {
    expect(fresh(['a', 'a'], ['a', 'a'])).toEqual([])
    expect(fresh(['a', 'a', 'a'], ['a', 'a'])).toEqual(['a'])
  })

  it('cannot be told from a baseline without names', () => {
    expect(newlySkipped(junit('a'), { kind: 'measured', value: { from: 'x', coverage: {} } })).toMatchObject({
      code: 'no-baseline',
    })
  })

  it('is not recorded when there is more than a check run holds', async () => {
    const names = Array.from({ length: 2901 }, (_, at) => `t${at}`)
    const seen = evidence({})
    const many = { ...seen, measurements: { ...seen.measurements, tests: junit(...names) } }
    expect(await leave(20, 'many', {}, many)).toEqual({ kind: 'left' })
    expect(JSON.stringify(await find(20, 'many'))).not.toContain('skipped')
    const most = { ...seen, measurements: { ...seen.measurements, tests: junit(...names.slice(1)) } }
    expect(await leave(21, 'most', {}, most)).toEqual({ kind: 'left' })
    const found = await find(21, 'most')
    expect(found.kind === 'measured' && found.value.skipped?.size).toBe(2900)
  })
})

describe('the source files of the baseline', () => {
  it('are recorded as long as they fit into a check run', async () => {
    const seen = evidence({})
    const of = (count: number) => {
      const files = Array.from({ length: count }, (_, at) => `SF:src/${at}.ts\nDA:1,1\nend_of_record\n`)
      return { ...seen, measurements: { ...seen.measurements, coverage: coverageOf(files.join('')) } }
    }
    expect(await leave(25, 'ten thousand', {}, of(10_000))).toEqual({ kind: 'left' })
    const found = await find(25, 'ten thousand')
    expect(found.kind === 'measured' && found.value.files?.size).toBe(10_000)
    expect(await leave(26, 'eleven thousand', {}, of(11_000))).toEqual({ kind: 'left' })
    expect(JSON.stringify(await find(26, 'eleven thousand'))).not.toContain('files')
  })
})

describe('a report file as baseline', () => {
  it('gives its totals; what has no data is left out', () => {
    const ratio = (covered: number, total: number) => ({ covered, total })
    const text = JSON.stringify({
      schema: 'sluice/test-gate@1',
      coverage: { lines: ratio(1, 2), branches: ratio(0, 0), functions: ratio(0, 3) },
      tests: { total: 4 },
    })
    expect(referenceOfReport(text, 'x.json')).toEqual({
      from: 'x.json',
      coverage: { lines: ratio(1, 2), functions: ratio(0, 3) },
      testCount: 4,
    })
    expect(referenceOfReport('{"schema":"sluice/deploy@1"}', 'x')).toContain('no report')
    expect(referenceOfReport('{', 'x')).toContain('no report')
    expect(referenceOfReport(text.replace('"covered":1', '"covered":-1'), 'x')).toContain('is damaged')
  })
})
