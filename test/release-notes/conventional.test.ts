import { describe, expect, it } from '@jest/globals'
import { readMessage } from '../../actions/release-notes/src/commits/conventional.ts'
import { readEntries, settle } from '../../actions/release-notes/src/commits/entries.ts'
import { readCommit } from '../../actions/release-notes/src/commits/read.ts'
import { countCpuTime } from '../support/cpu-time.ts'

const ID = 'a'.repeat(40)
const header = (message: string) => readMessage(message).header
const footers = (message: string) => readMessage(message).footers.map(({ token, value }) => [token, value])

/** Conventional Commits 1.0.0, rule by rule (conventionalcommits.org, "Specification"). */
describe('rules 1 to 5, 14, 15: the first line', () => {
  it.each([
    ['feat: x', 'feat', null, 'x'],
    ['fix: array parsing issue when multiple spaces were contained in string', 'fix', null, undefined],
    ['docs: correct spelling of CHANGELOG', 'docs', null, undefined],
    ['feat(lang): add Polish language', 'feat', 'lang', 'add Polish language'],
    ['feat(api)!: send an email', 'feat', 'api', 'send an email'],
    ['feat!: drop support', 'feat', null, 'drop support'],
    ['feat(@scope/pkg): x', 'feat', '@scope/pkg', 'x'],
    ['FEAT: x', 'feat', null, 'x'],
    ['Fix(API): x', 'fix', 'API', 'x'],
    ['custom-type: x', 'custom-type', null, 'x'],
    ['feat: compute(a', 'feat', null, 'compute(a'],
    ['feat: a: b: c', 'feat', null, 'a: b: c'],
    ['feat: x\r\n\r\nbody', 'feat', null, 'x'],
  ])('reads %j', (message, type, scope, description) => {
    const read = header(message)
    expect(read).toMatchObject({ type, scope })
    if (description !== undefined) expect(read?.description).toBe(description)
  })

  it.each([
    ['feat:x', 'no space after the colon'],
    ['feat x', 'no colon'],
    ['feat : x', 'space before the colon'],
    ['feat(): x', 'empty scope'],
    ['feat(a: x', 'scope not closed'],
    ['feat(a)(b): x', 'two scopes'],
    ['feat!(a): x', 'mark before the scope'],
    ['feat!!: x', 'two marks'],
    ['feat: ', 'no description'],
    [': x', 'no type'],
    ['(a): x', 'no type before the scope'],
    ['two words: x', 'a type is one noun'],
    ['Merge pull request #1 from a/b', 'merge'],
    ['Revert "feat: x"', 'revert by GitHub'],
    ['https://example.com', 'an address'],
    ['', 'nothing'],
  ])('does not take %j for one (%s), and keeps the line', (message) => {
    const read = readMessage(message)
    expect(read.header).toBeNull()
    expect(read.subject).toBe(message.trim())
  })

  it('says what may have been meant', () => {
    expect(readMessage('feat:x').hints).toEqual(['no-space-after-colon'])
    expect(readMessage('feat(): x').hints).toEqual(['empty-scope'])
    expect(readMessage('https://example.com').hints).toEqual([])
  })
})

describe('rules 6 to 10: body and footers', () => {
  const message = [
    'fix: prevent racing of requests',
    '',
    'Introduce a request id and a reference to latest request. Dismiss',
    'incoming responses other than from latest request.',
    '',
    'Remove timeouts.',
    '',
    'Reviewed-by: Z',
    'Refs: #123',
  ].join('\n')

  it('reads the example of the specification', () => {
    expect(readMessage(message).body).toMatch(/^Introduce a request[\s\S]*Remove timeouts\.$/)
    expect(footers(message)).toEqual([
      ['reviewed-by', 'Z'],
      ['refs', '#123'],
    ])
  })

  it.each([
    ['feat: x\n\nFixes #12', [['fixes', '#12']]],
    ['feat: x\n\nAcked-by: A B <a@b>', [['acked-by', 'A B <a@b>']]],
    [
      'feat: x\n\nNote: one\ntwo\n\nthree\nRefs: #1',
      [
        ['note', 'one\ntwo\n\nthree'],
        ['refs', '#1'],
      ],
    ],
    ['feat: x\n\nAcked by: A', []],
    ['feat: x\n\nbody\nRefs: #1', []],
    ['feat: x\n\nToken:value', []],
  ])('%j has the footers %j', (text, expected) => expect(footers(text)).toEqual(expected))
})

describe('rules 11, 12, 13, 15, 16: breaking changes', () => {
  it.each([
    ['feat: x\n\nBREAKING CHANGE: y', ['y']],
    ['feat: x\n\nBREAKING-CHANGE: y', ['y']],
    ['chore: x\n\nbody\n\nBREAKING CHANGE: y\nz\n\nw\nRefs: #1', ['y\nz\n\nw']],
    ['feat!: x', []],
    ['feat!: x\n\nBREAKING CHANGE: y', ['y']],
    ['no header\n\nBREAKING CHANGE: y', ['y']],
    ['feat: x\r\n\r\nBREAKING CHANGE: y\r\n', ['y']],
    // Tolerated: no blank line before it, text on the next line.
    ['feat: x\n\nbody\nBREAKING CHANGE: y', ['y']],
    ['feat: x\n\nBREAKING CHANGE:\n\ny', ['y']],
  ])('%j is one', (message, migration) => {
    expect(readMessage(message)).toMatchObject({ breaking: true, migration })
  })

  it.each([
    ['feat: x\n\nbreaking change: y', ['lower-case-breaking-change']],
    ['feat: x\n\nBreaking-Change: y', ['lower-case-breaking-change']],
    ['feat: x\n\nBREAKING CHANGE:y', ['no-space-after-breaking-change']],
    ['feat: x\n\nBREAKING CHANGE #1', []],
    ['feat: x\n\nnot a BREAKING CHANGE: promise', []],
    ['feat: BREAKING CHANGE: y', []],
    ['feat: x!', []],
  ])('%j is none', (message, hints) => {
    expect(readMessage(message)).toMatchObject({ breaking: false, hints })
  })
})

describe('time', () => {
  const shapes: Readonly<Record<string, (size: number) => string>> = {
    'one long line': (size) => `feat: x\n\n${'a'.repeat(size)}`,
    'a long first line': (size) => `feat(${'('.repeat(size)}`,
    'an endless type': (size) => `${'a'.repeat(size)}`,
    spaces: (size) => `feat: x\n\n${' '.repeat(size)}x`,
    'blank lines': (size) => `feat: x${'\n'.repeat(size)}`,
    'half footers': (size) => `feat: x\n\n${'Refs:\n'.repeat(size / 6)}`,
    footers: (size) => `feat: x\n\n${'Refs: #1\n'.repeat(size / 9)}`,
    'breaking changes': (size) => `feat: x\n\n${'BREAKING CHANGE: x\n'.repeat(size / 19)}`,
    dashes: (size) => `feat: x\n\n${'-'.repeat(size)}:`,
    'nested reverts': (size) => `${'Revert "'.repeat(size / 9)}x${'"'.repeat(size / 9)}`,
    'nested pull requests': (size) => `Revert "x${' (#1)'.repeat(size / 5)}"`,
    'reverted commits': (size) => `x\n\nThis reverts commits ${'0123456789 '.repeat(size / 11)}`,
    'lines that revert': (size) => `x\n\n${'This reverts commit 0123456.\n'.repeat(size / 29)}`,
    'co-authors': (size) => `feat: x\n\n${'Co-authored-by: A <a@b>\n'.repeat(size / 24)}`,
    'an unfinished co-author': (size) => `feat: x\n\nCo-authored-by: ${'<'.repeat(size)}`,
    'a merge over and over': (size) =>
      `Merge pull request #1 from a/b\n\n${'Merge pull request #1\n'.repeat(size / 22)}`,
    'a colon at a time': (size) => `feat: x\n\n${'a:\n'.repeat(size / 3)}`,
    'carriage returns': (size) => `feat: x${'\r'.repeat(size)}`,
  }

  it.each(Object.keys(shapes))('grows with the length and nothing else: %s', (name) => {
    const shape = shapes[name] ?? (() => '')
    const read = (message: string) =>
      readEntries(
        settle([readCommit({ sha: ID, parents: [], author: { name: 'A', email: 'a@b' }, date: '', message })], ID),
      )
    read(shape(10_000))
    for (const size of [1000, 10_000, 100_000, 1_000_000]) {
      const message = shape(size)
      const spent = countCpuTime()
      read(message)
      // 1 MB takes some ten milliseconds of the processor; a quadratic step would take minutes.
      expect(spent()).toBeLessThan(3000)
    }
  })

  it('survives 20,000 messages made of awkward pieces', () => {
    const pieces = [
      'feat',
      '(',
      ')',
      '!',
      ':',
      ' ',
      '\n',
      '\r\n',
      'BREAKING CHANGE',
      ': ',
      ' #',
      'Refs',
      '-',
      '"',
      'Revert "',
      'é',
      '\u2028',
      '\0',
      '#12',
      '(#',
    ]
    let state = 1
    const random = () => (state = (state * 48_271) % 2_147_483_647)
    for (let count = 0; count < 20_000; count++) {
      const message = Array.from({ length: random() % 24 }, () => pieces[random() % pieces.length]).join('')
      const read = readMessage(message)
      expect(message.split('\n')[0]?.trim()).toBe(read.subject)
      if (read.migration.length > 0) expect(message).toMatch(/BREAKING[ -]CHANGE/)
    }
  })
})
