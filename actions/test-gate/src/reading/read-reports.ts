import { readSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { CoverageSet } from '../coverage/coverage-set.ts'
import type { Ratio } from '../coverage/ratio.ts'
import { AnyReportParser } from '../formats/detect.ts'
import { type ParsedReport, ReportError, type ReportParser, type SourcePaths } from '../formats/report-parser.ts'
import type { Finding } from '../judge/finding.ts'
import type { RepeatedTests } from '../tests/attempts.ts'
import { TestResults } from '../tests/test-results.ts'

const PIECE_BYTES = 256 * 1024
/** Of one report; reading it takes half a minute. */
const LARGEST_BYTES = 4 * 1024 ** 3

export interface ReadReport {
  readonly path: string
  readonly kind: ParsedReport['kind']
  readonly format: ParsedReport['format']
  /** What the format's own tools would say, where their unit is not lines. */
  readonly statements?: Ratio
}

/** Everything that was counted, of all reports that could be read whole. */
export interface Measurements {
  readonly coverage: CoverageSet
  readonly tests: TestResults
  readonly reports: readonly ReadReport[]
  readonly findings: readonly Finding[]
  readonly warnings: readonly string[]
}

/**
 * Reads and merges the reports, one at a time, in the order given. A report that is not whole adds nothing. `sought`:
 * titles of tests of which it shall be known whether they are there.
 */
export async function readReports(
  files: Readonly<Record<ParsedReport['kind'], readonly string[]>>,
  workspace: string,
  paths: SourcePaths,
  repeated: RepeatedTests = 'rows',
  sought: readonly string[] = [],
): Promise<Measurements> {
  const coverage = new CoverageSet()
  const tests = new TestResults(sought)
  const reports: ReadReport[] = []
  const findings: Finding[] = []
  const warnings: string[] = []
  for (const kind of ['coverage', 'tests'] as const)
    for (const path of files[kind]) {
      const report = await readReport(
        join(workspace, path),
        new AnyReportParser(paths, repeated, new TestResults(sought)),
      )
      if (report instanceof ReportError) findings.push({ code: report.fault, message: `${path} ${report.message}.` })
      else if (report.kind !== kind) findings.push(misplaced(path, report))
      else {
        if (report.kind === 'coverage') coverage.mergeFrom(report.coverage)
        else tests.mergeFrom(report.tests)
        const statements = report.kind === 'coverage' ? report.statements : undefined
        reports.push({ path, kind, format: report.format, ...(statements === undefined ? {} : { statements }) })
        warnings.push(...report.warnings.map((warning) => `${path}: ${warning}`))
        if (report.kind === 'tests' && report.tests.passedLater > 0)
          warnings.push(`${path}: ${passedLater(report.tests)}`)
      }
    }
  return { coverage, tests, reports, findings, warnings }
}

async function readReport(path: string, parser: ReportParser): Promise<ParsedReport | ReportError> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    return new ReportError('unparsable-report', `cannot be opened (${error.code ?? error.message})`)
  })
  if (file instanceof ReportError) return file
  try {
    const { size } = await file.stat()
    if (size > LARGEST_BYTES) return new ReportError('unparsable-report', `is larger than ${LARGEST_BYTES} bytes`)
    const piece = Buffer.allocUnsafe(PIECE_BYTES)
    for (let size = 512; ; size = Math.min(PIECE_BYTES, Math.floor(size * 1.3))) {
      // Without a promise a piece: there are thousands, and nothing else waits for the event loop.
      const bytesRead = readSync(file.fd, piece, 0, size, null)
      if (bytesRead === 0) return parser.end()
      parser.push(piece.subarray(0, bytesRead))
    }
  } catch (thrown) {
    if (thrown instanceof ReportError) return thrown
    throw thrown
  } finally {
    await file.close()
  }
}

function passedLater({ passedLater: count }: TestResults): string {
  return `${count} of the failures ${count === 1 ? 'is' : 'are'} followed by a pass of the same test in the same suite, and nothing marks a retry; each counts as failed (input repeated-tests)`
}

function misplaced(path: string, report: ParsedReport): Finding {
  const [is, input] = report.kind === 'coverage' ? ['coverage', 'coverage'] : ['test results', 'results']
  return { code: 'unexpected-format', message: `${path} holds ${is} (${report.format}); name it under "${input}".` }
}
