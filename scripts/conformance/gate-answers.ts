export interface Answer {
  readonly testcases: number
  readonly failures: number
  readonly errors: number
  readonly skipped: number
}

const DORNY = 'dorny__test-reporter/__tests__/fixtures'
const NUNIT = 'jenkinsci__coverage-model/src/test/resources/edu/hm/hafner/coverage/parser/nunit'
const XUNIT = 'jenkinsci__coverage-model/src/test/resources/edu/hm/hafner/coverage/parser/xunit'
const JEST = 'ArtiomTr__jest-coverage-report-action/tests/mock-data'
const TAP = 'test-summary__action/test/resources/tap'

function answer(testcases: number, failures: number, errors: number, skipped: number): Answer {
  return { testcases, failures, errors, skipped }
}

/**
 * Files of the corpus for which the manifest has no numbers. These were written down from this reader's own counts and then
 * held against what most of the files declare of themselves or their outcomes as text, so they keep the reader from
 * changing; they are no independent answers as those of the manifest are.
 */
export const GATE_ANSWERS: ReadonlyMap<string, Answer> = new Map([
  [`${DORNY}/dotnet-trx.trx`, answer(11, 5, 0, 1)],
  [`${DORNY}/dotnet-xunitv3.trx`, answer(4, 3, 0, 0)],
  [`${DORNY}/empty/dotnet-trx.trx`, answer(0, 0, 0, 0)],
  [`${DORNY}/empty/dotnet-trx-empty-test-definitions.trx`, answer(0, 0, 0, 0)],
  [`${DORNY}/external/SilentNotes.trx`, answer(79, 0, 0, 12)],
  [`${DORNY}/dotnet-nunit.xml`, answer(9, 3, 2, 1)],
  [`${NUNIT}/empty.xml`, answer(0, 0, 0, 0)],
  [`${NUNIT}/nunit.xml`, answer(4, 1, 0, 1)],
  [`${NUNIT}/nunit-no-failure-block.xml`, answer(4, 1, 0, 1)],
  [`${NUNIT}/nunit-no-message.xml`, answer(4, 1, 0, 1)],
  // A result that is none of NUnit's is no proof of a pass.
  [`${NUNIT}/nunit-invalid-status.xml`, answer(4, 1, 2, 0)],
  // 21 run, of them 1 error, 1 failure, 1 inconclusive; 7 not run, of them 4 ignored and 3 invalid.
  [`${NUNIT}/nunit2-format.xml`, answer(28, 1, 4, 5)],
  [`${XUNIT}/empty.xml`, answer(0, 0, 0, 0)],
  [`${XUNIT}/xunit.xml`, answer(3, 1, 0, 1)],
  [`${XUNIT}/xunit-no-failure-block.xml`, answer(3, 1, 0, 1)],
  [`${XUNIT}/xunit-no-message.xml`, answer(3, 1, 0, 1)],
  [`${XUNIT}/xunit-invalid-status.xml`, answer(3, 0, 3, 0)],
  // TestCases stands for its six leaves, four of which passed.
  [`${DORNY}/golang-json.json`, answer(11, 5, 0, 1)],
  [`${DORNY}/dart-json.json`, answer(6, 1, 3, 1)],
  [`${DORNY}/mocha-json.json`, answer(6, 4, 0, 1)],
  [`${DORNY}/rspec-json.json`, answer(3, 1, 0, 1)],
  [`${JEST}/jsonReport.json`, answer(12, 0, 0, 0)],
  [`${JEST}/jsonReport2.json`, answer(90, 0, 0, 0)],
  // It declares no failure, but four of its cases say that they failed.
  [`${JEST}/jsonReport3.json`, answer(90, 4, 0, 0)],
  // One case is "other", which is no proof of a pass.
  ['ctrf-io__github-test-reporter/ctrf-reports/ctrf-report.json', answer(10, 2, 1, 2)],
  [`${TAP}/01-common.tap`, answer(6, 0, 0, 0)],
  [`${TAP}/02-unknown-amount-and-failure.tap`, answer(7, 2, 0, 0)],
  [`${TAP}/03-bail-out.tap`, answer(2, 1, 1, 0)],
  [`${TAP}/04-skipped.tap`, answer(5, 0, 0, 4)],
  [`${TAP}/05-skip-everything.tap`, answer(0, 0, 0, 0)],
  [`${TAP}/06-todo.tap`, answer(4, 0, 0, 2)],
  [`${TAP}/07-creative-liberties.tap`, answer(9, 0, 0, 0)],
  // 20 points where 12 were planned.
  [`${TAP}/08-everything.tap`, answer(21, 6, 1, 8)],
  [`${TAP}/09-node-tap.tap`, answer(10, 4, 0, 2)],
  [`${TAP}/10-results-after-trailer.tap`, answer(10, 4, 0, 2)],
])
