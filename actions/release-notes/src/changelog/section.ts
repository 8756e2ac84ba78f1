import { itemsFor } from '../notes/by-pull-request.ts'
import { entryLine, migrationLines } from '../notes/entry-line.ts'
import type { NoteEntry, Notes } from '../notes/model.ts'

/** The headings of Keep a Changelog 1.1.0, in its order. */
export const HEADINGS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'] as const
export type Heading = (typeof HEADINGS)[number]

const BY_TYPE: Readonly<Record<string, Heading>> = {
  feat: 'Added',
  perf: 'Changed',
  deprecate: 'Deprecated',
  revert: 'Removed',
  remove: 'Removed',
  fix: 'Fixed',
  security: 'Security',
}

/** Items of a version, Markdown of one or more lines each, under their headings. */
export type Items = ReadonlyMap<Heading, readonly string[]>

/**
 * The notable changes of a release. What the types of commits call upkeep (`chore`, `docs`, `test` …), what bots did and
 * what the configuration keeps out is no entry of a changelog; it stands in the notes of the release. Where nobody writes
 * types, all else is notable.
 */
export function itemsOf(notes: Notes): Items {
  const items = new Map<Heading, string[]>()
  for (const entry of notes.entries) {
    const heading = headingOf(entry)
    if (heading === undefined) continue
    const list = items.get(heading)
    if (list === undefined) items.set(heading, [itemOf(notes, entry)])
    else list.push(itemOf(notes, entry))
  }
  if (items.size > 0) return items
  const plain = notes.entries.filter(({ type, bot, hidden }) => type === undefined && !bot && !hidden)
  return plain.length === 0 ? items : new Map([['Changed', itemsFor(notes, plain, 'users')]])
}

function headingOf({ type, breaking, bot, hidden }: NoteEntry): Heading | undefined {
  const named = type !== undefined && Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type] : undefined
  if (breaking) return named === 'Fixed' || named === undefined ? 'Changed' : named
  return bot || hidden ? undefined : named
}

function itemOf(notes: Notes, entry: NoteEntry): string {
  const line = `- ${entry.breaking ? '**Breaking:** ' : ''}${entryLine(notes, entry, 'users')}`
  return [line, ...migrationLines(entry)].join('\n')
}
