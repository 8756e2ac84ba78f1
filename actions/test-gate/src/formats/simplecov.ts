import { CoverageSet } from '../coverage/coverage-set.ts'
import { FileCoverage } from '../coverage/file-coverage.ts'
import { isHit, type JsonDialect, lineNumber, quoted } from './json-dialect.ts'
import { isJsonObject, type Json, type JsonObject, type JsonPath, textAt } from './json-parts.ts'
import { type ParsedReport, ReportError, type SourcePaths } from './report-parser.ts'
import { Tally } from './tally.ts'

/** `[:then, 3, 4, 5, 6, 7]`: kind, running number, first line and column, last line and column. */
const PLACE = /^\[:(\w+), \d+, (\d+), (\d+), (\d+), (\d+)\]$/

/**
 * Reads SimpleCov's `.resultset.json` (one result per command, which are merged) and its `coverage.json`.
 *
 * The place in the list of lines is the line; null is not code, "ignored" stands in `:nocov:`. Branch arms are told apart
 * by where they lie, not by Ruby's running number.
 */
export class SimpleCovDialect implements JsonDialect {
  readonly #paths: SourcePaths
  readonly #filesAt: number
  readonly #coverage = new CoverageSet()
  readonly #tally = new Tally()

  constructor(kind: 'resultset' | 'report', paths: SourcePaths) {
    this.#paths = paths
    this.#filesAt = kind === 'resultset' ? 2 : 1
  }

  wants(path: JsonPath): boolean {
    return path.length === this.#filesAt + 1 && path[this.#filesAt - 1] === 'coverage'
  }

  take(place: JsonPath, part: Json): void {
    const path = String(place.at(-1))
    const lines = isJsonObject(part) ? part['lines'] : part
    if (!Array.isArray(lines)) throw new ReportError('unparsable-report', `has no lines for ${quoted(path)}`)
    const coverage = new FileCoverage()
    for (const [index, count] of lines.entries())
      if (count !== null && count !== 'ignored')
        coverage.lines.record(lineNumber(index + 1, path), isHit(count, path, this.#tally))
    if (isJsonObject(part)) {
      const branches = part['branches']
      if (Array.isArray(branches)) this.#listedBranches(path, coverage, branches)
      else if (isJsonObject(branches)) this.#nestedBranches(path, coverage, branches)
      const methods = part['methods']
      if (isJsonObject(methods))
        for (const name in methods) coverage.addFunction('simplecov', name, isHit(methods[name], path, this.#tally))
    }
    this.#coverage.add(this.#paths.resolve(path), coverage)
  }

  finish(): ParsedReport {
    return { kind: 'coverage', format: 'simplecov', coverage: this.#coverage, warnings: this.#tally.warnings() }
  }

  /** `{"[:if, 0, 3, …]": {"[:then, 1, …]": 2}}` */
  #nestedBranches(path: string, coverage: FileCoverage, branches: JsonObject): void {
    for (const condition in branches) {
      const arms = branches[condition]
      const place = PLACE.exec(condition)
      if (place === null || !isJsonObject(arms))
        throw new ReportError('unparsable-report', `has a branch in ${quoted(path)} without a place`)
      for (const arm in arms)
        coverage.branches.addNamedArm(
          lineNumber(Number(place[2]), path),
          `${placeKey(condition)} ${placeKey(arm)}`,
          isHit(arms[arm], path, this.#tally),
        )
    }
  }

  /** `[{"type": "then", "start_line": 3, "end_line": 4, "coverage": 2}]` */
  #listedBranches(path: string, coverage: FileCoverage, branches: readonly Json[]): void {
    const seen = new Map<string, number>()
    for (const branch of branches) {
      if (!isJsonObject(branch)) throw new ReportError('unparsable-report', `has a malformed branch in ${quoted(path)}`)
      if (branch['coverage'] === 'ignored') continue
      const line = lineNumber(branch['start_line'], path)
      const place = `${textAt(branch, 'type')} ${line}-${String(branch['end_line'])}`
      const times = seen.get(place) ?? 0
      seen.set(place, times + 1)
      coverage.branches.addNamedArm(line, `${place} ${times}`, isHit(branch['coverage'], path, this.#tally))
    }
  }
}

/** Without the running number. */
function placeKey(place: string): string {
  const match = PLACE.exec(place)
  return match === null ? place : match.slice(1).join(':')
}
