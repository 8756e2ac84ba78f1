import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { coverageOf, totals } from './reading.ts'

const read = (name: string) => readFileSync(join(import.meta.dirname, 'written-by-tools', name))

/** Reports that the tools themselves wrote; the numbers are those that they printed of the run. */
describe('one run, exported by its tool in several formats, is counted the same', () => {
  // coverage 7.17.5: "18 statements, 6 missed, 8 branches"; 5 of the branches were taken. Its XML has no functions.
  it.each([
    ['coverage-py.json', '12/18 5/8 2/3'],
    ['coverage-py.lcov', '12/18 5/8 2/3'],
    ['coverage-py.cobertura.xml', '12/18 5/8 0/0'],
  ])('coverage.py: %s', (name, expected) => {
    expect(totals(coverageOf(read(name)))).toBe(expected)
  })

  // llvm-cov 14: 18 branches, 5 missed, those of an expanded macro included; 3 functions, 1 missed. Its own "24 lines" leaves
  // out the line of the macro itself, for which its lcov has a count.
  it.each(['llvm-cov.json', 'llvm-cov.lcov'])('llvm-cov: %s', (name) => {
    expect(totals(coverageOf(read(name)))).toBe('18/25 13/18 2/3')
  })
})
