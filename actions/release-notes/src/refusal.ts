import type { ReasonCode } from '../../../lib/kernel/contract.ts'
import type { contract } from './contract.ts'

export type NotesReason = ReasonCode<typeof contract>

/**
 * The work cannot go on; the message says what was wrong, where, and what to do. `refused`: a rule says no. `error`: the
 * clone or the request does not allow an answer.
 */
export class Refusal extends Error {
  readonly reasonCode: NotesReason
  readonly result: 'refused' | 'error'

  constructor(reasonCode: NotesReason, message: string, result: 'refused' | 'error' = 'refused') {
    super(message)
    this.name = 'Refusal'
    this.reasonCode = reasonCode
    this.result = result
  }
}
