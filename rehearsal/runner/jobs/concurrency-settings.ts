import { evaluateBoolean, evaluateString, type Scope } from '../expressions/evaluate.ts'
import { child, isScalar, type TemplateToken } from '../planner/tokens.ts'

export function deadlockMessage(group: string, job: string): string {
  return `Canceling since a deadlock for concurrency group '${group}' was detected between 'top level workflow' and '${job}'`
}

export interface ConcurrencySettings {
  readonly group: string
  readonly cancelInProgress: boolean
  readonly queue: 'single' | 'max'
}

/** A `concurrency:`, evaluated; `undefined` when there is none or its group is empty. */
export function readConcurrency(token: TemplateToken | undefined, scope: Scope): ConcurrencySettings | undefined {
  if (token === undefined) return undefined
  const group = isScalar(token) ? evaluateString(token, scope) : evaluateString(child(token, 'group'), scope)
  if (group === undefined || group === '') return undefined
  return {
    group,
    cancelInProgress: evaluateBoolean(child(token, 'cancel-in-progress'), scope, 'cancel-in-progress'),
    queue: evaluateString(child(token, 'queue'), scope) === 'max' ? 'max' : 'single',
  }
}

/** Whether a group is held further up: by the run or by a calling job. Waiting for it would never end. */
export function isHeld(groups: readonly string[], group: string): boolean {
  return groups.some((held) => held.toLowerCase() === group.toLowerCase())
}
