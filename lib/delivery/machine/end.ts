import { formatDuration } from '../../kernel/duration.ts'
import { type Pause, writeProgress } from '../ledger/progress.ts'
import type { LedgerRecord, Milestones } from '../ledger/record.ts'
import { describe, isUp, type Observation, sameTraffic, servesNothing, servesOnly } from '../release.ts'
import { bringBack, returnTo } from './back.ts'
import { chooseTarget } from './choose-target.ts'
import type { Delivered } from './delivery.ts'
import { type Ending, ending } from './ending.ts'
import { candidateOf, closeVerified, liveRecords, type Machine, retireRecords } from './machine.ts'
import { toldOfOldSide } from './old-side.ts'

export interface Situation {
  /** Record of the change; still open. */
  readonly record: LedgerRecord
  readonly before: Observation
  readonly timing: { readonly applied: string; readonly appliedAt: number }
}

/** Draws the consequences: closes the record, or takes the change back. */
export async function end(delivered: Delivered, situation: Situation, machine: Machine): Promise<Ending> {
  const { record, before } = situation
  const { environment } = machine.policy
  const { version } = record.change
  switch (delivered.kind) {
    case 'verified': {
      const told = await toldOfOldSide(machine, record.change, delivered.seen)
      await closeVerified(machine, record.id, { version }, delivered.url, { told })
      const message = `${environment} serves ${version}, verified (${delivered.detail}).`
      return ending(record, 'deployed', 'verified', message, delivered)
    }
    case 'unfit': {
      if (!delivered.exposed) {
        await machine.ledger.status(record.id, { state: 'failure', description: `${version}: ${delivered.detail}` })
        const message = `${version} failed in ${environment}: ${delivered.detail}. Nothing has moved: ${describe(delivered.seen)} serves as before.`
        return ending(record, 'failed', delivered.reason, message, delivered)
      }
      return takeBack(delivered, situation, machine, `${delivered.detail}`)
    }
    case 'paused':
      return pause(delivered, record, machine)
    case 'error': {
      if (await needsNoReturn(delivered, before, record, machine)) {
        await machine.ledger.status(record.id, { state: 'error', description: `${version}: ${delivered.detail}` })
        await dropStale(delivered.seen, machine)
        const message = `${version} could not be put into ${environment}: ${delivered.detail}. ${describe(delivered.seen)} serves. Mend it and run again.`
        return ending(record, 'error', delivered.reason, message, delivered)
      }
      return takeBack(delivered, situation, machine, undefined)
    }
  }
}

/** The record stays open and says where it stands: `transition`, or whoever promotes it once more, carries on. */
async function pause(
  delivered: Extract<Delivered, { kind: 'paused' }>,
  record: LedgerRecord,
  machine: Machine,
): Promise<Ending> {
  const { reason, until, detail, step, seen } = delivered
  const { version } = record.change
  const text = reason === 'inconclusive' || reason === 'driver-failed' ? `${version}, ${detail}` : version
  const description = writeProgress(step, reason, text, until)
  await machine.ledger.status(record.id, { state: 'in_progress', description })
  const message = `${version} is paused in ${machine.policy.environment}: ${description}. ${describe(seen)} serves. ${NEXT[reason]}`
  return ending(record, 'paused', reason, message, delivered)
}

const NEXT: Readonly<Record<Pause, string>> = {
  holding: 'It carries on by itself when the time is over.',
  'waits-for-continue': 'Promote it once more for the next step, or roll back.',
  inconclusive: 'Nothing was taken back: promote it once more to verify it again, or roll back.',
  'driver-failed': 'Nothing was taken back: mend the driver and promote it once more, or roll back.',
}

type Bad = Extract<Delivered, { kind: 'unfit' | 'error' }>

/** A rollback is never rolled back by itself, and what was only adopted was put there by somebody else. */
const NEVER_TAKEN_BACK: readonly string[] = ['rollback', 'adopt']

/** `hold`: what is known against the digest; the infrastructure's fault is not the candidate's. */
async function takeBack(
  bad: Bad,
  { record, timing }: Situation,
  machine: Machine,
  hold: string | undefined,
): Promise<Ending> {
  const { environment, automaticReturn } = machine.policy
  const { version, digest } = record.change
  const decidedAt = machine.clock.monotonic()
  const decided = await machine.now()
  const choice =
    automaticReturn && !NEVER_TAKEN_BACK.includes(record.change.kind) && machine.target.driver !== undefined
      ? await chooseTarget(machine, digest, bad.seen, { over: record })
      : ({ kind: 'no-target', against: [], blocked: undefined } as const)
  const badMilliseconds = bad.kind === 'unfit' ? Math.max(0, bad.badSince - timing.appliedAt) : undefined
  const detectSeconds = badMilliseconds === undefined ? undefined : badMilliseconds / 1000
  if (choice.kind === 'no-target') {
    const state = bad.kind === 'unfit' ? 'failure' : 'error'
    await machine.ledger.status(record.id, { state, description: `${version}: ${bad.detail}` })
    await dropStale(bad.seen, machine)
    const message = `${version} failed in ${environment}: ${bad.detail}. ${whyNoReturn(machine, record, choice.against)} ${environment} serves ${describe(bad.seen)}.`
    return { ...ending(record, bad.kind === 'unfit' ? 'failed' : 'error', bad.reason, message, bad), detectSeconds }
  }
  const { target } = choice
  machine.log.warning(
    `${version} failed in ${environment}: ${bad.detail}. Returning to ${target.record.change.version}.`,
  )
  const times: Milestones = {
    applied: timing.applied,
    ...(badMilliseconds === undefined
      ? {}
      : { 'first-bad-sign': new Date(Date.parse(timing.applied) + badMilliseconds).toISOString() }),
    decided: decided.toISOString(),
  }
  const returned = await bringBack(machine, {
    target: returnTo(target),
    bad: record,
    hold,
    because: bad.detail,
    times,
    decidedAt,
    seen: bad.seen,
  })
  return { ...returnEnding(record, bad, target.record.change.version, returned, machine), detectSeconds }
}

function returnEnding(
  record: LedgerRecord,
  bad: Bad,
  good: string,
  { deployment, delivered, restoreSeconds }: Awaited<ReturnType<typeof bringBack>>,
  { policy }: Machine,
): Ending {
  const { version } = record.change
  const failed = `${version} failed in ${policy.environment}: ${bad.detail}.`
  if (delivered.kind !== 'verified') {
    const message = `${failed} The way back to ${good} failed too: ${delivered.detail}. ${policy.environment} serves ${describe(delivered.seen)}. A person is needed now.`
    return { ...ending(record, 'failed', 'return-failed', message, delivered), deployment }
  }
  const took = restoreSeconds === undefined ? '' : ` after ${formatDuration(restoreSeconds * 1000)}`
  const message = `${failed} It was taken back: ${policy.environment} serves ${good} again, verified${took}.`
  return { ...ending(record, 'rolled-back', bad.reason, message, delivered), restoreSeconds }
}

/**
 * Whether an error leaves users well: what served still serves, or what serves now answers well. What cannot be seen is
 * not moved again. A change that nobody will finish is always undone.
 */
async function needsNoReturn(
  bad: Bad,
  before: Observation,
  { change }: LedgerRecord,
  { verifier, policy }: Machine,
): Promise<boolean> {
  const { seen } = bad
  if (seen.kind === 'unknown') return true
  if (servesNothing(seen) || bad.reason === 'interrupted') return false
  if (sameTraffic(before, seen)) return true
  const checked = await verifier.verify({
    version: change.version,
    base: policy.url ?? seen.url,
    scope: servesOnly(seen, change) ? 'environment' : 'share',
    budgetMilliseconds: policy.budgetMilliseconds,
  })
  return checked.kind !== 'failed'
}

/** Records that say they serve although the look says otherwise. */
export async function dropStale(seen: Observation, machine: Machine): Promise<void> {
  if (seen.kind === 'unknown') return
  const stale = liveRecords(machine).filter((record) => !isUp(seen, candidateOf(record)))
  await retireRecords(machine, stale, `no longer serves: ${describe(seen)}`)
}

function whyNoReturn(machine: Machine, { change }: LedgerRecord, against: readonly string[]): string {
  if (!machine.policy.automaticReturn) return 'The configuration says never to return by itself.'
  if (change.kind === 'rollback') return 'A rollback is never rolled back by itself.'
  if (change.kind === 'adopt') return 'It was only adopted: somebody else put it there.'
  if (machine.target.driver === undefined) return 'Your own steps made the change: undo it with them.'
  return `There is no earlier good release to return to${against.length === 0 ? '' : ` (${against.slice(0, 5).join('; ')})`}.`
}
