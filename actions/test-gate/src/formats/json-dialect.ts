import { LAST_LINE } from '../coverage/line-states.ts'
import type { Json, PartTaker } from './json-parts.ts'
import { type ParsedReport, ReportError } from './report-parser.ts'
import type { Tally } from './tally.ts'

/** One JSON report format: takes the parts that it wants and knows at the end what the report said. */
export interface JsonDialect extends PartTaker {
  finish(): ParsedReport
}

/** Whether a count is above 0. Negative ones are told and taken as 0; what is no number is refused. */
export function isHit(count: Json | undefined, where: string, tally: Tally): boolean {
  if (typeof count !== 'number')
    throw new ReportError('unparsable-report', `has a count in ${quoted(where)} that is no number`)
  if (count < 0) tally.add('a negative count is taken as 0', where)
  return count > 0
}

/** A line that a source file can have. */
export function lineNumber(value: Json | undefined, where: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > LAST_LINE)
    throw new ReportError('unparsable-report', `has a line in ${quoted(where)} without a usable number`)
  return value
}

export function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 200))
}
