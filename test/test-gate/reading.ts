import type { CoverageSet } from '../../actions/test-gate/src/coverage/coverage-set.ts'
import { AnyReportParser } from '../../actions/test-gate/src/formats/detect.ts'
import { type ParsedReport, ReportError } from '../../actions/test-gate/src/formats/report-parser.ts'
import type { RepeatedTests } from '../../actions/test-gate/src/tests/attempts.ts'
import type { TestResults } from '../../actions/test-gate/src/tests/test-results.ts'

/** Reads a report handed over in pieces of so many bytes; source paths stay as they are. */
export function parse(content: string | Buffer, pieceBytes = 1 << 20, repeated?: RepeatedTests): ParsedReport {
  const bytes = Buffer.from(content)
  const parser = new AnyReportParser({ resolve: (path) => path }, repeated)
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    // A fresh copy that is wiped afterwards shows any reader that keeps a reference.
    const piece = Buffer.from(bytes.subarray(at, at + pieceBytes))
    parser.push(piece)
    piece.fill(0x3f)
  }
  return parser.end()
}

export function coverageOf(content: string | Buffer, pieceBytes?: number): CoverageSet {
  const report = parse(content, pieceBytes)
  if (report.kind !== 'coverage') throw new Error(`read as ${report.format}`)
  return report.coverage
}

export function testsOf(content: string | Buffer, pieceBytes?: number, repeated?: RepeatedTests): TestResults {
  const report = parse(content, pieceBytes, repeated)
  if (report.kind !== 'tests') throw new Error(`read as ${report.format}`)
  return report.tests
}

/** The refusal of a report that must not be read, as `fault: message`. */
export function refusal(content: string | Buffer, pieceBytes?: number): string {
  try {
    parse(content, pieceBytes)
  } catch (thrown) {
    if (thrown instanceof ReportError) return `${thrown.fault}: ${thrown.message}`
    throw thrown
  }
  return 'read without complaint'
}

/** `covered/total` of lines, branches and functions. */
export function totals(set: CoverageSet): string {
  const { lines, branches, functions } = set.totals()
  return [lines, branches, functions].map(({ covered, total }) => `${covered}/${total}`).join(' ')
}

/** Numbers below `limit`, the same in every run (mulberry32). */
export function random(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit)
  }
}
