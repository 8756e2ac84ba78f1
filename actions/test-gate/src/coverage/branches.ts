import { ArmLog } from './arm-log.ts'
import type { Ratio } from './ratio.ts'

const BLOCKS = 2 ** 14
const ARMS_PER_BLOCK = 2 ** 10
const NAMED = BLOCKS * ARMS_PER_BLOCK
const ARMS_PER_LINE = NAMED * 2

/**
 * The branches of one file. Formats either name every arm (lcov) or give only "n of m" for a line (cobertura).
 *
 * Named arms merge exactly. Where only counts are known, the larger total and the larger covered count are kept; the
 * true union may be larger, which `lowerBound` says.
 */
export class Branches {
  lowerBound = false
  readonly #arms = new ArmLog()
  #names: Map<string, number> | undefined
  /** Line → its counts. */
  #counts: Map<number, Ratio> | undefined

  /** An arm by numbers, as nearly every writer gives it. */
  addArm(line: number, block: number, arm: number, taken: boolean): void {
    if (block < BLOCKS && arm < ARMS_PER_BLOCK)
      this.#arms.add(line * ARMS_PER_LINE + block * ARMS_PER_BLOCK + arm, taken)
    else this.addNamedArm(line, `${block},${arm}`, taken)
  }

  /** An arm whose identity is any text. */
  addNamedArm(line: number, name: string, taken: boolean): void {
    this.#names ??= new Map()
    let id = this.#names.get(name)
    if (id === undefined) {
      id = this.#names.size
      this.#names.set(name, id)
    }
    this.#arms.add(line * ARMS_PER_LINE + NAMED + id, taken)
  }

  addCounts(line: number, counts: Ratio): void {
    this.#counts ??= new Map()
    const before = this.#counts.get(line)
    this.#counts.set(line, before === undefined ? counts : this.#larger(before, counts))
  }

  mergeFrom(other: Branches): void {
    const names = [...(other.#names?.keys() ?? [])]
    other.#arms.forEach((key, taken) => {
      const line = Math.floor(key / ARMS_PER_LINE)
      const id = key % ARMS_PER_LINE
      if (id < NAMED) this.#arms.add(key, taken)
      else this.addNamedArm(line, names[id - NAMED] ?? '', taken)
    })
    for (const [line, counts] of other.#counts ?? []) this.addCounts(line, counts)
    this.lowerBound ||= other.lowerBound
  }

  totals(): Ratio {
    if (this.#counts === undefined) return this.#armTotals()
    const lines = new Map(this.#counts)
    for (const [line, counts] of this.#armsByLine()) {
      const before = lines.get(line)
      lines.set(line, before === undefined ? counts : this.#larger(before, counts))
    }
    let covered = 0
    let total = 0
    for (const counts of lines.values()) {
      covered += counts.covered
      total += counts.total
    }
    return { covered, total }
  }

  #armTotals(): Ratio {
    let covered = 0
    this.#arms.forEach((_key, taken) => {
      if (taken) covered++
    })
    return { covered, total: this.#arms.size }
  }

  #armsByLine(): Map<number, Ratio> {
    const lines = new Map<number, Ratio>()
    this.#arms.forEach((key, taken) => {
      const line = Math.floor(key / ARMS_PER_LINE)
      const { covered, total } = lines.get(line) ?? { covered: 0, total: 0 }
      lines.set(line, { covered: covered + (taken ? 1 : 0), total: total + 1 })
    })
    return lines
  }

  #larger(a: Ratio, b: Ratio): Ratio {
    const merged = { covered: Math.max(a.covered, b.covered), total: Math.max(a.total, b.total) }
    if (a.covered > 0 && b.covered > 0 && merged.covered < merged.total) this.lowerBound = true
    return merged
  }
}
