import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { GitHub } from '../../lib/github/client.ts'
import { GitHubError } from '../../lib/github/errors.ts'
import { startWorld, type World } from './support/world.ts'

const CONFIG = 'version: 1\nrelease: { version: { from: labels, others: none } }\n'

const timeout = new GitHubError('GraphQL', {
  status: 502,
  message: 'Bad gateway',
  acceptedPermissions: undefined,
  rateLimited: false,
  outcomeUnknown: false,
})

describe('the bump by labels, with the bundle', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld([
      { id: 'a', message: 'feat: a', tags: ['v1.4.0'], files: { '.github/sluice.yml': CONFIG } },
    ])
    await world.merged({ title: 'chore: by squash', labels: ['Enhancement'], method: 'squash' })
    await world.merged({ title: 'chore: by rebase', labels: ['bug'], method: 'rebase' })
    await world.merged({ title: 'chore: by merge', labels: ['skip-release'], method: 'merge' })
  })
  afterAll(async () => {
    expect(world.github.violations).toEqual([])
    await world.close()
  })

  it('follows the highest label, whatever the commits say', async () => {
    const run = await world.bundle({ inputs: {} })
    expect(run.outputs).toMatchObject({ result: 'generated', bump: 'minor', version: '1.5.0' })
    expect(run.summary).toContain('labels and commits ask for')
  })

  it('asks nobody when version or bump is given', async () => {
    const before = world.github.requests.length
    expect((await world.bundle({ inputs: { bump: 'patch' } })).outputs['version']).toBe('1.4.1')
    expect((await world.bundle({ inputs: { version: '2.0.0' } })).outputs['version']).toBe('2.0.0')
    expect(world.github.requests.length).toBe(before)
  })

  it('gives no version when it may not read pull requests', async () => {
    const run = await world.bundle({ inputs: {}, permissions: { contents: 'read' } })
    expect(run.code).toBe(1)
    expect(run.outputs['version'] ?? '').toBe('')
    expect(run.outputs['reason-code']).toBe('missing-permission')
    expect(run.log).toMatch(/pull-requests: read/)
  })

  it('gives no version when GitHub refuses to answer', async () => {
    world.github.faults.inject({ route: '*', kind: 'error-before', status: 400 })
    const run = await world.bundle({ inputs: {} })
    world.github.faults.clear()
    expect(run.code).toBe(1)
    expect(run.outputs['version'] ?? '').toBe('')
  })

  it('gives no version when GitHub has no time for one of the commits', async () => {
    const slow = world.clone.raw('log', '-1', '--format=%H', '--grep=by rebase').trim()
    const wrap = (github: GitHub): GitHub => ({
      ...github,
      owner: github.owner,
      repo: github.repo,
      graphql: (text, ...rest) => (text.includes(slow) ? Promise.reject(timeout) : github.graphql(text, ...rest)),
    })
    await expect(world.run({ inputs: {}, wrap })).rejects.toMatchObject({
      reasonCode: 'github-unavailable',
      message: expect.stringMatching(/no time to answer about 1 commits/),
    })
  })
})
