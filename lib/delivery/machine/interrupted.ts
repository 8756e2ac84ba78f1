import { judged } from '../ledger/good.ts'
import type { LedgerRecord } from '../ledger/record.ts'
import { describe, servesNothing, servesOnly, shareOf } from '../release.ts'
import { bringBack, returnTo } from './back.ts'
import type { Delivered } from './delivery.ts'
import { dropStale, end } from './end.ts'
import { type Ending, ending } from './ending.ts'
import { candidateOf, liveRecords, look, type Machine } from './machine.ts'
import { settle } from './settle.ts'
import { retireIdle } from './verbs.ts'

/**
 * An interrupted forward change counts if it took effect and serves well; else it is taken back or was never made.
 * `alone`: no other change follows that would mend an environment in which nothing serves.
 */
export async function closeByWhatServes(record: LedgerRecord, machine: Machine, alone: boolean): Promise<Ending> {
  const candidate = candidateOf(record)
  const seen = await look(machine, record.id, candidate)
  const situation = {
    record,
    before: seen,
    timing: { applied: record.createdAt.toISOString(), appliedAt: machine.clock.monotonic() },
  }
  if (servesOnly(seen, candidate)) {
    const hold = await machine.history.holdOn(candidate.digest)
    if (hold === undefined)
      return end(await settle({ deployment: record.id, candidate, before: seen }, machine), situation, machine)
    // Its way back had been decided when the run ended.
    const delivered: Delivered = {
      kind: 'unfit',
      reason: 'verification-failed',
      detail: hold.hold.because,
      exposed: true,
      badSince: machine.clock.monotonic(),
      seen,
    }
    return end(delivered, situation, machine)
  }
  if (shareOf(seen, candidate) > 0) {
    const detail = `its change was left half-way, ${describe(seen)} serving`
    const delivered = { kind: 'error', reason: 'interrupted', detail, seen } as const
    return end(delivered, { ...situation, before: { kind: 'unknown', detail: 'before the change' } }, machine)
  }
  if (alone && servesNothing(seen) && liveRecords(machine).length > 0) {
    const detail = 'its run ended half-way and left nothing serving'
    return end({ kind: 'error', reason: 'interrupted', detail, seen }, situation, machine)
  }
  await retireIdle({ deployment: record.id, candidate }, machine, seen)
  const { paused } = record.progress ?? {}
  const how = paused === undefined ? 'its run ended' : 'it waited and was ended'
  const when = seen.kind === 'unknown' ? 'and nobody can see whether it took effect' : 'before it took effect'
  const description = `${candidate.version}: ${how} ${when}`
  await machine.ledger.status(record.id, { state: 'error', description })
  await dropStale(seen, machine)
  const message = `${candidate.version} did not get into ${machine.policy.environment}: ${how} ${when} (run ${record.change.run.id}). ${describe(seen)} serves.`
  return ending(record, 'error', 'interrupted', message, { seen })
}

/**
 * An interrupted way back is finished, if what it restores still can be gone back to: an open record alone is no proof.
 * The candidate is that of the proven record, store included. `older`: other records that were left open.
 */
export async function finishWayBack(
  record: LedgerRecord,
  older: readonly LedgerRecord[],
  machine: Machine,
): Promise<Ending> {
  const { change } = record
  const { environment } = machine.policy
  const restored = await provenTarget(record, machine)
  if (restored === undefined) return giveUp(record, machine)
  const bad =
    older.find(({ id }) => id === change.replaces) ??
    machine.history.recent.find((each) => each.record.id === change.replaces)?.record
  const { delivered, restoreSeconds } = await bringBack(machine, {
    target: returnTo({ record: restored, file: undefined }),
    bad,
    existing: record.id,
    hold: undefined,
    because: change.because ?? 'an interrupted way back',
    times: change.times ?? {},
    seen: await look(machine, record.id, candidateOf(record)),
  })
  if (delivered.kind === 'verified') {
    const message = `An interrupted way back was finished: ${environment} serves ${change.version} again.`
    return { ...ending(record, 'rolled-back', 'interrupted', message, delivered), restoreSeconds }
  }
  const message = `An interrupted way back to ${change.version} failed: ${delivered.detail}. ${describe(delivered.seen)} serves.`
  return ending(record, 'failed', 'return-failed', message, delivered)
}

/** The record that an open way back restores, when it was verified here and nothing else speaks against it. */
async function provenTarget({ change }: LedgerRecord, { history }: Machine): Promise<LedgerRecord | undefined> {
  for await (const { record, eligibility, obstacle } of judged(history, undefined)) {
    if (record.id !== change.restores) continue
    // Somebody answered for what happens to data when the way back began.
    const forced = obstacle !== undefined && change.forced?.past.includes(obstacle.reason) === true
    const fits = ['eligible', 'not-durable'].includes(eligibility) || (forced && eligibility === obstacle.reason)
    return fits && record.change.digest === change.digest ? record : undefined
  }
  return undefined
}

async function giveUp(record: LedgerRecord, machine: Machine): Promise<Ending> {
  const { version, run } = record.change
  const detail = `the way back to ${version} that run ${run.id} left open is not carried on: no record proves that ${version} can be gone back to`
  await machine.ledger.status(record.id, { state: 'error', description: `${version}: ${detail}` })
  const seen = await look(machine, record.id)
  const message = `In ${machine.policy.environment} ${detail}. ${describe(seen)} serves.`
  return ending(record, 'error', 'interrupted', message, { seen })
}
