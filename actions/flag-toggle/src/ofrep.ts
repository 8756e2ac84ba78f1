import { errorMessage } from '../../../lib/kernel/errors.ts'
import { isRecord } from '../../../lib/kernel/shape.ts'

/** What a running service answers for one user. */
export type Answer =
  | { readonly kind: 'value'; readonly variant: string | undefined; readonly value: unknown }
  /** It gives no value, or does not know the flag: the application's own default applies. */
  | { readonly kind: 'code-default' }
  | { readonly kind: 'error'; readonly detail: string }
  /** Something answers, but not in this protocol. */
  | { readonly kind: 'no-ofrep'; readonly detail: string }
  | { readonly kind: 'unreachable'; readonly detail: string }

/** Asks one address for one user. Never throws. */
export type Ask = (flag: string, targetingKey: string) => Promise<Answer>

const TIMEOUT_MILLISECONDS = 5000
const MAX_ANSWER_BYTES = 64 * 1024

/**
 * Asks by the OpenFeature Remote Evaluation Protocol (open-feature/protocol, service/openapi.yaml): `base` is the address
 * before `/ofrep/v1`. Redirects are not followed, so that only an address of the configuration is ever called.
 */
export function askOfrep(base: string, fetchImplementation: typeof fetch = fetch): Ask {
  return async (flag, targetingKey) => {
    try {
      const response = await fetchImplementation(
        `${base.replace(/\/{1,9}$/, '')}/ofrep/v1/evaluate/flags/${encodeURIComponent(flag)}`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify({ context: { targetingKey } }),
          redirect: 'manual',
          signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
        },
      )
      return interpret(response.status, await bodyOf(response))
    } catch (error) {
      return { kind: 'unreachable', detail: errorMessage(error) }
    }
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > MAX_ANSWER_BYTES) return undefined
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return undefined
  }
}

function interpret(status: number, body: unknown): Answer {
  if (status >= 500) return { kind: 'unreachable', detail: `status ${status}` }
  const code = isRecord(body) ? body['errorCode'] : undefined
  if (typeof code === 'string') {
    if (code === 'FLAG_NOT_FOUND') return { kind: 'code-default' }
    return { kind: 'error', detail: code }
  }
  // The protocol names the flag in every good answer; without it something else answers here.
  if (status !== 200 || !isRecord(body) || typeof body['key'] !== 'string')
    return { kind: 'no-ofrep', detail: `status ${status} without an OFREP body` }
  if (body['reason'] === 'DISABLED' || (body['value'] === undefined && body['variant'] === undefined))
    return { kind: 'code-default' }
  const variant = typeof body['variant'] === 'string' ? body['variant'] : undefined
  return { kind: 'value', variant, value: body['value'] }
}
