import type { Part } from '../../../../lib/render/budget.ts'
import { code, details, link, text } from '../../../../lib/render/markdown.ts'
import { SECTIONS, type Section } from '../commits/entries.ts'
import { commitLink, compareUrl, pullRequestLink } from './links.ts'
import type { NoteEntry, Notes } from './model.ts'

export type Audience = 'users' | 'operations'

/** Later sections give way first when room is short. */
const HEADINGS: Readonly<Record<Section, { readonly title: string; readonly priority: number }>> = {
  breaking: { title: 'Breaking changes', priority: 90 },
  features: { title: 'Features', priority: 80 },
  fixes: { title: 'Fixes', priority: 70 },
  performance: { title: 'Performance', priority: 60 },
  reverted: { title: 'Reverted', priority: 50 },
  others: { title: 'Other changes', priority: 10 },
}

const MIGRATION_LINES = 60

/** The notes as parts of a Markdown document, in reading order, for a budget. */
export function renderParts(notes: Notes, audience: Audience): readonly Part[] {
  const sections = SECTIONS.flatMap((section) => {
    const entries = notes.entries.filter((entry) => entry.section === section)
    return entries.length === 0 ? [] : [renderSection(notes, section, entries, audience)]
  })
  const empty: Part[] =
    sections.length > 0
      ? []
      : [{ name: 'the statement', priority: 95, markdown: 'No changes since the release before.' }]
  const closing = audience === 'users' ? renderThanks(notes) : renderOperations(notes)
  return [...empty, ...sections, ...closing, ...renderCompare(notes)]
}

/** The whole document, without a limit. */
export function renderNotes(notes: Notes, audience: Audience): string {
  return `${renderParts(notes, audience)
    .map((part) => part.markdown)
    .join('\n\n')}\n`
}

export function renderEntry(notes: Notes, entry: NoteEntry): string {
  const scope = entry.scope === undefined ? '' : `**${text(entry.scope, 100)}:** `
  const number = entry['pull-request']
  const links = [...(number === undefined ? [] : [pullRequestLink(notes, number)]), commitLink(notes, entry.sha)]
  return `- ${scope}${text(entry.title)} (${links.join(', ')})`
}

function renderSection(notes: Notes, section: Section, entries: readonly NoteEntry[], audience: Audience): Part {
  const { title, priority } = HEADINGS[section]
  const lines = entries.map((entry) => [renderEntry(notes, entry), ...migrationLines(entry)].join('\n')).join('\n')
  const folded = section === 'others' && audience === 'users' && entries.length < notes.entries.length
  return {
    name: `${title.toLowerCase()} (${entries.length})`,
    priority,
    markdown: folded ? details(`${title} (${entries.length})`, lines) : `### ${title}\n\n${lines}`,
  }
}

function migrationLines(entry: NoteEntry): readonly string[] {
  const lines = (entry.migration ?? []).flatMap((migration) => migration.split('\n'))
  const shown = lines
    .slice(0, MIGRATION_LINES)
    .map((line) => (line.trim() === '' ? '  >' : `  > ${text(line, 1000)}  `))
  const more = lines.length - shown.length
  return more > 0 ? [...shown, `  > … ${more} more lines in the commit`] : shown
}

function renderThanks(notes: Notes): readonly Part[] {
  if (notes.contributors.length === 0) return []
  const names = notes.contributors.slice(0, 50).map((name) => text(name, 80))
  const more = notes.contributors.length - names.length
  return [
    {
      name: 'contributors',
      priority: 20,
      markdown: `**Contributors:** ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    },
  ]
}

/** How the version and the range came about, and what is in the range but not in the list. */
function renderOperations(notes: Notes): readonly Part[] {
  const from =
    notes.from === undefined ? 'the first commit' : `${code(notes.from.ref)} (${notes.from.sha.slice(0, 12)})`
  const lines = [
    `- Range: ${from} to ${code(notes.to.slice(0, 12))}: ${notes.commits} commits, ${notes.entries.length} entries, ${notes.merges} merges, ${notes.cancelled.length} changes that were reverted before they were released`,
    ...(notes.version === undefined
      ? []
      : [`- Version: ${code(notes.version)} (${notes.bump}): ${text(notes.because.join('; '), 1000)}`]),
    ...notes.considered
      .slice(0, 10)
      .map(({ tag, dropped }) => `- ${code(tag)}: ${text(dropped ?? 'the release before')}`),
    ...notes.cancelled
      .slice(0, 50)
      .map(({ sha, by }) => `- ${commitLink(notes, sha)} was taken back by ${commitLink(notes, by)}`),
    ...notes.warnings.map((warning) => `- ⚠️ ${text(warning)}`),
  ]
  return [
    {
      name: 'how range and version came about',
      priority: 30,
      markdown: `### Range and version\n\n${lines.join('\n')}`,
    },
    ...renderThanks(notes),
  ]
}

function renderCompare(notes: Notes): readonly Part[] {
  const url = compareUrl(notes)
  if (url === undefined) return []
  return [{ name: 'link to all changes', priority: 40, markdown: link('All changes', url) }]
}
