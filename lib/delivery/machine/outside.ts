import { judged } from '../ledger/good.ts'
import { servingEntry } from '../ledger/history.ts'
import type { LedgerRecord } from '../ledger/record.ts'
import { describe, servesNothing, servesOnly, shareOf } from '../release.ts'
import { bringBack, returnTo } from './back.ts'
import { look, type Machine } from './machine.ts'

/**
 * Nothing is open, and what serves is not what the ledger says: somebody changed it outside, from a laptop with GitHub
 * down most likely. When it is an earlier release that was verified here, that is what a rollback leaves, and it is
 * recorded as one, with the hold; anything else is only told. `undefined`: all is as recorded, or nobody can tell.
 */
export async function recordWhatServes(
  machine: Machine,
): Promise<{ readonly record: LedgerRecord; readonly note: string } | undefined> {
  const { policy, log } = machine
  const live = (await servingEntry(machine.history))?.record
  if (live === undefined || !machine.target.observable || machine.target.driver === undefined) return undefined
  const seen = await look(machine)
  if (seen.kind === 'unknown' || servesNothing(seen) || shareOf(seen, live.change) > 0) return undefined
  const restored = await earlierRelease(machine, live, (record) => servesOnly(seen, record.change))
  if (restored === undefined) {
    log.warning(
      `${policy.environment} serves ${describe(seen)}, which is not what record ${live.id} says, and no record proves it good here.`,
    )
    return undefined
  }
  const because = `found serving instead of ${live.change.version}: changed outside of Sluice`
  const { delivered, deployment } = await bringBack(machine, {
    target: returnTo({ record: restored, file: undefined }),
    bad: live,
    hold: because,
    because,
    inPlace: true,
    times: { applied: live.createdAt.toISOString() },
    seen,
  })
  const well = delivered.kind === 'verified' ? 'verified' : `not well: ${delivered.detail}`
  const note = `${policy.environment} serves ${restored.change.version} (${well}) and not ${live.change.version}: changed outside of Sluice. It is recorded as ${deployment}, and ${live.change.version} is held.`
  return { record: live, note }
}

/** Data and durability are no question any more: it serves. */
async function earlierRelease(
  { history }: Machine,
  live: LedgerRecord,
  serves: (record: LedgerRecord) => boolean,
): Promise<LedgerRecord | undefined> {
  for await (const { record, eligibility, obstacle } of judged(history, live.change.digest)) {
    if (record.id >= live.id || !serves(record)) continue
    if (['eligible', 'not-durable'].includes(eligibility) || eligibility === obstacle?.reason) return record
  }
  return undefined
}
