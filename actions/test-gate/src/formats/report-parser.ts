import type { CoverageSet } from '../coverage/coverage-set.ts'
import type { Ratio } from '../coverage/ratio.ts'
import type { TestResults } from '../tests/test-results.ts'

export { ReportError, type ReportFault } from './report-error.ts'

export const COVERAGE_FORMATS = [
  'lcov',
  'cobertura',
  'jacoco',
  'go',
  'clover',
  'istanbul',
  'coverage.py',
  'simplecov',
  'llvm-cov',
  'opencover',
] as const
export const TEST_FORMATS = [
  'junit',
  'trx',
  'nunit',
  'xunit',
  'go-test',
  'tap',
  'jest',
  'mocha',
  'dart',
  'rspec',
  'ctrf',
] as const

export type CoverageFormat = (typeof COVERAGE_FORMATS)[number]
export type TestFormat = (typeof TEST_FORMATS)[number]

/** For messages: the formats that are read. */
export const READ_FORMATS = [...COVERAGE_FORMATS, ...TEST_FORMATS].join(', ')

/** What a whole report says. It is complete: a report that breaks off gives a `ReportError` and nothing else. */
export type ParsedReport =
  | {
      readonly kind: 'coverage'
      readonly format: CoverageFormat
      readonly coverage: CoverageSet
      /** Where the format's own unit is not lines: what its own tools would say. The gate judges lines. */
      readonly statements?: Ratio
      readonly warnings: readonly string[]
    }
  | {
      readonly kind: 'tests'
      readonly format: TestFormat
      readonly tests: TestResults
      readonly warnings: readonly string[]
    }

/** Reads a report piece by piece; keeps no reference to `bytes` after `push` returns. */
export interface ReportParser {
  push(bytes: Buffer): void
  end(): ParsedReport
}

/** Makes the path a report gives for a source file the one key under which all reports of that file meet. */
export interface SourcePaths {
  /** `sources`: folders the report says its paths may be relative to (cobertura). */
  resolve(path: string, sources?: readonly string[]): string
}
