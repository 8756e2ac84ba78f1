import { describe, expect, it } from '@jest/globals'
import { coverageOf, parse, refusal, totals } from './reading.ts'

const stmt = (num: number, count: number) => `<line num="${num}" type="stmt" count="${count}"/>`
const cond = (num: number, yes: number, no: number, count = '') =>
  `<line num="${num}" type="cond" truecount="${yes}" falsecount="${no}"${count}/>`
const method = (num: number, count: number, name = 'm') =>
  `<line num="${num}" type="method" name="${name}" count="${count}"/>`
const clover = (...lines: string[]) =>
  `<?xml version="1.0"?><coverage generated="1" clover="4.4.1"><project><package name="p"><file name="A.java" path="src/A.java"><metrics statements="99"/>${lines.join('')}</file></package></project></coverage>`
const istanbul = (...lines: string[]) =>
  clover(...lines)
    .replace('4.4.1', '3.2.0')
    .replace('<project>', '<project name="All files">')

describe('Clover', () => {
  it.each([
    ['counts statements', clover(stmt(1, 3), stmt(2, 0)), '1/2 0/0 0/0', '1/2'],
    ['joins two statements of one line', clover(stmt(1, 0), stmt(1, 3)), '1/1 0/0 0/0', '1/1'],
    [
      'counts methods, and their lines as lines',
      clover(method(1, 2, 'a'), method(5, 0, 'b'), stmt(2, 1)),
      '2/3 0/0 1/2',
      '1/1',
    ],
    ['counts two arms of a condition', clover(cond(1, 5, 0), cond(2, 1, 1), cond(3, 0, 0)), '2/3 3/6 0/0', '0/0'],
    ['adds the conditions of one line up', clover(cond(1, 5, 0), cond(1, 1, 1)), '1/1 3/4 0/0', '0/0'],
    [
      "counts Istanbul's arms as taken and not taken",
      istanbul(cond(1, 2, 1, ' count="1"'), stmt(2, 0)),
      '1/2 2/3 0/0',
      '1/2',
    ],
    ["believes Istanbul's count of the line", istanbul(cond(1, 0, 2, ' count="4"')), '1/1 0/2 0/0', '1/1'],
    ['leaves line 0 out', clover(stmt(0, 1), stmt(1, 1)), '1/1 0/0 0/0', '1/1'],
    ['takes a negative count as 0', clover(stmt(1, -1), stmt(2, 1)), '1/2 0/0 0/0', '1/2'],
  ])('%s', (_name, text, expected, statements) => {
    for (const pieceBytes of [1 << 20, 1, 7]) {
      const report = parse(text, pieceBytes)
      if (report.kind !== 'coverage') throw new Error('no coverage')
      expect(totals(report.coverage)).toBe(expected)
      expect(`${report.statements?.covered}/${report.statements?.total}`).toBe(statements)
    }
  })

  it('reads PHPUnit, which writes no version and no path', () => {
    const text =
      '<coverage generated="1"><project><file name="/src/A.php"><class name="A"/><line num="3" type="method" name="f" count="0"/></file></project></coverage>'
    expect([...coverageOf(text).files()]).toMatchObject([{ path: '/src/A.php', lines: { covered: 0, total: 1 } }])
  })

  it('prefers the path to the name', () => {
    expect([...coverageOf(clover(stmt(1, 1))).files()][0]?.path).toBe('src/A.java')
  })

  it.each([
    ['a line without a number', clover('<line type="stmt" count="1"/>'), 'without a usable number'],
    ['a statement without a count', clover('<line num="1" type="stmt"/>'), 'without a count'],
    ['a count that is none', clover('<line num="1" type="stmt" count="many"/>'), 'a count that is no count'],
    ['a condition without its counts', clover('<line num="1" type="cond" count="1"/>'), 'without truecount'],
    ['a line outside of a file', '<coverage clover="4"><line num="1"/></coverage>', 'outside of a <file>'],
    ['a file without a name', '<coverage clover="4"><file/></coverage>', 'without path and name'],
  ])('refuses %s', (_name, text, expected) => {
    expect(refusal(text)).toMatch(/^unparsable-report: /)
    expect(refusal(text)).toContain(expected)
  })
})
