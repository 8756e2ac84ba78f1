import { describe, isRelease, isUp, type Observation, sameTraffic } from '../release.ts'
import type { PlaceStrategy } from '../strategy.ts'
import type { Delivered, Delivery } from './delivery.ts'
import type { Machine } from './machine.ts'
import { retireOthers, settle, stepOf } from './settle.ts'
import { apply, observe, retire, shift } from './verbs.ts'

/** Brought up beside what serves, checked there, then given all traffic at once. The way back of a canary too. */
export async function switchOver(delivery: Delivery, machine: Machine, strategy: PlaceStrategy): Promise<Delivered> {
  const { candidate, before, back } = delivery
  if (!(back && isUp(before, candidate))) {
    const side = await bringUpBeside(delivery, machine)
    if (side.kind !== 'ready') return side
  }
  if (!back) {
    const description = `${candidate.version}: verified beside what serves, taking the traffic`
    await machine.ledger.status(delivery.deployment, { state: 'in_progress', description })
  }
  return (
    (await shift(delivery, machine, 100)) ?? retireOthers(await settle(delivery, machine), delivery, machine, strategy)
  )
}

export interface Side {
  readonly kind: 'ready'
  /** Where the version alone can be reached. */
  readonly url: string | undefined
}

/** The candidate up and verified beside what serves, which did not change. The side that was kept makes room for it. */
export async function bringUpBeside(delivery: Delivery, machine: Machine): Promise<Side | Delivered> {
  const { candidate, before, resumed, back } = delivery
  const idle = !resumed && !back
  if (idle) await retire(delivery, machine, before, (each) => !isRelease(each, candidate))
  const applied = await apply(delivery, machine, 'none')
  if (applied.kind === 'error') return applied
  const seen = await observe(delivery, machine)
  const badSince = machine.clock.monotonic()
  if (!sameTraffic(before, seen)) return movedTooEarly(delivery, seen, badSince)
  const checked = await machine.verifier.verify({
    version: candidate.version,
    base: applied.url,
    scope: 'side',
    budgetMilliseconds: machine.policy.budgetMilliseconds,
  })
  switch (checked.kind) {
    case 'passed':
      return { kind: 'ready', url: applied.url }
    case 'inconclusive':
      if (back) {
        // Users are on what is to be left: what was verified here before is better for them than waiting.
        machine.log.warning(`Nobody can tell whether ${candidate.version} serves well beside: ${checked.detail}.`)
        return { kind: 'ready', url: applied.url }
      }
      return { kind: 'paused', reason: 'inconclusive', detail: checked.detail, step: stepOf(delivery, 0), seen }
    case 'failed': {
      await retire(delivery, machine, seen, (each) => isRelease(each, candidate))
      const detail = `${checked.detail}, before it took any traffic`
      return { kind: 'unfit', reason: 'verification-failed', detail, exposed: false, badSince: checked.badSince, seen }
    }
  }
}

function movedTooEarly({ candidate }: Delivery, seen: Observation, badSince: number): Delivered {
  const detail = `traffic moved while ${candidate.version} was only to come up beside: ${describe(seen)} serves`
  return { kind: 'unfit', reason: 'serving-mismatch', detail, exposed: true, badSince, seen }
}
