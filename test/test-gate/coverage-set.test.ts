import { describe, expect, it } from '@jest/globals'
import { CoverageSet } from '../../actions/test-gate/src/coverage/coverage-set.ts'
import { FileCoverage } from '../../actions/test-gate/src/coverage/file-coverage.ts'
import { PathIndex } from '../../actions/test-gate/src/coverage/path-index.ts'
import { coverageOf, random, totals } from './reading.ts'

/** The same as a `CoverageSet` says, of plain maps: `path what` → covered. */
class PlainCoverage {
  readonly #known = {
    lines: new Map<string, boolean>(),
    branches: new Map<string, boolean>(),
    functions: new Map<string, boolean>(),
  }

  add(metric: 'lines' | 'branches' | 'functions', key: string, covered: boolean): void {
    this.#known[metric].set(key, covered || this.#known[metric].get(key) === true)
  }

  totals(): string {
    return Object.values(this.#known)
      .map((known) => `${[...known.values()].filter((covered) => covered).length}/${known.size}`)
      .join(' ')
  }
}

describe('a set of coverage', () => {
  it('agrees with plain maps while files come again and grow', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const next = random(seed)
      const [set, plain, scratch] = [new CoverageSet(), new PlainCoverage(), new FileCoverage()]
      for (let record = 0; record < 60; record++) {
        const path = `src/größe ${next(12)}.ts`
        scratch.clear()
        // Now and then into an object that stays, as some formats do.
        const into = next(5) === 0 ? set.file(path) : scratch
        for (let left = next(80); left > 0; left--) {
          const [line, covered] = [1 + next(next(10) === 0 ? 2_000_000 : 300), next(2) === 0]
          into.lines.record(line, covered)
          plain.add('lines', `${path} ${line}`, covered)
        }
        for (let left = next(40); left > 0; left--) {
          const [line, block, arm, taken] = [1 + next(50), next(3) * 700_000, next(3), next(2) === 0]
          const name = next(3) === 0 ? `jump to ${block}, ${arm}` : undefined
          if (name === undefined) into.branches.addArm(line, block, arm, taken)
          else into.branches.addNamedArm(line, name, taken)
          plain.add('branches', `${path} ${line} ${name ?? [block, arm]}`, taken)
        }
        for (let left = next(20); left > 0; left--) {
          const [name, covered] = [`f${next(30)}é`, next(2) === 0]
          into.addFunction('lcov', name, covered)
          plain.add('functions', `${path} ${name}`, covered)
        }
        if (into === scratch) set.add(path, scratch)
      }
      expect({ seed, totals: totals(set) }).toEqual({ seed, totals: plain.totals() })
    }
  })

  it('keeps files of any size, and counts beyond 32 bits', () => {
    const set = new CoverageSet()
    for (const path of ['large', 'small', 'large']) {
      const file = new FileCoverage()
      const size = path === 'large' ? 100_000 : 3
      for (let line = 1; line <= size; line++) {
        file.lines.record(line, true)
        file.branches.addCounts(line, { covered: 1, total: 999_999 })
        file.addFunction('cobertura', `function ${line}`, line % 2 === 0)
      }
      set.add(path, file)
    }
    expect(totals(set)).toBe(`100003/100003 100003/${100_003 * 999_999} 50001/100003`)
    expect(set.get('small')?.lines.measured).toBe(3)
    expect(set.get('unknown')).toBeUndefined()
  })

  it('keeps ten thousand files in 5 MB', () => {
    const [set, file] = [new CoverageSet(), new FileCoverage()]
    const before = process.memoryUsage().arrayBuffers
    for (let index = 0; index < 10_000; index++) {
      file.clear()
      for (let line = 1; line < 200; line += 2) file.lines.record(line, line % 3 === 0)
      for (let arm = 0; arm < 30; arm++) file.branches.addArm(arm * 3, arm >> 1, arm & 1, arm > 9)
      for (let at = 0; at < 10; at++) file.addFunction('lcov', `function${at}`, true)
      set.add(`packages/package-${index % 97}/src/module-${index}.ts`, file)
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5 << 20)
    expect(totals(set)).toBe('330000/1000000 200000/300000 100000/100000')
  })
})

describe('an index of paths', () => {
  it('agrees with a plain map', () => {
    const next = random(7)
    const [index, plain] = [new PathIndex(), new Map<string, number>()]
    for (let step = 0; step < 20_000; step++) {
      const path = `a/${'ü'.repeat(next(3))}${'x'.repeat(next(400) === 0 ? 5000 : next(4))}/${next(2000)}`
      if (next(4) === 0) {
        index.delete(path)
        plain.delete(path)
      } else {
        index.set(path, step)
        plain.set(path, step)
      }
      if (index.get(path) !== plain.get(path)) throw new Error(`${path} differs at step ${step}`)
    }
    expect(index.size).toBe(plain.size)
    expect(new Map(index)).toEqual(plain)
  })
})

describe('the files of a set', () => {
  it('are those of now, also when somebody asked before', () => {
    const set = coverageOf('SF:a\nDA:1,1\nend_of_record\n')
    expect([...set.files()].map(({ path }) => path)).toEqual(['a'])
    set.mergeFrom(coverageOf('SF:b\nDA:1,0\nend_of_record\n'))
    expect([...set.files()].map(({ path }) => path)).toEqual(['a', 'b'])
    const file = set.file('c')
    expect([...set.files()]).toHaveLength(3)
    file.lines.record(7, true)
    expect([...set.files()][2]?.lines).toEqual({ covered: 1, total: 1 })
    const more = new FileCoverage()
    more.lines.record(1, true)
    set.addListed('d', more)
    expect([...set.files()]).toHaveLength(4)
  })
})
