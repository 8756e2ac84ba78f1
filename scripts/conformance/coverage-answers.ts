type Numbers = Readonly<Record<string, number>>
type Of = readonly [covered: number, total: number]

const OPENCOVER = 'jenkinsci__coverage-model/src/test/resources/edu/hm/hafner/coverage/parser/opencover'
const CSHARP = 'danielpalme__ReportGenerator/src/Testprojects/CSharp/Reports'
const COVERALLS = 'coverallsapp__coverage-reporter/spec/fixtures/simplecov'
const OCTOCOV = 'k1LoW__octocov/coverage/testdata/simplecov'

function answer(lines: Of, branches: Of, methods: Of): Numbers {
  return {
    linesCovered: lines[0],
    lines: lines[1],
    branchesCovered: branches[0],
    branches: branches[1],
    methodsCovered: methods[0],
    methods: methods[1],
  }
}

/**
 * Coverage files of the corpus for which the manifest has no numbers: counted by an independent reader (DOM, distinct
 * file and line), and held against another report of the same run or the file's own summary where there is one.
 */
export const COVERAGE_ANSWERS: ReadonlyMap<string, Numbers> = new Map([
  // Its own Summary says the same.
  [`${OPENCOVER}/opencover.xml`, answer([122, 138], [35, 48], [19, 21])],
  [`${OPENCOVER}/opencover-with-bom.xml`, answer([9, 15], [3, 6], [1, 1])],
  [`${OPENCOVER}/opencover-reporttotestsourcefiles.xml`, answer([9, 15], [3, 6], [1, 1])],
  // Cobertura_coverlet.xml, of the same run, says the same.
  [`${CSHARP}/OpenCover_coverlet.xml`, answer([156, 255], [9, 14], [35, 67])],
  [`${CSHARP}/OpenCover.xml`, answer([121, 190], [5, 8], [27, 54])],
  [`${CSHARP}/OpenCoverWithTrackedMethods.xml`, answer([131, 194], [5, 8], [31, 57])],
  [`${CSHARP}/OpenCover_altcover.xml`, answer([119, 180], [7, 10], [22, 39])],
  [`${CSHARP}/OpenCoverWithEmbeddedSource.xml`, answer([0, 2], [0, 0], [0, 1])],
  [`${OCTOCOV}/.resultset.json`, answer([2347, 6043], [0, 0], [0, 0])],
  // octocov's lcov.info is of the same project and says the same.
  [`${OCTOCOV}/.resultset2.json`, answer([1147, 1202], [0, 0], [0, 0])],
  [`${COVERALLS}/.resultset.json`, answer([314, 338], [0, 0], [0, 0])],
  [`${COVERALLS}/float-timestamp.resultset.json`, answer([2, 3], [0, 0], [0, 0])],
  [`${COVERALLS}/with-branches.resultset.json`, answer([4, 8], [1, 2], [0, 0])],
  [`${COVERALLS}/with-only-lines.resultset.json`, answer([4, 8], [0, 0], [0, 0])],
  [
    'davelosert__vitest-coverage-report-action/test/mockReports/coverage/coverage-final.json',
    answer([56, 282], [3, 8], [0, 5]),
  ],
])
