/** Why a change that is not finished waits. */
export type Pause = 'holding' | 'waits-for-continue' | 'inconclusive' | 'driver-failed'

/** Where a change that goes step by step stands. Written into the description of a status, and read from there. */
export interface Step {
  /** The wave, counted from 1. `between`: it is done and the next has not begun. */
  readonly wave?: { readonly number: number; readonly of: number; readonly between: boolean }
  /** Percent that the version has in this step. */
  readonly share?: number
}

/** What the statuses of a record tell. */
export interface Progress {
  readonly wavesBegun: number
  /** Waves that serve well. A record that ended verified has done all of them. */
  readonly wavesDone: number
  /** The last step it is known to have begun. */
  readonly step: Step
  /** Why it waits; `undefined`: it is being worked on, or its run has died. */
  readonly paused: Pause | undefined
  /** It waited, and a run has carried on from there. */
  readonly carriedOn: boolean
  /** When a hold is over. */
  readonly until: Date | undefined
}

export type Phase = 'verifying' | 'carrying-on' | Pause

const PHASES: Readonly<Record<Phase, string>> = {
  verifying: 'verifying',
  'carrying-on': 'carrying on',
  holding: 'holding',
  'waits-for-continue': 'waits for a person',
  inconclusive: 'inconclusive',
  'driver-failed': 'stopped',
}

/** `wave 2 of 3, 25 %, verifying: 1.5.0`, `wave 1 of 3 done, holding until 2026-11-26T21:00:00Z: 1.5.0`. */
export function writeProgress({ wave, share }: Step, phase: Phase, text: string, until?: Date): string {
  const parts = [
    ...(wave === undefined ? [] : [`wave ${wave.number} of ${wave.of}${wave.between ? ' done' : ''}`]),
    ...(share === undefined ? [] : [`${share} %`]),
    PHASES[phase] + (until === undefined ? '' : ` until ${until.toISOString().replace(/\.\d+Z$/, 'Z')}`),
  ]
  return `${parts.join(', ')}: ${text}`
}

const FORM =
  /^(?:wave (\d{1,3}) of (\d{1,3})( done)?, )?(?:(\d{1,3}) %, )?(verifying|carrying on|holding|waits for a person|inconclusive|stopped)(?: until (\S+Z))?: /

/** From the descriptions of a record's statuses, the newest last; `undefined`: it does not go step by step. */
export function readProgress(descriptions: readonly string[]): Progress | undefined {
  const found = descriptions.map((each) => FORM.exec(each))
  const steps = found.filter((match) => match !== null)
  const last = steps.at(-1)
  if (last === undefined) return undefined
  const newest = found.at(-1)
  const phase = (Object.keys(PHASES) as Phase[]).find((each) => PHASES[each] === newest?.[5])
  const until = newest?.[6] === undefined ? undefined : new Date(newest[6])
  return {
    wavesBegun: Math.max(...steps.map((match) => Number(match[1] ?? 0))),
    wavesDone: Math.max(...steps.map(doneWaves)),
    step: stepIn(last),
    paused: phase === 'verifying' || phase === 'carrying-on' ? undefined : phase,
    carriedOn: phase === 'carrying-on',
    until: until === undefined || Number.isNaN(until.getTime()) ? undefined : until,
  }
}

function doneWaves([, number, , done]: RegExpExecArray): number {
  return number === undefined ? 0 : Number(number) - (done === undefined ? 1 : 0)
}

function stepIn([, number, of, done, share]: RegExpExecArray): Step {
  return {
    ...(number === undefined ? {} : { wave: { number: Number(number), of: Number(of), between: done !== undefined } }),
    ...(share === undefined ? {} : { share: Number(share) }),
  }
}

const WITHDRAWN = 'withdrawn before it took any traffic'

/** Description of a change that a person ended while it waited without traffic. */
export function writeWithdrawn(version: string, because: string): string {
  return `${version}: ${WITHDRAWN}, ${because}`
}

export function isWithdrawn(description: string): boolean {
  return description.includes(`: ${WITHDRAWN}, `)
}
