import { describe, expect, it } from '@jest/globals'
import { buildReport } from '../../actions/test-gate/src/build-report.ts'
import { judge } from '../../actions/test-gate/src/judge/judge.ts'
import type { Policy } from '../../actions/test-gate/src/judge/policy.ts'
import { parts } from '../../actions/test-gate/src/speak/parts.ts'
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
})
