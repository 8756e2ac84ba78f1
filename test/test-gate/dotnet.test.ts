import { describe, expect, it } from '@jest/globals'
import { parse, refusal, testsOf } from './reading.ts'

/** `total passed failed errored skipped`, the same whole and byte by byte. */
function counts(document: string): string {
  const count = (pieceBytes?: number) => {
    const { total, passed, failed, errored, skipped } = testsOf(document, pieceBytes).counts
    return [total, passed, failed, errored, skipped].join(' ')
  }
  expect(count(1)).toBe(count())
  return count()
}

const trx = (results: string, rest = '') =>
  `<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>${results}</Results>${rest}</TestRun>`
const result = (outcome: string, inner = '', name = 'a') =>
  `<UnitTestResult testId="1" testName="${name}" outcome="${outcome}" duration="00:00:01.5000000">${inner}</UnitTestResult>`
const nunit = (inner: string, attributes = 'result="Passed"') =>
  `<test-run><test-suite type="TestFixture" name="Fixture" ${attributes}>${inner}</test-suite></test-run>`
const xunit = (inner: string, attributes = '') =>
  `<assemblies><assembly name="C:\\bin\\a.dll" ${attributes}>${inner}</assembly></assemblies>`

describe('TRX', () => {
  it.each([
    [
      'each outcome',
      trx(['Passed', 'Failed', 'Timeout', 'NotExecuted'].map((each) => result(each)).join('')),
      '4 1 1 1 1',
    ],
    ['an outcome that it does not know, as broken', trx(result('Excellent')), '1 0 0 1 0'],
    ['a missing outcome as broken', trx('<UnitTestResult testName="a"/>'), '1 0 0 1 0'],
    [
      'rows of data and not the test around them',
      trx(result('Failed', `<InnerResults>${result('Passed')}${result('Failed')}</InnerResults>`)),
      '2 1 1 0 0',
    ],
    [
      'a test that failed although its rows did not',
      trx(result('Failed', `<InnerResults>${result('Passed')}</InnerResults>`)),
      '2 1 1 0 0',
    ],
    ['namesakes as tests, for rows can share a name', trx(result('Failed') + result('Passed')), '2 1 1 0 0'],
    ['a run that was aborted', trx(result('Passed'), '<ResultSummary outcome="Aborted"/>'), '2 1 0 1 0'],
    ['a run that failed by its tests', trx(result('Failed'), '<ResultSummary outcome="Failed"/>'), '1 0 1 0 0'],
  ])('counts %s', (_name, document, expected) => {
    expect(counts(document)).toBe(expected)
  })

  it('takes message, class and time from where they stand', () => {
    const error =
      '<Output><TextMessages><Message>chatter</Message></TextMessages><ErrorInfo><Message>1 is not 2</Message><StackTrace>at x</StackTrace></ErrorInfo></Output>'
    const tests = testsOf(
      trx(
        result('Failed', error),
        '<TestDefinitions><UnitTest id="1"><TestMethod className="Space.Sums, Lib" name="a"/></UnitTest></TestDefinitions>',
      ),
    )
    expect(tests.failing).toEqual([
      { suite: '', className: 'Space.Sums', name: 'a', status: 'failed', message: '1 is not 2' },
    ])
    expect(tests.counts.microseconds).toBe(1_500_000)
  })

  it('knows a summary whose results are lost', () => {
    const lost = trx('', '<ResultSummary outcome="Completed"><Counters total="3" passed="3"/></ResultSummary>')
    expect(testsOf(lost).emptySuites).toEqual(['ResultSummary'])
    expect(parse(trx(result('Passed'), '<ResultSummary><Counters total="3"/></ResultSummary>')).warnings).toEqual([
      'the counters of the summary disagree with the cases (3, counted 1)',
    ])
  })

  it('is refused at every byte it could be cut off', () => {
    const whole = trx(result('Passed') + result('Failed'))
    for (let end = 1; end < whole.length; end++) expect(refusal(whole.slice(0, end))).not.toBe('read without complaint')
  })
})

describe('NUnit', () => {
  const results = ['Passed', 'Warning', 'Failed', 'Skipped', 'Inconclusive', 'Surprise']
  it.each([
    ['each result', nunit(results.map((each) => `<test-case name="a" result="${each}"/>`).join('')), '6 2 1 1 2'],
    ['an error by its label', nunit('<test-case name="a" result="Failed" label="Error"/>'), '1 0 0 1 0'],
    [
      'the words of NUnit 2',
      `<test-results><test-suite name="x"><results><test-case name="a" result="Success"/><test-case name="b" result="Failure"/><test-case name="c" result="Ignored"/><test-case name="d" result="NotRunnable"/></results></test-suite></test-results>`,
      '4 1 1 1 1',
    ],
    [
      'cases from before there was a result',
      `<test-results><test-case executed="True" success="True"/><test-case executed="True" success="False"/><test-case executed="False"/></test-results>`,
      '3 1 0 1 1',
    ],
    [
      'a tear-down that broke',
      nunit('<test-case name="a" result="Passed"/><failure><message>TearDown</message></failure>', 'result="Failed"'),
      '2 1 0 1 0',
    ],
    ['no suite beside its failed case', nunit('<test-case name="a" result="Failed"/>', 'result="Failed"'), '1 0 1 0 0'],
  ])('counts %s', (_name, document, expected) => {
    expect(counts(document)).toBe(expected)
  })

  it('says what broke outside of the cases', () => {
    const document = nunit('<failure><message><![CDATA[TearDown: no disk]]></message></failure>', 'result="Failed"')
    expect(testsOf(document).failing).toEqual([
      {
        suite: 'Fixture',
        className: '',
        name: '(outside of the test cases)',
        status: 'errored',
        message: 'TearDown: no disk',
      },
    ])
  })

  it('knows a suite whose cases are lost', () => {
    expect(testsOf(nunit('', 'result="Passed" total="2"')).emptySuites).toEqual(['Fixture'])
    expect(testsOf('<test-results total="5"/>').emptySuites).toEqual([''])
  })
})

describe('xUnit.net', () => {
  it.each([
    [
      'each result',
      xunit(
        `<collection>${['Pass', 'Fail', 'Skip', 'NotRun', 'Odd'].map((each) => `<test name="a" result="${each}"/>`).join('')}</collection>`,
      ),
      '5 1 1 1 2',
    ],
    [
      'an error of the assembly',
      xunit(
        '<errors><error type="assembly-cleanup" name="a.dll"><failure><message>no</message></failure></error></errors><collection><test name="a" result="Pass"/></collection>',
      ),
      '2 1 0 1 0',
    ],
    [
      'a single assembly',
      '<assembly name="a.dll"><collection><test name="a" result="Pass"/></collection></assembly>',
      '1 1 0 0 0',
    ],
  ])('counts %s', (_name, document, expected) => {
    expect(counts(document)).toBe(expected)
  })

  it('names the assembly without its folder, and finds lost ones', () => {
    expect(testsOf(xunit('', 'total="4"')).emptySuites).toEqual(['a.dll'])
  })
})
