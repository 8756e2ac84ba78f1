import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { judgeSaved } from '../../../lib/verify/metrics/saved.ts'
import { latencies, normalFrom, randomFrom } from '../judge/samples.ts'

const normal = normalFrom(randomFrom(21))
const [SLOW, BASE, SAME] = [
  latencies(normal, 30, 0.2, 0.2),
  latencies(normal, 30, 0.1, 0.2),
  latencies(normal, 30, 0.1, 0.2),
]
const one = (canary: unknown, baseline: unknown, compare: object = {}) =>
  judgeSaved({ metrics: [{ name: 'latency', unit: 's', compare: { bad: 'increase', ...compare }, canary, baseline }] })
const prometheus = (values: readonly number[]) => ({
  status: 'success',
  data: {
    resultType: 'matrix',
    result: [{ metric: {}, values: values.map((value, index) => [index, String(value)]) }],
  },
})

describe('saved data', () => {
  it('is judged as it would have been', () => {
    expect(one(SLOW, BASE)).toMatchObject({ verdict: 'fail', results: [{ reason: 'worse' }] })
    expect(one(SAME, BASE)).toMatchObject({ verdict: 'pass' })
    expect(one(SAME, BASE, { 'min-effect': '1%' })).toMatchObject({ verdict: 'inconclusive' })
    expect(one([SLOW, SLOW], [BASE])).toMatchObject({ verdict: 'fail' })
    expect(one([], BASE)).toMatchObject({ verdict: 'inconclusive', results: [{ reason: 'no-canary-data' }] })
  })

  it('may be answers of Prometheus, or counts', () => {
    expect(one(prometheus(SLOW), prometheus(BASE))).toMatchObject({ verdict: 'fail' })
    const compare = { bad: 'increase' }
    const counts = {
      name: 'errors',
      compare,
      canary: { events: 50, total: 1000 },
      baseline: { events: 5, total: 1000 },
    }
    expect(judgeSaved({ metrics: [counts] })).toMatchObject({ verdict: 'fail' })
  })

  it.each<[string, unknown, unknown, object, string]>([
    ['words', ['a'], BASE, {}, 'metrics[0].canary: is neither a list of numbers'],
    ['a count against values', { events: 1, total: 2 }, BASE, {}, 'a count is compared with a count'],
    ['more events than trials', { events: 3, total: 2 }, { events: 1, total: 2 }, {}, '3 events of 2'],
    ['an error', { status: 'error', error: 'timeout' }, BASE, {}, 'timeout'],
    ['another unit', SLOW, BASE, { 'min-difference': '3MB' }, 'does not fit the unit'],
    ['no direction', SLOW, BASE, { bad: 'up' }, 'must be one of increase'],
  ])('refuses %s', (_, canary, baseline, compare, words) => {
    const judged = one(canary, baseline, compare)
    expect('problems' in judged ? judged.problems.join() : '').toContain(words)
  })
})

describe('npm run judge', () => {
  let folder = ''
  const root = join(import.meta.dirname, '../../..')
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(root, 'scripts/node24.mjs'), join(root, 'scripts/judge.ts'), ...args], {
      encoding: 'utf8',
    })
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sluice-judge-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('prints a table and ends with what it says', () => {
    const file = join(folder, 'saved.json')
    const metric = { name: 'latency', unit: 's', compare: { bad: 'increase' }, canary: SLOW, baseline: BASE }
    writeFileSync(file, JSON.stringify({ metrics: [metric] }))
    const { status, stdout } = run(file)
    expect(stdout).toContain('| ❌ | latency against baseline |')
    expect(status).toBe(1)
    const nothing = run(join(folder, 'gone.json'))
    expect([nothing.status, nothing.stderr]).toEqual([3, expect.stringContaining('gone.json')])
  })
})
