import { describe, expect, it } from '@jest/globals'
import { buildReport } from '../../actions/test-gate/src/build-report.ts'
import { readRules } from '../../actions/test-gate/src/judge/held-rules.ts'
import { type Evidence, judge } from '../../actions/test-gate/src/judge/judge.ts'
import type { Policy } from '../../actions/test-gate/src/judge/policy.ts'
import { parts } from '../../actions/test-gate/src/speak/parts.ts'
import { TestResults } from '../../actions/test-gate/src/tests/test-results.ts'
import { evidence } from './evidence.ts'
import { testsOf } from './reading.ts'

const SETTINGS = { name: '', mode: 'enforce' } as const
const tests = testsOf(
  '<testsuite name="s"><testcase name="good"/><testcase name="a"><failure message="@team no"/></testcase><testcase name="b"><error/></testcase></testsuite>',
)

function run(today: string, ...names: readonly string[]) {
  const base = evidence({})
  const policy: Policy = {
    ...base.policy,
    quarantine: {
      today,
      tests: names.map((test) => ({ test, reason: 'race', owner: '@team', expires: '2026-12-01' })),
    },
  }
  const facts = evidence({ policy, measurements: { ...base.measurements, tests } })
  const verdict = judge(facts, new Set())
  const shown = parts(facts, verdict, SETTINGS, { failingCases: 9, files: 9 }).map(({ markdown }) => markdown)
  return { codes: verdict.findings.map(({ code }) => code), verdict, shown: shown.join('\n'), facts }
}

describe('quarantine', () => {
  it('makes warnings of failures until the day, and no longer', () => {
    expect(run('2026-11-30', 's › a', 's › b').codes).toEqual([])
    expect(run('2026-12-01', 's › a', 's › b').codes).toEqual([
      'quarantine-expired',
      'quarantine-expired',
      'tests-failed',
    ])
    expect(run('2027-01-01', 's › a').codes).toEqual(['quarantine-expired', 'tests-failed'])
  })

  it('says which ended, and whose it is', () => {
    const { verdict } = run('2026-12-01', 's › a')
    expect(verdict.findings[0]?.message).toBe(
      'The quarantine of "s › a" ended on 2026-12-01, and it still fails. Owner: @team. Reason: race',
    )
  })

  it('is for the tests that it names, and no other', () => {
    const { verdict } = run('2026-11-30', 's › a', 'b', 's')
    expect(verdict.findings.map(({ message }) => message)).toEqual(['1 broke of 3 tests.'])
  })

  it('knows a test by its title as the summary shows it', () => {
    const odd = testsOf(
      '<testsuite name="s"><testcase name="a  b&#10;c"><failure message="no"/></testcase></testsuite>',
    )
    const tests = [{ test: 's › a b c', reason: 'race', owner: 'o', expires: '2026-12-01' }]
    const base = evidence({})
    const policy = { ...base.policy, quarantine: { today: '2026-11-30', tests } }
    const facts = evidence({ policy, measurements: { ...base.measurements, tests: odd } })
    expect(judge(facts, new Set()).findings).toEqual([])
  })

  it('does not mind tests that pass, ended or not', () => {
    expect(run('2027-01-01', 's › good').codes).toEqual(['tests-failed'])
  })

  it('is told apart in the summary and the report, without mentioning anybody', () => {
    const { shown, verdict, facts } = run('2026-11-30', 's › a')
    expect(shown).toContain('**Failing tests (1)**')
    expect(shown).toContain('Failing in quarantine (1)')
    expect(shown).toContain('until 2026-12-01')
    expect(shown).not.toMatch(/(?<![\w`])@team/)
    const report = buildReport(facts, verdict, SETTINGS)
    expect(report.tests).toMatchObject({ failed: 1, errored: 1 })
    expect(report.tests?.failing.map((each) => each['quarantined-until'])).toEqual(['2026-12-01', undefined])
  })

  describe('with entries that name no test', () => {
    const entry = (test: string) => ({ test, reason: 'race', owner: '@team', expires: '2026-12-01' })
    const about = (titles: readonly string[], rules = '', facts: Partial<Evidence> = {}) => {
      const base = evidence({})
      const sought = new TestResults(titles)
      const seen = { microseconds: 0, message: '', suite: 's', className: '' } as const
      sought.record({ ...seen, name: 'good', status: 'passed' })
      sought.record({ ...seen, name: 'bad', status: 'failed' })
      if (titles.includes('s › (outside of the test cases)')) {
        sought.count('errored', 0)
        sought.keepFailing({ ...seen, name: '(outside of the test cases)', status: 'errored' })
      }
      const held = readRules(rules, { from: 'input rules', gate: '', code: 'invalid-input' })
      const policy = { ...base.policy, rules: held, quarantine: { today: '2026-11-30', tests: titles.map(entry) } }
      const all = evidence({ policy, measurements: { ...base.measurements, tests: sought }, ...facts })
      const verdict = judge(all, new Set())
      const shown = parts(all, verdict, SETTINGS, { failingCases: 9, files: 9 }).map(({ markdown }) => markdown)
      return { verdict, shown: shown.join('\n'), report: buildReport(all, verdict, SETTINGS) }
    }

    it('says so in the summary and in the report, with what was perhaps meant, and passes', () => {
      const { verdict, shown, report } = about(['s › bad', 'good', 's › gone', 's › (outside of the test cases)'])
      expect(verdict.findings).toEqual([])
      expect(shown).toContain('In quarantine, and no such test (2)')
      expect(shown).toContain('Did you mean "s › good"?')
      expect(shown).toContain('No test is called "s › gone", which is in quarantine until 2026-12-01. Remove it')
      expect(shown).not.toMatch(/(?<![\w`])@team/)
      expect(report.tests?.['quarantine-unmatched']).toEqual([
        { test: 'good', owner: '@team', expires: '2026-12-01', instead: 's › good' },
        { test: 's › gone', owner: '@team', expires: '2026-12-01' },
      ])
    })

    it('is shut where a rule wants none', () => {
      const { verdict } = about(['s › bad', 's › gone'], 'quarantine unmatched <= 0')
      expect(verdict.findings.map(({ code, message }) => [code, message.includes('"s › gone"')])).toEqual([
        ['quarantine-unmatched', true],
      ])
      expect(about(['s › bad', 's › gone'], 'quarantine unmatched <= 1').verdict.findings).toEqual([])
    })

    it('does not blame an entry whose test may be in a report that could not be read', () => {
      const lost = { resultFiles: { files: [], findings: [{ code: 'no-files', message: 'x' }] } } as const
      const { verdict, report } = about(['s › bad', 's › gone'], 'quarantine unmatched <= 0', lost)
      expect(verdict.findings.map(({ code }) => code)).toEqual(['no-files', 'not-measured'])
      expect(report.tests).not.toHaveProperty('quarantine-unmatched')
    })
  })
})
