import { describe, expect, it } from '@jest/globals'
import type { RepeatedTests } from '../../actions/test-gate/src/tests/attempts.ts'
import { usefulLine } from '../../actions/test-gate/src/tests/useful-line.ts'
import { parse, refusal, testsOf } from './reading.ts'

const suite = (inner: string, attributes = 'name="s"') => `<testsuite ${attributes}>${inner}</testsuite>`

/** `total passed failed errored skipped flaky` */
function counts(document: string, pieceBytes?: number, repeated?: RepeatedTests): string {
  const { total, passed, failed, errored, skipped, flaky } = testsOf(document, pieceBytes, repeated).counts
  return [total, passed, failed, errored, skipped, flaky].join(' ')
}

describe('JUnit', () => {
  it.each([
    ['a passing case', suite('<testcase name="a"/>'), '1 1 0 0 0 0'],
    [
      'the three results',
      suite('<testcase><failure/></testcase><testcase><error/></testcase><testcase><skipped/></testcase>'),
      '3 0 1 1 1 0',
    ],
    [
      'suites in suites',
      `<testsuites>${suite(suite(`${suite('<testcase/>')}<testcase/>`))}</testsuites>`,
      '2 2 0 0 0 0',
    ],
    ['a case as the root', '<testcase name="a"><error type="E"/></testcase>', '1 0 0 1 0 0'],
    [
      'the worst of several results',
      suite('<testcase><skipped/><failure/><error/></testcase><testcase><failure/><failure/></testcase>'),
      '2 0 1 1 0 0',
    ],
    [
      'a passed retry as flaky',
      suite(
        '<testcase><flakyFailure message="m"><stackTrace>x</stackTrace></flakyFailure></testcase><testcase><flakyError/></testcase>',
      ),
      '2 2 0 0 0 2',
    ],
    ['a failed retry as failed', suite('<testcase><failure/><rerunFailure/><rerunError/></testcase>'), '1 0 1 0 0 0'],
    [
      'a status attribute',
      suite(
        '<testcase status="notrun"/><testcase status="disabled"/><testcase status="run" result="suppressed"/><testcase status="failed"/><testcase status="passed"/>',
      ),
      '5 1 1 0 3 0',
    ],
    ['a failure directly under a suite', suite('<testcase/><error message="set-up broke"/>'), '2 1 0 1 0 0'],
    [
      'words inside of output only as text',
      suite(
        '<testcase/><system-out>&lt;testcase/></system-out><system-err><![CDATA[<testcase><failure/>]]></system-err>',
      ),
      '1 1 0 0 0 0',
    ],
    [
      'prototype keys as plain words',
      suite(
        '<testcase name="__proto__" classname="constructor"><failure message="toString"/></testcase>',
        'name="__proto__"',
      ),
      '1 0 1 0 0 0',
    ],
  ])('counts %s', (_name, document, expected) => {
    expect(counts(document)).toBe(expected)
    expect(counts(document, 1)).toBe(expected)
  })

  it.each([
    [
      'a pass after failures',
      `${'<testcase name="a"><failure/></testcase>'.repeat(2)}<testcase name="a"/>`,
      '1 1 0 0 0 1',
    ],
    ['a failure after a pass', '<testcase name="a"/><testcase name="a"><failure/></testcase>', '2 1 1 0 0 0'],
    [
      'a pass of a namesake in another class',
      '<testcase name="a" classname="X"><error/></testcase><testcase name="a" classname="Y"/>',
      '2 1 0 1 0 0',
    ],
    [
      'a pass of a namesake on another line',
      '<testcase name="a" line="3"><error/></testcase><testcase name="a" line="9"/>',
      '2 1 0 1 0 0',
    ],
    ['a pass of another case without a name', '<testcase><failure/></testcase><testcase/>', '2 1 1 0 0 0'],
    [
      'a skip after a failure',
      '<testcase name="a"><failure/></testcase><testcase name="a"><skipped/></testcase>',
      '2 0 1 0 1 0',
    ],
    [
      'two passes after one failure',
      '<testcase name="a"><failure/></testcase><testcase name="a"/><testcase name="a"/>',
      '3 2 1 0 0 0',
    ],
    ['a repetition that failed, and nothing else', '<testcase name="a"><rerunFailure/></testcase>', '1 0 1 0 0 0'],
  ])('where a test that comes again was tried again, takes %s for what it is', (_name, cases, expected) => {
    expect(counts(suite(cases), undefined, 'retries')).toBe(expected)
  })

  it('takes a pass in another suite element for another test: browsers are a matrix', () => {
    const browser = (host: string, inner: string) =>
      suite(`<testcase name="a">${inner}</testcase>`, `name="s" hostname="${host}"`)
    const document = `<testsuites>${browser('chromium', '<failure/>')}${browser('firefox', '')}</testsuites>`
    expect(counts(document, undefined, 'retries')).toBe('2 1 1 0 0 0')
    expect(testsOf(document).passedLater).toBe(0)
  })

  it('does not list the failures that a retry made good', () => {
    const document = suite(
      '<testcase name="a"><failure/></testcase><testcase name="b"><failure/></testcase><testcase name="a"/>',
    )
    expect(testsOf(document, undefined, 'retries').failing.map(({ name }) => name)).toEqual(['b'])
    expect(testsOf(document).failing.map(({ name }) => name)).toEqual(['a', 'b'])
  })

  it('adds up times as writers give them', () => {
    const times = ['1.5', '1,234.25', 'NaN', '', '-3', 'abc', '1e-3']
    const document = suite(times.map((time) => `<testcase time="${time}"/>`).join(''))
    expect(testsOf(document).counts.microseconds).toBe(1_235_751_000)
  })

  it('keeps what a reader needs of a failing case', () => {
    const document = `<testsuites name="all">${suite(
      '<testcase name="adds" classname="Math" file="src/math.test.ts" line="7"><failure message="expected 2, got 3">stack</failure></testcase>',
      'name="unit"',
    )}</testsuites>`
    expect(testsOf(document).failing).toEqual([
      {
        suite: 'all › unit',
        className: 'Math',
        name: 'adds',
        status: 'failed',
        message: 'expected 2, got 3',
        file: 'src/math.test.ts',
        line: 7,
      },
    ])
  })

  it('keeps a thousand failing cases and counts the rest', () => {
    const tests = testsOf(suite('<testcase><failure/></testcase>'.repeat(1200)))
    expect([tests.failing.length, tests.counts.failed]).toEqual([1000, 1200])
  })

  it('a failure that is not kept is read like any other', () => {
    const failing = (text: string) => `<testcase name="t"><failure message="">${text}</failure></testcase>`
    const before = failing('kept').repeat(1000)
    for (const text of ['&nbsp;', 'a & b', '&#0;'])
      expect(refusal(suite(before + failing(text)))).toMatch(/^unparsable-report: /)
    for (const repeated of ['rows', 'retries'] as const) {
      const tests = testsOf(suite(before + failing('a &amp; b')), undefined, repeated)
      expect([tests.counts.failed, tests.failing.length, tests.failing[999]?.message]).toEqual([1001, 1000, 'kept'])
    }
  })

  it('finds suites whose results are lost', () => {
    const lost = suite('', 'name="lost" tests="3" failures="0"')
    expect(testsOf(`<testsuites>${suite('<testcase/>')}${lost}</testsuites>`).emptySuites).toEqual(['lost'])
    expect(testsOf(suite('', 'name="x" tests="2" skipped="2"')).emptySuites).toEqual([])
    expect(testsOf(suite('', 'name="x" tests="0"')).emptySuites).toEqual([])
    expect(testsOf(suite('', 'name="x" tests="0" errors="1"')).emptySuites).toEqual(['x'])
  })

  it('warns of counters that disagree, of the suite alone or with those inside', () => {
    expect(parse(suite('<testcase/>', 'name="x" tests="5"')).warnings).toEqual([
      'the counters of a suite disagree with its cases (x: 5, counted 1)',
    ])
    const nested = (tests: number) => suite(`<testcase/>${suite('<testcase/>')}`, `tests="${tests}"`)
    expect([1, 2].flatMap((tests) => parse(nested(tests)).warnings)).toEqual([])
  })

  it('refuses a case inside a case', () => {
    expect(refusal(suite('<testcase><testcase/></testcase>'))).toContain('inside a <testcase>')
  })

  it.each([
    ['Failed', 'Error: boom\n  at x', 'Error: boom'],
    ['', '\n\n   AssertionError:\n  expected 1\n', 'expected 1'],
    ['\u001b[31mred\u001b[0m alert', 'x', 'red alert'],
    ['failure', '', 'failure'],
    ['', '---\n***', ''],
    [
      '',
      'Error: expect(received).toBe(expected) // Object.is equality\n\nExpected: 4\nReceived: 3\n at x',
      'Expected: 4, Received: 3',
    ],
    [
      'Error: expect(received).toBe(expected) // Object.is equality',
      'Error: expect(received).toBe(expected) // Object.is equality\n\nExpected: 4\nReceived: 3',
      'Expected: 4, Received: 3',
    ],
    [
      'expect(received).toBe(expected)',
      'Error: expect(received).toBe(expected)\n\nExpected: 4\nReceived: 3',
      'Expected: 4, Received: 3',
    ],
    ['', 'Error: expect(received).not.toBeNull()\n\nReceived: null', 'Received: null'],
    ['expect(received).toMatchSnapshot()', 'Snapshot name: `a 1`', 'expect(received).toMatchSnapshot()'],
    ['\nexpected: 4\n     got: 3\n\n(compared using ==)\n', '', 'expected: 4, got: 3'],
    [
      'Failed',
      '=== RUN   TestA\n    a_test.go:23: got 3, want 4\n--- FAIL: TestA (0.00s)\n',
      'a_test.go:23: got 3, want 4',
    ],
    ['Failed', '=== RUN   TestA\n--- FAIL: TestA (0.00s)\n', 'Failed'],
    [
      "thread 'tests::a' (16976) panicked at src/lib.rs:27:13",
      "thread 'tests::a' (16976) panicked at src/lib.rs:27:13\nassertion `left == right` failed\n  left: 3\n right: 4\nnote: x",
      'assertion `left == right` failed, left: 3, right: 4',
    ],
    [
      'expected 3 to be 4 // Object.is equality',
      'AssertionError: expected 3 to be 4',
      'expected 3 to be 4 // Object.is equality',
    ],
    ['expected: <4> but was: <3>', 'org.opentest4j.AssertionFailedError: expected: <4>', 'expected: <4> but was: <3>'],
  ])('the useful line of %j and %j is %j', (message, text, expected) => {
    expect(usefulLine(message, text)).toBe(expected)
  })
})

describe('cases of one name in one suite', () => {
  const [pass, fail] = ['<testcase name="t" classname="c"/>', '<testcase name="t" classname="c"><failure/></testcase>']
  const other = '<testcase name="t" classname="b"/>'

  it.each([
    ['a failure and then a pass', fail + pass, '2 1 1 0 0 0', 1],
    ['failures and then a pass', fail + fail + pass, '3 1 2 0 0 0', 2],
    ['a pass and then a failure', pass + fail, '2 1 1 0 0 0', 0],
    ['a failure between passes', pass + fail + pass, '3 2 1 0 0 0', 0],
    ['a failure before passes', fail + pass + pass, '3 2 1 0 0 0', 0],
  ])('are rows of data as long as nothing marks a retry: %s', (_name, cases, expected, passedLater) => {
    const tests = testsOf(suite(cases))
    expect(counts(suite(cases))).toBe(expected)
    expect(tests.failing).toHaveLength(tests.counts.failed)
    expect(tests.passedLater).toBe(passedLater)
  })

  it('are rows beside a retry that is marked', () => {
    const marked = '<testcase name="t" classname="c"><flakyFailure/></testcase>'
    expect(counts(suite(fail + marked))).toBe('2 1 1 0 0 1')
  })

  it.each([
    ['a failure and then a pass are attempts', fail + pass, '1 1 0 0 0 1'],
    ['failures and then a pass are attempts', fail + fail + pass, '1 1 0 0 0 1'],
    ['a pass and then a failure are not', pass + fail, '2 1 1 0 0 0'],
    ['a failure between passes is one of rows', pass + fail + pass, '3 2 1 0 0 0'],
    ['a failure before passes is one of rows', fail + pass + pass, '3 2 1 0 0 0'],
    ['rows that fail and pass in turn are rows', fail + pass + fail + pass, '4 2 2 0 0 0'],
    ['another class afterwards is another test', fail + pass + other, '2 2 0 0 0 1'],
    ['a pass of another class before is a doubt', other + fail + pass, '3 2 1 0 0 0'],
  ])('where tests are tried again: %s', (_name, cases, expected) => {
    expect(counts(suite(cases), undefined, 'retries')).toBe(expected)
    const { failing, counts: counted } = testsOf(suite(cases), undefined, 'retries')
    expect(failing).toHaveLength(counted.failed)
  })
})
