import type { LedgerRecord } from '../ledger/record.ts'
import type { DeliveryReason } from '../reasons.ts'
import { describe, type Observation } from '../release.ts'

/** How a change ended, with the sentence that says so. */
export interface Ending {
  readonly result: 'deployed' | 'paused' | 'rolled-back' | 'failed' | 'error'
  readonly reason: DeliveryReason | 'verified'
  readonly message: string
  readonly deployment: number
  readonly url: string | undefined
  /** What serves at the end. */
  readonly serves: string
  readonly restoreSeconds: number | undefined
  /** Seconds from putting it in place to the first bad sign. */
  readonly detectSeconds: number | undefined
  /** What else was done or found on the way. */
  readonly notes?: readonly string[]
}

/** An ending of a record by what was seen last. */
export function ending(
  { id }: Pick<LedgerRecord, 'id'>,
  result: Ending['result'],
  reason: Ending['reason'],
  message: string,
  { seen, url }: { readonly seen: Observation; readonly url?: string | undefined },
): Ending {
  const times = { restoreSeconds: undefined, detectSeconds: undefined }
  return { result, reason, message, deployment: id, url, serves: describe(seen), ...times }
}
