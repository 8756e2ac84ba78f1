import { CoverageSet } from '../coverage/coverage-set.ts'
import { FileCoverage } from '../coverage/file-coverage.ts'
import { isHit, type JsonDialect, lineNumber, quoted } from './json-dialect.ts'
import { isJsonObject, type Json, type JsonPath, listAt, textAt } from './json-parts.ts'
import { type ParsedReport, ReportError, type SourcePaths } from './report-parser.ts'
import { SpanBudget } from './span-budget.ts'
import { Tally } from './tally.ts'

interface Segment {
  readonly line: number
  readonly isHit: boolean
  readonly hasCount: boolean
  readonly isRegionEntry: boolean
  readonly isGap: boolean
}

/**
 * Reads the JSON of `llvm-cov export` (also cargo-llvm-cov and Swift).
 *
 * Lines come from the segments by LLVM's own rule (LineCoverageStats in CoverageMapping.cpp). A branch has two arms, true
 * and false. Instantiations of one template or generic are one function, told by where it starts.
 */
export class LlvmCovDialect implements JsonDialect {
  readonly #paths: SourcePaths
  readonly #coverage = new CoverageSet()
  readonly #tally = new Tally()
  readonly #budget = new SpanBudget()

  constructor(paths: SourcePaths) {
    this.#paths = paths
  }

  wants([first, , list, ...more]: JsonPath): boolean {
    return first === 'data' && (list === 'files' || list === 'functions') && more.length === 1
  }

  take([, , list]: JsonPath, part: Json): void {
    if (list === 'files') this.#file(part)
    else this.#function(part)
  }

  finish(): ParsedReport {
    return { kind: 'coverage', format: 'llvm-cov', coverage: this.#coverage, warnings: this.#tally.warnings() }
  }

  #file(part: Json): void {
    const path = textAt(part, 'filename')
    if (!isJsonObject(part) || path === '') throw new ReportError('unparsable-report', 'has a file without a filename')
    if (!Array.isArray(part['segments']))
      throw new ReportError(
        'unparsable-report',
        `has no segments for ${quoted(path)}: it was exported with -summary-only, which leaves the lines out`,
      )
    const coverage = new FileCoverage()
    this.#lines(
      coverage,
      listAt(part, 'segments').map((segment) => this.#segment(segment, path)),
    )
    for (const branch of listAt(part, 'branches')) this.#branch(coverage, branch, path)
    for (const expansion of listAt(part, 'expansions')) this.#expansion(coverage, expansion, path)
    this.#coverage.add(this.#paths.resolve(path), coverage)
  }

  #segment(segment: Json, path: string): Segment {
    const [line, , count, hasCount, isRegionEntry, isGap]: readonly Json[] = Array.isArray(segment) ? segment : []
    return {
      line: lineNumber(line, path),
      isHit: isHit(count, path, this.#tally),
      hasCount: isTrue(hasCount),
      isRegionEntry: isTrue(isRegionEntry),
      isGap: isTrue(isGap),
    }
  }

  /** `wrapped` is the segment that reaches into the line from above. */
  #lines(coverage: FileCoverage, segments: readonly Segment[]): void {
    let wrapped: Segment | undefined
    let at = 0
    const [first, last] = [segments[0]?.line ?? 1, segments.at(-1)?.line ?? 0]
    for (let line = first; line <= last; line++) {
      const start = at
      while (at < segments.length && (segments[at]?.line ?? 0) <= line) at++
      const here = segments.slice(start, at)
      if (here.some((segment) => segment.line < line))
        throw new ReportError('unparsable-report', 'has segments that are not in the order of their lines')
      this.#budget.spend(1)
      const starts = here.filter(({ isGap, hasCount, isRegionEntry }) => !isGap && hasCount && isRegionEntry)
      const [head] = here
      const isSkipped = head !== undefined && !head.hasCount && head.isRegionEntry
      const isEntered = here.some(({ hasCount, isRegionEntry }) => hasCount && isRegionEntry)
      if (isEntered || (!isSkipped && wrapped?.hasCount === true))
        coverage.lines.record(line, wrapped?.isHit === true || starts.some((segment) => segment.isHit))
      wrapped = here.at(-1) ?? wrapped
    }
  }

  /** A macro that is used: its branches count where it stands, as in LLVM's own totals. */
  #expansion(coverage: FileCoverage, expansion: Json, path: string): void {
    const region = isJsonObject(expansion) ? expansion['source_region'] : undefined
    const [line, column]: readonly Json[] = Array.isArray(region) ? region : []
    for (const branch of listAt(expansion, 'branches'))
      this.#branch(coverage, branch, path, { line: lineNumber(line, path), column: String(column) })
  }

  /** `[line, column, line, column, true count, false count, file, …]`; the same place in several instances is one. */
  #branch(coverage: FileCoverage, branch: Json, path: string, at?: { line: number; column: string }): void {
    const [line, column, endLine, endColumn, whenTrue, whenFalse]: readonly Json[] = Array.isArray(branch) ? branch : []
    const start = lineNumber(line, path)
    const own = [start, column, endLine, endColumn].map(String).join(':')
    const place = at === undefined ? own : `${at.line}:${at.column} ${own}`
    const shownAt = at?.line ?? start
    coverage.branches.addNamedArm(shownAt, `${place} true`, isHit(whenTrue, path, this.#tally))
    coverage.branches.addNamedArm(shownAt, `${place} false`, isHit(whenFalse, path, this.#tally))
  }

  #function(part: Json): void {
    const [path] = listAt(part, 'filenames')
    const [region] = listAt(part, 'regions')
    if (!isJsonObject(part) || typeof path !== 'string' || !Array.isArray(region))
      throw new ReportError('unparsable-report', 'has a function without filenames and regions')
    const [line, column]: readonly Json[] = region
    const covered = isHit(part['count'], path, this.#tally)
    const coverage = new FileCoverage()
    coverage.addFunction('llvm-cov', `${lineNumber(line, path)}:${String(column)}`, covered)
    this.#coverage.add(this.#paths.resolve(path), coverage)
  }
}

/** Older versions write 1 and 0. */
function isTrue(value: Json | undefined): boolean {
  return value === true || value === 1
}
