import { link, text } from '../../../../lib/render/markdown.ts'
import type { Audience } from './audience.ts'
import type { Contributor, NoteIssue, Notes } from './model.ts'

export function commitLink(notes: Pick<Notes, 'repository'>, sha: string): string {
  return link(sha.slice(0, 7), `${notes.repository}/commit/${sha}`)
}

export function pullRequestLink(notes: Pick<Notes, 'repository'>, number: number): string {
  return link(`#${number}`, pullRequestUrl(notes, number))
}

export function pullRequestUrl(notes: Pick<Notes, 'repository'>, number: number): string {
  return `${notes.repository}/pull/${number}`
}

/** Number and title as one link; operations also read its state. */
export function issueLink({ number, title, state, url }: NoteIssue, audience: Audience): string {
  const label = title === undefined ? `#${number}` : `#${number} ${title}`
  return `${link(label, url)}${state === undefined || audience === 'users' ? '' : ` (${state.replace('-', ' ')})`}`
}

/** A name; a link to the profile where the login is known, so that nobody is mentioned. */
export function personLink(notes: Pick<Notes, 'repository'>, { name, login }: Contributor): string {
  return login === undefined ? text(name, 80) : link(name, `${new URL(notes.repository).origin}/${login}`)
}

/** All changes at a glance on GitHub; a first release has nothing to be compared with. */
export function compareUrl(notes: Pick<Notes, 'repository' | 'from' | 'to'>): string | undefined {
  return notes.from === undefined ? undefined : `${notes.repository}/compare/${notes.from.sha}...${notes.to}`
}
