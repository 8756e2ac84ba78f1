import { CoverageSet } from '../coverage/coverage-set.ts'
import { FileCoverage } from '../coverage/file-coverage.ts'
import { LAST_LINE } from '../coverage/line-states.ts'
import type { Ratio } from '../coverage/ratio.ts'
import { type ParsedReport, ReportError, type SourcePaths } from './report-parser.ts'
import { Tally } from './tally.ts'
import type { XmlDialect } from './xml-dialect.ts'
import type { XmlTag } from './xml-tag.ts'

interface OpenFile {
  readonly path: string
  readonly coverage: FileCoverage
  readonly statements: Map<number, boolean>
  readonly conditions: Map<number, Ratio>
  className: string
}

/**
 * Reads Clover XML of OpenClover, PHPUnit and Istanbul.
 *
 * Lines of all three types (`stmt`, `cond`, `method`) can be covered. A condition has two arms, except that Istanbul
 * writes how many arms of any number were taken (`truecount`) and how many were not (`falsecount`).
 */
export class CloverDialect implements XmlDialect {
  readonly wantsText = false
  readonly #paths: SourcePaths
  readonly #coverage = new CoverageSet()
  readonly #tally = new Tally()
  readonly #isVersion320: boolean
  #isIstanbul = false
  #file: OpenFile | undefined
  #covered = 0
  #total = 0

  constructor(root: XmlTag, paths: SourcePaths) {
    this.#paths = paths
    this.#isVersion320 = root.is('clover', '3.2.0')
  }

  open(name: string, tag: XmlTag): void {
    if (name === 'line') this.#line(tag)
    else if (name === 'file') this.#openFile(tag)
    else if (name === 'class' && this.#file !== undefined) this.#file.className = tag.get('name') ?? ''
    // Both are fixed words of Istanbul's writer.
    else if (name === 'project') this.#isIstanbul = this.#isVersion320 && tag.is('name', 'All files')
  }

  close(name: string): void {
    if (name === 'file') this.#closeFile()
  }

  text(): void {}

  finish(): ParsedReport {
    const statements = { covered: this.#covered, total: this.#total }
    return {
      kind: 'coverage',
      format: 'clover',
      coverage: this.#coverage,
      statements,
      warnings: this.#tally.warnings(),
    }
  }

  /** `path` where there is one: OpenClover and Istanbul give only the last part as the name, PHPUnit the whole. */
  #openFile(tag: XmlTag): void {
    if (this.#file !== undefined) throw new ReportError('unparsable-report', 'has a <file> inside a <file>')
    const path = tag.get('path') ?? tag.get('name') ?? ''
    if (path === '') throw new ReportError('unparsable-report', 'has a <file> without path and name')
    this.#file = {
      path: this.#paths.resolve(path),
      coverage: new FileCoverage(),
      statements: new Map(),
      conditions: new Map(),
      className: '',
    }
  }

  #closeFile(): void {
    const file = this.#file
    if (file === undefined) return
    this.#file = undefined
    for (const [line, ratio] of file.conditions) file.coverage.branches.addCounts(line, ratio)
    for (const hit of file.statements.values()) {
      this.#total++
      if (hit) this.#covered++
    }
    this.#coverage.add(file.path, file.coverage)
  }

  #line(tag: XmlTag): void {
    const file = this.#file
    if (file === undefined) throw new ReportError('unparsable-report', 'has a <line> outside of a <file>')
    const line = tag.unsigned('num')
    if (!(line >= 0 && line <= LAST_LINE))
      throw new ReportError('unparsable-report', 'has a <line> without a usable number')
    if (line === 0) {
      this.#tally.add('line 0 does not exist and is left out', file.path)
      return
    }
    const hits = this.#count(tag, 'count')
    if (tag.is('type', 'cond')) this.#condition(file, line, hits, tag)
    else {
      if (hits === undefined) throw new ReportError('unparsable-report', 'has a <line> without a count')
      file.coverage.lines.record(line, hits > 0)
      if (tag.is('type', 'stmt')) file.statements.set(line, file.statements.get(line) === true || hits > 0)
      else if (tag.is('type', 'method')) {
        const name = tag.get('signature') ?? tag.get('name') ?? ''
        file.coverage.addFunction('clover', `${line}:${file.className}:${name}`, hits > 0)
      }
    }
  }

  #condition(file: OpenFile, line: number, hits: number | undefined, tag: XmlTag): void {
    const [whenTrue, whenFalse] = [this.#count(tag, 'truecount'), this.#count(tag, 'falsecount')]
    if (whenTrue === undefined || whenFalse === undefined)
      throw new ReportError('unparsable-report', 'has a condition without truecount and falsecount')
    const { covered, total } = file.conditions.get(line) ?? { covered: 0, total: 0 }
    const arms = this.#isIstanbul
      ? { covered: whenTrue, total: whenTrue + whenFalse }
      : { covered: Math.min(whenTrue, 1) + Math.min(whenFalse, 1), total: 2 }
    if (arms.total > LAST_LINE) throw new ReportError('unparsable-report', 'has a condition with too many arms')
    file.conditions.set(line, { covered: covered + arms.covered, total: total + arms.total })
    const hit = hits === undefined ? whenTrue + whenFalse > 0 : hits > 0
    file.coverage.lines.record(line, hit)
    // For Istanbul a condition is a statement of which the arms are known.
    if (this.#isIstanbul) file.statements.set(line, hit)
  }

  #count(tag: XmlTag, name: string): number | undefined {
    const count = tag.unsigned(name)
    if (count >= 0) return count
    const written = tag.get(name)
    if (written === undefined) return undefined
    if (!/^-\d+$/.test(written))
      throw new ReportError('unparsable-report', `has a <line> with a ${name} that is no count`)
    this.#tally.add('a negative count is taken as 0', this.#file?.path ?? '')
    return 0
  }
}
