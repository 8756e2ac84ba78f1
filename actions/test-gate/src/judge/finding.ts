import type { GateReason } from '../contract.ts'

/** Something that keeps the gate shut, unless its code is tolerated. */
export interface Finding {
  readonly code: Exclude<GateReason, 'ok'>
  /** What is wrong, where, and what to do; may hold untrusted text. */
  readonly message: string
}
