import type { Evidence } from '../judge/judge.ts'
import { percent } from './percent.ts'

/** Rules that hold for what was measured, as strict as can be: what somebody in report mode can take over. */
export function rulesThatHold({
  coverageFiles,
  resultFiles,
  totals,
  measurements,
  comparison,
}: Evidence): readonly string[] {
  const rules: string[] = []
  if (coverageFiles !== undefined)
    for (const metric of ['lines', 'branches', 'functions'] as const)
      if (totals[metric].total > 0) rules.push(`${metric} >= ${percent(totals[metric])}%`)
  const patch = comparison.patch.kind === 'measured' ? comparison.patch.value.lines : undefined
  if (patch !== undefined && patch.total > 0) rules.push(`patch lines >= ${percent(patch)}%`)
  const { total, failed, errored, skipped, flaky } = measurements.tests.counts
  if (resultFiles !== undefined && total > 0) {
    if (failed > 0) rules.push(`tests failed <= ${failed}`)
    if (errored > 0) rules.push(`tests errored <= ${errored}`)
    rules.push(`tests skipped <= ${skipped}`, `tests flaky <= ${flaky}`, `tests count >= ${total}`)
  }
  return rules
}
