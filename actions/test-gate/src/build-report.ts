import { digestsOf, packDigests } from './baseline/digests.ts'
import { skippedNames } from './baseline/fresh.ts'
import type { CoverageTotals } from './coverage/coverage-set.ts'
import type { CodeFinding, CodeFindings } from './findings/code-findings.ts'
import type { Evidence, Verdict } from './judge/judge.ts'
import { edits } from './judge/policy.ts'
import type { Unmatched } from './judge/quarantine.ts'
import { type Rule, wantedBy } from './judge/rules.ts'
import type { PathSummary } from './paths/resolved-paths.ts'
import type { Report } from './report.ts'
import type { CaseName, FailingCase } from './tests/test-results.ts'

/** Everything that was counted and judged, as it is written. */
export function buildReport(
  evidence: Evidence,
  verdict: Verdict,
  settings: { readonly name: string; readonly mode: 'enforce' | 'report' },
): Report {
  const { measurements, policy } = evidence
  return {
    schema: 'sluice/test-gate@1',
    ...(settings.name === '' ? {} : { name: settings.name }),
    mode: settings.mode,
    result: verdict.findings.length === 0 ? 'pass' : 'fail',
    'reason-code': verdict.reasonCode,
    ...(evidence.coverageFiles === undefined ? {} : { coverage: coveragePart(evidence, evidence.totals) }),
    ...(evidence.resultFiles === undefined ? {} : { tests: testsPart(evidence, verdict) }),
    ...(evidence.patch === undefined ? {} : { patch: evidence.patch }),
    ...(evidence.paths === undefined ? {} : { paths: pathsPart(evidence.paths) }),
    ...(evidence.analysis === undefined ? {} : { analysis: analysisPart(evidence, evidence.analysis.found) }),
    rules: verdict.rules.map(rulePart),
    findings: verdict.findings,
    tolerated: verdict.tolerated,
    notes: [...policy.notes, ...edits(policy)],
    warnings: measurements.warnings,
    reports: measurements.reports,
  }
}

function rulePart(rule: Rule): Report['rules'][number] {
  const { name, measured, holds, finding } = rule
  return {
    rule: name,
    measured,
    wanted: wantedBy(rule),
    verdict: verdictOf(holds, finding !== undefined),
    ...(finding === undefined ? {} : { 'reason-code': finding.code }),
  }
}

function verdictOf(holds: boolean | undefined, isClosed: boolean): Report['rules'][number]['verdict'] {
  if (holds === undefined) return isClosed ? 'cannot-tell' : 'not-judged'
  return holds ? 'holds' : 'broken'
}

function coveragePart({ measurements, comparison }: Evidence, totals: CoverageTotals): NonNullable<Report['coverage']> {
  const { lines, branches, functions, branchesLowerBound } = totals
  return {
    lines: lines,
    branches: branches,
    functions: functions,
    'branches-lower-bound': branchesLowerBound,
    files: measurements.coverage.files(),
    ...(comparison.goneFiles.kind === 'measured' ? { gone: comparison.goneFiles.value.slice(0, 1000) } : {}),
  }
}

function testsPart(evidence: Evidence, { quarantine }: Verdict): NonNullable<Report['tests']> {
  const { tests } = evidence.measurements
  const { counts, failing, slowest, suites, suitesLeftOut } = tests
  const until = new Map(quarantine.excused.map((each) => [each.failing, each.by.expires]))
  return {
    ...counts,
    failing: failing.map((each) => failingPart(each, until.get(each))),
    slowest: slowest.map((each) => ({ ...namesPart(each), microseconds: each.microseconds })),
    suites: suites.map(({ suite, ...outcomes }) => ({ ...(suite === '' ? {} : { suite }), ...outcomes })),
    ...(evidence.newlySkipped === undefined
      ? {}
      : { 'newly-skipped': evidence.newlySkipped.shown.slice(0, 1000).map(namesPart) }),
    ...(quarantine.unmatched.length === 0 ? {} : { 'quarantine-unmatched': quarantine.unmatched.map(unmatchedPart) }),
    ...digestsPart('skipped-digests', skippedNames(tests)),
    'suites-left-out': suitesLeftOut,
  }
}

function unmatchedPart({ entry: { test, owner, expires }, instead }: Unmatched) {
  return { test, owner, expires, ...(instead === undefined ? {} : { instead }) }
}

function pathsPart({ matched, ambiguous, unmatched, problems }: PathSummary): NonNullable<Report['paths']> {
  return { matched, ambiguous, unmatched, problems }
}

function analysisPart({ newFindings }: Evidence, found: CodeFindings): NonNullable<Report['analysis']> {
  return {
    ...found.counts,
    found: found.kept.map(findingPart),
    ...(newFindings === undefined ? {} : { new: newFindings.shown.map(findingPart) }),
    ...digestsPart('digests', found.identities),
  }
}

function findingPart({ level, rule, message, file, line: at }: CodeFinding) {
  return {
    level,
    ...(rule === '' ? {} : { rule }),
    ...(message === '' ? {} : { message }),
    ...(file === '' ? {} : { file }),
    ...(at === undefined ? {} : { line: at }),
  }
}

function digestsPart<K extends string>(key: K, names: readonly string[] | undefined): Partial<Record<K, string>> {
  return names === undefined ? {} : ({ [key]: packDigests(digestsOf(names)) } as Partial<Record<K, string>>)
}

/** Empty texts are left out. */
function failingPart({ status, message, file, line, ...names }: FailingCase, until: string | undefined) {
  return {
    ...namesPart(names),
    status,
    ...(message === '' ? {} : { message }),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(until === undefined ? {} : { 'quarantined-until': until }),
  }
}

function namesPart({ suite, className, name }: CaseName) {
  return {
    ...(suite === '' ? {} : { suite }),
    ...(className === '' ? {} : { class: className }),
    ...(name === '' ? {} : { name }),
  }
}
