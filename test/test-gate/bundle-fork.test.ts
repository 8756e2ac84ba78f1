import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { World } from './world.ts'

const INPUTS = { coverage: 'sluice-reports/**/*.lcov', comment: 'always' }
const FORK = { owner: 'eve', name: 'shop' }

let world: World
let pull: { readonly number: number; readonly sha: string }

beforeAll(async () => {
  world = await World.start({ '.github/sluice.yml': 'version: 1\ngate: { coverage-threshold: 80 }\n' })
  await world.write({ 'sluice-reports/build/a.lcov': 'SF:a.ts\nDA:1,1\nDA:2,0\nend_of_record\n' })
  world.github.createUser('eve')
  world.github.createRepository({ ...FORK, forkOf: { owner: 'acme', name: 'shop' } })
  world.github.setRole(FORK, 'eve', 'write')
  const response = await fetch(`${world.github.url}/repos/eve/shop/contents/outside.txt`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${world.github.tokenForUser('eve')}` },
    body: JSON.stringify({ message: 'outside', content: Buffer.from('x').toString('base64') }),
  })
  const { commit } = (await response.json()) as { commit: { sha: string } }
  const opened = await world.call<{ number: number }>('POST', '/pulls', { title: 'x', head: 'eve:main', base: 'main' })
  pull = { number: opened.number, sha: commit.sha }
})

afterEach(() => {
  expect(world.github.violations).toEqual([])
})

afterAll(() => world.close())

function finished(facts: object = {}, rules = '') {
  const workflow_run = {
    event: 'pull_request',
    head_sha: pull.sha,
    head_branch: 'main',
    head_repository: { full_name: 'eve/shop', owner: { login: 'eve' } },
    // What GitHub leaves empty for forks, and a trap for who would believe it.
    pull_requests: [{ number: 1 }],
    ...facts,
  }
  return world.gate({ inputs: { ...INPUTS, rules }, event: 'workflow_run', payload: { workflow_run } })
}

describe('after the run of a fork', () => {
  it('comments in the pull request whose head was tested, by the policy of its target', async () => {
    expect(await finished()).toMatchObject({ code: 1, outputs: { 'reason-code': 'coverage-below-threshold' } })
    const [comment = '', ...more] = await world.comments(pull.number)
    expect(more).toEqual([])
    expect(comment).toContain('below 80 % \\(.github/sluice.yml at main\\)')
    expect(await world.comments()).toEqual([])
  })

  it('knows the new lines of the fork, which is not checked out', async () => {
    await world.write({ 'sluice-reports/build/b.lcov': 'SF:outside.txt\nDA:1,0\nend_of_record\n' })
    const run = await finished({}, 'patch lines >= 1%')
    expect(run).toMatchObject({ code: 1, outputs: { 'patch-coverage': '0.00' } })
    expect(run.summary).toContain('| ❌ | patch lines | 0.00 % (0 of 1) |')
  })

  it.each<[string, object]>([
    ['has moved on', { head_sha: 'f'.repeat(40) }],
    ['is of another repository', { head_repository: { full_name: 'eve/other', owner: { login: 'eve' } } }],
    ['is of a branch that nobody wants to merge', { head_branch: 'other' }],
    ['was a push', { event: 'push' }],
  ])('writes nothing when the head %s', async (_, facts) => {
    const writes = () =>
      world.github.requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql').length
    const before = writes()
    const run = await finished(facts)
    expect(run.log).toContain('::warning::No pull request gets a comment: ')
    expect(writes()).toBe(before)
  })
})
