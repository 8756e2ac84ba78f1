import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { JobContext } from '../../github/context.ts'
import { UserError } from '../../kernel/errors.ts'
import type { Environment } from '../../kernel/inputs.ts'
import { isRecord } from '../../kernel/shape.ts'

export interface Repository {
  readonly host: string
  readonly name: string
}

export interface RegistryAnswer {
  readonly status: number
  readonly bytes: Uint8Array
}

/** An OCI registry over HTTP (distribution-spec 1.1), with the credentials of `docker login` or of the job for ghcr.io. */
export interface Registry {
  get(repository: Repository, path: string, accept: string): Promise<RegistryAnswer>
  putBlob(repository: Repository, digest: string, bytes: Uint8Array): Promise<void>
  putManifest(repository: Repository, tag: string, type: string, manifest: string): Promise<void>
}

const TIMEOUT_MILLISECONDS = 120_000

/** Registries as the job reaches them: its token is for ghcr.io, and only where GitHub itself is github.com. */
export function jobRegistry(env: Environment, { serverUrl }: JobContext, token: string): Registry {
  return createRegistry(env, serverUrl === 'https://github.com' ? token : '')
}

export function createRegistry(env: Environment, token: string): Registry {
  const bearers = new Map<string, Promise<string | undefined>>()

  async function send(
    { host, name }: Repository,
    path: string,
    actions: 'pull' | 'pull,push',
    init: RequestInit = {},
  ): Promise<Response> {
    const url = path.startsWith('/') ? `${schemeOf(host)}://${host}${path}` : path
    const key = `${host}/${name} ${actions}`
    const attempt = (authorization: string | undefined) =>
      fetch(url, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), ...(authorization ? { authorization } : {}) },
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      })
    const first = await attempt(await bearers.get(key))
    if (first.status !== 401) return first
    await first.body?.cancel()
    const challenge = first.headers.get('www-authenticate') ?? ''
    const authorized = authorize(challenge, host, `repository:${name}:${actions}`, await credentials(host, env, token))
    bearers.set(key, authorized)
    return attempt(await authorized)
  }

  return {
    async get(repository, path, accept) {
      const response = await send(repository, path, 'pull', { headers: { accept } })
      return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) }
    },
    async putBlob(repository, digest, bytes) {
      const { host, name } = repository
      const known = await send(repository, `/v2/${name}/blobs/${digest}`, 'pull,push', { method: 'HEAD' })
      if (known.status === 200) return
      const started = await send(repository, `/v2/${name}/blobs/uploads/`, 'pull,push', { method: 'POST' })
      const location = started.headers.get('location')
      if (started.status !== 202 || location === null) throw refusal(host, 'POST blobs', started.status)
      const upload = new URL(location, `${schemeOf(host)}://${host}`)
      if (upload.host !== host) throw refusal(host, `upload to another host, ${upload.host}`, started.status)
      upload.searchParams.set('digest', digest)
      const headers = { 'content-type': 'application/octet-stream' }
      const done = await send(repository, upload.href, 'pull,push', {
        method: 'PUT',
        headers,
        body: Buffer.from(bytes),
      })
      if (done.status !== 201) throw refusal(host, 'PUT blob', done.status)
    },
    async putManifest(repository, tag, type, manifest) {
      const path = `/v2/${repository.name}/manifests/${tag}`
      const init = { method: 'PUT', headers: { 'content-type': type }, body: manifest }
      const done = await send(repository, path, 'pull,push', init)
      if (done.status !== 201) throw refusal(repository.host, 'PUT manifest', done.status)
    },
  }
}

function refusal(host: string, what: string, status: number): UserError {
  const advice = status === 401 || status === 403 ? ' The job needs "packages: write", or a login that may push.' : ''
  return new UserError('missing-permission', `${host}: ${what} was answered ${status}.${advice}`)
}

/** As every client does: plain http only on this very machine. */
function schemeOf(host: string): 'http' | 'https' {
  return /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host) ? 'http' : 'https'
}

/** `user:password` in base64. */
async function credentials(host: string, env: Environment, token: string): Promise<string | undefined> {
  const folder = env['DOCKER_CONFIG'] || join(env['HOME'] || homedir(), '.docker')
  const text = await readFile(join(folder, 'config.json'), 'utf8').catch(() => '{}')
  const config: unknown = JSON.parse(text)
  const auths = isRecord(config) && isRecord(config['auths']) ? config['auths'] : {}
  const entry = auths[host] ?? auths[`https://${host}`]
  const auth = isRecord(entry) ? entry['auth'] : undefined
  if (typeof auth === 'string' && auth !== '') return auth
  return host === 'ghcr.io' && token !== '' ? Buffer.from(`x-access-token:${token}`).toString('base64') : undefined
}

/** Answer to a challenge: the header to send, `undefined` when there is nothing to send. */
async function authorize(
  challenge: string,
  host: string,
  scope: string,
  basic: string | undefined,
): Promise<string | undefined> {
  if (/^basic/i.test(challenge)) return basic === undefined ? undefined : `Basic ${basic}`
  const fields = Object.fromEntries(
    [...challenge.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
  )
  const realm = fields['realm']
  if (!/^bearer/i.test(challenge) || realm === undefined || !URL.canParse(realm)) return undefined
  const url = new URL(realm)
  // Credentials leave this machine encrypted, or not at all.
  if (url.protocol !== 'https:' && schemeOf(url.host) !== 'http') return undefined
  if (host === 'ghcr.io' && url.host !== host) return undefined
  url.searchParams.set('service', fields['service'] ?? host)
  url.searchParams.set('scope', scope)
  const response = await fetch(url, {
    headers: basic === undefined ? {} : { authorization: `Basic ${basic}` },
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
  })
  if (!response.ok) return undefined
  const answer: unknown = await response.json()
  const bearer = isRecord(answer) ? (answer['token'] ?? answer['access_token']) : undefined
  return typeof bearer === 'string' ? `Bearer ${bearer}` : undefined
}
