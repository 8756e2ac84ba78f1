/**
 * Snappy's block format (google/snappy, format_description.txt), in which GitHub keeps bundles of attestations. Bounded:
 * the length that a block announces is checked before anything is made, and every copy must point into what was written.
 */
export function decompress(block: Uint8Array, limit: number): Uint8Array {
  const { value: length, next } = varint(block)
  if (length > limit) throw new RangeError(`it unpacks to ${length} bytes, more than the ${limit} that are read`)
  const out = new Uint8Array(length)
  let at = next
  let written = 0
  while (at < block.length) {
    const tag = byte(block, at)
    if ((tag & 3) === 0) {
      const { size, start } = literal(block, at, tag)
      if (start + size > block.length || written + size > length) throw damaged()
      out.set(block.subarray(start, start + size), written)
      at = start + size
      written += size
    } else {
      const { size, offset, after } = copy(block, at, tag)
      if (offset === 0 || offset > written || written + size > length) throw damaged()
      // A copy may reach into what it writes itself.
      for (let count = 0; count < size; count++, written++) out[written] = byte(out, written - offset)
      at = after
    }
  }
  if (written !== length) throw damaged()
  return out
}

function literal(block: Uint8Array, at: number, tag: number): { readonly size: number; readonly start: number } {
  const short = tag >> 2
  if (short < 60) return { size: short + 1, start: at + 1 }
  const bytes = short - 59
  return { size: littleEndian(block, at + 1, bytes) + 1, start: at + 1 + bytes }
}

function copy(
  block: Uint8Array,
  at: number,
  tag: number,
): { readonly size: number; readonly offset: number; readonly after: number } {
  if ((tag & 3) === 1)
    return { size: ((tag >> 2) & 7) + 4, offset: ((tag >> 5) << 8) | byte(block, at + 1), after: at + 2 }
  const bytes = (tag & 3) === 2 ? 2 : 4
  return { size: (tag >> 2) + 1, offset: littleEndian(block, at + 1, bytes), after: at + 1 + bytes }
}

function varint(block: Uint8Array): { readonly value: number; readonly next: number } {
  let value = 0
  for (let index = 0; index < 5; index++) {
    const each = byte(block, index)
    value += (each & 127) * 2 ** (7 * index)
    if (each < 128) return { value, next: index + 1 }
  }
  throw damaged()
}

function littleEndian(block: Uint8Array, at: number, bytes: number): number {
  let value = 0
  for (let index = 0; index < bytes; index++) value += byte(block, at + index) * 256 ** index
  return value
}

function byte(block: Uint8Array, at: number): number {
  const value = block[at]
  if (value === undefined) throw damaged()
  return value
}

const damaged = () => new RangeError('it is no whole Snappy block')
