import { servingEntry } from '../ledger/history.ts'
import { writeWithdrawn } from '../ledger/progress.ts'
import { isOpen, type LedgerRecord } from '../ledger/record.ts'
import { type Observation, servesOnly, shareOf } from '../release.ts'
import { dropStale } from './end.ts'
import { type Ending, ending } from './ending.ts'
import { placeHold } from './hold.ts'
import { closeByWhatServes } from './interrupted.ts'
import { candidateOf, look, type Machine } from './machine.ts'
import { retireIdle } from './verbs.ts'

/** The newest open record that is believed: a change that waits, or that a run is at or has left. */
export async function openChange({ history }: Pick<Machine, 'history'>): Promise<LedgerRecord | undefined> {
  for (const { record, trust } of history.recent)
    if (isOpen(record) && (await trust()).kind === 'trusted') return record
  return undefined
}

/** The record that serves all of the traffic beside a change that waits and has none; `undefined`: it is not so. */
export async function servesBeside(
  waiting: LedgerRecord,
  machine: Pick<Machine, 'history'>,
  seen: Observation,
): Promise<LedgerRecord | undefined> {
  const live = (await servingEntry(machine.history))?.record
  if (live === undefined || live.change.digest === waiting.change.digest) return undefined
  return servesOnly(seen, live.change) && shareOf(seen, waiting.change) === 0 ? live : undefined
}

/** A person has decided against a change that waits and has no traffic: it is held and goes; what serves stays. */
export async function withdraw(
  waiting: LedgerRecord,
  { because, incident }: { readonly because: string; readonly incident?: string | undefined },
  machine: Machine,
  seen: Observation,
): Promise<void> {
  await placeHold(machine, waiting.change, because, incident)
  await retireIdle({ deployment: waiting.id, candidate: candidateOf(waiting) }, machine, seen)
  const description = writeWithdrawn(waiting.change.version, because)
  await machine.ledger.status(waiting.id, { state: 'failure', description })
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
  const message = `${version} serves in ${machine.policy.environment}; ${detail}.`
  return ending(record, 'error', 'interrupted', message, { seen })
}
