import { Branches } from './branches.ts'
import { LineStates } from './line-states.ts'
import { NOTHING, type Ratio } from './ratio.ts'

/** What is measured of one source file: lines, branches and functions, each a unit of its own. */
export class FileCoverage {
  readonly lines = new LineStates()
  #branches: Branches | undefined
  /** Format → function → covered. Formats name functions differently, so they are never added up across formats. */
  readonly #functions = new Map<string, Map<string, boolean>>()

  get branches(): Branches {
    this.#branches ??= new Branches()
    return this.#branches
  }

  addFunction(format: string, name: string, covered: boolean): void {
    let functions = this.#functions.get(format)
    if (functions === undefined) {
      functions = new Map()
      this.#functions.set(format, functions)
    }
    functions.set(name, covered || functions.get(name) === true)
  }

  mergeFrom(other: FileCoverage): void {
    other.lines.forEach((line, hit) => {
      this.lines.record(line, hit)
    })
    if (other.#branches !== undefined) this.branches.mergeFrom(other.#branches)
    for (const [format, functions] of other.#functions)
      for (const [name, covered] of functions) this.addFunction(format, name, covered)
  }

  lineTotals(): Ratio {
    return { covered: this.lines.covered, total: this.lines.measured }
  }

  branchTotals(): Ratio {
    return this.#branches?.totals() ?? NOTHING
  }

  get branchesLowerBound(): boolean {
    return this.#branches?.lowerBound ?? false
  }

  /** Of the format that knows most functions. */
  functionTotals(): Ratio {
    let best: Ratio = NOTHING
    for (const functions of this.#functions.values()) {
      const covered = [...functions.values()].filter((each) => each).length
      if (functions.size > best.total || (functions.size === best.total && covered > best.covered))
        best = { covered, total: functions.size }
    }
    return best
  }
}
