import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { GitHub } from '../../lib/github/client.ts'
import type { JobContext } from '../../lib/github/context.ts'
import { GitHubError } from '../../lib/github/errors.ts'
import { LARGEST_BUNDLE_BYTES, MOST_ATTESTATIONS, type Place } from '../../lib/provenance/bundles.ts'
import { readProvenance, type Wanted } from '../../lib/provenance/read.ts'
import { type BuildClaims, createSigner, type Signer } from '../../rehearsal/sigstore/signer.ts'
import { CANDIDATE, CLAIMS, DIGEST, SHA, statementAbout } from './claims.ts'

const ROOT = '.github/trusted_root.jsonl'
const CONTEXT = { owner: 'acme', repository: 'shop', serverUrl: 'https://github.com' } as JobContext
const CONFIG = {
  'signer-workflow': ['acme/paved-road/.github/workflows/build.yml@refs/heads/main'],
  'trusted-root': ROOT,
}
const RELEASE: Place = { kind: 'release', tag: 'v1', asset: 'shop.mjs' }
const OTHER = `sha256:${'c3'.repeat(32)}`

let signer: Signer
let good: object
let folder: string
beforeAll(async () => {
  signer = await createSigner()
  good = await sign()
  folder = mkdtempSync(join(tmpdir(), 'sluice-provenance-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const sign = (claims: Partial<BuildClaims> = {}, digest = DIGEST) =>
  signer.sign({ claims: { ...CLAIMS, ...claims }, statement: statementAbout([digest]) })

interface Kept {
  /** Assets of release v1, by name. */
  readonly assets?: Readonly<Record<string, string>>
  readonly sizes?: Readonly<Record<string, number>>
  readonly attestations?: readonly object[] | Error
  /** What lies at other addresses. */
  readonly blobs?: Readonly<Record<string, Uint8Array | Error>>
  readonly root?: string
}

/** A GitHub that keeps these things, and notes what it was asked. */
function keeping({ assets = {}, sizes = {}, attestations = [], blobs = {}, root }: Kept) {
  const asked: string[] = []
  const find = async (route: string, parameters: Readonly<Record<string, unknown>>) => {
    asked.push(route.split('/').at(-2) ?? '')
    if (route.includes('/contents/')) {
      const text = root ?? JSON.stringify(signer.trustedRoot)
      expect(parameters).toEqual({ path: ROOT, ref: 'policy' })
      return text === '' ? undefined : { content: Buffer.from(text).toString('base64') }
    }
    if (route.includes('/releases/'))
      return {
        assets: Object.entries(assets).map(([name, text]) => ({ name, size: sizes[name] ?? text.length, url: name })),
      }
    expect(parameters).toMatchObject({ subject_digest: DIGEST, predicate_type: 'https://slsa.dev/provenance/v1' })
    if (attestations instanceof Error) throw attestations
    return attestations.length === 0 ? undefined : { attestations }
  }
  const download = async (url: string) => {
    asked.push(`download ${url}`)
    const blob = blobs[url] ?? Buffer.from(assets[url] ?? '')
    if (blob instanceof Error) throw blob
    return blob
  }
  return { asked, github: { find, download } as unknown as GitHub }
}

function read(kept: Kept, more: Partial<Wanted> = {}, github = keeping(kept).github) {
  const wanted: Wanted = {
    candidate: CANDIDATE,
    place: RELEASE,
    config: CONFIG,
    configSha: 'policy',
    defaultBranch: 'main',
    repositoryId: '7',
    ...more,
  }
  return readProvenance(wanted, { github, context: CONTEXT })
}

const forbidden = () =>
  new GitHubError(`GET /repos/acme/shop/attestations/${DIGEST}`, {
    status: 403,
    message: 'Resource not accessible by integration',
    acceptedPermissions: 'attestations=read',
    rateLimited: false,
    outcomeUnknown: false,
  })

describe('a provenance', () => {
  it('beside the candidate needs no further permission', async () => {
    const { asked, github } = keeping({
      assets: { 'shop.mjs.sigstore.json': JSON.stringify(good) },
      attestations: forbidden(),
    })
    expect(await read({}, {}, github)).toEqual({
      kind: 'accepted',
      proof: expect.objectContaining({
        signer: CLAIMS.signer,
        sha: SHA,
        found: 'release:v1/shop.mjs.sigstore.json',
        authorities: ROOT,
      }),
    })
    expect(asked).toEqual(['contents', 'tags', 'download shop.mjs.sigstore.json'])
  })

  it.each(['.sigstore.json', '.sigstore.jsonl', '.intoto.jsonl'])('lies beside a file as %s', async (suffix) => {
    const path = join(folder, `app${suffix.length}.mjs`)
    writeFileSync(`${path}${suffix}`, `${JSON.stringify({ strange: true })}\n${JSON.stringify(good)}\n`)
    const { kind } = await read({}, { place: { kind: 'file', path } })
    expect(kind).toBe('accepted')
  })

  it('is asked of GitHub where none lies beside, or none that is accepted', async () => {
    const attestations = [{ bundle: good }]
    expect(await read({ attestations })).toMatchObject({
      kind: 'accepted',
      proof: { found: expect.stringMatching(/^attestation 1 of sha256:b2/) },
    })
    expect(await read({ attestations }, { place: undefined })).toMatchObject({ kind: 'accepted' })
    const assets = { 'shop.mjs.sigstore.json': JSON.stringify(await sign({}, OTHER)) }
    expect(await read({ assets, attestations })).toMatchObject({ kind: 'accepted' })
  })

  it('is fetched from where GitHub says it lies, packed or not', async () => {
    const bytes = Buffer.from(JSON.stringify(good))
    const attestations = [{ bundle: null, bundle_url: 'https://blobs.example/1.json.sn' }]
    const blobs = (blob: Uint8Array | Error) => ({ attestations, blobs: { 'https://blobs.example/1.json.sn': blob } })
    expect(await read(blobs(bytes))).toMatchObject({ kind: 'accepted' })
    expect(await read(blobs(packed(bytes)))).toMatchObject({ kind: 'accepted' })
    expect(await read(blobs(packed(bytes).subarray(0, 100)))).toMatchObject({
      kind: 'refused',
      reason: 'provenance-invalid',
    })
    expect(await read(blobs(new TypeError('fetch failed')))).toEqual({ kind: 'unknown', detail: 'fetch failed' })
    expect(await read({ attestations: [{ bundle: null }] })).toMatchObject({
      kind: 'refused',
      reason: 'provenance-invalid',
    })
  })

  it('is found among what others have left, who can sign but not for this workflow', async () => {
    const attestations = [
      { bundle: await sign({ signer: CLAIMS.signer.replace('paved-road', 'shop') }) },
      { bundle: {} },
      { bundle: good },
    ]
    expect(await read({ attestations })).toMatchObject({ kind: 'accepted' })
  })

  it('by the default policy is of this repository, its default branch and a hosted runner', async () => {
    for (const [claims, reason] of [
      [{ repository: 'https://github.com/acme/cart' }, 'provenance-wrong-source'],
      [{ repositoryId: '8' }, 'provenance-wrong-source'],
      [{ ref: 'refs/heads/topic' }, 'provenance-wrong-source'],
      [{ sha: 'f'.repeat(40) }, 'provenance-wrong-source'],
      [{ runner: 'self-hosted' }, 'provenance-wrong-runner'],
      [{ issuer: 'https://token.actions.acme.ghe.com' }, 'provenance-wrong-signer'],
    ] as const)
      expect(await read({ attestations: [{ bundle: await sign(claims) }] })).toMatchObject({ kind: 'refused', reason })
  })

  it('of an enterprise on ghe.com has the issuer and the addresses of its subdomain', async () => {
    const at = (text: string) => text.replace('https://github.com', 'https://acme.ghe.com')
    const claims = {
      ...CLAIMS,
      issuer: 'https://token.actions.acme.ghe.com',
      signer: at(CLAIMS.signer),
      repository: at(CLAIMS.repository),
    }
    const { github } = keeping({ attestations: [{ bundle: await sign(claims) }] })
    const wanted = {
      candidate: CANDIDATE,
      place: undefined,
      config: CONFIG,
      configSha: 'policy',
      defaultBranch: 'main',
      repositoryId: '7',
    }
    const context = { ...CONTEXT, serverUrl: 'https://acme.ghe.com' }
    expect(await readProvenance(wanted, { github, context })).toMatchObject({ kind: 'accepted' })
  })
})

describe('no provenance', () => {
  it('at all is missing', async () => {
    expect(await read({})).toEqual({
      kind: 'refused',
      reason: 'provenance-missing',
      detail: expect.stringContaining(DIGEST),
    })
  })

  it('that GitHub shows names the permission, and what lay beside', async () => {
    expect(await read({ attestations: forbidden() })).toEqual({
      kind: 'unknown',
      detail: expect.stringContaining('The job must grant attestations: read'),
    })
    const assets = { 'shop.mjs.sigstore.json': JSON.stringify(await sign({}, OTHER)) }
    expect(await read({ assets, attestations: forbidden() })).toEqual({
      kind: 'refused',
      reason: 'provenance-wrong-subject',
      detail: expect.stringMatching(/^release:v1\/shop\.mjs\.sigstore\.json: it is about .*attestations: read/),
    })
  })

  it('that fits: the one that comes closest says why', async () => {
    const attestations = [
      { bundle: {} },
      { bundle: await sign({ ref: 'refs/heads/topic' }) },
      { bundle: await sign({ signer: CLAIMS.signer.replace('build', 'test') }) },
    ]
    expect(await read({ attestations })).toEqual({
      kind: 'refused',
      reason: 'provenance-wrong-source',
      detail: expect.stringMatching(/^attestation 2 .*refs\/heads\/topic.*and 2 more/),
    })
  })

  it('among more than are read is looked for', async () => {
    const bundle = await sign({ ref: 'refs/heads/topic' })
    const attestations = Array.from({ length: MOST_ATTESTATIONS }, () => ({ bundle }))
    expect(await read({ attestations })).toMatchObject({
      kind: 'refused',
      reason: 'provenance-wrong-source',
      detail: expect.stringContaining('more attestations than the 100'),
    })
  })

  it('of ten megabytes is read, packed or not', async () => {
    const large = Buffer.alloc(10 * 1024 * 1024, 32)
    const sizes = { 'shop.mjs.sigstore.json': large.length }
    const beside = keeping({ assets: { 'shop.mjs.sigstore.json': '' }, sizes })
    expect(await read({}, {}, beside.github)).toMatchObject({
      kind: 'refused',
      reason: 'provenance-invalid',
      detail: expect.stringContaining('10485760 bytes'),
    })
    expect(beside.asked).not.toContain('download shop.mjs.sigstore.json')
    const path = join(folder, 'large.mjs')
    writeFileSync(`${path}.sigstore.json`, large)
    expect(await read({}, { place: { kind: 'file', path } })).toMatchObject({ reason: 'provenance-invalid' })
    const attestations = [{ bundle: null, bundle_url: 'https://blobs.example/1' }]
    for (const blob of [large, packed(large)])
      expect(await read({ attestations, blobs: { 'https://blobs.example/1': blob } })).toMatchObject({
        reason: 'provenance-invalid',
      })
    const inline = [{ bundle: { mediaType: 'x'.repeat(LARGEST_BUNDLE_BYTES) } }]
    expect(await read({ attestations: inline })).toMatchObject({ reason: 'provenance-invalid' })
  })

  it('in a file of ten thousand bundles is looked for', async () => {
    const path = join(folder, 'many.mjs')
    writeFileSync(`${path}.intoto.jsonl`, '{}\n'.repeat(10_000))
    expect(await read({}, { place: { kind: 'file', path } })).toMatchObject({
      detail: expect.stringContaining('10000 bundles'),
    })
  })

  it('can be judged by authorities that are no such thing', async () => {
    expect(await read({ root: '' })).toMatchObject({
      kind: 'unknown',
      detail: expect.stringContaining(`names ${ROOT}`),
    })
    expect(await read({ root: '{}' })).toMatchObject({
      kind: 'unknown',
      detail: expect.stringContaining('gh attestation trusted-root'),
    })
    const { 'trusted-root': _, ...config } = CONFIG
    expect(await read({ attestations: [{ bundle: good }] }, { config })).toMatchObject({
      kind: 'refused',
      reason: 'provenance-invalid',
      detail: expect.stringMatching(
        /no trusted authority vouches for it.*if the repository is private, give "trusted-root"/,
      ),
    })
    const other = await createSigner()
    expect(await read({ attestations: [{ bundle: good }], root: JSON.stringify(other.trustedRoot) })).toMatchObject({
      detail: expect.stringContaining(`renew ${ROOT}: gh attestation trusted-root > ${ROOT}`),
    })
    // That is no advice for what somebody has tampered with.
    const tampered = structuredClone(good) as { dsseEnvelope: { payload: string } }
    tampered.dsseEnvelope.payload = `f${tampered.dsseEnvelope.payload.slice(1)}`
    expect(await read({ attestations: [{ bundle: tampered }] })).toMatchObject({
      detail: expect.not.stringContaining('renew'),
    })
  })

  it('hides a fault of ours', async () => {
    await expect(read({ attestations: new RangeError('ours') })).rejects.toThrow('ours')
  })
})

/** A Snappy block of literals. */
function packed(content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  for (let index = 0; index < 4; index++)
    length[index] = ((content.length >> (7 * index)) & 127) | (index < 3 ? 128 : 0)
  const tag = Buffer.from([62 << 2, 0, 0, 0])
  tag.writeUIntLE(content.length - 1, 1, 3)
  return Buffer.concat([length, tag, content])
}
