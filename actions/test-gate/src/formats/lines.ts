import { ReportError } from './report-parser.ts'

const LONGEST_LINE_BYTES = 4 * 1024 * 1024
const NEWLINE = 10

/** Splits bytes into lines of text without their ends, in bounded memory. */
export class Lines {
  readonly #take: (line: string) => void
  #rest: Buffer = Buffer.alloc(0)
  /** Lines handed over so far, the one being handled included. */
  count = 0

  constructor(take: (line: string) => void) {
    this.#take = take
  }

  push(chunk: Buffer): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    let start = 0
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      this.#line(bytes, start, end)
      start = end + 1
    }
    if (bytes.length - start > LONGEST_LINE_BYTES)
      throw new ReportError('unparsable-report', `has a line longer than ${LONGEST_LINE_BYTES} bytes`)
    this.#rest = Buffer.from(bytes.subarray(start))
  }

  end(): void {
    if (this.#rest.length > 0) this.#line(this.#rest, 0, this.#rest.length)
    this.#rest = Buffer.alloc(0)
  }

  #line(bytes: Buffer, start: number, end: number): void {
    this.count++
    const line = bytes.toString('utf8', start, end)
    const plain = this.count === 1 ? line.replace(/^\ufeff/, '') : line
    this.#take(plain.endsWith('\r') ? plain.slice(0, -1) : plain)
  }
}
