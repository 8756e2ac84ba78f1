import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import type { Ending } from '../../../lib/delivery/machine/ending.ts'
import { type Reconciled, reconcile } from '../../../lib/delivery/machine/reconcile.ts'
import { abandon } from '../../../lib/delivery/machine/waiting.ts'
import type { Candidate } from '../../../lib/delivery/release.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import type { contract } from './contract.ts'

export interface Cleared {
  readonly session: Session
  readonly notes: readonly string[]
  readonly resumed: LedgerRecord | undefined
  /** Another change that waits at a step; it is taken back once this one may go. */
  readonly paused?: LedgerRecord
  readonly stopped: LedgerRecord | undefined
}

/** Records of ended runs are closed first. A dry run leaves them. */
export async function clearTheWay(
  inputs: Inputs<typeof contract>,
  session: Session,
  candidate: Candidate,
): Promise<Cleared> {
  const clean = { session, notes: [], resumed: undefined, stopped: undefined }
  if (inputs['dry-run']) return clean
  const found: Reconciled = await reconcile(session.machine, session.runs, { kind: 'forward', release: candidate })
  switch (found.kind) {
    case 'clean':
      return clean
    case 'busy':
      return { ...clean, stopped: found.record }
    case 'paused':
      return { ...clean, paused: found.record }
    case 'resume':
      return {
        ...clean,
        resumed: found.record,
        notes: [`Carrying on with record ${found.record.id} of an earlier attempt.`],
      }
    case 'closed':
      return { ...clean, session: await session.reload(), notes: found.notes }
  }
}

/** A newer candidate takes the place of one that waits at a step. */
export async function takeBack(paused: LedgerRecord, session: Session): Promise<Session | Ending> {
  const ending = await abandon(paused, session.machine)
  return ending.result === 'rolled-back' || ending.reason === 'interrupted' ? session.reload() : ending
}
