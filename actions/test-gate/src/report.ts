import {
  boolean,
  type Infer,
  integer,
  list,
  literal,
  object,
  oneOf,
  optional,
  required,
  string,
} from '../../../lib/kernel/shape.ts'
import type { CoverageTotals } from './coverage/coverage-set.ts'
import type { CodeFindings } from './findings/code-findings.ts'
import { COVERAGE_FORMATS, TEST_FORMATS } from './formats/report-parser.ts'
import type { Evidence, Verdict } from './judge/judge.ts'
import { edits } from './judge/policy.ts'
import type { PathSummary } from './paths/resolved-paths.ts'
import type { FailingCase, TestResults } from './tests/test-results.ts'

const count = integer(0, Number.MAX_SAFE_INTEGER)
const ratio = object({ covered: required(count, 'So many are covered.'), total: required(count, 'Of so many.') })
const metrics = {
  lines: required(ratio, 'Distinct lines that can be covered.'),
  branches: required(ratio, 'Branch arms.'),
  functions: required(ratio, 'Functions.'),
}
const line = integer(1, Number.MAX_SAFE_INTEGER)
const finding = object({
  code: required(string(), 'Reason code.'),
  message: required(string(), 'What is wrong, where, and what to do.'),
})

/** `sluice/test-gate@1`, the report of one run of the gate. */
export const reportShape = object({
  schema: required(literal('sluice/test-gate@1'), 'Format of this file.'),
  name: optional(string(), 'Input `name`.'),
  mode: required(oneOf('enforce', 'report'), 'Input `mode`.'),
  result: required(oneOf('pass', 'fail'), 'Verdict; in mode `report` what `enforce` would have said.'),
  'reason-code': required(string(), 'Why; `ok` when nothing is wrong.'),
  coverage: optional(
    object({
      ...metrics,
      'branches-lower-bound': required(boolean(), 'Shards gave only counts: more branches may be covered.'),
      files: required(
        list(object({ path: required(string(), 'Source file.'), ...metrics })),
        'Every source file, in the order of the paths.',
      ),
    }),
    'Merged coverage; left out when no coverage report was asked for.',
  ),
  patch: optional(
    object({
      from: required(string(), 'What the change is compared with.'),
      lines: required(ratio, 'New lines that can be covered; moved lines are not new.'),
      files: required(
        list(
          object({
            path: required(string(), 'Source file.'),
            lines: required(ratio, 'New lines of it.'),
            uncovered: required(
              list(object({ start: required(line, 'First line.'), end: required(line, 'Last line.') })),
              'Ranges of new lines that are not covered.',
            ),
          }),
        ),
        'Files with new lines that can be covered, those with most uncovered ones first.',
      ),
    }),
    'Coverage of the new lines; left out when the diff is not known.',
  ),
  paths: optional(
    object({
      matched: required(count, 'Source paths that are files git tracks.'),
      ambiguous: required(count, 'Paths that may mean several files.'),
      unmatched: required(count, 'Paths that mean no file.'),
      problems: required(
        list(
          object({
            path: required(string(), 'As the report gives it.'),
            candidates: required(list(string()), 'The first files it may mean; empty: none.'),
          }),
        ),
        'The first 200 of both kinds.',
      ),
    }),
    'What became of the source paths of the coverage reports; left out without a checkout.',
  ),
  tests: optional(
    object({
      total: required(count, 'Test cases.'),
      passed: required(count, 'Passed, flaky ones included.'),
      failed: required(count, 'Failed by an assertion.'),
      errored: required(count, 'Broke.'),
      skipped: required(count, 'Skipped.'),
      flaky: required(count, 'Passed after a retry.'),
      microseconds: required(count, 'Sum over the cases.'),
      failing: required(
        list(
          object({
            suite: optional(string(), 'Names of the suites around it.'),
            class: optional(string(), 'Class name.'),
            name: optional(string(), 'Name of the case.'),
            status: required(oneOf('failed', 'errored'), 'How it ended.'),
            message: optional(string(), 'First line of the failure that tells something.'),
            file: optional(string(), 'As the report gives it.'),
            line: optional(integer(1, Number.MAX_SAFE_INTEGER), 'As the report gives it.'),
            'quarantined-until': optional(string(), 'It is in quarantine, and a warning, until this day.'),
          }),
        ),
        'Failing cases, the first 1,000.',
      ),
      slowest: required(
        list(
          object({
            suite: optional(string(), 'Names of the suites around it.'),
            class: optional(string(), 'Class name.'),
            name: optional(string(), 'Name of the case.'),
            microseconds: required(count, 'How long it took.'),
          }),
        ),
        'The 20 slowest cases, slowest first.',
      ),
      suites: required(
        list(
          object({
            suite: optional(string(), 'Names of the suite and those around it.'),
            passed: required(count, 'Passed cases right in it.'),
            failed: required(count, 'Failed cases.'),
            errored: required(count, 'Cases that broke.'),
            skipped: required(count, 'Skipped cases.'),
          }),
        ),
        'Cases by suite, in the order of their names.',
      ),
      'suites-left-out': required(boolean(), 'There are more suites than are listed; the totals have all.'),
    }),
    'Test cases; left out when no results were asked for.',
  ),
  analysis: optional(
    object({
      error: required(count, 'Findings of level error.'),
      warning: required(count, 'Of level warning.'),
      note: required(count, 'Of level note.'),
      suppressed: required(count, 'Suppressed ones; part of no level.'),
      found: required(
        list(
          object({
            level: required(oneOf('error', 'warning', 'note'), 'How bad.'),
            rule: optional(string(), 'Rule of the tool.'),
            message: optional(string(), 'First line of the message that tells something.'),
            file: optional(string(), 'As the report gives it.'),
            line: optional(integer(1, Number.MAX_SAFE_INTEGER), 'As the report gives it.'),
          }),
        ),
        'The first 1,000, errors first.',
      ),
    }),
    'What static analyses found; left out when none was asked for.',
  ),
  rules: required(
    list(
      object({
        rule: required(string(), 'What is judged.'),
        measured: required(string(), 'What was measured.'),
        wanted: required(string(), 'What is demanded.'),
        verdict: required(oneOf('holds', 'broken', 'cannot-tell', 'not-judged'), 'Whether it holds.'),
        'reason-code': optional(string(), 'Why not, when it is broken or cannot be told.'),
      }),
    ),
    'Each rule.',
  ),
  findings: required(list(finding), 'What keeps the gate shut.'),
  tolerated: required(list(finding), 'The same, of codes that `tolerate` names.'),
  notes: required(list(string()), 'How the threshold came about, and what the change does to it.'),
  warnings: required(list(string()), 'What the reports say about themselves that their own lines contradict.'),
  reports: required(
    list(
      object({
        path: required(string(), 'File.'),
        kind: required(oneOf('coverage', 'tests'), 'What it holds.'),
        format: required(oneOf(...COVERAGE_FORMATS, ...TEST_FORMATS), 'Detected by its content.'),
        statements: optional(ratio, 'What its own tools count, where that is not lines; never judged.'),
      }),
    ),
    'The report files that were read.',
  ),
})

export type Report = Infer<typeof reportShape>

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
    ...(evidence.resultFiles === undefined ? {} : { tests: testsPart(measurements.tests, verdict) }),
    ...(evidence.patch === undefined ? {} : { patch: evidence.patch }),
    ...(evidence.paths === undefined ? {} : { paths: pathsPart(evidence.paths) }),
    ...(evidence.analysis === undefined ? {} : { analysis: analysisPart(evidence.analysis.found) }),
    rules: verdict.rules.map(({ name, measured, wanted, holds, finding }) => ({
      rule: name,
      measured,
      wanted,
      verdict: verdictOf(holds, finding !== undefined),
      ...(finding === undefined ? {} : { 'reason-code': finding.code }),
    })),
    findings: verdict.findings,
    tolerated: verdict.tolerated,
    notes: [...policy.notes, ...edits(policy)],
    warnings: measurements.warnings,
    reports: measurements.reports,
  }
}

function verdictOf(holds: boolean | undefined, isClosed: boolean): Report['rules'][number]['verdict'] {
  if (holds === undefined) return isClosed ? 'cannot-tell' : 'not-judged'
  return holds ? 'holds' : 'broken'
}

function coveragePart({ measurements }: Evidence, totals: CoverageTotals): NonNullable<Report['coverage']> {
  const { lines, branches, functions, branchesLowerBound } = totals
  return {
    lines: lines,
    branches: branches,
    functions: functions,
    'branches-lower-bound': branchesLowerBound,
    files: measurements.coverage.files(),
  }
}

function testsPart(tests: TestResults, { quarantine }: Verdict): NonNullable<Report['tests']> {
  const { counts, failing, slowest, suites, suitesLeftOut } = tests
  const until = new Map(quarantine.excused.map((each) => [each.failing, each.by.expires]))
  return {
    ...counts,
    failing: failing.map((each) => failingPart(each, until.get(each))),
    slowest: slowest.map((each) => ({ ...namesPart(each), microseconds: each.microseconds })),
    suites: suites.map(({ suite, ...outcomes }) => ({ ...(suite === '' ? {} : { suite }), ...outcomes })),
    'suites-left-out': suitesLeftOut,
  }
}

function pathsPart({ matched, ambiguous, unmatched, problems }: PathSummary): NonNullable<Report['paths']> {
  return { matched, ambiguous, unmatched, problems }
}

function analysisPart({ counts, kept }: CodeFindings): NonNullable<Report['analysis']> {
  return {
    ...counts,
    found: kept.map(({ level, rule, message, file, line }) => ({
      level,
      ...(rule === '' ? {} : { rule }),
      ...(message === '' ? {} : { message }),
      ...(file === '' ? {} : { file }),
      ...(line === undefined ? {} : { line }),
    })),
  }
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

function namesPart({ suite, className, name }: Pick<FailingCase, 'suite' | 'className' | 'name'>) {
  return {
    ...(suite === '' ? {} : { suite }),
    ...(className === '' ? {} : { class: className }),
    ...(name === '' ? {} : { name }),
  }
}
