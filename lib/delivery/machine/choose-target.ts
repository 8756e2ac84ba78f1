import { type Judged, judged, SPEAKS_AGAINST } from '../ledger/good.ts'
import type { LedgerRecord } from '../ledger/record.ts'
import type { Observation } from '../release.ts'
import { runsBeside } from '../strategy.ts'
import type { Machine } from './machine.ts'

/** What is to be put back, with its file at hand (`undefined`: it still is up and needs none). */
export interface ReturnTarget {
  readonly record: LedgerRecord
  readonly file: string | undefined
}

export type TargetChoice =
  | { readonly kind: 'target'; readonly target: ReturnTarget }
  /**
   * Every record that was looked at, with what speaks against it. `blocked`: the newest one against which nothing speaks
   * but what happened to data since.
   */
  | { readonly kind: 'no-target'; readonly against: readonly string[]; readonly blocked: Judged | undefined }

export interface Limits {
  /** A record that is taken back; a way back never leads to a newer one. */
  readonly before?: number
  /** A record of our own that is younger than the history. */
  readonly over?: LedgerRecord
  /** Somebody answers for what happens to data. */
  readonly pastData?: boolean
}

/**
 * The last known good whose candidate can be had right now; a file is fetched and checked before anything moves.
 */
export async function chooseTarget(
  machine: Machine,
  suspect: string | undefined,
  seen: Observation,
  { before = Number.POSITIVE_INFINITY, pastData = false, over }: Limits = {},
): Promise<TargetChoice> {
  const against: string[] = []
  let blocked: Judged | undefined
  for await (const each of judged(machine.history, suspect, over)) {
    const { record, eligibility, obstacle } = each
    const { version } = record.change
    if (record.id > before) {
      against.push(`${version} is newer`)
      continue
    }
    const up = stillUp(machine, record, seen)
    const fit = eligibility === 'eligible' || eligibility === obstacle?.reason || (eligibility === 'not-durable' && up)
    if (!fit) {
      against.push(`${version} ${SPEAKS_AGAINST[eligibility]}`)
      continue
    }
    if (obstacle !== undefined && !pastData) {
      blocked ??= each
      against.push(`${version} ${SPEAKS_AGAINST[obstacle.reason]}`)
      continue
    }
    if (up) return { kind: 'target', target: { record, file: undefined } }
    const obtained = await machine.obtain(record.change.store ?? '', record.change.digest)
    if (obtained.kind === 'file') return { kind: 'target', target: { record, file: obtained.file } }
    against.push(`${version}: ${obtained.detail}`)
  }
  return { kind: 'no-target', against, blocked }
}

/** Whether it needs no file, since the traffic can be given back to it where it is. */
function stillUp({ policy }: Machine, { change }: LedgerRecord, seen: Observation): boolean {
  if (!runsBeside(policy.strategy) || seen.kind === 'unknown') return false
  return [...(seen.regions?.values() ?? [seen.serving])].every((serving) =>
    serving.some(({ digest }) => digest === change.digest),
  )
}
