import { Arena } from './arena.ts'
import { ByteReader, type ByteWriter } from './bytes.ts'
import { FileCoverage } from './file-coverage.ts'
import { PathIndex } from './path-index.ts'
import { NOTHING, type Ratio } from './ratio.ts'

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

/**
 * Coverage by source file. Adding is order-free: shards in any order and grouping give the same totals.
 *
 * A file that was added is kept as a few hundred bytes, its totals first, and becomes an object again only while
 * something is added to it or asked of it: a report of 1 GB names a hundred thousand files.
 */
export class CoverageSet {
  #arena = new Arena()
  /** Path → place in the arena. */
  #places = new PathIndex()
  /** Files that a caller records into. */
  readonly #open = new Map<string, FileCoverage>()
  #listed: CoverageSet | undefined
  readonly #reader = new ByteReader(new Uint8Array(), 0)

  /** Copies what is there; the caller may `clear` the object and use it for the next file. */
  add(path: string, coverage: FileCoverage): void {
    const open = this.#open.size === 0 ? undefined : this.#open.get(path)
    if (open !== undefined) {
      open.mergeFrom(coverage)
      return
    }
    const place = this.#places.get(path)
    if (place === undefined) {
      pack(coverage, this.#arena.write())
      this.#places.set(path, this.#arena.keep())
      return
    }
    const weight = this.#seek(place).number()
    this.#unpack(place, coverage)
    // Nothing is ever taken away, so where there is as much as before, it is the same.
    if (coverage.weight === weight) return
    pack(coverage, this.#arena.write())
    const now = this.#arena.replace(place)
    if (now !== place) this.#places.set(path, now)
  }

  /** A file that was only listed, not run: it counts where no report has real data of it. Copied likewise. */
  addListed(path: string, coverage: FileCoverage): void {
    this.#listed ??= new CoverageSet()
    this.#listed.add(path, coverage)
  }

  /** Where the caller wants to record into directly. Such a file stays an object. */
  file(path: string): FileCoverage {
    const known = this.#open.get(path)
    if (known !== undefined) return known
    const place = this.#places.get(path)
    const created = place === undefined ? new FileCoverage() : this.#unpack(place, new FileCoverage())
    this.#places.delete(path)
    this.#open.set(path, created)
    return created
  }

  /** What is known of one file, to look at only. */
  get(path: string): FileCoverage | undefined {
    const open = this.#open.get(path)
    if (open !== undefined) return open
    const place = this.#places.get(path)
    return place === undefined ? this.#listed?.get(path) : this.#unpack(place, new FileCoverage())
  }

  /** Takes over every file of the other set, which must not be used any more. */
  mergeFrom(other: CoverageSet): void {
    if (this.#places.size === 0) {
      this.#arena = other.#arena
      this.#places = other.#places
      // Files that were open here are still, with what the other set knows of them.
      for (const [path, coverage] of this.#open) {
        const place = this.#places.get(path)
        if (place !== undefined) this.#unpack(place, coverage)
        this.#places.delete(path)
      }
    } else {
      const coverage = new FileCoverage()
      for (const [path, place] of other.#places) {
        coverage.clear()
        this.add(path, other.#unpack(place, coverage))
      }
    }
    for (const [path, coverage] of other.#open) this.add(path, coverage)
    if (other.#listed === undefined) return
    this.#listed ??= new CoverageSet()
    this.#listed.mergeFrom(other.#listed)
  }

  /** In the order of their paths. Each is made when it is looked at: all of them at once would be most of a gate's memory. */
  files(): Iterable<FileTotals> {
    return { [Symbol.iterator]: () => this.#eachFile() }
  }

  *#eachFile(): Generator<FileTotals> {
    const index = this.#open.size === 0 && this.#listed === undefined ? this.#places : this.#indexOfAll()
    for (const path of index.sortedPaths()) {
      const { lines, branches, functions } = this.#totalsOf(path)
      yield { path, lines, branches, functions }
    }
  }

  #indexOfAll(): PathIndex {
    const index = new PathIndex()
    for (const path of this.#allPaths()) index.set(path, 0)
    return index
  }

  totals(): CoverageTotals {
    const sums = new Sums()
    this.#places.forEachValue((place) => sums.addPacked(this.#seek(place)))
    for (const coverage of this.#open.values()) sums.add(totalsOf(coverage))
    for (const path of this.#listedPaths()) sums.add(this.#totalsOf(path))
    return sums.totals()
  }

  *#allPaths(): Generator<string> {
    for (const [path] of this.#places) yield path
    yield* this.#open.keys()
    yield* this.#listedPaths()
  }

  /** Of files that were only listed, and of which nothing is known from elsewhere. */
  *#listedPaths(): Generator<string> {
    if (this.#listed === undefined) return
    for (const path of this.#listed.#allPaths()) if (!this.#places.has(path) && !this.#open.has(path)) yield path
  }

  #totalsOf(path: string): CoverageTotals {
    const open = this.#open.get(path)
    if (open !== undefined) return totalsOf(open)
    const place = this.#places.get(path)
    if (place !== undefined) return readTotals(this.#seek(place))
    return this.#listed === undefined ? NO_TOTALS : this.#listed.#totalsOf(path)
  }

  #unpack(place: number, into: FileCoverage): FileCoverage {
    const reader = this.#seek(place)
    readTotals(reader)
    into.mergePacked(reader)
    return into
  }

  #seek(place: number): ByteReader {
    return this.#arena.seek(this.#reader, place)
  }
}

/** Covered and total of lines, branches and functions. */
const TOTALS = 6
const NO_TOTALS: CoverageTotals = { lines: NOTHING, branches: NOTHING, functions: NOTHING, branchesLowerBound: false }

function totalsOf(coverage: FileCoverage): CoverageTotals {
  return {
    lines: coverage.lineTotals(),
    branches: coverage.branchTotals(),
    functions: coverage.functionTotals(),
    branchesLowerBound: coverage.branchesLowerBound,
  }
}

/** Weight, totals, and everything: what is asked most stands first. */
function pack(coverage: FileCoverage, into: ByteWriter): void {
  into.number(coverage.weight)
  into.number(coverage.lines.covered)
  into.number(coverage.lines.measured)
  for (const { covered, total } of [coverage.branchTotals(), coverage.functionTotals()]) {
    into.number(covered)
    into.number(total)
  }
  into.number(coverage.branchesLowerBound ? 1 : 0)
  coverage.pack(into)
}

function readTotals(from: ByteReader): CoverageTotals {
  from.number() // the weight
  return {
    lines: { covered: from.number(), total: from.number() },
    branches: { covered: from.number(), total: from.number() },
    functions: { covered: from.number(), total: from.number() },
    branchesLowerBound: from.number() === 1,
  }
}

/** Totals of many files, added up without an object a file. */
class Sums {
  readonly #sums = new Float64Array(TOTALS)
  #branchesLowerBound = false

  /** What `pack` wrote first. */
  addPacked(from: ByteReader): void {
    from.number() // the weight
    for (let index = 0; index < TOTALS; index++) this.#sums[index] = (this.#sums[index] ?? 0) + from.number()
    if (from.number() === 1) this.#branchesLowerBound = true
  }

  add({ lines, branches, functions, branchesLowerBound }: CoverageTotals): void {
    for (const [index, { covered, total }] of [lines, branches, functions].entries()) {
      this.#sums[index * 2] = (this.#sums[index * 2] ?? 0) + covered
      this.#sums[index * 2 + 1] = (this.#sums[index * 2 + 1] ?? 0) + total
    }
    if (branchesLowerBound) this.#branchesLowerBound = true
  }

  totals(): CoverageTotals {
    const ratio = (at: number): Ratio => ({ covered: this.#sums[at] ?? 0, total: this.#sums[at + 1] ?? 0 })
    return { lines: ratio(0), branches: ratio(2), functions: ratio(4), branchesLowerBound: this.#branchesLowerBound }
  }
}
