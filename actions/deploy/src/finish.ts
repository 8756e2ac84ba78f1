import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import { isOpen } from '../../../lib/delivery/ledger/record.ts'
import { dropStale, end } from '../../../lib/delivery/machine/end.ts'
import { candidateOf, look } from '../../../lib/delivery/machine/machine.ts'
import { settle } from '../../../lib/delivery/machine/settle.ts'
import { describe } from '../../../lib/delivery/release.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import type { contract } from './contract.ts'
import type { Ended } from './outcome.ts'

/** `finish`: reads back what the user's own steps did, verifies it and closes the record of `begin`. */
export async function finish(inputs: Inputs<typeof contract>, session: Session): Promise<Ended> {
  const { machine } = session
  const record = findRecord(inputs['deployment-id'], session)
  const candidate = candidateOf(record)
  const previous = previousOf(record, session)
  const common = { candidate, notes: [], deployment: record.id, previous, environmentUrl: session.settings.url }
  if (!isOpen(record)) {
    const well = record.state === 'success'
    const message = `Record ${record.id} is closed already: ${record.description}.`
    return {
      ...common,
      result: well ? 'unchanged' : 'failed',
      reason: well ? 'already-serving' : 'verification-failed',
      message,
    }
  }
  const seen = await look(machine, record.id, candidate)
  const undo = previous === undefined ? 'There was nothing before it.' : `To undo, put ${previous} back.`
  if (inputs['steps-outcome'] !== 'success') {
    const told = `${candidate.version}: your steps ended as ${inputs['steps-outcome']}`
    if (inputs['dry-run']) return { ...common, result: 'planned', reason: 'dry-run', message: told }
    await machine.ledger.status(record.id, { state: 'failure', description: told })
    await dropStale(seen, machine)
    const ended = { ...common, record, session, serves: describe(seen) }
    const message = `${told}. ${inputs.environment} serves ${describe(seen)}. ${undo}`
    return { ...ended, result: 'failed', reason: 'steps-failed', message }
  }
  if (inputs['dry-run']) {
    const message = `${inputs.environment} serves ${describe(seen)}. Dry run: record ${record.id} stays open.`
    return { ...common, result: 'planned', reason: 'dry-run', message }
  }
  // What served before the steps is not known here, so a difference counts as something that users see.
  const before = { kind: 'unknown', detail: 'before your steps' } as const
  const timing = { applied: (await machine.now()).toISOString(), appliedAt: machine.clock.monotonic() }
  const delivered = await settle({ deployment: record.id, candidate, before }, machine)
  const ending = await end(delivered, { record, before, timing }, machine)
  const message = ending.result === 'failed' ? `${ending.message} ${undo}` : ending.message
  const { analyses } = machine.verifier
  return {
    ...common,
    record,
    session,
    ...ending,
    message,
    analyses,
    environmentUrl: ending.url ?? session.settings.url,
  }
}

function findRecord(id: string, { machine }: Session): LedgerRecord {
  if (id === '')
    throw new UserError(
      'invalid-input',
      'input "deployment-id" is required by "mode: finish": the output of "mode: begin".',
    )
  const found = machine.history.recent.find(({ record }) => String(record.id) === id)?.record
  if (found === undefined)
    throw new UserError(
      'invalid-input',
      `input "deployment-id" is ${JSON.stringify(id)}, which is no record of ${machine.policy.component} in ${machine.policy.environment}.`,
    )
  if (found.change.run.id !== machine.run.id)
    throw new UserError(
      'invalid-input',
      `input "deployment-id" is ${id}, a record of run ${found.change.run.id}; only the run that began a change can finish it.`,
    )
  return found
}

function previousOf({ change }: LedgerRecord, { machine }: Session): string | undefined {
  return machine.history.recent.find(({ record }) => record.id === change.replaces)?.record.change.version
}
