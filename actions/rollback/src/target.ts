import { type Eligibility, type Judged, judged } from '../../../lib/delivery/ledger/good.ts'
import { findEntry, type History, servingEntry } from '../../../lib/delivery/ledger/history.ts'
import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import type { Machine } from '../../../lib/delivery/machine/machine.ts'
import { isRelease, type Observation } from '../../../lib/delivery/release.ts'

/** Rows that a person still reads. */
const LISTED = 20

/**
 * The record of what serves: by what was seen, else by what the ledger says. It is what gets taken back; of several that
 * take traffic, the one that came last. `undefined` when something serves that the ledger does not know, for then no
 * record is to blame.
 */
export async function currentRecord(history: History, seen: Observation): Promise<LedgerRecord | undefined> {
  const taking = seen.kind === 'seen' ? seen.serving.filter(({ weight }) => weight > 0) : []
  const entry = await findEntry(history, ({ change }) => taking.some((served) => isRelease(served, change)))
  if (entry !== undefined) return entry.record
  if (taking.length > 0) return undefined
  return (await servingEntry(history))?.record
}

/** Version that a record replaced: what metrics are compared with. */
export function versionBefore({ history }: Machine, { change }: LedgerRecord): string | undefined {
  return history.recent.find(({ record }) => record.id === change.replaces)?.record.change.version
}

/** The newest records with what speaks against each. */
export async function options(history: History, current: LedgerRecord | undefined): Promise<readonly Judged[]> {
  const rows: Judged[] = []
  for await (const each of judged(history, current?.change.digest)) {
    rows.push(each)
    if (rows.length === LISTED) break
  }
  return rows
}

export type Named =
  | { readonly kind: 'found'; readonly judged: Judged }
  | { readonly kind: 'current' }
  | {
      readonly kind: 'ineligible'
      readonly judged: Judged
      readonly why: Exclude<Eligibility, 'eligible' | 'current'>
    }
  | { readonly kind: 'unknown' }

/** The record a person named by version, digest or deployment id: the newest eligible one, else why the newest is not. */
export async function named(history: History, name: string, current: LedgerRecord | undefined): Promise<Named> {
  let against: Extract<Named, { kind: 'ineligible' }> | undefined
  for await (const each of judged(history, current?.change.digest)) {
    const { id, change } = each.record
    if (![change.version, change.digest, String(id)].includes(name)) continue
    if (each.eligibility === 'eligible') return { kind: 'found', judged: each }
    if (each.eligibility === 'current') return { kind: 'current' }
    against ??= { kind: 'ineligible', judged: each, why: each.eligibility }
  }
  return against ?? { kind: 'unknown' }
}
