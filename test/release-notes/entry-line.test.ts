import { describe, expect, it } from '@jest/globals'
import { renderEntry } from '../../actions/release-notes/src/notes/entry-line.ts'
import type { NoteEntry, Notes } from '../../actions/release-notes/src/notes/model.ts'

const notes = { repository: 'https://github.example/acme/shop' } as Notes
const entry = (given: Partial<NoteEntry>): string =>
  renderEntry(notes, { sha: 'a'.repeat(40), title: 'x', authors: ['Ann'], ...given } as NoteEntry, 'users')

describe('an entry', () => {
  it.each([
    ['Breaking changes', 'Reverted: x'],
    ['Other changes', 'Reverted: x'],
    ['Reverted', 'x'],
  ])('that takes something back says so under %s', (category, words) => {
    expect(entry({ type: 'revert', category, title: 'x' })).toContain(`- ${words} (`)
    expect(entry({ type: 'revert', category, scope: 'api' })).toContain(`- **api:** ${words} (`)
    expect(entry({ type: 'feat', category, title: 'x' })).toContain('- x (')
  })

  it('shows code of its migration as code, fenced or indented, and nothing of it as anything else', () => {
    const migration = ['Call it so:\n```js\ncall(@v2)\n\n  two(`x`)\n```\nNot so #1:\n\n    old()\n~~~\n<b>']
    expect(entry({ migration }).split('\n').slice(1)).toEqual([
      '  > Call it so:  ',
      '  > `call(@v2)`  ',
      '  >',
      '  > ``two(`x`)``  ',
      '  > Not so \\#\u20601:  ',
      '  >',
      '  > `old()`  ',
      '  > `<b>`  ',
    ])
  })
})
