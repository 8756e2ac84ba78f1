import { describe, expect, it } from '@jest/globals'
import { buildReport } from '../../actions/test-gate/src/build-report.ts'
import { type Evidence, judge } from '../../actions/test-gate/src/judge/judge.ts'
import { reportShape } from '../../actions/test-gate/src/report.ts'
import { parseRules } from '../../actions/test-gate/src/rules/parse.ts'
import { annotate } from '../../actions/test-gate/src/speak/annotations.ts'
import { failingMarks, readMarkLimits } from '../../actions/test-gate/src/speak/marks.ts'
import { parts } from '../../actions/test-gate/src/speak/parts.ts'
import { pullRequestNumber, sectionId } from '../../actions/test-gate/src/speak/pull-request.ts'
import { targetOf } from '../../actions/test-gate/src/target-branch.ts'
import { caseTitle } from '../../actions/test-gate/src/tests/case-title.ts'
import { TestResults } from '../../actions/test-gate/src/tests/test-results.ts'
import { jsonPieces } from '../../lib/kernel/json-pieces.ts'
import type { AnnotationPlace, Log } from '../../lib/kernel/log.ts'
import { readShape } from '../../lib/kernel/shape.ts'
import { withinBudget } from '../../lib/render/budget.ts'
import { evidence } from './evidence.ts'
import { testsOf } from './reading.ts'

const HOSTILE = '</details>@octocat <img src=x> ::error::x | `a` \u202e closes #1'

function speak(facts: Partial<Evidence>, mode: 'enforce' | 'report' = 'enforce', limit = 65_536): string {
  const all = evidence(facts)
  return withinBudget(parts(all, judge(all, new Set()), { name: '', mode }, { failingCases: 10, files: 5 }), limit)
}

function failing(count: number, name = 'case', message = 'boom'): Partial<Evidence> {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const cases = Array.from(
    { length: count },
    (_, index) => `<testcase name="${escaped(name)} ${index}"><failure message="${escaped(message)}"/></testcase>`,
  )
  return { measurements: { ...evidence({}).measurements, tests: testsOf(`<testsuite>${cases.join('')}</testsuite>`) } }
}

describe('what a reader sees', () => {
  it('is the verdict first, then numbers with numerator and denominator', () => {
    const lines = speak({}).split('\n')
    expect(lines[0]).toBe('### ✅ Test gate — pass')
    expect(lines).toContain('| ✅ | line coverage | 80.00 % (8 of 10) | at least 80 % |')
    expect(lines).toContain('Wanted by input coverage-threshold.')
    expect(lines).toContain('**2 tests:** 2 passed, 0 failed, 0 skipped, in 0ms.')
    expect(lines.join('\n')).toContain('`src/a.ts`')
  })

  it('names the failed tests with the first useful line, and how many more there are', () => {
    const text = speak(failing(300))
    expect(text).toMatch(/^### ❌ Test gate — fail\n\n- \*\*300 failed of 300 tests\./)
    expect(text).toContain('- `case 0`<br>boom')
    expect(text).toContain('… and 290 more')
  })

  it('folds what comes after ten failed tests, so that the rest stays in sight', () => {
    const all = evidence(failing(300))
    const room = { failingCases: 50, files: 5 }
    const list = parts(all, judge(all, new Set()), { name: '', mode: 'enforce' }, room).find(
      ({ name }) => name === '300 failing tests',
    )
    const [open = '', folded = ''] = list?.markdown.split('<details>') ?? []
    expect(open.match(/^- `case/gm)).toHaveLength(10)
    expect(folded).toContain('<summary>290 more</summary>')
    expect(folded.match(/^- `case/gm)).toHaveLength(40)
    expect(folded).toContain('- … and 250 more')
  })

  it('lists the slowest tests and the outcome of every suite in the report', () => {
    const suites = ['a', 'b'].map((suite, index) => {
      const cases = Array.from({ length: 30 }, (_, at) => `<testcase name="${suite}${at}" time="${index * 100 + at}"/>`)
      return `<testsuite name="${suite}">${cases.join('')}<testcase name="x"><skipped/></testcase></testsuite>`
    })
    const { measurements } = evidence({})
    const all = evidence({
      measurements: { ...measurements, tests: testsOf(`<testsuites>${suites.join('')}</testsuites>`) },
    })
    const { tests } = buildReport(all, judge(all, new Set()), { name: '', mode: 'enforce' })
    expect(tests?.slowest.map(({ name }) => name)).toEqual(Array.from({ length: 20 }, (_, at) => `b${29 - at}`))
    expect(tests?.suites).toEqual(['a', 'b'].map((suite) => ({ suite, passed: 30, failed: 0, errored: 0, skipped: 1 })))
    expect(speak({ measurements: all.measurements })).toContain('| 2m 9s | `b › b29` |')
  })

  it('says in report mode what enforce would do and which threshold holds today', () => {
    const text = speak({ policy: { threshold: undefined, rules: [], pathMap: [], findings: [], notes: [] } }, 'report')
    expect(text).toContain('report mode, would pass')
    expect(text).toContain('`coverage-threshold: 80.00` holds today')
    expect(speak(failing(1), 'report')).toContain('report mode, would fail')
  })

  it('shows a broken rule by how much and where, and one that cannot be judged with the reason', () => {
    const rules = parseRules('every-file src/** lines >= 95%\npatch lines >= 90%\ntests skipped <= 0').rules
    const { policy } = evidence({})
    const text = speak({ policy: { ...policy, rules: rules.map((rule) => ({ ...rule, from: 'main' })) } })
    const lines = text.split('\n')
    expect(lines[2]).toBe(
      '- **every-file src/\\*\\* lines: 1 of 1 files below, wanted at least 95 % \\(main\\). src/a.ts has 80.00 % \\(8 of 10\\).** `file-coverage-below-threshold`',
    )
    expect(lines[3]).toMatch(/^- \*\*Rule "patch lines", .* cannot be judged\..*\*\* `no-diff`$/)
    expect(lines).toContain('| ❌ | every-file src/\\*\\* lines | 1 of 1 files below | at least 95 % ² |')
    expect(lines).toContain('| ❓ | patch lines | cannot tell | at least 90 % ² |')
    expect(lines).toContain('| ✅ | tests skipped | 0 of 2 | at most 0 ² |')
    expect(lines).toContain('¹ input coverage-threshold · ² main')
  })

  it('says that there were no tests, and shows no table of zeros', () => {
    const { measurements } = evidence({})
    const text = speak({ measurements: { ...measurements, tests: new TestResults() } })
    expect(text).toContain('- **The result files hold no test case. Did the tests run?** `zero-tests`')
    expect(text).toContain('| – | tests | no data | none failed |')
    expect(text).not.toContain('**0 tests')
  })

  it('fits a check run, whatever there is to say', () => {
    const text = speak(failing(1000, 'ä'.repeat(500), '\u{1F600}'.repeat(400)), 'enforce', 65_535)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_535)
    expect(text).toContain('1000 failed of 1000 tests')
  })

  it('stays within the budget by leaving whole parts out, never the verdict', () => {
    const text = speak(failing(300, 'x'.repeat(200), 'y'.repeat(280)), 'enforce', 1500)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1500)
    expect(text).toContain('### ❌ Test gate — fail')
    expect(text).toContain('Left out for length: ')
  })

  it('is inert, whatever names and messages hold', () => {
    const hostileRules = parseRules(`files "${HOSTILE}" lines >= 1%\nmetric "${HOSTILE}" <= 1`).rules.map((rule) => ({
      ...rule,
      from: HOSTILE,
    }))
    expect(hostileRules.length).toBe(2)
    const text = speak({
      ...failing(2, HOSTILE.replaceAll('"', ''), HOSTILE),
      needs: [{ name: HOSTILE, result: 'failure' }],
      policy: { ...evidence({}).policy, rules: hostileRules },
    })
    const outsideCode = text.replaceAll(/`+[^`]*`+/g, '')
    expect(outsideCode).not.toMatch(/<img|@octocat|<\/details>@|\u202e|#1\b/)
  })
})

describe('the report', () => {
  it('has the published shape', () => {
    for (const facts of [
      {},
      failing(2),
      { coverageFiles: undefined },
      { needs: [{ name: 'a', result: 'cancelled' }] },
    ]) {
      const all = evidence(facts)
      const report = buildReport(all, judge(all, new Set()), { name: 'unit', mode: 'enforce' })
      expect(readShape(reportShape, JSON.parse([...jsonPieces(report)].join('')))).toEqual({ value: expect.anything() })
    }
  })
})

describe('annotations', () => {
  it('stand at their line, and only in files of the repository', () => {
    const seen: (AnnotationPlace & { message: string; level: string })[] = []
    const note = (level: string) => (message: string, place?: AnnotationPlace) =>
      seen.push({ level, message, ...place })
    const log = { error: note('error'), warning: note('warning') } as Partial<Log> as Log
    const one = { suite: '', className: 'C', name: 'n', status: 'failed', message: 'm' } as const
    const failing = [
      { ...one, file: 'a.ts', line: 3 },
      { ...one, file: '/etc/x', line: 3 },
    ]
    annotate(failingMarks(failing), 'enforce', log)
    expect(seen).toEqual([
      { level: 'error', message: 'm', title: 'Failing test: C › n', file: 'a.ts', line: 3 },
      { level: 'error', message: 'm', title: 'Failing test: C › n' },
    ])
    annotate(failingMarks([one]), 'report', log)
    expect(seen.at(-1)).toMatchObject({ level: 'warning' })
  })

  it.each([
    ['on', 9, 50],
    ['off', 0, 0],
    ['3', 3, 3],
    ['120', 9, 120],
  ])('%s: %d in the log, %d in a check run', (input, log, check) => {
    expect(readMarkLimits(input)).toEqual({ log, check })
  })

  it.each(['501', 'yes', '-1', '1.5'])('refuse %s', (input) => {
    expect(() => readMarkLimits(input)).toThrow('input "annotations"')
  })

  it.each([
    ['s', 'C', 'n', 's › C › n'],
    ['pkg.C', 'C', 'n', 'pkg.C › n'],
    ['C', 'pkg.C', 'n', 'pkg.C › n'],
    ['', '', '', '(no name)'],
    ['jest', 'adds', 'adds two', 'jest › adds two'],
    ['cart', 'cart adds up', 'cart adds up', 'cart › cart adds up'],
    ['jest', 'a', 'adds', 'jest › a › adds'],
  ])('title of %j, %j, %j is %j', (suite, className, name, title) => {
    expect(caseTitle({ suite, className, name })).toBe(title)
  })
})

describe('the event', () => {
  it.each([
    [{ pull_request: { number: 7, base: { ref: 'release/1' } } }, 'release/1', true, 7],
    [{ merge_group: { base_ref: 'refs/heads/main' } }, 'main', true, undefined],
    [{ repository: { default_branch: 'trunk' } }, 'trunk', false, undefined],
    [{ pull_request: { number: '7; rm', base: {} } }, undefined, false, undefined],
    [{}, undefined, false, undefined],
  ])('%j', (event, branch, isChange, number) => {
    expect(targetOf(event)).toEqual({ branch, isChange })
    expect(pullRequestNumber(event)).toBe(number)
  })

  it('gives every gate a section of its own', () => {
    expect(sectionId('')).toBe('test-gate')
    expect(sectionId('unit')).toBe('test-gate/unit')
    expect(sectionId('Unit (18)')).toMatch(/^test-gate\/unit-18-[0-9a-f]{8}$/)
    expect(sectionId('Unit (18)')).not.toBe(sectionId('unit 18'))
    expect(sectionId('--> <script>')).toMatch(/^[a-z0-9/-]+$/)
  })
})
