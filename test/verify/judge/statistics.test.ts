import { describe, expect, it } from '@jest/globals'
import { holm } from '../../../lib/verify/judge/holm.ts'
import { rankTest } from '../../../lib/verify/judge/mann-whitney.ts'
import { normalCdf, normalQuantile } from '../../../lib/verify/judge/normal.ts'
import { differenceOf, proportionTest } from '../../../lib/verify/judge/proportions.ts'
import { shiftOf } from '../../../lib/verify/judge/shift.ts'
import { thin } from '../../../lib/verify/judge/thin.ts'
import { latencies, normalFrom, randomFrom } from './samples.ts'

describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [1.959963984540054, 0.975],
    [-1.2815515655446004, 0.1],
    [-6, 9.865876450376981e-10],
    [-3, 0.0013498980316300933],
  ])('P(Z ≤ %d) is %d', (x, p) => {
    expect(normalCdf(x) / p).toBeCloseTo(1, 10)
    expect(normalQuantile(p)).toBeCloseTo(x, 9)
  })
})

/** All ways to choose `size` of `values`, counted by hand: what the exact test must say. */
function enumerated(canary: readonly number[], baseline: readonly number[]) {
  const all = [...canary, ...baseline]
  const u = (mine: readonly number[], others: readonly number[]) =>
    mine.flatMap((a) => others.map((b) => (a > b ? 1 : a === b ? 0.5 : 0))).reduce((sum: number, each) => sum + each, 0)
  const seen = u(canary, baseline)
  let [count, higher, lower] = [0, 0, 0]
  for (let mask = 0; mask < 1 << all.length; mask++) {
    const mine = all.filter((_, index) => (mask >> index) & 1)
    if (mine.length !== canary.length) continue
    const value = u(
      mine,
      all.filter((_, index) => !((mask >> index) & 1)),
    )
    count++
    if (value >= seen) higher++
    if (value <= seen) lower++
  }
  return { higher: higher / count, lower: lower / count }
}

describe('Mann-Whitney', () => {
  it('is exact for small samples, with ties and without', () => {
    const random = randomFrom(1)
    for (let trial = 0; trial < 30; trial++) {
      const grain = trial % 2 === 0 ? 4 : 1000
      const sample = (size: number) => Array.from({ length: size }, () => Math.floor(random() * grain))
      const [canary, baseline] = [sample(2 + (trial % 5)), sample(3 + (trial % 4))]
      const expected = enumerated(canary, baseline)
      const actual = rankTest(canary, baseline)
      expect(actual.method).toBe('exact')
      expect(actual.higher).toBeCloseTo(expected.higher, 12)
      expect(actual.lower).toBeCloseTo(expected.lower, 12)
    }
  })

  it("agrees with the example of R's documentation of wilcox.test (W = 35, p = 0.1272)", () => {
    const first = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
    const second = [1.15, 0.88, 0.9, 0.74, 1.21]
    expect(rankTest(first, second).higher).toBeCloseTo(0.1272, 4)
  })

  it('goes over into the normal distribution without a step', () => {
    const random = randomFrom(3)
    const canary = Array.from({ length: 20 }, () => random() + 0.15)
    const baseline = Array.from({ length: 20 }, () => random())
    const exact = rankTest(canary, baseline)
    const near = rankTest([...canary, 0.65], [...baseline, 0.5])
    expect(near.method).toBe('normal')
    expect(Math.abs(exact.higher - near.higher)).toBeLessThan(0.02)
  })

  it('finds nothing in equal values', () => {
    expect(rankTest(Array(30).fill(1), Array(30).fill(1))).toMatchObject({ higher: 1, lower: 1 })
  })
})

describe('the shift', () => {
  it('is the median of all differences', () => {
    expect(shiftOf([3, 5, 9], [1, 2], 0.1).estimate).toBe(3.5)
  })

  it('has no interval where the samples are too small for one', () => {
    expect(shiftOf([3, 5], [1, 2], 0.05)).toMatchObject({
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    })
  })

  it.each([8, 20, 40])('holds the true shift about as often as it says, with %d values', (size) => {
    const normal = normalFrom(randomFrom(size))
    let inside = 0
    const trials = 300
    for (let trial = 0; trial < trials; trial++) {
      const canary = Array.from({ length: size }, () => 5 + normal())
      const baseline = Array.from({ length: size }, () => 3 + normal())
      const { low, high } = shiftOf(canary, baseline, 0.05)
      if (low <= 2 && 2 <= high) inside++
    }
    expect(inside / trials).toBeGreaterThan(0.86)
    expect(inside / trials).toBeLessThan(0.97)
  })

  it('is the same for data of any scale', () => {
    const normal = normalFrom(randomFrom(5))
    const [canary, baseline] = [latencies(normal, 30, 130, 0.3), latencies(normal, 30, 100, 0.3)]
    const plain = shiftOf(canary, baseline, 0.05)
    const scaled = shiftOf(
      canary.map((value) => value * 2 ** -24),
      baseline.map((value) => value * 2 ** -24),
      0.05,
    )
    expect(scaled.estimate).toBe(plain.estimate * 2 ** -24)
    expect([scaled.low, scaled.high]).toEqual([plain.low * 2 ** -24, plain.high * 2 ** -24])
  })

  it('turns to the means where most values are equal', () => {
    const shift = shiftOf([0, 0, 0, 0, 0, 0, 0, 8], [0, 0, 0, 0, 0, 0, 0, 0], 0.05)
    expect(shift).toMatchObject({ by: 'mean', estimate: 1 })
    expect(shift.low).toBeLessThan(0)
  })
})

describe('two shares', () => {
  it("is Fisher's exact test (the lady tasting tea: 0.2429)", () => {
    const tested = proportionTest({ events: 3, total: 4 }, { events: 1, total: 4 })
    expect(tested.method).toBe('exact')
    expect(tested.higher).toBeCloseTo(17 / 70, 10)
    expect(tested.lower).toBeCloseTo(69 / 70, 10)
  })

  it('does not lose itself in large counts', () => {
    const few = proportionTest({ events: 60, total: 1_000_000 }, { events: 30, total: 1_000_000 })
    expect(few.method).toBe('exact')
    expect(few.higher).toBeGreaterThan(0.0005)
    expect(few.higher).toBeLessThan(0.002)
    const many = proportionTest({ events: 50_500, total: 1_000_000 }, { events: 50_000, total: 1_000_000 })
    expect(many.method).toBe('normal')
    expect(many.higher).toBeCloseTo(0.0523, 3)
  })

  it("has Newcombe's interval (his example (a): 56/70 and 48/80, 0.0524 to 0.3339)", () => {
    const { estimate, low, high } = differenceOf({ events: 56, total: 70 }, { events: 48, total: 80 }, 0.025)
    expect(estimate).toBeCloseTo(0.2, 10)
    expect(low).toBeCloseTo(0.0524, 4)
    expect(high).toBeCloseTo(0.3339, 4)
  })

  it('stays sound at none of many', () => {
    const { low, high } = differenceOf({ events: 0, total: 1000 }, { events: 0, total: 1000 }, 0.05)
    expect(high).toBeCloseTo(0.0027, 4)
    expect(low).toBeCloseTo(-0.0027, 4)
  })
})

describe('many tests at once', () => {
  it("are corrected by Holm's steps", () => {
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02])
    expect(holm([])).toEqual([])
    expect(holm([0.9, 0.8])).toEqual([1, 1])
  })
})

describe('values that repeat each other', () => {
  it('are thinned by their correlation', () => {
    const normal = normalFrom(randomFrom(9))
    const smooth: number[] = []
    for (let index = 0; index < 200; index++) smooth.push(0.8 * (smooth.at(-1) ?? 0) + normal())
    expect(thin([smooth]).every).toBeGreaterThanOrEqual(5)
  })

  it('are left alone where they do not', () => {
    const normal = normalFrom(randomFrom(10))
    const free = Array.from({ length: 200 }, () => normal())
    expect(thin([free])).toEqual({ values: free, every: 1 })
    expect(thin([Array(50).fill(3)]).every).toBe(1)
    expect(thin([[]]).values).toEqual([])
  })
})
