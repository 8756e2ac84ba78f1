import { parseQuantity, type Quantity } from '../kernel/quantity.ts'
import type { Reading } from '../kernel/readers.ts'
import { parsed } from '../kernel/shape.ts'

/** `<= 300ms`: what a measurement must keep to. */
export interface Threshold {
  readonly operator: '<=' | '>=' | '<' | '>'
  readonly limit: Quantity
  /** As it was written. */
  readonly text: string
}

const THRESHOLD = /^(<=|>=|<|>) ?(\S.*)$/

export const threshold = parsed({ type: 'string', pattern: THRESHOLD.source }, readThreshold)

function readThreshold(text: string): Reading<Threshold> {
  const [, operator, rest = ''] = THRESHOLD.exec(text) ?? []
  const limit = parseQuantity(rest)
  if (operator === undefined || limit === undefined)
    return { ok: false, problem: 'is not a threshold such as "<= 300ms", ">= 0.999" or "< 1%"' }
  return { ok: true, value: { operator: operator as Threshold['operator'], limit, text } }
}
