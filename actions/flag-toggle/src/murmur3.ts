/**
 * MurmurHash3, 32 bit, seed 0, of an ASCII text: the hash flagd and Unleash bucket by
 * (flagd.dev, custom operation "fractional"). `undefined` for other text, over which implementations disagree.
 */
export function murmur3(text: string): number | undefined {
  let hash = 0
  let block = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code > 0x7f) return undefined
    block |= code << (8 * (index % 4))
    if (index % 4 === 3) {
      hash = (Math.imul(rotate(hash ^ scramble(block), 13), 5) + 0xe6546b64) | 0
      block = 0
    }
  }
  hash ^= scramble(block) ^ text.length
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function scramble(block: number): number {
  return Math.imul(rotate(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593)
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits))
}
