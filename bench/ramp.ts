import { certaintyAt } from '../actions/flag-toggle/src/ramp/certainty.ts'
import { decideGuarded, type Guarded } from '../actions/flag-toggle/src/ramp/decide.ts'
import { defineRamp, type RampStep } from '../actions/flag-toggle/src/ramp/definition.ts'
import type { RampState } from '../lib/flags/ramp-state.ts'
import { type Criteria, judge } from '../lib/verify/judge/judge.ts'
import { normalFrom, randomFrom } from '../test/verify/judge/samples.ts'
import type { Measure } from './measure.ts'

const RAMPS = 10_000
const HOUR = 3_600_000
/** A look each six hours, as transition.yml's cron; a ramp that is still undecided after so many days is counted apart. */
const LOOK_HOURS = 6
const LONGEST_DAYS = 30
const HOLD = 24 * HOUR
const USERS_AN_HOUR = 2000
const BASE = 0.01
const SHARES = [1, 5, 25, 50, 100] as const
/** The defaults of a metric with a `total` (docs/judge.md). */
const CRITERIA: Criteria = { bad: 'increase', effect: 0.2, difference: 0.005, sample: 100 }

const definition = defineRamp(
  'feature',
  'production',
  SHARES.map(
    (share): RampStep => ({
      kind: 'percent',
      percent: { digits: BigInt(share), scale: 0 },
      holdMilliseconds: HOLD,
      approval: false,
    }),
  ),
)

interface End {
  readonly kind: 'completed' | 'reverted' | 'undecided'
  readonly step: number
  /** Users who had the feature. */
  readonly exposed: number
  readonly hours: number
}

/** One ramp of a feature whose users fail with this probability, moved by the very decisions that the action makes. */
function play(bad: number, random: () => number, normal: () => number): End {
  let step = 0
  let [entered, hours, exposed] = [0, 0, 0]
  let on = { events: 0, total: 0 }
  let off = { events: 0, total: 0 }
  while (hours < LONGEST_DAYS * 24) {
    hours += LOOK_HOURS
    const share = (SHARES[step] ?? 100) / 100
    const users = USERS_AN_HOUR * LOOK_HOURS
    const having = binomial(users, share, random, normal)
    exposed += having
    on = { events: on.events + binomial(having, bad, random, normal), total: on.total + having }
    off = { events: off.events + binomial(users - having, BASE, random, normal), total: off.total + users - having }
    const decision = decideGuarded(
      definition,
      stateAt(step, entered),
      guard(on, off, share, (hours - entered) * HOUR),
      new Date(hours * HOUR),
    )
    if (decision.kind === 'revert') return { kind: 'reverted', step, exposed, hours }
    if (decision.kind === 'complete') return { kind: 'completed', step, exposed, hours }
    if (decision.kind !== 'enter') continue
    step = decision.step
    entered = hours
    on = { events: 0, total: 0 }
    off = { events: 0, total: 0 }
  }
  return { kind: 'undecided', step, exposed, hours }
}

type Count = { readonly events: number; readonly total: number }

/** Where everybody has the feature nobody is left to compare with. */
function guard(on: Count, off: Count, share: number, elapsed: number): Guarded {
  if (share === 1) return { verdict: 'pass', detail: '' }
  const pair = { canary: { kind: 'count', ...on }, baseline: { kind: 'count', ...off }, criteria: CRITERIA } as const
  const [judgement] = judge([pair], certaintyAt(elapsed, HOLD))
  const verdict = judgement?.verdict === 'no-data' ? 'inconclusive' : (judgement?.verdict ?? 'inconclusive')
  return { verdict, detail: '' }
}

function stateAt(step: number, enteredHours: number): RampState {
  const time = new Date(enteredHours * HOUR).toISOString()
  return {
    state: 'running',
    phase: 'holding',
    step,
    'entered-at': time,
    snapshot: '',
    'snapshot-words': 'off',
    definition: definition.text,
    'started-at': time,
    'started-by': 'bench',
    because: 'bench',
    events: [],
  }
}

/** Events in so many trials: exact for few expected, by the normal distribution for many. */
function binomial(trials: number, probability: number, random: () => number, normal: () => number): number {
  const mean = trials * probability
  const variance = mean * (1 - probability)
  if (variance > 30) return Math.min(trials, Math.max(0, Math.round(mean + Math.sqrt(variance) * normal())))
  if (probability > 0.5) return trials - binomial(trials, 1 - probability, random, normal)
  // Waiting times between events of a Bernoulli process are geometric.
  let events = 0
  if (probability === 0) return 0
  for (let at = 0; ; events++) {
    at += Math.floor(Math.log(1 - random()) / Math.log(1 - probability)) + 1
    if (at > trials) return events
  }
}

function simulate(bad: number): readonly End[] {
  const random = randomFrom(7)
  const normal = normalFrom(random)
  return Array.from({ length: RAMPS }, () => play(bad, random, normal))
}

const percent = (count: number) => `${((100 * count) / RAMPS).toFixed(2)} %`

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** Simulated ramps: how soon a bad feature is caught, how many users see it, and how often a good one is blamed. */
export async function bench(): Promise<readonly Measure[]> {
  const measures: Measure[] = []
  for (const factor of [1.5, 2, 3, 5]) {
    const ends = simulate(BASE * factor)
    const caught = ends.filter(({ kind }) => kind === 'reverted')
    const bySteps = SHARES.map(
      (share, step) => `${share} %: ${percent(caught.filter((end) => end.step === step).length)}`,
    )
    const passed = ends.filter(({ kind }) => kind === 'completed').length
    measures.push({
      what: `errors ${factor} times as frequent, caught per step`,
      measured: `${bySteps.slice(0, -1).join(', ')}; not caught ${percent(passed)}; exposed (median) ${median(caught.map(({ exposed }) => exposed))} users after ${median(caught.map(({ hours }) => hours))} h`,
      budget: factor >= 2 ? 'at most 1 % not caught' : '',
      within: factor < 2 || passed <= RAMPS / 100,
    })
  }
  const good = simulate(BASE)
  const blamed = good.filter(({ kind }) => kind === 'reverted').length
  const waiting = good.filter(({ kind }) => kind === 'undecided').length
  measures.push({
    what: 'a feature that changes nothing, taken back wrongly over a whole ramp',
    measured: `${percent(blamed)}; still undecided after ${LONGEST_DAYS} days ${percent(waiting)}; done after (median) ${median(good.filter(({ kind }) => kind === 'completed').map(({ hours }) => hours))} h`,
    budget: 'at most 5 %',
    within: blamed <= RAMPS / 20,
  })
  return measures
}
