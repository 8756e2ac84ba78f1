/** Numbers for tests and benchmarks: made from a seed, the same every time. */

/** Uniform numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function normalFrom(random: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Latency-like: right-skewed, `middle` in the middle, `spread` its logarithmic width. */
export function latencies(normal: () => number, size: number, middle: number, spread: number): number[] {
  return Array.from({ length: size }, () => middle * Math.exp(spread * normal()))
}
