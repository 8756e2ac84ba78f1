import { describe, expect, it } from '@jest/globals'
import { createClock } from '../../rehearsal/github/clock.ts'

const HOUR = 60 * 60 * 1000

describe('the clock', () => {
  it('wakes sleepers in order when time is skipped', async () => {
    const clock = createClock(() => 1_000)
    const woken: string[] = []
    const sleep = (name: string, milliseconds: number) =>
      clock.sleepUntil(new Date(1_000 + milliseconds)).then(() => woken.push(name))
    const late = sleep('late', 2 * HOUR)
    const early = sleep('early', HOUR)
    clock.advance(HOUR - 1)
    await Promise.resolve()
    expect(woken).toEqual([])
    clock.advance(1)
    await early
    expect(woken).toEqual(['early'])
    clock.advance(HOUR)
    await late
    expect(woken).toEqual(['early', 'late'])
    expect(clock.now().getTime()).toBe(1_000 + 2 * HOUR)
    clock.close()
  })

  it('wakes by real waiting, too, and lets a sleeper be called off', async () => {
    const clock = createClock()
    await clock.sleepUntil(new Date(Date.now() + 5))
    const controller = new AbortController()
    const sleeping = clock.sleepUntil(new Date(Date.now() + HOUR), controller.signal)
    controller.abort(new Error('cancelled'))
    await expect(sleeping).rejects.toThrow('cancelled')
    clock.close()
  })

  it('does not go back', () => {
    const clock = createClock()
    expect(() => clock.advance(-1)).toThrow(/cannot go back/)
    clock.close()
  })
})
