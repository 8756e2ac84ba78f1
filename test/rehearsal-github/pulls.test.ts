import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BASE, createWorld, SHOP, type World } from './world.ts'

interface Pull {
  readonly number: number
  readonly head: { readonly sha: string }
  readonly mergeable: boolean
  readonly merge_commit_sha: string
}

describe('pull requests', () => {
  let world: World & { readonly first: string }
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world.close())

  /** A branch from main with two commits, and its pull request. */
  async function open(name: string, content = name): Promise<Pull> {
    world.git('fetch', '--quiet', world.github.repository(SHOP).gitDirectory, 'main')
    world.git('checkout', '--quiet', '-B', name, 'FETCH_HEAD')
    world.commit(`feat: ${name} one`, { [`${name}.txt`]: content })
    world.commit(`feat: ${name} two`, { [`${name}-2.txt`]: content })
    await world.push(name)
    return world.expect<Pull>(201, 'POST', `${BASE}/pulls`, {
      body: { title: `Add ${name}`, head: name, base: 'main' },
    })
  }
  const shared = (ref: string) => world.expect<{ object: { sha: string } }>(200, 'GET', `${BASE}/git/ref/${ref}`)
  const events = (name: string) => world.events.filter((event) => event.name === name)

  it('open with true head and test-merge references, and say what they change', async () => {
    const pull = await open('alpha')
    expect((await shared(`pull/${pull.number}/head`)).object.sha).toBe(pull.head.sha)
    expect((await shared(`pull/${pull.number}/merge`)).object.sha).toBe(pull.merge_commit_sha)
    const full = await world.expect(200, 'GET', `${BASE}/pulls/${pull.number}`)
    expect(full).toMatchObject({ commits: 2, additions: 2, changed_files: 2, mergeable: true, merged: false })
    const event = events('pull_request').at(-1)
    expect(event).toMatchObject({ sha: pull.merge_commit_sha, ref: `refs/pull/${pull.number}/merge`, actor: 'acme' })
    expect(event?.payload['action']).toBe('opened')
  })

  it('follow a push to their branch', async () => {
    const pull = await open('beta')
    const before = pull.head.sha
    const sha = world.commit('feat: beta three', { 'beta-3.txt': 'x' })
    await world.push('beta')
    expect((await shared(`pull/${pull.number}/head`)).object.sha).toBe(sha)
    expect(events('pull_request').at(-1)?.payload).toMatchObject({ action: 'synchronize', before, after: sha })
  })

  it.each([
    ['merge', 2, ['Merge pull request #', 'feat: mm two', 'feat: mm one']],
    ['squash', 1, ['Add ss (#']],
    ['rebase', 1, ['feat: rr two', 'feat: rr one']],
  ] as const)('merge by %s', async (method, parents, subjects) => {
    const name = method === 'merge' ? 'mm' : method === 'squash' ? 'ss' : 'rr'
    const pull = await open(name)
    const stale = { merge_method: method, sha: world.first }
    expect((await world.call('PUT', `${BASE}/pulls/${pull.number}/merge`, { body: stale })).status).toBe(409)
    const pushes = events('push').length
    const merged = await world.expect<{ sha: string }>(200, 'PUT', `${BASE}/pulls/${pull.number}/merge`, {
      body: { merge_method: method },
    })
    expect((await shared('heads/main')).object.sha).toBe(merged.sha)
    const log = await world.expect<{ commit: { message: string }; parents: unknown[] }[]>(200, 'GET', `${BASE}/commits`)
    expect(log[0]?.parents).toHaveLength(parents)
    // Listed by date: what else reached the branch in the same second may stand between them.
    const messages = log.map((commit) => commit.commit.message)
    expect(subjects.filter((subject) => messages.some((message) => message.startsWith(subject)))).toEqual([...subjects])
    expect(events('push')).toHaveLength(pushes + 1)
    expect(events('pull_request').at(-1)?.payload).toMatchObject({ action: 'closed', pull_request: { merged: true } })
    const of = await world.expect<Pull[]>(200, 'GET', `${BASE}/commits/${merged.sha}/pulls`)
    expect(of.map((one) => one.number)).toEqual([pull.number])
    expect((await world.call('PUT', `${BASE}/pulls/${pull.number}/merge`, { body: {} })).status).toBe(405)
  })

  it.each([
    [
      'the message of the only commit',
      ['fix: sum\n\nIt was wrong.\n\nCloses: #4'],
      (number: number) => `fix: sum (#${number})\n\nIt was wrong.\n\nCloses: #4`,
    ],
    [
      'the title over the messages of several',
      ['wip', 'fix: sum\n\nIt was wrong.'],
      (number: number) => `The title (#${number})\n\n* wip\n\n* fix: sum\n\nIt was wrong.`,
    ],
  ])('squash under %s', async (name, messages, expected) => {
    const branch = name.replaceAll(' ', '-')
    world.git('fetch', '--quiet', world.github.repository(SHOP).gitDirectory, 'main')
    world.git('checkout', '--quiet', '-B', branch, 'FETCH_HEAD')
    for (const [index, text] of messages.entries()) world.commit(text, { [`${branch}-${index}.txt`]: text })
    await world.push(branch)
    const { number } = await world.expect<Pull>(201, 'POST', `${BASE}/pulls`, {
      body: { title: 'The title', body: 'Its own words.', head: branch, base: 'main' },
    })
    const body = { merge_method: 'squash' }
    const { sha } = await world.expect<{ sha: string }>(200, 'PUT', `${BASE}/pulls/${number}/merge`, { body })
    const made = await world.expect<{ commit: { message: string } }>(200, 'GET', `${BASE}/commits/${sha}`)
    expect(made.commit.message.trimEnd()).toBe(expected(number))
  })

  it('say when they conflict, and then cannot be merged', async () => {
    const one = await open('conflict-a', 'a')
    world.git('checkout', '--quiet', '-B', 'conflict-b', 'HEAD~2')
    world.commit('feat: other', { 'conflict-a.txt': 'b' })
    await world.push('conflict-b')
    const body = { title: 'Other', head: 'conflict-b', base: 'main' }
    const other = await world.expect<Pull>(201, 'POST', `${BASE}/pulls`, { body })
    await world.expect(200, 'PUT', `${BASE}/pulls/${one.number}/merge`, { body: {} })
    const now = await world.expect(200, 'GET', `${BASE}/pulls/${other.number}`)
    expect(now).toMatchObject({ mergeable: false, mergeable_state: 'dirty' })
    expect((await world.call('PUT', `${BASE}/pulls/${other.number}/merge`, { body: {} })).status).toBe(405)
  })

  it('refuse a twin, an unknown branch, and nothing to merge', async () => {
    await open('twin')
    const create = (head: string) => world.call('POST', `${BASE}/pulls`, { body: { title: 't', head, base: 'main' } })
    expect((await create('twin')).json).toMatchObject({
      errors: [{ message: 'A pull request already exists for acme:twin.' }],
    })
    expect((await create('nobody')).json).toMatchObject({ errors: [{ field: 'head', code: 'invalid' }] })
    await world.push('FETCH_HEAD:refs/heads/empty')
    expect((await create('empty')).json).toMatchObject({ errors: [{ message: 'No commits between main and empty' }] })
  })

  it("reviews are kept, and one's own cannot be approved", async () => {
    const pull = await open('reviewed')
    const path = `${BASE}/pulls/${pull.number}/reviews`
    expect((await world.call('POST', path, { body: { event: 'APPROVE' } })).status).toBe(422)
    const token = world.github.tokenForUser('ben')
    await world.expect(200, 'POST', path, { token, body: { event: 'APPROVE', body: 'fine' } })
    expect(await world.expect(200, 'GET', path)).toMatchObject([{ user: { login: 'ben' }, state: 'APPROVED' }])
  })

  it('from a fork are marked so that they get no trust', async () => {
    world.github.createUser('eve')
    const forked = { owner: 'eve', name: 'shop' }
    world.github.createRepository({ ...forked, forkOf: SHOP })
    world.git('checkout', '--quiet', '-B', 'outside', 'FETCH_HEAD')
    const sha = world.commit('feat: from outside', { 'outside.txt': '1' })
    await world.github.push(forked, { directory: world.clone, refspec: 'outside', actor: 'eve' })
    const token = world.github.tokenForUser('eve')
    const body = { title: 'Outside', head: 'eve:outside', base: 'main' }
    const pull = await world.expect<Pull>(201, 'POST', `${BASE}/pulls`, { token, body })
    expect((await shared(`pull/${pull.number}/head`)).object.sha).toBe(sha)
    expect(events('pull_request').at(-1)).toMatchObject({ untrusted: true, actor: 'eve', repository: SHOP })
  })

  it("a job's token changes things and starts nothing", async () => {
    world.git('checkout', '--quiet', '-B', 'quiet', 'FETCH_HEAD')
    world.commit('feat: quiet', { 'quiet.txt': '1' })
    await world.push('quiet')
    const before = world.events.length
    const token = world.jobToken(world.first, { contents: 'write', 'pull-requests': 'write', actions: 'write' })
    const body = { title: 'By a job', head: 'quiet', base: 'main' }
    const pull = await world.expect<Pull>(201, 'POST', `${BASE}/pulls`, { token, body })
    await world.expect(200, 'PUT', `${BASE}/pulls/${pull.number}/merge`, { token, body: {} })
    expect(world.events.slice(before).map((event) => event.name)).toEqual([])
    const dispatch = { ref: 'main', inputs: { environment: 'dev' } }
    await world.expect(204, 'POST', `${BASE}/actions/workflows/pipeline.yml/dispatches`, { token, body: dispatch })
    await world.expect(204, 'POST', `${BASE}/dispatches`, { token, body: { event_type: 'advance' } })
    expect(world.events.slice(before).map((event) => event.name)).toEqual(['workflow_dispatch', 'repository_dispatch'])
  })

  it('leave no violation of the description', () => {
    expect(world.github.violations).toEqual([])
  })
})
