import { findEntry } from '../../../lib/delivery/ledger/history.ts'
import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import { candidateOf, look } from '../../../lib/delivery/machine/machine.ts'
import { openChange } from '../../../lib/delivery/machine/waiting.ts'
import { describe, type Observation, servesOnly } from '../../../lib/delivery/release.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import { formatDuration, parseDuration } from '../../../lib/kernel/duration.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import type { Alert } from './alert.ts'
import type { contract } from './contract.ts'
import { easeByFlags } from './flags-first.ts'
import type { Ended } from './outcome.ts'
import type { Ports } from './ports.ts'
import { restore } from './restore.ts'
import { currentRecord, versionBefore } from './target.ts'

const DEFAULTS = {
  window: parseDuration('24h') ?? 0,
  age: parseDuration('20m') ?? 0,
}

/**
 * `watch`: verifies what serves anew, and when that fails does what the policy allows, in this order: flags off,
 * rollback, tell people. Never while something changes, never for an old failure, never a rollback's rollback, and not
 * twice within the window.
 */
export async function watch(
  inputs: Inputs<typeof contract>,
  session: Session,
  ports: Ports,
  alert: Alert,
): Promise<Ended> {
  const { machine, settings } = session
  const { environment } = machine.policy
  const open = await openChange(machine)
  if (open !== undefined)
    return quiet(
      'change-in-progress',
      `${environment} is being changed to ${open.change.version}, or was left so; its own verification decides.`,
    )
  const seen = await look(machine)
  const current = await currentRecord(machine.history, seen)
  if (current === undefined)
    return quiet('no-record', `${environment} serves ${describe(seen)}, which no record is about; nothing is done.`)
  const failure = await verifyAgain(session, current, seen)
  if (failure === undefined)
    return {
      ...quiet('healthy', `${environment} serves ${current.change.version} well.`),
      release: candidateOf(current),
      serves: describe(seen),
    }
  if (failure.kind === 'inconclusive') {
    const message = `Nobody can tell whether ${environment} serves well: ${failure.detail}. Nothing was changed.`
    return { result: 'refused', reason: 'inconclusive', message, serves: describe(seen) }
  }
  const because = [alert.because, `the watch found: ${failure.detail}`].filter((each) => each !== '').join('; ')
  const firstBadSign = alert.startedAt ?? failure.since
  const asked = {
    ...inputs,
    because,
    incident: inputs.incident || alert.incident || `watch-${current.id}`,
    'to-version': '',
  }
  const left = await leftToPeople(session, current, firstBadSign)
  const told = {
    bad: current,
    serves: describe(seen),
    release: candidateOf(current),
    times: { applied: current.createdAt.toISOString(), 'first-bad-sign': firstBadSign.toISOString() },
  }
  if (left !== undefined)
    return {
      ...told,
      result: 'refused',
      ...left,
      message: `${environment} does not serve well: ${failure.detail}. ${left.message}`,
    }
  const respond = settings.rollback?.watch?.respond ?? []
  if (inputs['dry-run']) {
    const would = respond.length === 0 ? 'tell people' : respond.join(', then ')
    return {
      ...told,
      result: 'planned',
      reason: 'dry-run',
      message: `${environment} does not serve well: ${failure.detail}. The watch would ${would}. Dry run: nothing was changed.`,
    }
  }
  if (respond.includes('rollback'))
    return restore({ ...asked, 'flags-first': respond.includes('flags-off') }, session, ports, { firstBadSign })
  if (respond.includes('flags-off')) {
    const eased = await easeByFlags(current, because, session, ports)
    if (eased.kind === 'mitigated')
      return { ...told, result: 'mitigated', reason: 'mitigated', message: eased.message, serves: eased.serves }
    return {
      ...told,
      result: 'refused',
      reason: 'told-people',
      message: `${environment} does not serve well: ${failure.detail}. ${eased.note} People decide what comes next.`,
    }
  }
  return {
    ...told,
    result: 'refused',
    reason: 'told-people',
    message: `${environment} does not serve well: ${failure.detail}. The policy ("rollback.watch") leaves it to people.`,
  }
}

function quiet(reason: 'change-in-progress' | 'healthy' | 'no-record', message: string): Ended {
  return { result: 'unchanged', reason, message }
}

interface Failure {
  readonly kind: 'failed'
  readonly detail: string
  readonly since: Date
}

/** The same probes, metrics and judge as after a deployment; `undefined`: all well. */
async function verifyAgain(
  { machine, settings }: Session,
  current: LedgerRecord,
  seen: Observation,
): Promise<Failure | { readonly kind: 'inconclusive'; readonly detail: string } | undefined> {
  const { policy, clock } = machine
  const started = clock.monotonic()
  if (seen.kind === 'seen' && !servesOnly(seen, candidateOf(current)))
    return {
      kind: 'failed',
      detail: `${describe(seen)} serves, not ${current.change.version} alone`,
      since: await machine.now(),
    }
  const verification = await machine.verifier.verify({
    version: current.change.version,
    base: policy.url ?? (seen.kind === 'seen' ? seen.url : undefined),
    scope: 'environment',
    budgetMilliseconds: settings.rollback?.watch?.budget ?? policy.budgetMilliseconds,
    measure: { before: versionBefore(machine, current), looksBack: true },
  })
  if (verification.kind === 'passed') return undefined
  if (verification.kind === 'inconclusive') return { kind: 'inconclusive', detail: verification.detail }
  const since = new Date(
    (await machine.now()).getTime() - (clock.monotonic() - Math.max(started, verification.badSince)),
  )
  return { kind: 'failed', detail: verification.detail, since }
}

/** Why nothing is done by itself although it fails. */
async function leftToPeople(
  { machine, settings }: Session,
  current: LedgerRecord,
  since: Date,
): Promise<Pick<Ended, 'reason' | 'message'> | undefined> {
  const now = await machine.now()
  const oldest = settings.rollback?.['max-failure-age'] ?? DEFAULTS.age
  const age = now.getTime() - since.getTime()
  if (age > oldest)
    return {
      reason: 'failure-too-old',
      message: `It began ${formatDuration(age)} ago, which is longer than ${formatDuration(oldest)}: a person decides.`,
    }
  if (current.change.kind === 'rollback')
    return {
      reason: 'serves-a-rollback',
      message: `${current.change.version} was put there by a rollback, which is never taken back by itself.`,
    }
  const window = settings.rollback?.watch?.window ?? DEFAULTS.window
  const earlier = await findEntry(
    machine.history,
    ({ change, createdAt }) => change.kind === 'rollback' && now.getTime() - createdAt.getTime() < window,
    RECENT,
  )
  if (earlier !== undefined)
    return {
      reason: 'rolled-back-recently',
      message: `Record ${earlier.record.id} is a rollback of less than ${formatDuration(window)} ago: a person decides.`,
    }
  return undefined
}

/** Records that can lie within the window. */
const RECENT = 50
