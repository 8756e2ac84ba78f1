import { lastKnownGood } from '../delivery/ledger/good.ts'
import { type Entry, type History, servingEntry } from '../delivery/ledger/history.ts'
import { type HoldRecord, isOpen, type LedgerRecord } from '../delivery/ledger/record.ts'
import { isOver, type Runs } from '../delivery/ledger/trust.ts'

/** A change that is not closed. */
export interface OpenChange {
  readonly record: LedgerRecord
  /** Its run ended without closing it, or its hold is over: `reconcile` has to go on with it. */
  readonly abandoned: boolean
}

/** A deployment that is not believed, and why. */
export interface ForeignRecord {
  readonly id: number
  readonly why: string
}

/** What the ledger tells of one environment. */
export interface Known {
  /** `foreign`: there are records, and none can be believed. `unverified`: changes, of which none serves verified. */
  readonly kind: 'verified' | 'unverified' | 'empty' | 'foreign'
  readonly serving: LedgerRecord | undefined
  readonly open: readonly OpenChange[]
  /** Newest change that ended badly, if it is newer than what serves. */
  readonly failed: LedgerRecord | undefined
  /** Where a rollback would go. */
  readonly good: LedgerRecord | undefined
  readonly held: readonly HoldRecord[]
}

export type EnvironmentState = Known | { readonly kind: 'unreadable'; readonly problem: string }

/** More open records or holds than this are not asked about one by one. */
const LOOKED_AT = 10

/**
 * Reads an environment. Each run that matters is asked for once: those of open records, of what serves, of the last
 * known good and of holds. `digests`: what a hold was ever recorded of. `hasForeign` is asked
 * last, when all that matters was judged.
 */
export async function readState(
  history: History,
  runs: Runs,
  digests: readonly string[],
  hasForeign: () => boolean,
  now: Date,
): Promise<Known> {
  const serving = (await servingEntry(history))?.record
  const open = await openChanges(history, runs, now)
  const failed = await newestFailure(history, serving)
  const held: HoldRecord[] = []
  for (const digest of digests.slice(0, LOOKED_AT)) {
    const hold = await history.holdOn(digest)
    if (hold !== undefined) held.push(hold)
  }
  const good = await lastKnownGood(history, serving?.change.digest)
  return { kind: kindOf(history, { serving, open, failed, good }, hasForeign()), serving, open, failed, good, held }
}

type Found = Pick<Known, 'serving' | 'open' | 'failed' | 'good'>

function kindOf(history: History, found: Found, hasForeign: boolean): Known['kind'] {
  if (found.serving !== undefined) return 'verified'
  if (found.open.length > 0 || found.failed !== undefined || found.good !== undefined) return 'unverified'
  if (hasForeign) return 'foreign'
  return history.recent.length > 0 ? 'unverified' : 'empty'
}

async function openChanges(history: History, runs: Runs, now: Date): Promise<readonly OpenChange[]> {
  const found: OpenChange[] = []
  for (const entry of history.recent.filter(({ record }) => isOpen(record)).slice(0, LOOKED_AT)) {
    if (!(await trusted(entry))) continue
    const { id, attempt } = entry.record.change.run
    const over = isOver(await runs.facts(id), attempt)
    found.push({ record: entry.record, abandoned: over && !waits(entry.record, now) })
  }
  return found
}

/** It waits for a person, or for a hold to be over: no run has to be at it. */
function waits({ progress }: LedgerRecord, now: Date): boolean {
  if (progress?.paused === undefined) return false
  return progress.paused !== 'holding' || (progress.until ?? now) > now
}

async function newestFailure(history: History, serving: LedgerRecord | undefined): Promise<LedgerRecord | undefined> {
  const newest = history.recent.find(({ record }) => !isOpen(record))
  if (newest === undefined || newest.record.id === serving?.id) return undefined
  const { state } = newest.record
  if (state !== 'failure' && state !== 'error') return undefined
  return (await trusted(newest)) ? newest.record : undefined
}

async function trusted(entry: Entry): Promise<boolean> {
  return (await entry.trust()).kind === 'trusted'
}
