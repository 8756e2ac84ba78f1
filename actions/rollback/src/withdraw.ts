import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import { candidateOf } from '../../../lib/delivery/machine/machine.ts'
import { servesBeside, withdraw } from '../../../lib/delivery/machine/waiting.ts'
import { describe, type Observation } from '../../../lib/delivery/release.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import type { contract } from './contract.ts'
import type { Ended } from './outcome.ts'

export type Withdrawn =
  /** It has traffic, or something else is wrong: it is gone back from like any release. */
  | { readonly kind: 'exposed' }
  /** It is gone; what was asked for leads further back. */
  | { readonly kind: 'further'; readonly session: Session }
  | { readonly kind: 'done'; readonly ended: Ended }

/**
 * One press goes one step back. A change that waits without any traffic is that step: it is withdrawn, and what serves
 * all of it stays.
 */
export async function withdrawWaiting(
  inputs: Inputs<typeof contract>,
  session: Session,
  waiting: LedgerRecord,
  seen: Observation,
): Promise<Withdrawn> {
  const { machine } = session
  const live = await servesBeside(waiting, machine, seen)
  if (live === undefined) return { kind: 'exposed' }
  const { 'to-version': to, because, incident, environment } = inputs
  const { version } = waiting.change
  const serving = candidateOf(live)
  const further = to !== '' && ![serving.version, serving.digest, String(live.id)].includes(to)
  const common = { release: serving, fromVersion: version, bad: waiting, good: live, serves: describe(seen) }
  if (inputs['dry-run']) {
    if (further) return { kind: 'further', session }
    const message = `${version} waits in ${environment} and takes no traffic: it would be withdrawn and held. ${serving.version} goes on serving. Dry run: nothing was changed.`
    return { kind: 'done', ended: { ...common, result: 'planned', reason: 'dry-run', message } }
  }
  const decided = (await machine.now()).toISOString()
  await withdraw(waiting, { because, ...(incident === '' ? {} : { incident }) }, machine, seen)
  if (further) return { kind: 'further', session: await session.reload() }
  const message = `${version} waited in ${environment} and took no traffic: it is withdrawn, and held until somebody lifts it. ${serving.version} goes on serving.`
  const times = { applied: waiting.createdAt.toISOString(), decided }
  return {
    kind: 'done',
    ended: { ...common, result: 'restored', reason: 'withdrawn', message, deployment: waiting.id, times },
  }
}
