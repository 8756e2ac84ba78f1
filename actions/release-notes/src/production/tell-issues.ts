import type { GitHub } from '../../../../lib/github/client.ts'
import { GitHubError } from '../../../../lib/github/errors.ts'
import { plainLogin, viewerLogin } from '../../../../lib/github/identity.ts'
import { link } from '../../../../lib/render/markdown.ts'
import type { Notes } from '../notes/model.ts'

/** Numbers of the issues that the entries of a release close or name. */
export function linkedIssues({ entries }: Pick<Notes, 'entries'>): readonly number[] {
  return [...new Set(entries.flatMap((entry) => (entry.issues ?? []).map(({ number }) => number)))]
}

/** What the issues of a release are told. */
export interface News {
  readonly environment: string
  readonly component: string
  readonly version: string
  /** Page of the release. */
  readonly url: string
  /** Since when it is verified, ISO 8601. */
  readonly since: string | undefined
  readonly issues: readonly number[]
}

export interface Told {
  readonly told: readonly number[]
  /** Those that were told by an earlier run. */
  readonly knew: readonly number[]
  /** Those that are gone, moved or locked. */
  readonly closedToUs: readonly number[]
  /** Why the others were not, in words; empty when all was done. */
  readonly problem: string
}

/** A release with more issues than this is no news to each of them. */
export const MOST_TOLD = 100

/**
 * Tells each issue once that its change is in production. A comment of ours with the same marker, of whatever version, is
 * enough: a run that is repeated or cut says nothing twice.
 */
export async function tellIssues(github: GitHub, news: News): Promise<Told> {
  const told: number[] = []
  const knew: number[] = []
  const closedToUs: number[] = []
  let login: string | undefined
  for (const issue of news.issues.slice(0, MOST_TOLD)) {
    try {
      login ??= await viewerLogin(github)
      if (await isTold(github, issue, news, login)) {
        knew.push(issue)
        continue
      }
      await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        issue_number: issue,
        body: commentOf(news),
      })
      told.push(issue)
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error
      // Moved, deleted or locked: that issue and no other. Anything else would be the same for all.
      if (![404, 410].includes(error.status) && !/locked/i.test(error.message))
        return { told, knew, closedToUs, problem: error.message }
      closedToUs.push(issue)
    }
  }
  return { told, knew, closedToUs, problem: '' }
}

async function isTold(github: GitHub, issue: number, news: News, login: string): Promise<boolean> {
  const marker = markerOf(news)
  for await (const comment of github.list('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    issue_number: issue,
  }))
    if (comment.body?.startsWith(marker) === true && plainLogin(comment.user?.login ?? '') === plainLogin(login))
      return true
  return false
}

function markerOf({ environment, component }: News): string {
  return `<!-- sluice:in-production ${JSON.stringify([environment, component]).replaceAll('-', '\\u002d')} -->`
}

function commentOf(news: News): string {
  const since = news.since === undefined ? '' : ` since ${news.since.slice(0, 16).replace('T', ' ')} UTC`
  const place = news.environment === 'production' ? 'production' : `\`${news.environment}\``
  return `${markerOf(news)}\nIn ${place}${since}, with ${link([news.component, news.version].filter(Boolean).join(' '), news.url)}.`
}
