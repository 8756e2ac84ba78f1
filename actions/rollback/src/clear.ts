import { missingFor, needs } from '../../../lib/delivery/drivers/capabilities.ts'
import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import type { Ending } from '../../../lib/delivery/machine/ending.ts'
import { candidateOf } from '../../../lib/delivery/machine/machine.ts'
import { reconcile } from '../../../lib/delivery/machine/reconcile.ts'
import { openChange } from '../../../lib/delivery/machine/waiting.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import type { contract } from './contract.ts'
import type { Ended } from './outcome.ts'

type RollbackInputs = Inputs<typeof contract>

/** What makes any way back impossible, before anything is asked of the environment. */
export async function cannotChange(session: Pick<Session, 'machine' | 'ownTrust'>): Promise<Ended | undefined> {
  const { policy, target } = session.machine
  const refused = (
    reason: 'no-driver' | 'no-observation' | 'strategy-needs-verb' | 'foreign-run',
    message: string,
  ): Ended => ({
    result: 'refused',
    reason,
    message,
  })
  const trust = await session.ownTrust()
  if (trust.kind === 'foreign') return refused('foreign-run', `Records of this run would not count: ${trust.why}.`)
  if (target.driver === undefined)
    return refused(
      'no-driver',
      `${policy.environment} has no "target" in the configuration (check the spelling of its name), so only your own steps can change it. "mode: list" says what they can go back to.`,
    )
  if (!target.observable)
    return refused(
      'no-observation',
      `Nothing tells what serves in ${policy.environment}: add "target.observe", or a "url" and a probe with "version".`,
    )
  const missing = missingFor(policy.strategy, target)
  if (missing !== undefined) return refused('strategy-needs-verb', `${needs(policy.strategy.type, missing)}.`)
  return undefined
}

export interface Cleared {
  readonly session: Session
  readonly done?: Ended
  /** The environment was taken back just now, and nothing else was asked for. */
  readonly returned?: Ending
  /** A change that waits at a step: it is what somebody goes back from. */
  readonly waiting?: LedgerRecord
}

/** Closes what dead runs left open. An interrupted rollback of ours, once finished, is what was asked for. */
export async function clearTheWay(inputs: RollbackInputs, session: Session): Promise<Cleared> {
  if (inputs['dry-run']) return { session, ...(await waitingIn(session)) }
  const found = await reconcile(session.machine, session.runs, { kind: 'back' })
  if (found.kind === 'busy') {
    const { change } = found.record
    const message = `Run ${change.run.id} is changing ${inputs.environment} to ${change.version} right now; cancel it or wait, then run again.`
    return { session, done: { result: 'refused', reason: 'change-in-progress', message } }
  }
  if (found.kind === 'paused') return { session, waiting: found.record }
  if (found.kind !== 'closed') return { session }
  const { record, ending } = found
  const ours =
    record.change.run.id === session.machine.run.id ||
    (inputs.incident !== '' && record.change.incident === inputs.incident)
  if (record.change.kind === 'rollback' && ours && ending?.result === 'rolled-back') {
    const { version, digest } = record.change
    const { message, serves, restoreSeconds } = ending
    const done = { release: { version, digest }, message, serves, restoreSeconds, deployment: record.id } as const
    return { session, done: { ...done, result: 'restored', reason: 'restored' } }
  }
  const returned = ending?.result === 'rolled-back' && inputs['to-version'] === '' ? { returned: ending } : {}
  return { session: await session.reload(), ...returned }
}

/** The change that waits at a step, as the ledger says; nothing is closed. */
export async function waitingIn({ machine }: Pick<Session, 'machine'>): Promise<Pick<Cleared, 'waiting'>> {
  const open = await openChange(machine)
  return open?.progress?.paused === undefined ? {} : { waiting: open }
}

/** One press goes one step back: what closing the interrupted change took back is not taken back once more. */
export function wentBack(ending: Ending, current: LedgerRecord | undefined): Ended {
  const { message, serves, restoreSeconds, deployment } = ending
  const release = current === undefined ? {} : { release: candidateOf(current) }
  return { ...release, message, serves, restoreSeconds, deployment, result: 'restored', reason: 'restored' }
}
