import { formatDuration } from '../../../../lib/kernel/duration.ts'
import type { Part } from '../../../../lib/render/budget.ts'
import { table } from '../../../../lib/render/markdown.ts'
import type { Ratio } from '../coverage/ratio.ts'
import type { Evidence, Verdict } from '../judge/judge.ts'
import { share } from '../judge/rules.ts'
import type { TestCounts } from '../tests/test-results.ts'

/** What was counted: coverage as a table, tests as a sentence, which a narrow screen can break. */
export function numbersPart(evidence: Evidence, { quarantine }: Verdict): Part | undefined {
  const { coverageFiles, resultFiles, totals, measurements } = evidence
  const { counts } = measurements.tests
  const sections = [
    ...(coverageFiles !== undefined && totals.lines.total > 0 ? [coverageTable(evidence)] : []),
    ...(resultFiles !== undefined && counts.total > 0 ? [testsLine(counts, quarantine.excused.length)] : []),
  ]
  if (sections.length === 0) return undefined
  return { name: 'numbers', priority: 50, markdown: sections.join('\n\n') }
}

function coverageTable({ totals, patch }: Evidence): string {
  const { lines, branches, functions } = totals
  const bound = totals.branchesLowerBound && branches.total > 0 ? ' (at least: merged from counts)' : ''
  return table(
    ['coverage', ''],
    [
      ['lines', shareOrNone(lines)],
      ['branches', `${shareOrNone(branches)}${bound}`],
      ['functions', shareOrNone(functions)],
      ...(patch === undefined ? [] : [['new lines', patch.lines.total === 0 ? 'none to cover' : share(patch.lines)]]),
    ],
  )
}

/** `31 tests: 30 passed, 1 failed, 0 skipped, in 4.4s.` Tests that broke or were flaky stand only where there are some. */
function testsLine(counts: TestCounts, excused: number): string {
  const { total, passed, failed, errored, skipped, flaky, microseconds } = counts
  const kinds = [
    `${passed} passed${flaky > 0 ? ` (${flaky} flaky)` : ''}`,
    `${failed} failed`,
    ...(errored > 0 ? [`${errored} broke`] : []),
    `${skipped} skipped`,
  ]
  const held = excused > 0 ? ` ${excused} of the failures ${excused === 1 ? 'is' : 'are'} in quarantine.` : ''
  return `**${total} test${total === 1 ? '' : 's'}:** ${kinds.join(', ')}, in ${formatDuration(microseconds / 1000)}.${held}`
}

function shareOrNone(ratio: Ratio): string {
  return ratio.total === 0 ? 'no data' : share(ratio)
}
