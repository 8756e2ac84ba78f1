import type { Endpoints } from '@octokit/types'
import { type Clock, systemClock } from '../kernel/clock.ts'
import { UserError } from '../kernel/errors.ts'
import type { JobContext } from './context.ts'
import { dataWithoutMissing, GitHubError, graphqlError } from './errors.ts'
import type { createOctokit } from './octokit.ts'

export type Route = keyof Endpoints
type ListRoute = { [R in Route]: Endpoints[R]['response']['data'] extends readonly unknown[] ? R : never }[Route]
type Data<R extends Route> = Endpoints[R]['response']['data']
/** `owner` and `repo` are the job's own unless given. */
type Parameters<R extends Route> = Omit<Endpoints[R]['parameters'], 'owner' | 'repo'> & {
  owner?: string
  repo?: string
}

export interface GraphqlOptions {
  /** `null`: what GitHub cannot find is `null` in the answer and no failure. */
  readonly missing?: 'null'
  /** How often a query is sent that GitHub does not answer. Default 4. */
  readonly attempts?: number
}

/** The one way Sluice speaks to GitHub. Every failure is a `GitHubError`; reads are retried, writes never blindly. */
export interface GitHub {
  readonly owner: string
  readonly repo: string
  /** One call; gives the body of the answer. */
  request<R extends Route>(route: R, parameters?: Parameters<R>): Promise<Data<R>>
  /** Like `request`, but `undefined` for 404. */
  find<R extends Route>(route: R, parameters?: Parameters<R>): Promise<Data<R> | undefined>
  /** All pages of a list, lazily: stop reading and no further page is asked for. */
  list<R extends ListRoute>(
    route: R,
    parameters?: Parameters<R>,
  ): AsyncIterable<Data<R> extends readonly (infer T)[] ? T : never>
  graphql<T>(query: string, variables?: Record<string, unknown>, options?: GraphqlOptions): Promise<T>
  /** Raw bytes of an address GitHub gave (a release asset, a zip), with the token only for GitHub itself. */
  download(url: string): Promise<Uint8Array>
  /** Sends bytes to a release's own `upload_url`. */
  upload(
    url: string,
    name: string,
    contentType: string,
    bytes: Uint8Array,
  ): Promise<{ id: number; browser_download_url: string }>
  /** What time it is: the `Date` header of the latest answer (asks for one when there was none yet). */
  now(): Promise<Date>
}

/** A client with the job's token. `clock` only spaces out retries. */
export function createGitHub(token: string, context: JobContext, clock: Clock = systemClock): GitHub {
  let latest: { at: Date; seen: number } | undefined
  let loaded: Promise<ReturnType<typeof createOctokit>> | undefined
  const octokit = () => {
    loaded ??= import('./octokit.ts').then((module) =>
      module.createOctokit(token, context, clock, (at) => {
        latest = { at, seen: clock.monotonic() }
      }),
    )
    return loaded
  }

  const own = { owner: context.owner, repo: context.repository }
  const request: GitHub['request'] = async (route, parameters) => {
    const response = await (await octokit()).request(route as string, { ...own, ...parameters })
    return response.data as never
  }
  return {
    owner: context.owner,
    repo: context.repository,
    request,
    async find(route, parameters) {
      try {
        return await request(route, parameters)
      } catch (error) {
        if (error instanceof GitHubError && error.status === 404) return undefined
        throw error
      }
    },
    async *list(route, parameters) {
      const pages = (await octokit()).paginate.iterator(route as string, { per_page: 100, ...own, ...parameters })
      for await (const page of pages as AsyncIterable<{ data: readonly unknown[] }>)
        yield* page.data as readonly never[]
    },
    async graphql(query, variables, { missing, attempts } = {}) {
      try {
        // Octokit takes `request` out of the variables and hands it to the hooks.
        return await (await octokit()).graphql(query, {
          ...variables,
          ...(attempts === undefined ? {} : { request: { attempts } }),
        })
      } catch (thrown) {
        const data = missing === 'null' ? dataWithoutMissing(thrown) : undefined
        if (data !== undefined) return data as never
        throw graphqlError(thrown, query)
      }
    },
    async download(url) {
      const trusted = new URL(url).origin === new URL(context.apiUrl).origin
      const response = trusted
        ? await (await octokit()).request(`GET ${url}`, {
            headers: { accept: 'application/octet-stream' },
            request: { parseSuccessResponseBody: false },
          })
        : { data: await bodyOf(url) }
      return new Uint8Array(await new Response(response.data as ReadableStream).arrayBuffer())
    },
    async upload(url, name, contentType, bytes) {
      const address = `${url.replace(/\{.*$/, '')}?name=${encodeURIComponent(name)}`
      const response = await (await octokit()).request(`POST ${address}`, {
        data: bytes,
        headers: { 'content-type': contentType, 'content-length': String(bytes.length) },
      })
      return response.data as { id: number; browser_download_url: string }
    },
    async now() {
      if (latest === undefined) await (await octokit()).request('GET /rate_limit')
      if (latest === undefined)
        throw new Error('GET /rate_limit: the answer has no Date header, so the time is not known')
      return new Date(latest.at.getTime() + (clock.monotonic() - latest.seen))
    },
  }
}

/** What another host than GitHub's API answers, without the token. */
async function bodyOf(url: string): Promise<ReadableStream | null> {
  const response = await fetch(url)
  if (response.ok) return response.body
  throw new UserError('github-unavailable', `GET ${new URL(url).origin}: answered ${response.status} for a download.`)
}
