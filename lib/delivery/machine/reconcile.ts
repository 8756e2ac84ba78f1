import { isOpen, type LedgerRecord } from '../ledger/record.ts'
import { isOver, type Runs } from '../ledger/trust.ts'
import type { Release } from '../release.ts'
import type { Ending } from './ending.ts'
import { closeByWhatServes, finishWayBack } from './interrupted.ts'
import { liveRecords, type Machine, retireRecords } from './machine.ts'
import { retireOldSide } from './old-side.ts'
import { recordWhatServes } from './outside.ts'

export type Reconciled =
  /** `note`: what was put in order all the same. */
  | { readonly kind: 'clean'; readonly note?: string }
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

/** What is asked for now. */
export type Wanted =
  | { readonly kind: 'forward'; readonly release: Release }
  /** Somebody goes back; what waits is theirs to judge. */
  | { readonly kind: 'back' }
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
  if (newest.progress?.paused !== undefined && (wanted?.kind === 'back' || (await mayWait(newest, machine))))
    return { kind: 'paused', record: newest }
  machine.log.info(
    `Record ${newest.id} (${newest.change.version}) was left open by run ${newest.change.run.id}; closing it.`,
  )
  const ending =
    newest.change.kind === 'rollback'
      ? await finishWayBack(newest, older, machine)
      : await closeByWhatServes(newest, machine, wanted?.kind !== 'forward')
  const rest = older.filter(({ id }) => newest.change.kind !== 'rollback' || id !== newest.change.replaces)
  for (const { id, change } of rest)
    await machine.ledger.status(id, {
      state: 'error',
      description: `${change.version}: its run ended, and a later change followed`,
    })
  return { kind: 'closed', record: newest, ending, notes: [ending.message] }
}

/** Nothing is open: what somebody changed outside is recorded, else only doubles are closed. */
async function asItServes(machine: Machine): Promise<Reconciled> {
  const found = await recordWhatServes(machine)
  if (found === undefined) {
    const tidied = await tidy(machine)
    const old = tidied.kind === 'clean' ? await retireOldSide(machine) : undefined
    return old === undefined ? tidied : { kind: 'clean', note: old }
  }
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

async function isWanted(record: LedgerRecord, machine: Machine, wanted: Wanted): Promise<boolean> {
  const { change, progress, touchedBy } = record
  if (wanted?.kind !== 'forward' || change.kind === 'rollback') return false
  // Made by our run, or carried on by an earlier attempt of it.
  const own = change.run.id === machine.run.id || touchedBy === machine.run.id
  if (!own && progress?.paused === undefined) return false
  if (change.digest !== wanted.release.digest || change.version !== wanted.release.version) return false
  // Held meanwhile: its way back had begun.
  return (await machine.history.holdOn(change.digest)) === undefined
}
