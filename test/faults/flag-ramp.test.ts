import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { usersWith } from '../flag-toggle/flags.ts'
import { BAD, HOUR, type RampWorld, startRampWorld } from '../flag-toggle/ramp/world.ts'

const LAST = 90
const STEPS = Array.from({ length: LAST }, (_, index) => `\n        - { percent: ${index + 1}, hold: 1h }`).join('')

class Killed extends Error {}

let ramp: RampWorld
beforeEach(async () => {
  ramp = await startRampWorld(STEPS)
})
afterEach(() => ramp.close())

/** Runs `advance`, which dies at its `at`-th call of GitHub, before or after it; `false` when it ended before. */
async function killedAt(at: number, when: 'before' | 'after'): Promise<boolean> {
  let calls = 0
  const die = async () => {
    if (++calls === at) throw new Killed()
  }
  try {
    await ramp.ramp('advance', when === 'before' ? { beforeRequest: die } : { afterRequest: die })
    return false
  } catch (error) {
    if (!(error instanceof Killed)) throw error
    return true
  }
}

/** Every point before and after every call; `prepare` makes `advance` due, `finished` looks once the next call was made. */
async function everyPoint(prepare: () => Promise<void>, finished: (at: string) => Promise<void>): Promise<number> {
  let points = 0
  for (const when of ['before', 'after'] as const) {
    for (let at = 1; ; at++) {
      await prepare()
      const killed = await killedAt(at, when)
      if (killed) points++
      if (killed) await ramp.ramp('advance')
      await finished(`${when} call ${at}`)
      if (!killed) break
    }
  }
  return points
}

describe('a ramp that is killed', () => {
  it('on its way to the next step is finished by the next call, which neither skips nor repeats one', async () => {
    await ramp.ramp('start')
    let step = 0
    const points = await everyPoint(
      async () => {
        ramp.advance(HOUR)
      },
      async (at) => {
        step++
        const state = ramp.state()
        expect({ at, state: state['state'], phase: state['phase'], step: state['step'] }).toEqual({
          at,
          state: 'running',
          phase: 'holding',
          step,
        })
        expect(state.events.filter((event) => event.what === 'held' && event.step === step)).toHaveLength(1)
        const users = usersWith(ramp.service.text).size
        expect(Math.abs(users - 10 * (step + 1))).toBeLessThan(60)
      },
    )
    console.log(`ramp, a step: ${points} kill points, none skipped or repeated one`)
    expect(points).toBeGreaterThan(20)
  })

  it('on its way back is back after the next call', async () => {
    const points = await everyPoint(
      async () => {
        ramp.numbers.on = ramp.numbers.off
        await ramp.ramp('start')
        ramp.numbers.on = BAD
      },
      async (at) => {
        const state = ramp.state()
        expect({ at, state: state['state'], phase: state['phase'] }).toEqual({
          at,
          state: 'rolled-back',
          phase: 'ended',
        })
        expect(usersWith(ramp.service.text).size).toBe(0)
      },
    )
    console.log(`ramp, the way back: ${points} kill points, all back`)
    expect(points).toBeGreaterThan(20)
  })
})
