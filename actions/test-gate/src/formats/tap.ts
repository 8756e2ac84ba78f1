import type { CaseStatus, TestCase, TestResults } from '../tests/test-results.ts'
import { usefulLine } from '../tests/useful-line.ts'
import { Lines } from './lines.ts'
import { type ParsedReport, ReportError, type ReportParser } from './report-parser.ts'
import { microseconds } from './seconds.ts'
import { OUTSIDE } from './xml-cases.ts'

const DEEPEST = 64
const INDENT = 4

interface Point {
  case: TestCase
  /** Names of the subtests around it, innermost first. */
  suites: string[]
}

/** A document or subtest that is open. */
interface Level {
  planned: number | undefined
  points: number
  /** Results that wait for the point that sums their subtest up. */
  waiting: Point[]
  /** The last point, which diagnostics belong to, and whether it sums up a subtest. */
  last: Point | undefined
}

/**
 * Reads TAP 13 and 14.
 *
 * A point that sums up a subtest is not counted beside the points inside, unless it failed and none of them did. What is
 * marked `TODO` or `SKIP` counts as skipped, a subtest as a whole. A plan that was not kept, or is missing, is an error of
 * its own.
 */
export class TapParser implements ReportParser {
  readonly #tests: TestResults
  readonly #lines = new Lines((line) => this.#line(line))
  readonly #levels: Level[] = [newLevel()]
  /** Indentation of the open YAML block; −1: none is open. */
  #yaml = -1
  #bailed = false

  constructor(tests: TestResults) {
    this.#tests = tests
  }

  push(bytes: Buffer): void {
    this.#lines.push(bytes)
  }

  end(): ParsedReport {
    this.#lines.end()
    const open = this.#levels.length > 1
    while (this.#levels.length > 1) this.#lift()
    const [top = newLevel()] = this.#levels
    const message = this.#bailed ? '' : open ? 'A subtest has no result of its own.' : planProblem(top)
    if (message === 'The plan is missing.' && top.points === 0)
      throw new ReportError('unparsable-report', 'holds neither a plan nor a test point')
    for (const point of top.waiting) this.#count(point)
    if (message !== '') this.#tests.record({ ...OUTSIDE, suite: '', message })
    return { kind: 'tests', format: 'tap', tests: this.#tests, warnings: [] }
  }

  #line(line: string): void {
    const text = line.trimStart()
    const indent = line.length - text.length
    if (this.#yaml >= 0) {
      this.#inYaml(text, indent)
      return
    }
    const depth = Math.floor(indent / INDENT)
    if (text.startsWith('---') && indent % INDENT === 2) this.#yaml = indent
    else if (/^(?:not )?ok(?![A-Za-z])/.test(text)) this.#point(text, depth)
    else if (/^1\.\.\d{1,9}\s*(?:#|$)/.test(text)) this.#level(depth).planned = Number(/^1\.\.(\d+)/.exec(text)?.[1])
    else if (/^Bail out!/i.test(text)) {
      this.#bailed = true
      this.#tests.record({ ...OUTSIDE, suite: '', message: text.slice(0, 500) })
    }
  }

  #inYaml(text: string, indent: number): void {
    if (text.startsWith('...') && indent === this.#yaml) {
      this.#yaml = -1
      return
    }
    const last = this.#levels.at(-1)?.last
    const match = /^(message|error|duration_ms):\s{0,9}(?:["']?)(.{1,2000})$/.exec(text)
    if (last === undefined || match === null) return
    const [, key, value = ''] = match
    if (key === 'duration_ms')
      last.case = { ...last.case, microseconds: microseconds(Number(value.replace(/["']$/, '')), 1000) }
    else if (last.case.message === '' && !/^[|>]/.test(value))
      last.case = { ...last.case, message: usefulLine(value.replace(/["']$/, ''), '') }
  }

  #point(text: string, depth: number): void {
    const level = this.#level(depth)
    const inside = this.#levels.length > depth + 1 ? this.#levels.splice(depth + 1) : []
    const point = pointOf(text)
    level.points++
    level.last = point
    const [subtest] = inside
    if (subtest === undefined) level.waiting.push(point)
    else this.#sumUp(level, point, subtest)
    if (depth === 0 && level.waiting.length > 0) this.#settle(level)
  }

  /** Results at the top wait for diagnostics only, that is for the next point. */
  #settle(level: Level): void {
    const last = level.last
    for (const point of level.waiting) if (point !== last) this.#count(point)
    level.waiting = level.waiting.filter((point) => point === last)
  }

  #sumUp(level: Level, sum: Point, subtest: Level): void {
    const broken = subtest.waiting.some(({ case: { status } }) => status === 'failed' || status === 'errored')
    const problem = planProblem(subtest)
    for (const point of subtest.waiting) {
      point.suites.push(sum.case.name)
      if (sum.case.status === 'skipped' && point.case.status !== 'passed')
        point.case = { ...point.case, status: 'skipped' }
      level.waiting.push(point)
    }
    if (problem !== '' && sum.case.status === 'passed' && !broken)
      level.waiting.push({ case: { ...sum.case, ...OUTSIDE, message: problem }, suites: [sum.case.name] })
    else if (subtest.waiting.length === 0 || (sum.case.status === 'failed' && !broken)) level.waiting.push(sum)
  }

  /** The level of a line; a deeper one begins a subtest. */
  #level(depth: number): Level {
    if (depth > DEEPEST) throw new ReportError('unparsable-report', `nests subtests deeper than ${DEEPEST}`)
    while (this.#levels.length <= depth) this.#levels.push(newLevel())
    return this.#levels[depth] ?? newLevel()
  }

  /** Keeps the results of a subtest that nothing sums up. */
  #lift(): void {
    const ended = this.#levels.pop()
    this.#levels.at(-1)?.waiting.push(...(ended?.waiting ?? []))
  }

  #count({ case: found, suites }: Point): void {
    this.#tests.record({ ...found, suite: [...suites].reverse().join(' › ') })
  }
}

function newLevel(): Level {
  return { planned: undefined, points: 0, waiting: [], last: undefined }
}

function planProblem({ planned, points }: Level): string {
  if (planned === undefined) return 'The plan is missing.'
  return planned === points ? '' : `${planned} tests planned, ${points} ran.`
}

/** `not ok 3 - description # TODO why` */
function pointOf(text: string): Point {
  const broken = text.startsWith('not ')
  const rest = text.slice(broken ? 6 : 2).replace(/^\s{0,20}\d{0,9}\s{0,20}(?:-\s{0,20})?/, '')
  const hash = directiveStart(rest)
  const name = rest.slice(0, hash).replaceAll('\\#', '#').trim().slice(0, 2000)
  const directive = rest.slice(hash + 1).trimStart()
  const excused = /^(?:skip|todo)/i.test(directive) && (broken || /^skip/i.test(directive))
  const time = /^time=(\d{1,12}(?:\.\d{1,12})?)ms/.exec(directive)
  const status: CaseStatus = excused ? 'skipped' : broken ? 'failed' : 'passed'
  return {
    suites: [],
    case: {
      suite: '',
      className: '',
      name,
      status,
      microseconds: microseconds(Number(time?.[1] ?? 0), 1000),
      message: '',
    },
  }
}

/** Where an unescaped `#` stands before which there is nothing or a blank; the end when there is none. */
function directiveStart(text: string): number {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1))
    if (at === 0 || text[at - 1] === ' ' || text[at - 1] === '-') return at
  return text.length
}
