import { Octokit } from '@octokit/core'
import { paginateRest } from '@octokit/plugin-paginate-rest'
import type { Clock } from '../kernel/clock.ts'
import type { JobContext } from './context.ts'
import { useProxyFromEnvironment } from './proxy.ts'
import { retrying } from './retry.ts'

const PagingOctokit = Octokit.plugin(paginateRest)

/** Octokit with our retries; loaded only when the first call is made. `onDate` hears the `Date` header of each answer. */
export function createOctokit(token: string, context: JobContext, clock: Clock, onDate: (date: Date) => void) {
  useProxyFromEnvironment()
  const octokit = new PagingOctokit({
    auth: token,
    baseUrl: context.apiUrl,
    userAgent: 'sluice',
    request: { headers: { 'x-github-api-version': '2022-11-28' } },
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  })
  octokit.hook.wrap('request', retrying(clock))
  octokit.hook.after('request', ({ headers }) => {
    const date = new Date(headers.date ?? Number.NaN)
    if (!Number.isNaN(date.getTime())) onDate(date)
  })
  return octokit
}
