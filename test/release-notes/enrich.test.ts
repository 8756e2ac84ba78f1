import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { enrich } from '../../actions/release-notes/src/enrich/enrich.ts'
import { writeQuery } from '../../actions/release-notes/src/enrich/query.ts'
import type { GitHub } from '../../lib/github/client.ts'
import { GitHubError } from '../../lib/github/errors.ts'
import { startWorld, type World } from './support/world.ts'

const BOTH = { pullRequests: true, issues: true }
const clock = { monotonic: () => 0, sleep: async () => {} }
const sha = (index: number) => index.toString(16).padStart(40, '0')

/** A GitHub that answers queries with nothing found, unless `answer` does something else. */
function answering(answer: (query: string) => unknown, now = new Date(0)): { github: GitHub; queries: string[] } {
  const queries: string[] = []
  const github = {
    owner: 'acme',
    repo: 'shop',
    now: async () => now,
    graphql: async (query: string) => {
      queries.push(query)
      return answer(query)
    },
  } as unknown as GitHub
  return { github, queries }
}

const nothing = { repository: {}, rateLimit: null }
const timeout = new GitHubError('GraphQL', {
  status: 502,
  message: 'Bad gateway',
  acceptedPermissions: undefined,
  rateLimited: false,
  outcomeUnknown: false,
})

describe('calls', () => {
  it.each([
    [0, 0],
    [1, 1],
    [50, 1],
    [51, 2],
    [1000, 20],
  ])('for %i commits: %i', async (commits, calls) => {
    const { github, queries } = answering(() => nothing)
    const needs = Array.from({ length: commits }, (_, index) => ({
      sha: sha(index),
      pullRequest: index % 2 === 0 ? null : index,
      issues: [10_000 + index],
    }))
    expect((await enrich(github, needs, BOTH, clock)).calls).toBe(calls)
    expect(queries).toHaveLength(calls)
  })

  it('ask for each pull request once, however many commits name it', async () => {
    const { github, queries } = answering(() => nothing)
    const needs = Array.from({ length: 120 }, (_, index) => ({ sha: sha(index), pullRequest: 7, issues: [] }))
    expect((await enrich(github, needs, BOTH, clock)).calls).toBe(1)
    expect(queries.join('').match(/issueOrPullRequest/g)).toHaveLength(1)
  })

  it('are halved when GitHub has no time, down to the one commit that costs too much', async () => {
    const { github, queries } = answering((query) => {
      if (query.includes(sha(13))) throw timeout
      return nothing
    })
    const needs = Array.from({ length: 50 }, (_, index) => ({ sha: sha(index), pullRequest: null, issues: [] }))
    const enriched = await enrich(github, needs, BOTH, clock)
    expect(enriched.unanswered).toEqual([sha(13)])
    expect(queries.length).toBeLessThan(14)
    for (const need of needs) expect(queries.some((query) => query.includes(need.sha))).toBe(true)
  })

  it('end when GitHub has no time for anything', async () => {
    const { github, queries } = answering(() => {
      throw timeout
    })
    const needs = Array.from({ length: 50 }, (_, index) => ({ sha: sha(index), pullRequest: null, issues: [] }))
    await expect(enrich(github, needs, BOTH, clock)).rejects.toMatchObject({ reasonCode: 'github-unavailable' })
    expect(queries.length).toBeLessThan(20)
  })

  it('wait for a limit that is soon over, and end for one that is not', async () => {
    const limit = (resetAt: string) => ({ repository: {}, rateLimit: { cost: 2, remaining: 1, resetAt } })
    const needs = Array.from({ length: 100 }, (_, index) => ({ sha: sha(index), pullRequest: null, issues: [] }))
    const waits: number[] = []
    const waiting = { monotonic: () => 0, sleep: async (milliseconds: number) => void waits.push(milliseconds) }
    const soon = answering(() => limit(new Date(30_000).toISOString()))
    await enrich(soon.github, needs, BOTH, waiting)
    expect(waits).toEqual([31_000])
    const late = answering(() => limit(new Date(900_000).toISOString()))
    await expect(enrich(late.github, needs, BOTH, waiting)).rejects.toThrow(/leaves 1 points until 1970-01-01T00:15/)
    expect(late.queries).toHaveLength(1)
  })

  it('ask for nothing of issues when only pull requests are wanted', () => {
    const { text } = writeQuery([{ sha: sha(1), pullRequest: 3, issues: [4] }], { ...BOTH, issues: false }, new Set())
    expect(text).toContain('n3: issueOrPullRequest(number: 3)')
    expect(text).not.toMatch(/n4|fragment issue|closingIssues/)
  })
})

describe('with the emulated GitHub', () => {
  let world: World
  let bug = 0
  let wish = 0
  let squash = 0
  let rebase = 0
  beforeAll(async () => {
    world = await startWorld([{ id: 'a', message: 'feat: a', tags: ['v1.4.0'] }])
    bug = await world.issue('Sum is wrong @all', { state: 'closed' })
    wish = await world.issue('A wish', { state: 'closed', state_reason: 'not_planned' })
    squash = await world.merged({
      title: 'fix: sum',
      body: `Fixes #${bug}`,
      labels: ['bug', 'cart'],
      method: 'squash',
    })
    rebase = await world.merged({ title: 'Rebase', message: 'feat: by rebase', labels: ['wanted'], method: 'rebase' })
    await world.merged({
      title: 'chore: z',
      message: `chore: z\n\nRefs: #${wish}, SHOP-12 and #${rebase}`,
      method: 'merge',
    })
  })
  afterAll(async () => {
    expect(world.github.violations).toEqual([])
    await world.close()
  })
  const graphql = () => world.github.requests.filter(({ path }) => path.endsWith('/graphql')).length

  it('makes no call when nothing is asked', async () => {
    const before = world.github.requests.length
    await world.run({ inputs: {} })
    expect(world.github.requests.length).toBe(before)
  })

  it('finds pull requests by number and by commit, and their issues with titles and states, in one call', async () => {
    const before = graphql()
    const run = await world.run({ inputs: { enrich: 'pull-requests\nissues', audience: 'operations' } })
    expect(graphql() - before).toBe(1)
    const entry = (title: string) => run.notes?.entries.find((each) => each.title === title)
    expect(entry('sum')).toMatchObject({
      'pull-request': squash,
      labels: ['bug', 'cart'],
      issues: [{ number: bug, title: 'Sum is wrong @all', state: 'completed' }],
    })
    expect(entry('by rebase')).toMatchObject({ 'pull-request': rebase, labels: ['wanted'] })
    expect(entry('z')?.issues).toEqual([
      { number: wish, title: 'A wish', state: 'not-planned', url: `https://github.example/acme/shop/issues/${wish}` },
    ])
    expect(run.markdown).toContain('(completed)')
    expect(run.markdown).not.toMatch(/@all/)
    expect(run.markdown).not.toMatch(/#\d/)
  })

  it('says which permission is missing', async () => {
    const run = world.run({ inputs: { enrich: 'issues' }, permissions: { contents: 'read' } })
    await expect(run).rejects.toMatchObject({
      reasonCode: 'missing-permission',
      message: expect.stringMatching(/pull-requests: read/),
    })
  })
})
