import { type Certainty, DEFAULT_CERTAINTY } from '../../../../lib/verify/judge/judge.ts'

/** Haybittle and Peto's bound for looks before the planned end. */
const EARLY_SIGNIFICANCE = 0.001

/**
 * How sure the judge must be at a look so long after the step was entered. A ramp is looked at again and again, and a judge
 * that is asked often enough finds something: before its hold is over a step is taken back only on overwhelming evidence
 * (R. Peto et al., Br J Cancer 34, 1976, 585–612), and at the end by the ordinary bound.
 */
export function certaintyAt(elapsedMilliseconds: number, holdMilliseconds: number): Certainty {
  return elapsedMilliseconds < holdMilliseconds
    ? { ...DEFAULT_CERTAINTY, significance: EARLY_SIGNIFICANCE }
    : DEFAULT_CERTAINTY
}
