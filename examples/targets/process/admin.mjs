import { timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { HostError } from './errors.mjs'

const MAX_BYTES = 64 * 1024 * 1024
const DIGEST = /^sha256:[0-9a-f]{64}$/

/** The host's admin API on loopback; the table of calls stands in README.md. Returns `{ url, close() }`. */
export async function startAdmin({ port, token, environments }) {
  const server = createServer(async (request, response) => {
    const { status, body } = await answer(request).catch(refusal)
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close' })
    response.end(JSON.stringify(body))
  })

  async function answer(request) {
    authorize(request.headers.authorization)
    const { pathname, searchParams } = new URL(request.url, 'http://host')
    const [, version, collection, name, ...rest] = pathname.split('/')
    if (version !== 'v1' || collection !== 'environments')
      throw new HostError(404, 'not-found', 'Calls start with /v1/environments.')
    if (name === undefined) return { status: 200, body: await observeAll() }
    const environment = environments.get(name)
    if (environment === undefined) {
      const known = [...environments.keys()].join(', ')
      throw new HostError(404, 'unknown-environment', `There is no environment "${name}" here, only: ${known}.`)
    }
    return { status: 200, body: await act(request, environment, rest, searchParams) }
  }

  function authorize(header = '') {
    if (token === undefined) return
    const [given, wanted] = [Buffer.from(header), Buffer.from(`Bearer ${token}`)]
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
      throw new HostError(401, 'unauthorized', 'Send the token of the host as Authorization: Bearer.')
  }

  async function observeAll() {
    return Promise.all([...environments.values()].map((environment) => environment.observe()))
  }

  server.listen(port, '127.0.0.1')
  await once(server, 'listening')

  async function close() {
    const closed = once(server, 'close')
    server.close()
    server.closeIdleConnections()
    await closed
  }

  return { url: `http://127.0.0.1:${server.address().port}`, close }
}

async function act(request, environment, [what, item], query) {
  switch (`${request.method} ${what ?? ''}${item === undefined ? '' : '/:digest'}`) {
    case 'GET ':
      return environment.observe()
    case 'PUT releases/:digest': {
      const traffic = query.get('traffic')
      if (traffic !== 'all' && traffic !== 'none')
        throw new HostError(400, 'invalid-traffic', 'Say ?traffic=all or ?traffic=none.')
      return environment.apply({ digest: readDigest(item), bytes: await readBody(request), traffic })
    }
    case 'DELETE releases/:digest':
      return environment.retire(readDigest(item))
    case 'PUT weights':
      return environment.shift(parseObject(await readBody(request)).weights)
    case 'PUT flags': {
      const body = await readBody(request)
      if (typeof parseObject(body).flags !== 'object')
        throw new HostError(400, 'invalid-flags', 'A flagd file has an object "flags".')
      await environment.deliverFlags(body)
      return {}
    }
    default:
      throw new HostError(404, 'not-found', `There is no call ${request.method} ${what ?? ''} for an environment.`)
  }
}

function readDigest(text) {
  if (DIGEST.test(text)) return text
  throw new HostError(400, 'invalid-digest', 'A digest is "sha256:" and 64 hexadecimal digits.')
}

async function readBody(request) {
  const chunks = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > MAX_BYTES) throw new HostError(413, 'too-large', `A file may have ${MAX_BYTES} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function parseObject(bytes) {
  try {
    const value = JSON.parse(bytes.toString('utf8'))
    if (value !== null && typeof value === 'object') return value
  } catch {
    // Said below.
  }
  throw new HostError(400, 'invalid-json', 'The body must be a JSON object.')
}

function refusal(error) {
  const { status = 500, code = 'internal' } = error instanceof HostError ? error : {}
  return { status, body: { error: { code, message: error.message } } }
}
