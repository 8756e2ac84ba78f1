import { ReportError } from './report-parser.ts'
import { sameBytes } from './xml-names.ts'
import { type Decode, withoutReferences } from './xml-text.ts'

const MOST_ATTRIBUTES = 64
const FIELDS = 5

/** The attributes of the element that opens right now. Valid only until the handler returns. */
export class XmlTag {
  #bytes: Buffer = Buffer.alloc(0)
  #count = 0
  /** Per attribute: name start, name end, value start, value end, hash of the name. */
  readonly #places = new Int32Array(MOST_ATTRIBUTES * FIELDS)
  decode: Decode = (bytes, start, end) => bytes.toString('utf8', start, end)

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

  /** Whether the attribute is exactly this ASCII text, without making a string of it. */
  is(name: string, value: string): boolean {
    const index = this.#find(name)
    return index >= 0 && sameBytes(value, this.#bytes, this.#place(index, 2), this.#place(index, 3))
  }

  has(name: string): boolean {
    return this.#find(name) >= 0
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
    for (let index = 0; index < this.#count; index++)
      if (sameBytes(name, this.#bytes, this.#place(index, 0), this.#place(index, 1))) return index
    return -1
  }

  #sameName(index: number, start: number, end: number): boolean {
    const other = this.#place(index, 0)
    if (this.#place(index, 1) - other !== end - start) return false
    for (let offset = 0; offset < end - start; offset++)
      if (this.#bytes[other + offset] !== this.#bytes[start + offset]) return false
    return true
  }

  #place(index: number, field: number): number {
    return this.#places[index * FIELDS + field] ?? 0
  }
}
