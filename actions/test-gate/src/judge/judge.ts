import { contract, type GateReason } from '../contract.ts'
import type { CoverageTotals } from '../coverage/coverage-set.ts'
import type { FoundFiles } from '../reading/find-files.ts'
import type { Measurements } from '../reading/read-reports.ts'
import type { Finding } from './finding.ts'
import type { NeededJob } from './needs.ts'
import type { Policy } from './policy.ts'
import { coverageRule, neededJobsRule, type Rule, reportsRule, testsRule } from './rules.ts'

/** All that the gate knows when it decides. */
export interface Evidence {
  /** Per input; `undefined`: not given. */
  readonly coverageFiles: FoundFiles | undefined
  readonly resultFiles: FoundFiles | undefined
  readonly measurements: Measurements
  readonly totals: CoverageTotals
  readonly needs: readonly NeededJob[] | undefined
  readonly expectedReports: number | undefined
  readonly policy: Policy
}

export interface Verdict {
  readonly reasonCode: GateReason
  /** What keeps the gate shut, the most fundamental first. */
  readonly findings: readonly Finding[]
  /** The same, but of tolerated codes. */
  readonly tolerated: readonly Finding[]
  readonly rules: readonly Rule[]
}

const ORDER = Object.keys(contract.reasonCodes)

/** Pure: the same evidence gives the same verdict. */
export function judge(evidence: Evidence, tolerate: ReadonlySet<string>): Verdict {
  const rules = rulesOf(evidence)
  const all = [...evidenceFindings(evidence), ...rules.flatMap(({ finding }) => finding ?? [])].sort(
    (a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code),
  )
  const findings = all.filter(({ code }) => !tolerate.has(code))
  return {
    reasonCode: findings[0]?.code ?? 'ok',
    findings,
    tolerated: all.filter(({ code }) => tolerate.has(code)),
    rules,
  }
}

function rulesOf({ coverageFiles, resultFiles, needs, expectedReports, ...rest }: Evidence): readonly Rule[] {
  const files = (coverageFiles?.files.length ?? 0) + (resultFiles?.files.length ?? 0)
  return [
    ...(needs === undefined ? [] : [neededJobsRule(needs)]),
    ...(expectedReports === undefined ? [] : [reportsRule(files, expectedReports)]),
    ...(resultFiles === undefined ? [] : [testsRule(rest.measurements.tests)]),
    ...(coverageFiles === undefined ? [] : [coverageRule(rest.totals.lines, rest.policy.threshold)]),
  ]
}

/** Evidence that is missing or cannot be trusted. */
function evidenceFindings({ coverageFiles, resultFiles, measurements, totals, policy }: Evidence): readonly Finding[] {
  const findings: Finding[] = [
    ...(coverageFiles?.findings ?? []),
    ...(resultFiles?.findings ?? []),
    ...measurements.findings,
    ...policy.findings,
  ]
  if (coverageFiles === undefined && resultFiles === undefined)
    findings.push({
      code: 'no-patterns',
      message: 'Neither "coverage" nor "results" names a report. Give at least one of them.',
    })
  const read = (kind: string) => measurements.reports.some((report) => report.kind === kind)
  if (read('coverage') && totals.lines.total === 0)
    findings.push({ code: 'zero-lines', message: 'The coverage reports hold no line. No data is not 100 %.' })
  const { counts, emptySuites } = measurements.tests
  if (emptySuites.length > 0)
    findings.push({
      code: 'counters-without-cases',
      message: `${emptySuites.length} test suite(s) say that tests ran, but hold none; the first is ${JSON.stringify(emptySuites[0])}.`,
    })
  else if (read('tests') && counts.total === 0)
    findings.push({ code: 'zero-tests', message: 'The result files hold no test case. Did the tests run?' })
  return findings
}
