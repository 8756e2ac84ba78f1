import { CoverageSet } from '../coverage/coverage-set.ts'
import { FileCoverage } from '../coverage/file-coverage.ts'
import { type JsonDialect, lineNumber, quoted } from './json-dialect.ts'
import { isJsonObject, type Json, type JsonPath, listAt, numberAt } from './json-parts.ts'
import { type ParsedReport, ReportError, type SourcePaths } from './report-parser.ts'
import { Tally } from './tally.ts'

/**
 * Reads the JSON report of coverage.py (`coverage json`).
 *
 * Lines are the executed and the missing ones of each file; branches are jumps from a line to a line (below 0: out of the
 * function), measured with `--branch` only.
 */
export class CoveragePyDialect implements JsonDialect {
  readonly #paths: SourcePaths
  readonly #coverage = new CoverageSet()
  readonly #tally = new Tally()

  constructor(paths: SourcePaths) {
    this.#paths = paths
  }

  wants([first, ...more]: JsonPath): boolean {
    return first === 'files' && more.length === 1
  }

  take([, path]: JsonPath, part: Json): void {
    const name = String(path)
    if (!isJsonObject(part) || !Array.isArray(part['executed_lines']) || !Array.isArray(part['missing_lines']))
      throw new ReportError('unparsable-report', `has no executed_lines and missing_lines for ${quoted(name)}`)
    const coverage = new FileCoverage()
    for (const [key, hit] of [
      ['executed_lines', true],
      ['missing_lines', false],
    ] as const)
      for (const line of listAt(part, key)) coverage.lines.record(lineNumber(line, name), hit)
    for (const [key, taken] of [
      ['executed_branches', true],
      ['missing_branches', false],
    ] as const)
      for (const jump of listAt(part, key)) this.#jump(name, coverage, jump, taken)
    this.#functions(coverage, part['functions'])
    const { covered, total } = coverage.lineTotals()
    const declared = numberAt(part['summary'], 'num_statements')
    if (declared !== undefined && (declared !== total || numberAt(part['summary'], 'covered_lines') !== covered))
      this.#tally.add("the summary of a file disagrees with the file's own lines", name)
    this.#coverage.add(this.#paths.resolve(name), coverage)
  }

  finish(): ParsedReport {
    return { kind: 'coverage', format: 'coverage.py', coverage: this.#coverage, warnings: this.#tally.warnings() }
  }

  #jump(path: string, coverage: FileCoverage, jump: Json, taken: boolean): void {
    const [from, to]: readonly Json[] = Array.isArray(jump) ? jump : []
    if (typeof from !== 'number' || typeof to !== 'number')
      throw new ReportError('unparsable-report', `has a branch in ${quoted(path)} that is no pair of lines`)
    coverage.branches.addNamedArm(lineNumber(Math.abs(from), path), `${from}>${to}`, taken)
  }

  /** Since 7.6. What belongs to no function has the empty name. */
  #functions(coverage: FileCoverage, functions: Json | undefined): void {
    if (!isJsonObject(functions)) return
    for (const name in functions) {
      if (name === '') continue
      const executed = listAt(functions[name], 'executed_lines').length
      if (executed + listAt(functions[name], 'missing_lines').length > 0)
        coverage.addFunction('coverage.py', name, executed > 0)
    }
  }
}
