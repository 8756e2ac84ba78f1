import type { Part } from '../../../../lib/render/budget.ts'
import { details, link, text } from '../../../../lib/render/markdown.ts'
import { amountOf } from './amount.ts'
import type { Audience } from './audience.ts'
import { itemsFor } from './by-pull-request.ts'
import { compareUrl, personLink, pullRequestLink } from './links.ts'
import type { Contributor, Notes } from './model.ts'
import { renderFacts, renderOrigin } from './operations.ts'
import { type Section, sectionsOf } from './sections.ts'

const MOST_CONTRIBUTORS = 50

/**
 * The notes as parts of a Markdown document, in reading order, for a budget. Later headings give way first; `fullText`,
 * where the whole text is to be found, stands in for them then.
 */
export function renderParts(notes: Notes, audience: Audience, fullText?: string): readonly Part[] {
  const sections = sectionsOf(notes)
  const parts = sections.map((section, index) => renderSection(notes, section, { audience, fullText, index, sections }))
  const empty: Part[] =
    sections.length > 0
      ? []
      : [{ name: 'the statement', priority: 95, markdown: 'No changes to tell of since the release before.' }]
  return [
    ...empty,
    ...parts,
    ...(audience === 'operations' ? renderFacts(notes) : []),
    ...renderPeople(notes),
    ...(audience === 'operations' ? renderOrigin(notes) : []),
    ...renderCompare(notes),
  ]
}

export function joinParts(parts: readonly Part[]): string {
  return [...piecesOf(parts)].join('')
}

/** The same, without ever holding it as one text. */
export function* piecesOf(parts: readonly Part[]): Generator<string> {
  for (const [index, part] of parts.entries()) {
    if (index > 0) yield '\n\n'
    yield part.markdown
  }
  yield '\n'
}

interface Place {
  readonly audience: Audience
  readonly fullText: string | undefined
  readonly index: number
  readonly sections: readonly Section[]
}

function renderSection(
  notes: Notes,
  { title, fold, entries }: Section,
  { audience, fullText, index, sections }: Place,
): Part {
  const items = itemsFor(notes, entries, audience)
  const lines = items.join('\n')
  const folded = fold && audience === 'users' && sections.some((section) => !section.fold)
  const changes = amountOf(items.length, 'change')
  return {
    name: `${title.toLowerCase()} (${items.length})`,
    priority: fold ? 10 - index / 1000 : 90 - index / 10,
    markdown: folded ? details(`${text(title)} (${items.length})`, lines) : `### ${text(title)}\n\n${lines}`,
    ...(fullText === undefined
      ? {}
      : { short: `### ${text(title)}\n\n${changes}, told in the ${link('whole text', fullText)}.` }),
  }
}

function renderPeople(notes: Notes): readonly Part[] {
  const { contributors } = notes
  if (contributors.length === 0) return []
  const names = contributors.slice(0, MOST_CONTRIBUTORS).map((person) => personLink(notes, person))
  const more = contributors.length - names.length
  const all = `**Contributors:** ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  const first = contributors.filter((person) => person.first)
  return [
    ...(first.length === 0
      ? []
      : [
          {
            name: `new contributors (${first.length})`,
            priority: 25,
            markdown: `### New contributors\n\n${first.map((person) => welcome(notes, person)).join('\n')}`,
          },
        ]),
    { name: 'contributors', priority: 20, markdown: all },
  ]
}

function welcome(notes: Notes, person: Contributor): string {
  const entry = notes.entries.findLast((each) => each.authors.includes(person.name))
  const number = entry?.['pull-request']
  const where = number === undefined ? '' : ` in ${pullRequestLink(notes, number)}`
  return `- ${personLink(notes, person)} made a first contribution${where}`
}

function renderCompare(notes: Notes): readonly Part[] {
  const url = compareUrl(notes)
  if (url === undefined) return []
  const range = `${notes.from?.ref ?? ''} … ${notes.tag ?? notes.to.slice(0, 7)}`
  return [{ name: 'link to all changes', priority: 40, markdown: `**All changes:** ${link(range, url)}` }]
}
