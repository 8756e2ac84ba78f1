import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { coverageOf, parse, testsOf, totals } from './reading.ts'

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

describe('what the recipes write is counted as their tools count it', () => {
  /** What each tool printed of its run: lines, branches, functions. */
  it.each([
    ['jest.lcov', '8/9 2/4 2/2'],
    ['vitest.lcov', '7/8 2/4 2/2'],
    ['maven-jacoco.xml', '7/10 4/6 2/3'],
    ['gradle-jacoco.xml', '7/10 4/6 2/3'],
    // Its own words: "9 / 10 LOC".
    ['simplecov.json', '9/10 2/4 0/0'],
    ['rust.lcov', '22/29 0/0 4/5'],
  ])('coverage: %s', (name, expected) => {
    expect(totals(coverageOf(read(name)))).toBe(expected)
  })

  // `go tool cover -func`: 55.6 % of statements.
  it('coverage: go-cover.out', () => {
    expect(parse(read('go-cover.out'))).toMatchObject({ statements: { covered: 5, total: 9 } })
  })

  /** Tests, then how many passed, failed, broke, were skipped, and are flaky; then what a reader is told of the failure. */
  it.each([
    ['jest-junit.xml', '4 2 1 0 1 0', 'Expected: 4, Received: 3'],
    ['vitest-junit.xml', '4 2 1 0 1 0', 'expected 3 to be 4 // Object.is equality'],
    ['maven-surefire.xml', '4 2 1 0 1 0', 'expected: <4> but was: <3>'],
    ['gradle-junit.xml', '3 1 1 0 1 0', 'java.lang.AssertionError: expected:<4> but was:<3>'],
    ['rspec.json', '4 2 1 0 1 0', 'expected: 4, got: 3'],
    ['nextest-junit.xml', '2 1 1 0 0 1', 'assertion `left == right` failed, left: Some(3), right: Some(4)'],
    ['gotestsum-count.xml', '10 7 1 0 2 0', 'cart_test.go:25: the first run fails'],
    ['gotestsum-rerun.jsonl', '4 3 0 0 1 1', undefined],
  ])('results: %s', (name, expected, message) => {
    const { counts, failing } = testsOf(read(name))
    const { total, passed, failed, errored, skipped, flaky } = counts
    expect([total, passed, failed, errored, skipped, flaky].join(' ')).toBe(expected)
    expect(failing[0]?.message).toBe(message)
  })

  it.each([
    'jest-junit.xml',
    'vitest-junit.xml',
    'gotestsum-count.xml',
  ])('a failure stands though the test of that name passes afterwards: %s', (name) => {
    expect(testsOf(read(name)).passedLater).toBe(1)
  })
})
