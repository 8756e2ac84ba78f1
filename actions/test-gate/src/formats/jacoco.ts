import { CoverageSet } from '../coverage/coverage-set.ts'
import { FileCoverage } from '../coverage/file-coverage.ts'
import { LAST_LINE } from '../coverage/line-states.ts'
import { type ParsedReport, ReportError, type SourcePaths } from './report-parser.ts'
import { Tally } from './tally.ts'
import type { XmlDialect } from './xml-dialect.ts'
import type { XmlTag } from './xml-tag.ts'

/**
 * Reads JaCoCo XML (report.dtd 1.1), aggregated reports with groups in groups included.
 *
 * Truth are the lines of each source file: a line is covered when one of its instructions ran (`ci` above 0), which is
 * what JaCoCo's own LINE counter says. Instructions are another unit and are not counted. Branches of a line are only
 * numbers, so merging two reports gives a lower bound.
 */
export class JacocoDialect implements XmlDialect {
  readonly wantsText = false
  readonly #paths: SourcePaths
  readonly #tally = new Tally()
  /** Path inside its group → names of the groups around → what is measured: two modules may hold files of one name. */
  readonly #files = new Map<string, Map<string, FileCoverage>>()
  readonly #open: string[] = []
  readonly #groups: string[] = []
  #package = ''
  #class: { readonly name: string; readonly into: FileCoverage | undefined } | undefined
  #method = ''
  #source: FileCoverage | undefined
  #declared: readonly [covered: number, total: number] | undefined

  constructor(paths: SourcePaths) {
    this.#paths = paths
  }

  open(name: string, tag: XmlTag): void {
    const parent = this.#open.at(-1)
    this.#open.push(name)
    if (name === 'line') this.#line(tag)
    else if (name === 'counter') {
      if (parent === 'method') this.#methodCounter(tag)
      else if (parent === 'report' && tag.is('type', 'LINE'))
        this.#declared = [count(tag, 'covered'), count(tag, 'covered') + count(tag, 'missed')]
    } else if (name === 'method') this.#method = `${tag.get('name') ?? ''}${tag.get('desc') ?? ''}`
    else if (name === 'class') this.#openClass(tag)
    else if (name === 'sourcefile') this.#source = this.#file(required(tag, 'name', 'sourcefile'))
    else if (name === 'package') this.#package = tag.get('name') ?? ''
    else if (name === 'group') this.#groups.push(tag.get('name') ?? '')
  }

  close(name: string): void {
    this.#open.pop()
    if (name === 'sourcefile') this.#source = undefined
    else if (name === 'class') this.#class = undefined
    else if (name === 'group') this.#groups.pop()
  }

  text(): void {}

  finish(): ParsedReport {
    const coverage = new CoverageSet()
    for (const [path, modules] of this.#files)
      for (const [group, file] of modules)
        coverage.add(this.#paths.resolve(modules.size === 1 || group === '' ? path : `${group}/${path}`), file)
    const { lines } = coverage.totals()
    if (this.#declared !== undefined && (this.#declared[0] !== lines.covered || this.#declared[1] !== lines.total))
      this.#tally.add(
        'the LINE counter disagrees with the lines of the file',
        `declared ${this.#declared.join(' of ')}, counted ${lines.covered} of ${lines.total}`,
      )
    return { kind: 'coverage', format: 'jacoco', coverage, warnings: this.#tally.warnings() }
  }

  #line(tag: XmlTag): void {
    if (this.#source === undefined) throw new ReportError('unparsable-report', 'has a <line> outside of a <sourcefile>')
    const line = tag.unsigned('nr')
    if (!(line >= 0 && line <= LAST_LINE))
      throw new ReportError('unparsable-report', 'has a <line> without a usable number')
    if (line === 0) {
      this.#tally.add('line 0 does not exist and is left out', this.#package)
      return
    }
    this.#source.lines.record(line, count(tag, 'ci') > 0)
    const covered = count(tag, 'cb')
    const total = covered + count(tag, 'mb')
    if (total > LAST_LINE) throw new ReportError('unparsable-report', 'has a <line> with more branches than can be')
    if (total > 0) this.#source.branches.addCounts(line, { covered, total })
  }

  /** A class may come without its source file; then its methods belong to no file and are not counted. */
  #openClass(tag: XmlTag): void {
    const source = tag.get('sourcefilename')
    const name = tag.get('name') ?? ''
    if (source === undefined) this.#tally.add('a class names no source file; its methods are not counted', name)
    this.#class = { name, into: source === undefined ? undefined : this.#file(source) }
  }

  #methodCounter(tag: XmlTag): void {
    if (this.#class === undefined || !tag.is('type', 'METHOD')) return
    this.#class.into?.addFunction('jacoco', `${this.#class.name}.${this.#method}`, count(tag, 'covered') > 0)
  }

  #file(name: string): FileCoverage {
    const path = this.#package === '' ? name : `${this.#package}/${name}`
    const group = this.#groups.join('/')
    const modules = this.#files.get(path) ?? new Map<string, FileCoverage>()
    this.#files.set(path, modules)
    const file = modules.get(group) ?? new FileCoverage()
    modules.set(group, file)
    return file
  }
}

/** Counts may be left out where they are 0. */
function count(tag: XmlTag, name: string): number {
  const value = tag.unsigned(name)
  if (Number.isNaN(value)) throw new ReportError('unparsable-report', `has an attribute ${name} that is no count`)
  return Math.max(0, value)
}

function required(tag: XmlTag, name: string, element: string): string {
  const value = tag.get(name)
  if (value === undefined || value === '')
    throw new ReportError('unparsable-report', `has a <${element}> without ${name}`)
  return value
}
