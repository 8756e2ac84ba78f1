import { describe, expect, it } from '@jest/globals'
import { decide, decideGuarded, type RampCommand } from '../../../actions/flag-toggle/src/ramp/decide.ts'
import { defineRamp, type RampStep } from '../../../actions/flag-toggle/src/ramp/definition.ts'
import type { RampState } from '../../../lib/flags/ramp-state.ts'

const HOUR = 3_600_000
const percent = (digits: bigint, approval = false): RampStep => ({
  kind: 'percent',
  percent: { digits, scale: 0 },
  holdMilliseconds: HOUR,
  approval,
})
const definition = defineRamp('checkout', 'production', [percent(1n), percent(10n), percent(50n, true), percent(100n)])

const NOW = new Date('2026-03-01T12:00:00Z')
const state = (more: Partial<RampState> = {}): RampState => ({
  state: 'running',
  phase: 'holding',
  step: 0,
  'entered-at': '2026-03-01T11:30:00.000Z',
  expected: 'in the step',
  snapshot: 'before',
  'snapshot-words': 'off',
  definition: definition.text,
  'started-at': '2026-03-01T11:00:00.000Z',
  'started-by': 'ann',
  because: 'try it',
  events: [],
  ...more,
})
const AS_SET = { managed: 'in the step', words: 'percent 1' }
const look = (command: RampCommand, ramp: RampState | undefined, flag = AS_SET) =>
  decide({ command, definition, ramp, flag })

describe('a ramp that was never started', () => {
  it('enters its first step only when a person starts it', () => {
    expect(look('start', undefined)).toMatchObject({ kind: 'enter', step: 0 })
    expect(look('advance', undefined)).toMatchObject({ kind: 'hold', reason: 'ramp-not-started' })
    for (const command of ['approve', 'pause', 'resume', 'revert'] as const)
      expect(look(command, undefined)).toMatchObject({ kind: 'refused', reason: 'ramp-not-started' })
  })
})

describe('a ramp that ended', () => {
  it.each(['completed', 'rolled-back'] as const)('%s, does nothing by itself and can be started anew', (ended) => {
    const ramp = state({ state: ended, phase: 'ended' })
    expect(look('advance', ramp)).toMatchObject({ kind: 'hold', reason: 'ramp-ended' })
    expect(look('revert', ramp)).toMatchObject({ kind: 'refused', reason: 'ramp-ended' })
    expect(look('start', ramp)).toMatchObject({ kind: 'enter', step: 0 })
  })
})

describe('a ramp that was interrupted', () => {
  it('finishes the step it was entering before anything else, and does not skip one', () => {
    const ramp = state({ phase: 'entering', step: 2 })
    for (const command of ['advance', 'approve', 'resume', 'pause'] as const)
      expect(look(command, ramp)).toMatchObject({ kind: 'enter', step: 2 })
    expect(look('revert', ramp)).toMatchObject({ kind: 'revert' })
    expect(look('start', ramp)).toMatchObject({ kind: 'refused', reason: 'ramp-under-way' })
  })
  it('finishes its way back, whatever is asked', () => {
    for (const command of ['start', 'advance', 'approve', 'pause', 'resume', 'revert'] as const)
      expect(look(command, state({ phase: 'reverting' }))).toMatchObject({ kind: 'revert' })
  })
})

describe('a running ramp', () => {
  it('asks its guards before it moves', () => expect(look('advance', state())).toEqual({ kind: 'measure' }))
  it.each([
    ['the flag was changed', state(), { managed: 'other', words: 'percent 70' }, 'percent 70'],
    ['the flag was killed', state(), { managed: 'other', words: 'killed' }, 'killed'],
    ['its steps were changed', state({ definition: '5 %' }), AS_SET, 'configuration'],
  ])('waits for a person when %s outside', (_, ramp, flag, words) => {
    const decision = look('advance', ramp, flag)
    expect(decision).toMatchObject({ kind: 'pause' })
    expect('why' in decision ? decision.why : '').toContain(words)
  })
  it('is paused and resumed by a person, and does not move meanwhile', () => {
    expect(look('pause', state())).toMatchObject({ kind: 'pause' })
    const paused = state({ state: 'paused', 'paused-because': 'a holiday' })
    expect(look('advance', paused)).toMatchObject({ kind: 'hold', reason: 'ramp-is-paused' })
    expect(look('approve', paused)).toMatchObject({ kind: 'hold', reason: 'ramp-is-paused' })
    expect(look('resume', paused)).toMatchObject({ kind: 'resume' })
    expect(look('resume', paused, { managed: 'other', words: 'on' })).toMatchObject({ kind: 'resume' })
    expect(look('resume', paused, { managed: 'other', words: 'killed' })).toMatchObject({ kind: 'refused' })
  })
  it('takes an approval for the next step only', () => {
    expect(look('approve', state({ step: 1 }))).toEqual({ kind: 'approve', step: 2 })
    expect(look('approve', state({ step: 3 }))).toMatchObject({ kind: 'refused' })
  })
})

describe('what the guards say', () => {
  const late = new Date('2026-03-01T12:30:00Z')
  const pass = { verdict: 'pass', detail: '2 metric checks held' } as const
  it('reverts at once, also before the hold is over', () =>
    expect(decideGuarded(definition, state(), { verdict: 'fail', detail: 'errors: worse' }, NOW)).toMatchObject({
      kind: 'revert',
      why: 'a guard failed: errors: worse',
    }))
  it('holds until the hold is over to the very moment, then enters the next step', () => {
    const before = new Date(late.getTime() - 1)
    expect(decideGuarded(definition, state(), pass, before)).toMatchObject({ kind: 'hold', reason: 'ramp-holding' })
    expect(decideGuarded(definition, state(), pass, late)).toMatchObject({ kind: 'enter', step: 1 })
    expect(decideGuarded(definition, state(), undefined, late)).toMatchObject({ kind: 'enter', step: 1 })
  })
  it('never takes doubt for a yes', () =>
    expect(decideGuarded(definition, state(), { verdict: 'inconclusive', detail: 'no data' }, late)).toMatchObject({
      kind: 'hold',
      reason: 'ramp-guards-undecided',
    }))
  it('waits for the person a step asks for', () => {
    const ramp = state({ step: 1 })
    expect(decideGuarded(definition, ramp, pass, late)).toMatchObject({ kind: 'hold', reason: 'ramp-awaits-approval' })
    expect(decideGuarded(definition, { ...ramp, approved: 2 }, pass, late)).toMatchObject({ kind: 'enter', step: 2 })
  })
  it('completes after the hold of the last step', () => {
    const ramp = state({ step: 3 })
    expect(decideGuarded(definition, ramp, pass, NOW)).toMatchObject({ kind: 'hold' })
    expect(decideGuarded(definition, ramp, pass, late)).toMatchObject({ kind: 'complete' })
  })
})

it('tells steps apart by their words', () => {
  expect(definition.text).toBe('1 %, hold 1h; 10 %, hold 1h; 50 %, hold 1h, with approval; 100 %, hold 1h')
})
