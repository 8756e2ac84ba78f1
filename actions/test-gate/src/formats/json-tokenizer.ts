import { ReportError } from './report-parser.ts'

/** Told what the document holds, in order. */
export interface JsonHandler {
  openObject(): void
  openArray(): void
  close(): void
  /** A key as text and nothing more, whatever it spells. */
  key(name: string): void
  value(value: string | number | boolean | null): void
}

const DEEPEST = 512
const LONGEST_KEY_BYTES = 64 * 1024
/** Of longer texts the start is kept; output of a test can be of any length. */
export const KEPT_TEXT_BYTES = 64 * 1024

const [QUOTE, COMMA, MINUS, COLON, BACKSLASH] = [34, 44, 45, 58, 92]
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125]
const ESCAPES: ReadonlyMap<number, number> = new Map([
  [34, 34],
  [92, 92],
  [47, 47],
  [98, 8],
  [102, 12],
  [110, 10],
  [114, 13],
  [116, 9],
])
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])
/** 1 for bytes that end a plain run inside a string: quote, backslash, control characters. */
const ENDS_RUN = new Uint8Array(256)
  .fill(1, 0, 32)
  .map((ends, byte) => (byte === QUOTE || byte === BACKSLASH ? 1 : ends))

/** What may come next. */
type Want = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma' | 'end'

/**
 * Splits one JSON document (RFC 8259, UTF-8) into its parts as the bytes arrive, in bounded memory.
 *
 * It builds nothing, so a key such as `__proto__` is only text. What is no JSON, nests deeper than 512 or ends too early is
 * a `ReportError`.
 */
export class JsonTokenizer {
  readonly #handler: JsonHandler
  /** Kinds of the open containers, as the bytes that opened them. */
  readonly #stack: number[] = []
  #want: Want = 'value'
  /** Bytes of all pieces before this one. */
  #passed = 0
  /** The text that is open, its escapes replaced; `undefined` outside of one. */
  #text: Buffer[] | undefined
  #textBytes = 0
  /** An escape that a piece broke off in, without its backslash; `undefined` outside of one. */
  #escape: string | undefined
  /** The first half of a surrogate pair. */
  #surrogate = 0
  /** A number or word that is open. */
  #word = ''

  constructor(handler: JsonHandler) {
    this.#handler = handler
  }

  push(bytes: Buffer): void {
    let at = this.#passed === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
    while (at < bytes.length)
      at = this.#text !== undefined ? this.#inText(bytes, at, this.#text) : this.#between(bytes, at)
    this.#passed += bytes.length
  }

  end(): void {
    if (this.#word !== '') this.#closeWord(0)
    if (this.#text !== undefined || this.#want !== 'end')
      throw new ReportError(
        'unparsable-report',
        'ends inside of the JSON document: it was cut off while written or copied',
      )
  }

  #between(bytes: Buffer, at: number): number {
    const byte = bytes[at] ?? 0
    if (isWordByte(byte)) {
      if (this.#word.length > 400) throw this.#fault(at, 'a number that is too long')
      this.#word += String.fromCharCode(byte)
      return at + 1
    }
    if (this.#word !== '') this.#closeWord(at)
    if (byte === 32 || byte === 10 || byte === 13 || byte === 9) return at + 1
    if (byte === QUOTE) {
      if (!['value', 'first-value', 'key', 'first-key'].includes(this.#want)) throw this.#unexpected(at, byte)
      this.#text = []
      this.#textBytes = 0
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.#open(at, byte)
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.#close(at, byte)
    else if (byte === COLON && this.#want === 'colon') this.#want = 'value'
    else if (byte === COMMA && this.#want === 'comma') this.#want = this.#stack.at(-1) === OPEN_OBJECT ? 'key' : 'value'
    else throw this.#unexpected(at, byte)
    return at + 1
  }

  #open(at: number, byte: number): void {
    if (this.#want !== 'value' && this.#want !== 'first-value') throw this.#unexpected(at, byte)
    if (this.#stack.length === DEEPEST) throw this.#fault(at, `nesting deeper than ${DEEPEST}`)
    this.#stack.push(byte)
    if (byte === OPEN_OBJECT) this.#handler.openObject()
    else this.#handler.openArray()
    this.#want = byte === OPEN_OBJECT ? 'first-key' : 'first-value'
  }

  #close(at: number, byte: number): void {
    const first = byte === CLOSE_OBJECT ? 'first-key' : 'first-value'
    const fits = this.#stack.at(-1) === (byte === CLOSE_OBJECT ? OPEN_OBJECT : OPEN_ARRAY)
    if (!fits || (this.#want !== 'comma' && this.#want !== first)) throw this.#unexpected(at, byte)
    this.#stack.pop()
    this.#handler.close()
    this.#afterValue()
  }

  #afterValue(): void {
    this.#want = this.#stack.length === 0 ? 'end' : 'comma'
  }

  /** Letters, digits and signs that stand together: a number or one of three words. */
  #closeWord(at: number): void {
    const word = this.#word
    this.#word = ''
    if (this.#want !== 'value' && this.#want !== 'first-value')
      throw this.#fault(at, `${JSON.stringify(word)} out of place`)
    const known = WORDS.get(word)
    if (known === undefined && !/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word))
      throw this.#fault(at, `${JSON.stringify(word.slice(0, 20))}, which is no JSON`)
    this.#handler.value(known === undefined ? Number(word) : known)
    this.#afterValue()
  }

  #inText(bytes: Buffer, start: number, text: Buffer[]): number {
    if (this.#escape !== undefined) return this.#inEscape(bytes, start, text)
    let at = start
    while (at < bytes.length && ENDS_RUN[bytes[at] ?? 0] === 0) at++
    if (at > start) {
      this.#loneSurrogate(text)
      this.#keep(text, bytes.subarray(start, at))
    }
    if (at === bytes.length) return at
    const byte = bytes[at]
    if (byte === BACKSLASH) this.#escape = ''
    else if (byte === QUOTE) this.#closeText(at, text)
    else throw this.#fault(at, 'a control character inside of a text')
    return at + 1
  }

  /** One byte of an escape: a letter, or `u` and four digits. */
  #inEscape(bytes: Buffer, at: number, text: Buffer[]): number {
    const byte = bytes[at] ?? 0
    const sequence = `${this.#escape ?? ''}${String.fromCharCode(byte)}`
    this.#escape = sequence
    if (sequence.length === 1 && sequence !== 'u') {
      const plain = ESCAPES.get(byte)
      if (plain === undefined) throw this.#fault(at, 'an unknown escape')
      this.#loneSurrogate(text)
      this.#keep(text, Buffer.of(plain))
      this.#escape = undefined
    } else if (sequence.length > 1 && !/^u[0-9a-fA-F]{1,4}$/.test(sequence))
      throw this.#fault(at, 'a malformed \\u escape')
    else if (sequence.length === 5) {
      this.#codeUnit(Number.parseInt(sequence.slice(1), 16), text)
      this.#escape = undefined
    }
    return at + 1
  }

  #codeUnit(unit: number, text: Buffer[]): void {
    if (this.#surrogate !== 0 && unit >= 0xdc00 && unit <= 0xdfff) {
      this.#keep(text, Buffer.from(String.fromCharCode(this.#surrogate, unit)))
      this.#surrogate = 0
      return
    }
    this.#loneSurrogate(text)
    if (unit >= 0xd800 && unit <= 0xdbff) this.#surrogate = unit
    else this.#keep(text, Buffer.from(String.fromCharCode(unit)))
  }

  /** Half a pair alone stands for nothing: it becomes U+FFFD, as everywhere. */
  #loneSurrogate(text: Buffer[]): void {
    if (this.#surrogate === 0) return
    this.#surrogate = 0
    this.#keep(text, Buffer.from('\ufffd'))
  }

  #keep(text: Buffer[], bytes: Buffer): void {
    const room = KEPT_TEXT_BYTES - this.#textBytes
    this.#textBytes += bytes.length
    if (room > 0) text.push(Buffer.from(bytes.subarray(0, room)))
  }

  #closeText(at: number, text: Buffer[]): void {
    this.#loneSurrogate(text)
    this.#text = undefined
    const whole = Buffer.concat(text).toString('utf8')
    if (this.#want === 'key' || this.#want === 'first-key') {
      if (this.#textBytes > LONGEST_KEY_BYTES) throw this.#fault(at, 'a key that is too long')
      this.#handler.key(whole)
      this.#want = 'colon'
    } else {
      this.#handler.value(whole)
      this.#afterValue()
    }
  }

  #unexpected(at: number, byte: number): ReportError {
    return this.#fault(at, `an unexpected ${JSON.stringify(String.fromCharCode(byte))}`)
  }

  #fault(at: number, what: string): ReportError {
    return new ReportError('unparsable-report', `has ${what} at byte ${this.#passed + at}`)
  }
}

/** Letters, digits, `-`, `+` and `.`; what they make is looked at when they end. */
function isWordByte(byte: number): boolean {
  return (
    (byte >= 48 && byte <= 57) ||
    (byte >= 97 && byte <= 122) ||
    (byte >= 65 && byte <= 90) ||
    byte === MINUS ||
    byte === 43 ||
    byte === 46
  )
}
