import { describe, isRelease, type Observation, sameTraffic, servesOnly } from '../release.ts'
import type { PlaceStrategy } from '../strategy.ts'
import type { Delivered, Delivery } from './delivery.ts'
import { liveRecords, type Machine } from './machine.ts'
import { observeUntil, type Placing, retire } from './verbs.ts'

export type Settling = Placing & Pick<Delivery, 'before' | 'wave'> & Partial<Pick<Delivery, 'back'>>

/** Waits until the candidate alone serves, then verifies it where users reach it. */
export async function settle(delivery: Settling, machine: Machine): Promise<Delivered> {
  const { candidate } = delivery
  const { clock, policy } = machine
  const started = clock.monotonic()
  const end = started + policy.budgetMilliseconds
  const seen = await observeUntil(delivery, machine, end, (each) => servesOnly(each, candidate))
  if (!servesOnly(seen, candidate)) return mismatch(delivery, seen, started, `not ${candidate.version}`)
  machine.log.info(`${candidate.version} serves; verifying.`)
  const url = policy.url ?? (seen.kind === 'seen' ? seen.url : undefined)
  const checked = await machine.verifier.verify({
    version: candidate.version,
    base: url,
    scope: 'environment',
    budgetMilliseconds: Math.max(1, end - clock.monotonic()),
    // On the way back users wait: what served well before is not watched for minutes once more.
    ...(delivery.back === true ? {} : { measure: { before: versionBefore(machine, candidate) } }),
  })
  switch (checked.kind) {
    case 'passed':
      return { kind: 'verified', url, detail: checked.detail, seen }
    case 'inconclusive':
      return { kind: 'paused', reason: 'inconclusive', detail: checked.detail, step: stepOf(delivery), seen }
    case 'failed': {
      const { detail, badSince } = checked
      return { kind: 'unfit', reason: 'verification-failed', detail, exposed: true, badSince, seen }
    }
  }
}

/** Version that was verified last, of another candidate. */
function versionBefore(machine: Machine, candidate: Settling['candidate']): string | undefined {
  return liveRecords(machine).find(({ change }) => change.digest !== candidate.digest)?.change.version
}

/** Something else serves than was put in place. What nobody can see is not moved again: a person looks. */
export function mismatch(
  { before, ...rest }: Pick<Settling, 'before' | 'wave'>,
  seen: Observation,
  badSince: number,
  wanted: string,
  share?: number,
): Delivered {
  if (seen.kind === 'unknown') {
    const detail = `nobody can tell what serves (${seen.detail})`
    return { kind: 'paused', reason: 'inconclusive', detail, step: stepOf(rest, share), seen }
  }
  const detail = `${describe(seen)} serves, ${wanted}`
  return { kind: 'unfit', reason: 'serving-mismatch', detail, exposed: !sameTraffic(before, seen), badSince, seen }
}

export function stepOf({ wave }: Pick<Delivery, 'wave'>, share?: number) {
  return { ...(wave === undefined ? {} : { wave }), ...(share === undefined ? {} : { share }) }
}

/** After a change that went well, what takes no traffic any more goes away, unless it is kept for an instant return. */
export async function retireOthers(
  delivered: Delivered,
  delivery: Delivery,
  machine: Machine,
  strategy: PlaceStrategy,
): Promise<Delivered> {
  const keepOld = 'keepOld' in strategy && strategy.keepOld && !delivery.back
  if (delivered.kind === 'verified' && !keepOld)
    await retire(delivery, machine, delivered.seen, (each) => each.weight === 0 && !isRelease(each, delivery.candidate))
  return delivered
}
