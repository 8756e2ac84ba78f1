import type { Part } from '../../../../lib/render/budget.ts'
import { code, details, text } from '../../../../lib/render/markdown.ts'
import type { Audience } from '../notes/audience.ts'
import { renderEntry } from '../notes/entry-line.ts'
import type { Deployed, NoteEntry, Notes } from '../notes/model.ts'
import { renderParts } from '../notes/render.ts'

/** What the approver reads first: "This promotion brings 3 changes to production: 1 breaking change, 2 fixes." */
export function headline(notes: Notes): string {
  const { deployed } = notes
  if (deployed === undefined) return ''
  const { environment, relation, removes } = deployed
  const serves = servingName(deployed)
  switch (relation) {
    case 'same':
      return `${environment} serves ${serves} already: this promotion changes nothing.`
    case 'first':
      return `This is the first deployment to ${environment} on record; since ${startOf(notes)} it brings ${broughtBy(notes)}.`
    case 'unknown':
      return `Nobody can tell what this promotion takes away from ${environment}; since ${startOf(notes)} it brings ${broughtBy(notes)}.`
    case 'back':
      return `This goes back from ${serves}: it takes ${changes(removes.length)} away from ${environment}.`
    case 'forward':
    case 'diverged':
      return removes.length === 0
        ? `This promotion brings ${broughtBy(notes, environment)}.${leftBy(deployed)}`
        : `This promotion takes ${changes(removes.length)} away from ${environment} and brings ${broughtBy(notes)}.${leftBy(deployed)}`
  }
}

function startOf({ from }: Notes): string {
  return from?.ref ?? 'the first commit'
}

function servingName(deployed: Deployed): string {
  return deployed['serving-version'] ?? deployed['serving-sha']?.slice(0, 12) ?? 'nothing'
}

function broughtBy({ entries }: Notes, environment?: string): string {
  return `${changes(entries.length)}${environment === undefined ? '' : ` to ${environment}`}${kindsOf(entries)}`
}

function leftBy({ leaves }: Deployed): string {
  return leaves.length === 0
    ? ''
    : ` ${leaves.length} more ${leaves.length === 1 ? 'is' : 'are'} there already, by cherry-pick.`
}

/** The headline and, below it, what goes, what comes and what is there already. */
export function renderDeployed(notes: Notes, audience: Audience): readonly Part[] {
  const { deployed } = notes
  if (deployed === undefined) return []
  const { relation, removes, leaves } = deployed
  const name = [notes.component, notes.version ?? notes.to.slice(0, 12)].filter((each) => each !== undefined).join(' ')
  const title = `## What ${text(name)} changes in ${text(deployed.environment)}`
  const brings = notes.entries.length > 0 ? renderParts(notes, audience) : []
  return [
    { name: 'title', priority: 100, markdown: title },
    ...alarm(notes, deployed),
    { name: 'headline', priority: 100, markdown: `**${text(headline(notes), 1000)}** ${servesNow(deployed)}`.trim() },
    ...takenAway(notes, removes, audience),
    ...(relation === 'same' ? [] : brings),
    ...folded(notes, 'There already, by cherry-pick', leaves, audience),
    ...(audience === 'users' ? doubts(notes) : []),
  ]
}

/** What nobody may overlook: users lose something, or might. */
function alarm(notes: Notes, deployed: Deployed): readonly Part[] {
  const { relation, removes } = deployed
  const serves = servingName(deployed)
  const candidate = notes.version ?? notes.to.slice(0, 12)
  const alert = (words: string): readonly Part[] => [
    { name: 'alarm', priority: 100, markdown: `> [!CAUTION]\n> ${words}` },
  ]
  if (relation === 'unknown')
    return alert(
      `**What users lose is not known.** ${code(serves)} serves, and its commit ${code(deployed['serving-sha']?.slice(0, 12) ?? '')} cannot be found in this repository any more.`,
    )
  if (removes.length === 0) return []
  const [goes, are] = removes.length === 1 ? ['goes', 'It is'] : ['go', 'They are']
  const what = `${changes(removes.length)} that users have now ${goes} away${kindsOf(removes)}.`
  return alert(`**${what}** ${are} in ${code(serves)}, which serves, and not in ${code(candidate)}.`)
}

function servesNow(deployed: Deployed): string {
  switch (deployed.relation) {
    case 'forward':
    case 'diverged':
      return `${code(servingName(deployed))} serves there now.`
    case 'first':
    case 'same':
    case 'back':
    case 'unknown':
      return ''
  }
}

/** What users would miss first; what they hardly see is folded. */
function takenAway(notes: Notes, removes: readonly NoteEntry[], audience: Audience): readonly Part[] {
  if (removes.length === 0) return []
  const weighty = WORDS.flatMap(([kind]) => removes.filter((entry) => entry.kind === kind && kind !== 'others'))
  const others = removes.filter(({ kind }) => kind === 'others')
  const isFolded = weighty.length > 0 && audience === 'users'
  const open = linesOf(notes, isFolded ? weighty : [...weighty, ...others], audience)
  const name = `taken away (${removes.length})`
  return [
    { name, priority: 95, markdown: `### Taken away\n\n${open}` },
    ...(isFolded ? folded(notes, 'Taken away, other changes', others, audience) : []),
  ]
}

function folded(notes: Notes, title: string, entries: readonly NoteEntry[], audience: Audience): readonly Part[] {
  if (entries.length === 0) return []
  const name = `${title} (${entries.length})`
  return [{ name: name.toLowerCase(), priority: 15, markdown: details(name, linesOf(notes, entries, audience)) }]
}

function linesOf(notes: Notes, entries: readonly NoteEntry[], audience: Audience): string {
  return entries.map((entry) => renderEntry(notes, entry, audience)).join('\n')
}

/** Such as a start that was guessed, or a footer that only looks like a breaking change. */
function doubts({ warnings }: Notes): readonly Part[] {
  if (warnings.length === 0) return []
  const lines = warnings.map((warning) => `- ${text(warning)}`).join('\n')
  return [{ name: 'what to check', priority: 12, markdown: details(`To be checked (${warnings.length})`, lines) }]
}

function changes(count: number): string {
  return count === 0 ? 'no changes' : `${count} ${count === 1 ? 'change' : 'changes'}`
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
