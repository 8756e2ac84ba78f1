import { describe, expect, it } from '@jest/globals'
import { parse, refusal, testsOf } from './reading.ts'

/** `total passed failed errored skipped flaky`, the same whole and in small pieces. */
function counts(document: string): string {
  const count = (pieceBytes?: number) => {
    const { total, passed, failed, errored, skipped, flaky } = testsOf(document, pieceBytes).counts
    return [total, passed, failed, errored, skipped, flaky].join(' ')
  }
  expect(count(7)).toBe(count())
  return count()
}

const lines = (events: readonly object[]) => events.map((event) => `${JSON.stringify(event)}\n`).join('')

describe('go test -json', () => {
  const go = (Action: string, Test?: string, more: object = {}) => ({
    Action,
    Package: 'p',
    ...(Test && { Test }),
    ...more,
  })
  const test = (name: string, end: string) => [go('run', name), go(end, name)]
  const run = (end: string, ...events: object[]) => [go('start'), ...events.flat(), go(end)]

  it.each([
    ['each end', run('fail', test('A', 'pass'), test('B', 'fail'), test('C', 'skip')), '3 1 1 0 1 0'],
    [
      'leaves alone',
      run('fail', go('run', 'T'), test('T/a', 'pass'), test('T/b', 'fail'), go('fail', 'T')),
      '2 1 1 0 0 0',
    ],
    [
      'a slash in the name of a leaf',
      run('pass', go('run', 'T'), test('T/1/2', 'pass'), go('pass', 'T')),
      '1 1 0 0 0 0',
    ],
    [
      'a test that failed after its leaves',
      run('fail', go('run', 'T'), test('T/a', 'pass'), go('fail', 'T')),
      '2 1 1 0 0 0',
    ],
    ['a package that failed by itself', run('fail', test('A', 'pass')), '2 1 0 1 0 0'],
    ['a test that never ended', run('pass', go('run', 'A')), '1 0 0 1 0 0'],
    [
      'a package without tests as nothing',
      [...run('pass', test('A', 'pass')), { Action: 'skip', Package: 'q' }],
      '1 1 0 0 0 0',
    ],
    ['a later run as a retry', [...run('fail', test('A', 'fail')), ...run('pass', test('A', 'pass'))], '1 1 0 0 0 1'],
    ['repetitions within one run as tests', run('fail', test('A', 'fail'), test('A', 'pass')), '2 1 1 0 0 0'],
    [
      'the same test in another package as another test',
      [
        ...run('fail', test('A', 'fail')),
        { Action: 'run', Package: 'q', Test: 'A' },
        { Action: 'pass', Package: 'q', Test: 'A' },
        { Action: 'pass', Package: 'q' },
      ],
      '2 1 1 0 0 0',
    ],
  ])('counts %s', (_name, events, expected) => {
    expect(counts(lines(events))).toBe(expected)
  })

  it('says why a build failed', () => {
    const events = [
      { ImportPath: 'p', Action: 'build-output', Output: '# p\n' },
      { ImportPath: 'p', Action: 'build-output', Output: './a.go:3:2: undefined: x\n' },
      { ImportPath: 'p', Action: 'build-fail' },
      go('start'),
      go('output', undefined, { Output: 'FAIL\tp [build failed]\n' }),
      go('fail', undefined, { FailedBuild: 'p' }),
    ]
    expect(testsOf(lines(events)).failing).toMatchObject([{ suite: 'p', message: './a.go:3:2: undefined: x' }])
    expect(counts(lines(events.slice(0, 3)))).toBe('1 0 0 1 0 0')
  })

  it('is refused when it was cut off, within a line or between two', () => {
    const whole = lines(run('pass', test('A', 'pass')))
    for (let end = 1; end < whole.length - 1; end++)
      expect(refusal(whole.slice(0, end))).not.toBe('read without complaint')
  })

  it('passes over output of other tools, and says so', () => {
    const document = `${lines([go('start')])}go: downloading x v1\n${lines([...test('A', 'pass'), go('pass')].flat())}`
    expect(parse(document).warnings).toEqual(['lines that are no events are passed over (line 2)'])
  })
})

describe('dart', () => {
  const dart = (results: readonly object[], success: boolean | null) =>
    lines([
      { protocolVersion: '0.1.1', type: 'start', time: 0 },
      { type: 'suite', suite: { id: 0, path: 'test\\a_test.dart' } },
      ...results.flatMap((done, id) => [
        { type: 'testStart', test: { id, name: `t${id}`, suiteID: 0, line: 3 }, time: 5 },
        { type: 'testDone', testID: id, time: 9, ...done },
      ]),
      { type: 'done', success },
    ])

  it('counts each result; what is hidden only when it fails', () => {
    const results = ['success', 'failure', 'error'].map((result) => ({ result }))
    expect(
      counts(dart([...results, { result: 'success', skipped: true }, { result: 'success', hidden: true }], false)),
    ).toBe('4 1 1 1 1 0')
    expect(counts(dart([{ result: 'error', hidden: true }], false))).toBe('1 0 0 1 0 0')
  })

  it('does not pass a run that did not succeed, or did not end', () => {
    expect(counts(dart([{ result: 'success' }], null))).toBe('2 1 0 1 0 0')
    expect(
      refusal(
        dart([{ result: 'success' }], true)
          .split('\n')
          .slice(0, -2)
          .join('\n'),
      ),
    ).toContain('without "done"')
  })
})

describe('one JSON document', () => {
  const jest = (assertions: readonly object[], more: object = {}) => ({
    numTotalTests: assertions.length,
    success: true,
    testResults: [{ name: '/a.test.ts', status: 'passed', message: '', assertionResults: assertions }],
    ...more,
  })
  const passed = { status: 'passed', title: 'a', ancestorTitles: ['s'], failureMessages: [] }
  const mocha = (more: object) => ({ stats: { tests: 1 }, tests: [], pending: [], failures: [], passes: [], ...more })
  const rspec = (examples: readonly string[], outside = 0) => ({
    version: '3.13.0',
    messages: ['An error occurred while loading ./a_spec.rb.'],
    examples: examples.map((status) => ({ full_description: 'a', status, file_path: './a_spec.rb', line_number: 2 })),
    summary: { example_count: examples.length, errors_outside_of_examples_count: outside },
  })
  const ctrf = (tests: readonly object[]) => ({
    results: { tool: { name: 'x' }, summary: { tests: tests.length }, tests },
  })

  it.each([
    [
      'jest, each status',
      jest(
        ['passed', 'failed', 'pending', 'todo', 'odd'].map((status) => ({ ...passed, status })),
        { success: false },
      ),
      '5 1 1 1 2 0',
    ],
    ['jest, a retry', jest([{ ...passed, invocations: 2 }, passed]), '2 2 0 0 0 1'],
    [
      'jest, a file that could not be loaded',
      jest([], { testResults: [{ name: 'a', status: 'failed', message: 'no module', assertionResults: [] }] }),
      '1 0 0 1 0 0',
    ],
    ['jest, a run that was interrupted', jest([passed], { wasInterrupted: true }), '2 1 0 1 0 0'],
    ['jest, a run that did not succeed', jest([passed], { success: false }), '2 1 0 1 0 0'],
    [
      'mocha, each list',
      mocha({
        stats: { tests: 3 },
        passes: [{ title: 'a', fullTitle: 's a' }],
        pending: [{ title: 'b' }],
        failures: [{ title: 'c', err: { message: 'no' } }],
      }),
      '3 1 1 0 1 0',
    ],
    ['mocha, a retry', mocha({ passes: [{ title: 'a', fullTitle: 'a', currentRetry: 1 }] }), '1 1 0 0 0 1'],
    ['mocha, a hook that failed', mocha({ failures: [{ title: '"before each" hook' }] }), '1 0 1 0 0 0'],
    ['RSpec, each status', rspec(['passed', 'failed', 'pending', 'odd']), '4 1 1 1 1 0'],
    ['RSpec, errors outside of the examples', rspec(['passed'], 2), '3 1 0 2 0 0'],
    [
      'CTRF, each status',
      ctrf(['passed', 'failed', 'skipped', 'pending', 'other'].map((status) => ({ name: 'a', status }))),
      '5 1 1 1 2 0',
    ],
    [
      'CTRF, retries',
      ctrf([
        { name: 'a', status: 'passed', flaky: true },
        { name: 'b', status: 'passed', retries: 2 },
        { name: 'c', status: 'failed', retries: 2 },
      ]),
      '3 2 1 0 0 2',
    ],
    [
      'prototype keys as data',
      Object.assign(
        JSON.parse('{"__proto__":{"status":"passed"}}') as object,
        ctrf([{ name: '__proto__', status: 'constructor' }]),
      ),
      '1 0 0 1 0 0',
    ],
  ])('counts %s', (_name, document, expected) => {
    expect(counts(JSON.stringify(document))).toBe(expected)
    expect(counts(JSON.stringify(document, undefined, 2))).toBe(expected)
  })

  it('keeps what a reader needs of a failing case', () => {
    expect(testsOf(JSON.stringify(rspec(['failed']))).failing).toEqual([
      { suite: '', className: '', name: 'a', status: 'failed', message: '', file: 'a_spec.rb', line: 2 },
    ])
    const failed = {
      ...passed,
      status: 'failed',
      failureMessages: ['Error: 1 is not 2\n  at x'],
      location: { line: 4 },
    }
    expect(testsOf(JSON.stringify(jest([failed]))).failing).toEqual([
      {
        suite: 's',
        className: '',
        name: 'a',
        status: 'failed',
        message: 'Error: 1 is not 2',
        file: '/a.test.ts',
        line: 4,
      },
    ])
  })

  it.each([
    ['jest', jest([], { numTotalTests: 3 })],
    ['mocha', mocha({})],
    ['RSpec', { ...rspec([]), summary: { example_count: 2 } }],
    ['CTRF', { results: { summary: { tests: 2 }, tests: [] } }],
  ])('knows results that are lost: %s', (_name, document) => {
    expect(testsOf(JSON.stringify(document)).emptySuites).toHaveLength(1)
  })

  it('is refused wherever it was cut off', () => {
    for (const document of [jest([passed]), mocha({}), rspec(['passed']), ctrf([passed])]) {
      const whole = JSON.stringify(document)
      for (let end = 1; end < whole.length; end++)
        expect(refusal(whole.slice(0, end))).not.toBe('read without complaint')
    }
  })
})

describe('TAP', () => {
  it.each([
    ['plain points', '1..3\nok 1 - a\nnot ok 2 - b\nok', '3 2 1 0 0 0'],
    [
      'skips and what is to do',
      '1..4\nok 1 - a # SKIP no disk\nok # skip\nnot ok 3 # TODO later\nok 4 - b # TODO works',
      '4 1 0 0 3 0',
    ],
    ['an escaped hash as text', '1..1\nnot ok 1 - a \\# TODO no', '1 0 1 0 0 0'],
    ['words that only begin like a point', 'TAP version 14\nokay\n1..1\nok', '1 1 0 0 0 0'],
    ['leaves of subtests alone', '1..1\n    ok 1 - a\n    not ok 2 - b\n    1..2\nnot ok 1 - s', '2 1 1 0 0 0'],
    [
      'subtests in subtests',
      '    # Subtest\n        ok 1\n        1..1\n    ok 1 - t\n    1..1\nok 1 - s\n1..1',
      '1 1 0 0 0 0',
    ],
    ['a subtest that failed after its points', '    ok 1\n    1..1\nnot ok 1 - s\n1..1', '2 1 1 0 0 0'],
    ['a subtest that is to do', '    not ok 1\n    ok 2\n    1..2\nnot ok 1 - s # TODO\n1..1', '2 1 0 0 1 0'],
    ['a failed point under a good subtest', '    not ok 1\n    1..1\nok 1 - s\n1..1', '1 0 1 0 0 0'],
    ['a plan that was not kept', '1..3\nok 1', '2 1 0 1 0 0'],
    ['a plan of a subtest that was not kept', '    ok 1\n    1..3\nok 1 - s\n1..1', '2 1 0 1 0 0'],
    ['a missing plan', 'ok 1\nok 2', '3 2 0 1 0 0'],
    ['a subtest without its end', '1..1\n    ok 1\n    1..1', '2 1 0 1 0 0'],
    ['Bail out!', '1..9\nok 1\nBail out! No disk', '2 1 0 1 0 0'],
    [
      'points inside of diagnostics as text',
      'not ok 1\n  ---\n  message: "no"\n  dump: |\n    not ok 7\n  ...\n1..1',
      '1 0 1 0 0 0',
    ],
  ])('counts %s', (_name, document, expected) => {
    const text = document.startsWith(' ') ? `TAP version 13\n${document}` : document
    expect(counts(text)).toBe(expected)
    expect(counts(`${text.replaceAll('\n', '\r\n')}\r\n`)).toBe(expected)
  })

  it('names subtests, messages and times', () => {
    const document =
      "1..1\n    not ok 1 - adds\n      ---\n      duration_ms: 12.5\n      error: '1 is not 2'\n      ...\n    1..1\nnot ok 1 - sums\n"
    expect(testsOf(document).failing).toEqual([
      { suite: 'sums', className: '', name: 'adds', status: 'failed', message: '1 is not 2' },
    ])
    expect(testsOf(document).counts.microseconds).toBe(12_500)
  })

  it('refuses what holds neither plan nor point', () => {
    expect(refusal('TAP version 14\n')).toContain('neither a plan nor a test point')
  })
})

describe('a summary that speaks of failures over cases that all passed', () => {
  it.each([
    ['mocha', { stats: { tests: 2, failures: 1 }, passes: [{ title: 'a' }] }],
    ['CTRF', { results: { summary: { tests: 2, failed: 1 }, tests: [{ name: 'a', status: 'passed' }] } }],
    [
      'RSpec',
      {
        version: '3',
        examples: [{ description: 'a', status: 'passed' }],
        summary: { example_count: 2, failure_count: 1 },
      },
    ],
  ])('is broken, for the failing ones are lost: %s', (_name, document) => {
    expect(counts(JSON.stringify(document))).toBe('2 1 0 1 0 0')
  })
})
