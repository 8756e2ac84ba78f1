import type { LedgerRecord, Milestones } from '../../../lib/delivery/ledger/record.ts'
import { bringBack, type Returned, returnTo } from '../../../lib/delivery/machine/back.ts'
import { candidateOf, look } from '../../../lib/delivery/machine/machine.ts'
import { describe } from '../../../lib/delivery/release.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import { formatDuration } from '../../../lib/kernel/duration.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import { type Chosen, choose, type Situation } from './choose.ts'
import { cannotChange, clearTheWay, wentBack } from './clear.ts'
import type { contract } from './contract.ts'
import { isDone } from './done.ts'
import { easeByFlags } from './flags-first.ts'
import { readForce } from './force.ts'
import type { Ended } from './outcome.ts'
import type { Ports } from './ports.ts'
import { currentRecord, options } from './target.ts'
import { reviewersNote } from './waiting.ts'
import { withdrawWaiting } from './withdraw.ts'

type RollbackInputs = Inputs<typeof contract>

/** What is known of a failure before it is decided what to do. */
export interface Known {
  /** When it first served badly, by somebody who watched. */
  readonly firstBadSign?: Date
}

/** `restore`: finishes what was interrupted, chooses the target, has its file at hand, and only then moves anything. */
export async function restore(
  inputs: RollbackInputs,
  opened: Session,
  ports: Ports,
  known: Known = {},
): Promise<Ended> {
  if (inputs.because === '')
    throw new UserError('invalid-input', 'input "because" is required by "mode: restore": say why.')
  const obstacle = await cannotChange(opened)
  if (obstacle !== undefined) return obstacle
  const { session: cleared, done, returned: earlier, waiting } = await clearTheWay(inputs, opened)
  if (done !== undefined) return done
  const decision = { at: cleared.machine.clock.monotonic(), time: await cleared.machine.now(), ...known }
  const seen = await look(cleared.machine)
  const step = waiting === undefined ? undefined : await withdrawWaiting(inputs, cleared, waiting, seen)
  if (step?.kind === 'done') return step.ended
  const session = step?.kind === 'further' ? step.session : cleared
  const { machine } = session
  const current = step?.kind === 'exposed' ? waiting : await currentRecord(machine.history, seen)
  const before = earlier === undefined ? await isDone(inputs, session, current, seen) : wentBack(earlier, current)
  if (before !== undefined) return before
  const situation = { current, seen }
  const notes: string[] = []
  if (inputs['flags-first'] && !inputs['dry-run']) {
    const eased = await easeByFlags(current, inputs.because, session, ports)
    if (eased.kind === 'mitigated') return mitigated(eased, situation, decision)
    notes.push(eased.note)
  }
  const choice = await choose(inputs, session, situation)
  if (!('record' in choice)) return withNotes(choice, notes)
  return withNotes(await goBack(inputs, session, ports, { choice, situation, decision }), notes)
}

interface Decision extends Known {
  /** By the clock's `monotonic`. */
  readonly at: number
  readonly time: Date
}

interface Way {
  readonly choice: Chosen
  readonly situation: Situation
  readonly decision: Decision
}

async function goBack(inputs: RollbackInputs, session: Session, ports: Ports, way: Way): Promise<Ended> {
  const { machine } = session
  const { choice, situation, decision } = way
  const { current, seen } = situation
  const candidate = candidateOf(choice.record)
  // The same release put up again takes nothing back.
  const bad = current?.change.digest === candidate.digest ? undefined : current
  const common = { release: candidate, fromVersion: bad?.change.version, bad, good: choice.record }
  const guards = await passGuards(inputs, session, ports, choice)
  if (guards.kind === 'refused') return { ...common, ...guards.ended, options: await options(machine.history, current) }
  if (inputs['dry-run']) {
    const message = `${inputs.environment} would go back from ${describe(seen)} to ${candidate.version}. Dry run: nothing was changed.`
    const rows = await options(machine.history, current)
    const note = await reviewersNote(session, ports)
    const notes = note === undefined ? guards.notes : [...guards.notes, note]
    return withNotes({ ...common, result: 'planned', reason: 'dry-run', message, options: rows }, notes)
  }
  const returned = await bringBack(machine, {
    target: returnTo(choice),
    bad,
    hold: inputs.because,
    because: inputs.because,
    ...(inputs.incident === '' ? {} : { incident: inputs.incident }),
    ...(guards.forced === undefined ? {} : { forced: guards.forced }),
    times: milestones(bad, decision),
    decidedAt: decision.at,
    seen,
  })
  return withNotes({ ...common, ...endingOf(inputs, returned, candidate.version, way, bad) }, guards.notes)
}

type Guards =
  | { readonly kind: 'refused'; readonly ended: Pick<Ended, 'result' | 'reason' | 'message'> }
  | {
      readonly kind: 'passed'
      readonly notes: readonly string[]
      readonly forced?: { readonly past: readonly string[]; readonly by: readonly string[] }
    }

/** What speaks against the chosen release, unless somebody in this run answers for it. */
async function passGuards(
  inputs: RollbackInputs,
  session: Session,
  ports: Ports,
  { record, obstacle }: Chosen,
): Promise<Guards> {
  const { version } = record.change
  const policy = session.settings.rollback?.config ?? 'warn'
  const differs =
    policy !== 'ignore' &&
    record.change['config-digest'] !== undefined &&
    record.change['config-digest'] !== session.machine.config.digest
  const told = `The configuration stays as it is now; ${version} was put in place with that of ${record.change['config-sha'].slice(0, 7)}.`
  const past = [
    ...(obstacle === undefined ? [] : [obstacle.reason]),
    ...(differs && policy === 'refuse' ? ['config-differs'] : []),
  ]
  const notes = differs ? [told] : []
  if (past.length === 0) return { kind: 'passed', notes }
  if (!inputs.force) {
    const message = `${told} The policy of ${inputs.environment} ("rollback.config: refuse") says not to go back over that. Take the configuration back too, or run again with "force: true".`
    return { kind: 'refused', ended: { result: 'refused', reason: 'config-differs', message } }
  }
  const forced = await readForce(session, ports)
  if (forced.kind === 'refused') {
    const message = `${inputs.environment} can go back to ${version} only past ${past.join(', ')}, and ${forced.why}. Nothing was changed.`
    return { kind: 'refused', ended: { result: 'refused', reason: forced.reason, message } }
  }
  notes.push(`Forced past ${past.join(', ')}; ${forced.by.join(', ')} approved it in this run.`)
  return { kind: 'passed', notes, forced: { past, by: forced.by } }
}

function milestones(bad: LedgerRecord | undefined, { time, firstBadSign }: Decision): Milestones {
  return {
    decided: time.toISOString(),
    ...(bad === undefined ? {} : { applied: bad.createdAt.toISOString() }),
    ...(firstBadSign === undefined ? {} : { 'first-bad-sign': firstBadSign.toISOString() }),
  }
}

function endingOf(
  { environment }: RollbackInputs,
  { delivered, deployment, restoreSeconds, exposure, times }: Returned,
  version: string,
  { decision }: Way,
  bad: LedgerRecord | undefined,
): Ended {
  const serves = describe(delivered.seen)
  const common = { serves, deployment, times, detectSeconds: detectSeconds(bad, decision) }
  if (delivered.kind !== 'verified') {
    const message = `${environment} could not be taken back to ${version}: ${delivered.detail}. It serves ${serves}. A rollback is never taken back by itself: a person is needed now.`
    const result = delivered.kind === 'unfit' ? 'failed' : 'error'
    return { ...common, result, reason: delivered.reason, message }
  }
  const held = bad === undefined ? '' : ` ${bad.change.version} is held until somebody lifts it.`
  const took = restoreSeconds === undefined ? '' : ` after ${formatDuration(restoreSeconds * 1000)}`
  return {
    ...common,
    restoreSeconds,
    exposure,
    result: 'restored',
    reason: 'restored',
    message: `${environment} serves ${version} again, verified${took}.${held}`,
  }
}

/** Seconds from putting it in place to its first bad sign. */
function detectSeconds(bad: LedgerRecord | undefined, { firstBadSign }: Decision): number | undefined {
  if (bad === undefined || firstBadSign === undefined) return undefined
  return Math.max(0, firstBadSign.getTime() - bad.createdAt.getTime()) / 1000
}

function mitigated(
  { message, changed, serves }: { readonly message: string; readonly changed: boolean; readonly serves: string },
  { current }: Situation,
  decision: Decision,
): Ended {
  return {
    result: changed ? 'mitigated' : 'unchanged',
    reason: 'mitigated',
    message: changed ? message : `The flags were off already. ${message}`,
    serves,
    bad: current,
    times: milestones(current, decision),
    detectSeconds: detectSeconds(current, decision),
    ...(current === undefined ? {} : { release: candidateOf(current), deployment: current.id }),
  }
}

function withNotes(ended: Ended, notes: readonly string[]): Ended {
  if (notes.length === 0) return ended
  return { ...ended, message: [ended.message, ...notes].join(' ') }
}
