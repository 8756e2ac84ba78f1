import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { packDigests } from '../../actions/test-gate/src/baseline/digests.ts'
import { fileDigests, goneFiles } from '../../actions/test-gate/src/baseline/gone-files.ts'
import { referenceOf, referenceOfReport } from '../../actions/test-gate/src/baseline/reference.ts'
import type { Measure, Reference } from '../../actions/test-gate/src/rules/evidence.ts'
import { coverageOf } from './reading.ts'

/** A Go profile of so many files; each is two lines. */
const profile = (...names: readonly string[]) =>
  `mode: set\n${names.map((name) => `${name}:1.1,3.2 2 1\n${name}:5.1,6.2 1 0\n`).join('')}`
const filesOf = (text: string) => coverageOf(text).files()

function baseline(text: string): Measure<Reference> {
  return { kind: 'measured', value: referenceOf({ files: packDigests(fileDigests(filesOf(text))) }, 'main') }
}

function gone(now: string, before: Measure<Reference>, tracked: readonly string[] | undefined): unknown {
  const measure = goneFiles(filesOf(now), tracked && new Set(tracked), before)
  return measure.kind === 'measured' ? measure.value : measure.code
}

describe('files that are gone from the reports', () => {
  const all = ['a.go', 'b.go', 'c.go', 'd.go']

  it('are those of the baseline that git still has', () => {
    expect(gone(profile('a.go', 'c.go'), baseline(profile(...all)), [...all, 'README.md'])).toEqual(['b.go', 'd.go'])
    expect(gone(profile(...all, 'e.go'), baseline(profile(...all)), [...all, 'e.go'])).toEqual([])
  })

  it('are not those that the change deletes or renames', () => {
    expect(gone(profile('a.go', 'new.go'), baseline(profile('a.go', 'b.go')), ['a.go', 'new.go'])).toEqual([])
  })

  it('are not those that never had a line to cover', () => {
    const before = baseline(`SF:types.ts\nend_of_record\nSF:a.ts\nDA:1,1\nend_of_record\n`)
    expect(gone('SF:a.ts\nDA:1,0\nend_of_record\n', before, ['a.ts', 'types.ts'])).toEqual([])
  })

  it('betray a Go profile that was cut off between two lines, up to its last file', () => {
    const whole = profile(...all)
    const cuts = [...whole.matchAll(/\n/g)].map(({ index }) => index + 1).slice(1)
    const told = cuts.map((end) => (gone(whole.slice(0, end), baseline(whole), all) as readonly string[]).length)
    expect(told).toEqual([3, 3, 2, 2, 1, 1, 0, 0])
  })

  it('betray a whole profile of which only a part arrives', () => {
    const folder = join(import.meta.dirname, 'written-by-tools')
    const lcov = readFileSync(join(folder, 'jest.lcov'), 'utf8').replace('src/cart.js', 'src/first.js')
    const both = lcov + readFileSync(join(folder, 'vitest.lcov'), 'utf8')
    expect(gone(lcov, baseline(both), ['src/first.js', 'src/cart.js'])).toEqual(['src/cart.js'])
  })

  it('cannot be told without a baseline that names its files, nor without a checkout', () => {
    const none: Measure<Reference> = { kind: 'cannot-tell', code: 'no-baseline', why: 'x' }
    expect(gone(profile('a.go'), none, all)).toBe('no-baseline')
    expect(gone(profile('a.go'), { kind: 'measured', value: { from: 'main', coverage: {} } }, all)).toBe('no-baseline')
    expect(gone(profile('a.go'), baseline(profile(...all)), undefined)).toBe('not-measured')
  })

  it('are told from the report of an earlier run too', () => {
    const files = [...filesOf(profile(...all))]
    const reference = referenceOfReport(JSON.stringify({ schema: 'sluice/test-gate@1', coverage: { files } }), 'x.json')
    if (typeof reference === 'string') throw new Error(reference)
    expect(gone(profile('a.go'), { kind: 'measured', value: reference }, all)).toEqual(['b.go', 'c.go', 'd.go'])
    expect(referenceOfReport('{"schema":"sluice/test-gate@1","coverage":{"files":7}}', 'x')).not.toHaveProperty('files')
  })
})
