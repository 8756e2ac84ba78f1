/** Writes whole numbers into bytes, small ones into few. */
export class ByteWriter {
  bytes = new Uint8Array(1024)
  length = 0

  /** 0 ≤ `value` < 2^53, seven bits a byte, the lowest first. */
  number(value: number): void {
    if (this.length + 8 > this.bytes.length) this.#grow(8)
    const bytes = this.bytes
    let rest = value
    while (rest > 127) {
      bytes[this.length++] = (rest & 127) | 128
      rest = rest < 2 ** 31 ? rest >>> 7 : Math.floor(rest / 128)
    }
    bytes[this.length++] = rest
  }

  /** −2^31 ≤ `value` < 2^31; near 0 is short. */
  signed(value: number): void {
    this.number(((value << 1) ^ (value >> 31)) >>> 0)
  }

  /** Any 32 bits. */
  word(value: number): void {
    if (this.length + 4 > this.bytes.length) this.#grow(4)
    for (let shift = 0; shift < 32; shift += 8) this.bytes[this.length++] = value >>> shift
  }

  byte(value: number): void {
    if (this.length === this.bytes.length) this.#grow(1)
    this.bytes[this.length++] = value
  }

  #grow(by: number): void {
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by))
    grown.set(this.bytes)
    this.bytes = grown
  }
}

/** Reads what `ByteWriter` wrote, in the same order. */
export class ByteReader {
  bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes
    this.at = at
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0
  }

  number(): number {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.at++] ?? 0
      if (byte < 128) return value + byte * factor
      value += (byte - 128) * factor
    }
  }

  signed(): number {
    const value = this.number()
    return (value >>> 1) ^ -(value & 1)
  }

  word(): number {
    const { bytes, at } = this
    this.at = at + 4
    return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)
  }
}
