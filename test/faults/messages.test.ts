import { describe, expect, it } from '@jest/globals'
import { readMessage } from '../../actions/release-notes/src/commits/conventional.ts'
import { readEntries, settle } from '../../actions/release-notes/src/commits/entries.ts'
import { readCommit } from '../../actions/release-notes/src/commits/read.ts'
import type { Commit } from '../../lib/git/history.ts'

const MESSAGES = 100_000
const PIECES = [
  ...[
    'feat',
    'fix',
    'revert',
    'chore',
    'BREAKING CHANGE',
    'BREAKING-CHANGE',
    'breaking change',
    'Refs',
    'Co-authored-by',
  ],
  ...[
    '(',
    ')',
    '!',
    ':',
    ': ',
    ' ',
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' #',
    '#12',
    '(#12)',
    '(#',
    '-',
    '_',
    '"',
    '<a@b>',
  ],
  ...[
    'Revert "',
    'Reapply "',
    'This reverts commit ',
    '0123456789abcdef',
    'Reverts acme/shop#12',
    'Merge pull request #7 ',
  ],
  ...['é', '\u2028', '\u0000', '\uD800', '🎉', 'x'.repeat(300), '\t', '@ann', '<!--', '`'],
]

/** Another way to say the rules, by expressions over single lines: what the scanner says must agree with it. */
const HEADER = /^[\p{L}\p{M}\p{N}_-]+(?:\(([^()]*)\))?!?: \s*\S/u
const BREAKING_LINE = /^BREAKING[ -]CHANGE:(?: .*)?$/s

function byLines(message: string): { header: boolean; breaking: boolean } {
  const [first = '', ...rest] = message.split('\n').map((line) => line.replace(/\r$/, ''))
  const subject = first.trim()
  const found = HEADER.exec(subject)
  const header = found !== null && found[1]?.trim() !== ''
  const marked = header && /^[^(:!]+(?:\([^()]*\))?!:/.test(subject)
  return { header, breaking: marked || rest.some((line) => BREAKING_LINE.test(line)) }
}

describe('messages made of awkward pieces', () => {
  it(`are read as the rules say, ${MESSAGES.toLocaleString('en')} of them, and none is lost`, () => {
    let state = 20_261_126
    const random = (below: number) => {
      state = (state * 48_271) % 2_147_483_647
      return Math.floor((state / 2_147_483_647) * below)
    }
    const commits: Commit[] = []
    const wrong: string[] = []
    for (let made = 0; made < MESSAGES; made++) {
      const message = Array.from({ length: random(20) }, () => PIECES[random(PIECES.length)]).join('')
      const read = readMessage(message)
      const expected = byLines(message)
      const right =
        read.subject === (message.split('\n')[0] ?? '').trim() &&
        (read.header !== null) === expected.header &&
        read.breaking === expected.breaking &&
        read.footers.every(({ value }) => value.split('\n').every((line) => message.includes(line.trim())))
      if (!right) wrong.push(message)
      const sha = made.toString(16).padStart(40, '0')
      const parents = made === 0 ? [] : [(made - 1).toString(16).padStart(40, '0')]
      commits.push({ sha, parents, author: { name: 'A', email: 'a@b' }, date: '', message })
    }
    expect(wrong.slice(0, 5)).toEqual([])
    const tip = commits.at(-1)?.sha ?? ''
    const { entries, cancelled, merges } = readEntries(settle(commits.reverse().map(readCommit), tip))
    const named = new Set([...entries.map((entry) => entry.sha), ...cancelled.keys(), ...cancelled.values()])
    expect(named.size + merges).toBe(MESSAGES)
    expect(entries.every((entry) => entry.title !== '')).toBe(true)
  })
})
