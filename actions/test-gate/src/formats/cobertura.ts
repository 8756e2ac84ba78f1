import { CoverageSet } from '../coverage/coverage-set.ts'
import { FileCoverage } from '../coverage/file-coverage.ts'
import { LAST_LINE } from '../coverage/line-states.ts'
import type { Ratio } from '../coverage/ratio.ts'
import { PlainLine } from './cobertura-plain.ts'
import { type ParsedReport, ReportError, type SourcePaths } from './report-parser.ts'
import { Tally } from './tally.ts'
import type { XmlDialect } from './xml-dialect.ts'
import type { XmlTag } from './xml-tag.ts'
import { type Decode, TextCollector } from './xml-text.ts'

interface OpenClass {
  readonly name: string
  readonly file: string
  readonly lines: FileCoverage
  /** Lines of its methods: they repeat the lines of the class, except where a writer fills only these. */
  readonly methodLines: FileCoverage
}

interface OpenMethod {
  readonly name: string
  lines: number
  covered: boolean
}

/** The line element that is open, with what its condition children say. */
interface OpenLine {
  readonly number: number
  readonly into: FileCoverage
  readonly counts: Ratio | undefined
  conditions: number
  coveredArms: number
}

/**
 * Reads Cobertura XML (coverage-04.dtd and what writers make of it).
 *
 * Truth are the lines of each class, by file and number; several classes may share a file. A line is covered when it was
 * hit, whatever its branches say. Rates and totals the file declares are only compared.
 */
export class CoberturaDialect implements XmlDialect {
  readonly #paths: SourcePaths
  readonly #coverage = new CoverageSet()
  readonly #tally = new Tally()
  readonly #text = new TextCollector()
  readonly #sources: string[] = []
  readonly #declared: Readonly<Record<'lines' | 'covered', number>>
  #decode: Decode
  #wantsText = false
  #class: OpenClass | undefined
  /** Of the open class; each class in turn uses the same. */
  readonly #lines = new FileCoverage()
  readonly #methodLines = new FileCoverage()
  #method: OpenMethod | undefined
  #line: OpenLine | undefined
  readonly #plainLine = new PlainLine()

  constructor(root: XmlTag, paths: SourcePaths) {
    this.#paths = paths
    this.#decode = root.decode
    this.#declared = { lines: root.unsigned('lines-valid'), covered: root.unsigned('lines-covered') }
  }

  get wantsText(): boolean {
    return this.#wantsText
  }

  text(bytes: Buffer, start: number, end: number, literal: boolean): void {
    this.#text.add(bytes, start, end, literal)
  }

  plain(bytes: Buffer, start: number): number {
    if (this.#class === undefined || this.#line !== undefined) return start
    const line = this.#plainLine
    let at = start
    for (; line.read(bytes, at); at = line.end) {
      const into = this.#record(this.#class, line.number, line.hit)
      if (line.total >= 0) into.branches.addCounts(line.number, line)
    }
    return at
  }

  open(name: string, tag: XmlTag): void {
    if (name === 'line') this.#openLine(tag)
    else if (name === 'condition') this.#condition(tag)
    else if (name === 'method') this.#openMethod(tag)
    else if (name === 'class') this.#openClass(tag)
    else if (name === 'source') this.#wantsText = true
    else if (name === 'file')
      throw new ReportError('unknown-format', 'is a <coverage> with <file> elements, not cobertura')
  }

  close(name: string): void {
    if (name === 'line') this.#closeLine()
    else if (name === 'method') this.#closeMethod()
    else if (name === 'class') this.#closeClass()
    else if (name === 'source') {
      this.#wantsText = false
      this.#sources.push(this.#text.take(this.#decode).trim())
    }
  }

  finish(): ParsedReport {
    this.#compareTotals()
    return { kind: 'coverage', format: 'cobertura', coverage: this.#coverage, warnings: this.#tally.warnings() }
  }

  #compareTotals(): void {
    const { lines: declared, covered } = this.#declared
    if (!(declared >= 0)) return
    const { lines } = this.#coverage.totals()
    if (declared !== lines.total || covered !== lines.covered)
      this.#tally.add(
        'lines-covered and lines-valid disagree with the lines of the file',
        `declared ${covered} of ${declared}, counted ${lines.covered} of ${lines.total}`,
      )
  }

  #openClass(tag: XmlTag): void {
    if (this.#class !== undefined) throw new ReportError('unparsable-report', 'has a <class> inside a <class>')
    const filename = tag.get('filename')
    if (filename === undefined || filename === '')
      throw new ReportError('unparsable-report', 'has a <class> without filename')
    this.#lines.clear()
    this.#methodLines.clear()
    this.#class = {
      name: tag.get('name') ?? '',
      file: this.#paths.resolve(filename, this.#sources),
      lines: this.#lines,
      methodLines: this.#methodLines,
    }
  }

  #closeClass(): void {
    if (this.#class === undefined) return
    const { file, lines, methodLines, name } = this.#class
    const whole = lines.lines.measured > 0 ? lines : methodLines
    if (whole === methodLines && methodLines.lines.measured > 0)
      this.#tally.add('a class has lines only in its methods, which are used', name)
    // Functions were recorded beside the lines of the class.
    if (whole === methodLines) whole.mergeFrom(lines)
    this.#coverage.add(file, whole)
    this.#class = undefined
  }

  #openMethod(tag: XmlTag): void {
    this.#method = { name: `${tag.get('name') ?? ''}${tag.get('signature') ?? ''}`, lines: 0, covered: false }
  }

  /** A function counts by its lines; one without lines says nothing. */
  #closeMethod(): void {
    const [method, owner] = [this.#method, this.#class]
    if (method !== undefined && owner !== undefined && method.lines > 0)
      owner.lines.addFunction('cobertura', `${owner.name}.${method.name}`, method.covered)
    this.#method = undefined
  }

  #openLine(tag: XmlTag): void {
    if (this.#class === undefined) return
    const number = tag.unsigned('number')
    if (!(number >= 0 && number <= LAST_LINE))
      throw new ReportError('unparsable-report', 'has a <line> without a usable number')
    if (number === 0) {
      this.#tally.add('line 0 does not exist and is left out', this.#class.file)
      return
    }
    const into = this.#record(this.#class, number, this.#isHit(tag))
    if (tag.isTrue('branch')) this.#line = { number, into, counts: conditionCounts(tag), conditions: 0, coveredArms: 0 }
  }

  /** Gives what the line was recorded in. */
  #record({ lines, methodLines }: OpenClass, number: number, hit: boolean): FileCoverage {
    const method = this.#method
    const into = method === undefined ? lines : methodLines
    into.lines.record(number, hit)
    if (method !== undefined) {
      method.lines++
      method.covered ||= hit
    }
    return into
  }

  #isHit(tag: XmlTag): boolean {
    const hits = tag.unsigned('hits')
    if (hits >= 0) return hits > 0
    const written = tag.get('hits')
    if (written === undefined || !/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(written))
      throw new ReportError('unparsable-report', 'has a <line> without a usable number of hits')
    if (written.startsWith('-')) this.#tally.add('a negative count is taken as 0', this.#class?.file ?? '')
    return !written.startsWith('-') && Number(written) > 0
  }

  /** `<condition coverage="50%">`: a jump has two arms, so 50 % is one of them. */
  #condition(tag: XmlTag): void {
    if (this.#line === undefined) return
    const percent = /^(\d{1,3})(?:\.\d+)?\s?%?$/.exec(tag.get('coverage') ?? '')?.[1]
    this.#line.conditions++
    this.#line.coveredArms += percent === undefined ? 0 : Math.floor(Math.min(100, Number(percent)) / 50)
  }

  #closeLine(): void {
    const line = this.#line
    if (line === undefined) return
    this.#line = undefined
    if (line.counts !== undefined) line.into.branches.addCounts(line.number, line.counts)
    else if (line.conditions > 0)
      line.into.branches.addCounts(line.number, { covered: line.coveredArms, total: line.conditions * 2 })
  }
}

/** `condition-coverage="50% (1/2)"` */
function conditionCounts(tag: XmlTag): Ratio | undefined {
  const counts = tag.fraction('condition-coverage')
  if (counts === undefined) return undefined
  const [covered, total] = counts
  return { covered: Math.min(covered, total), total }
}
