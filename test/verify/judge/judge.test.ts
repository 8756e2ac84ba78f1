import { describe, expect, it } from '@jest/globals'
import { type Criteria, type Evidence, judge } from '../../../lib/verify/judge/judge.ts'
import { latencies, normalFrom, randomFrom } from './samples.ts'

const CRITERIA: Criteria = { bad: 'increase', effect: 0.2, difference: 0, sample: 20 }
const values = (...series: (readonly number[])[]): Evidence => ({ kind: 'values', series })
const count = (events: number, total: number): Evidence => ({ kind: 'count', events, total })
const one = (canary: Evidence, baseline: Evidence, criteria: Partial<Criteria> = {}) =>
  judge([{ canary, baseline, criteria: { ...CRITERIA, ...criteria } }])[0]

const normal = normalFrom(randomFrom(42))
const BASE = latencies(normal, 40, 100, 0.2)
const SAME = latencies(normal, 40, 100, 0.2)
const SLOW = latencies(normal, 40, 160, 0.2)

describe('the judge', () => {
  it('fails what is worse by as much as counts', () => {
    expect(one(values(SLOW), values(BASE))).toMatchObject({ verdict: 'fail', reason: 'worse' })
  })

  it('passes only where harm is ruled out', () => {
    expect(one(values(SAME), values(BASE))).toMatchObject({ verdict: 'pass', reason: 'no-harm' })
    expect(one(values(SAME), values(BASE), { effect: 0.01 })).toMatchObject({
      verdict: 'inconclusive',
      reason: 'too-uncertain',
    })
  })

  it('passes a difference that is real and too small to count', () => {
    const quiet = latencies(normal, 60, 100, 0.01)
    const slower = quiet.map((value) => value * 1.005)
    const judged = one(values(slower), values(quiet))
    expect(judged).toMatchObject({ verdict: 'pass' })
  })

  it('does not take the good way for the bad one', () => {
    expect(one(values(BASE), values(SLOW))).toMatchObject({ verdict: 'pass' })
    expect(one(values(BASE), values(SLOW), { bad: 'decrease' })).toMatchObject({ verdict: 'fail' })
    expect(one(values(BASE), values(SLOW), { bad: 'either' })).toMatchObject({ verdict: 'fail' })
    expect(one(values(SLOW), values(BASE), { bad: 'either' })).toMatchObject({ verdict: 'fail' })
  })

  it('never decides on too few values, however far apart they lie', () => {
    expect(one(values([900, 901, 902]), values(BASE))).toMatchObject({
      verdict: 'inconclusive',
      reason: 'too-few-samples',
    })
  })

  it('says when there is nothing', () => {
    expect(one(values(), values(BASE))).toEqual({ verdict: 'no-data', reason: 'no-canary-data' })
    expect(one(values(SAME), values([]))).toEqual({ verdict: 'no-data', reason: 'no-baseline-data' })
    expect(one(count(0, 0), count(1, 10))).toEqual({ verdict: 'no-data', reason: 'no-canary-data' })
  })

  it('sees more errors where most values are 0, so that their median is, too', () => {
    const random = randomFrom(7)
    const rare = (share: number) => Array.from({ length: 200 }, () => (random() < share ? 1 + random() : 0))
    expect(one(values(rare(0.4)), values(rare(0.08)))).toMatchObject({ verdict: 'fail' })
    expect(one(values(Array(40).fill(0)), values(Array(40).fill(0)))).toMatchObject({ verdict: 'pass' })
  })

  it.each([1e-7, 1e-3, 1e6])('says the same of all data × %d', (scale) => {
    const scaled = (sample: readonly number[]) => values(sample.map((value) => value * scale))
    for (let trial = 0; trial < 60; trial++) {
      const baseline = latencies(normal, 22 + trial, 1, 0.3)
      const canary = latencies(normal, 22 + trial, 1 + (trial % 6) / 10, 0.3)
      const [plain, other] = [one(values(canary), values(baseline)), one(scaled(canary), scaled(baseline))]
      expect([other?.verdict, other?.reason]).toEqual([plain?.verdict, plain?.reason])
    }
  })

  it('takes no rate that repeats itself for many values', () => {
    const smooth: number[] = []
    for (let index = 0; index < 60; index++) smooth.push(0.9 * (smooth.at(-1) ?? 0) + normal())
    const drift = smooth.map((value) => 100 + 10 * value)
    const judged = one(values(drift), values(drift.map((value) => value * 1.01)))
    expect(judged).toMatchObject({ verdict: 'inconclusive', reason: 'too-few-samples' })
  })

  it('judges counts by their shares', () => {
    const criteria = { difference: 0.005, sample: 100 }
    expect(one(count(60, 1000), count(20, 1000), criteria)).toMatchObject({ verdict: 'fail' })
    expect(one(count(0, 2000), count(0, 2000), criteria)).toMatchObject({ verdict: 'pass' })
    expect(one(count(3, 400), count(1, 400), criteria)).toMatchObject({ verdict: 'inconclusive' })
    expect(one(count(3, 4), count(0, 4), criteria)).toMatchObject({ reason: 'too-few-samples' })
  })

  it('asks for more the more metrics it judges', () => {
    const near = { canary: count(32, 1000), baseline: count(15, 1000), criteria: { ...CRITERIA, sample: 100 } }
    const quiet = { canary: count(15, 1000), baseline: count(15, 1000), criteria: { ...CRITERIA, sample: 100 } }
    expect(judge([near])[0]).toMatchObject({ verdict: 'fail' })
    expect(judge([near, ...Array(9).fill(quiet)])[0]).toMatchObject({ verdict: 'inconclusive' })
  })
})
