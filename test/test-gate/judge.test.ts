import { describe, expect, it } from '@jest/globals'
import { CoverageSet } from '../../actions/test-gate/src/coverage/coverage-set.ts'
import { readExpectedReports } from '../../actions/test-gate/src/judge/expected-reports.ts'
import { type Evidence, judge } from '../../actions/test-gate/src/judge/judge.ts'
import { readNeeds } from '../../actions/test-gate/src/judge/needs.ts'
import { missingLines, reportsRule } from '../../actions/test-gate/src/judge/rules.ts'
import { parseRules } from '../../actions/test-gate/src/rules/parse.ts'
import { TestResults } from '../../actions/test-gate/src/tests/test-results.ts'
import { readTolerated } from '../../actions/test-gate/src/tolerate.ts'
import { evidence } from './evidence.ts'

const codes = (facts: Partial<Evidence>, ...tolerate: string[]) =>
  judge(evidence(facts), new Set(tolerate)).findings.map(({ code }) => code)

describe('the verdict', () => {
  it('passes when every rule holds', () => {
    const verdict = judge(evidence({}), new Set())
    expect(verdict).toMatchObject({ reasonCode: 'ok', findings: [] })
    expect(verdict.rules.map(({ name, holds }) => `${name} ${holds}`)).toEqual(['tests true', 'line coverage true'])
  })

  it.each<[string, Partial<Evidence>, string[]]>([
    ['nothing was asked for', { coverageFiles: undefined, resultFiles: undefined }, ['no-patterns']],
    ['a needed job was skipped', { needs: [{ name: 'e2e', result: 'skipped' }] }, ['needed-job-not-successful']],
    ['a shard is missing', { expectedReports: { kind: 'count', count: 3 } }, ['reports-missing']],
    ['enough reports are there', { expectedReports: { kind: 'count', count: 2 } }, []],
    [
      'a rule of evidence is broken',
      { coverageFiles: { files: ['a'], findings: [{ code: 'no-files', message: '' }] } },
      ['no-files'],
    ],
    [
      'the policy is unknown',
      {
        policy: {
          threshold: undefined,
          rules: [],
          pathMap: [],
          findings: [{ code: 'policy-unreadable', message: '' }],
          notes: [],
        },
      },
      ['policy-unreadable'],
    ],
    [
      'coverage is short',
      {
        policy: {
          threshold: { percent: { digits: 801n, scale: 1 }, from: 'x' },
          rules: [],
          pathMap: [],
          findings: [],
          notes: [],
        },
      },
      ['coverage-below-threshold'],
    ],
    ['no threshold is set', { policy: { threshold: undefined, rules: [], pathMap: [], findings: [], notes: [] } }, []],
  ])('when %s', (_name, facts, expected) => {
    expect(codes(facts)).toEqual(expected)
  })

  it('does not take no data for anything good', () => {
    const { measurements } = evidence({})
    const none = { ...measurements, coverage: new CoverageSet(), tests: new TestResults() }
    expect(codes({ measurements: none, totals: none.coverage.totals() })).toEqual(['zero-tests', 'zero-lines'])
    const rules = parseRules('tests skipped <= 1\nlines >= 1%').rules.map((rule) => ({ ...rule, from: 'x' }))
    const policy = { ...evidence({}).policy, rules }
    const verdict = judge(evidence({ measurements: none, totals: none.coverage.totals(), policy }), new Set())
    // Said once, though neither rule can be judged.
    expect(verdict.findings.map(({ code }) => code)).toEqual(['zero-tests', 'zero-lines'])
    expect(verdict.rules.map(({ holds }) => holds)).toEqual([undefined, undefined, undefined, undefined])
  })

  it('fails for broken tests and for suites whose results are lost', () => {
    const { measurements } = evidence({})
    const tests = new TestResults()
    tests.count('errored', 0)
    tests.addEmptySuite('lost')
    expect(codes({ measurements: { ...measurements, tests } })).toEqual(['counters-without-cases', 'tests-failed'])
  })

  it('names the most fundamental reason first, and passes over tolerated ones', () => {
    const facts: Partial<Evidence> = {
      needs: [{ name: 'e2e', result: 'failure' }],
      expectedReports: { kind: 'count', count: 9 },
    }
    expect(codes(facts)).toEqual(['needed-job-not-successful', 'reports-missing'])
    const verdict = judge(evidence(facts), new Set(['needed-job-not-successful']))
    expect([verdict.reasonCode, verdict.tolerated.map(({ code }) => code)]).toEqual([
      'reports-missing',
      ['needed-job-not-successful'],
    ])
  })

  it('says by how much coverage is short, in lines', () => {
    const [finding] = judge(
      evidence({
        policy: {
          threshold: { percent: { digits: 8001n, scale: 2 }, from: 'x' },
          rules: [],
          pathMap: [],
          findings: [],
          notes: [],
        },
      }),
      new Set(),
    ).findings
    expect(finding?.message).toBe('Line coverage 80.00 % (8 of 10) is below 80.01 % (x): 1 more covered line needed.')
  })
})

describe('tests without and with rules', () => {
  const ruled = (text: string): Partial<Evidence> => {
    const tests = new TestResults()
    for (const status of ['passed', 'failed', 'errored'] as const) tests.count(status, 0)
    const { measurements, policy } = evidence({})
    const rules = parseRules(text).rules.map((rule) => ({ ...rule, from: 'x' }))
    return { measurements: { ...measurements, tests }, policy: { ...policy, rules } }
  }

  it.each([
    ['', ['tests']],
    ['tests failed <= 1', ['tests']],
    ['tests failed <= 1\ntests errored <= 0', ['tests errored']],
    ['tests failed <= 1\ntests errored <= 1', []],
    ['tests skipped <= 0', ['tests']],
  ])('%j: broken are %j', (text, broken) => {
    const { rules } = judge(evidence(ruled(text)), new Set())
    expect(rules.filter(({ holds }) => holds === false).map(({ name }) => name)).toEqual(broken)
  })
})

describe('expected reports', () => {
  const files = ['reports/shard-1/lcov.info', 'reports/shard-10/junit.xml']

  it.each([
    [['2'], true],
    [['3'], false],
    [['shard-1', 'shard-10'], true],
    [['shard-1', 'shard-2'], false],
    [['shard-*'], true],
    [['reports/shard-{1,10}/*'], true],
    [['reports/shard-1'], false],
    [['lcov.info'], true],
  ])('%j: %s', (lines, expected) => {
    const reports = readExpectedReports(lines)
    expect(reports && reportsRule(files, reports).holds).toBe(expected)
  })

  it('names what is missing, and refuses what is no number or name', () => {
    const reports = readExpectedReports(['shard-1', 'shard-2', 'shard-3'])
    expect(reports && reportsRule(files, reports).finding?.message).toContain('No report file from shard-2, shard-3')
    expect(() => readExpectedReports(['0'])).toThrow('is not a number of files')
    expect(() => readExpectedReports(['a{b'])).toThrow('braces')
    expect(readExpectedReports([])).toBe(undefined)
  })
})

describe('missing lines', () => {
  it.each([
    [8, 10, '80', 0n],
    [8, 10, '80.000000001', 1n],
    [2071, 2072, '100', 1n],
    [895, 1000, '90', 5n],
    [0, 3, '50', 2n],
    [0, 3, '0', 0n],
  ])('%d of %d for %s %% are %d', (covered, total, text, expected) => {
    const [whole = '', fraction = ''] = text.split('.')
    expect(missingLines({ covered, total }, { digits: BigInt(whole + fraction), scale: fraction.length })).toBe(
      expected,
    )
  })
})

describe('inputs of the verdict', () => {
  it('reads the needs context', () => {
    expect(readNeeds({ unit: { result: 'success', outputs: {} } })).toEqual([{ name: 'unit', result: 'success' }])
  })

  it.each([['text'], [[]], [null], [{ unit: 'success' }], [{ unit: {} }]])('refuses %j for needs', (value) => {
    expect(() => readNeeds(value)).toThrow('toJSON(needs)')
  })

  it('refuses a reason code that does not exist, with a suggestion', () => {
    expect(() => readTolerated(['zero-test'])).toThrow('did you mean "zero-tests"?')
    expect(() => readTolerated(['ok'])).toThrow('is no reason code')
  })
})
