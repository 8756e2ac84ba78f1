import { ReportError } from './report-parser.ts'

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Turns bytes of a document into text, by its encoding. */
export type Decode = (bytes: Buffer, start: number, end: number) => string

/** Text with its references replaced: the five names and numbers. Nothing a document defines itself is ever looked up. */
export function withoutReferences(text: string): string {
  let at = text.indexOf('&')
  if (at < 0) return text
  let result = ''
  let from = 0
  for (; at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at)
    if (end < 0 || end - at > 12) throw new ReportError('unparsable-report', `has "&" that begins no reference`)
    result += text.slice(from, at) + resolve(text.slice(at + 1, end))
    from = end + 1
  }
  return result + text.slice(from)
}

function resolve(reference: string): string {
  const named = NAMED.get(reference)
  if (named !== undefined) return named
  const number = /^#(?:(\d{1,7})|x([0-9a-f]{1,6}))$/i.exec(reference)
  const code = number === null ? 0 : number[1] === undefined ? Number.parseInt(number[2] ?? '', 16) : Number(number[1])
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
    throw new ReportError(
      'unparsable-report',
      `uses the reference ${JSON.stringify(`&${reference};`)}, which is not resolved`,
    )
  return String.fromCodePoint(code)
}

/** The start of an element's text, in bounded memory. */
export class TextCollector {
  static readonly LIMIT_BYTES = 16 * 1024
  #runs: { literal: boolean; parts: Buffer[] }[] = []
  #bytes = 0

  /** `literal`: CDATA, in which "&" is itself. */
  add(bytes: Buffer, start: number, end: number, literal: boolean): void {
    const room = TextCollector.LIMIT_BYTES - this.#bytes
    if (room <= 0) return
    const part = Buffer.from(bytes.subarray(start, Math.min(end, start + room)))
    this.#bytes += part.length
    const last = this.#runs.at(-1)
    if (last?.literal === literal) last.parts.push(part)
    else this.#runs.push({ literal, parts: [part] })
  }

  /** The text so far, and starts anew. */
  take(decode: Decode): string {
    const clipped = this.#bytes >= TextCollector.LIMIT_BYTES
    const text = this.#runs.map(({ literal, parts }, index) => {
      const bytes = Buffer.concat(parts)
      const run = decode(bytes, 0, bytes.length)
      if (literal) return run
      const cut = clipped && index === this.#runs.length - 1 ? run.lastIndexOf('&') : -1
      return withoutReferences(cut >= run.length - 12 && cut >= 0 ? run.slice(0, cut) : run)
    })
    this.#runs = []
    this.#bytes = 0
    return text.join('')
  }
}
