/** Writes whole numbers into bytes, small ones into few. */
export class ByteWriter {
  bytes: Uint8Array = new Uint8Array(1024)
  length = 0

  /** 0 ≤ `value` < 2^53, seven bits a byte, the lowest first. */
  number(value: number): void {
    if (value < 2 ** 31) {
      this.#bits(value)
      return
    }
    let at = this.reserve(8)
    let rest = value
    for (; rest > 127; rest = Math.floor(rest / 128)) this.bytes[at++] = (rest % 128) | 128
    this.bytes[at++] = rest
    this.length = at
  }

  /** −2^31 ≤ `value` < 2^31; near 0 is short. */
  signed(value: number): void {
    this.#bits((value << 1) ^ (value >> 31))
  }

  /** Any 32 bits, as whole numbers all the way: these are most of what is written. */
  #bits(value: number): void {
    let at = this.reserve(5)
    const bytes = this.bytes
    let rest = value
    while ((rest & ~127) !== 0) {
      bytes[at++] = (rest & 127) | 128
      rest >>>= 7
    }
    bytes[at++] = rest
    this.length = at
  }

  /** Any 32 bits. */
  word(value: number): void {
    const at = this.reserve(4)
    const bytes = this.bytes
    bytes[at] = value
    bytes[at + 1] = value >>> 8
    bytes[at + 2] = value >>> 16
    bytes[at + 3] = value >>> 24
    this.length = at + 4
  }

  /** Makes room for so many bytes, for who writes them himself; gives where they begin. */
  reserve(count: number): number {
    const { length } = this
    if (length + count > this.bytes.length) {
      const grown = new Uint8Array(Math.max(this.bytes.length * 2, length + count))
      grown.set(this.bytes)
      this.bytes = grown
    }
    return length
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
