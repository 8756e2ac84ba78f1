import { WRITERS } from './shards.ts'

/** So many cases of a sample fail, of fifteen. */
const FAILING = 12
const numbers = Array.from({ length: 15 }, (_, index) => index)
const fails = (index: number) => index >= 15 - FAILING
const each = (write: (index: number, failing: boolean) => string, glue = '') =>
  numbers.map((index) => write(index, fails(index))).join(glue)
const list = <T>(value: (index: number, failing: boolean) => T) => numbers.map((index) => value(index, fails(index)))
const lines = (events: readonly object[]) => events.map((event) => `${JSON.stringify(event)}\n`).join('')
const error = { message: 'expected 1 to be 2' }

/** A report of every test format, of which three cases pass and twelve fail. */
export const FAILING_TESTS: Readonly<Record<string, string>> = {
  junit: `<?xml version="1.0"?>\n<testsuites><testsuite name="s" tests="15" failures="12">${each(
    (index, failing) =>
      `<testcase name="t${index}" classname="c" time="0.1"${failing ? '><failure message="no">text</failure></testcase>' : '/>'}`,
  )}</testsuite></testsuites>`,
  trx: `<TestRun><Results>${each(
    (index, failing) =>
      `<UnitTestResult testId="${index}" testName="t${index}" outcome="${failing ? 'Failed' : 'Passed'}"/>`,
  )}</Results><ResultSummary outcome="Failed"><Counters total="15" failed="12"/></ResultSummary></TestRun>`,
  nunit: `<test-run total="15" failed="12" result="Failed"><test-suite type="TestFixture" name="F" total="15" result="Failed">${each(
    (index, failing) => `<test-case name="t${index}" result="${failing ? 'Failed' : 'Passed'}"/>`,
  )}</test-suite></test-run>`,
  'nunit, version 2': `<test-results total="15" failures="12"><test-suite name="F" success="False"><results>${each(
    (index, failing) => `<test-case name="t${index}" executed="True" success="${failing ? 'False' : 'True'}"/>`,
  )}</results></test-suite></test-results>`,
  xunit: `<assemblies><assembly name="a.dll" total="15" failed="12"><collection>${each(
    (index, failing) => `<test name="t${index}" type="C" result="${failing ? 'Fail' : 'Pass'}"/>`,
  )}</collection></assembly></assemblies>`,
  'go-test': lines([
    { Action: 'start', Package: 'p' },
    ...list((index, failing) => [
      { Action: 'run', Package: 'p', Test: `T${index}` },
      { Action: failing ? 'fail' : 'pass', Package: 'p', Test: `T${index}` },
    ]).flat(),
    { Action: 'fail', Package: 'p' },
  ]),
  tap: `TAP version 14\n1..15\n${each((index, failing) => `${failing ? 'not ok' : 'ok'} ${index + 1} - t${index}\n`)}`,
  'tap, plan last': `${each((index, failing) => `${failing ? 'not ok' : 'ok'} ${index + 1} - t${index}\n`)}1..15\n`,
  jest: JSON.stringify({
    numTotalTests: 15,
    success: false,
    testResults: [
      {
        name: 'a.test.js',
        status: 'failed',
        assertionResults: list((index, failing) => ({
          title: `t${index}`,
          status: failing ? 'failed' : 'passed',
          failureMessages: failing ? [error.message] : [],
        })),
      },
    ],
  }),
  mocha: JSON.stringify({
    stats: { tests: 15, passes: 3, failures: FAILING },
    passes: list((index) => ({ title: `t${index}` })).slice(0, 3),
    failures: list((index) => ({ title: `t${index}`, err: error })).slice(3),
  }),
  dart: lines([
    { type: 'start', protocolVersion: '0.1.1' },
    ...list((index, failing) => [
      { type: 'testStart', test: { id: index, name: `t${index}` } },
      { type: 'testDone', testID: index, result: failing ? 'failure' : 'success', hidden: false },
    ]).flat(),
    { type: 'done', success: false },
  ]),
  rspec: JSON.stringify({
    version: '3.13',
    examples: list((index, failing) => ({ description: `t${index}`, status: failing ? 'failed' : 'passed' })),
    summary: { example_count: 15, failure_count: FAILING },
  }),
  ctrf: JSON.stringify({
    results: {
      tool: { name: 't' },
      summary: { tests: 15, passed: 3, failed: FAILING },
      tests: list((index, failing) => ({ name: `t${index}`, status: failing ? 'failed' : 'passed' })),
    },
  }),
}

/** A report of every coverage format: of three files with twenty lines each, two lines are covered. */
export const LOW_COVERAGE: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(WRITERS).map(([format, write]) => {
    const files = [1, 2, 3].map((at) => ({
      name: `src/${at}.ts`,
      lines: Array.from({ length: 20 }, (_, line) => ({ number: line + 1, hits: line % 10 === 0 ? 1 : 0 })),
    }))
    return [format, write(files, (limit) => limit - 1)]
  }),
)
