import { link } from '../../../../lib/render/markdown.ts'
import type { Notes } from './model.ts'

export function commitLink(notes: Pick<Notes, 'repository'>, sha: string): string {
  return link(sha.slice(0, 7), `${notes.repository}/commit/${sha}`)
}

export function pullRequestLink(notes: Pick<Notes, 'repository'>, number: number): string {
  return link(`#${number}`, `${notes.repository}/pull/${number}`)
}

/** All changes at a glance on GitHub; a first release has nothing to be compared with. */
export function compareUrl(notes: Pick<Notes, 'repository' | 'from' | 'to'>): string | undefined {
  return notes.from === undefined ? undefined : `${notes.repository}/compare/${notes.from.sha}...${notes.to}`
}
