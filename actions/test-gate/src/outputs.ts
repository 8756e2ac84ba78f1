import type { Outcome } from '../../../lib/kernel/action.ts'
import type { contract } from './contract.ts'
import type { Evidence } from './judge/judge.ts'
import { percent } from './speak/percent.ts'

export type Outputs = Outcome<typeof contract>['outputs']

/** What was counted, as texts. Nothing is said about a side that was not asked for or has no data. */
export function countedOutputs({ coverageFiles, resultFiles, totals, measurements, patch }: Evidence): Outputs {
  const { lines, branches, functions } = totals
  const { counts } = measurements.tests
  const coverage = {
    'line-coverage': percent(lines),
    'branch-coverage': percent(branches),
    'function-coverage': percent(functions),
    'patch-coverage': patch === undefined ? '' : percent(patch.lines),
    'lines-covered': String(lines.covered),
    'lines-total': String(lines.total),
    'branches-covered': String(branches.covered),
    'branches-total': String(branches.total),
  }
  const tests = {
    tests: String(counts.total),
    passed: String(counts.passed),
    failed: String(counts.failed),
    errored: String(counts.errored),
    skipped: String(counts.skipped),
    flaky: String(counts.flaky),
    duration: (counts.microseconds / 1e6).toFixed(3),
  }
  return { ...(coverageFiles === undefined ? {} : coverage), ...(resultFiles === undefined ? {} : tests) }
}
