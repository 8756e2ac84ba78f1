import { code, text } from '../../../../lib/render/markdown.ts'
import { type Message, readMessage } from '../commits/conventional.ts'
import { amountOf } from '../notes/amount.ts'
import { renderEntry } from '../notes/entry-line.ts'
import type { NoteEntry, Notes } from '../notes/model.ts'
import { sectionsOf } from '../notes/sections.ts'

/** What a pull request does to the next release. */
export interface Preview {
  readonly notes: Notes
  /** Commits of the pull request itself. */
  readonly own: ReadonlySet<string>
  readonly title: string
  readonly component: string
}

const MOST_ENTRIES = 50
const MOST_WARNINGS = 10

/** The section of the one comment: the next version, why, and what this pull request adds to it. */
export function renderPreview({ notes, own, title, component }: Preview): string {
  const mine = notes.entries.filter((entry) => own.has(entry.sha))
  const waiting = notes.entries.length - mine.length
  return [
    `### Release preview${component === '' ? '' : `: ${text(component)}`}`,
    sentence(notes),
    ...(mine.length === 0 ? ['This pull request adds nothing to the notes.'] : [added(notes, mine)]),
    ...(waiting === 0 ? [] : [`Waiting for the same release already: ${amountOf(waiting, 'change')}.`]),
    ...squashed(title, mine, own.size),
    ...warnings(notes, own),
  ].join('\n\n')
}

/** "This will be 2.4.0, because …". */
function sentence({ version, bump, because, 'previous-version': previous }: Notes): string {
  const after = previous === undefined ? 'It is the first release.' : `It follows ${code(previous)}.`
  if (bump === 'none') return `Merged now, this makes no new version: ${text(because.join('; '), 500)}.`
  return `Merged now, the next release will be **${version ?? ''}**, because ${text(because.join('; '), 500)}. ${after}`
}

function added(notes: Notes, mine: readonly NoteEntry[]): string {
  const shown = { ...notes, entries: mine.slice(0, MOST_ENTRIES) }
  const more = mine.length - shown.entries.length
  const sections = sectionsOf(shown).map(
    ({ title, entries }) =>
      `**${text(title)}**\n\n${entries.map((entry) => renderEntry(notes, entry, 'users')).join('\n')}`,
  )
  if (sections.length === 0) return 'The configuration keeps the changes of this pull request out of the notes.'
  return `${sections.join('\n\n')}${more > 0 ? `\n\nand ${more} more` : ''}`
}

/**
 * A squash leaves one commit under the title, which may say something else than the commits do. Of a single commit GitHub
 * takes the message itself, but for repositories that are set to the title.
 */
function squashed(title: string, mine: readonly NoteEntry[], commits: number): readonly string[] {
  if (title === '' || mine.length === 0) return []
  const read = readMessage(title)
  const byTitle = weight(read.header?.type, read.breaking)
  const byCommits = Math.max(...mine.map(({ type, breaking }) => weight(type, breaking)))
  if (byTitle === byCommits) return []
  const single = commits === 1 ? 'Squashed under its title, as a repository can be set to' : 'Squashed under its title'
  // Where the commits say nothing, a merge commit counts by the title, too.
  const plain = mine.every(({ type, breaking }) => type === undefined && !breaking)
  const when = plain ? 'Merged by a merge commit, or squashed under its title' : single
  return [
    `> [!NOTE]\n> ${when}, this pull request would count as ${wordFor(read)} and not as ${WORDS[byCommits]}: the title is ${code(title, 120)}.`,
  ]
}

const WORDS = ['a change without a type', 'upkeep', 'a fix', 'a feature', 'a breaking change'] as const

function weight(type: string | undefined, breaking: boolean): 0 | 1 | 2 | 3 | 4 {
  if (breaking) return 4
  if (type === undefined) return 0
  if (type === 'feat') return 3
  return type === 'fix' || type === 'perf' || type === 'revert' ? 2 : 1
}

function wordFor({ header, breaking }: Message): string {
  return WORDS[weight(header?.type, breaking)]
}

function warnings({ warnings: all }: Notes, own: ReadonlySet<string>): readonly string[] {
  const mine = all
    .filter((warning) => [...own].some((sha) => warning.startsWith(sha.slice(0, 7))))
    .slice(0, MOST_WARNINGS)
  return mine.length === 0 ? [] : [mine.map((warning) => `- ⚠️ ${text(warning)}`).join('\n')]
}
