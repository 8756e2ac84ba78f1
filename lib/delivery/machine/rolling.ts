import { shareOf } from '../release.ts'
import type { PlaceStrategy } from '../strategy.ts'
import type { Delivered, Delivery } from './delivery.ts'
import type { Machine } from './machine.ts'
import { settle } from './settle.ts'
import { climb } from './steps.ts'
import { apply } from './verbs.ts'

export type Rolling = Extract<PlaceStrategy, { type: 'rolling' }>

/** Replaces the instances share by share, where they are; the way back takes the same steps in reverse. */
export async function rolling(delivery: Delivery, machine: Machine, strategy: Rolling): Promise<Delivered> {
  const reached = shareOf(delivery.before, delivery.candidate)
  const move = async (share: number) => {
    const applied = await apply(delivery, machine, { share })
    return applied.kind === 'error' ? applied : undefined
  }
  if (!delivery.back)
    return climb(delivery, machine, {
      ...strategy,
      reached,
      has: reached,
      move,
      subject: { scope: 'share', base: machine.policy.url },
    })
  for (const share of reversed(strategy.steps)) {
    if (share <= reached) continue
    const trouble = await move(share)
    if (trouble !== undefined) return trouble
  }
  return settle(delivery, machine)
}

/** What the old version has after each step back: after 25, 50, 100 % forward it is 50, 75, 100 %. */
function reversed(steps: readonly number[]): readonly number[] {
  return [
    ...steps
      .filter((share) => share < 100)
      .map((share) => 100 - share)
      .reverse(),
    100,
  ]
}
