import type { GateReason } from '../contract.ts'
import type { Measure, Metric } from './evidence.ts'

type Reason = Exclude<GateReason, 'ok'>

/** What became of one demand. `measured` holds only numbers of ours; `detail` and `wanted` may hold untrusted text. */
export type Judgement =
  | { readonly verdict: 'holds'; readonly measured: string; readonly detail?: string }
  | { readonly verdict: 'broken'; readonly measured: string; readonly code: Reason; readonly detail: string }
  | { readonly verdict: 'cannot-tell'; readonly code: Reason; readonly detail: string }

export function holds(measured: string): Judgement {
  return { verdict: 'holds', measured }
}

export function broken(code: Reason, measured: string, detail: string): Judgement {
  return { verdict: 'broken', code, measured, detail }
}

export function cannotTell(code: Reason, detail: string): Judgement {
  return { verdict: 'cannot-tell', code, detail }
}

/** Judges a measure that may be missing. */
export function whenMeasured<T>(measure: Measure<T>, judge: (value: T) => Judgement): Judgement {
  return measure.kind === 'measured' ? judge(measure.value) : cannotTell(measure.code, measure.why)
}

export function noInput(input: string): Judgement {
  return cannotTell('not-measured', `This step reads no such report; name it under "${input}".`)
}

/** Reports without a line are a finding of their own; without branches or functions only this rule is in the dark. */
export function noData(metric: Metric): Judgement {
  return metric === 'lines'
    ? cannotTell('zero-lines', 'The coverage reports hold no line.')
    : cannotTell('not-measured', `The coverage reports hold no ${metric}; have the tests report them.`)
}

const SINGULAR: Readonly<Record<Metric, string>> = { lines: 'line', branches: 'branch', functions: 'function' }

export function moreNeeded(count: bigint, metric: Metric): string {
  return `${count} more covered ${count === 1n ? SINGULAR[metric] : metric} needed.`
}
