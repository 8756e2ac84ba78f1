export interface Answer {
  readonly testcases: number
  readonly failures: number
  readonly errors: number
  readonly skipped: number
}

const DORNY = 'dorny__test-reporter/__tests__/fixtures'
const NUNIT = 'jenkinsci__coverage-model/src/test/resources/edu/hm/hafner/coverage/parser/nunit'
const XUNIT = 'jenkinsci__coverage-model/src/test/resources/edu/hm/hafner/coverage/parser/xunit'

function answer(testcases: number, failures: number, errors: number, skipped: number): Answer {
  return { testcases, failures, errors, skipped }
}

/**
 * Files of the corpus for which the manifest has no numbers: counted by hand, and held against what the file declares or
 * its own peer shows.
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
])
