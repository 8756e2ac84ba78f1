import { isEnded, type RampState } from '../../../../lib/flags/ramp-state.ts'
import { formatDuration } from '../../../../lib/kernel/duration.ts'
import { type RampDefinition, stepWords } from './definition.ts'

/** What a person or the schedule asks of a ramp. */
export type RampCommand = 'start' | 'advance' | 'approve' | 'pause' | 'resume' | 'revert'

export type RampReason =
  | 'ramp-started'
  | 'ramp-step-entered'
  | 'ramp-completed'
  | 'ramp-reverted'
  | 'ramp-guard-failed'
  | 'ramp-paused'
  | 'ramp-resumed'
  | 'ramp-approved'
  | 'ramp-holding'
  | 'ramp-awaits-approval'
  | 'ramp-guards-undecided'
  | 'ramp-is-paused'
  | 'ramp-ended'
  | 'ramp-not-started'
  | 'ramp-under-way'

/** The one thing to do next. */
export type Decision =
  /** Enter a step, or finish entering it: the flag is set as the step says. */
  | { readonly kind: 'enter'; readonly step: number; readonly why: string }
  | { readonly kind: 'complete'; readonly why: string }
  /** Back to the state before the ramp. */
  | { readonly kind: 'revert'; readonly why: string }
  | { readonly kind: 'pause'; readonly why: string }
  | { readonly kind: 'resume'; readonly why: string }
  | { readonly kind: 'approve'; readonly step: number }
  /** Nothing to do now; the ramp stays as it is. */
  | { readonly kind: 'hold'; readonly reason: RampReason; readonly detail: string }
  | { readonly kind: 'refused'; readonly reason: RampReason; readonly detail: string }
  /** The guards have to be asked before anything can be said. */
  | { readonly kind: 'measure' }

/** What is known when a ramp is looked at. */
export interface RampFacts {
  readonly command: RampCommand
  readonly definition: RampDefinition
  readonly ramp: RampState | undefined
  /** The flag as it is now. */
  readonly flag: { readonly managed: string; readonly words: string }
}

/** What can be said without asking the guards. A step that was begun is always finished first, whatever is asked. */
export function decide({ command, definition, ramp, flag }: RampFacts): Decision {
  if (ramp === undefined || isEnded(ramp)) return withoutRamp(command, ramp)
  if (ramp.phase === 'reverting') return { kind: 'revert', why: 'finishing the way back' }
  if (command === 'revert') return { kind: 'revert', why: 'asked by a person' }
  if (command === 'start') return refused('ramp-under-way', `The ramp is ${ramp.state}, at ${at(definition, ramp)}.`)
  if (ramp.phase === 'entering' && ramp.state === 'running')
    return { kind: 'enter', step: ramp.step, why: 'finishing a step that was begun' }
  if (command === 'pause')
    return ramp.state === 'paused'
      ? hold('ramp-is-paused', `It is paused already: ${ramp['paused-because'] ?? ''}.`)
      : { kind: 'pause', why: 'asked by a person' }
  const changed = changedOutside(definition, ramp, flag)
  if (command === 'resume') return resume(ramp, changed)
  if (ramp.state === 'paused')
    return hold('ramp-is-paused', `It waits for a person: ${ramp['paused-because'] ?? ''}. "resume" goes on.`)
  if (changed !== undefined) return { kind: 'pause', why: changed }
  if (command === 'approve') return approve(definition, ramp)
  return { kind: 'measure' }
}

/** What the guards say about the step that is held. `undefined`: the ramp has none. */
export interface Guarded {
  readonly verdict: 'pass' | 'fail' | 'inconclusive'
  readonly detail: string
}

/** What to do with a running ramp once its guards were asked. A failing guard never waits for the end of the hold. */
export function decideGuarded(
  definition: RampDefinition,
  ramp: RampState,
  guarded: Guarded | undefined,
  now: Date,
): Decision {
  if (guarded?.verdict === 'fail') return { kind: 'revert', why: `a guard failed: ${guarded.detail}` }
  const step = definition.steps[ramp.step]
  const left = Date.parse(ramp['entered-at'] ?? '') + (step?.holdMilliseconds ?? 0) - now.getTime()
  if (left > 0)
    return hold('ramp-holding', `${at(definition, ramp)} holds for another ${formatDuration(left)}${found(guarded)}.`)
  if (guarded?.verdict === 'inconclusive')
    return hold('ramp-guards-undecided', `${at(definition, ramp)}: the guards cannot tell yet: ${guarded.detail}.`)
  const next = definition.steps[ramp.step + 1]
  const why = guarded === undefined ? 'its hold is over' : `its hold is over and the guards hold: ${guarded.detail}`
  if (next === undefined) return { kind: 'complete', why }
  if (next.approval && (ramp.approved ?? -1) < ramp.step + 1)
    return hold('ramp-awaits-approval', `${stepWords(next)} is entered only when a person approves it.`)
  return { kind: 'enter', step: ramp.step + 1, why }
}

function withoutRamp(command: RampCommand, ramp: RampState | undefined): Decision {
  if (command === 'start') return { kind: 'enter', step: 0, why: 'started by a person' }
  if (ramp !== undefined)
    return command === 'advance'
      ? hold('ramp-ended', `The ramp is ${ramp.state}. "start" begins it anew.`)
      : refused('ramp-ended', `The ramp is ${ramp.state}. "start" begins it anew.`)
  return command === 'advance'
    ? hold('ramp-not-started', 'The ramp was not started yet.')
    : refused('ramp-not-started', 'The ramp was not started yet.')
}

/** In words, what stops a ramp from going on over somebody else's change. */
function changedOutside(definition: RampDefinition, ramp: RampState, flag: RampFacts['flag']): string | undefined {
  if (flag.words === 'killed') return 'the flag was killed'
  if (ramp.expected !== undefined && flag.managed !== ramp.expected)
    return `the flag was changed to "${flag.words}" outside the ramp`
  if (ramp.definition !== definition.text) return 'its steps were changed in the configuration'
  return undefined
}

/** Going on enters the held step again, so that the flag is what the ramp says; a kill has to be lifted first. */
function resume(ramp: RampState, changed: string | undefined): Decision {
  if (ramp.state !== 'paused') return hold('ramp-holding', 'It is not paused.')
  if (changed === 'the flag was killed')
    return refused('ramp-is-paused', 'The flag was killed: lift the kill with "mode: off" first, or revert the ramp.')
  return { kind: 'resume', why: changed === undefined ? 'asked by a person' : `asked by a person, although ${changed}` }
}

function approve(definition: RampDefinition, ramp: RampState): Decision {
  const step = ramp.step + 1
  const next = definition.steps[step]
  if (next === undefined) return refused('ramp-holding', `${at(definition, ramp)} is the last step.`)
  return { kind: 'approve', step }
}

function at({ steps }: RampDefinition, { step }: RampState): string {
  const known = steps[step]
  return `step ${step + 1} of ${steps.length}${known === undefined ? '' : ` (${stepWords(known)})`}`
}

function found(guarded: Guarded | undefined): string {
  return guarded === undefined ? '' : `; guards: ${guarded.verdict}, ${guarded.detail}`
}

function hold(reason: RampReason, detail: string): Decision {
  return { kind: 'hold', reason, detail }
}

function refused(reason: RampReason, detail: string): Decision {
  return { kind: 'refused', reason, detail }
}
