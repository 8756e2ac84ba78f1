import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { decompress } from '../../lib/provenance/snappy.ts'
import { BASE, createWorld, type World } from './world.ts'

interface Listed {
  readonly attestations: readonly { readonly bundle: null; readonly bundle_url: string }[]
}

const DIGEST = `sha256:${'a'.repeat(64)}`
const bundle = (predicateType: string) => ({
  mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
  verificationMaterial: {},
  dsseEnvelope: {
    payload: Buffer.from(
      JSON.stringify({
        predicateType,
        subject: [{ digest: { sha256: 'a'.repeat(64) } }],
        padding: 'x'.repeat(100_000),
      }),
    ).toString('base64'),
  },
})

describe('attestations', () => {
  let world: World & { readonly first: string }
  const list = (query = '', token?: string) =>
    world.call('GET', `${BASE}/attestations/${DIGEST}${query}`, token === undefined ? {} : { token })
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world.close())

  it('are 404 for a digest that has none', async () => {
    expect((await list()).status).toBe(404)
  })

  it('are listed newest first, by kind, and lie elsewhere as a Snappy block', async () => {
    for (const type of ['https://slsa.dev/provenance/v1', 'https://spdx.dev/Document/v2.3'])
      await world.expect(201, 'POST', `${BASE}/attestations`, { body: { bundle: bundle(type) } })
    expect(((await list()).json as Listed).attestations).toHaveLength(2)
    for (const kind of ['provenance', 'https://slsa.dev/provenance/v1']) {
      const { attestations } = (await list(`?predicate_type=${kind}`)).json as Listed
      expect(attestations).toHaveLength(1)
      expect(attestations[0]?.bundle).toBeNull()
      const packed = new Uint8Array(await (await fetch(attestations[0]?.bundle_url ?? '')).arrayBuffer())
      const text = Buffer.from(decompress(packed, 1_000_000)).toString()
      expect(JSON.parse(text)).toEqual(bundle('https://slsa.dev/provenance/v1'))
    }
    expect(((await list('?predicate_type=sbom')).json as Listed).attestations).toHaveLength(1)
    expect((await list('?predicate_type=release')).status).toBe(404)
    expect(world.github.violations).toEqual([])
  })

  it("are refused to a job's token without the permission, which is named", async () => {
    const refused = await list('', world.jobToken(world.first, { contents: 'read' }))
    expect(refused.status).toBe(403)
    expect(refused.headers.get('x-accepted-github-permissions')).toBe('attestations=read')
    expect((await list('', world.jobToken(world.first, { attestations: 'read' }))).status).toBe(200)
  })
})
