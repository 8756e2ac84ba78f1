import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BASE, createWorld, type World } from './world.ts'

const encode = (text: string) => Buffer.from(text).toString('base64')

describe('refs, commits and contents', () => {
  let world: World & { readonly first: string }
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world.close())

  it('files are written only over what the writer has seen', async () => {
    const path = `${BASE}/contents/config/flags.json`
    const put = (body: object) => world.call('PUT', path, { body: { message: 'flags', ...body } })
    const made = await put({ content: encode('{"a":1}') })
    expect(made.status).toBe(201)
    const { sha } = (made.json as { content: { sha: string } }).content
    expect((await put({ content: encode('{"a":2}') })).status).toBe(422)
    expect((await put({ content: encode('{"a":2}'), sha: world.first })).status).toBe(409)
    expect((await put({ content: encode('{"a":2}'), sha })).status).toBe(200)
    expect((await world.call('GET', path, { headers: { Accept: 'application/vnd.github.raw' } })).text).toBe('{"a":2}')
    const file = await world.expect<{ content: string; sha: string }>(200, 'GET', path)
    expect(Buffer.from(file.content, 'base64').toString()).toBe('{"a":2}')
    const old = await world.expect<{ content: string }>(
      200,
      'GET',
      `${path}?ref=main~1`.replace('main~1', await parentOfMain()),
    )
    expect(Buffer.from(old.content, 'base64').toString()).toBe('{"a":1}')
    await world.expect(200, 'DELETE', path, { body: { message: 'gone', sha: file.sha } })
    expect((await world.call('GET', path)).status).toBe(404)
  })

  async function parentOfMain(): Promise<string> {
    const branch = await world.expect<{ commit: { parents: { sha: string }[] } }>(200, 'GET', `${BASE}/branches/main`)
    return branch.commit.parents[0]?.sha ?? ''
  }

  it('folders are listed', async () => {
    const root = await world.expect<{ name: string; type: string }[]>(200, 'GET', `${BASE}/contents`)
    expect(root.map(({ name, type }) => [name, type])).toEqual([
      ['.github', 'dir'],
      ['README.md', 'file'],
      ['src', 'dir'],
    ])
    expect((await world.call('GET', `${BASE}/contents/../etc`)).status).toBe(404)
    expect((await world.call('GET', `${BASE}/contents/src%2F..%2F..%2Fetc`)).status).toBe(422)
  })

  it('a commit is built from blob, tree and commit, and a branch moves forward only', async () => {
    const blob = await world.expect<{ sha: string }>(201, 'POST', `${BASE}/git/blobs`, {
      body: { content: 'hi', encoding: 'utf-8' },
    })
    const entry = { path: 'docs/hi.txt', mode: '100644', type: 'blob', sha: blob.sha }
    const remove = { path: 'README.md', mode: '100644', type: 'blob', sha: null }
    const tree = await world.expect<{ sha: string; tree: { path: string }[] }>(201, 'POST', `${BASE}/git/trees`, {
      body: { base_tree: world.first, tree: [entry, remove] },
    })
    expect(tree.tree.map(({ path }) => path)).toEqual(['.github', 'docs', 'src'])
    const commit = await world.expect<{ sha: string }>(201, 'POST', `${BASE}/git/commits`, {
      body: { message: 'docs: hi', tree: tree.sha, parents: [world.first] },
    })
    await world.expect(201, 'POST', `${BASE}/git/refs`, { body: { ref: 'refs/heads/built', sha: commit.sha } })
    const again = await world.call('POST', `${BASE}/git/refs`, { body: { ref: 'refs/heads/built', sha: commit.sha } })
    expect(again.json).toMatchObject({ message: 'Reference already exists' })
    const move = (body: object) => world.call('PATCH', `${BASE}/git/refs/heads/built`, { body })
    expect((await move({ sha: world.first })).json).toMatchObject({ message: 'Update is not a fast forward' })
    expect((await move({ sha: world.first, force: true })).status).toBe(200)
    expect(world.events.at(-1)).toMatchObject({
      name: 'push',
      payload: { forced: true, before: commit.sha, after: world.first },
    })
    await world.expect(204, 'DELETE', `${BASE}/git/refs/heads/built`)
    expect((await world.call('GET', `${BASE}/git/ref/heads/built`)).status).toBe(404)
  })

  it('comparisons count both sides from the merge base', async () => {
    world.git('fetch', '--quiet', world.github.repository({ owner: 'acme', name: 'shop' }).gitDirectory, 'main')
    world.git('checkout', '--quiet', '-B', 'side', world.first)
    const side = world.commit('feat: side', { 'side.txt': 'a\nb\n' })
    await world.push('side')
    const diverged = await world.expect(200, 'GET', `${BASE}/compare/main...side`)
    expect(diverged).toMatchObject({
      status: 'diverged',
      ahead_by: 1,
      behind_by: 3,
      merge_base_commit: { sha: world.first },
      commits: [{ sha: side }],
      files: [{ filename: 'side.txt', status: 'added', additions: 2, patch: '@@ -0,0 +1,2 @@\n+a\n+b' }],
    })
    expect(await world.expect(200, 'GET', `${BASE}/compare/${side}...side`)).toMatchObject({
      status: 'identical',
      files: [],
    })
    expect(await world.expect(200, 'GET', `${BASE}/compare/side...${world.first}`)).toMatchObject({
      status: 'behind',
      behind_by: 1,
    })
    expect((await world.call('GET', `${BASE}/compare/main...nowhere`)).status).toBe(404)
  })

  it('commits are filtered by path, and git expressions are no names', async () => {
    const touched = await world.expect<unknown[]>(200, 'GET', `${BASE}/commits?path=config/flags.json`)
    expect(touched).toHaveLength(3)
    expect((await world.call('GET', `${BASE}/commits/main~1`)).status).toBe(422)
    const short = await world.expect(200, 'GET', `${BASE}/commits/${world.first.slice(0, 8)}`)
    expect(short).toMatchObject({ sha: world.first, stats: { additions: expect.any(Number) } })
  })

  it('a push tells what it brought, and a deleted branch that it is gone', async () => {
    world.git('checkout', '--quiet', '-B', 'pushed', world.first)
    world.commit('feat: one', { 'p1.txt': '1' })
    const tip = world.commit('feat: two', { 'p1.txt': '2', 'p2.txt': '2' })
    await world.push('pushed')
    const push = world.events.findLast((event) => event.name === 'push')
    expect(push).toMatchObject({
      ref: 'refs/heads/pushed',
      sha: tip,
      payload: { created: true, head_commit: { id: tip } },
    })
    expect(push?.payload['commits']).toMatchObject([
      { message: 'feat: one', added: ['p1.txt'] },
      { message: 'feat: two', added: ['p2.txt'], modified: ['p1.txt'] },
    ])
    await world.push(':pushed')
    const [gone, deleted] = world.events.slice(-2)
    expect(gone).toMatchObject({ name: 'push', payload: { deleted: true, after: '0'.repeat(40) } })
    expect(deleted).toMatchObject({ name: 'delete', payload: { ref: 'pushed', ref_type: 'branch' } })
  })

  it('a rejected push changes nothing', async () => {
    world.git('checkout', '--quiet', '-B', 'main', world.first)
    world.commit('feat: rewritten', { 'r.txt': '1' })
    const before = world.events.length
    await expect(world.push('main')).rejects.toThrow(/rejected/)
    expect(world.events).toHaveLength(before)
    expect(world.github.violations).toEqual([])
  })
})
