const COBERTURA = 'coverallsapp__coverage-reporter/spec/fixtures/cobertura'
const JUNIT = 'jenkinsci__junit-plugin/src/test/resources/hudson/tasks/junit'

/** Files of the corpus whose manifest numbers are not the truth, and why. A listed file that agrees is a failure. */
export const GATE_EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  [`${COBERTURA}/cobertura-zero-only.xml`, 'No source file has a line 0; the file declares 0 lines itself.'],
  [
    'danielpalme__ReportGenerator/src/Testprojects/Other/Cobertura_Swift.xml',
    'The class has lines only in its methods, which the independent reader passes over; the file declares 1 of 2 itself.',
  ],
  [
    `${JUNIT}/junit-report-6700.xml`,
    'An <error> directly under the suite counts as an errored case; the file declares 1 test and 1 error itself.',
  ],
  [
    `${JUNIT}/junit-report-nested-testsuites.xml`,
    'A <failure> or <error> directly under a suite counts as a case, so that it cannot be overlooked.',
  ],
  [
    'coverallsapp__coverage-reporter/spec/fixtures/clover/clover-unleash.xml',
    "Istanbul's writer: a condition is a line with a count of its own, and falsecount says how many arms were not taken. 109 of 138 is what the metrics of the two files declare.",
  ],
])
