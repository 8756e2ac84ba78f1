import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { contract } from '../../actions/test-gate/src/contract.ts'
import { matchesGlob, parseGlob } from '../../actions/test-gate/src/rules/glob.ts'
import { parseRules } from '../../actions/test-gate/src/rules/parse.ts'
import { describeProblems } from '../../actions/test-gate/src/rules/problem.ts'
import { compareQuantities, formatQuantity, parseQuantity } from '../../lib/kernel/quantity.ts'
import { countCpuTime } from '../support/cpu-time.ts'
import { random } from './reading.ts'

const percent = (digits: number, scale = 0) => ({ digits: BigInt(digits), scale })

describe('a rule', () => {
  it.each<[string, object]>([
    ['lines >= 80%', { kind: 'coverage', metric: 'lines', percent: percent(80) }],
    ['branches>=70.5%', { kind: 'coverage', metric: 'branches', percent: percent(705, 1) }],
    ['functions >= 0%', { kind: 'coverage', metric: 'functions', percent: percent(0) }],
    ['patch lines >= 90%', { kind: 'patch', metric: 'lines', percent: percent(90) }],
    ['lines no-decrease 0.1%', { kind: 'no-decrease', metric: 'lines', points: percent(1, 1) }],
    ['lines no-decrease', { kind: 'no-decrease', metric: 'lines', points: percent(0) }],
    ['files src/core/** lines >= 95%', { kind: 'files', metric: 'lines', percent: percent(95) }],
    ['every-file "a b/**" lines >= 50%', { kind: 'every-file', glob: { text: 'a b/**' }, percent: percent(50) }],
    ['files "without-tests" lines >= 1%', { kind: 'files', glob: { text: 'without-tests' } }],
    ['files without-tests <= 20%', { kind: 'untested-files', percent: percent(20) }],
    ['files "gone" lines >= 1%', { kind: 'files', glob: { text: 'gone' } }],
    ['files gone <= 0', { kind: 'gone-files', most: 0 }],
    ['paths unmatched <= 0', { kind: 'paths', what: 'unmatched', most: 0 }],
    ['quarantine unmatched <= 0', { kind: 'quarantine', what: 'unmatched', most: 0 }],
    ['paths ambiguous <= 2', { kind: 'paths', what: 'ambiguous', most: 2 }],
    ['ratchet lines', { kind: 'ratchet', metric: 'lines' }],
    ['tests failed <= 0', { kind: 'tests', what: 'failed', most: 0 }],
    ['tests errored <= 0', { kind: 'tests', what: 'errored', most: 0 }],
    ['tests skipped <= 10', { kind: 'tests', what: 'skipped', most: 10 }],
    ['tests new-skipped <= 0', { kind: 'tests', what: 'new-skipped', most: 0 }],
    ['tests flaky <= 3', { kind: 'tests', what: 'flaky', most: 3 }],
    ['tests count >= 100', { kind: 'test-count', least: 100 }],
    ['tests count no-decrease', { kind: 'test-count-no-decrease' }],
    ['tests duration <= 10m', { kind: 'duration', milliseconds: 600_000 }],
    ['findings error <= 0', { kind: 'findings', what: 'error', most: 0 }],
    ['findings new <= 0', { kind: 'findings', what: 'new', most: 0 }],
    [
      'metric http_req_duration.p(95) <= 300ms',
      { kind: 'metric', name: 'http_req_duration.p95', sign: '<=', limit: { value: percent(300), unit: 'ms' } },
    ],
    ['metric lighthouse.performance >= 0.9', { kind: 'metric', sign: '>=', limit: { value: percent(9, 1), unit: '' } }],
  ])('%s', (text, demand) => {
    expect(parseRules(text)).toMatchObject({ problems: [], rules: [{ demand }] })
  })

  it('stands on a line of its own, beside blank lines, comments and gates', () => {
    const { rules, problems } = parseRules(
      '# all\n\n lines  >= 80% # total\r\n[ unit ]\nbranches >= 1%\n[e2e]\ntests failed <= 1',
    )
    expect(problems).toEqual([])
    expect(rules.map(({ text, gate }) => [text, gate])).toEqual([
      ['lines >= 80%', undefined],
      ['branches >= 1%', 'unit'],
      ['tests failed <= 1', 'e2e'],
    ])
  })
})

describe('the rules page', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8')

  it('has a row for every rule, which parses', () => {
    const rows = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, rule = '']) => rule)
    const texts = rows.map((row) => row.replace('METRIC', 'lines').replace('GLOB', 'src/**'))
    const { rules, problems } = parseRules(texts.join('\n'))
    expect(problems).toEqual([])
    const kinds = rules.map(({ demand }) => ('what' in demand ? `${demand.kind} ${demand.what}` : demand.kind))
    expect(new Set(kinds)).toEqual(
      new Set([
        ...[
          'coverage',
          'files',
          'every-file',
          'untested-files',
          'gone-files',
          'paths unmatched',
          'quarantine unmatched',
          'patch',
          'no-decrease',
          'ratchet',
          'metric',
        ],
        ...['test-count', 'test-count-no-decrease', 'duration', 'findings error', 'findings new'],
        ...['failed', 'errored', 'skipped', 'flaky', 'new-skipped'].map((what) => `tests ${what}`),
      ]),
    )
  })

  it('names only reasons that there are', () => {
    const named = [...page.matchAll(/`((?:[a-z]+-)+[a-z]+)`(?=:| \||;|,| \()/g)].map(([, code = '']) => code)
    const known = new Set([
      ...Object.keys(contract.reasonCodes),
      ...Object.keys(contract.inputs),
      'cannot-tell',
      'not-judged',
    ])
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((code) => !known.has(code))).toEqual([])
  })
})

describe('a rule that is wrong', () => {
  it.each([
    ['line >= 80%', 1, 'expected "lines", "branches", "functions"', 'did you mean "lines"?'],
    ['lines > 80%', 7, 'expected ">=", found ">"', 'did you mean ">="?'],
    ['lines == 80%', 7, 'expected ">="', 'did you mean ">="?'],
    ['lines <= 80%', 7, 'expected ">=", found "<="', ''],
    ['lines >= 80', 10, 'expected a percentage', 'did you mean "80%"?'],
    ['lines >= 80 %', 10, 'expected a percentage', 'did you mean "80%"?'],
    ['lines >= 101%', 10, 'is more than 100 %', ''],
    ['lines >= eighty%', 10, 'expected a percentage', ''],
    ['lines', 6, 'expected ">=" or "no-decrease" here', ''],
    ['lines >=', 9, 'expected a percentage such as 80% here', ''],
    ['lines >= 80% branches >= 70%', 14, 'the rule ends before "branches"', 'write one rule a line'],
    ['patch line >= 80%', 7, 'found "line"', 'did you mean "lines"?'],
    ['files src/{a lines >= 80%', 7, 'braces that match', ''],
    ['files "src lines >= 80%', 7, 'this quote is never closed', ''],
    ['tests skiped <= 1', 7, 'found "skiped"', 'did you mean "skipped"?'],
    ['tests failed >= 1', 14, 'expected "<=", found ">="', ''],
    ['tests failed <= -1', 17, 'expected a whole number', ''],
    ['tests failed <= 1.5', 17, 'expected a whole number', ''],
    ['tests duration <= ten', 19, 'expected a duration', ''],
    ['findings errors <= 0', 10, 'found "errors"', 'did you mean "error"?'],
    ['metric p95 <= 300 parsecs', 19, 'the rule ends before', ''],
    ['metric <= 300ms', 8, 'expected the name of a metric, found "<="', ''],
    ['metric p95 <= 300px', 15, 'expected a number', ''],
    ['ratchet', 8, 'expected "lines", "branches" or "functions" here', ''],
    ['\tlines > 80%', 8, 'found ">"', ''],
    ['files "ä😀" lines > 1%', 18, 'found ">"', ''],
    ['[]', 1, 'expected the name of a gate', ''],
    ['  [unit', 3, 'expected the name of a gate', ''],
  ])('%j is wrong at column %d', (text, column, message, advice) => {
    const { rules, problems } = parseRules(`# first\n${text}`)
    expect(rules).toEqual([])
    expect(problems).toMatchObject([{ line: 2, column, message: expect.stringContaining(message) }])
    expect(problems[0]?.message).toContain(advice)
  })

  it('is shown with a caret under the place, and all of them at once', () => {
    const { problems } = parseRules('lines > 80%\nok >= 1')
    expect(describeProblems('input rules', problems).split('\n')).toEqual([
      'input rules, line 1, column 7: expected ">=", found ">"; did you mean ">="?',
      '  lines > 80%',
      '        ^',
      expect.stringContaining('input rules, line 2, column 1: expected "lines"'),
      '  ok >= 1',
      '  ^',
    ])
  })

  it('is shown in part when it is long, and only the first ten of many', () => {
    const { problems } = parseRules(Array.from({ length: 30 }, () => `${' '.repeat(500)}x`).join('\n'))
    const shown = describeProblems('rules', problems)
    expect(shown).toContain('… and 20 more')
    const [, line = '', caret = ''] = shown.split('\n')
    expect(line.length).toBeLessThanOrEqual(102)
    expect(line.indexOf('x')).toBe(caret.indexOf('^'))
  })

  it('has its place inside the text, whatever the text is', () => {
    const next = random(7)
    const words = [
      'lines',
      'files',
      'tests',
      '>=',
      '<',
      '80%',
      '"',
      '{a,',
      '}',
      '[',
      ']',
      ' ',
      '\t',
      '\n',
      '\r\n',
      '#',
      'metric',
      '5ms',
      '😀',
    ]
    for (let round = 0; round < 3000; round++) {
      const text = Array.from({ length: next(12) }, () => words[next(words.length)] ?? '').join(
        next(2) === 0 ? ' ' : '',
      )
      const lines = text.split(/\r\n|\r|\n/)
      for (const { line, column, source } of parseRules(text).problems) {
        expect(source).toBe(lines[line - 1])
        expect(column).toBeGreaterThanOrEqual(1)
        expect(column).toBeLessThanOrEqual([...source].length + 1)
      }
    }
  })

  it('costs no more than its length', () => {
    const spent = countCpuTime()
    for (const character of ['<', '"', '{', 'a', ' ', '[', '#', '"a" '])
      parseRules(character.repeat(60_000 / character.length))
    expect(parseRules('x'.repeat(70_000)).problems[0]?.message).toContain('longer than')
    expect(spent()).toBeLessThan(2000)
  })
})

describe('a glob', () => {
  it.each([
    ['src/**', 'src/a.ts', true],
    ['src/**', 'src/a/b.ts', true],
    ['src/**', 'lib/src/a.ts', false],
    ['**/a.ts', 'a.ts', true],
    ['**/a.ts', 'x/y/a.ts', true],
    ['src/*.ts', 'src/a.ts', true],
    ['src/*.ts', 'src/a/b.ts', false],
    ['src/**/x/**/*.ts', 'src/a/x/b/x/c.ts', true],
    ['src/?.ts', 'src/a.ts', true],
    ['src/?.ts', 'src/ab.ts', false],
    ['./src/{core,api}/**', 'src/api/a.ts', true],
    ['src/{core,api}/**', 'src/web/a.ts', false],
    ['app/[id]/page.tsx', 'app/[id]/page.tsx', true],
    ['**', 'a/b', true],
    ['a*b*c', 'aXbXbc', true],
    ['a*b*c', 'aXbXb', false],
  ])('%s and %s: %s', (pattern, path, expected) => {
    const glob = parseGlob(pattern)
    expect(glob !== undefined && matchesGlob(glob, path)).toBe(expected)
  })

  it('takes no time for a name that is made to cost', () => {
    const glob = parseGlob(`${'*a'.repeat(40)}b`)
    const spent = countCpuTime()
    expect(glob !== undefined && matchesGlob(glob, 'a'.repeat(5000))).toBe(false)
    expect(spent()).toBeLessThan(500)
  })
})

describe('a quantity', () => {
  it.each([
    ['300ms', '0.3s', 0],
    ['1m', '59999ms', 1],
    ['1KiB', '1kB', 1],
    ['0.1', '0.10000000000000001', -1],
    ['-2', '1e-7', -1],
    ['1e21', '1000000000000000000000', 0],
    ['1', '1ms', undefined],
    ['5%', '5', undefined],
  ])('%s against %s', (a, b, order) => {
    const [one, other] = [parseQuantity(a), parseQuantity(b)]
    if (one === undefined || other === undefined) throw new Error('not read')
    expect(compareQuantities(one, other)).toBe(order)
  })

  it('shows as it was given', () => {
    expect(
      ['-0.05%', '300 ms', '1e3'].map((each) =>
        formatQuantity(parseQuantity(each) ?? { value: { digits: 0n, scale: 0 }, unit: '' }),
      ),
    ).toEqual(['-0.05 %', '300 ms', '1000'])
  })
})
