import { type Criteria, type Evidence, type Judgement, judge } from '../lib/verify/judge/judge.ts'
import { latencies, normalFrom, randomFrom } from '../test/verify/judge/samples.ts'
import type { Measure } from './measure.ts'

const TRIALS = 2000
const VALUES: Criteria = { bad: 'increase', effect: 0.2, difference: 0, sample: 12 }
const COUNTS: Criteria = { bad: 'increase', effect: 0.2, difference: 0.005, sample: 100 }

type Normal = () => number
type Pair = { readonly canary: Evidence; readonly baseline: Evidence }

const values = (sample: readonly number[]): Evidence => ({ kind: 'values', series: [sample] })

/** Latencies of `size` values a side, the canary `factor` times as slow. `spread`: logarithmic width. */
const latency = (size: number, factor: number, spread: number) => (normal: Normal) => ({
  canary: values(latencies(normal, size, factor, spread)),
  baseline: values(latencies(normal, size, 1, spread)),
})

/** The same where each value resembles the one before it, as a rate does that is read more often than it changes. */
const sticky = (size: number, factor: number, spread: number, correlation: number) => (normal: Normal) => {
  const walk = (middle: number) => {
    let state = normal()
    return Array.from({ length: size }, () => {
      state = correlation * state + Math.sqrt(1 - correlation * correlation) * normal()
      return middle * Math.exp(spread * state)
    })
  }
  return { canary: values(walk(factor)), baseline: values(walk(1)) }
}

/** Mostly 0, sometimes something: errors a second of a quiet service. */
const rare = (size: number, share: number, factor: number) => (normal: Normal, random: () => number) => {
  const sample = (each: number) => Array.from({ length: size }, () => (random() < each ? Math.exp(0.3 * normal()) : 0))
  return { canary: values(sample(share * factor)), baseline: values(sample(share)) }
}

const errors = (total: number, share: number, factor: number) => (_: Normal, random: () => number) => {
  const count = (each: number): Evidence => {
    let events = 0
    for (let trial = 0; trial < total; trial++) if (random() < each) events++
    return { kind: 'count', events, total }
  }
  return { canary: count(share * factor), baseline: count(share) }
}

type Make = (normal: Normal, random: () => number) => Pair

/** How often each verdict falls. */
function verdicts(make: Make, criteria: Criteria, metrics = 1): Record<Judgement['verdict'], number> {
  const random = randomFrom(20_260)
  const normal = normalFrom(random)
  const counted = { pass: 0, fail: 0, inconclusive: 0, 'no-data': 0 }
  for (let trial = 0; trial < TRIALS; trial++) {
    const judged = judge(Array.from({ length: metrics }, () => ({ ...make(normal, random), criteria })))
    const worst = (['fail', 'no-data', 'inconclusive', 'pass'] as const).find((verdict) =>
      judged.some((each) => each.verdict === verdict),
    )
    if (worst !== undefined) counted[worst]++
  }
  return counted
}

const ALIKE: readonly (readonly [string, Make, Criteria, number?])[] = [
  ['latency, 12 values, spread 0.2', latency(12, 1, 0.2), VALUES],
  ['latency, 24 values, spread 0.2', latency(24, 1, 0.2), VALUES],
  ['latency, 24 values, spread 0.4', latency(24, 1, 0.4), VALUES],
  ['latency, 60 values, spread 0.4', latency(60, 1, 0.4), VALUES],
  ['latency, 60 values, spread 0.2, 10 metrics', latency(60, 1, 0.2), VALUES, 10],
  ['latency, 240 values that repeat each other (0.8), spread 0.2', sticky(240, 1, 0.2, 0.8), VALUES],
  ['rare errors a second, 120 values, 10 %', rare(120, 0.1, 1), VALUES],
  ['errors, 0.1 % of 2,000 requests', errors(2000, 0.001, 1), COUNTS],
  ['errors, 1 % of 5,000 requests', errors(5000, 0.01, 1), COUNTS],
]

const WORSE: readonly (readonly [string, Make, Criteria])[] = [
  ['latency × 1.5, 12 values, spread 0.2', latency(12, 1.5, 0.2), VALUES],
  ['latency × 1.5, 24 values, spread 0.2', latency(24, 1.5, 0.2), VALUES],
  ['latency × 1.5, 24 values, spread 0.4', latency(24, 1.5, 0.4), VALUES],
  ['latency × 1.5, 60 values, spread 0.4', latency(60, 1.5, 0.4), VALUES],
  ['latency × 1.3, 60 values, spread 0.2', latency(60, 1.3, 0.2), VALUES],
  ['latency × 3 on the scale of 10⁻⁷, 24 values, spread 0.4', scaled(latency(24, 3, 0.4), 1e-7), VALUES],
  ['latency × 1.5, 240 values that repeat each other (0.8), spread 0.2', sticky(240, 1.5, 0.2, 0.8), VALUES],
  ['rare errors a second × 4, 120 values, 10 %', rare(120, 0.1, 4), VALUES],
  ['errors 0.1 % → 2 % of 2,000 requests', errors(2000, 0.001, 20), COUNTS],
  ['errors 1 % → 2 % of 5,000 requests', errors(5000, 0.01, 2), COUNTS],
]

/** What is promised, and what so many trials may add to it by chance (two standard deviations). */
const MOST_FALSE_ALARMS = 0.01
const MOST_PASSED = 0.01
const CHANCE = 2 * Math.sqrt((0.01 * 0.99) / TRIALS)

/** False alarms where both sides are alike, and how often a regression is caught, or at least not passed. */
export async function bench(): Promise<readonly Measure[]> {
  const alike = ALIKE.map(([what, make, criteria, metrics]) => {
    const { pass, fail, inconclusive } = verdicts(make, criteria, metrics)
    return {
      what: `alike: ${what}`,
      measured: `${percent(fail)} false alarms, ${percent(pass)} passed, ${percent(inconclusive)} undecided`,
      budget: `≤ ${MOST_FALSE_ALARMS * 100} % false alarms`,
      within: fail <= (MOST_FALSE_ALARMS + CHANCE) * TRIALS,
    }
  })
  const worse = WORSE.map(([what, make, criteria]) => {
    const { pass, fail, inconclusive } = verdicts(make, criteria)
    return {
      what: `worse: ${what}`,
      measured: `${percent(fail)} caught, ${percent(inconclusive)} undecided, ${percent(pass)} passed`,
      budget: `≤ ${MOST_PASSED * 100} % passed`,
      within: pass <= (MOST_PASSED + CHANCE) * TRIALS,
    }
  })
  return [...alike, ...worse]
}

function scaled(make: Make, scale: number): Make {
  const smaller = (evidence: Evidence): Evidence =>
    evidence.kind === 'count'
      ? evidence
      : { kind: 'values', series: evidence.series.map((each) => each.map((value) => value * scale)) }
  return (normal, random) => {
    const { canary, baseline } = make(normal, random)
    return { canary: smaller(canary), baseline: smaller(baseline) }
  }
}

function percent(count: number): string {
  return `${((count / TRIALS) * 100).toFixed(1)} %`
}
