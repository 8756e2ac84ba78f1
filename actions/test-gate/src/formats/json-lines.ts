import { isRecord } from '../../../../lib/kernel/shape.ts'
import { Lines } from './lines.ts'
import { type ParsedReport, ReportError, type ReportParser } from './report-parser.ts'
import { Tally } from './tally.ts'

export type JsonEvent = Readonly<Record<string, unknown>>

/** One format of an event a line. */
export interface EventDialect {
  event(event: JsonEvent): void
  finish(warnings: readonly string[]): ParsedReport
}

/** Reads an event a line. Lines that do not begin as one are output of tools in between; a broken event is an error. */
export class JsonLines implements ReportParser {
  readonly #dialect: EventDialect
  readonly #tally = new Tally()
  readonly #lines = new Lines((line) => this.#line(line))

  constructor(dialect: EventDialect) {
    this.#dialect = dialect
  }

  push(bytes: Buffer): void {
    this.#lines.push(bytes)
  }

  end(): ParsedReport {
    this.#lines.end()
    return this.#dialect.finish(this.#tally.warnings())
  }

  #line(line: string): void {
    if (line.trim() === '') return
    const event = line.startsWith('{') ? parsed(line) : undefined
    if (event !== undefined) this.#dialect.event(event)
    else if (line.startsWith('{'))
      throw new ReportError('unparsable-report', `has a broken event in line ${this.#lines.count}`)
    else this.#tally.add('lines that are no events are passed over', `line ${this.#lines.count}`)
  }
}

/** The event that a line is, if it is one. */
export function parsed(line: string): JsonEvent | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** A text, else the empty one. */
export function word(event: JsonEvent, key: string): string {
  const value = Object.hasOwn(event, key) ? event[key] : undefined
  return typeof value === 'string' ? value : ''
}
