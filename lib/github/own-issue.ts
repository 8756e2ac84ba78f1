import type { GitHub } from './client.ts'
import { plainLogin, viewerLogin } from './identity.ts'

/** An issue that Sluice keeps: one per marker. */
export interface OwnIssue {
  /** An HTML comment that no other issue has; the body starts with it. */
  readonly marker: string
  readonly label: string
  readonly title: string
  readonly body: string
}

/** What incidents are found by, whoever opened them: a rollback or the guard of a ramp. */
export const INCIDENT_LABEL = 'sluice-incident'

/** Issues that are looked through; an older one gets a new one. */
const LOOKED_AT = 200

/**
 * Opens the issue, or brings the one of its marker up to date and opens it again; gives its address. Found by label, marker
 * and our own identity, so nobody can plant one. Safe to repeat.
 */
export async function writeOwnIssue(github: GitHub, { marker, label, title, body: text }: OwnIssue): Promise<string> {
  const body = `${marker}\n${text}`
  const found = await findOwnIssue(github, label, marker)
  if (found === undefined) {
    const made = await github.request('POST /repos/{owner}/{repo}/issues', { title, body, labels: [label] })
    return made.html_url
  }
  if (found.body !== body || !found.open)
    await github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      issue_number: found.number,
      title,
      body,
      state: 'open',
    })
  return found.url
}

export interface FoundIssue {
  readonly number: number
  readonly url: string
  readonly body: string
  readonly open: boolean
}

/** The issue of a label that holds the marker and is ours, open or closed. */
export async function findOwnIssue(github: GitHub, label: string, marker: string): Promise<FoundIssue | undefined> {
  let login: string | undefined
  let looked = 0
  for await (const issue of github.list('GET /repos/{owner}/{repo}/issues', { labels: label, state: 'all' })) {
    if (++looked > LOOKED_AT) return undefined
    if (issue.pull_request !== undefined || issue.body?.includes(marker) !== true) continue
    login ??= await viewerLogin(github)
    if (plainLogin(issue.user?.login ?? '') !== login) continue
    return { number: issue.number, url: issue.html_url, body: issue.body, open: issue.state === 'open' }
  }
  return undefined
}
