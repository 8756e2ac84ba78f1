import type { NoteEntry, Notes } from './model.ts'

/** The entries under one heading. */
export interface Section {
  readonly title: string
  readonly fold: boolean
  readonly entries: readonly NoteEntry[]
}

/** The headings that have something to say, in the order of reading; what the configuration keeps out is left out. */
export function sectionsOf({ categories, entries }: Pick<Notes, 'categories' | 'entries'>): readonly Section[] {
  const shown = entries.filter((entry) => !entry.hidden)
  return categories
    .map(({ title, fold }) => ({ title, fold, entries: shown.filter((entry) => entry.category === title) }))
    .filter((section) => section.entries.length > 0)
}
