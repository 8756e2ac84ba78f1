import { ReportError } from './report-parser.ts'
import { sameBytes } from './xml-names.ts'
import { type Decode, withoutReferences } from './xml-text.ts'

/** Looked up once: through `Math` each call costs a look-up of its own where globals are slow, as in a test. */
const { imul } = Math
/** Differs from run to run, so that no names can be made up that meet. */
const HASH_START = Math.floor(Math.random() * 2 ** 32) | 0
const MOST_ATTRIBUTES = 64
const FIELDS = 2
const TRUE = [116, 114, 117, 101]
const [OPEN, CLOSE, POINT, SLASH, ZERO] = [40, 41, 46, 47, 48]

/** The attributes of the element that opens right now. Valid only until the handler returns. */
export class XmlTag {
  #bytes: Buffer = Buffer.alloc(0)
  /** Of a copy: its own bytes. */
  #own: Buffer = Buffer.alloc(0)
  /** Where `#digits` stopped. */
  #at = 0
  #count = 0
  readonly #names: string[] = new Array(MOST_ATTRIBUTES).fill('')
  /** Per attribute: where its value starts and ends. */
  readonly #places = new Int32Array(MOST_ATTRIBUTES * FIELDS)
  decode: Decode = (bytes, start, end) => bytes.toString('utf8', start, end)

  /** Written as `<name/>`: it closes right after the handler, with these attributes still in place. */
  isEmpty = false

  reset(bytes: Buffer): void {
    this.#bytes = bytes
    this.#count = 0
  }

  add(name: string, valueStart: number, valueEnd: number): void {
    const count = this.#count
    if (count === MOST_ATTRIBUTES)
      throw new ReportError('unparsable-report', `has an element with more than ${MOST_ATTRIBUTES} attributes`)
    if (this.#find(name) >= 0) throw new ReportError('unparsable-report', 'has an attribute twice')
    this.#names[count] = name
    this.#places[count * FIELDS] = valueStart
    this.#places[count * FIELDS + 1] = valueEnd
    this.#count = count + 1
  }

  /** The value with its references replaced. */
  get(name: string): string | undefined {
    const index = this.#find(name)
    if (index < 0) return undefined
    return withoutReferences(this.decode(this.#bytes, this.#start(index), this.#end(index)))
  }

  /** Whether the attribute is exactly this ASCII text, without making a string of it. */
  is(name: string, value: string): boolean {
    const index = this.#find(name)
    return index >= 0 && sameBytes(value, this.#bytes, this.#start(index), this.#end(index))
  }

  /** Whether it is `true` or `True`. */
  isTrue(name: string): boolean {
    const index = this.#find(name)
    if (index < 0) return false
    const bytes = this.#bytes
    const start = this.#start(index)
    if (this.#end(index) - start !== TRUE.length || ((bytes[start] ?? 0) | 0x20) !== TRUE[0]) return false
    return bytes[start + 1] === TRUE[1] && bytes[start + 2] === TRUE[2] && bytes[start + 3] === TRUE[3]
  }

  /** Of 31 bits, made of the length and the last bytes of the value; no string is made. 0 when it is missing. */
  hash(name: string, most: number): number {
    const index = this.#find(name)
    if (index < 0) return 0
    const bytes = this.#bytes
    const start = this.#start(index)
    const end = this.#end(index)
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
    if (index < 0) return undefined
    const bytes = this.#bytes
    const end = this.#end(index)
    for (let at = this.#start(index); at < end; at++) {
      if (bytes[at] !== OPEN) continue
      const covered = this.#digits(at + 1, end)
      const slash = this.#at
      if (covered < 0 || bytes[slash] !== SLASH) continue
      const total = this.#digits(slash + 1, end)
      if (total >= 0 && bytes[this.#at] === CLOSE) return [covered, total]
    }
    return undefined
  }

  /** A decimal number of plain digits, exactly as `Number` reads it; NaN for anything else or when it is missing. */
  decimal(name: string): number {
    const index = this.#find(name)
    const end = index < 0 ? 0 : this.#end(index)
    let [value, places] = [0, 0]
    let at = index < 0 ? 0 : this.#start(index)
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
    const start = this.#start(0)
    const length = this.#count === 0 ? 0 : this.#end(this.#count - 1) - start
    if (kept.#own.length < length) kept.#own = Buffer.alloc(length * 2)
    for (let at = 0; at < length; at++) kept.#own[at] = this.#bytes[start + at] ?? 0
    for (let index = 0; index < this.#count; index++) {
      kept.#names[index] = this.#names[index] ?? ''
      kept.#places[index * FIELDS] = this.#start(index) - start
      kept.#places[index * FIELDS + 1] = this.#end(index) - start
    }
    kept.#bytes = kept.#own
    kept.#count = this.#count
    kept.decode = this.decode
  }

  /** A whole number of plain digits; −1 when the attribute is missing, NaN when it is anything else. */
  unsigned(name: string): number {
    const index = this.#find(name)
    if (index < 0) return -1
    const start = this.#start(index)
    const end = this.#end(index)
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
    const names = this.#names
    for (let index = 0; index < this.#count; index++) if (names[index] === name) return index
    return -1
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

  #start(index: number): number {
    return this.#places[index * FIELDS] ?? 0
  }

  #end(index: number): number {
    return this.#places[index * FIELDS + 1] ?? 0
  }
}
