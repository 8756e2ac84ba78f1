import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { World } from './world.ts'

const LCOV = 'SF:src/a.ts\nDA:1,1\nDA:2,0\nend_of_record\n'
const JUNIT = '<testsuite><testcase name="a"/></testsuite>'
const FILES = {
  'good.info': LCOV,
  'good.xml': JUNIT,
  'blank.info': '',
  'cut.info': 'SF:src/a.ts\nDA:1,1\n',
  'other.txt': 'hello, I am no report at all, whatever you may think of me\n',
  'nothing.info': 'TN:\nSF:src/a.ts\nend_of_record\n',
  'nothing.xml': '<testsuites/>',
  'lost.xml': '<testsuite name="lost" tests="3"></testsuite>',
  'm.json': '{ "p95": 5 }',
  'list.json': '[1]',
}

let world: World

beforeAll(async () => {
  world = await World.start({})
  await world.write(FILES)
})

afterEach(() => {
  expect(world.github.violations).toEqual([])
})

afterAll(() => world.close())

/** Every way to be closed that needs no earlier run: its reason code opens it, and nothing else does. */
describe('a closure opens only by its own name', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['no-patterns', {}],
    ['no-files', { coverage: 'none/*.info', results: 'good.xml' }],
    ['no-files', { measurements: 'none.json', results: 'good.xml' }],
    ['path-outside-workspace', { coverage: '../x.info', results: 'good.xml' }],
    ['empty-file', { coverage: '{good,blank}.info' }],
    ['unparsable-report', { coverage: '{good,cut}.info' }],
    ['unknown-format', { coverage: 'good.info\nother.txt' }],
    ['unknown-format', { measurements: 'm.json\nlist.json' }],
    ['unexpected-format', { coverage: 'good.info\ngood.xml' }],
    ['zero-lines', { coverage: 'nothing.info' }],
    ['zero-tests', { results: 'nothing.xml' }],
    ['counters-without-cases', { results: 'lost.xml' }],
    ['reports-missing', { coverage: 'good.info', 'expected-reports': 'shard-1\ngood.info' }],
    ['needed-job-not-successful', { coverage: 'good.info', needs: '{"a": {"result": "skipped"}}' }],
    ['no-baseline', { coverage: 'good.info', rules: 'branches no-decrease' }],
    ['metric-missing', { measurements: 'm.json', rules: 'metric p95 <= 300ms' }],
    ['not-measured', { coverage: 'good.info', rules: 'functions >= 1%' }],
    ['no-matching-files', { coverage: 'good.info', rules: 'every-file lib/** lines >= 1%' }],
    ['coverage-below-threshold', { coverage: 'good.info', rules: 'lines >= 50.000000001%' }],
  ])('%s: %j', async (reason, inputs) => {
    const closed = await world.gate({ inputs: { ...inputs, comment: 'off' }, event: 'push', token: 'none' })
    expect(closed).toMatchObject({ code: 1, outputs: { result: 'fail', 'reason-code': reason } })
    const opened = await world.gate({
      inputs: { ...inputs, comment: 'off', tolerate: reason },
      event: 'push',
      token: 'none',
    })
    expect(opened).toMatchObject({ code: 0, outputs: { result: 'pass', 'reason-code': 'ok' } })
    expect(opened.log).toContain(`[${reason}, tolerated]`)
  })
})
