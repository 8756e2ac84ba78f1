import type { Evidence } from '../../actions/test-gate/src/judge/judge.ts'
import { NO_COMPARISON } from '../../actions/test-gate/src/rules/evidence.ts'
import { coverageOf, testsOf } from './reading.ts'

/** Evidence of a good run: 8 of 10 lines, a threshold of 80 %, two passed tests; with some facts replaced. */
export function evidence(facts: Partial<Evidence>): Evidence {
  const lines = Array.from({ length: 10 }, (_, index) => `DA:${index + 1},${index < 8 ? 1 : 0}`)
  const coverage = coverageOf(`SF:src/a.ts\n${lines.join('\n')}\nend_of_record\n`)
  const tests = testsOf('<testsuite name="s"><testcase name="a"/><testcase name="b"/></testsuite>')
  return {
    coverageFiles: { files: ['lcov.info'], findings: [] },
    resultFiles: { files: ['junit.xml'], findings: [] },
    measurements: {
      coverage,
      tests,
      reports: [
        { path: 'lcov.info', kind: 'coverage', format: 'lcov' },
        { path: 'junit.xml', kind: 'tests', format: 'junit' },
      ],
      findings: [],
      warnings: [],
    },
    totals: coverage.totals(),
    needs: undefined,
    expectedReports: undefined,
    metrics: undefined,
    comparison: NO_COMPARISON,
    policy: {
      threshold: { percent: { digits: 80n, scale: 0 }, from: 'input coverage-threshold' },
      rules: [],
      pathMap: [],
      findings: [],
      notes: [],
    },
    ...facts,
  }
}
