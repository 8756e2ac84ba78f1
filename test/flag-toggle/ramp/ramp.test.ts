import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { served, usersWith } from '../flags.ts'
import { BAD, HOUR, type RampWorld, SLOW, STEPS, startRampWorld } from './world.ts'

let ramp: RampWorld
beforeEach(async () => {
  ramp = await startRampWorld()
})
afterEach(() => ramp.close())

const users = () => usersWith(ramp.service.text)
const EMPLOYEE = { targetingKey: 'eve', email: 'eve@acme.example' }

/** Advances by an hour and looks at the ramp; gives result and reason. */
async function next(milliseconds = HOUR, command = 'advance') {
  ramp.advance(milliseconds)
  const { result, reasonCode, message, verdict, outputs } = await ramp.ramp(command)
  return { told: [result, reasonCode], message, verdict, state: JSON.parse(outputs['ramp-state'] || '{}') }
}

describe('a ramp', () => {
  it('goes from employees to everybody; nobody who has the feature loses it', async () => {
    expect((await next(0)).told).toEqual(['held', 'ramp-not-started'])
    const started = await next(0, 'start')
    expect(started.told).toEqual(['changed', 'ramp-started'])
    expect(started.state).toMatchObject({ state: 'running', step: 1, of: 5, at: 'segment employees' })
    expect([served(ramp.service.text, EMPLOYEE), users().size]).toEqual(['on', 0])

    expect((await next(HOUR - 60_000)).told).toEqual(['held', 'ramp-holding'])
    expect((await next(60_000)).told).toEqual(['changed', 'ramp-step-entered'])
    const one = users()
    expect((await next()).state).toMatchObject({ step: 3, at: '10 %' })
    const ten = users()
    expect([...one].every((user) => ten.has(user))).toBe(true)
    expect(ten.size).toBeGreaterThan(one.size)
    expect(served(ramp.service.text, EMPLOYEE)).toBe('on')

    expect(ramp.world.repository.issues).toEqual([])
    expect((await next(2 * HOUR)).told).toEqual(['held', 'ramp-awaits-approval'])
    expect(ramp.world.repository.issues).toEqual(['Read-out: flag new-checkout in production'])
    expect((await next(0, 'approve')).told).toEqual(['changed', 'ramp-approved'])
    expect((await next(0)).state).toMatchObject({ step: 4, at: '50 %' })
    expect((await next()).state).toMatchObject({ step: 5, at: '100 %' })
    expect(users().size).toBe(1000)
    expect((await next()).told).toEqual(['changed', 'ramp-completed'])
    const after = await next()
    expect([after.told, after.verdict]).toEqual([['held', 'ramp-ended'], 'passed'])
    expect(ramp.world.repository.issues).toHaveLength(1)
    const { events, state } = ramp.state()
    expect(state).toBe('completed')
    expect(events.filter(({ what }) => what === 'held').map(({ step }) => step)).toEqual([0, 1, 2, 3, 4])
  })

  it.each([
    ['over its threshold', BAD, 'errors'],
    ['worse than without the feature', SLOW, 'latency'],
  ])('goes back at once when a guard is %s, also before the hold is over', async (_, numbers, name) => {
    await next(0, 'start')
    await next()
    await next()
    expect(users().size).toBeGreaterThan(50)
    ramp.numbers.on = numbers
    const back = await next(HOUR / 2)
    expect([back.told, back.verdict]).toEqual([['reverted', 'ramp-guard-failed'], 'refused'])
    expect(back.message).toContain(name)
    expect([users().size, served(ramp.service.text, EMPLOYEE)]).toEqual([0, 'off'])
    expect(ramp.world.repository.issues).toEqual(['Incident: flag new-checkout in production was taken back'])
    expect(ramp.world.repository.deployments).toMatchObject([{ kind: 'ramp-reverted', flag: 'new-checkout' }])
    expect(back.state).toMatchObject({ state: 'rolled-back' })
    ramp.numbers.on = ramp.numbers.off
    expect((await next()).told).toEqual(['held', 'ramp-ended'])
    expect((await next(0, 'start')).told).toEqual(['changed', 'ramp-started'])
  })

  it.each([
    ['there are no numbers', { on: {}, off: {} }],
    ['the source is down', { down: true }],
  ])('holds when %s: doubt is never a yes', async (_, numbers) => {
    await next(0, 'start')
    Object.assign(ramp.numbers, numbers)
    const held = await next(5 * HOUR)
    expect([held.told, held.state.step]).toEqual([['held', 'ramp-guards-undecided'], 1])
  })

  it('waits for a person when somebody changed the flag, and never writes over it', async () => {
    await next(0, 'start')
    await next()
    await ramp.toggle({ mode: 'percent', percent: '30' })
    const text = ramp.service.text
    expect((await next()).told).toEqual(['held', 'ramp-paused'])
    expect((await next()).told).toEqual(['held', 'ramp-is-paused'])
    expect(ramp.service.text).toBe(text)
    expect((await next(0, 'revert')).told).toEqual(['reverted', 'ramp-reverted'])
    expect(users().size).toBe(0)
  })

  it('leaves a kill alone, and goes on only after somebody lifted it', async () => {
    await next(0, 'start')
    await next()
    await ramp.toggle({ mode: 'kill' })
    expect((await next()).told).toEqual(['held', 'ramp-paused'])
    const refused = await next(0, 'resume')
    expect([refused.told[0], refused.message]).toEqual(['refused', expect.stringContaining('killed')])
    await ramp.toggle({ mode: 'off' })
    expect((await next(0, 'resume')).told).toEqual(['changed', 'ramp-step-entered'])
    expect(users().size).toBeGreaterThan(0)
    await ramp.toggle({ mode: 'kill' })
    expect((await next(0, 'revert')).told).toEqual(['reverted', 'ramp-reverted'])
    expect([users().size, ramp.state()['state']]).toEqual([0, 'rolled-back'])
  })

  it('waits when its steps were changed, and goes on by the new ones when told', async () => {
    await next(0, 'start')
    await ramp.reconfigure(`${STEPS.replace('percent: 1,', 'percent: 2,')}`)
    expect((await next()).told).toEqual(['held', 'ramp-paused'])
    expect((await next(0, 'resume')).told[0]).toBe('changed')
    expect((await next()).state).toMatchObject({ step: 2, at: '2 %' })
  })

  it('plans without doing', async () => {
    const { result, reasonCode, message } = await ramp.ramp('start', {}, { 'dry-run': 'true' })
    expect([result, reasonCode]).toEqual(['unchanged', 'dry-run'])
    expect(message).toContain('segment employees')
    expect(() => ramp.state()).toThrow()
  })

  it.each([
    ['another flag', { flag: 'dark-mode' }, 'unknown-ramp', 'new-checkout in production'],
    ['an environment without one', { environment: 'staging' }, 'unknown-environment', 'staging'],
  ])('is refused in words for %s', async (_, inputs, reason, words) => {
    const outcome = await ramp.ramp('start', {}, inputs)
    expect([outcome.result, outcome.reasonCode]).toEqual(['refused', reason])
    expect(outcome.message).toContain(words)
  })

  it('of two looks at once enters a step once', async () => {
    await next(0, 'start')
    ramp.advance(HOUR)
    // Each job has a machine of its own.
    const temp = await mkdtemp(join(tmpdir(), 'sluice-ramp-'))
    const looks = ['a', 'b', 'c'].map((name) => ramp.ramp('advance', { env: { RUNNER_TEMP: join(temp, name) } }))
    const outcomes = await Promise.all(looks)
    await rm(temp, { recursive: true })
    expect(outcomes.every(({ result }) => ['changed', 'held', 'refused'].includes(result))).toBe(true)
    const { events } = ramp.state()
    expect(events.filter(({ what, step }) => what === 'entered' && step === 1)).toHaveLength(1)
    expect(ramp.state()['step']).toBe(1)
  })
})
