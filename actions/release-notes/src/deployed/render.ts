import type { Part } from '../../../../lib/render/budget.ts'
import { code, text } from '../../../../lib/render/markdown.ts'
import type { Audience } from '../notes/audience.ts'
import { renderEntry } from '../notes/entry-line.ts'
import type { NoteEntry, Notes } from '../notes/model.ts'
import { renderParts } from '../notes/render.ts'

/** One sentence for the approver: "This promotion brings 3 changes to production: 1 breaking, 2 fixes." */
export function headline(notes: Notes): string {
  const { deployed } = notes
  if (deployed === undefined) return ''
  const { environment, relation, removes, leaves } = deployed
  const serves = deployed['serving-version'] ?? deployed['serving-sha']?.slice(0, 7) ?? 'nothing'
  if (relation === 'same') return `${environment} serves ${serves} already: this promotion changes nothing.`
  const brings = `brings ${changes(notes.entries.length)} to ${environment}${kindsOf(notes.entries)}`
  const takes = removes.length === 0 ? '' : ` and takes ${changes(removes.length)} away from it`
  const stays =
    leaves.length === 0 ? '' : `; ${changes(leaves.length)} of it serve${leaves.length === 1 ? 's' : ''} there already`
  switch (relation) {
    case 'first':
      return `This is the first deployment to ${environment} on record; since ${notes.from?.ref ?? 'the first commit'} it ${brings}.`
    case 'back':
      return `This goes back from ${serves}: it takes ${changes(removes.length)} away from ${environment}.`
    case 'forward':
    case 'diverged':
      return `This promotion ${brings}${takes}${stays}.`
  }
}

/** The headline and, below it, what comes, what goes and what is there already. */
export function renderDeployed(notes: Notes, audience: Audience): readonly Part[] {
  const { deployed } = notes
  if (deployed === undefined) return []
  const { relation, removes, leaves } = deployed
  const title = notes.version === undefined ? code(notes.to.slice(0, 12)) : code(notes.version)
  const serves = deployed['serving-version'] ?? deployed['serving-sha']?.slice(0, 12) ?? 'nothing'
  const warning =
    removes.length > 0 ? `\n\n> [!WARNING]\n> ${changes(removes.length)} that users have now will be gone.` : ''
  const head = `## ${title} for ${text(deployed.environment)}\n\n${text(headline(notes), 1000)} Served now: ${code(serves)}.${warning}`
  const brings = notes.entries.length > 0 ? renderParts(notes, audience) : []
  return [
    { name: 'headline', priority: 100, markdown: head },
    ...list(notes, 'Taken away', removes, audience, 95),
    ...(relation === 'same' ? [] : brings),
    ...list(notes, 'There already, by cherry-pick', leaves, audience, 15),
  ]
}

function list(
  notes: Notes,
  title: string,
  entries: readonly NoteEntry[],
  audience: Audience,
  priority: number,
): readonly Part[] {
  if (entries.length === 0) return []
  const lines = entries.map((entry) => renderEntry(notes, entry, audience)).join('\n')
  return [{ name: `${title.toLowerCase()} (${entries.length})`, priority, markdown: `### ${title}\n\n${lines}` }]
}

function changes(count: number): string {
  return `${count} ${count === 1 ? 'change' : 'changes'}`
}

const WORDS = [
  ['breaking', 'breaking change', 'breaking changes'],
  ['features', 'feature', 'features'],
  ['fixes', 'fix', 'fixes'],
  ['performance', 'performance improvement', 'performance improvements'],
  ['reverted', 'revert', 'reverts'],
  ['others', 'other', 'others'],
] as const

/** `: 1 breaking change, 2 features`; empty for nothing. */
export function kindsOf(entries: readonly NoteEntry[]): string {
  const counted = WORDS.flatMap(([kind, one, many]) => {
    const count = entries.filter((entry) => entry.kind === kind).length
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  })
  return counted.length === 0 ? '' : `: ${counted.join(', ')}`
}
