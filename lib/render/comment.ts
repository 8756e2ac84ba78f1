import { clip } from './budget.ts'

/** First line of the one Sluice comment of a pull request. */
export const COMMENT_MARKER = '<!-- sluice -->'
/** GitHub refuses longer ones. Characters on GitHub's side; bytes here, which is never more. */
const COMMENT_LIMIT_BYTES = 65_536

export interface Section {
  readonly id: string
  readonly text: string
}

/** A section of the comment between its own markers. `id` is kebab-case, e.g. `test-gate` or `test-gate/unit`. */
export function section(id: string, markdown: string): Section {
  return { id, text: `${open(id)}\n${markdown.trim()}\n${close(id)}` }
}

/** The comment with this section replaced, or added at the end; its other sections stay. */
export function withSection(body: string, added: Section): string {
  const others = body.startsWith(COMMENT_MARKER) ? body.slice(COMMENT_MARKER.length) : ''
  const start = others.indexOf(open(added.id))
  const end = start < 0 ? -1 : others.indexOf(close(added.id), start)
  const rest =
    start < 0
      ? others.trim()
      : `${others.slice(0, start).trim()}\n\n${end < 0 ? '' : others.slice(end + close(added.id).length).trim()}`.trim()
  const room = COMMENT_LIMIT_BYTES - Buffer.byteLength(`${COMMENT_MARKER}\n${rest}\n\n`)
  const text =
    Buffer.byteLength(added.text) <= room
      ? added.text
      : `${clip(added.text, Math.max(0, room - 200))}\n\n_Shortened: the whole text is in the job summary._\n${close(added.id)}`
  return [COMMENT_MARKER, ...(rest === '' ? [] : [rest, '']), text].join('\n')
}

const open = (id: string) => `<!-- sluice:section ${id} -->`
const close = (id: string) => `<!-- /sluice:section ${id} -->`
