import { atLeastPercent, type Decimal, flooredPercent, formatDecimal } from '../../../../lib/kernel/decimal.ts'
import type { Ratio } from '../coverage/ratio.ts'
import type { TestResults } from '../tests/test-results.ts'
import type { Finding } from './finding.ts'
import type { NeededJob } from './needs.ts'
import type { Threshold } from './policy.ts'

/** One rule, what was measured for it and what it wants. `wanted` may hold untrusted text, `measured` only numbers. */
export interface Rule {
  readonly name: 'needed jobs' | 'report files' | 'tests' | 'line coverage'
  readonly measured: string
  readonly wanted: string
  /** `undefined`: nothing is demanded, or there is nothing to measure. */
  readonly holds: boolean | undefined
  readonly finding?: Finding
}

export function coverageRule(lines: Ratio, threshold: Threshold | undefined): Rule {
  const name = 'line coverage'
  const measured = lines.total === 0 ? 'no data' : share(lines)
  if (threshold === undefined) return { name, measured, wanted: 'no threshold', holds: undefined }
  const wanted = `at least ${formatDecimal(threshold.percent)} % (${threshold.from})`
  if (lines.total === 0) return { name, measured, wanted, holds: undefined }
  const short = missingLines(lines, threshold.percent)
  if (short === 0n) return { name, measured, wanted, holds: true }
  return {
    name,
    measured,
    wanted,
    holds: false,
    finding: {
      code: 'coverage-below-threshold',
      message: `Line coverage ${measured} is below ${formatDecimal(threshold.percent)} % (${threshold.from}): ${short} more covered line${short === 1n ? '' : 's'} needed.`,
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

export function testsRule({ counts }: TestResults): Rule {
  const { total, failed, errored } = counts
  const broken = failed + errored
  const rule = { name: 'tests', measured: `${broken} failed of ${total}`, wanted: 'none failed' } as const
  if (total === 0) return { ...rule, measured: 'no data', holds: undefined }
  if (broken === 0) return { ...rule, holds: true }
  const parts = [...(failed > 0 ? [`${failed} failed`] : []), ...(errored > 0 ? [`${errored} broke`] : [])]
  return {
    ...rule,
    holds: false,
    finding: { code: 'tests-failed', message: `${parts.join(' and ')} of ${total} test${total === 1 ? '' : 's'}.` },
  }
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

export function reportsRule(found: number, expected: number): Rule {
  const rule = { name: 'report files', measured: `${found}`, wanted: `at least ${expected}` } as const
  if (found >= expected) return { ...rule, holds: true }
  return {
    ...rule,
    holds: false,
    finding: {
      code: 'reports-missing',
      message: `${found} report file(s) found, ${expected} expected: a shard wrote or uploaded none.`,
    },
  }
}

/** `79.94 % (1439 of 1800)`: rounded down, 100 only when complete. */
export function share({ covered, total }: Ratio): string {
  return `${flooredPercent(BigInt(covered), BigInt(total))} % (${covered} of ${total})`
}
