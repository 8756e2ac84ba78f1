import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BASE, createWorld, type World } from './world.ts'

interface Release {
  readonly id: number
  readonly upload_url: string
  readonly tag_name: string
  readonly html_url: string
  readonly immutable: boolean
}

describe('releases', () => {
  let world: World & { readonly first: string }
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world.close())

  const create = (body: object) => world.expect<Release>(201, 'POST', `${BASE}/releases`, { body })
  const patch = (id: number, body: object) => world.call('PATCH', `${BASE}/releases/${id}`, { body })
  const upload = (release: Release, name: string, bytes: Buffer) =>
    world.call('POST', release.upload_url.replace('{?name,label}', `?name=${name}`), {
      body: bytes,
      headers: { 'Content-Type': 'application/octet-stream' },
    })

  it('go draft, assets, publish; the tag comes with publication', async () => {
    const draft = await create({ tag_name: 'v1.0.0-rc.1', draft: true, prerelease: true })
    expect(draft.html_url).toContain('/releases/tag/untagged-')
    expect((await world.call('GET', `${BASE}/git/ref/tags/v1.0.0-rc.1`)).status).toBe(404)
    expect((await world.call('GET', `${BASE}/releases/tags/v1.0.0-rc.1`)).status).toBe(404)
    const bytes = Buffer.from('candidate')
    const asset = await upload(draft, 'shop.tgz', bytes)
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    expect([asset.status, asset.json]).toEqual([201, expect.objectContaining({ size: bytes.length, digest })])
    expect((await upload(draft, 'shop.tgz', bytes)).json).toMatchObject({ errors: [{ code: 'already_exists' }] })
    expect((await patch(draft.id, { draft: false })).json).toMatchObject({ draft: false, prerelease: true })
    const ref = await world.expect(200, 'GET', `${BASE}/git/ref/tags/v1.0.0-rc.1`)
    expect(ref).toMatchObject({ object: { sha: world.first } })
    // A prerelease is never the latest.
    expect((await world.call('GET', `${BASE}/releases/latest`)).status).toBe(404)
    const named = world.events.filter((event) => event.name === 'release').map((event) => event.payload['action'])
    expect(named).toEqual(['published', 'prereleased'])
  })

  it('give an asset back byte by byte', async () => {
    const release = await create({ tag_name: 'bytes' })
    const bytes = Buffer.from(Uint8Array.from({ length: 256 }, (_, index) => index))
    const { url } = (await upload(release, 'all bytes.bin', bytes)).json as { url: string }
    expect(await world.expect(200, 'GET', url)).toMatchObject({
      name: 'all.bytes.bin',
      content_type: 'application/octet-stream',
    })
    const headers = { Authorization: `Bearer ${world.owner}`, Accept: 'application/octet-stream' }
    const response = await fetch(url, { headers })
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
  })

  it('are hidden as drafts from those who cannot write', async () => {
    const draft = await create({ tag_name: 'secret', draft: true })
    const token = world.jobToken(world.first, { contents: 'read' })
    expect((await world.call('GET', `${BASE}/releases/${draft.id}`, { token })).status).toBe(404)
    const list = await world.expect<Release[]>(200, 'GET', `${BASE}/releases`, { token })
    expect(list.map((release) => release.id)).not.toContain(draft.id)
  })

  it('know the latest, and let one be made it', async () => {
    await create({ tag_name: 'v1.0.0' })
    const second = await create({ tag_name: 'v0.9.1', make_latest: 'false' })
    const latest = async () => (await world.expect<Release>(200, 'GET', `${BASE}/releases/latest`)).tag_name
    expect(await latest()).toBe('v1.0.0')
    await patch(second.id, { make_latest: 'true' })
    world.github.clock.advance(1000)
    await create({ tag_name: 'v1.0.1' })
    expect(await latest()).toBe('v1.0.1')
  })

  it('refuse a second release of a tag', async () => {
    await create({ tag_name: 'once' })
    const again = await world.call('POST', `${BASE}/releases`, { body: { tag_name: 'once' } })
    expect([again.status, again.json]).toEqual([
      422,
      expect.objectContaining({ errors: [expect.objectContaining({ code: 'already_exists' })] }),
    ])
  })

  it('list merged pull requests in generated notes', async () => {
    world.git('checkout', '--quiet', '-B', 'notes', world.first)
    world.commit('feat: noted', { 'n.txt': '1' })
    await world.push('notes')
    const pull = await world.expect<{ number: number }>(201, 'POST', `${BASE}/pulls`, {
      body: { title: 'Note this', head: 'notes', base: 'main' },
    })
    await world.expect(200, 'PUT', `${BASE}/pulls/${pull.number}/merge`, { body: { merge_method: 'squash' } })
    const body = { tag_name: 'v2.0.0', previous_tag_name: 'v1.0.0' }
    const notes = await world.expect<{ body: string }>(200, 'POST', `${BASE}/releases/generate-notes`, { body })
    expect(notes.body).toContain(`* Note this by @acme in https://github.com/acme/shop/pull/${pull.number}`)
    expect(notes.body).toContain('compare/v1.0.0...v2.0.0')
  })

  it('freeze at publication when the repository says so, and burn the name of the tag', async () => {
    await world.expect(204, 'PUT', `${BASE}/immutable-releases`)
    const draft = await create({ tag_name: 'v3.0.0', draft: true })
    await upload(draft, 'a.bin', Buffer.from('a'))
    expect((await patch(draft.id, { draft: false })).json).toMatchObject({ immutable: true })
    expect((await upload(draft, 'b.bin', Buffer.from('b'))).status).toBe(422)
    const assets = await world.expect<{ id: number }[]>(200, 'GET', `${BASE}/releases/${draft.id}/assets`)
    expect((await world.call('DELETE', `${BASE}/releases/assets/${assets[0]?.id}`)).status).toBe(422)
    expect((await patch(draft.id, { tag_name: 'v3.0.1' })).status).toBe(422)
    expect((await world.call('DELETE', `${BASE}/git/refs/tags/v3.0.0`)).status).toBe(422)
    // The notes may still be mended.
    expect((await patch(draft.id, { body: 'better words' })).status).toBe(200)
    await world.expect(204, 'DELETE', `${BASE}/releases/${draft.id}`)
    const again = await world.call('POST', `${BASE}/releases`, { body: { tag_name: 'v3.0.0' } })
    expect(again.json).toMatchObject({ errors: [{ message: 'tag_name was used by an immutable release' }] })
  })

  it('leave no violation of the description', () => {
    expect(world.github.violations).toEqual([])
  })
})
