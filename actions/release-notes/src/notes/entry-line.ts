import { code, link, prose, text } from '../../../../lib/render/markdown.ts'
import type { Audience } from './audience.ts'
import { REVERTED } from './categories.ts'
import { commitLink, issueLink, pullRequestLink } from './links.ts'
import type { NoteEntry, Notes } from './model.ts'

const MIGRATION_LINES = 60

/** One change as an item of a list, with what a user has to do about it below. */
export function renderEntry(notes: Notes, entry: NoteEntry, audience: Audience): string {
  const line = `- ${entryLine(notes, entry, audience)}`
  return entry.migration === undefined ? line : [line, ...migrationLines(entry)].join('\n')
}

/** `**scope:** title (#12, 1a2b3c4) – #3 its issue`; operations also read who made it and how the issues stand. */
export function entryLine(notes: Notes, entry: NoteEntry, audience: Audience): string {
  const scope = entry.scope === undefined ? '' : `**${text(entry.scope, 100)}:** `
  const number = entry['pull-request']
  const places = [...(number === undefined ? [] : [pullRequestLink(notes, number)]), commitLink(notes, entry.sha)]
  const by = audience === 'users' ? '' : ` by ${entry.authors.map((name) => text(name, 80)).join(', ')}`
  const related = relatedLinks(entry, audience)
  return `${scope}${revertedOutside(entry)}${prose(entry.title)} (${places.join(', ')})${by}${related.length === 0 ? '' : ` – ${related.join(', ')}`}`
}

/** Issues and items of other trackers. */
export function relatedLinks({ issues = [], references = [] }: NoteEntry, audience: Audience): readonly string[] {
  return [...issues.map((issue) => issueLink(issue, audience)), ...references.map(({ key, url }) => link(key, url))]
}

/** Under any other heading the title of what was taken back would read like news. */
function revertedOutside({ type, category }: NoteEntry): string {
  return type === 'revert' && category !== REVERTED ? 'Reverted: ' : ''
}

/** What a user has to do, as a quotation below the item; indented lines are code. */
export function migrationLines(entry: NoteEntry): readonly string[] {
  const lines = (entry.migration ?? []).flatMap((migration) => migration.split('\n'))
  const shown = inlineLines(lines.slice(0, MIGRATION_LINES)).map((line) => (line === '' ? '  >' : `  > ${line}  `))
  const more = lines.length - MIGRATION_LINES
  return more > 0 ? [...shown, `  > … ${more} more lines in the commit`] : shown
}

/** Lines of a text as Markdown that may stand anywhere: what is indented or fenced is code, the fences themselves go. */
export function inlineLines(lines: readonly string[]): readonly string[] {
  let fenced = false
  return lines.flatMap((line) => {
    if (/^\s*(?:```|~~~)/.test(line)) {
      fenced = !fenced
      return []
    }
    if (line.trim() === '') return ['']
    return [fenced || /^(?: {4}|\t)/.test(line) ? code(line, 1000) : prose(line, 1000)]
  })
}
