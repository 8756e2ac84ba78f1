import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { reportShape } from '../../actions/test-gate/src/report.ts'
import { readShape } from '../../lib/kernel/shape.ts'
import { World } from './world.ts'

const CONFIG = 'version: 1\ngate:\n  coverage-threshold: 80\n'
const REPORTS = { coverage: 'out/*.info', results: 'out/*.xml' }

/** So many covered of ten lines. */
function lcov(covered: number): string {
  const lines = Array.from({ length: 10 }, (_, index) => `DA:${index + 1},${index < covered ? 1 : 0}`)
  return `SF:src/a.ts\n${lines.join('\n')}\nend_of_record\n`
}

const JUNIT = '<testsuite name="unit"><testcase name="a" time="0.5"/><testcase name="b" time="0.25"/></testsuite>'
const FAILING =
  '<testsuite name="unit"><testcase name="a"/><testcase name="adds" classname="Math" file="src/math.ts" line="4"><failure message="expected 2, got 3"/></testcase></testsuite>'

let world: World

beforeAll(async () => {
  world = await World.start({ '.github/sluice.yml': CONFIG })
})

afterEach(() => {
  expect(world.github.violations).toEqual([])
})

afterAll(() => world.close())

describe('the bundle', () => {
  it('passes, writes every output, report and summary, and no comment when there is nothing to say', async () => {
    await world.write({ 'out/lcov.info': lcov(8), 'out/junit.xml': JUNIT, '.github/sluice.yml': CONFIG })
    const run = await world.gate({ inputs: REPORTS })
    expect(run).toMatchObject({
      code: 0,
      outputs: {
        result: 'pass',
        'reason-code': 'ok',
        'line-coverage': '80.00',
        'branch-coverage': '',
        'lines-covered': '8',
        'lines-total': '10',
        tests: '2',
        passed: '2',
        failed: '0',
        flaky: '0',
        duration: '0.750',
      },
    })
    expect(run.summary).toContain('| at least 80 % |\n\nWanted by .github/sluice.yml at main.')
    expect(readShape(reportShape, JSON.parse(run.outputs['report-json'] ?? ''))).toHaveProperty('value')
    expect(await world.comments()).toEqual([])
  })

  it('refuses low coverage by the threshold of the target branch, also when the change lowers its own', async () => {
    await world.write({ '.github/sluice.yml': CONFIG.replace('80', '10'), 'out/lcov.info': lcov(7) })
    const run = await world.gate({ inputs: REPORTS })
    expect(run).toMatchObject({ code: 1, outputs: { result: 'fail', 'reason-code': 'coverage-below-threshold' } })
    expect(run.log).toContain('::error title=test-gate says no::Line coverage 70.00 %25 (7 of 10) is below 80 %25')
    const [comment = '', ...more] = await world.comments()
    expect(more).toEqual([])
    expect(comment).toContain('1 more covered line needed')
    expect(comment).toContain('lowers the coverage threshold from 80 % to 10 %')
    expect(comment).toContain('takes effect after merge')
  })

  it('takes a pass after a failure for a retry only where the step says that tests are tried again', async () => {
    const row = '<testcase name="adds up"><failure message="got 2"/></testcase>'
    const again = `<testsuite name="unit">${row}<testcase name="adds up"/></testsuite>`
    await world.write({ '.github/sluice.yml': CONFIG, 'out/lcov.info': lcov(8), 'out/junit.xml': again })
    const rows = await world.gate({ inputs: { ...REPORTS, comment: 'off' } })
    expect(rows).toMatchObject({
      code: 1,
      outputs: { 'reason-code': 'tests-failed', tests: '2', failed: '1', flaky: '0' },
    })
    expect(rows.summary).toContain('One failure is followed by a pass of the same test in the same suite')
    expect(rows.log).toContain('nothing marks a retry')
    const retries = await world.gate({ inputs: { ...REPORTS, comment: 'off', 'repeated-tests': 'retries' } })
    expect(retries).toMatchObject({ code: 0, outputs: { tests: '1', failed: '0', flaky: '1' } })
    expect(await world.gate({ inputs: { ...REPORTS, 'repeated-tests': 'flaky' } })).toMatchObject({
      code: 1,
      outputs: { 'reason-code': 'invalid-input' },
    })
    await world.write({ 'out/junit.xml': JUNIT })
  })

  it('keeps its one comment up to date when the change is mended', async () => {
    await world.write({ '.github/sluice.yml': CONFIG, 'out/lcov.info': lcov(10) })
    expect(await world.gate({ inputs: { ...REPORTS, comment: 'on-failure' } })).toMatchObject({ code: 0 })
    const comments = await world.comments()
    expect(comments.length).toBe(1)
    expect(comments[0]).toContain('✅ Test gate — pass')
  })

  it('refuses failing tests and marks them', async () => {
    await world.write({ 'out/junit.xml': FAILING })
    const run = await world.gate({ inputs: { ...REPORTS, name: 'unit', comment: 'off' } })
    expect(run).toMatchObject({ code: 1, outputs: { 'reason-code': 'tests-failed', failed: '1', tests: '2' } })
    expect(run.log).toContain(
      '::error title=Failing test%3A unit › Math › adds,file=src/math.ts,line=4::expected 2, got 3',
    )
    expect(run.summary).toContain('- `unit › Math › adds`<br>expected 2, got 3')
  })

  it('is never red in report mode, and says what enforce would do', async () => {
    await world.write({ 'out/junit.xml': '<testsuite><testcase>' })
    const run = await world.gate({ inputs: { ...REPORTS, mode: 'report', comment: 'off' } })
    expect(run).toMatchObject({
      code: 0,
      outputs: { result: 'fail', 'reason-code': 'unparsable-report', 'lines-total': '10' },
    })
    expect(run.summary).toContain('report mode, would fail')
    expect(run.summary).toContain('`coverage-threshold: 100.00` holds today')
    const wrong = await world.gate({ inputs: { ...REPORTS, mode: 'report', comment: 'off', needs: '[]' } })
    expect(wrong).toMatchObject({ code: 0, outputs: { result: 'error', 'reason-code': 'invalid-input' } })
  })

  it.each([
    ['report', 0, '### ⚠️ Test gate — report mode, could not judge'],
    ['enforce', 1, '### ❌ Test gate — could not judge'],
  ])('says in the summary what it could not read, in mode %s', async (mode, code, title) => {
    const run = await world.gate({ inputs: { ...REPORTS, mode, comment: 'off', rules: 'lines > 3' } })
    expect(run).toMatchObject({ code, outputs: { result: 'error', 'reason-code': 'invalid-input' } })
    expect(run.summary).toContain(`${title}\n\n\`\`\`\ninput rules, line 1, column 7: expected ">="`)
    expect(run.summary).toContain('\n  lines > 3\n        ^\n')
  })

  it.each([
    ['report', 0, { 'coverage-threshold': 'abc' }, 'is not a percentage'],
    ['report', 0, { 'coverage-treshold': '80' }, 'did you mean "coverage-threshold"?'],
    ['enforce', 1, { 'coverage-treshold': '80' }, 'did you mean "coverage-threshold"?'],
    ['repotr', 1, {}, 'must be one of "enforce", "report"'],
  ])('says in the summary which input is wrong, in mode %s: exit code %d', async (mode, code, wrong, said) => {
    const run = await world.gate({ inputs: { ...REPORTS, mode, ...wrong } })
    expect(run).toMatchObject({ code, outputs: { result: 'error', 'reason-code': 'invalid-input' } })
    expect(run.summary).toContain('could not judge')
    expect(run.summary).toContain(said)
  })

  it.each([
    ['no-files', { coverage: 'none/*.info' }],
    ['no-patterns', {}],
    ['path-outside-workspace', { coverage: '../*.info' }],
    ['reports-missing', { coverage: 'out/*.info', 'expected-reports': '2' }],
    ['needed-job-not-successful', { coverage: 'out/*.info', needs: '{"e2e": {"result": "skipped", "outputs": {}}}' }],
    ['unexpected-format', { results: 'out/*.info' }],
    ['empty-file', { coverage: 'empty.info' }],
    ['invalid-input', { results: 'out/*.xml', 'coverage-threshold': '80' }],
    ['invalid-input', { coverage: 'out/*.info', tolerate: 'no-file' }],
  ])('is closed: %s', async (reason, inputs) => {
    await world.write({ 'empty.info': '', 'out/junit.xml': JUNIT })
    const run = await world.gate({ inputs: { ...inputs, comment: 'off' } })
    expect(run).toMatchObject({ code: 1, outputs: { 'reason-code': reason } })
  })

  it('opens for a tolerated reason, and says so', async () => {
    const inputs = { ...REPORTS, 'expected-reports': '9', tolerate: 'reports-missing', comment: 'off' }
    const run = await world.gate({ inputs })
    expect(run).toMatchObject({ code: 0, outputs: { result: 'pass' } })
    expect(run.log).toContain('::warning::2 report files found, 9 expected')
    expect(run.summary).toContain('**Tolerated**')
  })
})

describe('without permissions', () => {
  it('judges by its inputs when there is no token, and says so', async () => {
    const run = await world.gate({ inputs: { ...REPORTS, 'coverage-threshold': '90' }, token: 'none', event: 'push' })
    expect(run).toMatchObject({ code: 0, outputs: { result: 'pass' } })
    expect(run.summary).toContain('only the inputs of this step count')
  })

  it('does not take the threshold of the change for the policy when there is no token', async () => {
    const run = await world.gate({ inputs: REPORTS, token: 'none' })
    expect(run).toMatchObject({ code: 1, outputs: { 'reason-code': 'policy-unreadable' } })
  })

  it('stays closed when the token may not read the policy', async () => {
    const run = await world.gate({ inputs: { ...REPORTS, comment: 'off' }, token: { 'pull-requests': 'write' } })
    expect(run).toMatchObject({ code: 1, outputs: { 'reason-code': 'policy-unreadable' } })
    expect(run.log).toContain('contents: read')
  })

  it('gives its verdict without a comment when the token may not write one, naming the permission', async () => {
    const before = await world.comments()
    const run = await world.gate({ inputs: { ...REPORTS, comment: 'always' }, token: { contents: 'read' } })
    expect(run).toMatchObject({ code: 0, outputs: { result: 'pass' } })
    expect(run.log).toMatch(/::warning::The comment could not be written.*pull-requests: write/)
    expect(await world.comments()).toEqual(before)
  })

  it('writes nothing to GitHub in a dry run', async () => {
    const before = world.github.requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql').length
    expect(await world.gate({ inputs: { ...REPORTS, comment: 'always', 'dry-run': 'true' } })).toMatchObject({
      code: 0,
    })
    expect(world.github.requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql').length).toBe(
      before,
    )
  })
})
