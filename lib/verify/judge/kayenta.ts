import { rankTest } from './mann-whitney.ts'
import { rank } from './ranks.ts'
import { shiftOf } from './shift.ts'

/**
 * The classification of Spinnaker's Kayenta (NetflixACAJudge) on top of the exact shift: what teams that come from there
 * know, and what the conformance vectors hold us to. Nothing here decides a deployment.
 */
export interface KayentaOptions {
  readonly direction: 'increase' | 'decrease' | 'either'
  readonly nanStrategy: 'remove' | 'replace'
  readonly critical: boolean
  /** Bound of the interval as a share of the shift itself. */
  readonly tolerance: number
  /** Two-sided. */
  readonly confidence: number
  /** Effect sizes at or below, or at or above, which a difference counts. */
  readonly allowed: readonly [low: number, high: number]
  readonly criticalThresholds: readonly [low: number, high: number]
  readonly effectMeasure: 'meanRatio' | 'cles'
}

export interface KayentaClassification {
  readonly classification: 'Pass' | 'High' | 'Low' | 'Nodata'
  readonly critical: boolean
  /** Ratio of the means; NaN when one is 0. */
  readonly deviation: number
}

export function classifyLikeKayenta(
  experiment: readonly number[],
  control: readonly number[],
  options: KayentaOptions,
): KayentaClassification {
  if (experiment.length === 0 || control.length === 0)
    return options.nanStrategy === 'replace'
      ? PASS
      : { classification: 'Nodata', critical: options.critical, deviation: 1 }
  if (sameValues(experiment, control) || new Set([...experiment, ...control]).size === 1) return PASS
  const deviation = meanRatio(experiment, control)
  const effect = options.effectMeasure === 'cles' ? superiority(experiment, control) : deviation
  const classification = compare(experiment, control, effect, options)
  const [low, high] = options.criticalThresholds
  // An effect that cannot be computed stands in nobody's way.
  const grave = Number.isNaN(effect) || (classification === 'High' ? effect >= high : effect <= low)
  return { classification, critical: options.critical && classification !== 'Pass' && grave, deviation }
}

const PASS: KayentaClassification = { classification: 'Pass', critical: false, deviation: 1 }

function compare(
  experiment: readonly number[],
  control: readonly number[],
  effect: number,
  { direction, tolerance, allowed, confidence }: KayentaOptions,
): 'Pass' | 'High' | 'Low' {
  const tail = (1 - confidence) / 2
  const shift = shiftOf(experiment, control, tail)
  const bound = tolerance * Math.abs(shift.estimate)
  // Where many pairs are equal their interval ends next to 0 without holding it: just when the rank test says so.
  const tied = shift.by === 'mean' ? rankTest(experiment, control) : undefined
  const [isHigh, isLow] =
    tied === undefined ? [shift.low > bound, shift.high < -bound] : [tied.higher <= tail, tied.lower <= tail]
  const unknown = Number.isNaN(effect)
  if (direction !== 'decrease' && isHigh && (unknown || effect >= allowed[1])) return 'High'
  if (direction !== 'increase' && isLow && (unknown || effect <= allowed[0])) return 'Low'
  return 'Pass'
}

function meanRatio(experiment: readonly number[], control: readonly number[]): number {
  const [mine, other] = [mean(experiment), mean(control)]
  return mine === 0 || other === 0 ? Number.NaN : mine / other
}

/** Common language effect size: the share of pairs in which the experiment is higher, ties as halves. */
function superiority(experiment: readonly number[], control: readonly number[]): number {
  const { firstSum } = rank(experiment, control)
  return (firstSum / 2 - (experiment.length * (experiment.length + 1)) / 2) / (experiment.length * control.length)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function sameValues(first: readonly number[], second: readonly number[]): boolean {
  const sorted = [...second].sort((a, b) => a - b)
  return (
    first.length === second.length && [...first].sort((a, b) => a - b).every((value, index) => value === sorted[index])
  )
}
