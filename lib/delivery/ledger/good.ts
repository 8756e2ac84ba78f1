import { cross, type DataObstacle, type DataReason, nothingCrossed, obstacleFor } from '../../schema-guard/guard.ts'
import { isDurable } from '../store.ts'
import type { Entry, History } from './history.ts'
import { isOpen, type LedgerRecord } from './record.ts'

/** Why a record can or cannot be gone back to. */
export type Eligibility =
  | 'eligible'
  | 'current'
  | 'open'
  | 'not-verified'
  | 'rolled-back'
  | 'held'
  | 'not-durable'
  | 'foreign-record'
  | DataReason

/** The same for people, after the version: `1.4.0 was never verified here`. */
export const SPEAKS_AGAINST: Readonly<Record<Exclude<Eligibility, 'eligible'>, string>> = {
  current: 'is the very file to get away from',
  open: 'has not ended',
  'not-verified': 'was never verified here',
  'rolled-back': 'was taken back itself',
  held: 'is held',
  'not-durable': 'lies in no lasting place (publish it as an asset of a prerelease)',
  'foreign-record': 'has a record that is not trusted',
  'crosses-irreversible-step': 'lies before a step that lost data for good',
  'crosses-contract-step': 'lies before a step that it does not work with',
  'format-unreadable': 'cannot read what has been written since',
  'data-changes-unknown': 'lies before a change of which nobody can tell what it did to data',
}

export interface Judged {
  readonly record: LedgerRecord
  readonly eligibility: Eligibility
  /** Set when nothing speaks against the record but what happened to data since. */
  readonly obstacle?: DataObstacle
}

/** How far back is looked for a release to return to. */
const DEPTH = 200

/**
 * Records newest first, each with the first reason against it. `suspect`: the digest to get away from, which is never a
 * target. `over`: a record of our own that is younger than the history. A record that a trusted rollback replaced counts as rolled back, even if that rollback did not end well.
 */
export async function* judged(
  history: History,
  suspect: string | undefined,
  over?: LedgerRecord,
): AsyncGenerator<Judged> {
  const rolledBack = new Set<number>()
  const crossing = nothingCrossed()
  if (over !== undefined) cross(crossing, over.change.version, over.change.data)
  let looked = 0
  for await (const entry of history.entries()) {
    if (++looked > DEPTH) return
    const eligibility = await judge(entry, history, suspect, rolledBack)
    const { change } = entry.record
    if (eligibility !== 'foreign-record' && change.kind === 'rollback' && change.replaces !== undefined)
      rolledBack.add(change.replaces)
    const obstacle =
      eligibility === 'eligible' || eligibility === 'not-durable'
        ? obstacleFor(crossing, change.data?.formats ?? [])
        : undefined
    if (eligibility === 'eligible' && obstacle !== undefined)
      yield { record: entry.record, eligibility: obstacle.reason, obstacle }
    else yield { record: entry.record, eligibility, ...(obstacle === undefined ? {} : { obstacle }) }
    // What an untrusted record says must not block the way back; asked only of those that say something.
    if (change.data !== undefined && (await entry.made()).kind === 'trusted')
      cross(crossing, change.version, change.data)
  }
}

/** Newest record that may be gone back to. */
export async function lastKnownGood(history: History, suspect: string | undefined): Promise<LedgerRecord | undefined> {
  for await (const { record, eligibility } of judged(history, suspect)) if (eligibility === 'eligible') return record
  return undefined
}

async function judge(
  { record, trust }: Entry,
  history: History,
  suspect: string | undefined,
  rolledBack: ReadonlySet<number>,
): Promise<Eligibility> {
  const { change } = record
  // Foreign ones first: only then may a rollback be taken at its word. The call is saved for what cannot matter.
  const candidateForReturn = change.digest !== suspect && !isOpen(record) && record.verifiedAt !== undefined
  if ((candidateForReturn || change.kind === 'rollback') && (await trust()).kind === 'foreign') return 'foreign-record'
  if (change.digest === suspect) return 'current'
  if (isOpen(record)) return 'open'
  if (record.verifiedAt === undefined || record.state === 'failure' || record.state === 'error') return 'not-verified'
  if (rolledBack.has(record.id)) return 'rolled-back'
  if (!isDurable(change.store)) return 'not-durable'
  return (await history.holdOn(change.digest)) === undefined ? 'eligible' : 'held'
}
