import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { jobNamed, type Rehearsal, SHOP, startedBy, startRehearsal, workflow, writeFiles } from './harness.ts'

// Divergences about trust: what a run may see and do that is not quite the owner's own (DESIGN §9).

const SEES = `
      - run: echo "key=\${KEY:+yes} env=\${ENV_KEY:+yes}"
        env: { KEY: '\${{ secrets.KEY }}', ENV_KEY: '\${{ secrets.ENV_KEY }}' }
`

let rehearsal: Rehearsal
let foreign: string
beforeAll(async () => {
  foreign = mkdtempSync(join(tmpdir(), 'rehearsal-foreign-'))
  writeFiles(foreign, {
    '.github/workflows/deploy.yml': `
on: { workflow_call: { secrets: { KEY: { required: false }, ENV_KEY: { required: false } } } }
jobs:
  go:
    runs-on: x
    environment: qa
    steps:${SEES}`,
  })
  rehearsal = await startRehearsal({
    secrets: { KEY: 'repository-key' },
    repositories: { 'sluice-actions/sluice': foreign },
  })
  rehearsal.github.setEnvironment(SHOP, { name: 'qa', secrets: { ENV_KEY: 'environment-key' } })
})
afterAll(async () => {
  await rehearsal.close()
  rmSync(foreign, { recursive: true, force: true })
})

const seen = (log: string): string | undefined => /Z (key=.*)$/m.exec(log)?.[1]

describe('what GitHub does and local runners do not', () => {
  it('no environment secrets across owners: not inherited, not declared, only handed over by name', async () => {
    const call = 'uses: sluice-actions/sluice/.github/workflows/deploy.yml@v1'
    const run = async (secrets: string) => {
      const result = await rehearsal.run(workflow(`on: push\njobs: { d: { ${call}${secrets} } }`))
      return seen(jobNamed(result, 'd / go').log)
    }
    expect(await run('')).toBe('key= env=')
    expect(await run(', secrets: inherit')).toBe('key= env=')
    expect(await run(", secrets: { KEY: '${{ secrets.KEY }}', ENV_KEY: '${{ secrets.ENV_KEY }}' }")).toBe(
      'key=yes env=',
    )
  })

  it('environment secrets reach a job that stands in the caller', async () => {
    const result = await rehearsal.run(
      workflow(`on: push\njobs:\n  d:\n    runs-on: x\n    environment: qa\n    steps:${SEES}`),
    )
    expect(seen(jobNamed(result, 'd').log)).toBe('key=yes env=yes')
  })

  const ON_PULL_REQUEST = workflow(`
on: pull_request
permissions: { contents: write, pull-requests: write, id-token: write }
jobs:
  one:
    runs-on: x
    steps:${SEES}      - run: echo "cache \${ACTIONS_CACHE_MODE}"
`)

  it('fork token downgrade: a pull request from a fork can only read, and has no secrets', async () => {
    const sha = await rehearsal.push(ON_PULL_REQUEST)
    const [run] = rehearsal.runner.trigger({
      name: 'pull_request',
      repository: SHOP,
      sha,
      ref: 'refs/pull/1/merge',
      actor: 'stranger',
      untrusted: true,
      payload: { action: 'opened', pull_request: { number: 1, head: { ref: 'fix', sha }, base: { ref: 'main', sha } } },
    })
    const job = jobNamed(await rehearsal.runner.completed(run?.id ?? 0), 'one')
    expect(job.permissions).toEqual({ contents: 'read', 'pull-requests': 'read', 'id-token': 'none', metadata: 'read' })
    expect(seen(job.log)).toBe('key= env=')
    expect(job.log).toContain('cache read')
  })

  it('Dependabot token downgrade: the same for a pull request by Dependabot in the repository itself', async () => {
    rehearsal.github.createUser('dependabot[bot]', { type: 'Bot' })
    await rehearsal.push(ON_PULL_REQUEST)
    await rehearsal.push({ 'package.json': '{}' }, { branch: 'dependabot/npm/x' })
    const [id = 0] = await startedBy(rehearsal, async () => {
      const response = await fetch(`${rehearsal.github.url}/repos/acme/shop/pulls`, {
        method: 'POST',
        headers: { authorization: `Bearer ${rehearsal.github.tokenForUser('dependabot[bot]')}` },
        body: JSON.stringify({ title: 'bump', head: 'dependabot/npm/x', base: 'main' }),
      })
      expect(response.status).toBe(201)
    })
    const job = jobNamed(await rehearsal.runner.completed(id), 'one')
    expect(job.permissions['contents']).toBe('read')
    expect(seen(job.log)).toBe('key= env=')
  })
})
