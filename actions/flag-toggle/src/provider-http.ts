import type { Clock } from '../../../lib/kernel/clock.ts'
import { errorMessage } from '../../../lib/kernel/errors.ts'
import { oneLine } from '../../../lib/kernel/printing.ts'
import { isRecord } from '../../../lib/kernel/shape.ts'
import { StoreError } from './store.ts'

/** How the API of a provider is called. */
export interface ProviderApi {
  /** The body, or `undefined` for 404. Tried again after a lost answer or an error of the server. */
  find(path: string): Promise<unknown>
  /** One write, tried once. `unknown`: the answer was lost, so it may or may not have happened. */
  write(method: 'POST' | 'PUT' | 'PATCH', path: string, body?: unknown): Promise<ProviderWrite>
}

export type ProviderWrite =
  | { readonly kind: 'done'; readonly body: unknown }
  | { readonly kind: 'unknown'; readonly detail: string }

export interface ProviderPlace {
  /** `Unleash`, for messages. */
  readonly name: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Of writes, beside `application/json`. */
  readonly contentType?: string
}

const TIMEOUT_MILLISECONDS = 15_000
const ATTEMPTS = 4
const FIRST_PAUSE_MILLISECONDS = 300
const LONGEST_PAUSE_MILLISECONDS = 30_000

/** Redirects are not followed, so that the token goes only to the address that the configuration names. */
export function providerApi(place: ProviderPlace, ports: { fetch: typeof fetch; clock: Clock }): ProviderApi {
  const base = place.url.replace(/\/{1,9}$/, '')
  const call = async (method: string, path: string, body?: unknown): Promise<Called> => {
    try {
      const response = await ports.fetch(`${base}${path}`, {
        method,
        headers: {
          accept: 'application/json',
          'user-agent': 'sluice',
          ...place.headers,
          ...(body === undefined ? {} : { 'content-type': place.contentType ?? 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      })
      return { kind: 'answered', status: response.status, body: parsed(await response.text()), wait: waitOf(response) }
    } catch (error) {
      return { kind: 'lost', detail: errorMessage(error) }
    }
  }
  return {
    async find(path) {
      for (let attempt = 1; ; attempt++) {
        const called = await call('GET', path)
        const wait = retryAfter(called, attempt)
        if (wait !== undefined && attempt < ATTEMPTS) await ports.clock.sleep(wait)
        else if (called.kind === 'answered' && called.status === 404) return undefined
        else return bodyOf(place.name, `GET ${path}`, called)
      }
    },
    async write(method, path, body) {
      for (let attempt = 1; ; attempt++) {
        const called = await call(method, path, body)
        if (called.kind === 'lost') return { kind: 'unknown', detail: called.detail }
        if (called.status >= 500) return { kind: 'unknown', detail: `status ${called.status}` }
        // A rate limit says that nothing was done.
        if (called.status !== 429 || attempt === ATTEMPTS)
          return { kind: 'done', body: bodyOf(place.name, `${method} ${path}`, called) }
        await ports.clock.sleep(retryAfter(called, attempt) ?? FIRST_PAUSE_MILLISECONDS)
      }
    },
  }
}

type Called =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown; readonly wait: number | undefined }
  | { readonly kind: 'lost'; readonly detail: string }

/** How long to wait before the same call again, or `undefined` when the answer stands. */
function retryAfter(called: Called, attempt: number): number | undefined {
  const pause = FIRST_PAUSE_MILLISECONDS * 2 ** (attempt - 1)
  if (called.kind === 'lost') return pause
  if (called.status !== 429 && called.status < 500) return undefined
  return Math.min(called.wait ?? pause, LONGEST_PAUSE_MILLISECONDS)
}

/** `Retry-After` in seconds; LaunchDarkly gives the end of the limit in milliseconds since 1970 instead. */
function waitOf({ headers }: Response): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined
}

function bodyOf(name: string, call: string, called: Called): unknown {
  if (called.kind === 'lost')
    throw new StoreError('provider-unreachable', `${name} did not answer ${call}: ${called.detail}.`)
  const { status, body } = called
  if (status >= 200 && status < 300) return body
  const words = oneLine(isRecord(body) && typeof body['message'] === 'string' ? body['message'] : '', 400)
  const said = `${name} answered ${call} with ${status}${words === '' ? '' : ` "${words}"`}.`
  if (status === 429 || status >= 500) throw new StoreError('provider-unreachable', said)
  throw new StoreError('provider-refused', `${said}${adviceFor(status)}`)
}

function adviceFor(status: number): string {
  if (status === 401) return ' The token is wrong, expired or revoked.'
  if (status === 403) return ' The token may not do that, or there is no such environment.'
  if (status >= 300 && status < 400) return ' That is a redirect, which is not followed; name the final address.'
  return ''
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
