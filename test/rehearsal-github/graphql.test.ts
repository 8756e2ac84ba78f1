import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BASE, createWorld, type World } from './world.ts'

interface Answer<T> {
  readonly data: T
  readonly errors?: readonly { readonly type?: string; readonly message: string; readonly path?: readonly unknown[] }[]
}

describe('GraphQL', () => {
  let world: World & { readonly first: string }
  let merged: { readonly number: number; readonly sha: string }

  async function ask<T>(query: string, variables: object = {}, token?: string): Promise<Answer<T>> {
    const options = token === undefined ? {} : { token }
    return world.expect<Answer<T>>(200, 'POST', '/graphql', { body: { query, variables }, ...options })
  }

  beforeAll(async () => {
    world = await createWorld()
    await world.expect(201, 'POST', `${BASE}/issues`, { body: { title: 'It breaks', labels: ['bug'] } })
    world.git('checkout', '--quiet', '-b', 'fix')
    world.commit('fix: it', { 'src/app.js': 'export const answer = 43\n' })
    await world.push('fix')
    const body = { title: 'Mend it', head: 'fix', base: 'main', body: 'Fixes #1' }
    const pull = await world.expect<{ number: number }>(201, 'POST', `${BASE}/pulls`, { body })
    await world.expect(200, 'POST', `${BASE}/issues/${pull.number}/labels`, { body: { labels: ['bug'] } })
    const merge = { merge_method: 'squash' }
    const done = await world.expect<{ sha: string }>(200, 'PUT', `${BASE}/pulls/${pull.number}/merge`, { body: merge })
    merged = { number: pull.number, sha: done.sha }
  })
  afterAll(() => world.close())

  it('names the viewer: a person, or the bot behind a job', async () => {
    expect(await ask('{ viewer { login } }')).toEqual({ data: { viewer: { login: 'acme' } } })
    const token = world.jobToken(world.first, {})
    expect(await ask('{ viewer { login } }', {}, token)).toEqual({ data: { viewer: { login: 'github-actions[bot]' } } })
  })

  it('answers batched aliases of commits with the pull requests that brought them', async () => {
    const commit =
      '{ ... on Commit { oid messageHeadline author { user { login } } associatedPullRequests(first: 5) { nodes { number title author { login } labels(first: 10) { nodes { name } } closingIssuesReferences(first: 5) { nodes { number } } } } } }'
    const query = `query ($a: GitObjectID!, $b: GitObjectID!) { repository(owner: "acme", name: "shop") { a: object(oid: $a) ${commit} b: object(oid: $b) ${commit} gone: object(oid: "${'1'.repeat(40)}") { __typename } } }`
    const { data, errors } = await ask<{ repository: Record<string, unknown> }>(query, {
      a: merged.sha,
      b: world.first,
    })
    expect(errors).toBeUndefined()
    expect(data.repository).toEqual({
      a: {
        oid: merged.sha,
        messageHeadline: 'fix: it (#2)',
        author: { user: { login: 'acme' } },
        associatedPullRequests: {
          nodes: [
            {
              number: 2,
              title: 'Mend it',
              author: { login: 'acme' },
              labels: { nodes: [{ name: 'bug' }] },
              closingIssuesReferences: { nodes: [{ number: 1 }] },
            },
          ],
        },
      },
      b: {
        oid: world.first,
        messageHeadline: 'feat: first',
        author: { user: { login: 'acme' } },
        associatedPullRequests: { nodes: [] },
      },
      gone: null,
    })
  })

  it('pages through history with cursors', async () => {
    const query = `query ($after: String) { repository(owner: "acme", name: "shop") { object(expression: "main") { ... on Commit { history(first: 1, after: $after) { totalCount nodes { oid } pageInfo { hasNextPage endCursor } } } } } }`
    type History = {
      repository: {
        object: {
          history: {
            totalCount: number
            nodes: { oid: string }[]
            pageInfo: { hasNextPage: boolean; endCursor: string }
          }
        }
      }
    }
    const first = (await ask<History>(query)).data.repository.object.history
    expect(first).toMatchObject({ totalCount: 2, nodes: [{ oid: merged.sha }], pageInfo: { hasNextPage: true } })
    const second = (await ask<History>(query, { after: first.pageInfo.endCursor })).data.repository.object.history
    expect(second).toMatchObject({ nodes: [{ oid: world.first }], pageInfo: { hasNextPage: false } })
  })

  it('refuses with status 200: no permission, nothing there, no such field, not emulated', async () => {
    const token = world.jobToken(world.first, { contents: 'read' })
    const forbidden = await ask(
      '{ repository(owner: "acme", name: "shop") { pullRequest(number: 2) { title } } }',
      {},
      token,
    )
    expect(forbidden.errors?.[0]).toMatchObject({
      type: 'FORBIDDEN',
      message: 'Resource not accessible by integration',
    })
    const missing = await ask('{ repository(owner: "acme", name: "shop") { issue(number: 99) { title } } }')
    expect(missing.errors?.[0]).toMatchObject({ type: 'NOT_FOUND', path: ['repository', 'issue'] })
    const unknown = await ask('{ repository(owner: "acme", name: "shop") { colour } }')
    expect(unknown.errors?.[0]?.message).toContain('colour')
    const later = await ask('{ repository(owner: "acme", name: "shop") { stargazerCount } }')
    expect(later.errors?.[0]).toMatchObject({ type: 'NOT_IMPLEMENTED' })
    const unbounded = await ask('{ repository(owner: "acme", name: "shop") { pullRequests { totalCount } } }')
    expect(unbounded.errors?.[0]).toMatchObject({ type: 'MISSING_PAGINATION_BOUNDARIES' })
  })

  it('compares and swaps references, all or none', async () => {
    const ids = await ask<{ repository: { id: string } }>('{ repository(owner: "acme", name: "shop") { id } }')
    const repositoryId = ids.data.repository.id
    const mutation = 'mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }'
    const nothing = '0'.repeat(40)
    const lock = 'refs/sluice/locks/production'
    const update = (...refUpdates: object[]) => ask(mutation, { input: { repositoryId, refUpdates } })
    expect((await update({ name: lock, beforeOid: nothing, afterOid: world.first })).errors).toBeUndefined()
    // Somebody else has it now.
    expect((await update({ name: lock, beforeOid: nothing, afterOid: merged.sha })).errors?.[0]?.type).toBe(
      'UNPROCESSABLE',
    )
    // One stale reference stops the other, too.
    const other = { name: 'refs/sluice/locks/dev', beforeOid: nothing, afterOid: world.first }
    const both = await update(other, { name: lock, beforeOid: merged.sha, afterOid: nothing })
    expect(both.errors).toHaveLength(1)
    expect((await world.call('GET', `${BASE}/git/ref/sluice/locks/dev`)).status).toBe(404)
    expect((await update({ name: lock, beforeOid: world.first, afterOid: nothing })).errors).toBeUndefined()
    expect((await world.call('GET', `${BASE}/git/ref/sluice/locks/production`)).status).toBe(404)
  })

  it('commits on a branch only when it is where the caller thinks', async () => {
    const mutation =
      'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid messageHeadline } } }'
    const input = {
      branch: { repositoryNameWithOwner: 'acme/shop', branchName: 'main' },
      message: { headline: 'flag on' },
      expectedHeadOid: world.first,
      fileChanges: {
        additions: [{ path: 'flags.json', contents: Buffer.from('{}').toString('base64') }],
        deletions: [],
      },
    }
    const stale = await ask(mutation, { input })
    expect(stale.errors?.[0]?.type).toBe('STALE_DATA')
    const done = await ask<{ createCommitOnBranch: { commit: { oid: string } } }>(mutation, {
      input: { ...input, expectedHeadOid: merged.sha },
    })
    expect(done.errors).toBeUndefined()
    const branch = await world.expect(200, 'GET', `${BASE}/git/ref/heads/main`)
    expect(branch).toMatchObject({ object: { sha: done.data.createCommitOnBranch.commit.oid } })
    const token = world.jobToken(world.first, { contents: 'read' })
    expect((await ask(mutation, { input }, token)).errors?.[0]?.type).toBe('FORBIDDEN')
  })

  it('shows deployments as the ledger needs them', async () => {
    const body = { ref: 'main', environment: 'qa', required_contexts: [], payload: { kind: 'deploy' } }
    const { id } = await world.expect<{ id: number }>(201, 'POST', `${BASE}/deployments`, { body })
    await world.expect(201, 'POST', `${BASE}/deployments/${id}/statuses`, { body: { state: 'success' } })
    const query =
      '{ repository(owner: "acme", name: "shop") { deployments(first: 10, environments: ["qa"]) { nodes { databaseId state payload task latestStatus { state } } } } }'
    expect(await ask(query)).toEqual({
      data: {
        repository: {
          deployments: {
            nodes: [
              {
                databaseId: id,
                state: 'ACTIVE',
                payload: '{"kind":"deploy"}',
                task: 'deploy',
                latestStatus: { state: 'SUCCESS' },
              },
            ],
          },
        },
      },
    })
  })
})
