import { missingFor, needs } from '../../../lib/delivery/drivers/capabilities.ts'
import { SPEAKS_AGAINST } from '../../../lib/delivery/ledger/good.ts'
import { findEntry } from '../../../lib/delivery/ledger/history.ts'
import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import { bringBack, chooseTarget, type ReturnTarget } from '../../../lib/delivery/machine/back.ts'
import type { Ending } from '../../../lib/delivery/machine/change.ts'
import { candidateOf, look } from '../../../lib/delivery/machine/machine.ts'
import { reconcile } from '../../../lib/delivery/machine/reconcile.ts'
import { describe, type Observation, servesOnly } from '../../../lib/delivery/release.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import { formatDuration } from '../../../lib/kernel/duration.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import type { contract } from './contract.ts'
import type { Ended } from './outcome.ts'
import { currentRecord, named, options } from './target.ts'

type RollbackInputs = Inputs<typeof contract>

/** `restore`: finishes what was interrupted, chooses the target, has its file at hand, and only then moves anything. */
export async function restore(inputs: RollbackInputs, opened: Session): Promise<Ended> {
  if (inputs.because === '')
    throw new UserError('invalid-input', 'input "because" is required by "mode: restore": say why.')
  const obstacle = await cannotChange(opened)
  if (obstacle !== undefined) return obstacle
  const { session, done, returned: earlier } = await clearTheWay(inputs, opened)
  if (done !== undefined) return done
  const { machine } = session
  const decidedAt = machine.clock.monotonic()
  const seen = await look(machine)
  const current = await currentRecord(machine.history, seen)
  const before = earlier === undefined ? await isDone(inputs, session, current, seen) : wentBack(earlier, current)
  if (before !== undefined) return before
  const choice = await choose(inputs, session, current, seen)
  if (!('record' in choice)) return choice
  const candidate = candidateOf(choice.record)
  // The same release put up again takes nothing back.
  const bad = current?.change.digest === candidate.digest ? undefined : current
  const common = { release: candidate, fromVersion: bad?.change.version }
  if (inputs['dry-run']) {
    const message = `${inputs.environment} would go back from ${describe(seen)} to ${candidate.version}. Dry run: nothing was changed.`
    return {
      ...common,
      result: 'planned',
      reason: 'dry-run',
      message,
      options: await options(machine.history, current),
    }
  }
  const returned = await bringBack(machine, {
    target: { candidate, record: choice.record.id, file: choice.file },
    bad,
    hold: inputs.because,
    because: inputs.because,
    ...(inputs.incident === '' ? {} : { incident: inputs.incident }),
    times: {
      decided: (await machine.now()).toISOString(),
      ...(bad === undefined ? {} : { applied: bad.createdAt.toISOString() }),
    },
    decidedAt,
    seen,
  })
  const { delivered, deployment, restoreSeconds } = returned
  const serves = describe(delivered.seen)
  if (delivered.kind !== 'verified') {
    const message = `${inputs.environment} could not be taken back to ${candidate.version}: ${delivered.detail}. It serves ${serves}. A rollback is never taken back by itself: a person is needed now.`
    return {
      ...common,
      serves,
      deployment,
      result: delivered.kind === 'unfit' ? 'failed' : 'error',
      reason: delivered.reason,
      message,
    }
  }
  const held = bad === undefined ? '' : ` ${bad.change.version} is held until somebody lifts it.`
  const message = `${inputs.environment} serves ${candidate.version} again, verified${took(restoreSeconds)}.${held}`
  return { ...common, serves, deployment, restoreSeconds, result: 'restored', reason: 'restored', message }
}

/** What makes any way back impossible, before anything is asked of the environment. */
async function cannotChange(session: Session): Promise<Ended | undefined> {
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

interface Cleared {
  readonly session: Session
  readonly done?: Ended
  /** The environment was taken back just now, and nothing else was asked for. */
  readonly returned?: Ending
}

/** Closes what dead runs left open. An interrupted rollback of ours, once finished, is what was asked for. */
async function clearTheWay(inputs: RollbackInputs, session: Session): Promise<Cleared> {
  if (inputs['dry-run']) return { session }
  const found = await reconcile(session.machine, session.runs, { kind: 'back', because: inputs.because })
  if (found.kind === 'busy') {
    const { change } = found.record
    const message = `Run ${change.run.id} is changing ${inputs.environment} to ${change.version} right now; cancel it or wait, then run again.`
    return { session, done: { result: 'refused', reason: 'change-in-progress', message } }
  }
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

/** One press goes one step back: what closing the interrupted change took back is not taken back once more. */
function wentBack(ending: Ending, current: LedgerRecord | undefined): Ended {
  const { message, serves, restoreSeconds, deployment } = ending
  const release = current === undefined ? {} : { release: candidateOf(current) }
  return { ...release, message, serves, restoreSeconds, deployment, result: 'restored', reason: 'restored' }
}

/** Whether what was asked for is so already: a second press of the button must not go further back. */
async function isDone(
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
  if (to === '' && incident === '' && kind === 'rollback')
    return unchanged(
      'already-restored',
      `${environment} serves ${version} since a rollback, verified. To go further back, name a version or a new incident.`,
    )
  if ([version, digest, String(current.id)].includes(to))
    return unchanged('already-serving', `${environment} serves ${version} already, verified.`)
  return undefined
}

async function choose(
  inputs: RollbackInputs,
  session: Session,
  current: LedgerRecord | undefined,
  seen: Observation,
): Promise<ReturnTarget | Ended> {
  const { history } = session.machine
  const name = inputs['to-version']
  const common = { fromVersion: current?.change.version }
  if (name === '') {
    const choice = await chooseTarget(session.machine, current?.change.digest, seen, current?.id)
    if (choice.kind === 'target') return choice.target
    const message = `${inputs.environment} has no earlier good release to go back to. Nothing was changed; it serves ${describe(seen)}. Roll forward, or name a version.`
    return { ...common, result: 'no-target', reason: 'no-target', message, options: await options(history, current) }
  }
  // What is down may be named to be put up again; what serves cannot be gone back to.
  const serving = current !== undefined && servesOnly(seen, current.change) ? current : undefined
  const found = await named(history, name, serving)
  const rows = { options: await options(history, current) }
  switch (found.kind) {
    case 'unknown':
      return {
        ...common,
        ...rows,
        result: 'no-target',
        reason: 'no-target',
        message: `${name} is no version, digest or deployment of ${inputs.environment}: "mode: list" shows what can be gone back to.`,
      }
    case 'current':
      return {
        ...common,
        ...rows,
        result: 'refused',
        reason: 'not-verified',
        message: `${name} is what ${inputs.environment} serves now, and it is not verified; there is nothing to go back to in it.`,
      }
    case 'ineligible': {
      const reason = found.why === 'open' ? 'change-in-progress' : found.why
      return {
        ...common,
        ...rows,
        result: 'refused',
        reason,
        message: `${found.record.change.version} cannot be restored in ${inputs.environment}: it ${SPEAKS_AGAINST[found.why]}.`,
      }
    }
    case 'found': {
      const { store = '', digest } = found.record.change
      const obtained = await session.machine.obtain(store, digest)
      if (obtained.kind === 'file') return { record: found.record, file: obtained.file }
      const reason = obtained.kind === 'unavailable' ? 'candidate-unavailable' : 'digest-mismatch'
      return {
        ...common,
        ...rows,
        result: 'refused',
        reason,
        message: `${found.record.change.version} cannot be fetched: ${obtained.detail}. Nothing was changed.`,
      }
    }
  }
}

function took(seconds: number | undefined): string {
  return seconds === undefined ? '' : ` after ${formatDuration(seconds * 1000)}`
}
