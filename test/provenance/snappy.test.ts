import { describe, expect, it } from '@jest/globals'
import { decompress } from '../../lib/provenance/snappy.ts'

const TEXT = '{"a":"abcabcabcabcabcabcabcabcabc","b":"abcabcabcabcabcabcabcabcabc"}'
/** The same, packed by snappyjs 0.7.0. */
const PACKED = Buffer.from('RSB7ImEiOiJhYmNeAwAMIiwiYnoiAAB9', 'base64')

const unpack = (...bytes: readonly number[]) => Buffer.from(decompress(Uint8Array.from(bytes), 100)).toString()

describe('a Snappy block', () => {
  it('is unpacked', () => {
    expect(Buffer.from(decompress(PACKED, 1000)).toString()).toBe(TEXT)
    expect(decompress(Uint8Array.of(0), 0)).toHaveLength(0)
  })

  it('copies from what it writes itself', () => {
    expect(unpack(7, 0b100, 97, 98, 0b000_001_01, 2)).toBe('abababa')
    expect(unpack(5, 0, 97, 0b000011_10, 1, 0)).toBe('aaaaa')
    expect(unpack(5, 0, 97, 0b000011_11, 1, 0, 0, 0)).toBe('aaaaa')
  })

  it('is refused before anything is made when it says that it is large', () => {
    expect(() => unpack(0xff, 0xff, 0xff, 0xff, 0x0f)).toThrow('unpacks to 4294967295 bytes, more than the 100')
    expect(() => decompress(PACKED, TEXT.length - 1)).toThrow('more than')
  })

  it.each<[string, readonly number[]]>([
    ['nothing', []],
    ['an endless length', [0x80, 0x80, 0x80, 0x80, 0x80, 0x80]],
    ['less than it says', [3, 0, 97]],
    ['more than it says', [1, 0b100, 97, 98]],
    ['a literal cut short', [5, 0b10000, 97]],
    ['a copy from before the start', [5, 0, 97, 0b000_000_01, 2]],
    ['a copy from nowhere', [5, 0, 97, 0b000_000_01, 0]],
    ['a copy past the end', [3, 0, 97, 0b000_111_01, 1]],
    ['a tag cut short', [5, 0, 97, 0b000_000_10, 1]],
    ['a long literal cut short', [5, 63 << 2, 1, 0]],
  ])('of %s is refused', (_, bytes) => {
    expect(() => unpack(...bytes)).toThrow(RangeError)
  })
})
