import { ReportError } from './report-parser.ts'

const FLAT = 4 * 1024 * 1024

/**
 * Bounds the work for formats in which a few bytes name a span of many lines: so many lines as the report has bytes, and
 * four million more. Real reports spend a tenth of that.
 */
export class SpanBudget {
  #left = FLAT

  /** So many bytes of the report were read. */
  read(bytes: number): void {
    this.#left += bytes
  }

  spend(lines: number): void {
    this.#left -= lines
    if (this.#left < 0)
      throw new ReportError('unparsable-report', 'spans more lines than a report of this size can be about')
  }
}
