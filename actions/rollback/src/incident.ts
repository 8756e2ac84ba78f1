import { formatDuration } from '../../../lib/kernel/duration.ts'
import { code, link, table, text } from '../../../lib/render/markdown.ts'
import type { Ended } from './outcome.ts'

export interface Suspect {
  readonly sha: string
  /** First line of the message. */
  readonly title: string
  readonly author: string
  readonly url: string
}

/** Commits between what was good and what was bad. */
export interface Range {
  readonly url: string
  readonly total: number
  /** The newest of them. */
  readonly suspects: readonly Suspect[]
}

export interface Incident {
  readonly component: string
  readonly environment: string
  readonly ended: Ended
  readonly because: string
  readonly incident: string
  readonly at: Date
  readonly runUrl: string
  readonly range: Range | undefined
}

export const incidentMarker = (digest: string) => `<!-- sluice:incident ${digest} -->`

export function incidentTitle({ component, ended }: Incident): string {
  return `Incident: ${component} ${ended.bad?.change.version ?? ''}`.trim()
}

/** What stands at the top of the issue, once for the bad digest. */
export function incidentHead({ component, ended, range }: Incident): string {
  const { bad } = ended
  const parts = [
    `${text(component)} ${text(bad?.change.version ?? '')}, ${code(bad?.change.digest ?? '')}, built from ${code(bad?.change.sha.slice(0, 12) ?? '')}.`,
    range === undefined ? '' : rangeMarkdown(range),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function rangeMarkdown({ url, total, suspects }: Range): string {
  const rows = suspects.map(({ sha, title, author, url: commit }) => [
    link(sha.slice(0, 12), commit),
    text(title, 120),
    text(author),
  ])
  const more = total > suspects.length ? `\n\n${total - suspects.length} more in the range.` : ''
  return `**Suspects**: ${total} ${total === 1 ? 'commit' : 'commits'} since the release that serves well (${link('range', url)})\n\n${table(['commit', 'title', 'author'], rows)}${more}`
}

/** One thing that happened: a rollback, flags turned off, a watch that told people. */
export function incidentEvent({ environment, ended, because, incident, at, runUrl }: Incident): string {
  const { times, exposure, restoreSeconds, detectSeconds } = ended
  const moments: readonly (readonly [string, string | undefined])[] = [
    ['put in place', times?.applied],
    ['first bad sign', times?.['first-bad-sign']],
    ['decided', times?.decided],
    ['ready', times?.planned],
    [ended.result === 'restored' ? 'restored, verified' : 'ended', at.toISOString()],
  ]
  const known = moments.filter(([, time]) => time !== undefined).map(([what, time]) => [what, time ?? ''])
  const figures = [
    detectSeconds === undefined ? '' : `Detected after ${formatDuration(detectSeconds * 1000)}.`,
    restoreSeconds === undefined ? '' : `Restored ${formatDuration(restoreSeconds * 1000)} after the decision.`,
    exposure === undefined
      ? ''
      : `Exposed: ${exposure.share} % of the traffic; it was in place for ${formatDuration(exposure.seconds * 1000)}.`,
  ]
  return [
    `### ${text(environment)}: ${text(ended.result)} ${code(ended.reason)}`,
    text(ended.message, 2000),
    because === '' ? '' : `Because: ${text(because)}${incident === '' ? '' : ` (${text(incident)})`}`,
    table(['when', 'time'], known),
    figures.filter((figure) => figure !== '').join(' '),
    link('The run', runUrl),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Tells one event from another; the same one written again takes the place of itself, so a watch does not fill pages. */
export function eventId({ environment, ended }: Incident): string {
  return `${environment}/${ended.result === 'restored' ? `deployment-${ended.deployment}` : ended.reason}`
}
