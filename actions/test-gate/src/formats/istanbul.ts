import { CoverageSet } from '../coverage/coverage-set.ts'
import { FileCoverage } from '../coverage/file-coverage.ts'
import { isHit, type JsonDialect, lineNumber, quoted } from './json-dialect.ts'
import { isJsonObject, type Json, type JsonObject, type JsonPath, numberAt, textAt } from './json-parts.ts'
import { type ParsedReport, ReportError, type SourcePaths } from './report-parser.ts'
import { Tally } from './tally.ts'

const SECTIONS: readonly unknown[] = ['path', 'all', 'statementMap', 's', 'branchMap', 'b', 'fnMap', 'f']

/**
 * Reads Istanbul's coverage-final.json (istanbul-lib-coverage), as jest, vitest, nyc and c8 write it.
 *
 * A line is measured when a statement starts on it, and covered when any of those ran. Branch arms, functions and
 * statements are told apart by where they lie, never by their number, which differs from run to run. Files that were only
 * listed (`all: true`) give way to real data.
 */
export class IstanbulDialect implements JsonDialect {
  readonly #paths: SourcePaths
  readonly #coverage = new CoverageSet()
  readonly #tally = new Tally()
  #name: string | number | undefined
  #sections = new Map<string | number | undefined, Json>()
  #covered = 0
  #total = 0

  constructor(paths: SourcePaths) {
    this.#paths = paths
  }

  wants([name, section, ...deeper]: JsonPath): boolean {
    if (section === undefined || deeper.length > 0) return false
    if (name !== this.#name) {
      this.#closeFile()
      this.#name = name
    }
    return SECTIONS.includes(section)
  }

  take([, section]: JsonPath, part: Json): void {
    this.#sections.set(section, part)
  }

  finish(): ParsedReport {
    this.#closeFile()
    const statements = { covered: this.#covered, total: this.#total }
    return {
      kind: 'coverage',
      format: 'istanbul',
      coverage: this.#coverage,
      statements,
      warnings: this.#tally.warnings(),
    }
  }

  #closeFile(): void {
    if (this.#name === undefined) return
    const sections = this.#sections
    this.#sections = new Map()
    const given = sections.get('path')
    const path = typeof given === 'string' && given !== '' ? given : String(this.#name)
    const object = (section: string): JsonObject => {
      const value = sections.get(section)
      if (isJsonObject(value)) return value
      throw new ReportError('unparsable-report', `has no ${section} for ${quoted(path)}`)
    }
    const coverage = new FileCoverage()
    this.#statements(path, coverage, object('statementMap'), object('s'))
    this.#branches(path, coverage, object('branchMap'), object('b'))
    this.#functions(path, coverage, object('fnMap'), object('f'))
    if (sections.get('all') === true) this.#coverage.addListed(this.#paths.resolve(path), coverage)
    else this.#coverage.add(this.#paths.resolve(path), coverage)
  }

  #statements(path: string, coverage: FileCoverage, map: JsonObject, hits: JsonObject): void {
    for (const id in map) {
      const hit = isHit(hits[id], path, this.#tally)
      coverage.lines.record(lineNumber(startLine(map[id]), path), hit)
      this.#total++
      if (hit) this.#covered++
    }
  }

  #branches(path: string, coverage: FileCoverage, map: JsonObject, hits: JsonObject): void {
    const places = new Places()
    for (const id in map) {
      const branch = map[id]
      const arms = hits[id]
      if (!isJsonObject(branch) || !Array.isArray(arms))
        throw new ReportError('unparsable-report', `has a branch in ${quoted(path)} without counts`)
      const locations = branch['locations']
      const first: Json | undefined = Array.isArray(locations) ? locations[0] : undefined
      const location = branch['loc'] ?? first
      const line = lineNumber(startLine(location) ?? numberAt(branch, 'line') ?? startLine(first), path)
      const place = places.of(`${textAt(branch, 'type')} ${placeOf(location)}`)
      for (const [arm, count] of arms.entries())
        coverage.branches.addNamedArm(line, `${place},${arm}`, isHit(count, path, this.#tally))
    }
  }

  #functions(path: string, coverage: FileCoverage, map: JsonObject, hits: JsonObject): void {
    const places = new Places()
    for (const id in map) {
      const described = map[id]
      if (!isJsonObject(described))
        throw new ReportError('unparsable-report', `has a function in ${quoted(path)} without a place`)
      const place = places.of(placeOf(described['loc'] ?? described['decl']))
      coverage.addFunction('istanbul', place, isHit(hits[id], path, this.#tally))
    }
  }
}

/** Two things at one place, which is rare, are told apart by their order. */
class Places {
  readonly #seen = new Map<string, number>()

  of(place: string): string {
    const times = this.#seen.get(place) ?? 0
    this.#seen.set(place, times + 1)
    return times === 0 ? place : `${place} (${times})`
  }
}

function startLine(location: Json | undefined): number | undefined {
  return isJsonObject(location) ? numberAt(location['start'], 'line') : undefined
}

/** `line:column-line:column`; an end of line is written as null. */
function placeOf(location: Json | undefined): string {
  if (!isJsonObject(location)) return '?'
  const { start, end } = location
  return [start, end].map((point) => `${numberAt(point, 'line') ?? ''}:${numberAt(point, 'column') ?? ''}`).join('-')
}
