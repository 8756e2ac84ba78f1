import { describe, expect, it } from '@jest/globals'
import { coverageOf, parse, refusal, totals } from './reading.ts'

const profile = (...blocks: string[]) => `mode: set\n${blocks.join('\n')}\n`

function statements(text: string, pieceBytes?: number): string {
  const report = parse(text, pieceBytes)
  if (report.kind !== 'coverage' || report.statements === undefined) throw new Error('no statements')
  return `${report.statements.covered}/${report.statements.total}`
}

describe('Go cover profiles', () => {
  it.each([
    ['counts the lines of blocks', profile('m/a.go:1.2,3.4 2 1', 'm/a.go:5.1,5.9 1 0'), '3/4 0/0 0/0', '2/3'],
    ['covers a line by any block over it', profile('a.go:1.1,2.5 1 0', 'a.go:2.5,3.1 1 7'), '2/3 0/0 0/0', '1/2'],
    ['joins a block that comes again', profile('a.go:1.1,2.5 3 0', 'a.go:1.1,2.5 3 1'), '2/2 0/0 0/0', '3/3'],
    ['never uncovers a block', profile('a.go:1.1,2.5 3 1', 'a.go:1.1,2.5 3 0'), '2/2 0/0 0/0', '3/3'],
    ['counts overlapping blocks both', profile('a.go:1.1,9.5 3 1', 'a.go:1.1,9.6 4 0'), '9/9 0/0 0/0', '3/7'],
    [
      'has no line for a block without statements',
      profile('a.go:1.1,2.2 0 1', 'a.go:4.1,4.2 1 1'),
      '1/1 0/0 0/0',
      '1/1',
    ],
    ['reads joined profiles', `${profile('a.go:1.1,1.2 1 0')}mode: set\na.go:1.1,1.2 1 1\n`, '1/1 0/0 0/0', '1/1'],
    ['takes counts beyond 2^53', profile('a.go:1.1,1.2 1 18446744073709551616'), '1/1 0/0 0/0', '1/1'],
    [
      'reads CRLF and no last newline',
      'mode: atomic\r\n\r\na.go:1.1,1.2 1 1\r\na.go:2.1,2.2 1 0',
      '1/2 0/0 0/0',
      '1/2',
    ],
  ])('%s', (_name, text, lines, own) => {
    for (const pieceBytes of [1 << 20, 1, 7]) {
      expect(totals(coverageOf(text, pieceBytes))).toBe(lines)
      expect(statements(text, pieceBytes)).toBe(own)
    }
  })

  it('takes for the file what stands before the last colon', () => {
    expect([...coverageOf(profile('C:\\my src\\a.go:1.1,1.2 1 1')).files()][0]?.path).toBe('C:\\my src\\a.go')
  })

  it.each([
    ['an unknown mode', 'mode: none\n', 'line 1 has an unknown mode'],
    ['a line that is no block', profile('nonsense'), 'line 2 has no file and block'],
    ['a block that was cut off', profile('a.go:1.1,2.2 1'), 'line 2 has a malformed block'],
    ['a negative count', profile('a.go:1.1,2.2 1 -1'), 'malformed block'],
    ['a block that ends before it starts', profile('a.go:3.1,2.2 1 1'), 'a block that no source file has'],
    ['line 0', profile('a.go:0.1,2.2 1 1'), 'a block that no source file has'],
    [
      'two sizes of one block',
      profile('a.go:1.1,2.2 1 1', 'a.go:1.1,2.2 2 1'),
      'line 3 has a block with another number',
    ],
  ])('refuses %s', (_name, text, expected) => {
    expect(refusal(text)).toMatch(/^unparsable-report: /)
    expect(refusal(text)).toContain(expected)
  })

  it('does not spend hours on a few bytes', () => {
    const blocks = Array.from({ length: 1000 }, (_, index) => `f${index}.go:1.1,16000000.2 1 1`)
    expect(refusal(profile(...blocks))).toContain('spans more lines')
  })
})
