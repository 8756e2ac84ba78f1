import { findEntry, type History } from '../../../lib/delivery/ledger/history.ts'
import { isWithdrawn } from '../../../lib/delivery/ledger/progress.ts'
import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import { describe, type Observation, servesOnly } from '../../../lib/delivery/release.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import type { contract } from './contract.ts'
import type { Ended } from './outcome.ts'

type RollbackInputs = Inputs<typeof contract>

/** Whether what was asked for is so already: a second press of the button must not go further back. */
export async function isDone(
  { incident, 'to-version': to, environment }: RollbackInputs,
  { machine }: Session,
  current: LedgerRecord | undefined,
  seen: Observation,
): Promise<Ended | undefined> {
  if (current === undefined || current.state !== 'success' || !servesOnly(seen, current.change)) return undefined
  const { version, digest, kind } = current.change
  const unchanged = (reason: 'already-restored' | 'already-serving', message: string): Ended => ({
    result: 'unchanged',
    reason,
    message,
    release: { version, digest },
    deployment: current.id,
    serves: describe(seen),
  })
  if (incident !== '') {
    const earlier = await findEntry(
      machine.history,
      ({ change, state }) => change.incident === incident && state !== 'failure' && state !== 'error',
    )
    if (earlier !== undefined)
      return unchanged(
        'already-restored',
        `Incident ${incident} was answered already: ${environment} serves ${version}.`,
      )
  }
  const withdrawn = to === '' ? await withdrawnSince(machine.history, current, incident) : undefined
  if (withdrawn !== undefined)
    return unchanged(
      'already-restored',
      `${withdrawn.change.version} was withdrawn; ${environment} serves ${version} as before. To go further back, name a version or a new incident.`,
    )
  if (to === '' && incident === '' && kind === 'rollback')
    return unchanged(
      'already-restored',
      `${environment} serves ${version} since a rollback, verified. To go further back, name a version or a new incident.`,
    )
  if ([version, digest, String(current.id)].includes(to))
    return unchanged('already-serving', `${environment} serves ${version} already, verified.`)
  return undefined
}

/** The change that a press has withdrawn since this release serves; with an incident, for that very one. */
async function withdrawnSince(
  history: History,
  current: LedgerRecord,
  incident: string,
): Promise<LedgerRecord | undefined> {
  const [entry] = history.recent
  if (entry === undefined || entry.record.id < current.id || !isWithdrawn(entry.record.description)) return undefined
  if ((await entry.trust()).kind === 'foreign') return undefined
  const held = await history.holdOn(entry.record.change.digest)
  return incident === '' || held?.hold.incident === incident ? entry.record : undefined
}
