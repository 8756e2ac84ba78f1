import { TextDecoder } from 'node:util'
import type { ParsedReport, ReportParser } from './report-parser.ts'

export type Utf16Label = 'utf-16le' | 'utf-16be'

/** By the byte order mark, or by how "<" stands in the first two bytes. */
export function utf16Label(start: Buffer): Utf16Label | undefined {
  const pair = start.toString('hex', 0, 2)
  if (pair === 'fffe' || pair === '3c00') return 'utf-16le'
  return pair === 'feff' || pair === '003c' ? 'utf-16be' : undefined
}

/** Hands UTF-16 on as UTF-8. */
export class Utf16Bytes implements ReportParser {
  readonly #decoder: TextDecoder
  readonly #inner: ReportParser

  constructor(label: Utf16Label, inner: ReportParser) {
    this.#decoder = new TextDecoder(label)
    this.#inner = inner
  }

  push(bytes: Buffer): void {
    const text = this.#decoder.decode(bytes, { stream: true })
    if (text !== '') this.#inner.push(Buffer.from(text))
  }

  end(): ParsedReport {
    const text = this.#decoder.decode()
    if (text !== '') this.#inner.push(Buffer.from(text))
    return this.#inner.end()
  }
}
