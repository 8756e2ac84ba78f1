import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BASE, createWorld, type World } from './world.ts'

describe('the protocol around every answer', () => {
  let world: World & { readonly first: string }
  beforeAll(async () => {
    world = await createWorld()
    for (let index = 0; index < 5; index++) {
      await world.expect(201, 'POST', `${BASE}/issues`, { body: { title: `Issue ${index}` } })
    }
  })
  afterAll(() => world.close())

  it('pages lists and links the pages', async () => {
    const seen: number[] = []
    let next: string | undefined = `${BASE}/issues?per_page=2&direction=asc`
    while (next !== undefined) {
      const page = await world.call('GET', next)
      seen.push(...(page.json as { number: number }[]).map((issue) => issue.number))
      next = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1]
    }
    expect(seen).toEqual([1, 2, 3, 4, 5])
    const first = await world.call('GET', `${BASE}/issues?per_page=2`)
    expect(first.headers.get('link')).toMatch(/page=2>; rel="next".*page=3>; rel="last"/)
    expect((await world.call('GET', `${BASE}/issues?per_page=500`)).headers.get('link')).toBeNull()
  })

  it('pages commits from git and ends where history ends', async () => {
    const page = await world.call('GET', `${BASE}/commits?per_page=1&page=2`)
    expect(page.json).toEqual([])
    expect(page.headers.get('link')).toMatch(/page=1>; rel="prev"/)
  })

  it('answers 304 to what is known already', async () => {
    const first = await world.call('GET', `${BASE}/labels`)
    const etag = first.headers.get('etag') ?? ''
    const again = await world.call('GET', `${BASE}/labels`, { headers: { 'If-None-Match': etag } })
    expect([again.status, again.text]).toEqual([304, ''])
    await world.expect(201, 'POST', `${BASE}/labels`, { body: { name: 'new' } })
    expect((await world.call('GET', `${BASE}/labels`, { headers: { 'If-None-Match': etag } })).status).toBe(200)
  })

  it("tells its own clock's time and how much of the hour's requests is left", async () => {
    world.github.clock.advance(3 * 24 * 60 * 60 * 1000)
    const reply = await world.call('GET', BASE)
    const date = new Date(reply.headers.get('date') ?? '').getTime()
    expect(Math.abs(date - world.github.clock.now().getTime())).toBeLessThan(5000)
    expect(date - Date.now()).toBeGreaterThan(2.9 * 24 * 60 * 60 * 1000)
    const left = Number(reply.headers.get('x-ratelimit-remaining'))
    const next = await world.call('GET', BASE)
    expect(Number(next.headers.get('x-ratelimit-remaining'))).toBe(left - 1)
    expect(reply.headers.get('x-ratelimit-limit')).toBe('5000')
  })

  it.each([
    ['GET', '/nowhere', undefined, 404, 'Not Found'],
    ['GET', '/git/ref/heads/none', undefined, 404, 'Not Found'],
    ['POST', '/issues', {}, 422, 'Validation Failed'],
    ['POST', '/issues/1/comments', { body: 'x'.repeat(65_537) }, 422, 'Validation Failed'],
    ['POST', '/releases', { tag_name: 'v1', body: 'x'.repeat(125_001) }, 422, 'Validation Failed'],
    [
      'POST',
      '/git/refs',
      { ref: 'refs/heads/a', sha: '0123456789012345678901234567890123456789' },
      422,
      'Object does not exist',
    ],
    ['POST', '/git/refs', { ref: 'nonsense', sha: '0' }, 422, expect.stringContaining('refs/')],
    ['POST', '/issues', { title: 5 }, 422, expect.stringContaining('is not a string')],
  ])('refuses %s %s as GitHub does', async (method, path, body, status, message) => {
    const reply = await world.call(method, `${BASE}${path}`, body === undefined ? {} : { body })
    expect(reply.status).toBe(status)
    expect(reply.json).toMatchObject({
      message,
      documentation_url: expect.stringMatching(/^https:\/\/docs\.github\.com/),
    })
  })

  it('takes texts up to the limit', async () => {
    await world.expect(201, 'POST', `${BASE}/issues/1/comments`, { body: { body: 'x'.repeat(65_536) } })
    const body = { tag_name: 'v1', draft: true, body: 'x'.repeat(125_000) }
    await world.expect(201, 'POST', `${BASE}/releases`, { body })
  })

  it('bounds status descriptions and the annotations of one call', async () => {
    const status = (description: string) =>
      world.call('POST', `${BASE}/statuses/${world.first}`, { body: { state: 'success', description } })
    expect((await status('x'.repeat(140))).status).toBe(201)
    expect((await status('x'.repeat(141))).status).toBe(422)
    const annotation = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'm' }
    const output = (count: number) => ({ title: 't', summary: 's', annotations: Array(count).fill(annotation) })
    const check = { name: 'gate', head_sha: world.first, output: output(50) }
    const { id } = await world.expect<{ id: number }>(201, 'POST', `${BASE}/check-runs`, { body: check })
    const more = await world.expect(200, 'PATCH', `${BASE}/check-runs/${id}`, { body: { output: output(3) } })
    expect(more).toMatchObject({ output: { annotations_count: 53 } })
    expect((await world.call('PATCH', `${BASE}/check-runs/${id}`, { body: { output: output(51) } })).status).toBe(422)
  })

  it('keeps a record of requests with who asked', async () => {
    const before = world.github.requests.length
    const { job } = world.startRun(world.first)
    await world.call('GET', `${BASE}/commits`, { token: world.github.tokenForJob(job.id, { contents: 'read' }) })
    expect(world.github.requests.slice(before)).toEqual([
      expect.objectContaining({
        method: 'GET',
        route: 'GET /repos/{owner}/{repo}/commits',
        status: 200,
        actor: 'github-actions[bot]',
        jobId: job.id,
      }),
    ])
    expect(world.github.violations).toEqual([])
  })
})
