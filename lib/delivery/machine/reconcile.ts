import { judged } from '../ledger/good.ts'
import { isOpen, type LedgerRecord } from '../ledger/record.ts'
import { isOver, type Runs } from '../ledger/trust.ts'
import { describe, isRelease, type Observation, type Release, servesNothing, servesOnly, shareOf } from '../release.ts'
import { bringBack, returnTo } from './back.ts'
import { dropStale, type Ending, end } from './change.ts'
import type { Delivered } from './delivery.ts'
import { candidateOf, liveRecords, look, type Machine, retireRecords } from './machine.ts'
import { recordWhatServes } from './outside.ts'
import { settle } from './settle.ts'
import { retire } from './verbs.ts'

export type Reconciled =
  | { readonly kind: 'clean' }
  /** Another run is at it right now. */
  | { readonly kind: 'busy'; readonly record: LedgerRecord }
  /** The record of our own interrupted attempt at the very change that is asked for. */
  | { readonly kind: 'resume'; readonly record: LedgerRecord }
  /** A change waits at a step, for its time or for a person; it is left as it is. */
  | { readonly kind: 'paused'; readonly record: LedgerRecord }
  /** Something was written: what was read before is out of date. `ending`: how the newest open record ended. */
  | {
      readonly kind: 'closed'
      readonly record: LedgerRecord
      readonly ending: Ending | undefined
      readonly notes: readonly string[]
    }

/** What is asked for now. `because`: why a person goes back, when one does. */
export type Wanted =
  | { readonly kind: 'forward'; readonly release: Release }
  | { readonly kind: 'back'; readonly because: string }
  | undefined

/**
 * Closes the records that ended runs have left open, by what really serves: a machine that dies writes nothing, so the
 * next run does. `wanted`: the change that is asked for now; an own open record of it is left for the caller.
 */
export async function reconcile(machine: Machine, runs: Runs, wanted: Wanted): Promise<Reconciled> {
  const open: LedgerRecord[] = []
  for (const { record, trust } of machine.history.recent)
    if (isOpen(record) && (await trust()).kind === 'trusted') open.push(record)
  const [newest, ...older] = open
  if (newest === undefined) return wanted === undefined ? asItServes(machine) : tidy(machine)
  if (await isAlive(newest, machine, runs)) return { kind: 'busy', record: newest }
  if (await isWanted(newest, machine, wanted)) return { kind: 'resume', record: newest }
  if (newest.progress?.paused !== undefined && wanted?.kind !== 'back' && (await mayWait(newest, machine)))
    return { kind: 'paused', record: newest }
  machine.log.info(
    `Record ${newest.id} (${newest.change.version}) was left open by run ${newest.change.run.id}; closing it.`,
  )
  const ending =
    newest.change.kind === 'rollback'
      ? await carryOn(newest, older, machine)
      : await closeForward(newest, machine, wanted)
  const rest = older.filter(({ id }) => newest.change.kind !== 'rollback' || id !== newest.change.replaces)
  for (const { id, change } of rest)
    await machine.ledger.status(id, {
      state: 'error',
      description: `${change.version}: its run ended, and a later change followed`,
    })
  return { kind: 'closed', record: newest, ending, notes: [ending.message] }
}

async function closeForward(record: LedgerRecord, machine: Machine, wanted: Wanted): Promise<Ending> {
  if (wanted?.kind === 'back' && record.progress?.paused !== undefined)
    return takeBackFor(wanted.because, record, machine)
  return closeByWhatServes(record, machine, wanted?.kind !== 'forward')
}

/** A person has decided about a change that waits at a step: it is bad. */
async function takeBackFor(because: string, record: LedgerRecord, machine: Machine): Promise<Ending> {
  const candidate = candidateOf(record)
  const seen = await look(machine, record.id, candidate)
  const badSince = machine.clock.monotonic()
  const reason = 'verification-failed'
  const exposed = shareOf(seen, candidate) > 0
  const timing = { applied: record.createdAt.toISOString(), appliedAt: badSince }
  const delivered = { kind: 'unfit', reason, detail: because, exposed, badSince, seen } as const
  return end(delivered, { record, before: seen, timing }, machine)
}

/** Nothing is open: what somebody changed outside is recorded, else only doubles are closed. */
async function asItServes(machine: Machine): Promise<Reconciled> {
  const found = await recordWhatServes(machine)
  if (found === undefined) return tidy(machine)
  return { kind: 'closed', record: found.record, ending: undefined, notes: [found.note] }
}

/** Only one record may say that it serves: a run that ended between two writes may have left two. */
async function tidy(machine: Machine): Promise<Reconciled> {
  const [newest, ...others] = liveRecords(machine)
  if (newest === undefined || others.length === 0) return { kind: 'clean' }
  await retireRecords(machine, others, `superseded by ${newest.change.version}`)
  const notes = [`${others.length} older record(s) said that they serve; closed.`]
  return { kind: 'closed', record: newest, ending: undefined, notes }
}

async function isAlive(record: LedgerRecord, machine: Machine, runs: Runs): Promise<boolean> {
  const { change, touchedBy, progress } = record
  const other = touchedBy !== undefined && touchedBy !== change.run.id
  // A later run that carried on with it; of a pause its own run says that it is over.
  if (other && touchedBy !== machine.run.id && !isOver(await runs.facts(touchedBy), Number.POSITIVE_INFINITY))
    return progress?.paused === undefined
  // Changes of one environment come one after the other, so nothing else of our own run is at it.
  if (change.run.id === machine.run.id || progress?.paused !== undefined || other) return false
  if (isOver(await runs.facts(change.run.id), change.run.attempt)) return false
  // A machine that dies ends its job, while other jobs of the run go on.
  const checkRun = change.run['check-run']
  return checkRun === undefined || (await runs.jobEnded?.(checkRun)) !== true
}

/** What is held meanwhile, or does not stand where it paused any more, does not wait: it is closed. */
async function mayWait(record: LedgerRecord, machine: Machine): Promise<boolean> {
  return (await machine.history.holdOn(record.change.digest)) === undefined
}

async function isWanted({ change, progress }: LedgerRecord, machine: Machine, wanted: Wanted): Promise<boolean> {
  if (wanted?.kind !== 'forward' || change.kind === 'rollback') return false
  if (change.run.id !== machine.run.id && progress?.paused === undefined) return false
  if (change.digest !== wanted.release.digest || change.version !== wanted.release.version) return false
  // Held meanwhile: its way back had begun.
  return (await machine.history.holdOn(change.digest)) === undefined
}

/**
 * An interrupted way back is finished, if what it restores still can be gone back to: an open record alone is no proof.
 * The candidate is that of the proven record, store included.
 */
async function carryOn(record: LedgerRecord, older: readonly LedgerRecord[], machine: Machine): Promise<Ending> {
  const { change } = record
  const restored = await provenTarget(record, machine)
  if (restored === undefined) return giveUp(record, machine)
  const bad =
    older.find(({ id }) => id === change.replaces) ??
    machine.history.recent.find((each) => each.record.id === change.replaces)?.record
  const returned = await bringBack(machine, {
    target: returnTo({ record: restored, file: undefined }),
    bad,
    existing: record.id,
    hold: undefined,
    because: change.because ?? 'an interrupted way back',
    times: change.times ?? {},
    seen: await look(machine, record.id, candidateOf(record)),
  })
  const { delivered } = returned
  const well = delivered.kind === 'verified'
  return {
    result: well ? 'rolled-back' : 'failed',
    reason: well ? 'interrupted' : 'return-failed',
    message: well
      ? `An interrupted way back was finished: ${machine.policy.environment} serves ${change.version} again.`
      : `An interrupted way back to ${change.version} failed: ${delivered.detail}. ${describe(delivered.seen)} serves.`,
    deployment: record.id,
    url: well ? delivered.url : undefined,
    serves: describe(delivered.seen),
    restoreSeconds: returned.restoreSeconds,
    detectSeconds: undefined,
  }
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
  return interrupted(record, seen, `In ${machine.policy.environment} ${detail}. ${describe(seen)} serves.`)
}

function interrupted({ id }: LedgerRecord, seen: Observation, message: string): Ending {
  return {
    result: 'error',
    reason: 'interrupted',
    message,
    deployment: id,
    url: undefined,
    serves: describe(seen),
    restoreSeconds: undefined,
    detectSeconds: undefined,
  }
}

/** Takes back a change that waits at a step, since another one takes its place. */
export async function abandon(record: LedgerRecord, machine: Machine): Promise<Ending> {
  const candidate = candidateOf(record)
  const { version } = candidate
  const seen = await look(machine, record.id, candidate)
  if (!servesOnly(seen, candidate)) {
    machine.log.info(`Record ${record.id} (${version}) is paused; taking it back.`)
    return closeByWhatServes(record, machine, true)
  }
  // It has all of the traffic, and nobody could tell whether it serves well: the other one replaces it.
  const detail = 'it was paused, and another version takes its place'
  await machine.ledger.status(record.id, { state: 'error', description: `${version}: ${detail}` })
  await dropStale(seen, machine)
  return interrupted(record, seen, `${version} serves in ${machine.policy.environment}; ${detail}.`)
}

/**
 * An interrupted forward change counts if it took effect and serves well; else it is taken back or was never made.
 * `alone`: no other change follows that would mend an environment in which nothing serves.
 */
async function closeByWhatServes(record: LedgerRecord, machine: Machine, alone: boolean): Promise<Ending> {
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
  await retire({ deployment: record.id, candidate }, machine, seen, (each) => isRelease(each, candidate))
  const when = seen.kind === 'unknown' ? 'and nobody can see whether it took effect' : 'before it took effect'
  await machine.ledger.status(record.id, {
    state: 'error',
    description: `${candidate.version}: its run ended ${when}`,
  })
  await dropStale(seen, machine)
  const message = `Run ${record.change.run.id}, which put ${candidate.version} in place, ended ${when}; ${describe(seen)} serves.`
  return interrupted(record, seen, message)
}
