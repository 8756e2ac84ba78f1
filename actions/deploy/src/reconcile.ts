import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import { makeChange } from '../../../lib/delivery/machine/change.ts'
import type { Ending } from '../../../lib/delivery/machine/ending.ts'
import { candidateOf } from '../../../lib/delivery/machine/machine.ts'
import { reconcile } from '../../../lib/delivery/machine/reconcile.ts'
import { type Check, refusals } from '../../../lib/delivery/proof/checks.ts'
import { checkLock } from '../../../lib/delivery/proof/closed.ts'
import { checkFreeze } from '../../../lib/delivery/proof/freeze.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import type { contract } from './contract.ts'
import { busy, type Ended } from './outcome.ts'

/** `reconcile`: closes what dead runs left open, and nothing else. */
export async function reconcileOnly(inputs: Inputs<typeof contract>, session: Session): Promise<Ended> {
  const { machine, runs } = session
  const open = machine.history.recent.filter(
    ({ record }) => record.state === 'in_progress' || record.state === 'queued',
  )
  if (inputs['dry-run']) {
    const message = `${open.length} record(s) of ${inputs.environment} are open. Dry run: nothing was changed.`
    return { result: 'planned', reason: 'dry-run', message }
  }
  const found = await reconcile(machine, runs, undefined)
  switch (found.kind) {
    case 'busy':
      return busy(found.record)
    case 'paused':
      return carryOn(found.record, session)
    case 'closed':
      if (found.ending !== undefined) return { ...endOf(found.record, found.ending, session), notes: found.notes }
      return { result: 'unchanged', reason: 'nothing-open', message: found.notes.join(' ') }
    default: {
      const note = found.kind === 'clean' ? found.note : undefined
      const message = note ?? `Nothing is open in ${inputs.environment}.`
      return { result: 'unchanged', reason: 'nothing-open', message }
    }
  }
}

/** A hold that is over ends here; whatever waits for a person goes on waiting. */
async function carryOn(record: LedgerRecord, session: Session): Promise<Ended> {
  const { machine } = session
  const { change, progress, description, id } = record
  const { version, store, digest } = change
  const common = { candidate: candidateOf(record), deployment: id }
  if (progress?.paused !== 'holding' || (progress.until ?? new Date(0)) > (await machine.now())) {
    const reason = progress?.paused ?? 'holding'
    const message = `${version} is paused in ${machine.policy.environment}: ${description}. Nothing was changed.`
    return { ...common, result: 'unchanged', reason, message }
  }
  const [closed] = refusals(await forwardChecks(record, session))
  if (closed !== undefined) {
    const message = `${version} has been held in ${machine.policy.environment} for as long as it was to be, and does not go on now: ${closed.detail}. It stays as it is (${description}); going back is always possible.`
    return { ...common, result: 'unchanged', reason: closed['reason-code'] || 'holding', message }
  }
  const file = () => machine.obtain(store ?? '', digest)
  const ending = await makeChange({ candidate: common.candidate, file, particulars: change, existing: record }, machine)
  return { ...common, ...endOf(record, ending, session) }
}

/**
 * The next step moves users forward, so what closes the environment to forward changes is asked anew: a freeze that has
 * begun meanwhile, a lock by a person. What the change was let past when it began stays so.
 */
async function forwardChecks({ change }: LedgerRecord, { machine, settings }: Session): Promise<readonly Check[]> {
  const { environment, component } = machine.policy
  const now = await machine.now()
  const letPast = change.override?.of.includes('freeze') === true
  const facts = { windows: settings.freeze ?? [], component, hotfix: change.kind === 'hotfix' }
  return [...(letPast ? [] : [checkFreeze(facts, now)]), checkLock(await machine.history.lock(now), environment)]
}

/** The end of a change that another run has begun; a way back leaves no evidence of its own. */
function endOf(record: LedgerRecord, ending: Ending, session: Session): Ended {
  const ended = { ...ending, analyses: session.machine.verifier.analyses, environmentUrl: ending.url }
  if (record.change.kind === 'rollback' || ending.deployment !== record.id) return ended
  return { ...ended, candidate: candidateOf(record), record, session }
}
