import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Evidence } from '../../lib/delivery/evidence/document.ts'
import { keepEvidence } from '../../lib/delivery/evidence/keep.ts'
import { createObtain } from '../../lib/delivery/store.ts'
import { attachToOci, sha256 } from '../../lib/delivery/stores/oci.ts'
import { createRegistry } from '../../lib/delivery/stores/registry.ts'
import type { GitHub } from '../../lib/github/client.ts'
import { describeReal } from '../support/real.ts'

/** A free port of this machine. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

describeReal('docker-registry', (program) => {
  let folder = ''
  let host = ''
  let process: ReturnType<typeof spawn> | undefined
  let log = ''
  const candidate = new TextEncoder().encode('the candidate')
  const digest = sha256(candidate)
  const github = {} as GitHub

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-registry-'))
    host = `127.0.0.1:${await freePort()}`
    await writeFile(
      join(folder, 'config.yml'),
      `version: 0.1\nlog: { level: warn }\nstorage: { filesystem: { rootdirectory: ${folder}/data }, delete: { enabled: true } }\nhttp: { addr: "${host}" }\nauth: { htpasswd: { realm: sluice, path: ${folder}/htpasswd } }\n`,
    )
    // user: ann, password: secret
    await writeFile(join(folder, 'htpasswd'), 'ann:$2b$05$pBQNirlktL.xRhJKDe.qO.dPJr4E0Wtas3hjF6uBUkptnr25RjJRW\n')
    process = spawn(program, ['serve', join(folder, 'config.yml')], { stdio: ['ignore', 'pipe', 'pipe'] })
    process.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()))
    for (let attempt = 0; attempt < 100; attempt++) {
      const up = await fetch(`http://${host}/v2/`).then(
        () => true,
        () => false,
      )
      if (up) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`the registry did not start: ${log}`)
  })
  afterAll(async () => {
    process?.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  })

  const env = (auth?: string) => ({
    RUNNER_TEMP: folder,
    DOCKER_CONFIG: join(folder, auth === undefined ? 'none' : 'docker'),
  })
  const login = async () => {
    const { mkdir } = await import('node:fs/promises')
    await mkdir(join(folder, 'docker'), { recursive: true })
    const auth = Buffer.from('ann:secret').toString('base64')
    await writeFile(join(folder, 'docker', 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }))
    return createRegistry(env('ann'), '')
  }
  const obtainWith = (registry: ReturnType<typeof createRegistry>) =>
    createObtain({ github, workspace: folder, env: env(), registry, trustRun: async () => ({ kind: 'trusted' }) })

  it('keeps a candidate, gives it by digest, and takes evidence beside it', async () => {
    const registry = await login()
    // A file as it is pushed by other tools: one layer with a title.
    const subject = { mediaType: 'application/vnd.oci.image.manifest.v1+json', size: 2 }
    const document = { type: 'application/octet-stream', tag: 'v1.0.0', title: 'dist/shop.mjs', bytes: candidate }
    await attachToOci(
      { kind: 'oci', host, name: 'acme/shop', digest: sha256(new Uint8Array()) },
      document,
      subject,
      registry,
    )
    const manifest = await registry.get(
      { host, name: 'acme/shop' },
      '/v2/acme/shop/manifests/v1.0.0',
      subject.mediaType,
    )
    expect(manifest.status).toBe(200)
    const store = `oci:${host}/acme/shop@${sha256(manifest.bytes)}`

    const obtained = await obtainWith(registry)(store, digest)
    if (obtained.kind !== 'file') throw new Error(JSON.stringify(obtained))
    expect(obtained.file.endsWith('shop.mjs')).toBe(true)
    expect(await readFile(obtained.file, 'utf8')).toBe('the candidate')
    // An image is its manifest.
    expect((await obtainWith(registry)(store, sha256(manifest.bytes))).kind).toBe('file')

    const evidence = {
      environment: 'production',
      deployment: 7,
      candidate: { version: '1.0.0', digest, sha: 'a'.repeat(40), store },
    } as unknown as Evidence
    const kept = await keepEvidence(evidence, github, registry)
    const tag = `${sha256(manifest.bytes).replace(':', '-')}.evidence-production-7`
    expect(kept).toEqual({ kind: 'kept', place: `oci:${host}/acme/shop:${tag}` })
    expect(await keepEvidence(evidence, github, registry)).toEqual(kept)
    const beside = await registry.get({ host, name: 'acme/shop' }, `/v2/acme/shop/manifests/${tag}`, subject.mediaType)
    const { subject: about, layers } = JSON.parse(Buffer.from(beside.bytes).toString()) as {
      subject: { digest: string }
      layers: { digest: string }[]
    }
    expect(about.digest).toBe(sha256(manifest.bytes))
    const blob = await registry.get({ host, name: 'acme/shop' }, `/v2/acme/shop/blobs/${layers[0]?.digest}`, '*/*')
    expect(JSON.parse(Buffer.from(blob.bytes).toString())).toEqual(evidence)
  })

  it('says what is wrong: no login, no such manifest, no such file', async () => {
    const missing = `oci:${host}/acme/shop@sha256:${'0'.repeat(64)}`
    const refused = async (registry: ReturnType<typeof createRegistry>, store: string, wanted: string) => {
      const obtained = await obtainWith(registry)(store, wanted)
      return obtained.kind === 'unavailable' ? obtained.detail : obtained.kind
    }
    expect(await refused(createRegistry(env(), ''), missing, digest)).toContain('log in to it before')
    const registry = await login()
    expect(await refused(registry, missing, digest)).toContain('has no manifest')
    const type = 'application/vnd.oci.image.manifest.v1+json'
    const manifest = await registry.get({ host, name: 'acme/shop' }, '/v2/acme/shop/manifests/v1.0.0', type)
    const store = `oci:${host}/acme/shop@${sha256(manifest.bytes)}`
    expect(await refused(registry, store, `sha256:${'1'.repeat(64)}`)).toContain('holds no file')
  })
})
