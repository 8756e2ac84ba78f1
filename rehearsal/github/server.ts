import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { RequestRecord } from '../ports.ts'
import { authorize, canSee, identify } from './access/authorize.ts'
import { acceptedHeader, requirementOf } from './access/permissions.ts'
import { ApiError, notFound } from './errors.ts'
import type { Fault, FaultPlan } from './faults.ts'
import { createRateLimiter, type RateLimiter, rateHeaders } from './http/rate-limit.ts'
import { type Answer, type Body, parseBody, type Request } from './http/request.ts'
import { createRouter, type Match, type Route } from './http/router.ts'
import { findRepository, type Identity, loginOf, type World } from './store/state.ts'

export interface ServerOptions {
  readonly world: World
  readonly faults: FaultPlan
  readonly routes: (limiter: RateLimiter) => readonly Route[]
  readonly requests: RequestRecord[]
  /** Called with every answer that carries JSON. */
  readonly onAnswer: (method: string, template: string, status: number, json: unknown) => void
  readonly log: (line: string) => void
}

interface Incoming {
  readonly method: string
  readonly url: URL
  readonly message: IncomingMessage
  readonly bytes: Uint8Array
}

const DOCUMENTATION = 'https://docs.github.com/rest'

async function readBytes(message: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Starts the server on a free loopback port and sets `world.url`. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { world } = options
  const limiter = createRateLimiter(world)
  const find = createRouter(options.routes(limiter))
  const queues = new Map<string, Promise<unknown>>()

  /** Writes to one repository happen one after the other, as in one database. */
  const inOrder = <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const before = queues.get(key) ?? Promise.resolve()
    const turn = before.then(work, work)
    queues.set(
      key,
      turn.catch(() => undefined),
    )
    return turn
  }

  const answer = async (incoming: Incoming, match: Match | undefined, identity: Identity): Promise<Answer> => {
    if (match === undefined) throw notFound()
    const { route, parameters } = match
    const { method, url, message, bytes } = incoming
    let parsed: Body | undefined
    const request: Request = {
      world,
      identity,
      method,
      template: route.template,
      path: url.pathname,
      parameters,
      query: url.searchParams,
      headers: message.headers,
      bytes,
      // Read on demand: uploads are no JSON.
      get body() {
        parsed ??= parseBody(bytes)
        return parsed
      },
    }
    if (route.scope !== 'repository') return route.handle(request)
    const repository = findRepository(world, { owner: parameters['owner'] ?? '', name: parameters['repo'] ?? '' })
    if (repository === undefined || !canSee(identity, repository)) throw notFound()
    authorize(identity, repository, method, route.template)
    const work = async () => route.handle(Object.assign(request, { repository }))
    return method === 'GET' ? work() : inOrder(repository.fullName, work)
  }

  const serve = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = message.method ?? 'GET'
    const url = new URL(message.url ?? '/', world.url)
    if (url.pathname.endsWith('/contents')) url.pathname += '/'
    const bytes = await readBytes(message)
    const match = find(method, url.pathname)
    const route = match === undefined ? null : `${match.route.method} ${match.route.template}`
    const fault = options.faults.next(route)
    let identity: Identity = { kind: 'anonymous' }
    const record = (status: number) =>
      options.requests.push({
        method,
        path: `${url.pathname}${url.search}`,
        route,
        status,
        actor: identity.kind === 'anonymous' ? '' : loginOf(identity),
        jobId: identity.kind === 'job' ? identity.jobId : null,
        at: world.clock.now(),
      })
    if (await broken(fault, 'before', response, record, world)) return
    let result: Answer
    try {
      if (match?.route.scope !== 'open') identity = identify(world, message.headers.authorization)
      result = await answer({ method, url, message, bytes }, match, identity)
    } catch (error) {
      result = refusal(error, options.log)
    }
    if (match !== undefined && result.json !== undefined && match.route.scope !== 'open') {
      options.onAnswer(method, match.route.template, result.status, result.json)
    }
    if (await broken(fault, 'after', response, record, world)) return
    if (fault?.kind === 'slow') await pause(fault.milliseconds ?? 1000)
    const accepted = match === undefined ? undefined : requirementOf(method, match.route.template)
    // Asking how much is left costs nothing.
    const isFree = route === 'GET /rate_limit'
    const headers = {
      ...(match?.route.scope === 'open' ? {} : rateHeaders(isFree ? limiter.peek(identity) : limiter.count(identity))),
      ...(accepted === undefined ? {} : { 'X-Accepted-GitHub-Permissions': acceptedHeader(accepted) }),
      ...result.headers,
    }
    record(send({ method, message, response, result, headers, now: world.clock.now() }))
  }

  const server = createServer((message, response) => {
    serve(message, response).catch((error: unknown) => {
      options.log(`The emulated GitHub broke at ${message.method} ${message.url}: ${String(error)}`)
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return server
}

/** What a thrown error becomes: GitHub's own refusals as they are, everything else a 500 that says so. */
function refusal(error: unknown, log: (line: string) => void): Answer {
  if (error instanceof ApiError) {
    const json = {
      message: error.message,
      ...error.extra,
      documentation_url: DOCUMENTATION,
      status: String(error.status),
    }
    return { status: error.status, json, headers: error.headers }
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  log(`The emulated GitHub failed: ${detail}`)
  const message = `The emulated GitHub failed: ${error instanceof Error ? error.message : String(error)}`
  return { status: 500, json: { message } }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** Plays the fault that is due at this moment; `true` when the request is over with it. */
async function broken(
  fault: Fault | undefined,
  moment: 'before' | 'after',
  response: ServerResponse,
  record: (status: number) => void,
  world: World,
): Promise<boolean> {
  if (fault === undefined || !fault.kind.endsWith(moment)) return false
  if (fault.kind.startsWith('error')) {
    const status = fault.status ?? 502
    record(status)
    const body = JSON.stringify({ message: 'Server Error' })
    response.writeHead(status, { 'Content-Type': 'application/json', Date: world.clock.now().toUTCString() }).end(body)
    return true
  }
  if (fault.kind === 'limit-before') {
    record(403)
    const headers = { 'Content-Type': 'application/json', 'Retry-After': String(fault.retryAfterSeconds ?? 60) }
    const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
    response
      .writeHead(403, { ...headers, Date: world.clock.now().toUTCString() })
      .end(JSON.stringify({ message, documentation_url: DOCUMENTATION }))
    return true
  }
  record(0)
  if (fault.kind.startsWith('kill')) fault.kill?.()
  response.socket?.resetAndDestroy()
  return true
}

interface Sending {
  readonly method: string
  readonly message: IncomingMessage
  readonly response: ServerResponse
  readonly result: Answer
  readonly headers: Readonly<Record<string, string>>
  readonly now: Date
}

/** Writes the answer, with `ETag` and 304; gives the status that went out. */
function send({ method, message, response, result, headers, now }: Sending): number {
  const isJson = result.json !== undefined
  const body = Buffer.from(isJson ? JSON.stringify(result.json) : (result.bytes ?? ''))
  const etag = `W/"${createHash('sha256').update(body).digest('hex')}"`
  const cacheable = method === 'GET' && result.status === 200 && isJson
  const all = {
    Date: now.toUTCString(),
    'X-GitHub-Media-Type': 'github.v3; format=json',
    'X-GitHub-Api-Version-Selected': '2022-11-28',
    ...(isJson ? { 'Content-Type': 'application/json; charset=utf-8' } : {}),
    ...(cacheable ? { ETag: etag, 'Cache-Control': 'private, max-age=60, s-maxage=60' } : {}),
    ...headers,
  }
  if (cacheable && message.headers['if-none-match'] === etag) {
    response.writeHead(304, all).end()
    return 304
  }
  const length = method === 'HEAD' ? {} : { 'Content-Length': String(body.length) }
  response.writeHead(result.status, { ...all, ...length })
  response.end(method === 'HEAD' ? undefined : body)
  return result.status
}
