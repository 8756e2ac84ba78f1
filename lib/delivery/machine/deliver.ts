import { othersServe, servesOnly } from '../release.ts'
import type { PlaceStrategy } from '../strategy.ts'
import { switchOver } from './blue-green.ts'
import { canary } from './canary.ts'
import type { Delivered, Delivery } from './delivery.ts'
import type { Machine } from './machine.ts'
import { rolling } from './rolling.ts'
import { retireOthers, settle } from './settle.ts'
import { apply } from './verbs.ts'
import { inWaves } from './waves.ts'

/** Applies, reads back, verifies and switches, as the strategy says. Writes only "how far" to the ledger. */
export async function deliver(delivery: Delivery, machine: Machine): Promise<Delivered> {
  const { strategy } = machine.policy
  if (strategy.type !== 'waves') return deliverTo(delivery, machine, strategy)
  return inWaves(delivery, machine, strategy, deliverTo)
}

/** One place: an environment, or one region of it. */
async function deliverTo(delivery: Delivery, machine: Machine, strategy: PlaceStrategy): Promise<Delivered> {
  const { before, candidate, resumed, back } = delivery
  if (resumed && servesOnly(before, candidate)) {
    machine.log.info(`${candidate.version} is in place already; verifying it.`)
    return retireOthers(await settle(delivery, machine), delivery, machine, strategy)
  }
  if (!othersServe(before, candidate)) return replace(delivery, machine)
  switch (strategy.type) {
    case 'all-at-once':
      return replace(delivery, machine)
    case 'rolling':
      return rolling(delivery, machine, strategy)
    case 'blue-green':
      return switchOver(delivery, machine, strategy)
    case 'canary':
      return back ? switchOver(delivery, machine, strategy) : canary(delivery, machine, strategy)
  }
}

async function replace(delivery: Delivery, machine: Machine): Promise<Delivered> {
  const applied = await apply(delivery, machine, 'all')
  return applied.kind === 'error' ? applied : settle(delivery, machine)
}
