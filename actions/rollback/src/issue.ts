import type { GitHub } from '../../../lib/github/client.ts'
import { plainLogin, viewerLogin } from '../../../lib/github/identity.ts'
import { COMMENT_MARKER, section, withSection } from '../../../lib/render/comment.ts'
import {
  eventId,
  INCIDENT_LABEL,
  type Incident,
  incidentEvent,
  incidentHead,
  incidentMarker,
  incidentTitle,
} from './incident.ts'

/** Issues that are looked through; an older incident of the same digest gets a new one. */
const LOOKED_AT = 200

interface Issue {
  readonly number: number
  readonly url: string
  readonly body: string
  readonly open: boolean
}

/**
 * Opens the one issue of a bad digest, or adds to it. Found by label, marker and our own identity; what people wrote
 * into its body outside of our sections stays. Gives its address.
 */
export async function writeIncident(github: GitHub, incident: Incident): Promise<string | undefined> {
  const digest = incident.ended.bad?.change.digest
  if (digest === undefined) return undefined
  const marker = incidentMarker(digest)
  const found = await findIssue(github, marker)
  const head = section('incident', `${marker}\n${incidentHead(incident)}`)
  const event = section(`incident/${eventId(incident)}`, incidentEvent(incident))
  const body = withSection(withSection(found?.body ?? COMMENT_MARKER, head), event)
  if (found === undefined) {
    const made = await github.request('POST /repos/{owner}/{repo}/issues', {
      title: incidentTitle(incident),
      body,
      labels: [INCIDENT_LABEL],
    })
    return made.html_url
  }
  if (found.body !== body || !found.open)
    await github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      issue_number: found.number,
      body,
      state: 'open',
    })
  return found.url
}

async function findIssue(github: GitHub, marker: string): Promise<Issue | undefined> {
  let login: string | undefined
  let looked = 0
  for await (const issue of github.list('GET /repos/{owner}/{repo}/issues', { labels: INCIDENT_LABEL, state: 'all' })) {
    if (++looked > LOOKED_AT) return undefined
    if (issue.pull_request !== undefined || issue.body?.includes(marker) !== true) continue
    login ??= await viewerLogin(github)
    if (plainLogin(issue.user?.login ?? '') !== login) continue
    return { number: issue.number, url: issue.html_url, body: issue.body, open: issue.state === 'open' }
  }
  return undefined
}
