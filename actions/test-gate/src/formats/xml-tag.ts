import { ReportError } from './report-parser.ts'
import { sameBytes } from './xml-names.ts'
import { type Decode, withoutReferences } from './xml-text.ts'

/** Looked up once: through `Math` each call costs a look-up of its own where globals are slow, as in a test. */
const { imul } = Math
/** Differs from run to run, so that no names can be made up that meet. */
const HASH_START = Math.floor(Math.random() * 2 ** 32) | 0
const MOST_ATTRIBUTES = 64
const FIELDS = 5
const [OPEN, CLOSE, POINT, SLASH, ZERO] = [40, 41, 46, 47, 48]

/** The attributes of the element that opens right now. Valid only until the handler returns. */
export class XmlTag {
  #bytes: Buffer = Buffer.alloc(0)
  /** Of a copy: its own bytes. */
  #own: Buffer = Buffer.alloc(0)
  /** Where `#digits` stopped. */
  #at = 0
  #count = 0
  /** Per attribute: name start, name end, value start, value end, hash of the name. */
  readonly #places = new Int32Array(MOST_ATTRIBUTES * FIELDS)
  decode: Decode = (bytes, start, end) => bytes.toString('utf8', start, end)

  /** Written as `<name/>`: it closes right after the handler, with these attributes still in place. */
  isEmpty = false

  reset(bytes: Buffer): void {
    this.#bytes = bytes
    this.#count = 0
  }

  /** `hash` depends on the bytes of the name alone. */
  add(hash: number, nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const places = this.#places
    const count = this.#count
    if (count === MOST_ATTRIBUTES)
      throw new ReportError('unparsable-report', `has an element with more than ${MOST_ATTRIBUTES} attributes`)
    for (let index = 0; index < count; index++)
      if (places[index * FIELDS + 4] === hash && this.#sameName(index, nameStart, nameEnd))
        throw new ReportError('unparsable-report', 'has an attribute twice')
    const at = count * FIELDS
    places[at] = nameStart
    places[at + 1] = nameEnd
    places[at + 2] = valueStart
    places[at + 3] = valueEnd
    places[at + 4] = hash
    this.#count = count + 1
  }

  /** The value with its references replaced. */
  get(name: string): string | undefined {
    const index = this.#find(name)
    if (index < 0) return undefined
    return withoutReferences(this.decode(this.#bytes, this.#place(index, 2), this.#place(index, 3)))
  }

  /** Whether the attribute is exactly this ASCII text, or the other, without making a string of it. */
  is(name: string, value: string, other = value): boolean {
    const index = this.#find(name)
    if (index < 0) return false
    const start = this.#place(index, 2)
    const end = this.#place(index, 3)
    return sameBytes(value, this.#bytes, start, end) || sameBytes(other, this.#bytes, start, end)
  }

  /** Of 31 bits, made of the length and the last bytes of the value; no string is made. 0 when it is missing. */
  hash(name: string, most: number): number {
    const index = this.#find(name)
    if (index < 0) return 0
    const bytes = this.#bytes
    const start = this.#place(index, 2)
    const end = this.#place(index, 3)
    let hash = HASH_START ^ (end - start)
    for (let at = end - start > most ? end - most : start; at < end; at++)
      hash = imul(hash ^ (bytes[at] ?? 0), 0x01000193)
    return hash >>> 1
  }

  has(name: string): boolean {
    return this.#find(name) >= 0
  }

  /** The first `(<covered>/<total>)` in the value, of at most six digits each, as [covered, total]. */
  fraction(name: string): readonly [covered: number, total: number] | undefined {
    const index = this.#find(name)
    const end = index < 0 ? 0 : this.#place(index, 3)
    for (let at = index < 0 ? 0 : this.#place(index, 2); at < end; at++) {
      if (this.#bytes[at] !== OPEN) continue
      const covered = this.#digits(at + 1, end)
      const slash = this.#at
      if (covered < 0 || this.#bytes[slash] !== SLASH) continue
      const total = this.#digits(slash + 1, end)
      if (total >= 0 && this.#bytes[this.#at] === CLOSE) return [covered, total]
    }
    return undefined
  }

  /** A decimal number of plain digits, exactly as `Number` reads it; NaN for anything else or when it is missing. */
  decimal(name: string): number {
    const index = this.#find(name)
    const end = index < 0 ? 0 : this.#place(index, 3)
    let [value, places] = [0, 0]
    let at = index < 0 ? 0 : this.#place(index, 2)
    // Fifteen digits are exact, and so is their quotient by a power of ten that is exact itself.
    if (at === end || end - at > 15 || (end - at === 1 && this.#bytes[at] === POINT)) return Number.NaN
    for (; at < end; at++) {
      const byte = this.#bytes[at] ?? 0
      if (byte === POINT && places === 0) places = 1
      else if (byte < ZERO || byte > ZERO + 9) return Number.NaN
      else {
        value = value * 10 + byte - ZERO
        places *= 10
      }
    }
    return places === 0 ? value : value / places
  }

  /** Makes `kept` a copy of this, which stays valid after the handler returns, until the next one. */
  keepIn(kept: XmlTag): void {
    const fields = this.#count * FIELDS
    const start = this.#place(0, 0)
    const end = fields === 0 ? start : this.#place(this.#count - 1, 3)
    if (kept.#own.length < end - start) kept.#own = Buffer.alloc((end - start) * 2)
    for (let at = start; at < end; at++) kept.#own[at - start] = this.#bytes[at] ?? 0
    for (let at = 0; at < fields; at += FIELDS) {
      for (let field = 0; field < 4; field++) kept.#places[at + field] = (this.#places[at + field] ?? 0) - start
      kept.#places[at + 4] = this.#places[at + 4] ?? 0
    }
    kept.#bytes = kept.#own
    kept.#count = this.#count
    kept.decode = this.decode
  }

  /** A whole number of plain digits; −1 when the attribute is missing, NaN when it is anything else. */
  unsigned(name: string): number {
    const index = this.#find(name)
    if (index < 0) return -1
    const start = this.#place(index, 2)
    const end = this.#place(index, 3)
    if (start === end) return Number.NaN
    let value = 0
    for (let at = start; at < end; at++) {
      const digit = (this.#bytes[at] ?? 0) - 48
      if (digit < 0 || digit > 9) return Number.NaN
      value = value * 10 + digit
    }
    return value
  }

  #find(name: string): number {
    const places = this.#places
    const end = this.#count * FIELDS
    // Attributes of one element mostly differ in length, so nearly always only the right one is compared.
    for (let at = 0, index = 0; at < end; at += FIELDS, index++) {
      const start = places[at] ?? 0
      const nameEnd = places[at + 1] ?? 0
      if (nameEnd - start === name.length && sameBytes(name, this.#bytes, start, nameEnd)) return index
    }
    return -1
  }

  #sameName(index: number, start: number, end: number): boolean {
    const other = this.#place(index, 0)
    if (this.#place(index, 1) - other !== end - start) return false
    for (let offset = 0; offset < end - start; offset++)
      if (this.#bytes[other + offset] !== this.#bytes[start + offset]) return false
    return true
  }

  /** Up to six digits; −1 when there are none or more. `#at` is where they end. */
  #digits(start: number, end: number): number {
    let value = 0
    let at = start
    for (; at < end; at++) {
      const digit = (this.#bytes[at] ?? 0) - ZERO
      if (digit < 0 || digit > 9) break
      value = value * 10 + digit
    }
    this.#at = at
    return at === start || at - start > 6 ? -1 : value
  }

  #place(index: number, field: number): number {
    return this.#places[index * FIELDS + field] ?? 0
  }
}
