import { FileCoverage } from './file-coverage.ts'
import { NOTHING, type Ratio, sum } from './ratio.ts'

export interface CoverageTotals {
  readonly lines: Ratio
  readonly branches: Ratio
  readonly functions: Ratio
  /** Some branches were merged from counts alone: at least so many are covered. */
  readonly branchesLowerBound: boolean
}

export interface FileTotals {
  readonly path: string
  readonly lines: Ratio
  readonly branches: Ratio
  readonly functions: Ratio
}

/** Coverage by source file. Adding is order-free: shards in any order and grouping give the same totals. */
export class CoverageSet {
  readonly #files = new Map<string, FileCoverage>()

  /** Takes the object over; the caller must not use it any more. */
  add(path: string, coverage: FileCoverage): void {
    const known = this.#files.get(path)
    if (known === undefined) this.#files.set(path, coverage)
    else known.mergeFrom(coverage)
  }

  /** Where the caller wants to record into directly. */
  file(path: string): FileCoverage {
    const known = this.#files.get(path)
    if (known !== undefined) return known
    const created = new FileCoverage()
    this.#files.set(path, created)
    return created
  }

  /** Takes over every file of the other set. */
  mergeFrom(other: CoverageSet): void {
    for (const [path, coverage] of other.#files) this.add(path, coverage)
  }

  /** In the order of their paths. */
  files(): readonly FileTotals[] {
    return [...this.#files]
      .map(([path, coverage]) => ({
        path,
        lines: coverage.lineTotals(),
        branches: coverage.branchTotals(),
        functions: coverage.functionTotals(),
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  totals(): CoverageTotals {
    let totals: Omit<CoverageTotals, 'branchesLowerBound'> = { lines: NOTHING, branches: NOTHING, functions: NOTHING }
    let branchesLowerBound = false
    for (const coverage of this.#files.values()) {
      totals = {
        lines: sum(totals.lines, coverage.lineTotals()),
        branches: sum(totals.branches, coverage.branchTotals()),
        functions: sum(totals.functions, coverage.functionTotals()),
      }
      branchesLowerBound ||= coverage.branchesLowerBound
    }
    return { ...totals, branchesLowerBound }
  }
}
