import type { DeliveryReason } from '../reasons.ts'

/** One line of the proof table. */
export interface Check {
  readonly check: string
  /**
   * `not-asked`: nothing demands it here. `cannot-tell` counts as a refusal. `overridden`: it failed, and somebody who may
   * let it pass did.
   */
  readonly verdict: 'pass' | 'fail' | 'cannot-tell' | 'not-asked' | 'overridden'
  /** Empty when it passed or was not asked. */
  readonly 'reason-code': DeliveryReason | ''
  readonly detail: string
}

export const pass = (check: string, detail: string): Check => ({ check, verdict: 'pass', 'reason-code': '', detail })
export const notAsked = (check: string, detail: string): Check => ({
  check,
  verdict: 'not-asked',
  'reason-code': '',
  detail,
})
export const fail = (check: string, reason: DeliveryReason, detail: string): Check => ({
  check,
  verdict: 'fail',
  'reason-code': reason,
  detail,
})
export const cannotTell = (check: string, reason: DeliveryReason, detail: string): Check => ({
  check,
  verdict: 'cannot-tell',
  'reason-code': reason,
  detail,
})

export function refusals(checks: readonly Check[]): readonly Check[] {
  return checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'cannot-tell')
}

/** Reasons that say "something newer took its place" and not "no". */
const OVERTAKEN: readonly string[] = ['superseded', 'older-than-serving', 'diverged-from-serving']

/** What the checks come to; the reason is that of the first refusal. */
export type Decision =
  | { readonly kind: 'may-go' }
  | { readonly kind: 'refused' | 'superseded'; readonly reason: DeliveryReason; readonly detail: string }

export function decide(checks: readonly Check[]): Decision {
  const against = refusals(checks)
  const [first] = against
  if (first === undefined || first['reason-code'] === '') return { kind: 'may-go' }
  const overtaken = against.every((check) => OVERTAKEN.includes(check['reason-code']))
  return {
    kind: overtaken ? 'superseded' : 'refused',
    reason: first['reason-code'],
    detail: against.map(({ detail }) => detail).join('; '),
  }
}
