import type { Fresh } from '../baseline/fresh.ts'
import { contract, type GateReason } from '../contract.ts'
import type { CoverageTotals } from '../coverage/coverage-set.ts'
import type { CodeFinding } from '../findings/code-findings.ts'
import type { ReadFindings } from '../findings/read-findings.ts'
import type { PatchCoverage } from '../patch/patch-coverage.ts'
import type { PathSummary } from '../paths/resolved-paths.ts'
import type { FoundFiles } from '../reading/find-files.ts'
import type { ReadMeasurements } from '../reading/read-measurements.ts'
import type { Measurements } from '../reading/read-reports.ts'
import type { Comparison, RuleEvidence } from '../rules/evidence.ts'
import { judgeRule } from '../rules/judge-rule.ts'
import type { CaseName, TestCounts } from '../tests/test-results.ts'
import type { ExpectedReports } from './expected-reports.ts'
import type { Finding } from './finding.ts'
import type { NeededJob } from './needs.ts'
import type { Policy } from './policy.ts'
import { expiredFindings, type QuarantineVerdict, quarantined, unmatchedMessage, withoutExcused } from './quarantine.ts'
import { coverageRules, neededJobsRule, type Rule, reportsRule, testsRule } from './rules.ts'

/** All that the gate knows when it decides. */
export interface Evidence {
  /** Per input; `undefined`: not given. */
  readonly coverageFiles: FoundFiles | undefined
  readonly resultFiles: FoundFiles | undefined
  readonly measurements: Measurements
  readonly totals: CoverageTotals
  readonly needs: readonly NeededJob[] | undefined
  readonly expectedReports: ExpectedReports | undefined
  /** `undefined`: input `measurements` was not given. */
  readonly metrics: ReadMeasurements | undefined
  /** Left out: input `findings` was not given. */
  readonly analysis?: ReadFindings | undefined
  readonly comparison: Comparison
  /** Which new lines are covered; left out when the diff is not known. */
  readonly patch?: PatchCoverage
  /** What is skipped or found now and was not at the baseline; left out when that is not known. */
  readonly newlySkipped?: Fresh<CaseName>
  readonly newFindings?: Fresh<CodeFinding>
  /** Why the baseline that the step names by its path is not there. */
  readonly missingBaseline?: string
  /** What became of the source paths; left out when the files of the repository are not known. */
  readonly paths?: PathSummary
  readonly policy: Policy
}

export interface Verdict {
  readonly reasonCode: GateReason
  /** What keeps the gate shut, the most fundamental first. */
  readonly findings: readonly Finding[]
  /** The same, but of tolerated codes. */
  readonly tolerated: readonly Finding[]
  readonly rules: readonly Rule[]
  /** What quarantine does to the failing tests. */
  readonly quarantine: QuarantineVerdict
}

const ORDER = Object.keys(contract.reasonCodes)

/** Pure: the same evidence gives the same verdict. */
export function judge(evidence: Evidence, tolerate: ReadonlySet<string>): Verdict {
  const { failing, absent } = evidence.measurements.tests
  const quarantine = quarantined(failing, evidence.policy.quarantine, readAllResults(evidence) ? absent : [])
  const counts = withoutExcused(evidence.measurements.tests.counts, quarantine)
  const rules = rulesOf(evidence, counts, quarantine)
  const found = evidenceFindings(evidence)
  // Said once: each rule that has nothing to go by would say it again.
  const isTold = ({ code }: Finding) => code.startsWith('zero-') && found.some((each) => each.code === code)
  const all = [
    ...found,
    ...expiredFindings(quarantine),
    ...rules.flatMap(({ finding }) => (finding === undefined || isTold(finding) ? [] : finding)),
  ].sort((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code))
  const findings = all.filter(({ code }) => !tolerate.has(code))
  return {
    reasonCode: findings[0]?.code ?? 'ok',
    findings,
    tolerated: all.filter(({ code }) => tolerate.has(code)),
    rules,
    quarantine,
  }
}

/** `counts`: of the tests, without the failures that are excused. */
function rulesOf(evidence: Evidence, counts: TestCounts, quarantine: QuarantineVerdict): readonly Rule[] {
  const { coverageFiles, resultFiles, needs, expectedReports, totals, policy } = evidence
  const ruleEvidence = evidenceOfRules(evidence, counts, quarantine)
  return [
    ...(needs === undefined ? [] : [neededJobsRule(needs)]),
    ...(expectedReports === undefined ? [] : [reportsRule(reportFiles(evidence), expectedReports)]),
    ...(resultFiles === undefined ? [] : testsRule(counts, policy.rules)),
    ...(coverageFiles === undefined ? [] : coverageRules(totals.lines, policy)),
    ...policy.rules.map((rule) => judgeRule(ruleEvidence, rule)),
    ...unjudgedRules(evidence),
  ]
}

/** What was read and no rule is about, so that nobody takes a pass for a judgement of it. */
function unjudgedRules({ analysis, metrics, policy }: Evidence): readonly Rule[] {
  const rest = { wanted: 'no rule', holds: undefined }
  const isJudged = (kind: 'findings' | 'metric') => policy.rules.some(({ demand }) => demand.kind === kind)
  const rules: Rule[] = []
  if (analysis !== undefined && !isJudged('findings')) {
    const { error, warning, note } = analysis.found.counts
    rules.push({ ...rest, name: 'findings', measured: `error ${error}, warning ${warning}, note ${note}` })
  }
  if (metrics !== undefined && !isJudged('metric'))
    rules.push({ ...rest, name: 'measurements', measured: `${metrics.metrics.size} metrics` })
  return rules
}

/** A test that is in no report may be in one that could not be read, or in none because nothing ran. */
function readAllResults({ resultFiles, measurements }: Evidence): boolean {
  const { counts, absent } = measurements.tests
  if (resultFiles === undefined || counts.total === 0 || absent === undefined) return false
  return resultFiles.findings.length + measurements.findings.length === 0
}

function reportFiles({ coverageFiles, resultFiles, analysis, metrics }: Evidence): readonly string[] {
  return [coverageFiles, resultFiles, analysis, metrics].flatMap((read) => read?.files ?? [])
}

function evidenceOfRules(evidence: Evidence, counts: TestCounts, { unmatched }: QuarantineVerdict): RuleEvidence {
  const { coverageFiles, resultFiles, measurements, totals, analysis, metrics, comparison, policy } = evidence
  const entries = readAllResults(evidence) ? policy.quarantine?.tests : undefined
  return {
    coverage: coverageFiles && { ...totals, files: measurements.coverage.files() },
    tests: resultFiles && counts,
    quarantine: entries && { entries: entries.length, unmatched: unmatched.map(unmatchedMessage) },
    paths: evidence.paths,
    findings: analysis && (analysis.whole > 0 ? analysis.found.counts : 'unread'),
    measurements: metrics?.metrics,
    comparison: withNewFindings(comparison, analysis),
  }
}

/** Where the tools compared for themselves (`baselineState`), their word counts. */
function withNewFindings(comparison: Comparison, analysis: ReadFindings | undefined): Comparison {
  const fresh = analysis?.found.fresh
  if (fresh === undefined || comparison.newFindings.kind === 'measured') return comparison
  return { ...comparison, newFindings: { kind: 'measured', value: fresh } }
}

/** Evidence that is missing or cannot be trusted. */
function evidenceFindings(evidence: Evidence): readonly Finding[] {
  const { coverageFiles, resultFiles, measurements, analysis, metrics, totals, policy } = evidence
  const findings: Finding[] = [
    ...(coverageFiles?.findings ?? []),
    ...(resultFiles?.findings ?? []),
    ...measurements.findings,
    ...(analysis?.findings ?? []),
    ...(metrics?.findings ?? []),
    ...policy.findings,
  ]
  if ([coverageFiles, resultFiles, analysis, metrics].every((read) => read === undefined))
    findings.push({
      code: 'no-patterns',
      message:
        'None of "coverage", "results", "findings" and "measurements" names a report. Give at least one of them.',
    })
  const read = (kind: string) => measurements.reports.some((report) => report.kind === kind)
  if (read('coverage') && totals.lines.total === 0)
    findings.push({ code: 'zero-lines', message: 'The coverage reports hold no line. No data is not 100 %.' })
  findings.push(...unmatchedPaths(evidence))
  if (evidence.missingBaseline !== undefined) findings.push({ code: 'no-baseline', message: evidence.missingBaseline })
  const { counts, emptySuites } = measurements.tests
  if (emptySuites.length > 0)
    findings.push({
      code: 'counters-without-cases',
      message: emptySuitesMessage(emptySuites),
    })
  else if (read('tests') && counts.total === 0)
    findings.push({ code: 'zero-tests', message: 'The result files hold no test case. Did the tests run?' })
  return findings
}

function emptySuitesMessage([first, ...more]: readonly string[]): string {
  const named = JSON.stringify(first)
  if (more.length === 0) return `Test suite ${named} says that tests ran, but holds none.`
  return `${more.length + 1} test suites say that tests ran, but hold none; the first is ${named}.`
}

function unmatchedPaths({ paths }: Evidence): readonly Finding[] {
  if (paths === undefined || paths.matched > 0 || paths.ambiguous + paths.unmatched === 0) return []
  const first = JSON.stringify(paths.problems[0]?.path ?? '')
  const message = `None of the ${paths.ambiguous + paths.unmatched} source paths of the coverage reports is a file that git tracks; the first is ${first}. Tell by "path-map" where they lie.`
  return [{ code: 'paths-unmatched', message }]
}
