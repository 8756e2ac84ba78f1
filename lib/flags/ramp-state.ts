import {
  type Infer,
  integer,
  list,
  literal,
  object,
  oneOf,
  optional,
  record,
  required,
  string,
} from '../kernel/shape.ts'

const time = string({ pattern: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, what: 'a time' })
const index = integer(0, 1000)

const event = object({
  at: required(time, 'When, by the clock of GitHub.'),
  what: required(
    oneOf('started', 'entered', 'held', 'approved', 'paused', 'resumed', 'completed', 'reverting', 'rolled-back'),
    'What happened.',
  ),
  step: required(index, 'Step, counted from 0.'),
  by: required(string(), 'Login of who started the run.'),
  because: required(string(), 'Why.'),
  run: required(string(), 'Address of the run.'),
})

/** One ramp as its file describes it: at any moment it says all that may be true of the flag. */
export const rampState = object({
  state: required(oneOf('running', 'paused', 'completed', 'rolled-back'), 'Where the ramp as a whole is.'),
  phase: required(
    oneOf('entering', 'holding', 'reverting', 'ended'),
    '`entering`: the flag is as before the step or as after it. `reverting`: as in the step or as at the start.',
  ),
  step: required(index, 'The step that is entered or held, counted from 0.'),
  'entered-at': optional(time, 'When the step was proven to serve; its hold counts from there.'),
  expected: optional(string(), 'Managed state of the flag in the step; anything else was changed outside.'),
  snapshot: required(string(), 'Managed state of the flag before the ramp: where it goes back to.'),
  'snapshot-words': required(string(), 'The same for people.'),
  definition: required(string(), 'The steps as they stood in the configuration when it started.'),
  approved: optional(index, 'Last step that a person let the ramp enter.'),
  'paused-because': optional(string(), 'Why it waits for a person.'),
  'started-at': required(time, 'When it was started.'),
  'started-by': required(string(), 'Who started it.'),
  because: required(string(), 'Why it was started.'),
  'read-out-at': optional(time, 'When the comparison of the two variants was told.'),
  events: required(list(event), 'What happened, newest last; the oldest are dropped.'),
})

export type RampState = Infer<typeof rampState>
export type RampEvent = Infer<typeof event>

/** Ramps of one environment, beside its flags on their branch. */
export const rampsPath = (environment: string) => `${environment}.ramps.json`

/** `<environment>.ramps.json` on the branch of the flags. */
export const rampsFile = object({
  schema: required(literal('sluice/ramps@1'), 'Name and version of this format.'),
  ramps: required(record(rampState), 'Ramps by flag.'),
})

const EVENTS_KEPT = 100

/** The state with an event added. */
export function withEvent(
  state: Omit<RampState, 'events'> & { events?: RampState['events'] },
  added: RampEvent,
): RampState {
  return { ...state, events: [...(state.events ?? []), added].slice(-EVENTS_KEPT) }
}

/** Whether nothing more will happen by itself or by `advance`. */
export function isEnded({ state }: RampState): boolean {
  return state === 'completed' || state === 'rolled-back'
}

/** Whether `advance` may have something to do: it waits for nobody. */
export function isUnderWay({ state }: RampState): boolean {
  return state === 'running'
}
