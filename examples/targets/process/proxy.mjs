import { once } from 'node:events'
import { createServer } from 'node:http'
import httpProxy from 'http-proxy-3'

const DRAIN_MILLISECONDS = 5000

/**
 * A reverse proxy on a loopback port. `pick()` is asked for each request and returns `{ port, inFlight }` (a number that
 * the proxy keeps) or `undefined` for "nothing serves". Returns `{ port, close() }`.
 */
export async function startProxy({ port, pick }) {
  const proxy = httpProxy.createProxyServer({ xfwd: true, proxyTimeout: 30_000 })
  // The connection to the release ends with each request, which makes draining exact; the visitor's one stays open.
  proxy.on('proxyRes', (answer) => {
    delete answer.headers.connection
  })

  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    const release = pick()
    if (release === undefined) return fail(response, 503, 'nothing-serves', 'No release takes traffic here.')
    release.inFlight += 1
    response.once('close', () => {
      release.inFlight -= 1
    })
    const target = { host: '127.0.0.1', port: release.port }
    proxy.web(request, response, { target }, (error) => fail(response, 502, 'release-unreachable', error.message))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')

  async function close() {
    const closed = once(server, 'close')
    server.close()
    server.closeIdleConnections()
    const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MILLISECONDS)
    await closed
    clearTimeout(timer)
    proxy.close()
  }

  return { port: server.address().port, close }
}

function fail(response, status, code, message) {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ error: { code, message } }))
}
