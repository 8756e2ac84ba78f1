import { ReportError } from './report-parser.ts'

const AMPERSAND = 38
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

/** Bytes of the same kind that follow each other: plain text, or CDATA, in which "&" is itself. */
interface Run {
  readonly literal: boolean
  /** Where it ends among the bytes. */
  end: number
}

/** The start of an element's text, in bounded memory. */
export class TextCollector {
  static readonly LIMIT_BYTES = 16 * 1024
  readonly #bytes = Buffer.alloc(TextCollector.LIMIT_BYTES)
  #length = 0
  #runs: Run[] = []

  /** `literal`: from a CDATA section. */
  add(bytes: Buffer, start: number, end: number, literal: boolean): void {
    if (this.#length === TextCollector.LIMIT_BYTES) return
    this.#length += bytes.copy(this.#bytes, this.#length, start, end)
    const last = this.#runs.at(-1)
    if (last?.literal === literal) last.end = this.#length
    else this.#runs.push({ literal, end: this.#length })
  }

  /** The text so far, and starts anew. */
  take(decode: Decode): string {
    const clipped = this.#length === TextCollector.LIMIT_BYTES
    let [text, start] = ['', 0]
    for (const { literal, end } of this.#runs) {
      const run = decode(this.#bytes, start, end)
      const cut = clipped && end === this.#length ? run.lastIndexOf('&') : -1
      const whole = cut >= 0 && cut >= run.length - 12 ? run.slice(0, cut) : run
      text += literal ? run : withoutReferences(whole)
      start = end
    }
    this.#clear()
    return text
  }

  /** Starts anew with text that nobody reads. Its references must be right all the same. */
  drop(decode: Decode): void {
    if (this.#bytes.subarray(0, this.#length).includes(AMPERSAND)) this.take(decode)
    else this.#clear()
  }

  #clear(): void {
    this.#length = 0
    this.#runs = []
  }
}
