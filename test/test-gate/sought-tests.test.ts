import { describe, expect, it } from '@jest/globals'
import { AnyReportParser } from '../../actions/test-gate/src/formats/detect.ts'
import { caseTitle } from '../../actions/test-gate/src/tests/case-title.ts'
import { TestResults } from '../../actions/test-gate/src/tests/test-results.ts'
import { FAILING_TESTS } from './every-format.ts'
import { testsOf } from './reading.ts'

function looked(content: string, sought: readonly string[]): TestResults {
  const parser = new AnyReportParser({ resolve: (path) => path }, 'rows', new TestResults(sought))
  parser.push(Buffer.from(content))
  const report = parser.end()
  if (report.kind !== 'tests') throw new Error(`read as ${report.format}`)
  return report.tests
}

describe('tests that are looked for', () => {
  it.each(Object.entries(FAILING_TESTS))('are found by their title in %s, passed or failed', (_format, content) => {
    const [first] = testsOf(content).failing
    const failed = first === undefined ? '' : caseTitle(first)
    const passed = failed.replace(/t3$/i, (name) => name.replace('3', '0'))
    expect(passed).not.toBe(failed)
    const none = failed.replace(/t3$/i, 'nothing')
    expect(looked(content, [failed, passed, none]).absent).toEqual([{ title: none }])
  })

  const junit = (...names: readonly string[]) =>
    `<testsuite name="cart">${names.map((name) => `<testcase name="${name}"/>`).join('')}</testsuite>`

  it('are named in full when only their suite is wrong or missing', () => {
    const { absent } = looked(junit('adds up', 'pays › twice'), ['adds up', 'shop › adds up', 'pays › twice', 'pays'])
    expect(absent).toEqual([
      { title: 'adds up', instead: 'cart › adds up' },
      { title: 'shop › adds up', instead: 'cart › adds up' },
      { title: 'pays › twice', instead: 'cart › pays › twice' },
      { title: 'pays' },
    ])
  })

  it('are found by the title as it is shown, blanks and line breaks made one', () => {
    const content = junit('adds  two&#10;numbers ', 'plain')
    expect(looked(content, ['cart › adds two numbers', 'cart ›  plain', 'cart › other']).absent).toEqual([
      { title: 'cart › other' },
    ])
  })

  it('may be in any of several reports', () => {
    const all = looked(junit('a'), ['cart › a', 'cart › b', 'cart › c'])
    all.mergeFrom(looked(junit('b'), ['cart › a', 'cart › b', 'cart › c']))
    expect(all.absent).toEqual([{ title: 'cart › c' }])
  })

  it('are found among ever so many whose titles end alike', () => {
    const suites = Array.from(
      { length: 10_002 },
      (_, at) => `<testsuite name="s${at}"><testcase name="a"/></testsuite>`,
    )
    const sought = ['s10001 › a', 'x › a']
    expect(looked(`<testsuites>${suites.join('')}</testsuites>`, sought).absent).toMatchObject([{ title: 'x › a' }])
  })

  it('cannot be told where the report names the classes of so many only in the end', () => {
    const results = Array.from(
      { length: 10_002 },
      (_, at) => `<UnitTestResult testId="${at}" testName="a" outcome="Passed"/>`,
    )
    expect(looked(`<TestRun><Results>${results.join('')}</Results></TestRun>`, ['x › a']).absent).toBeUndefined()
  })
})
