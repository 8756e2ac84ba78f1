import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { World } from './world.ts'

const RULES = 'version: 1\ngate:\n  rules: |\n    lines >= 80%\n    metric http_req_duration.p95 <= 300ms\n'
const REPORTS = { coverage: 'out/*.info', results: 'out/*.xml', measurements: 'out/k6.json', comment: 'off' }
const CHECKS = { contents: 'read', checks: 'write' } as const
const LCOV = `SF:src/a.ts\n${Array.from({ length: 10 }, (_, index) => `DA:${index + 1},${index < 8 ? 1 : 0}`).join('\n')}\nend_of_record\n`
const K6 = (p95: number) =>
  JSON.stringify({ metrics: { http_req_duration: { type: 'trend', contains: 'time', values: { 'p(95)': p95 } } } })
const failing = (count: number) =>
  `<testsuite name="u">${Array.from({ length: count }, (_, index) => `<testcase name="t${index}" file="a.ts" line="${index + 1}"><failure message="boom"/></testcase>`).join('')}</testsuite>`

let world: World

beforeAll(async () => {
  world = await World.start({ '.github/sluice.yml': RULES })
  await world.write({
    'out/lcov.info': LCOV,
    'out/junit.xml': '<testsuite><testcase name="a"/></testsuite>',
    'out/k6.json': K6(250),
  })
})

afterEach(() => {
  expect(world.github.violations).toEqual([])
})

afterAll(() => world.close())

interface CheckRun {
  readonly id: number
  readonly name: string
  readonly conclusion: string
  readonly output: { readonly title: string; readonly summary: string }
}

async function checkRuns(): Promise<readonly CheckRun[]> {
  return (await world.call<{ check_runs: CheckRun[] }>('GET', `/commits/${world.headSha}/check-runs`)).check_runs
}

describe('the bundle with rules', () => {
  it('holds the rules of the target branch and those of the step', async () => {
    const run = await world.gate({ inputs: { ...REPORTS, rules: 'tests count >= 1\nevery-file src/** lines >= 80%' } })
    expect(run).toMatchObject({ code: 0, outputs: { result: 'pass' } })
    expect(run.summary).toContain('| ✅ | metric http\\_req\\_duration.p95 | 250 ms | at most 300 ms')
    const report = JSON.parse(run.outputs['report-json'] ?? '') as { rules: { rule: string; verdict: string }[] }
    expect(report.rules.map(({ rule, verdict }) => `${rule} ${verdict}`)).toEqual([
      'tests holds',
      'lines holds',
      'metric http_req_duration.p95 holds',
      'tests count holds',
      'every-file src/** lines holds',
    ])
  })

  it('refuses what a rule refuses, by its own reason', async () => {
    await world.write({ 'out/k6.json': K6(300.001) })
    const run = await world.gate({ inputs: REPORTS })
    expect(run).toMatchObject({ code: 1, outputs: { 'reason-code': 'metric-out-of-limit' } })
    expect(run.log).toContain('300.001 ms, wanted at most 300 ms (.github/sluice.yml at main)')
    expect(await world.gate({ inputs: { ...REPORTS, tolerate: 'metric-out-of-limit' } })).toMatchObject({ code: 0 })
    await world.write({ 'out/k6.json': K6(250) })
  })

  it.each([
    ['not-measured', 'findings error <= 0'],
    ['no-diff', 'patch lines >= 1%'],
    ['no-matching-files', 'files lib/** lines >= 1%'],
    ['metric-missing', 'metric other <= 1'],
    ['too-few-tests', 'tests count >= 2'],
    ['invalid-input', 'lines > 80%'],
  ])('is closed: %s', async (reason, rules) => {
    expect(await world.gate({ inputs: { ...REPORTS, rules } })).toMatchObject({
      code: 1,
      outputs: { 'reason-code': reason },
    })
  })

  it('shows what no rule judges as not judged, and does not take what it could not read for clean', async () => {
    const only = {
      coverage: '',
      results: '',
      comment: 'off',
      findings: 'out/s.sarif',
      tolerate: 'not-measured\nmetric-missing',
    }
    const sarif = { version: '2.1.0', runs: [{ tool: {}, results: [{ level: 'error', message: { text: 'leak' } }] }] }
    await world.write({ 'out/s.sarif': JSON.stringify(sarif), 'out/m.json': '{"a":1}' })
    const shown = await world.gate({ inputs: { ...only, measurements: 'out/m.json' } })
    expect(shown.summary).toContain('| – | findings | error 1, warning 0, note 0 | no rule |')
    expect(shown.summary).toContain('**1 finding:** error 1, warning 0, note 0.')
    await world.write({ 'out/s.sarif': '{"version":' })
    const rules = 'findings error <= 0'
    const unread = await world.gate({ inputs: { ...only, rules, tolerate: 'unparsable-report' }, token: 'none' })
    expect(unread).toMatchObject({ code: 1, outputs: { 'reason-code': 'not-measured' } })
  })

  it('says in report mode which rules hold today', async () => {
    const run = await world.gate({ inputs: { ...REPORTS, rules: 'lines >= 99%', mode: 'report' } })
    expect(run).toMatchObject({ code: 0, outputs: { result: 'fail', 'reason-code': 'coverage-below-threshold' } })
    expect(run.summary).toContain('lines >= 80.00%\ntests skipped <= 0\ntests flaky <= 0\ntests count >= 1')
  })

  it('writes a badge', async () => {
    const run = await world.gate({ inputs: REPORTS })
    expect(run.outputs['badge']).toMatch(/sluice\/test-gate-badge-.*\.json$/)
  })
})

describe('a check run of its own', () => {
  it('stands on the tip of the change, with every mark of its limit', async () => {
    await world.write({ 'out/junit.xml': failing(130) })
    const inputs = { ...REPORTS, 'check-run': 'true', annotations: '120' }
    const run = await world.gate({ inputs, token: CHECKS })
    expect(run).toMatchObject({ code: 1, outputs: { 'reason-code': 'tests-failed' } })
    const [check] = await checkRuns()
    expect(check).toMatchObject({ name: 'Test gate', conclusion: 'failure', output: { title: 'fail: tests-failed' } })
    expect(check?.output.summary).toContain('130 failed of 130 tests')
    const marks = await world.call<object[]>('GET', `/check-runs/${check?.id}/annotations?per_page=100`)
    const more = await world.call<object[]>('GET', `/check-runs/${check?.id}/annotations?per_page=100&page=2`)
    expect([marks.length, more.length]).toEqual([100, 20])
    expect(marks[0]).toMatchObject({ path: 'a.ts', start_line: 1, annotation_level: 'failure', message: 'boom' })
  })

  it('is neutral in report mode, and left out with a warning when the token may not', async () => {
    const inputs = { ...REPORTS, name: 'e2e', mode: 'report', 'check-run': 'true', annotations: 'off' }
    expect(await world.gate({ inputs, token: CHECKS })).toMatchObject({ code: 0 })
    const checks = await checkRuns()
    expect(checks.find(({ name }) => name === 'Test gate: e2e')).toMatchObject({ conclusion: 'neutral' })
    const refused = await world.gate({ inputs, token: { contents: 'read' } })
    expect(refused.log).toMatch(/::warning::The check run could not be left.*checks: write/)
    expect(refused.log).not.toContain('Failing test')
    expect((await checkRuns()).length).toBe(checks.length)
  })
})
