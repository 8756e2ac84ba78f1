import { link, prose } from '../../../../lib/render/markdown.ts'
import { amountOf } from './amount.ts'
import type { Audience } from './audience.ts'
import { relatedLinks, renderEntry } from './entry-line.ts'
import { pullRequestLink } from './links.ts'
import type { NoteEntry, Notes } from './model.ts'

/**
 * The items of a list. Several commits of one pull request that all keep to no convention are one item for users, under the
 * title of the pull request: "address review" and "fix typo" tell them nothing. Whoever operates or approves reads each.
 */
export function itemsFor(notes: Notes, entries: readonly NoteEntry[], audience: Audience): readonly string[] {
  if (audience !== 'users' || notes.deployed !== undefined)
    return entries.map((entry) => renderEntry(notes, entry, audience))
  const typed = new Set(notes.entries.filter((entry) => !isPlain(entry)).map((entry) => entry['pull-request']))
  const groups = new Map<number | string, NoteEntry[]>()
  for (const entry of entries) {
    const number = entry['pull-request']
    const together = number !== undefined && entry['pull-request-title'] !== undefined && !typed.has(number)
    const key = together ? number : entry.sha
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry])
    else group.push(entry)
  }
  return [...groups.values()].map((group) => itemOf(notes, group))
}

function isPlain({ type, breaking }: NoteEntry): boolean {
  return type === undefined && !breaking
}

function itemOf(notes: Notes, group: readonly NoteEntry[]): string {
  const [entry] = group
  if (entry === undefined) return ''
  const { 'pull-request': number, 'pull-request-title': title } = entry
  if (group.length === 1 || number === undefined || title === undefined) return renderEntry(notes, entry, 'users')
  const commits = link(amountOf(group.length, 'commit'), `${notes.repository}/pull/${number}/commits`)
  const related = [...new Set(group.flatMap((each) => relatedLinks(each, 'users')))]
  return `- ${prose(title)} (${pullRequestLink(notes, number)}, ${commits})${related.length === 0 ? '' : ` – ${related.join(', ')}`}`
}
