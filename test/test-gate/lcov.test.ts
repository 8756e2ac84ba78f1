import { describe, expect, it } from '@jest/globals'
import { coverageOf, parse, refusal, totals } from './reading.ts'

const record = (...lines: string[]) => `TN:\nSF:src/a.ts\n${lines.join('\n')}\nend_of_record\n`

describe('lcov', () => {
  it.each([
    ['counts distinct lines', record('DA:1,1', 'DA:2,0', 'DA:3,7'), '2/3 0/0 0/0'],
    ['adds hits of a line that stands twice', record('DA:1,0', 'DA:1,2', 'DA:2,0'), '1/2 0/0 0/0'],
    ['ignores a checksum', record('DA:1,1,k3/8ss,x==', 'DA:2,0,abc'), '1/2 0/0 0/0'],
    ['takes counts beyond 2^53', record('DA:1,99999999999999999999', 'DA:2,18446744073709551615'), '2/2 0/0 0/0'],
    ["takes Perl's exponents", record('DA:1,1.84467440737096e+19', 'DA:2,0e+5'), '1/2 0/0 0/0'],
    ['takes a negative count as 0', record('DA:1,-3', 'DA:2,1'), '1/2 0/0 0/0'],
    ['leaves line 0 out', record('DA:0,5', 'DA:2,1'), '1/1 0/0 0/0'],
    ['never trusts LF and LH', record('DA:1,1', 'DA:2,0', 'LF:100', 'LH:100'), '1/2 0/0 0/0'],
    ['reads CRLF and trailing blanks', 'SF:a\r\nDA:1,1\r\nDA:2,0  \r\nend_of_record \r\n', '1/2 0/0 0/0'],
    ['reads a file without a last newline', 'SF:a\nDA:1,1\nend_of_record', '1/1 0/0 0/0'],
    [
      'reads comments, VER and MCDC',
      `# made by hand\n${record('VER:1', 'DA:1,1', 'MCDC:1,2,t,1,0,x', 'MCF:2')}`,
      '1/1 0/0 0/0',
    ],
    ['counts branches by arm', record('DA:1,1', 'BRDA:1,0,0,1', 'BRDA:1,0,1,0', 'BRDA:1,0,2,-'), '1/1 1/3 0/0'],
    ['joins an arm that stands twice', record('DA:1,1', 'BRDA:1,0,0,0', 'BRDA:1,0,0,4'), '1/1 1/1 0/0'],
    ['takes any text for an arm', record('DA:1,1', 'BRDA:1,0,jump to (a, b),1', 'BRDA:1,0,else,0'), '1/1 1/2 0/0'],
    ['keeps exception arms, drops unreachable ones', record('DA:1,1', 'BRDA:1,e0,0,1', 'BRDA:1,U1,0,0'), '1/1 1/1 0/0'],
    [
      'takes an arm for the same with and without its flag',
      record('DA:1,1', 'BRDA:1,e0,0,0', 'BRDA:1,0,0,1', 'BRDA:1,f0,x,1', 'BRDA:1,0,x,-'),
      '1/1 2/2 0/0',
    ],
    [
      'never adds groups and functions by name up',
      record('FN:1,a', 'FNDA:1,a', 'FNL:0,1', 'FNA:0,1,a', 'FNL:1,5', 'FNA:1,0,b', 'DA:1,1'),
      '1/1 0/0 1/2',
    ],
    ['never makes a line of a branch', record('DA:1,0', 'BRDA:2,0,0,1'), '0/1 1/1 0/0'],
    ['tells large block numbers apart', record('DA:1,1', 'BRDA:1,99999,0,1', 'BRDA:1,99998,0,0'), '1/1 1/2 0/0'],
    [
      'counts functions of both spellings',
      record('FN:1,a', 'FN:3,9,b', 'FNDA:2,a', 'FNDA:0,b', 'DA:1,1'),
      '1/1 0/0 1/2',
    ],
    [
      'counts aliases of lcov 2.2 once',
      record('FNL:0,3,9', 'FNA:0,0,f<int>', 'FNA:0,2,f<char>', 'FNL:1,20', 'FNA:1,0,g', 'DA:1,1'),
      '1/1 0/0 1/2',
    ],
  ])('%s', (_name, text, expected) => {
    expect(totals(coverageOf(text))).toBe(expected)
    expect(totals(coverageOf(text, 1))).toBe(expected)
    expect(totals(coverageOf(text, 7))).toBe(expected)
  })

  it('keeps Windows paths whole', () => {
    expect([...coverageOf('SF:C:\\src\\a.ts\nDA:1,1\nend_of_record\n').files()][0]?.path).toBe('C:\\src\\a.ts')
  })

  it('merges records of the same file and keeps others apart', () => {
    const set = coverageOf(
      'SF:a\nDA:1,0\nDA:2,1\nend_of_record\nSF:b\nDA:1,0\nend_of_record\nSF:a\nDA:1,1\nDA:3,0\nend_of_record\n',
    )
    expect([...set.files()].map(({ path, lines }) => `${path} ${lines.covered}/${lines.total}`)).toEqual([
      'a 2/3',
      'b 0/1',
    ])
  })

  it('says what it had to mend', () => {
    const { warnings } = parse(record('DA:0,1', 'DA:1,-1', 'DA:2,-1', 'LF:9', 'LH:0', 'ZZ:1'))
    expect(warnings).toEqual([
      'line 0 does not exist and is left out (line 3)',
      'a negative count is taken as 0 (2 times, first line 4)',
      'unknown keyword ZZ (line 8)',
      "LF disagrees with the record's own lines, which count (src/a.ts: 9, counted 2)",
    ])
  })

  it('accepts a missing last end_of_record only when the record proves to be whole', () => {
    expect(totals(coverageOf('SF:a\nDA:1,1\nDA:2,0\nLF:2\nLH:1\n'))).toBe('1/2 0/0 0/0')
    expect(refusal('SF:a\nDA:1,1\nDA:2,0\n')).toContain('cut off')
    expect(refusal('SF:a\nDA:1,1\nLF:2\n')).toContain('cut off')
  })

  it.each([
    ['a count that is none', record('DA:1,x'), 'line 3 has "x" for a count'],
    ['an empty count', record('DA:1,'), 'line 3'],
    ['no line number', record('DA:,1'), 'line 3'],
    ['an absurd line number', record('DA:99999999,1'), 'no source file has'],
    ['a line number that 32 bits would take for 1', record('DA:4294967297,1'), 'no source file has'],
    ['a damaged BRDA', record('BRDA:1,0'), 'malformed BRDA'],
    ['a record inside a record', 'SF:a\nDA:1,1\nSF:b\nDA:1,1\nend_of_record\n', 'second SF'],
    ['lines without a record', 'TN:\nDA:1,1\nend_of_record\n', 'outside of a record'],
    ['an SF without a path', 'SF:\nDA:1,1\nend_of_record\n', 'without a path'],
    ['something else in between', record('DA:1,1', '<html>'), 'no LCOV'],
    ['no record at all', 'TN:\nTN:\n', 'no SF record'],
    ['an endless line', `SF:${'a'.repeat(2 << 20)}`, 'line longer than'],
  ])('refuses %s', (_name, text, expected) => {
    expect(refusal(text)).toMatch(/^unparsable-report: /)
    expect(refusal(text)).toContain(expected)
  })
})
