import { describe, expect, it } from '@jest/globals'
import { coverageOf, parse, refusal, totals } from './reading.ts'

const line = (nr: number, ci: number, rest = '') => `<line nr="${nr}" mi="0" ci="${ci}" ${rest}/>`
const source = (name: string, ...lines: string[]) => `<sourcefile name="${name}">${lines.join('')}</sourcefile>`
const pack = (name: string, ...content: string[]) => `<package name="${name}">${content.join('')}</package>`
const report = (...content: string[]) => `<?xml version="1.0"?><report name="r">${content.join('')}</report>`
const method = (name: string, covered: number) =>
  `<method name="${name}" desc="()V"><counter type="LINE" missed="9" covered="9"/><counter type="METHOD" missed="${1 - covered}" covered="${covered}"/></method>`

describe('JaCoCo', () => {
  it.each([
    ['counts lines, not instructions', pack('p', source('A.java', line(1, 5), line(2, 0), line(3, 1))), '2/3 0/0 0/0'],
    [
      'takes a partly covered line for covered',
      pack('p', source('A.java', '<line nr="1" mi="7" ci="1"/>')),
      '1/1 0/0 0/0',
    ],
    ['takes counts that are left out for 0', pack('p', source('A.java', '<line nr="1"/>')), '0/1 0/0 0/0'],
    [
      'counts branches of each line',
      pack('p', source('A.java', line(1, 1, 'mb="1" cb="3"'), line(2, 1, 'mb="2"'), line(3, 1, 'cb="2"'))),
      '3/3 5/8 0/0',
    ],
    [
      'counts methods by their own counter',
      pack(
        'p',
        `<class name="p/A" sourcefilename="A.java">${method('a', 1)}${method('b', 0)}</class>`,
        source('A.java', line(1, 1)),
      ),
      '1/1 0/0 1/2',
    ],
    [
      'counts no methods of a class without a source file',
      pack('p', `<class name="p/A">${method('a', 1)}</class>`, source('A.java', line(1, 1))),
      '1/1 0/0 0/0',
    ],
    [
      'reads groups in groups',
      `<group name="all"><group name="core">${pack('p', source('A.java', line(1, 1)))}</group><group name="web">${pack('q', source('B.java', line(1, 0)))}</group></group>`,
      '1/2 0/0 0/0',
    ],
    ['leaves line 0 out', pack('p', source('A.java', line(0, 1), line(1, 1))), '1/1 0/0 0/0'],
  ])('%s', (_name, content, expected) => {
    expect(totals(coverageOf(report(content)))).toBe(expected)
    expect(totals(coverageOf(report(content), 3))).toBe(expected)
  })

  it('puts the package before the name, and nothing before a name without one', () => {
    const set = coverageOf(report(pack('org/x', source('A.java', line(1, 1))), pack('', source('B.java', line(1, 1)))))
    expect([...set.files()].map(({ path }) => path)).toEqual(['B.java', 'org/x/A.java'])
  })

  it('never lets one module cover the file of the same name in another', () => {
    const module = (name: string, ci: number) =>
      `<group name="${name}">${pack('p', source('A.java', line(1, ci)))}</group>`
    const set = coverageOf(report(module('core', 1), module('web', 0)))
    expect([...set.files()].map(({ path, lines }) => `${path} ${lines.covered}/${lines.total}`)).toEqual([
      'core/p/A.java 1/1',
      'web/p/A.java 0/1',
    ])
  })

  it('warns when its LINE counter says something else', () => {
    const text = report(pack('p', source('A.java', line(1, 1))), '<counter type="LINE" missed="3" covered="9"/>')
    expect(parse(text).warnings).toEqual([
      'the LINE counter disagrees with the lines of the file (declared 9 of 12, counted 1 of 1)',
    ])
  })

  it.each([
    ['a line outside of a source file', pack('p', line(1, 1)), 'outside of a <sourcefile>'],
    ['a line without a number', pack('p', source('A', '<line ci="1"/>')), 'without a usable number'],
    ['a count that is none', pack('p', source('A', '<line nr="1" ci="-1"/>')), 'ci that is no count'],
    ['a source file without a name', pack('p', '<sourcefile/>'), 'a <sourcefile> without name'],
  ])('refuses %s', (_name, content, expected) => {
    expect(refusal(report(content))).toMatch(/^unparsable-report: /)
    expect(refusal(report(content))).toContain(expected)
  })
})
