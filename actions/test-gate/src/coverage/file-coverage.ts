import { Branches } from './branches.ts'
import type { ByteReader, ByteWriter } from './bytes.ts'
import { LineStates } from './line-states.ts'
import { MaxTable } from './max-table.ts'
import { hashName, type NameHash } from './name-hash.ts'
import { NOTHING, type Ratio } from './ratio.ts'

/** Names of formats as numbers, for the packed form; a handful, all from our own code. */
const formats: string[] = []

interface Functions {
  readonly format: string
  /** Two hashes of the name, 0 → covered. */
  readonly table: MaxTable
}

/** What is measured of one source file: lines, branches and functions, each a unit of its own. */
export class FileCoverage {
  readonly lines = new LineStates()
  #branches: Branches | undefined
  /** Formats name functions differently, so they are never added up across formats; nearly always there is one. */
  readonly #functions: Functions[] = []

  get branches(): Branches {
    this.#branches ??= new Branches()
    return this.#branches
  }

  addFunction(format: string, name: string, covered: boolean): void {
    this.addHashedFunction(format, hashName(name), covered)
  }

  /** Where the name is at hand only as bytes. */
  addHashedFunction(format: string, { first, second }: Readonly<NameHash>, covered: boolean): void {
    this.#functionsOf(format).add(first, second, 0, covered ? 1 : 0, 0)
  }

  mergeFrom(other: FileCoverage): void {
    other.lines.forEach((line, hit) => {
      this.lines.record(line, hit)
    })
    if (other.#branches !== undefined) this.branches.mergeFrom(other.#branches)
    for (const { format, table } of other.#functions) {
      const own = this.#functionsOf(format)
      for (let row = 0; row < table.size; row++)
        own.add(table.field(row, 0), table.field(row, 1), 0, table.field(row, 3), 0)
    }
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
    for (const { table } of this.#functions)
      if (table.size > best.total || (table.size === best.total && table.firstSum > best.covered))
        best = { covered: table.firstSum, total: table.size }
    return best
  }

  /** Grows with everything that is added and is new: the same after an addition means that it added nothing. */
  get weight(): number {
    let weight = this.lines.measured + this.lines.covered + (this.#branches?.weight ?? 0)
    for (const { table } of this.#functions) weight += table.size + table.firstSum
    return weight
  }

  /** Empty again, to be used for the next file. */
  clear(): void {
    this.lines.clear()
    this.#branches?.clear()
    for (const { table } of this.#functions) table.clear()
  }

  /** Everything, in few bytes. */
  pack(into: ByteWriter): void {
    this.lines.pack(into)
    this.branches.pack(into)
    into.number(this.#functions.length)
    for (const { format, table } of this.#functions) {
      if (!formats.includes(format)) formats.push(format)
      into.number(formats.indexOf(format))
      into.number(table.size)
      for (let row = 0; row < table.size; row++) {
        into.word(table.field(row, 0))
        // The hash leaves one bit free.
        into.word(table.field(row, 1) | table.field(row, 3))
      }
    }
  }

  /** Adds what `pack` wrote. */
  mergePacked(from: ByteReader): void {
    this.lines.mergePacked(from)
    this.branches.mergePacked(from)
    for (let left = from.number(); left > 0; left--) {
      const own = this.#functionsOf(formats[from.number()] ?? '')
      for (let each = from.number(); each > 0; each--) {
        const first = from.word()
        const second = from.word()
        own.add(first, second & ~1, 0, second & 1, 0)
      }
    }
  }

  #functionsOf(format: string): MaxTable {
    for (const known of this.#functions) if (known.format === format) return known.table
    const table = new MaxTable()
    this.#functions.push({ format, table })
    return table
  }
}
