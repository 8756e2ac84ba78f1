import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createObtain, isDurable, parseStore, requireDurable } from '../../lib/delivery/store.ts'
import { createRegistry } from '../../lib/delivery/stores/registry.ts'
import type { GitHub } from '../../lib/github/client.ts'

const DIGEST = `sha256:${'a'.repeat(64)}`

describe('where a candidate lies', () => {
  it.each([
    ['release:v1.0.0/shop.mjs', { kind: 'release', tag: 'v1.0.0', asset: 'shop.mjs' }],
    ['release:shop/v1.0.0/shop.mjs', { kind: 'release', tag: 'shop/v1.0.0', asset: 'shop.mjs' }],
    ['release:v1.0.0', undefined],
    ['release:/shop.mjs', undefined],
    ['release:v1.0.0/', undefined],
    [`oci:ghcr.io/acme/shop@${DIGEST}`, { kind: 'oci', host: 'ghcr.io', name: 'acme/shop', digest: DIGEST }],
    [`oci:127.0.0.1:5000/shop:1.0@${DIGEST}`, { kind: 'oci', host: '127.0.0.1:5000', name: 'shop', digest: DIGEST }],
    ['oci:ghcr.io/acme/shop:latest', undefined],
    [`oci:shop@${DIGEST}`, undefined],
    [`oci:acme/shop@${DIGEST}`, undefined],
    ['run:17/candidate', { kind: 'run', run: 17, artifact: 'candidate', file: undefined }],
    ['run:17/candidate/dist/shop.mjs', { kind: 'run', run: 17, artifact: 'candidate', file: 'dist/shop.mjs' }],
    ['run:17', undefined],
    ['run:x/candidate', undefined],
    ['dist/shop.mjs', { kind: 'file', path: 'dist/shop.mjs' }],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(parseStore(text)).toEqual(expected)
  })

  it('lasts in a release or a registry, and nowhere else', () => {
    expect(isDurable('release:v1/x')).toBe(true)
    expect(isDurable(`oci:ghcr.io/x@${DIGEST}`)).toBe(true)
    expect(isDurable('dist/x')).toBe(false)
    expect(isDurable('run:1/x')).toBe(false)
    expect(isDurable(undefined)).toBe(false)
    expect(() => requireDurable('dist/x')).toThrow('input "store"')
  })
})

describe('fetching it', () => {
  let workspace = ''
  const content = 'the candidate'
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`
  beforeAll(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'sluice-store-'))
    await writeFile(join(workspace, 'here.mjs'), content)
  })
  afterAll(() => rm(workspace, { recursive: true, force: true }))

  const github = {
    find: async (_: string, { tag }: { tag: string }) =>
      tag === 'v1' ? { assets: [{ name: 'shop.mjs', url: 'https://api/asset/1' }] } : undefined,
    download: async () => new TextEncoder().encode(content),
  } as unknown as GitHub
  const obtain = (store: string, wanted = digest) =>
    createObtain({
      github,
      workspace,
      env: { RUNNER_TEMP: workspace },
      registry: createRegistry({ HOME: workspace }, ''),
      trustRun: async () => ({ kind: 'trusted' }),
    })(store, wanted)

  it('gives a file whose digest it has computed', async () => {
    expect((await obtain('here.mjs')).kind).toBe('file')
    expect((await obtain('release:v1/shop.mjs')).kind).toBe('file')
  })

  it.each([
    ['another file than the digest names', 'release:v1/shop.mjs', DIGEST, 'digest-mismatch'],
    ['a release that is gone', 'release:v2/shop.mjs', digest, 'unavailable'],
    ['an asset that is gone', 'release:v1/other.mjs', digest, 'unavailable'],
    ['a registry that nobody named', `oci:x@${DIGEST}`, DIGEST, 'unavailable'],
    ['a registry that is not there', `oci:127.0.0.1:1/x@${DIGEST}`, DIGEST, 'unavailable'],
    ['a file that is not there', 'gone.mjs', digest, 'unavailable'],
    ['a file outside the checkout', '../../etc/hostname', digest, 'unavailable'],
  ])('refuses %s', async (_, store, wanted, kind) => {
    expect((await obtain(store, wanted)).kind).toBe(kind)
  })
})
