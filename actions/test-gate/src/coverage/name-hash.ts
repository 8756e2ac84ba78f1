/**
 * A name as 63 bits (FNV-1a with two primes), whatever its length; mangled names of C++ are long, and a large report
 * holds millions of them. Within one source file two names meet in the same bits once in 10^13 files of a thousand
 * names; the start differs from run to run, so that no names can be made up that meet. The lowest bit of `second` is free.
 */
export interface NameHash {
  first: number
  second: number
}

const HASH_START: Readonly<NameHash> = {
  first: Math.floor(Math.random() * 2 ** 32) | 0,
  second: Math.floor(Math.random() * 2 ** 32) | 0,
}
/** Looked up once: through `Math` each call costs a look-up of its own where globals are slow, as in a test. */
const { imul } = Math
const FIRST_PRIME = 0x01000193
const SECOND_PRIME = 0x9e3779b1

/** A hash, and where the name ends. */
interface ReadName extends NameHash {
  end: number
}

const result: ReadName = { first: 0, second: 0, end: 0 }

/** Of the UTF-8 of the name. The answer is valid until the next call. */
export function hashName(name: string): Readonly<NameHash> {
  let { first, second } = HASH_START
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at)
    if (unit > 127) return hashBytes(Buffer.from(`${name}\n`), 0)
    first = imul(first ^ unit, FIRST_PRIME)
    second = imul(second ^ unit, SECOND_PRIME)
  }
  result.first = first
  result.second = second & ~1
  return result
}

const NEWLINE = 10

/** Likewise, of the bytes up to the next newline, which must be there. */
export function hashBytes(bytes: Uint8Array, start: number): Readonly<ReadName> {
  let { first, second } = HASH_START
  let at = start
  for (let byte = bytes[at] ?? NEWLINE; byte !== NEWLINE; byte = bytes[at] ?? NEWLINE) {
    first = imul(first ^ byte, FIRST_PRIME)
    second = imul(second ^ byte, SECOND_PRIME)
    at++
  }
  result.first = first
  result.second = second & ~1
  result.end = at
  return result
}
