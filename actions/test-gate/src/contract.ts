import { defineContract } from '../../../lib/kernel/contract.ts'
import { REPEATED_TESTS } from './tests/attempts.ts'

export const contract = defineContract({
  name: 'test-gate',
  description: 'One gate for coverage and test results: counts for itself, compares exactly, and fails closed.',
  branding: { icon: 'check-circle', color: 'green' },
  inputs: {
    coverage: {
      kind: 'list',
      description:
        'Coverage reports, one glob per line, inside the workspace. A line that starts with `!` leaves files out; `node_modules` is passed over unless a line names it. The README lists the formats; which one a file has is told by its content. Several reports of the same source file are merged line by line.',
    },
    results: {
      kind: 'list',
      description:
        'Test results (JUnit, TRX, NUnit and xUnit.net XML; `go test -json`, TAP; JSON of jest, mocha, dart, RSpec and CTRF), one glob per line, like `coverage`. Any failed test fails the gate, unless a rule allows some.',
    },
    findings: {
      kind: 'list',
      description:
        'Results of static analyses (SARIF 2.1.0), one glob per line, like `coverage`. Counted by level, without those that are suppressed or gone; `findings` rules judge them.',
    },
    measurements: {
      kind: 'list',
      description:
        'Measurements for `metric` rules, one glob per line, like `coverage`: summaries of k6, or JSON objects of numbers.',
    },
    'coverage-threshold': {
      kind: 'percentage',
      description:
        'Least line coverage in percent, compared exactly. `gate.coverage-threshold` of the configuration counts too; of the two the stricter. Without either, coverage is reported and not judged.',
    },
    rules: {
      kind: 'string',
      description:
        'What must hold, one rule a line, such as `branches >= 70%` or `tests skipped <= 10`; see docs/rules.md. `gate.rules` of the configuration applies too: both must hold.',
    },
    'repeated-tests': {
      kind: 'enum',
      options: REPEATED_TESTS,
      default: 'rows',
      description:
        'What it means that one suite of a JUnit report holds a test several times, where nothing marks a retry. `rows`: each counts for itself, and one that failed stays failed. `retries`: the tool runs failed tests again, and one that passes after its failures is flaky. Marked retries are flaky either way.',
    },
    mode: {
      kind: 'enum',
      options: ['enforce', 'report'],
      default: 'enforce',
      description: '`report` never turns red: it says what `enforce` would do, and which threshold holds today.',
    },
    needs: {
      kind: 'json',
      description:
        'The needs context, `toJSON(needs)` as an expression. A needed job that did not succeed fails the gate; run the gate with `if: always()`, since GitHub takes a skipped required job for green.',
    },
    'expected-reports': {
      kind: 'list',
      description:
        'How many report files there must be at least, of all kinds together, or which, one per line: a path, a glob, or the name of a file or folder such as `shard-7`. A shard that got lost is noticed.',
    },
    baseline: {
      kind: 'string',
      default: 'auto',
      description:
        'What rules such as `ratchet` compare with. `auto`: the values that the gate left at the merge base, by its run for the default branch. `none`: nothing. Else the path of a report JSON of an earlier run, which must not come from the change itself.',
    },
    'base-ref': {
      kind: 'string',
      description:
        'Branch, tag or commit to compare with, from where its history and the tested one part. By default what the event says: the target branch, the base of the merge group, the branch before the push.',
    },
    'path-map': {
      kind: 'list',
      description:
        'Where source paths of the reports lie in the repository, one `from => to` per line, such as `/app => services/shop`; the first that fits counts, after those of `gate.path-map` in the configuration. Mostly not needed: paths are looked up among the files that git tracks.',
    },
    name: {
      kind: 'string',
      description: 'Tells several gates of one pull request apart, such as `unit` and `e2e`.',
    },
    comment: {
      kind: 'enum',
      options: ['auto', 'always', 'on-failure', 'off'],
      default: 'auto',
      description:
        'When the pull-request comment is made. `auto`: when there is something to say (no pass, something tolerated, a threshold that the change edits). A comment that exists is always kept up to date, except with `off`.',
    },
    'check-run': {
      kind: 'boolean',
      default: 'false',
      description: 'Also leave a check run of its own on the commit, with the summary and the annotations.',
    },
    annotations: {
      kind: 'string',
      default: 'on',
      description:
        'Marks in the change: `on`, `off`, or how many at most. The log takes nine, a check run takes 50 unless a number up to 500 says otherwise.',
    },
    tolerate: {
      kind: 'list',
      description: 'Reason codes that shall not fail the gate, one per line. Each is still shown as a warning.',
    },
    config: {
      kind: 'string',
      default: '.github/sluice.yml',
      description:
        'Path of the configuration. It is read at the tip of the target branch, never from the change itself. Another path than this must be there.',
    },
    'github-token': {
      kind: 'secret',
      default: '${{ github.token }}',
      description: 'Token that reads the configuration and writes the comment. Verdict and summary need none.',
    },
    'dry-run': { kind: 'boolean', default: 'false', description: 'Do everything except writing to GitHub.' },
  },
  outputs: {
    result: '`pass`, `fail` (the gate says no) or `error` (it could not do its work). The same in `mode: report`.',
    'reason-code': 'Why, as a word of the table below; `ok` when nothing is wrong.',
    'line-coverage':
      'Percent of lines, rounded down to two decimals; empty when there is no data. So are the next two.',
    'branch-coverage': 'Percent of branches.',
    'function-coverage': 'Percent of functions.',
    'patch-coverage':
      'Percent of the new lines of the change; empty when it has none that can be covered, or when the diff is not known.',
    'lines-covered': 'Covered lines.',
    'lines-total': 'Lines that could be covered.',
    'branches-covered': 'Covered branches.',
    'branches-total': 'Branches that could be covered.',
    tests: 'Test cases.',
    passed: 'Passed test cases.',
    failed: 'Test cases that failed by an assertion.',
    errored: 'Test cases that broke.',
    skipped: 'Skipped test cases.',
    flaky: 'Test cases that passed after a retry; they are part of `passed`.',
    duration: 'Sum of the test cases in seconds.',
    badge:
      'Path of a JSON file for a shields.io endpoint badge: line coverage, else tests; empty when there is neither.',
    report: 'Path of a JSON file with everything that was counted and judged.',
  },
  results: ['pass', 'fail', 'error'],
  reasonCodes: {
    ok: 'Every rule holds.',
    'path-outside-workspace':
      'A pattern, or a symbolic link that it matches, leads out of the workspace. Nothing there is read.',
    'no-patterns': 'No input names a report, so there is nothing to judge.',
    'needed-job-not-successful': 'A job in `needs` failed, was cancelled or was skipped.',
    'no-files': 'A pattern matches no file: the tests wrote no report, or it lies elsewhere.',
    'reports-missing': 'A report file of `expected-reports` is not there: a shard is missing.',
    'empty-file': 'A report file is empty.',
    'unparsable-report': 'A report file is damaged or cut off; the message says where.',
    'unknown-format': 'A report file is of a format that is not read.',
    'unexpected-format': 'Test results were given as `coverage`, or coverage as `results`.',
    'analysis-failed': 'A SARIF report says that its tool did not come to its end.',
    'counters-without-cases': 'A test suite says that it ran tests, but its results are not in the file.',
    'zero-tests': 'The result files hold no test case.',
    'zero-lines': 'The coverage files hold no line. No data is not 100 %.',
    'paths-unmatched':
      'Not one source path of the coverage reports is a file that git tracks: nothing can be said about files or new lines. `path-map` tells where they lie.',
    'policy-unreadable':
      'The configuration at the target branch could not be read, so it is not known which threshold and rules hold.',
    'policy-invalid':
      'The configuration at the target branch is wrong, so it is not known which threshold and rules hold. A change that does nothing but mend it is judged without it.',
    'invalid-edit':
      'The change leaves the configuration so that, once merged, nothing could be judged by it, or its quarantine so that it cannot be read, holds a test twice, or a day that is over.',
    'quarantine-expired': 'A test fails whose quarantine has ended.',
    'tests-failed': 'More test cases failed or broke than a rule allows; without a rule, any.',
    'coverage-below-threshold': 'Coverage is below the threshold, or below what a rule wants.',
    'file-coverage-below-threshold': 'A rule for `files` or `every-file` is broken.',
    'patch-coverage-below-threshold': 'The new lines of the change are covered less than a rule wants.',
    'coverage-decreased': 'Coverage fell by more than a `no-decrease` rule allows.',
    'below-ratchet': 'Coverage is below what `ratchet` holds.',
    'untested-files': 'More files than a rule allows have not one covered line.',
    'files-gone':
      'More source files than a rule allows were in the reports of the baseline, are still in git, and are in no report now: a shard or the end of a report is missing.',
    'too-many-unmatched': 'More source paths than a rule allows are no file that git tracks.',
    'too-many-ambiguous': 'More source paths than a rule allows may mean several files that git tracks.',
    'too-few-tests': 'There are fewer test cases than a rule wants.',
    'fewer-tests': 'There are fewer test cases than before.',
    'too-many-skipped': 'More test cases were skipped than a rule allows.',
    'newly-skipped': 'More test cases are newly skipped than a rule allows.',
    'quarantine-unmatched': 'More entries of the quarantine than a rule allows name a test that is in no report.',
    'too-many-flaky': 'More test cases passed only after a retry than a rule allows.',
    'tests-too-slow': 'The test cases together take longer than a rule allows.',
    'too-many-findings': 'There are more findings of a level than a rule allows.',
    'new-findings': 'The change brings more findings than a rule allows.',
    'metric-out-of-limit': 'A measurement is outside the limit of a rule.',
    'no-baseline': 'A rule compares with an earlier state, and none is known. That is not the same as 0.',
    'no-diff': 'A rule is about the lines of the change, and the diff is not known.',
    'no-matching-files': 'A rule names files, and no file of the coverage reports is one of them.',
    'metric-missing': 'A rule names a metric that no measurements file has, or has in a unit that does not compare.',
    'not-measured': 'A rule is about something that this step does not measure.',
  },
  permissions: [
    {
      scope: 'contents',
      access: 'read',
      why: 'reads threshold and rules in `.github/sluice.yml` at the target branch',
      without: 'fails with `policy-unreadable` when a token is given but may not read',
    },
    {
      scope: 'pull-requests',
      access: 'write',
      why: 'writes its section of the one Sluice comment',
      without: 'a warning; verdict, summary and annotations are the same',
    },
    {
      scope: 'checks',
      access: 'write',
      why: 'only with `check-run: true`, and in runs of the default branch: leaves the check run, and the baseline of later changes. To read a baseline `checks: read` is enough',
      without: 'a warning where something was to be left; rules that compare with a baseline end with `no-baseline`',
    },
    {
      scope: 'actions',
      access: 'read',
      why: 'only with rules that compare with a baseline: asks which run left it',
      without: 'such rules end with `no-baseline`',
    },
  ],
})

export type GateReason = keyof typeof contract.reasonCodes
