import { atLeastPercent, type Decimal, flooredPercent, formatDecimal } from '../../../../lib/kernel/decimal.ts'
import type { Ratio } from '../coverage/ratio.ts'
import type { HeldRule } from '../rules/rule.ts'
import type { TestCounts } from '../tests/test-results.ts'
import { type ExpectedReports, missingReports } from './expected-reports.ts'
import type { Finding } from './finding.ts'
import type { NeededJob } from './needs.ts'
import type { Policy, Threshold } from './policy.ts'

/** One rule, what was measured for it and what it wants. `measured` holds only numbers, the other texts may be untrusted. */
export interface Rule {
  readonly name: string
  readonly measured: string
  readonly wanted: string
  /** Where it stands, for people; left out for what always holds and for inputs of one rule. */
  readonly from?: string
  /** `undefined`: nothing is demanded, or there is nothing to measure; with a finding, the rule cannot be judged. */
  readonly holds: boolean | undefined
  readonly finding?: Finding
}

/** That there is no threshold is only said where no rule of its own demands something of all lines. */
export function coverageRules(
  lines: Ratio,
  { threshold, rules }: Pick<Policy, 'threshold' | 'rules'>,
): readonly Rule[] {
  if (threshold !== undefined) return [coverageRule(lines, threshold)]
  if (rules.some(({ demand }) => demand.kind === 'coverage' && demand.metric === 'lines')) return []
  return [{ name: LINE_COVERAGE, measured: shareOf(lines), wanted: 'no threshold', holds: undefined }]
}

const LINE_COVERAGE = 'line coverage'

function shareOf(lines: Ratio): string {
  return lines.total === 0 ? 'no data' : share(lines)
}

function coverageRule(lines: Ratio, threshold: Threshold): Rule {
  const name = LINE_COVERAGE
  const measured = shareOf(lines)
  const { from } = threshold
  const wanted = `at least ${formatDecimal(threshold.percent)} %`
  if (lines.total === 0) return { name, measured, wanted, from, holds: undefined }
  const short = missingLines(lines, threshold.percent)
  if (short === 0n) return { name, measured, wanted, from, holds: true }
  return {
    name,
    measured,
    wanted,
    from,
    holds: false,
    finding: {
      code: 'coverage-below-threshold',
      message: `Line coverage ${measured} is below ${formatDecimal(threshold.percent)} % (${from}): ${short} more covered line${short === 1n ? '' : 's'} needed.`,
    },
  }
}

/** How many more lines must be covered to reach the percentage; 0 when it is reached. Exact. */
export function missingLines(lines: Ratio, percent: Decimal): bigint {
  const [covered, total] = [BigInt(lines.covered), BigInt(lines.total)]
  if (atLeastPercent(covered, total, percent)) return 0n
  const whole = 100n * 10n ** BigInt(percent.scale)
  return (percent.digits * total + whole - 1n) / whole - covered
}

/**
 * Without a rule of their own, no test may fail and none may break. A rule `tests failed` or `tests errored` takes the
 * place of this one for its kind.
 */
export function testsRule(counts: TestCounts, rules: readonly HeldRule[]): readonly Rule[] {
  const ruled = (kind: 'failed' | 'errored') =>
    rules.some(({ demand }) => demand.kind === 'tests' && demand.what === kind)
  const kinds = (['failed', 'errored'] as const).filter((kind) => !ruled(kind))
  if (kinds.length === 0) return []
  const broken = kinds.reduce((sum, kind) => sum + counts[kind], 0)
  const verb = kinds.includes('failed') ? 'failed' : 'broke'
  const rule = { name: 'tests', measured: `${broken} ${verb} of ${counts.total}`, wanted: `none ${verb}` } as const
  if (counts.total === 0) return [{ ...rule, measured: 'no data', holds: undefined }]
  if (broken === 0) return [{ ...rule, holds: true }]
  const words = { failed: 'failed', errored: 'broke' }
  const parts = kinds.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${words[kind]}`)
  const message = `${parts.join(' and ')} of ${counts.total} test${counts.total === 1 ? '' : 's'}.`
  return [{ ...rule, holds: false, finding: { code: 'tests-failed', message } }]
}

export function neededJobsRule(needs: readonly NeededJob[]): Rule {
  const bad = needs.filter(({ result }) => result !== 'success')
  const rule = {
    name: 'needed jobs',
    measured: `${needs.length - bad.length} of ${needs.length} succeeded`,
    wanted: 'all succeeded',
  } as const
  if (bad.length === 0) return { ...rule, holds: true }
  const list = bad.map(({ name, result }) => `${name} (${result})`).join(', ')
  return {
    ...rule,
    holds: false,
    finding: { code: 'needed-job-not-successful', message: `Needed jobs did not succeed: ${list}.` },
  }
}

export function reportsRule(files: readonly string[], expected: ExpectedReports): Rule {
  const name = 'report files'
  if (expected.kind === 'count') {
    const rule = { name, measured: `${files.length}`, wanted: `at least ${expected.count}` }
    if (files.length >= expected.count) return { ...rule, holds: true }
    const message = `${files.length} report file${files.length === 1 ? '' : 's'} found, ${expected.count} expected: a shard wrote or uploaded none.`
    return { ...rule, holds: false, finding: { code: 'reports-missing', message } }
  }
  const missing = missingReports(files, expected)
  const wanted = expected.names.map(({ text }) => text).join(', ')
  const rule = { name, measured: `${expected.names.length - missing.length} of ${expected.names.length}`, wanted }
  if (missing.length === 0) return { ...rule, holds: true }
  const message = `No report file from ${missing.join(', ')}: a shard wrote or uploaded none.`
  return { ...rule, holds: false, finding: { code: 'reports-missing', message } }
}

/** `79.94 % (1439 of 1800)`: rounded down, 100 only when complete. */
export function share({ covered, total }: Ratio): string {
  return `${flooredPercent(BigInt(covered), BigInt(total))} % (${covered} of ${total})`
}

/** What a rule wants and where that stands, in one line. */
export function wantedBy({ wanted, from }: Rule): string {
  return from === undefined ? wanted : `${wanted} (${from})`
}
