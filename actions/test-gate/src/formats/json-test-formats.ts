import type { TestResults } from '../tests/test-results.ts'
import { CtrfDialect } from './ctrf.ts'
import { JestDialect } from './jest.ts'
import type { JsonDialect } from './json-dialect.ts'
import { MochaDialect } from './mocha.ts'
import { RSpecDialect } from './rspec.ts'

/** The format of test results that has this key at the top; `undefined`: the key tells nothing. */
export function testDialectOf(key: string, tests: TestResults): JsonDialect | undefined {
  if (key === 'testResults' || /^num[A-Z][A-Za-z]{0,20}Test(?:s|Suites)$/.test(key)) return new JestDialect(tests)
  if (key === 'stats') return new MochaDialect(tests)
  if (key === 'examples' || key === 'summary_line') return new RSpecDialect(tests)
  return key === 'results' || key === 'reportFormat' ? new CtrfDialect(tests) : undefined
}
