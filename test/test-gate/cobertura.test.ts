import { describe, expect, it } from '@jest/globals'
import { sourcePaths } from '../../actions/test-gate/src/reading/source-paths.ts'
import { coverageOf, parse, refusal, totals } from './reading.ts'

const report = (classes: string, attributes = '') =>
  `<?xml version="1.0"?><!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
<coverage ${attributes}><sources><source>/src</source></sources><packages><package name="p"><classes>${classes}</classes></package></packages></coverage>`
const klass = (lines: string, filename = 'a.py', methods = '') =>
  `<class name="A" filename="${filename}"><methods>${methods}</methods><lines>${lines}</lines></class>`
const line = (number: number, hits: number | string, more = '') => `<line number="${number}" hits="${hits}" ${more}/>`

describe('cobertura', () => {
  it.each([
    [
      'counts lines by hits alone',
      klass(line(1, 1) + line(2, 0) + line(3, 5, 'branch="true" condition-coverage="0% (0/2)"')),
      '2/3 0/2 0/0',
    ],
    ['joins classes of one file', klass(line(1, 0) + line(2, 1)) + klass(line(1, 3) + line(4, 0)), '2/3 0/0 0/0'],
    [
      'takes methods only where the class has no lines',
      klass('', 'a.py', `<method name="m" signature="()"><lines>${line(5, 1)}${line(6, 0)}</lines></method>`),
      '1/2 0/0 1/1',
    ],
    [
      'does not count the lines of methods twice',
      klass(line(5, 1), 'a.py', `<method name="m"><lines>${line(5, 1)}</lines></method>`),
      '1/1 0/0 1/1',
    ],
    [
      'counts a method without hits as uncovered',
      klass(line(5, 0), 'a.py', `<method name="m"><lines>${line(5, 0)}</lines></method>`),
      '0/1 0/0 0/1',
    ],
    [
      'reads True and missing counts by conditions',
      klass(
        '<line number="1" hits="1" branch="True"><conditions><condition number="0" type="jump" coverage="50%"/></conditions></line>',
      ),
      '1/1 1/2 0/0',
    ],
    ['ignores branch="false"', klass(line(1, 1, 'branch="false" condition-coverage="50% (1/2)"')), '1/1 0/0 0/0'],
    [
      'keeps the larger of unequal branch totals',
      klass(line(1, 1, 'branch="true" condition-coverage="100% (2/2)"')) +
        klass(line(1, 1, 'branch="true" condition-coverage="0% (0/4)"')),
      '1/1 2/4 0/0',
    ],
    ['takes huge and negative hits', klass(line(1, '99999999999999999999') + line(2, -1)), '1/2 0/0 0/0'],
  ])('%s', (_name, classes, expected) => {
    expect(totals(coverageOf(report(classes)))).toBe(expected)
    expect(totals(coverageOf(report(classes), 3))).toBe(expected)
  })

  it.each([
    '<line number="7" hits="1"/>',
    '<line number="7" hits="0" branch="false"/>\r\n\t ',
    '<line number="007" hits="00000000000000000000000000001" branch="False" />',
    '<line number="7" hits="1" branch="true" condition-coverage="50% (1/2)"/>',
    '<line number="7" hits="0" branch="True" condition-coverage="0% (9/4)" /> ',
    '<line number="7" hits="1" branch="true" condition-coverage="50% (0/0)"/>',
    '<line number="7" hits="1" branch="true" condition-coverage="50% (0000001/2)"/>',
    '<line number="7" hits="1" branch="true" condition-coverage="50% (1/1000000)"/>',
    '<line number="7" hits="1" branch="true" condition-coverage="50.0% (1/2)"/>',
    '<line number="7" hits="1" branch="true" condition-coverage="50% (1/2)" missing-branches="9"/>',
    '<line number="7" hits="1" branch="true" condition-coverage="50%"/>',
    '<line number="7" hits="1" branch="true"/>',
    '<line number="7" hits="1"></line>',
    '<line number="7" hits="1" branch="true"><line number="8" hits="1"/></line>',
    '<line number="0" hits="1"/>',
    '<line number="7" hits=""/>',
    '<line number="" hits="1"/>',
    '<line number="16777216" hits="1"/>',
    '<line number="7" hits="1" hits="1"/>',
    '<line number="7" hits="1"branch="false"/>',
    '<line number="7" hits="1" branch="falsehood"/>',
    '<line number="7" hits="1"/ >',
    '<line number="7" hits="1">',
  ])('reads a line by heart as any other: %s', (plain) => {
    const around = (each: string) =>
      report(klass(`${line(1, 1)}${each}${line(3, 0)}`, 'a.py', `<method name="m"><lines>${each}</lines></method>`))
    const read = (text: string, pieceBytes?: number) => {
      const refused = refusal(text, pieceBytes).replace(/ \(at byte \d+\)$/, '')
      return refused === 'read without complaint' ? [...coverageOf(text, pieceBytes).files()] : refused
    }
    const byTokenizer = read(around(plain.replace('<line ', '<line  ')))
    for (const pieceBytes of [1 << 20, 1, 7, 64]) expect(read(around(plain), pieceBytes)).toEqual(byTokenizer)
  })

  it('never trusts declared totals, and says so', () => {
    const text = report(klass(line(1, 1) + line(2, 0)), 'line-rate="1" lines-valid="200" lines-covered="200"')
    expect(totals(coverageOf(text))).toBe('1/2 0/0 0/0')
    expect(parse(text).warnings[0]).toContain('declared 200 of 200, counted 1 of 2')
  })

  it('says that branches merged from counts are a lower bound', () => {
    const half = klass(line(1, 1, 'branch="true" condition-coverage="50% (1/2)"'))
    expect(coverageOf(report(half)).totals().branchesLowerBound).toBe(false)
    expect(coverageOf(report(half + half)).totals().branchesLowerBound).toBe(true)
  })

  it.each([
    ['a line without hits', klass('<line number="1"/>'), 'usable number of hits'],
    ['a line without number', klass('<line hits="1"/>'), 'usable number'],
    ['a line that no file has', klass(line(99_999_999, 1)), 'usable number'],
    ['a class without a file', '<class name="A"><lines/></class>', 'without filename'],
  ])('refuses %s', (_name, classes, expected) => {
    expect(refusal(report(classes))).toContain(expected)
  })
})

describe('paths of source files', () => {
  const paths = sourcePaths('/ws', (path) => path === 'lib/b.py')

  it.each([
    ['src/a.py', [], 'src/a.py'],
    ['./src/../src/a.py', [], 'src/a.py'],
    ['/ws/src/a.py', [], 'src/a.py'],
    ['/elsewhere/a.py', [], '/elsewhere/a.py'],
    ['src\\a.cs', [], 'src/a.cs'],
    ['C:\\build\\a.cs', ['C:\\build'], 'C:/build/a.cs'],
    ['a.py', ['/ws/src'], 'src/a.py'],
    ['a.py', ['src'], 'src/a.py'],
    ['a.py', ['.'], 'a.py'],
    ['a.py', ['--source', '/ws/src'], 'src/a.py'],
    ['b.py', ['/ws/src', '/ws/lib'], 'lib/b.py'],
    ['c.py', ['/ws/src', '/ws/lib'], 'c.py'],
  ])('%s in %j is %s', (path, sources, expected) => {
    expect(paths.resolve(path, sources)).toBe(expected)
  })
})
