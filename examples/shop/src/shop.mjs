import { createServer } from 'node:http'
import { OpenFeature } from '@openfeature/server-sdk'
import { createRoutes } from './app.mjs'
import { readJson } from './body.mjs'
import { RequestError } from './errors.mjs'
import { FlagdFileProvider } from './flags/file-provider.mjs'
import { createMetrics } from './metrics.mjs'
import { findRoute } from './router.mjs'
import { VERSION } from './version.mjs'

const DRAIN_MILLISECONDS = 5000
let started = 0

/**
 * Starts the service. Returns `{ url, close() }`; `close` stops taking connections, lets running requests end (at most
 * five seconds) and resolves when all is closed.
 */
export async function startShop(settings, { version = VERSION, log = () => {}, pollMilliseconds = 200 } = {}) {
  const metrics = createMetrics({ version, environment: settings.environment })
  const provider = new FlagdFileProvider({
    file: settings.flagsFile,
    pollMilliseconds,
    onReload: (result, detail) => {
      metrics.observeReload(result)
      if (result === 'invalid') log(`flag file ignored, the flags read before stay: ${detail}`)
    },
  })
  started += 1
  const domain = `shop-${started}`
  await OpenFeature.setProviderAndWait(domain, provider)
  const flags = OpenFeature.getClient(domain)

  let draining = false
  const routes = createRoutes({ settings, version, flags, provider, metrics, isDraining: () => draining })
  const server = createServer({ requestTimeout: 10_000 }, async (request, response) => {
    const start = process.hrtime.bigint()
    const served = {}
    const { route, answer } = await respond(routes, request, served, log)
    if (draining) response.setHeader('connection', 'close')
    send(response, answer)
    const seconds = Number(process.hrtime.bigint() - start) / 1e9
    const code = answer.status ?? 200
    for (const [flag, variant] of Object.entries(served)) metrics.observeOutcome(flag, variant, code)
    metrics.observeRequest({ method: methodLabel(request.method), route, code, seconds })
  })
  await listen(server, settings)

  async function close() {
    draining = true
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MILLISECONDS)
    await closed
    clearTimeout(timer)
    await provider.onClose()
  }

  return { url: `http://${settings.host}:${server.address().port}`, close }
}

function listen(server, { port, host }) {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}

async function respond(routes, request, served, log) {
  let route = 'none'
  try {
    const { pathname, searchParams } = readTarget(request.url)
    const found = findRoute(routes, request.method, pathname)
    route = found.route
    const body = request.method === 'POST' ? await readJson(request) : undefined
    const { parameters, handler } = found
    return { route, answer: await handler({ parameters, query: searchParams, headers: request.headers, body, served }) }
  } catch (error) {
    if (error instanceof RequestError) {
      const body = { error: { code: error.code, message: error.message } }
      return { route, answer: { status: error.status, headers: error.headers, body } }
    }
    log(`${request.method} ${route} failed: ${error.stack}`)
    const body = { error: { code: 'internal', message: 'The shop could not answer this.' } }
    return { route, answer: { status: 500, body } }
  }
}

function readTarget(target) {
  try {
    return new URL(target, 'http://shop')
  } catch {
    throw new RequestError(400, 'invalid-path', 'The request target is not an address.')
  }
}

function send(response, { status = 200, headers = {}, body, text, type = 'application/json' }) {
  const content = text ?? JSON.stringify(body)
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(content),
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(content)
}

function methodLabel(method) {
  return ['GET', 'POST', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(method) ? method : 'other'
}
