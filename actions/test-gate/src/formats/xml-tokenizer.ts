import { ReportError } from './report-parser.ts'
import { declarationAt } from './xml-declaration.ts'
import { encodingOf } from './xml-encoding.ts'
import { sameBytes, XmlNames } from './xml-names.ts'
import { XmlTag } from './xml-tag.ts'

/** Told what the document holds, in order. Names are as written, a prefix included. */
export interface XmlHandler {
  open(name: string, tag: XmlTag): void
  close(name: string): void
  /** While false, text is passed over without being looked at. */
  readonly wantsText: boolean
  /** A piece of text; `literal`: from a CDATA section. The bytes are valid only during the call. */
  text(bytes: Buffer, start: number, end: number, literal: boolean): void
  /**
   * Asked at a "<" where no text is wanted: reads elements without content, and blanks, as long as they have a form it
   * knows by heart; gives where it stopped. The bytes end with a NUL.
   */
  plain?(bytes: Buffer, start: number): number
}

const DEEPEST = 512
/** Of one tag, comment, processing instruction or DOCTYPE; text and CDATA may be of any length. */
const LONGEST_TOKEN_BYTES = 4 * 1024 * 1024
const INCOMPLETE = -1

const [TAB, NEWLINE, RETURN, SPACE] = [9, 10, 13, 32]
const [BANG, QUOTE, APOSTROPHE, SLASH, LESS, EQUALS, GREATER, QUESTION] = [33, 34, 39, 47, 60, 61, 62, 63]

/** 1 for blanks and control characters and the punctuation of a tag: a look-up is quicker than six comparisons. */
const ENDS_NAME = new Uint8Array(256)
  .fill(1, 0, SPACE + 1)
  .map((ends, byte) => ([EQUALS, GREATER, SLASH, LESS, QUOTE].includes(byte) ? 1 : ends))

/**
 * Splits XML into elements, attributes and text as the bytes arrive, in bounded memory.
 *
 * It knows no DTD: a DOCTYPE is passed over, nothing is fetched, no entity is defined. What is not well-formed, nests
 * deeper than 512 or ends too early is a `ReportError`.
 */
export class XmlTokenizer {
  /** May be replaced while the document is read, once it is known what it is. */
  handler: XmlHandler
  readonly #tag = new XmlTag()
  readonly #names = new XmlNames()
  readonly #stack: string[] = []
  /**
   * The piece that is read, after what the one before left, and then a NUL: loops stop at it, so they need not ask at
   * each byte whether there is another.
   */
  #bytes: Buffer = Buffer.alloc(64 * 1024)
  /** Bytes of it that are text; at the start of `push`, those left over. */
  #length = 0
  /** Bytes of the document before `#bytes`. */
  #passed = 0
  #inCdata = false
  #sawRoot = false

  constructor(handler: XmlHandler) {
    this.handler = handler
  }

  push(chunk: Buffer): void {
    this.#append(chunk)
    const bytes = this.#bytes
    const length = this.#length
    let at = this.#passed === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
    try {
      while (at < length) {
        const next = this.#inCdata ? this.#cdata(bytes, at) : this.#step(bytes, at)
        if (next === INCOMPLETE) break
        at = next
      }
    } catch (thrown) {
      if (!(thrown instanceof ReportError)) throw thrown
      throw new ReportError(thrown.fault, `${thrown.message} (at byte ${this.#passed + at})`)
    }
    if (length - at > LONGEST_TOKEN_BYTES)
      throw new ReportError(
        'unparsable-report',
        `has a tag longer than ${LONGEST_TOKEN_BYTES} bytes (at byte ${this.#passed + at})`,
      )
    this.#passed += at
    bytes.copyWithin(0, at, length)
    this.#length = length - at
  }

  end(): void {
    if (this.#inCdata || this.#length > 0 || this.#stack.length > 0 || !this.#sawRoot) {
      const where = this.#stack.length === 0 ? '' : ` inside <${this.#stack.join('><')}>`.slice(0, 200)
      throw new ReportError('unparsable-report', `ends too early${where}: it was cut off while written or copied`)
    }
  }

  #append(chunk: Buffer): void {
    const length = this.#length + chunk.length
    if (length >= this.#bytes.length) {
      const longer = Buffer.alloc(Math.max(length + 1, this.#bytes.length * 2))
      this.#bytes.copy(longer, 0, 0, this.#length)
      this.#bytes = longer
    }
    this.#bytes.set(chunk, this.#length)
    this.#bytes[length] = 0
    this.#length = length
  }

  #step(bytes: Buffer, at: number): number {
    if (bytes[at] !== LESS) return this.#text(bytes, at)
    if (at + 1 >= this.#length) return INCOMPLETE
    const plainEnd = this.#plain(bytes, at)
    if (plainEnd > at) return plainEnd
    const second = bytes[at + 1]
    if (second === SLASH) return this.#closeTag(bytes, at)
    if (second === QUESTION) return this.#instruction(bytes, at)
    if (second === BANG) return this.#declaration(bytes, at)
    return this.#openTag(bytes, at)
  }

  #plain(bytes: Buffer, at: number): number {
    const { handler } = this
    if (handler.plain === undefined || handler.wantsText) return at
    const depth = this.#stack.length
    return depth > 0 && depth < DEEPEST ? handler.plain(bytes, at) : at
  }

  #text(bytes: Buffer, at: number): number {
    // Between elements there are mostly a few blanks, for which a loop is quicker than a call into native code.
    let end = at
    const near = Math.min(this.#length, at + 48)
    while (end < near && bytes[end] !== LESS) end++
    if (end === near && end < this.#length) {
      end = this.#find(LESS, near)
      if (end < 0) end = this.#length
    }
    if (this.#stack.length === 0) {
      for (let index = at; index < end; index++)
        if (!isSpace(bytes[index] ?? 0)) throw malformed('has text outside of the root element')
    } else if (this.handler.wantsText) this.handler.text(bytes, at, end, false)
    return end
  }

  #cdata(bytes: Buffer, at: number): number {
    const found = this.#find(']]>', at)
    const end = found >= 0 ? found : this.#length - 2
    if (end <= at && found < 0) return INCOMPLETE
    if (this.handler.wantsText) this.handler.text(bytes, at, end, true)
    if (found < 0) return end
    this.#inCdata = false
    return found + 3
  }

  #instruction(bytes: Buffer, at: number): number {
    const end = this.#find('?>', at + 2)
    if (end < 0) return INCOMPLETE
    const decode = encodingOf(bytes.toString('latin1', at + 2, Math.min(end, at + 200)))
    if (decode !== undefined) this.#tag.decode = decode
    return end + 2
  }

  #declaration(bytes: Buffer, at: number): number {
    const { kind, end } = declarationAt(bytes.subarray(0, this.#length), at)
    if (kind === 'cdata') {
      if (this.#stack.length === 0) throw malformed('has text outside of the root element')
      this.#inCdata = true
    } else if (kind === 'doctype' && this.#sawRoot) throw malformed('has a DOCTYPE after the root element')
    return end
  }

  #closeTag(bytes: Buffer, at: number): number {
    // Names are short; most are found at once where the open element ends.
    let end = at + 2
    const near = Math.min(this.#length, at + 32)
    while (end < near && bytes[end] !== GREATER) end++
    if (end === near) end = this.#find(GREATER, near)
    if (end < 0) return INCOMPLETE
    let nameEnd = end
    while (nameEnd > at + 2 && isSpace(bytes[nameEnd - 1] ?? 0)) nameEnd--
    const open = this.#stack.at(-1)
    if (open === undefined || !sameBytes(open, bytes, at + 2, nameEnd)) {
      const name = bytes.toString('utf8', at + 2, Math.min(nameEnd, at + 60))
      throw malformed(
        open === undefined ? `closes <${name}>, which is not open` : `closes <${name}> where <${open}> is open`,
      )
    }
    this.#stack.pop()
    this.handler.close(open)
    return end + 1
  }

  #openTag(bytes: Buffer, at: number): number {
    let hash = 0
    let here = at + 1
    let byte = bytes[here] ?? 0
    while (ENDS_NAME[byte] === 0) {
      hash = (hash * 31 + byte) | 0
      byte = bytes[++here] ?? 0
    }
    const nameEnd = here
    if (nameEnd >= this.#length) return INCOMPLETE
    if (nameEnd === at + 1) throw malformed('has a "<" that begins no element')
    this.#tag.reset(bytes)
    for (;;) {
      while (byte <= SPACE && isSpace(byte)) byte = bytes[++here] ?? 0
      if (byte === GREATER || byte === SLASH) break
      here = this.#attribute(bytes, here)
      if (here === INCOMPLETE) return INCOMPLETE
      byte = bytes[here] ?? 0
    }
    const empty = byte === SLASH
    if (empty) {
      here++
      if (here >= this.#length) return INCOMPLETE
      if (bytes[here] !== GREATER) throw malformed('has a "/" inside a tag')
    }
    this.#enter(this.#names.intern(bytes, at + 1, nameEnd, hash), empty)
    return here + 1
  }

  #enter(name: string, empty: boolean): void {
    if (this.#stack.length === 0 && this.#sawRoot) throw malformed('has a second root element')
    if (this.#stack.length === DEEPEST) throw malformed(`nests elements deeper than ${DEEPEST}`)
    this.#sawRoot = true
    this.#tag.isEmpty = empty
    this.handler.open(name, this.#tag)
    if (empty) this.handler.close(name)
    else this.#stack.push(name)
  }

  /** Just after the closing quote. */
  #attribute(bytes: Buffer, at: number): number {
    const length = this.#length
    let hash = 0
    let here = at
    let byte = bytes[here] ?? 0
    while (ENDS_NAME[byte] === 0) {
      hash = (hash * 31 + byte) | 0
      byte = bytes[++here] ?? 0
    }
    const nameEnd = here
    while (byte <= SPACE && isSpace(byte)) byte = bytes[++here] ?? 0
    if (here >= length) return INCOMPLETE
    if (nameEnd === at || byte !== EQUALS) throw malformed('has an attribute without a value')
    byte = bytes[++here] ?? 0
    while (byte <= SPACE && isSpace(byte)) byte = bytes[++here] ?? 0
    if (here >= length) return INCOMPLETE
    const quote = byte
    if (quote !== QUOTE && quote !== APOSTROPHE) throw malformed('has an attribute value without quotes')
    const start = ++here
    for (byte = bytes[here] ?? 0; byte !== quote && byte !== LESS; byte = bytes[++here] ?? 0)
      if (byte === 0 && here >= length) return INCOMPLETE
    if (byte === LESS) throw malformed('has "<" in an attribute value')
    this.#tag.add(this.#names.intern(bytes, at, nameEnd, hash), start, here)
    return here + 1
  }

  /** −1 when it is not in what is there so far. What lies behind the NUL is of an earlier piece. */
  #find(what: string | number, from: number): number {
    const found = this.#bytes.indexOf(what, from, 'latin1')
    return found < this.#length ? found : -1
  }
}

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === NEWLINE || byte === RETURN || byte === TAB
}

function malformed(what: string): ReportError {
  return new ReportError('unparsable-report', what)
}
