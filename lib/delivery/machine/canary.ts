import { isRelease, type Observation, shareOf } from '../release.ts'
import type { PlaceStrategy } from '../strategy.ts'
import { bringUpBeside, type Side } from './blue-green.ts'
import type { Delivered, Delivery } from './delivery.ts'
import type { Machine } from './machine.ts'
import { retireOthers } from './settle.ts'
import { climb } from './steps.ts'
import { observe, shift } from './verbs.ts'

export type Canary = Extract<PlaceStrategy, { type: 'canary' }>

/** Brought up beside what serves and checked there, then given more and more of the traffic. */
export async function canary(delivery: Delivery, machine: Machine, strategy: Canary): Promise<Delivered> {
  const side = await besideWithTraffic(delivery, machine)
  if (side.kind !== 'ready') return side
  const reached = shareOf(delivery.before, delivery.candidate)
  const delivered = await climb(delivery, machine, {
    ...strategy,
    reached,
    has: side.begins ? 0 : reached,
    move: (share) => shift(delivery, machine, share),
    subject: { scope: 'side', base: side.url },
  })
  return retireOthers(delivered, delivery, machine, strategy)
}

/** `begins`: it has no traffic yet. */
type Beside = Side & { readonly begins: boolean }

/**
 * The candidate up beside. One that an earlier attempt gave traffic stays as it is if the look tells its address; only
 * `apply` does else, and that begins without traffic.
 */
async function besideWithTraffic(delivery: Delivery, machine: Machine): Promise<Beside | Delivered> {
  const { before, candidate } = delivery
  const mine = before.kind === 'seen' ? before.serving.find((each) => isRelease(each, candidate)) : undefined
  if (mine === undefined || mine.weight === 0) return fromNothing(await bringUpBeside(delivery, machine))
  if (mine.url !== undefined) return { kind: 'ready', url: mine.url, begins: false }
  const trouble = await shift(delivery, machine, 0)
  if (trouble !== undefined) return trouble
  const now: Observation = await observe(delivery, machine)
  return fromNothing(await bringUpBeside({ ...delivery, before: now, resumed: true }, machine))
}

function fromNothing(side: Side | Delivered): Beside | Delivered {
  return side.kind === 'ready' ? { ...side, begins: true } : side
}
