import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Octokit } from '@octokit/core'
import { paginateRest } from '@octokit/plugin-paginate-rest'
import { BASE, createWorld, type World } from './world.ts'

const Client = Octokit.plugin(paginateRest)
const repository = { owner: 'acme', repo: 'shop' }

describe("GitHub's own client", () => {
  let world: World & { readonly first: string }
  let client: InstanceType<typeof Client>
  beforeAll(async () => {
    world = await createWorld()
    client = new Client({ auth: world.owner, baseUrl: world.github.url })
  })
  afterAll(() => world.close())

  it('walks pages to the end', async () => {
    for (let index = 1; index <= 5; index++) {
      await client.request('POST /repos/{owner}/{repo}/issues', { ...repository, title: `Issue ${index}` })
    }
    const issues = await client.paginate('GET /repos/{owner}/{repo}/issues', { ...repository, per_page: 2 })
    expect(issues.map((issue) => issue.number)).toEqual([5, 4, 3, 2, 1])
    const runs = [world.startRun(world.first), world.startRun(world.first), world.startRun(world.first)]
    const found = await client.paginate('GET /repos/{owner}/{repo}/actions/runs', { ...repository, per_page: 1 })
    expect(found.map(({ id }) => id)).toEqual(runs.map(({ run }) => run.id).reverse())
  })

  it('meets slashes in names as the real one encodes them', async () => {
    const ref = 'refs/heads/feature/a b'.replace(' ', '-')
    await client.request('POST /repos/{owner}/{repo}/git/refs', { ...repository, ref, sha: world.first })
    const name = ref.slice('refs/'.length)
    const found = await client.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...repository, ref: name })
    expect(found.data.object.sha).toBe(world.first)
    const path = '.github/workflows/pipeline.yml'
    const file = await client.request('GET /repos/{owner}/{repo}/contents/{path}', { ...repository, path })
    expect(file.data).toMatchObject({ path, encoding: 'base64' })
    const basehead = 'main...feature/a-b'
    const compared = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', { ...repository, basehead })
    expect(compared.data.status).toBe('identical')
  })

  it('uploads to the address of the release and downloads through redirects', async () => {
    const release = await client.request('POST /repos/{owner}/{repo}/releases', { ...repository, tag_name: 'v1.0.0' })
    const upload = await client.request(`POST ${release.data.upload_url}`, {
      name: 'shop.tgz',
      data: Buffer.from('bytes'),
      headers: { 'content-type': 'application/gzip' },
    })
    expect(upload.data).toMatchObject({ name: 'shop.tgz', size: 5, content_type: 'application/gzip' })
    const bytes = await client.request('GET /repos/{owner}/{repo}/releases/assets/{asset_id}', {
      ...repository,
      asset_id: upload.data.id,
      headers: { accept: 'application/octet-stream' },
    })
    expect(Buffer.from(bytes.data as unknown as ArrayBuffer).toString()).toBe('bytes')
  })

  it('gets errors it understands, from REST and from GraphQL', async () => {
    const missing = client.request('GET /repos/{owner}/{repo}/branches/{branch}', { ...repository, branch: 'none' })
    await expect(missing).rejects.toMatchObject({ status: 404, message: expect.stringContaining('Branch not found') })
    const invalid = client.request('POST /repos/{owner}/{repo}/labels', { ...repository, name: 'bug' })
    await expect(invalid).rejects.toMatchObject({ status: 422, message: expect.stringContaining('already_exists') })
    const query = '{ repository(owner: "acme", name: "none") { id } }'
    await expect(client.graphql(query)).rejects.toMatchObject({ errors: [{ type: 'NOT_FOUND' }] })
    const answer = await client.graphql<{ viewer: { login: string } }>('{ viewer { login } }')
    expect(answer.viewer.login).toBe('acme')
  })

  it('is told for free how many requests are left', async () => {
    const before = await client.request('GET /rate_limit')
    const after = await client.request('GET /rate_limit')
    expect(after.data.rate.remaining).toBe(before.data.rate.remaining)
    expect(world.github.requests.at(-1)).toMatchObject({ route: 'GET /rate_limit', actor: 'acme' })
    expect((await world.call('GET', BASE, { token: null })).headers.get('x-ratelimit-limit')).toBe('60')
    expect(world.github.violations).toEqual([])
  })
})
