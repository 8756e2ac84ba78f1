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
import { COVERAGE_FORMATS, TEST_FORMATS } from './formats/report-parser.ts'

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

const codeFinding = object({
  level: required(oneOf('error', 'warning', 'note'), 'How bad.'),
  rule: optional(string(), 'Rule of the tool.'),
  message: optional(string(), 'First line of the message that tells something.'),
  file: optional(string(), 'As the report gives it.'),
  line: optional(integer(1, Number.MAX_SAFE_INTEGER), 'As the report gives it.'),
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
      gone: optional(
        list(string()),
        'The first 1,000 files that the baseline has, that are still in git and in no report now; left out when that is not known.',
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
      'newly-skipped': optional(
        list(
          object({
            suite: optional(string(), 'Names of the suites around it.'),
            class: optional(string(), 'Class name.'),
            name: optional(string(), 'Name of the case.'),
          }),
        ),
        'The first 1,000 cases that are skipped and were not at the baseline; left out when that is not known.',
      ),
      'quarantine-unmatched': optional(
        list(
          object({
            test: required(string(), 'As the quarantine names it.'),
            owner: required(string(), 'Who mends it.'),
            expires: required(string(), 'When its entry ends.'),
            instead: optional(string(), 'A test whose title ends alike.'),
          }),
        ),
        'Entries of the quarantine that no test answers to; left out when there is none, or a report could not be read.',
      ),
      'skipped-digests': optional(
        string(),
        'All skipped cases, 11 characters each, for who takes this report as a baseline; left out beyond 100,000.',
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
      found: required(list(codeFinding), 'The first 1,000, errors first.'),
      new: optional(list(codeFinding), 'Those of them that the baseline has not; left out when that is not known.'),
      digests: optional(
        string(),
        'All findings, 11 characters each, for who takes this report as a baseline; left out beyond 100,000.',
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

type Whole = Infer<typeof reportShape>
type Coverage = NonNullable<Whole['coverage']>

/** As it is written: the source files are many, and each is made when its turn comes. */
export type Report = Omit<Whole, 'coverage'> & {
  readonly coverage?: Omit<Coverage, 'files'> & { readonly files: Iterable<Coverage['files'][number]> }
}
