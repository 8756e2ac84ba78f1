import type { GitHub } from '../../../lib/github/client.ts'
import { findOwnIssue, INCIDENT_LABEL } from '../../../lib/github/own-issue.ts'
import { COMMENT_MARKER, section, withSection } from '../../../lib/render/comment.ts'
import { eventId, type Incident, incidentEvent, incidentHead, incidentMarker, incidentTitle } from './incident.ts'

/**
 * Opens the one issue of a bad digest, or adds to it. Found by label, marker and our own identity; what people wrote
 * into its body outside of our sections stays. Gives its address.
 */
export async function writeIncident(github: GitHub, incident: Incident): Promise<string | undefined> {
  const digest = incident.ended.bad?.change.digest
  if (digest === undefined) return undefined
  const marker = incidentMarker(digest)
  const found = await findOwnIssue(github, INCIDENT_LABEL, marker)
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
