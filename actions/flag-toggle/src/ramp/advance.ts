import { type RampEvent, type RampState, withEvent } from '../../../../lib/flags/ramp-state.ts'
import type { Ending } from '../ending.ts'
import { changeOne } from '../modes/change.ts'
import type { Given } from '../modes/mode.ts'
import type { Change } from '../store.ts'
import { type Decision, decide, decideGuarded, type Guarded, type RampCommand, type RampReason } from './decide.ts'
import { type RampDefinition, type RampStep, stepWords } from './definition.ts'
import { type RampsPlace, type RampWritten, readRamps, writeRamp } from './ramps-file.ts'

/** One ramp and everything that moves it. */
export interface RampWork {
  readonly given: Given
  readonly place: RampsPlace
  readonly definition: RampDefinition
  /** What the guards say of the step that is held; `undefined`: there are none. */
  guards(ramp: RampState): Promise<Guarded | undefined>
}

/** How a call ended, with the ramp as its file has it now. */
export interface RampEnding extends Omit<Ending, 'ramp'> {
  readonly ramp?: RampState
  readonly guarded?: Guarded
}

/**
 * Looks at a ramp and does the one thing that is due. What is about to be done to the flag is written to the ramp's file
 * first, and that it was done after; killed anywhere in between, the next call finishes it and neither skips nor repeats
 * a step.
 */
export async function advanceRamp(command: RampCommand, work: RampWork): Promise<RampEnding> {
  const { given, place, definition } = work
  const { environment, flag } = definition
  const ramp = (await readRamps(place, environment)).get(flag)
  const view = (await given.store.read(environment, [flag])).look(flag)
  const first = decide({ command, definition, ramp, flag: view })
  if (first.kind !== 'measure' || ramp === undefined) return perform(first, ramp, view, work)
  const guarded = await work.guards(ramp)
  const decision = decideGuarded(definition, ramp, guarded, await given.ports.github.now())
  return {
    ...(await perform(decision, ramp, view, work)),
    ...(guarded === undefined ? {} : { guarded }),
  }
}

async function perform(
  decision: Decision,
  ramp: RampState | undefined,
  flag: { readonly words: string },
  work: RampWork,
): Promise<RampEnding> {
  const known = ramp === undefined ? {} : { ramp }
  switch (decision.kind) {
    case 'measure':
      throw new Error('a ramp that is not there cannot be measured')
    case 'hold':
      return { ...known, result: 'held', reasonCode: decision.reason, message: say(work, decision.detail) }
    case 'refused':
      return { ...known, result: 'refused', reasonCode: decision.reason, message: say(work, decision.detail) }
    case 'enter':
      return enter(decision, ramp, flag, work)
    case 'revert':
      return revert(decision.why, ramp as RampState, work)
    default:
      return note(decision, ramp as RampState, work)
  }
}

/** Changes of the ramp that leave the flag alone. */
async function note(
  decision: Extract<Decision, { kind: 'complete' | 'pause' | 'resume' | 'approve' }>,
  ramp: RampState,
  work: RampWork,
): Promise<RampEnding> {
  const { 'paused-because': _, ...unpaused } = ramp
  const { steps, text } = work.definition
  switch (decision.kind) {
    case 'complete': {
      const after: RampState = { ...ramp, state: 'completed', phase: 'ended' }
      return write(
        work,
        ramp,
        after,
        'completed',
        decision.why,
        'changed',
        'ramp-completed',
        `is completed: ${decision.why}`,
      )
    }
    case 'pause': {
      const after: RampState = { ...ramp, state: 'paused', 'paused-because': decision.why }
      return write(work, ramp, after, 'paused', decision.why, 'held', 'ramp-paused', `is paused: ${decision.why}`)
    }
    case 'approve': {
      const after: RampState = { ...ramp, approved: decision.step }
      const step = steps[decision.step]
      const what = `may enter ${step === undefined ? 'its next step' : stepWords(step)} once its hold is over`
      return write(work, ramp, after, 'approved', work.given.inputs.because, 'changed', 'ramp-approved', what)
    }
    case 'resume': {
      // The held step is entered again: the flag is made what the ramp says, and its hold starts anew.
      const step = Math.min(ramp.step, steps.length - 1)
      const after: RampState = { ...unpaused, state: 'running', phase: 'entering', step, definition: text }
      const resumed = await write(work, ramp, after, 'resumed', decision.why, 'changed', 'ramp-resumed', 'goes on')
      return resumed.ramp === undefined ? resumed : enterWritten(step, resumed.ramp, decision.why, work)
    }
  }
}

async function enter(
  { step, why }: Extract<Decision, { kind: 'enter' }>,
  ramp: RampState | undefined,
  flag: { readonly words: string },
  work: RampWork,
): Promise<RampEnding> {
  const { definition, given } = work
  const wanted = definition.steps[step]
  if (wanted === undefined) throw new Error(`ramp of ${definition.flag}: there is no step ${step + 1}`)
  const plan = (await given.store.read(definition.environment, [definition.flag])).plan(
    definition.flag,
    changeFor(wanted),
  )
  if (plan.kind === 'refused') {
    if (ramp === undefined || plan.reasonCode !== 'killed')
      return { result: 'refused', reasonCode: plan.reasonCode, message: say(work, plan.message) }
    return note({ kind: 'pause', why: 'the flag was killed' }, ramp, work)
  }
  if (given.inputs['dry-run']) {
    const message = say(work, `would enter ${stepWords(wanted)}: ${why}. Dry run: nothing was changed.`)
    return { result: 'unchanged', reasonCode: 'dry-run', message, plan, ...(ramp === undefined ? {} : { ramp }) }
  }
  if (ramp?.phase === 'entering' && ramp.state === 'running') return enterWritten(step, ramp, why, work)
  const starts = step === 0 && (ramp === undefined || ramp.phase === 'ended')
  const now = (await given.ports.github.now()).toISOString()
  // Of a flag that the environment does not have yet, its definition is where it goes back to.
  const snapshot = { managed: plan.basis, words: flag.words }
  const base: RampState = starts || ramp === undefined ? started(snapshot, now, work) : ramp
  const { 'entered-at': _at, expected: _expected, ...rest } = base
  const after: RampState = { ...rest, state: 'running', phase: 'entering', step }
  const message = `enters ${stepWords(wanted)}: ${why}`
  const begun = await write(
    work,
    ramp,
    after,
    starts ? 'started' : 'entered',
    why,
    'changed',
    'ramp-step-entered',
    message,
  )
  return begun.ramp === undefined ? begun : enterWritten(step, begun.ramp, why, work)
}

/** The file says that the step is being entered: set the flag, prove it at the service, and write that it holds. */
async function enterWritten(step: number, ramp: RampState, why: string, work: RampWork): Promise<RampEnding> {
  const { definition, given } = work
  const wanted = definition.steps[step]
  if (wanted === undefined) throw new Error(`ramp of ${definition.flag}: there is no step ${step + 1}`)
  const { ramp: _, ...set } = await changeOne(given, changeFor(wanted))
  if (set.plan === undefined || (set.result !== 'changed' && set.result !== 'unchanged'))
    return { ...set, ramp, message: `${say(work, `${stepWords(wanted)} is not reached yet`)} ${set.message}` }
  const entered = (await given.ports.github.now()).toISOString()
  const after: RampState = { ...ramp, phase: 'holding', 'entered-at': entered, expected: set.plan.after.managed }
  const first = step === 0
  const held = await write(
    work,
    ramp,
    after,
    'held',
    why,
    'changed',
    first ? 'ramp-started' : 'ramp-step-entered',
    `is at step ${step + 1} of ${definition.steps.length}, ${stepWords(wanted)}: ${why}`,
  )
  return { ...set, ...held }
}

/** Back to the flag as it was before the ramp. A kill is left alone: it is further back than any snapshot. */
async function revert(why: string, ramp: RampState, work: RampWork): Promise<RampEnding> {
  const { given } = work
  if (given.inputs['dry-run']) {
    const message = say(work, `would go back to "${ramp['snapshot-words']}": ${why}. Dry run: nothing was changed.`)
    return { result: 'unchanged', reasonCode: 'dry-run', message, ramp }
  }
  let reverting = ramp
  if (ramp.phase !== 'reverting') {
    const after: RampState = { ...ramp, state: 'running', phase: 'reverting', 'paused-because': why }
    const begun = await write(work, ramp, after, 'reverting', why, 'reverted', 'ramp-reverted', `goes back: ${why}`)
    if (begun.ramp === undefined) return begun
    reverting = begun.ramp
  }
  const because = reverting['paused-because'] ?? why
  const { ramp: _, ...set } = await changeOne(given, { kind: 'set', managed: ramp.snapshot })
  const killed = set.reasonCode === 'killed'
  if (!killed && set.result !== 'changed' && set.result !== 'unchanged')
    return { ...set, ramp: reverting, message: `${say(work, 'is not back yet')} ${set.message}` }
  const after: RampState = { ...reverting, state: 'rolled-back', phase: 'ended' }
  const where = killed ? 'the flag was killed and stays so' : `the flag is "${ramp['snapshot-words']}" again`
  const byGuard = because.startsWith('a guard failed')
  const ended = await write(
    work,
    reverting,
    after,
    'rolled-back',
    because,
    'reverted',
    byGuard ? 'ramp-guard-failed' : 'ramp-reverted',
    `went back, ${where}: ${because}`,
  )
  return { ...(set.plan === undefined ? {} : { plan: set.plan }), ...ended }
}

function started(flag: { readonly managed: string; readonly words: string }, at: string, work: RampWork): RampState {
  const { definition, given } = work
  return {
    state: 'running',
    phase: 'entering',
    step: 0,
    snapshot: flag.managed,
    'snapshot-words': flag.words,
    definition: definition.text,
    'started-at': at,
    'started-by': given.ports.context.actor,
    because: given.inputs.because,
    events: [],
  }
}

function changeFor(step: RampStep): Change {
  return step.kind === 'percent'
    ? { kind: 'percent', percent: step.percent }
    : { kind: 'segment', segment: step.segment }
}

/** Writes the ramp with the event that explains it; the ending says so, or that somebody else was first. */
async function write(
  work: RampWork,
  before: RampState | undefined,
  after: RampState,
  what: RampEvent['what'],
  because: string,
  result: 'changed' | 'held' | 'reverted',
  reasonCode: RampReason,
  message: string,
): Promise<RampEnding> {
  const { given, place, definition } = work
  const { environment, flag } = definition
  if (given.inputs['dry-run']) {
    const ending = say(work, `${message}. Dry run: nothing was changed.`)
    return {
      result: 'unchanged',
      reasonCode: 'dry-run',
      message: ending,
      ...(before === undefined ? {} : { ramp: before }),
    }
  }
  const audit = await given.audit()
  const event = { at: audit.at.toISOString(), what, step: after.step, by: audit.actor, because, run: audit.runUrl }
  const state = withEvent(after, event)
  const written: RampWritten = await writeRamp(
    place,
    { environment, flag, before, after: state, because },
    given.ports.clock,
  )
  switch (written.kind) {
    case 'written':
      return { result, reasonCode, message: say(work, `${message}.`), ramp: state }
    case 'overtaken':
      return {
        result: 'refused',
        reasonCode: 'concurrent-change',
        message: say(work, 'was moved by somebody else in this very moment; look at it and run again.'),
      }
    case 'refused':
      return { result: 'refused', reasonCode: 'protected-branch', message: say(work, written.message) }
  }
}

function say({ definition }: RampWork, text: string): string {
  return `Ramp of ${definition.flag} in ${definition.environment}: ${text}`
}
