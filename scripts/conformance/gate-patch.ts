import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CoverageSet } from '../../actions/test-gate/src/coverage/coverage-set.ts'
import { AnyReportParser } from '../../actions/test-gate/src/formats/detect.ts'
import { NewLinesCollector } from '../../actions/test-gate/src/patch/new-lines.ts'
import { patchCoverage } from '../../actions/test-gate/src/patch/patch-coverage.ts'
import { UnifiedDiffReader } from '../../actions/test-gate/src/patch/unified-diff.ts'
import { resolvedPaths } from '../../actions/test-gate/src/paths/resolved-paths.ts'
import { SuffixIndex } from '../../actions/test-gate/src/paths/suffix-index.ts'

/** Cases whose expected numbers are not the truth, and why. A listed case that agrees is a failure. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  [
    'test_expand_coverage_report_uncomplete_report',
    'The option --expand-coverage-report gives lines that the report does not name the state of the line before; only measured lines count: 4 of 8 are missing.',
  ],
  [
    'test_real_world_typescript_lcov_coverage',
    'The peer counts the line of every FN record as a line; lines are DA records alone, of which the file has 16 and says so itself (LF:16).',
  ],
])

interface PatchCase {
  readonly test: string
  readonly diff: string
  /** Names of coverage files among options of the peer's command line. */
  readonly args: readonly string[]
  /** `null`: the change has no line that can be covered. */
  readonly totalLines: number | null
  readonly missing: number | null
}

export interface PatchSuite {
  readonly base: string
  readonly cases: readonly PatchCase[]
}

export interface PatchResult {
  readonly passed: number
  readonly failed: number
  /** Listed with their reason. */
  readonly skipped: number
  readonly exceptions: readonly string[]
}

/** Diff and coverage in, covered new lines out: the suite of a peer that knows the answers. */
export async function runPatchSuite(folder: string, { base, cases }: PatchSuite): Promise<PatchResult> {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const exceptions: string[] = []
  for (const each of cases) {
    const { covered, total } = await measure(join(folder, base), each)
    const wanted = { total: each.totalLines ?? 0, missing: each.missing ?? 0 }
    const agrees = total === wanted.total && total - covered === wanted.missing
    const reason = EXCEPTIONS.get(each.test)
    if (agrees !== (reason === undefined)) {
      counts.failed++
      const how = agrees
        ? 'listed as an exception, but agrees'
        : `${total - covered} of ${total} lines missing, manifest ${wanted.missing} of ${wanted.total}`
      exceptions.push(`FAILED patch ${each.test}: ${how}`)
    } else if (reason === undefined) counts.passed++
    else {
      counts.skipped++
      exceptions.push(`patch ${each.test}: ${reason}`)
    }
  }
  return { ...counts, exceptions }
}

async function measure(folder: string, { diff, args }: PatchCase) {
  const collector = new NewLinesCollector()
  const reader = new UnifiedDiffReader(collector)
  reader.push(Buffer.from(recounted(await readFile(join(folder, diff), 'utf8'))))
  reader.end()
  const newLines = collector.newLines()
  const paths = resolvedPaths('/nowhere', new SuffixIndex([...newLines.keys()]), [])
  const coverage = new CoverageSet()
  for (const file of args.filter((arg) => /\.(?:xml|info|lcov)$/.test(arg))) {
    const parser = new AnyReportParser(paths)
    parser.push(await readFile(join(folder, file)))
    const report = parser.end()
    if (report.kind !== 'coverage') throw new Error(`${file} holds no coverage`)
    coverage.mergeFrom(report.coverage)
  }
  return patchCoverage(coverage, newLines, diff).lines
}

/** Some fixtures were shortened by hand; a hunk of only added lines at the end gets the length that it has. */
function recounted(diff: string): string {
  const at = diff.lastIndexOf('\n@@ -0,0 +1,') + 1
  if (at === 0) return diff
  const [header = '', ...lines] = diff.slice(at).split('\n')
  if (lines.some((line) => line !== '' && !line.startsWith('+') && !line.startsWith('\\'))) return diff
  const count = lines.filter((line) => line.startsWith('+')).length
  return [diff.slice(0, at) + header.replace(/\+1,\d+/, `+1,${count}`), ...lines].join('\n')
}
