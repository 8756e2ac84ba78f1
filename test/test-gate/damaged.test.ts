import { describe, expect, it } from '@jest/globals'
import { COVERAGE_FORMATS, ReportError, TEST_FORMATS } from '../../actions/test-gate/src/formats/report-parser.ts'
import { atLeastPercent } from '../../lib/kernel/decimal.ts'
import { CHANGES, fate, LOSSES, SAMPLES } from './mutations.ts'
import { parse, random } from './reading.ts'

const LCOV = `TN:\n${Array.from({ length: 4 }, (_, file) => {
  const lines = Array.from({ length: 12 }, (_, line) => `DA:${line + 1},${(line + file) % 3}`)
  return `SF:src/${file}.ts\nFN:1,f\nFNDA:1,f\n${lines.join('\n')}\nBRDA:1,0,0,1\nBRDA:1,0,1,-\nend_of_record\n`
}).join('')}`

const COBERTURA = `<?xml version="1.0"?>\n<coverage lines-valid="12" lines-covered="8"><packages><package><classes><class name="A" filename="a.py"><lines>${Array.from(
  { length: 12 },
  (_, line) => `<line number="${line + 1}" hits="${line % 3}"/>`,
).join('\n')}</lines></class></classes></package></packages></coverage>`

const JUNIT = `<?xml version="1.0"?>\n<testsuites><testsuite name="s" tests="4" failures="1">${Array.from(
  { length: 3 },
  (_, index) => `<testcase name="t${index}" time="0.1"/>`,
).join('')}<testcase name="bad"><failure message="no">text</failure></testcase></testsuite></testsuites>`

/** What a gate would see: covered and total lines, broken and total tests; `undefined` when the report is refused. */
function read(bytes: Buffer): { covered: number; total: number; broken: number; tests: number } | undefined {
  try {
    const report = parse(bytes)
    if (report.kind === 'tests') {
      const { total, failed, errored } = report.tests.counts
      return { covered: 0, total: 0, broken: failed + errored, tests: total }
    }
    const { lines } = report.coverage.totals()
    return { ...lines, broken: 0, tests: 0 }
  } catch (thrown) {
    if (thrown instanceof ReportError) return undefined
    throw thrown
  }
}

describe('a report that was cut off', () => {
  it.each([
    ['cobertura', COBERTURA],
    ['JUnit', JUNIT],
  ])('is refused at every byte: %s', (_name, text) => {
    const bytes = Buffer.from(text)
    const accepted = Array.from({ length: bytes.length }, (_, end) => end).filter((end) => read(bytes.subarray(0, end)))
    expect(accepted).toEqual([])
  })

  it('is refused at every byte but the ends of records: lcov', () => {
    const bytes = Buffer.from(LCOV)
    const accepted: string[] = []
    for (let end = 0; end < bytes.length; end++)
      if (read(bytes.subarray(0, end)) !== undefined) accepted.push(bytes.toString('utf8', Math.max(0, end - 14), end))
    expect(accepted.length).toBeGreaterThan(0)
    expect(accepted.every((tail) => tail.trim().endsWith('end_of_record'))).toBe(true)
  })
})

describe('a report that was damaged', () => {
  it.each([
    ['lcov', LCOV],
    ['cobertura', COBERTURA],
    ['JUnit', JUNIT],
  ])('is read or refused, never a crash, and never more tests than cases written: %s', (_name, text) => {
    const next = random(text.length)
    for (let round = 0; round < 3000; round++) {
      const bytes = Buffer.from(text)
      for (let change = next(3); change >= 0; change--) bytes[next(bytes.length)] = next(256)
      const result = read(bytes)
      if (result === undefined) continue
      expect(result.covered).toBeLessThanOrEqual(result.total)
      expect(result.broken).toBeLessThanOrEqual(result.tests)
      expect(result.tests).toBeLessThanOrEqual(4)
    }
  })
})

describe('a report of any format that was damaged', () => {
  it.each([...SAMPLES])('is never a crash, and never opens a gate that the whole one shuts: %s', (_format, whole) => {
    expect(fate(whole)).toBe('fails')
    const next = random(whole.length)
    for (let round = 0; round < 10; round++) {
      for (const change of Object.values(CHANGES)) expect(fate(change(whole, next))).not.toBe('passes')
      for (const change of Object.values(LOSSES)) fate(change(whole, next))
    }
  })

  it('is one of each format that is read', () => {
    const formats = new Set([...SAMPLES.values()].map((bytes) => parse(bytes).format))
    expect([...formats].sort()).toEqual([...COVERAGE_FORMATS, ...TEST_FORMATS].sort())
  })
})

describe('the threshold', () => {
  it('passes at exactly the value, and fails with one line less', () => {
    const next = random(7)
    for (let round = 0; round < 2000; round++) {
      const scale = next(6)
      const whole = 10n ** BigInt(scale)
      // total = 100 · 10^scale makes every percentage of that scale exact.
      const total = 100n * whole * BigInt(1 + next(9))
      const covered = total - BigInt(next(Number(total)))
      const percent = { digits: (covered * 100n * whole) / total, scale }
      const exact = (percent.digits * total) / (100n * whole)
      expect(atLeastPercent(exact, total, percent)).toBe(true)
      expect(atLeastPercent(exact - 1n, total, percent)).toBe(false)
    }
  })
})
