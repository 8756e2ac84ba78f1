import { CoverageSet } from '../coverage/coverage-set.ts'
import { FileCoverage } from '../coverage/file-coverage.ts'
import { LAST_LINE } from '../coverage/line-states.ts'
import { type ParsedReport, ReportError, type SourcePaths } from './report-parser.ts'
import { SpanBudget } from './span-budget.ts'
import { Tally } from './tally.ts'
import type { XmlDialect } from './xml-dialect.ts'
import type { XmlTag } from './xml-tag.ts'
import { type Decode, TextCollector } from './xml-text.ts'

/** Lines that compilers write for code that nobody wrote (0xFEEFEE, 0xF00F00). */
const HIDDEN_LINES: readonly number[] = [0xfeefee, 0xf00f00]
/** Room for the short elements around a span; the budget grows with the bytes of the report, which are not seen here. */
const BYTES_PER_POINT = 64

interface OpenMethod {
  name: string
  /** Where a point without `fileid` belongs. */
  file: string
  /** First line of its first point, for branches without a line. */
  line: number
  /** Files of its points. */
  readonly files: Set<string>
  isVisited: boolean
}

/**
 * Reads OpenCover XML, also as coverlet and AltCover write it.
 *
 * A sequence point measures all lines from `sl` to `el`; a line is covered when any point over it was visited. A branch
 * arm is told by its method, offset and path. Summaries are never used.
 */
export class OpenCoverDialect implements XmlDialect {
  readonly #paths: SourcePaths
  readonly #coverage = new CoverageSet()
  readonly #tally = new Tally()
  readonly #budget = new SpanBudget()
  readonly #text = new TextCollector()
  readonly #decode: Decode
  readonly #open: string[] = []
  /** Number of a file in this module → path. */
  readonly #files = new Map<string, string>()
  readonly #module = new Map<string, FileCoverage>()
  #method: OpenMethod | undefined
  #wantsText = false

  constructor(root: XmlTag, paths: SourcePaths) {
    this.#decode = root.decode
    this.#paths = paths
  }

  get wantsText(): boolean {
    return this.#wantsText
  }

  text(bytes: Buffer, start: number, end: number, literal: boolean): void {
    this.#text.add(bytes, start, end, literal)
  }

  open(name: string, tag: XmlTag): void {
    const parent = this.#open.at(-1)
    this.#open.push(name)
    if (name === 'SequencePoint') this.#sequencePoint(tag)
    else if (name === 'BranchPoint') this.#branchPoint(tag)
    else if (name === 'Method') this.#method = { name: '', file: '', line: 0, files: new Set(), isVisited: false }
    else if (name === 'Name' && parent === 'Method') this.#wantsText = true
    else if (name === 'FileRef' && this.#method !== undefined) this.#method.file = tag.get('uid') ?? ''
    else if (name === 'File' && parent === 'Files') this.#file(tag)
  }

  close(name: string): void {
    this.#open.pop()
    if (name === 'Name' && this.#wantsText) {
      this.#wantsText = false
      const text = this.#text.take(this.#decode).trim()
      if (this.#method !== undefined) this.#method.name = text
    } else if (name === 'Method') this.#closeMethod()
    else if (name === 'Module') this.#closeModule()
  }

  finish(): ParsedReport {
    return { kind: 'coverage', format: 'opencover', coverage: this.#coverage, warnings: this.#tally.warnings() }
  }

  #file(tag: XmlTag): void {
    const [uid, path] = [tag.get('uid'), tag.get('fullPath')]
    if (uid === undefined || path === undefined || path === '')
      throw new ReportError('unparsable-report', 'has a <File> without uid and fullPath')
    this.#files.set(uid, this.#paths.resolve(path))
  }

  #sequencePoint(tag: XmlTag): void {
    const method = this.#method
    if (method === undefined) throw new ReportError('unparsable-report', 'has a <SequencePoint> outside of a <Method>')
    const isVisited = this.#isVisited(tag)
    const [start, end] = [tag.unsigned('sl'), tag.has('el') ? tag.unsigned('el') : tag.unsigned('sl')]
    if (HIDDEN_LINES.includes(start)) return
    const path = this.#pathOf(tag, method)
    if (path === undefined || start <= 0) {
      this.#tally.add('a point without a file or a line is left out', method.name)
      return
    }
    if (!(start <= end && end <= LAST_LINE))
      throw new ReportError('unparsable-report', 'has a <SequencePoint> without usable lines')
    this.#budget.read(BYTES_PER_POINT)
    this.#budget.spend(end - start + 1)
    const { lines } = this.#coverageOf(path)
    for (let line = start; line <= end; line++) lines.record(line, isVisited)
    method.files.add(path)
    method.isVisited ||= isVisited
    if (method.line === 0) method.line = start
  }

  /** Older versions give a branch no line; then it is told with the start of its method. */
  #branchPoint(tag: XmlTag): void {
    const method = this.#method
    if (method === undefined) throw new ReportError('unparsable-report', 'has a <BranchPoint> outside of a <Method>')
    const isVisited = this.#isVisited(tag)
    const given = tag.unsigned('sl')
    if (HIDDEN_LINES.includes(given)) return
    const line = given > 0 ? given : method.line
    const path = this.#pathOf(tag, method)
    if (path === undefined || line === 0) {
      this.#tally.add('a point without a file or a line is left out', method.name)
      return
    }
    if (line > LAST_LINE) throw new ReportError('unparsable-report', 'has a <BranchPoint> without a usable line')
    const arm = `${method.name}:${tag.get('offset') ?? ''}:${tag.get('path') ?? ''}`
    this.#coverageOf(path).branches.addNamedArm(line, arm, isVisited)
  }

  #isVisited(tag: XmlTag): boolean {
    const count = tag.unsigned('vc')
    if (count >= 0) return count > 0
    if (!/^-\d+$/.test(tag.get('vc') ?? ''))
      throw new ReportError('unparsable-report', 'has a point without a usable count of visits')
    this.#tally.add('a negative count is taken as 0', this.#method?.name ?? '')
    return false
  }

  #pathOf(tag: XmlTag, method: OpenMethod): string | undefined {
    return this.#files.get(tag.get('fileid') ?? '') ?? this.#files.get(method.file)
  }

  #closeMethod(): void {
    const method = this.#method
    this.#method = undefined
    if (method === undefined) return
    for (const path of method.files) this.#coverageOf(path).addFunction('opencover', method.name, method.isVisited)
  }

  /** Modules number their files each for itself. */
  #closeModule(): void {
    for (const [path, coverage] of this.#module) this.#coverage.add(path, coverage)
    this.#module.clear()
    this.#files.clear()
  }

  #coverageOf(path: string): FileCoverage {
    const known = this.#module.get(path)
    if (known !== undefined) return known
    const created = new FileCoverage()
    this.#module.set(path, created)
    return created
  }
}
