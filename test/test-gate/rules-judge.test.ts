import { describe, expect, it } from '@jest/globals'
import type { Comparison, RuleEvidence } from '../../actions/test-gate/src/rules/evidence.ts'
import { NO_COMPARISON } from '../../actions/test-gate/src/rules/evidence.ts'
import { judgeRule } from '../../actions/test-gate/src/rules/judge-rule.ts'
import { metricName, readMeasurementFile } from '../../actions/test-gate/src/rules/measurement-file.ts'
import { parseRules } from '../../actions/test-gate/src/rules/parse.ts'
import { parseQuantity } from '../../lib/kernel/quantity.ts'

const ratio = (text: string) => {
  const [covered = 0, total = 0] = text.split('/').map(Number)
  return { covered, total }
}
const file = (path: string, lines: string, branches = '0/0') => ({
  path,
  lines: ratio(lines),
  branches: ratio(branches),
  functions: ratio('0/0'),
})

const COVERAGE = {
  lines: ratio('2071/2072'),
  branches: ratio('2/3'),
  functions: ratio('0/0'),
  files: [
    file('src/core/a.ts', '9/10', '2/3'),
    file('src/core/b.ts', '10/10'),
    file('src/web/c.ts', '0/4'),
    file('src/web/types.ts', '0/0'),
  ],
}
const TESTS = { total: 100, passed: 88, failed: 1, errored: 1, skipped: 10, flaky: 3, microseconds: 600_000_001 }
const measurement = (text: string, from = 'k6.json') => {
  const quantity = parseQuantity(text)
  if (quantity === undefined) throw new Error(text)
  return { file: from, ...quantity }
}
const METRICS = new Map([
  ['http.p95', [measurement('299.9999ms', 'a.json'), measurement('0.3s', 'b.json')]],
  ['plain', [measurement('5')]],
  ['score', [measurement('0.9'), measurement('0.8')]],
])
const COMPARISON: Comparison = {
  patch: { kind: 'measured', value: { lines: ratio('8/9') } },
  baseline: {
    kind: 'measured',
    value: { from: 'the merge base 1a2b3c4', coverage: { lines: ratio('1000/1000') }, testCount: 101 },
  },
  ratchet: { kind: 'measured', value: { from: 'the floor of main', coverage: { lines: ratio('2071/2072') } } },
  newSkipped: { kind: 'measured', value: 1 },
  newFindings: { kind: 'measured', value: 2 },
  goneFiles: { kind: 'measured', value: ['src/a.ts', 'src/b.ts'] },
}
const ALL: RuleEvidence = {
  coverage: COVERAGE,
  tests: TESTS,
  paths: {
    matched: 7,
    unmatched: 2,
    ambiguous: 1,
    problems: [
      { path: 'x.ts', candidates: ['a/x.ts', 'b/x.ts'] },
      { path: 'gone.ts', candidates: [] },
    ],
    doubtful: new Map(),
  },
  quarantine: { entries: 3, unmatched: ['No test is called "a".'] },
  findings: { error: 0, warning: 4, note: 9 },
  measurements: METRICS,
  comparison: COMPARISON,
}
const NOTHING: RuleEvidence = {
  coverage: undefined,
  tests: undefined,
  paths: undefined,
  quarantine: undefined,
  findings: undefined,
  measurements: undefined,
  comparison: NO_COMPARISON,
}

function judged(text: string, evidence: RuleEvidence = ALL): string {
  const { rules, problems } = parseRules(text)
  const [rule] = rules
  if (rule === undefined) throw new Error(problems[0]?.message)
  const { measured, holds, finding } = judgeRule(evidence, { ...rule, from: 'input rules' })
  return `${holds === undefined ? 'cannot tell' : holds ? 'holds' : 'broken'} ${finding?.code ?? measured}`
}

describe('a rule is judged', () => {
  it.each([
    ['lines >= 99.95%', 'holds 99.95 % (2071 of 2072)'],
    ['lines >= 99.952%', 'broken coverage-below-threshold'],
    ['lines >= 100%', 'broken coverage-below-threshold'],
    ['branches >= 66.666666666%', 'holds 66.66 % (2 of 3)'],
    ['branches >= 66.666666667%', 'broken coverage-below-threshold'],
    ['functions >= 0%', 'cannot tell not-measured'],
    ['files src/core/** lines >= 95%', 'holds 95.00 % (19 of 20)'],
    ['files src/core/** lines >= 95.1%', 'broken file-coverage-below-threshold'],
    ['files src/web/types.ts lines >= 1%', 'cannot tell zero-lines'],
    ['files lib/** lines >= 1%', 'cannot tell no-matching-files'],
    ['every-file src/core/** lines >= 90%', 'holds 0 of 2 files below'],
    ['every-file src/** lines >= 90%', 'broken file-coverage-below-threshold'],
    ['every-file src/** branches >= 60%', 'holds 0 of 1 files below'],
    ['every-file src/web/** branches >= 60%', 'cannot tell not-measured'],
    ['every-file lib/** lines >= 1%', 'cannot tell no-matching-files'],
    ['files without-tests <= 33.34%', 'holds 33.33 % (1 of 3)'],
    ['files without-tests <= 33.33%', 'broken untested-files'],
    ['files gone <= 2', 'holds 2'],
    ['files gone <= 1', 'broken files-gone'],
    ['quarantine unmatched <= 1', 'holds 1 of 3'],
    ['quarantine unmatched <= 0', 'broken quarantine-unmatched'],
    ['paths unmatched <= 2', 'holds 2 of 10'],
    ['paths unmatched <= 1', 'broken too-many-unmatched'],
    ['paths ambiguous <= 0', 'broken too-many-ambiguous'],
    ['patch lines >= 88%', 'holds 88.88 % (8 of 9)'],
    ['patch lines >= 90%', 'broken patch-coverage-below-threshold'],
    ['patch branches >= 90%', 'cannot tell not-measured'],
    ['lines no-decrease', 'broken coverage-decreased'],
    ['lines no-decrease 0.04%', 'broken coverage-decreased'],
    ['lines no-decrease 0.05%', 'holds 99.95 % (2071 of 2072), before 100.00 % (1000 of 1000)'],
    ['branches no-decrease', 'cannot tell no-baseline'],
    ['ratchet lines', 'holds 99.95 % (2071 of 2072), before 99.95 % (2071 of 2072)'],
    ['ratchet branches', 'cannot tell no-baseline'],
    ['tests failed <= 1', 'holds 1 of 100'],
    ['tests failed <= 0', 'broken tests-failed'],
    ['tests errored <= 0', 'broken tests-failed'],
    ['tests skipped <= 9', 'broken too-many-skipped'],
    ['tests flaky <= 2', 'broken too-many-flaky'],
    ['tests new-skipped <= 1', 'holds 1'],
    ['tests new-skipped <= 0', 'broken newly-skipped'],
    ['tests count >= 100', 'holds 100'],
    ['tests count >= 101', 'broken too-few-tests'],
    ['tests count no-decrease', 'broken fewer-tests'],
    ['tests duration <= 10m1s', 'holds 10m'],
    ['tests duration <= 10m', 'broken tests-too-slow'],
    ['findings error <= 0', 'holds 0'],
    ['findings warning <= 3', 'broken too-many-findings'],
    ['findings new <= 1', 'broken new-findings'],
    ['metric http.p95 <= 300ms', 'holds 0.3 s'],
    ['metric http.p95 <= 299.9999ms', 'broken metric-out-of-limit'],
    ['metric score >= 0.85', 'broken metric-out-of-limit'],
    ['metric plain <= 300ms', 'cannot tell metric-missing'],
    ['metric other <= 300', 'cannot tell metric-missing'],
  ])('%s: %s', (text, expected) => {
    expect(judged(text)).toBe(expected)
  })

  it.each([
    ['lines >= 0%', 'not-measured'],
    ['every-file ** lines >= 0%', 'not-measured'],
    ['files without-tests <= 100%', 'not-measured'],
    ['files gone <= 0', 'not-measured'],
    ['paths unmatched <= 0', 'not-measured'],
    ['quarantine unmatched <= 0', 'not-measured'],
    ['patch lines >= 0%', 'no-diff'],
    ['lines no-decrease 100%', 'no-baseline'],
    ['ratchet lines', 'no-baseline'],
    ['tests failed <= 9', 'not-measured'],
    ['tests count no-decrease', 'not-measured'],
    ['tests duration <= 1d', 'not-measured'],
    ['findings new <= 9', 'not-measured'],
    ['metric x <= 1', 'not-measured'],
  ])('never open where nothing is known: %s', (text, code) => {
    expect(judged(text, NOTHING)).toBe(`cannot tell ${code}`)
  })

  it('holds for a change without a new line to cover', () => {
    const patch = { kind: 'measured', value: { lines: ratio('0/0') } } as const
    expect(judged('patch lines >= 90%', { ...ALL, comparison: { ...COMPARISON, patch } })).toBe(
      'holds no new lines to cover',
    )
  })

  it.each([
    ['tests failed <= 0', 'cannot tell zero-tests'],
    ['tests skipped <= 10', 'cannot tell zero-tests'],
    ['tests flaky <= 0', 'cannot tell zero-tests'],
    ['tests duration <= 1d', 'cannot tell zero-tests'],
    ['tests count >= 1', 'broken too-few-tests'],
    ['findings error <= 0', 'cannot tell not-measured'],
    ['findings new <= 0', 'cannot tell not-measured'],
  ])('of nothing at all does not hold: %s', (text, expected) => {
    const none = { total: 0, passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0, microseconds: 0 }
    expect(judged(text, { ...ALL, tests: none, findings: 'unread' })).toBe(expected)
  })

  it('names the metric that was perhaps meant', () => {
    const [rule] = parseRules('metric http.p59 <= 300ms').rules
    if (rule === undefined) throw new Error('no rule')
    const { finding } = judgeRule(ALL, { ...rule, from: 'input rules' })
    expect(finding?.message).toContain('No measurements file has "http.p59"; did you mean "http.p95"?')
  })

  it('says by how much it is broken, where, and where the rule stands', () => {
    const [rule] = parseRules('every-file src/** lines >= 95%').rules
    if (rule === undefined) throw new Error('no rule')
    expect(judgeRule(ALL, { ...rule, from: '.github/sluice.yml at main' })).toMatchObject({
      name: 'every-file src/** lines',
      measured: '2 of 3 files below',
      wanted: 'at least 95 %',
      from: '.github/sluice.yml at main',
      finding: {
        message:
          'every-file src/** lines: 2 of 3 files below, wanted at least 95 % (.github/sluice.yml at main). src/web/c.ts has 0.00 % (0 of 4), src/core/a.ts has 90.00 % (9 of 10).',
      },
    })
  })
})

describe('a measurements file', () => {
  const read = (json: unknown) =>
    Object.fromEntries(
      [...readMeasurementFile(json)].map(([name, { value, unit }]) => [
        name,
        `${Number(value.digits) / 10 ** value.scale}${unit}`,
      ]),
    )

  it('is a k6 summary, with the units that k6 means', () => {
    const duration = {
      type: 'trend',
      contains: 'time',
      values: { avg: 12.5, 'p(95)': 300.25, 'p(99.9)': 400 },
      thresholds: { 'p(95)<1': { ok: false } },
    }
    expect(
      read({
        root_group: { name: '' },
        metrics: {
          http_req_duration: duration,
          data_sent: { type: 'counter', contains: 'data', values: { count: 10, rate: 2 } },
          http_req_failed: { type: 'rate', contains: 'default', values: { rate: 0.01, passes: 1, fails: 99 } },
        },
      }),
    ).toEqual({
      'http_req_duration.avg': '12.5ms',
      'http_req_duration.p95': '300.25ms',
      'http_req_duration.p99.9': '400ms',
      'data_sent.count': '10B',
      'data_sent.rate': '2',
      'http_req_failed.rate': '0.01',
      'http_req_failed.passes': '1',
      'http_req_failed.fails': '99',
    })
  })

  it('is what k6 exports, which does not name its units', () => {
    const metrics = {
      'http_req_duration{expected_response:true}': { avg: 1, 'p(95)': 2 },
      my_trend: { avg: 3 },
      http_req_failed: { value: 0, passes: 0, fails: 3, thresholds: { 'rate<0.1': false } },
    }
    expect(read({ metrics })).toEqual({
      'http_req_duration{expected_response:true}.avg': '1ms',
      'http_req_duration{expected_response:true}.p95': '2ms',
      'my_trend.avg': '3',
      'http_req_failed.value': '0',
      'http_req_failed.passes': '0',
      'http_req_failed.fails': '3',
    })
  })

  it('is a versioned k6 summary, which lists its metrics', () => {
    const metrics = [
      { name: 'http_req_duration', type: 'trend', contains: 'time', values: { 'p(95)': 421.32, count: 1500 } },
      { name: 'http_req_failed', type: 'rate', contains: 'default', values: { rate: 0.02 } },
      { values: { avg: 1 } },
    ]
    expect(read({ version: '1.0.0', results: { passed: true, metrics } })).toEqual({
      'http_req_duration.p95': '421.32ms',
      'http_req_duration.count': '1500',
      'http_req_failed.rate': '0.02',
    })
  })

  it('is any object of numbers', () => {
    expect(
      read({
        size: '12KiB',
        lighthouse: { performance: 0.9, name: 'x', deep: { er: { value: 3, unit: 's' } } },
        list: [1],
        none: null,
      }),
    ).toEqual({ size: '12KiB', 'lighthouse.performance': '0.9', 'lighthouse.deep.er': '3s' })
    expect([read([1]), read(null), read({ a: 'x' })]).toEqual([{}, {}, {}])
  })

  it('names percentiles in one way', () => {
    expect(['a.p(95)', 'a.p95', 'a.p(99.9)', 'p(95)'].map(metricName)).toEqual(['a.p95', 'a.p95', 'a.p99.9', 'p(95)'])
  })
})
