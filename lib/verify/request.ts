import { lookup } from 'node:dns'
import * as http from 'node:http'
import * as https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { errorMessage } from '../kernel/errors.ts'
import { type AddressPolicy, bare } from './addresses.ts'

export interface Answer {
  readonly status: number
  /** At most `BODY_LIMIT_BYTES`. */
  readonly body: string
  /** By lower-case name; several of one name in one text. */
  readonly headers: Readonly<Record<string, string>>
  /** Until the whole answer was there, redirects included. */
  readonly milliseconds: number
}

export type Asked =
  | { readonly kind: 'answered'; readonly answer: Answer }
  /** Nobody listens there: nothing is deployed yet, or it is down. */
  | { readonly kind: 'not-reached'; readonly detail: string }
  /** It did answer, or would have, but not in a way that can be used; or nobody can tell. */
  | { readonly kind: 'unusable'; readonly detail: string }

export type Headers = Readonly<Record<string, string>>

/** One POST; a redirect is not followed. Never throws. */
export type Post = (url: string, body: string, timeoutMilliseconds: number, headers?: Headers) => Promise<Asked>

/** One GET. Never throws. */
export type Ask = (url: string, timeoutMilliseconds: number, headers?: Headers) => Promise<Asked>

/** A health answer is small; a probe never reads a download. */
export const BODY_LIMIT_BYTES = 1024 * 1024
const REDIRECTS = 5

/**
 * Asks over http and https only. The address is checked where the connection is made, so a name that resolves to
 * something else the second time is caught. A redirect is followed on the same host only, and never out of https.
 */
export function createAsk(policy: AddressPolicy): Ask {
  return async (url, timeoutMilliseconds, headers = {}) => {
    const started = performance.now()
    const signal = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMilliseconds)))
    let current = url
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      const asked = await exchange(current, { policy, signal, headers })
      if (asked.kind === 'answered')
        return { ...asked, answer: { ...asked.answer, milliseconds: performance.now() - started } }
      if (asked.kind !== 'redirected') return asked
      if (!URL.canParse(asked.to, current)) return { kind: 'unusable', detail: 'it redirects to no address' }
      const next = new URL(asked.to, current)
      if (next.host !== new URL(current).host)
        return { kind: 'unusable', detail: `it redirects to another host, ${next.host}, which is not followed` }
      if (next.protocol !== 'https:' && new URL(current).protocol === 'https:')
        return { kind: 'unusable', detail: 'it redirects from https to http, which is not followed' }
      current = next.href
    }
    return { kind: 'unusable', detail: `more than ${REDIRECTS} redirects` }
  }
}

/** Posts under the same rules as `createAsk`. */
export function createPost(policy: AddressPolicy): Post {
  return async (url, body, timeoutMilliseconds, headers = {}) => {
    const signal = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMilliseconds)))
    const asked = await exchange(url, { policy, signal, headers, body })
    if (asked.kind !== 'redirected') return asked
    return { kind: 'unusable', detail: 'it redirects, which is not followed' }
  }
}

interface Request {
  readonly policy: AddressPolicy
  readonly signal: AbortSignal
  readonly headers: Headers
  /** Given: a POST. */
  readonly body?: string
}

type Got = Asked | { readonly kind: 'redirected'; readonly to: string }

function exchange(url: string, { policy, signal, headers, body }: Request): Promise<Got> {
  if (!URL.canParse(url)) return Promise.resolve({ kind: 'unusable', detail: 'it is not an address' })
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:')
    return Promise.resolve({ kind: 'unusable', detail: `${protocol} is neither http: nor https:` })
  // A literal address is connected to without any lookup.
  if (isIP(bare(hostname)) > 0 && !policy.allows(hostname)) return Promise.resolve(refused(hostname))
  return new Promise((resolve) => {
    const request = (protocol === 'https:' ? https : http).request(
      url,
      {
        method: body === undefined ? 'GET' : 'POST',
        signal,
        lookup: checkedLookup(policy),
        agent: false,
        headers: { 'user-agent': 'sluice', accept: '*/*', ...headers },
      },
      (response) => {
        const { statusCode: status = 0, headers: answered } = response
        if (status >= 300 && status < 400 && answered.location !== undefined) {
          response.destroy()
          return resolve({ kind: 'redirected', to: answered.location })
        }
        readBody(response).then(
          (text) =>
            resolve({ kind: 'answered', answer: { status, body: text, headers: flat(answered), milliseconds: 0 } }),
          (error: unknown) => resolve({ kind: 'unusable', detail: said(error) }),
        )
      },
    )
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (error instanceof RefusedAddress) return resolve(refused(error.address))
      // Only a refused connection proves that nobody listens; a name, a route, a certificate or time may be our own trouble.
      resolve({ kind: error.code === 'ECONNREFUSED' ? 'not-reached' : 'unusable', detail: said(error) })
    })
    request.end(body)
  })
}

class RefusedAddress extends Error {
  readonly address: string
  constructor(address: string) {
    super(`address ${address} is refused`)
    this.address = address
  }
}

function checkedLookup(policy: AddressPolicy): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '', 0)
      const bad = addresses.find((each) => !policy.allows(each.address))
      if (bad !== undefined) return callback(new RefusedAddress(bad.address), '', 0)
      if (options.all === true) return callback(null, addresses)
      const [first] = addresses
      return callback(
        first === undefined ? new Error(`${hostname} has no address`) : null,
        first?.address ?? '',
        first?.family,
      )
    })
  }
}

function refused(address: string): Asked {
  return {
    kind: 'unusable',
    detail: `${address} is a private address that the configuration does not name ("addresses" beside it)`,
  }
}

function flat(headers: http.IncomingHttpHeaders): Headers {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]))
}

async function readBody(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > BODY_LIMIT_BYTES) throw new Error(`the answer is larger than ${BODY_LIMIT_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function said(error: unknown): string {
  const { name } = error as Error
  return name === 'AbortError' || name === 'TimeoutError' ? 'no answer in time' : errorMessage(error)
}
