import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import type { Evidence } from '../../lib/delivery/evidence/document.ts'
import { pathConfig, startWorld, type World } from '../delivery/world.ts'

const REPOSITORY = { owner: 'acme', name: 'shop' }
const PERMISSIONS = { contents: 'write', checks: 'read', 'pull-requests': 'read' } as const

let world: World

/** production is judged by a number that lies in a file; `foreign` is changed by steps of the user's own. */
const config = (url: string) =>
  `${pathConfig(url)
    .replace('path: [dev, production]', 'path: [dev, production, foreign]')
    .replace(
      /(production:\n(?:.*\n)*? {4}verify: \{ budget: 3s,)/,
      '$1 window: 20ms, interval: 5ms, sources: { saved: { type: file, path: metrics.json } }, metrics: [{ name: errors, source: saved, query: errors, threshold: "< 5%" }],',
    )}  foreign:
    url: ${url}/foreign
    verify: { budget: 300ms, probes: [{ path: /health, json: { status: ok }, version: version, interval: 5ms, failures: 2 }] }
`

beforeAll(async () => {
  world = await startWorld(config)
  for (const login of ['cid', 'dan']) {
    world.github.createUser(login)
    world.github.setRole(REPOSITORY, login, 'admin')
  }
})
afterAll(() => world.close())

const as = (login: string) => world.github.tokenForUser(login)

/** A merged pull request of one commit, and what people said to it in that order. */
async function merged(title: string, author: string, ...reviews: readonly (readonly [string, string])[]) {
  const branch = title.replaceAll(' ', '-')
  const { object } = await world.call<{ object: { sha: string } }>('GET', '/git/ref/heads/main')
  await world.call('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha: object.sha }, as(author))
  const content = Buffer.from(title).toString('base64')
  await world.call('PUT', `/contents/${branch}.txt`, { message: title, content, branch }, as(author))
  const made = await world.call<{ number: number }>('POST', '/pulls', { title, head: branch, base: 'main' }, as(author))
  for (const [login, event] of reviews)
    await world.call('POST', `/pulls/${made.number}/reviews`, { event, body: 'looked at' }, as(login))
  const { sha } = await world.call<{ sha: string }>('PUT', `/pulls/${made.number}/merge`, { merge_method: 'squash' })
  return { number: made.number, sha }
}

/** What test-gate leaves on a commit in a run of the trunk. */
async function gate(sha: string, run: number, more: object = {}, name = 'Test gate baseline'): Promise<string> {
  const job = world.github.actions.createJob(run, { name: 'gate', labels: ['ubuntu-latest'] })
  const record = { schema: 'sluice/test-gate-baseline@1', commit: sha, run, attempt: 1, tests: 12, ...more }
  const text = `\`\`\`json\n${JSON.stringify(record)}\n\`\`\`\n`
  await world.call(
    'POST',
    '/check-runs',
    {
      name,
      head_sha: sha,
      status: 'completed',
      conclusion: 'neutral',
      output: { title: '12 tests', summary: 's', text },
    },
    world.github.tokenForJob(job.id, { checks: 'write' }),
  )
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

interface Asset {
  readonly name: string
  readonly url: string
}

async function assets(version: string): Promise<readonly Asset[]> {
  return (await world.call<{ assets: readonly Asset[] }>('GET', `/releases/tags/v${version}`)).assets
}

async function evidenceOf(version: string, pick: (name: string) => boolean): Promise<Evidence> {
  const asset = (await assets(version)).find(({ name }) => pick(name))
  const headers = { authorization: `Bearer ${as('ann')}`, accept: 'application/octet-stream' }
  return (await (await fetch(asset?.url ?? '', { headers })).json()) as Evidence
}

describe('evidence', () => {
  it('names who wrote and who reviewed each commit that is brought, what the gate left, and what metrics said', async () => {
    await writeFile(join(world.workspace, 'metrics.json'), JSON.stringify({ errors: [0.01, 0.01, 0.01] }))
    await world.deploy(await world.publish('1.0.0'))
    expect((await world.promote('production', { version: '1.0.0' })).outputs['result']).toBe('deployed')

    const reviewed = await merged(
      'gift cards',
      'cid',
      ['bob', 'APPROVE'],
      ['dan', 'APPROVE'],
      ['dan', 'REQUEST_CHANGES'],
    )
    const alone = await merged('a quick fix', 'dan')
    const next = await world.publish('1.1.0')
    const built = world.newRun({ sha: next.sha, event: 'push' })
    const digest = await gate(next.sha, built)
    // Not of this commit's run, and of a pull request: nobody believes those.
    await gate(
      next.sha,
      world.newRun({ sha: reviewed.sha, event: 'push' }),
      { gate: 'other' },
      'Test gate baseline: other',
    )
    await gate(
      next.sha,
      world.newRun({ sha: next.sha, event: 'pull_request' }),
      { gate: 'pr' },
      'Test gate baseline: pr',
    )
    await world.deploy(next)
    const promoted = await world.promote('production', { version: '1.1.0' }, { permissions: PERMISSIONS })
    expect(promoted.outputs['result']).toBe('deployed')
    expect(promoted.summary).toContain('It brings 3 commits, 2 of which no reviewer has approved.')

    const evidence = await evidenceOf('1.1.0', (name) => name.startsWith('evidence-production-'))
    expect(evidence.commits).toEqual({
      total: 3,
      read: [
        { sha: next.sha, author: 'ann', 'pull-requests': [], reviewers: [] },
        { sha: alone.sha, author: 'dan', 'pull-requests': [alone.number], reviewers: [] },
        { sha: reviewed.sha, author: 'cid', 'pull-requests': [reviewed.number], reviewers: ['bob'] },
      ],
    })
    expect([...(evidence.authors ?? [])].sort()).toEqual(['ann', 'cid', 'dan'])
    expect(evidence.reviewers).toEqual(['bob'])
    expect(evidence['gate-reports']).toEqual([
      { 'check-run': expect.any(Number), run: built, attempt: 1, digest, summary: '12 tests' },
    ])
    expect(evidence.analyses).toMatchObject([{ verdict: 'pass', metrics: [{ metric: 'errors', verdict: 'pass' }] }])
    expect(evidence.checks.map(({ check }) => check)).toEqual(expect.arrayContaining(['upstream', 'digest', 'order']))
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../schema/evidence.schema.json'), 'utf8'),
    ) as object
    const validate = new Ajv({ strict: false }).compile(schema)
    expect([validate(evidence), validate.errors]).toEqual([true, null])
  })

  it('says nothing of what the token may not see, and the promotion is the same', async () => {
    const next = await world.publish('1.2.0')
    await world.deploy(next)
    const promoted = await world.promote('production', { version: '1.2.0' }, { permissions: { contents: 'write' } })
    expect(promoted.outputs['result']).toBe('deployed')
    const evidence = await evidenceOf('1.2.0', (name) => name.startsWith('evidence-production-'))
    expect([evidence.commits, evidence.reviewers, evidence['gate-reports']]).toEqual([undefined, undefined, undefined])
    expect(evidence.authors).toEqual(['ann'])
  })

  it('of a run that died once its change was verified is left by the next, and by no other', async () => {
    const next = await world.publish('1.3.0')
    await world.deploy(next)
    let pid = 0
    world.github.faults.inject({
      route: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
      nth: 1,
      kind: 'kill-before',
      kill: () => void process.kill(pid, 'SIGKILL'),
    })
    const onStart = (started: number) => {
      pid = started
    }
    const dead = await world.promote('production', { version: '1.3.0' }, { permissions: PERMISSIONS, onStart })
    world.github.faults.clear()
    expect([dead.code, (await world.history('production'))[0]]).toEqual([null, 'promote 1.3.0 success'])
    const isEnd = (name: string) => name.startsWith('evidence-production-')
    expect((await assets('1.3.0')).filter(({ name }) => isEnd(name))).toEqual([])

    const again = await world.promote('production', { version: '1.3.0' }, { permissions: PERMISSIONS })
    expect(again.outputs).toMatchObject({ result: 'unchanged', 'reason-code': 'already-serving' })
    const evidence = await evidenceOf('1.3.0', isEnd)
    expect(evidence).toMatchObject({
      kind: 'promote',
      result: 'deployed',
      'begun-by': dead.run,
      authors: ['ann'],
      commits: { total: 1, read: [{ sha: next.sha, author: 'ann' }] },
    })
    const third = await world.promote('production', { version: '1.3.0' }, { permissions: PERMISSIONS })
    expect([third.outputs['result'], third.outputs['evidence']]).toEqual(['unchanged', ''])
    expect((await assets('1.3.0')).filter(({ name }) => isEnd(name))).toHaveLength(1)
  })

  it('of steps of your own is completed by finish, with the proof that begin has given', async () => {
    process.env['SLUICE_TEST_RUNNER_TEMP'] = join(world.workspace, 'temp')
    try {
      const inputs = { environment: 'foreign', version: '1.3.0' }
      const begun = await world.run('deploy', { ...inputs, mode: 'begin' }, { ends: false, permissions: PERMISSIONS })
      expect(begun.outputs['result']).toBe('begun')
      const id = begun.outputs['deployment-id'] ?? ''
      expect((await assets('1.3.0')).map(({ name }) => name)).toContain(
        `evidence-foreign-${id}-run-${begun.run}-1.json`,
      )
      const state = { up: [{ version: '1.3.0', weight: 100, content: 'well' }] }
      await writeFile(join(world.workspace, 'foreign.state.json'), JSON.stringify(state))
      const finished = await world.run(
        'deploy',
        { environment: 'foreign', mode: 'finish', 'deployment-id': id },
        { run: begun.run, permissions: PERMISSIONS },
      )
      expect(finished.outputs['result']).toBe('deployed')
      expect(finished.summary).toContain(`evidence-foreign-${id}.json`)
    } finally {
      delete process.env['SLUICE_TEST_RUNNER_TEMP']
    }
    const evidence = await evidenceOf('1.3.0', (name) => /^evidence-foreign-\d+\.json$/.test(name))
    expect(evidence).toMatchObject({
      kind: 'promote',
      result: 'deployed',
      'promoted-from': { environment: 'production' },
      commits: { total: 1 },
    })
    expect(evidence.checks.find(({ check }) => check === 'upstream')).toMatchObject({ verdict: 'pass' })
  })

  it('never departs from the official form of an answer', () => {
    expect(world.github.violations).toEqual([])
  })
})
