import { writeProgress } from '../ledger/progress.ts'
import type { LedgerRecord } from '../ledger/record.ts'
import { type Provisioned, provision } from '../provision.ts'
import type { Candidate } from '../release.ts'
import type { Obtained } from '../store.ts'
import { deliver } from './deliver.ts'
import type { Delivered, Delivery } from './delivery.ts'
import { end } from './end.ts'
import type { Ending } from './ending.ts'
import { look, type Machine, type Particulars, payloadOf } from './machine.ts'

export interface Change {
  readonly candidate: Candidate
  readonly file: () => Promise<Obtained>
  readonly particulars: Particulars
  /** Own record of an interrupted earlier attempt that is carried on. */
  readonly existing: LedgerRecord | undefined
}

/** One forward change from the record to its end, including the way back when it fails its verification. */
export async function makeChange(change: Change, machine: Machine): Promise<Ending> {
  const { candidate, existing } = change
  const { environment, production } = machine.policy
  const before = await look(machine, existing?.id, candidate)
  const deployment =
    existing?.id ??
    (await machine.ledger.open(environment, production, payloadOf(machine, candidate, change.particulars)))
  // A change that carries on at a step brought the infrastructure up to date when it began.
  const begun = existing?.progress !== undefined
  const provisioned = begun ? NOTHING_TO_TELL : await provisionFor(deployment, candidate, machine)
  const applied = await machine.now()
  const appliedAt = machine.clock.monotonic()
  const delivered: Delivered =
    provisioned.kind === 'failed'
      ? { kind: 'error', reason: 'provision-failed', detail: provisioned.detail, seen: before }
      : await deliver(
          { deployment, candidate, file: change.file, before, back: false, ...(await carriedOn(existing, machine)) },
          machine,
        )
  const record = { ...openRecord(machine, deployment, candidate, change), createdAt: applied }
  const timing = { applied: applied.toISOString(), appliedAt }
  return { ...(await end(delivered, { record, before, timing }, machine)), notes: provisioned.notes }
}

const NOTHING_TO_TELL: Provisioned = { kind: 'ready', notes: [] }

/** The infrastructure first; when that fails, nothing has moved. */
async function provisionFor(deployment: number, candidate: Candidate, machine: Machine): Promise<Provisioned> {
  if (machine.provisioner === undefined) return NOTHING_TO_TELL
  machine.log.info('Bringing the infrastructure up to date.')
  const provisioned = await provision(machine.provisioner, { deployment, candidate })
  for (const note of provisioned.notes) machine.log.info(note)
  return provisioned
}

/** What an earlier attempt left; a change that was paused says from now on who is at it. */
async function carriedOn(
  existing: LedgerRecord | undefined,
  machine: Machine,
): Promise<Pick<Delivery, 'resumed' | 'progress' | 'continued'>> {
  const progress = existing?.progress
  if (existing === undefined || progress === undefined) return { resumed: existing !== undefined }
  const { paused, step, until, carriedOn: again } = progress
  if (paused !== undefined) {
    const waited = paused === 'holding' || paused === 'waits-for-continue'
    const description = writeProgress(step, waited ? 'carrying-on' : 'verifying', existing.change.version, until)
    await machine.ledger.status(existing.id, { state: 'in_progress', description })
  }
  return { resumed: true, progress, continued: again || existing.touchedBy !== machine.run.id }
}

function openRecord(machine: Machine, id: number, candidate: Candidate, change: Change): LedgerRecord {
  return {
    id,
    environment: machine.policy.environment,
    createdAt: new Date(0),
    state: 'in_progress',
    description: '',
    verifiedAt: undefined,
    verifiedBy: undefined,
    changedAt: new Date(0),
    url: undefined,
    touchedBy: machine.run.id,
    progress: change.existing?.progress,
    change: change.existing?.change ?? payloadOf(machine, candidate, change.particulars),
  }
}
