import type { Clock } from '../kernel/clock.ts'
import { errorMessage } from '../kernel/errors.ts'
import { type CallFailure, GitHubError } from './errors.ts'

const ATTEMPTS = 4
const LONGEST_WAIT_MILLISECONDS = 60_000

interface Call {
  readonly method: string
  readonly url: string
  /** GraphQL only. */
  readonly query?: unknown
  readonly request?: object
}

/**
 * Wraps every request. A read is tried again after a lost answer, a 5xx or a rate limit; a write only when GitHub said
 * that it did not happen (rate limit), because a repeated POST could do it twice.
 */
export function retrying(clock: Clock) {
  return async <O extends Call, R>(request: (options: O) => R | Promise<R>, options: O): Promise<R> => {
    const attempts = attemptsOf(options)
    for (let attempt = 1; ; attempt++) {
      try {
        return await request(options)
      } catch (thrown) {
        const { failure, waitMilliseconds } = inspect(thrown, isRead(options), attempt)
        if (waitMilliseconds === undefined || attempt >= (failure.rateLimited ? ATTEMPTS : attempts)) {
          throw new GitHubError(`${options.method} ${withoutHost(options.url)}`, failure)
        }
        await clock.sleep(waitMilliseconds)
      }
    }
  }
}

/** A caller that has a better answer than another try says so (`GraphqlOptions`). */
function attemptsOf({ request }: Call): number {
  const { attempts } = (request ?? {}) as { attempts?: number }
  return attempts ?? ATTEMPTS
}

function isRead({ method, query }: Call): boolean {
  return method === 'GET' || method === 'HEAD' || (typeof query === 'string' && !/^\s*mutation\b/.test(query))
}

/** Fields of Octokit's RequestError; anything else that is thrown counts as "no answer". */
interface Answered {
  readonly status: number
  readonly response?: { readonly headers: Readonly<Record<string, string | undefined>>; readonly data?: unknown }
}

function inspect(
  thrown: unknown,
  read: boolean,
  attempt: number,
): { failure: CallFailure; waitMilliseconds: number | undefined } {
  const answer = thrown as Partial<Answered>
  const headers = answer.response?.headers ?? {}
  const status = answer.response === undefined ? 0 : (answer.status ?? 0)
  const rateLimited =
    status === 429 ||
    (status === 403 &&
      (headers['x-ratelimit-remaining'] === '0' ||
        headers['retry-after'] !== undefined ||
        /secondary rate limit/i.test(bodyMessage(answer.response?.data) ?? '')))
  const transient = status === 0 || status >= 500
  const failure = {
    status,
    message: bodyMessage(answer.response?.data) ?? errorMessage(thrown),
    acceptedPermissions: headers['x-accepted-github-permissions'],
    rateLimited,
    outcomeUnknown: transient && !read,
  }
  if (rateLimited) return { failure, waitMilliseconds: patience(headers) }
  return { failure, waitMilliseconds: transient && read ? 500 * 2 ** (attempt - 1) : undefined }
}

/**
 * Waits what GitHub asks for when that is short; a longer wait is for people to decide. GitHub's order: `retry-after`;
 * else the reset of the primary limit when nothing of it remains; else, for the secondary one, a minute.
 */
function patience(headers: Readonly<Record<string, string | undefined>>): number | undefined {
  const { 'retry-after': retryAfter, 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset } = headers
  let milliseconds = LONGEST_WAIT_MILLISECONDS
  if (retryAfter !== undefined) milliseconds = Number(retryAfter) * 1000
  else if (remaining === '0') milliseconds = Number(reset) * 1000 - new Date(headers['date'] ?? '').getTime() + 1000
  return milliseconds > 0 && milliseconds <= LONGEST_WAIT_MILLISECONDS ? milliseconds : undefined
}

function bodyMessage(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('message' in data)) return undefined
  const errors = 'errors' in data && Array.isArray(data.errors) ? ` ${JSON.stringify(data.errors)}` : ''
  return `${String(data.message)}${errors}`
}

function withoutHost(url: string): string {
  return url.replace(/^https?:\/\/[^/]+/, '').replace(/\?.*$/, '')
}
