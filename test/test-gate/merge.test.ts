import { describe, expect, it } from '@jest/globals'
import { CoverageSet } from '../../actions/test-gate/src/coverage/coverage-set.ts'
import { FileCoverage } from '../../actions/test-gate/src/coverage/file-coverage.ts'
import { LAST_LINE, LineStates } from '../../actions/test-gate/src/coverage/line-states.ts'
import { coverageOf, random, testsOf, totals } from './reading.ts'
import { shard } from './shards.ts'

function merged(shards: readonly string[]): CoverageSet {
  const set = new CoverageSet()
  for (const each of shards) set.mergeFrom(coverageOf(each))
  return set
}

function shuffled<T>(items: readonly T[], next: (limit: number) => number): T[] {
  const left = [...items]
  return items.flatMap(() => left.splice(next(left.length), 1))
}

describe('merging shards', () => {
  it('gives the same in any order and grouping', () => {
    for (let seed = 1; seed <= 250; seed++) {
      const next = random(seed)
      const shards = Array.from({ length: 2 + next(5) }, () => shard(next))
      const expected = merged(shards)
      const mixed = shuffled(shards, next)
      const cut = 1 + next(mixed.length - 1)
      const grouped = merged(mixed.slice(0, cut))
      grouped.mergeFrom(merged(mixed.slice(cut)))
      const grown = { order: totals(merged(mixed)), grouping: totals(grouped), files: [...grouped.files()] }
      expect({ seed, ...grown }).toEqual({
        seed,
        order: totals(expected),
        grouping: totals(expected),
        files: [...expected.files()],
      })
    }
  })

  it('changes nothing when a shard comes twice', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const next = random(seed)
      const shards = [shard(next), shard(next)]
      expect(totals(merged([...shards, ...shards]))).toBe(totals(merged(shards)))
    }
  })

  it('never lets a shard that does not measure a line cover it', () => {
    expect(totals(merged(['SF:a\nDA:1,0\nend_of_record\n', 'SF:a\nDA:2,1\nend_of_record\n']))).toBe('1/2 0/0 0/0')
  })

  it('never adds up functions that two formats name differently', () => {
    const lcov = 'SF:a\nFN:1,f\nFNDA:1,f\nFN:2,g\nDA:1,1\nend_of_record\n'
    const method = '<method name="f" signature="()"><lines><line number="1" hits="1"/></lines></method>'
    const cobertura = `<coverage><class name="C" filename="a"><methods>${method}</methods><lines><line number="1" hits="1"/></lines></class></coverage>`
    expect(totals(merged([lcov, cobertura]))).toBe('1/1 0/0 1/2')
  })

  it('adds test results of several files up, since one test in two jobs is two results', () => {
    const one = testsOf('<testsuite tests="1"><testcase name="a"/></testsuite>')
    one.mergeFrom(testsOf('<testsuite><testcase name="a"><failure/></testcase></testsuite>'))
    expect(one.counts).toMatchObject({ total: 2, passed: 1, failed: 1 })
  })
})

describe('line states', () => {
  it('agrees with a plain map, near and far', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const next = random(seed)
      const states = new LineStates()
      const plain = new Map<number, boolean>()
      const reach = [40, 5000, 2_000_000, LAST_LINE][seed % 4] ?? 40
      for (let index = 0; index < 3000; index++) {
        const [line, hit] = [1 + next(reach), next(2) === 0]
        states.record(line, hit)
        plain.set(line, hit || plain.get(line) === true)
      }
      const seen = new Map<number, boolean>()
      states.forEach((line, hit) => {
        seen.set(line, hit)
      })
      expect(String([...seen].sort(([a], [b]) => a - b))).toBe(String([...plain].sort(([a], [b]) => a - b)))
      expect(states.measured).toBe(plain.size)
      expect(states.covered).toBe([...plain.values()].filter((hit) => hit).length)
    }
  })

  it('needs no memory for lines that nobody measured', () => {
    const before = process.memoryUsage().arrayBuffers
    const files = Array.from({ length: 2000 }, () => new FileCoverage())
    for (const file of files) file.lines.record(LAST_LINE, true)
    expect(files.every((file) => file.lines.covered === 1)).toBe(true)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 << 20)
  })
})
