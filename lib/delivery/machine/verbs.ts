import type { Traffic, Weight } from '../drivers/driver.ts'
import { isRelease, type Observation, type Served } from '../release.ts'
import { regionOf } from '../target.ts'
import type { Delivered, Delivery } from './delivery.ts'
import type { Machine } from './machine.ts'

/** The verbs of the driver, as the strategies use them. */

/** What every verb needs to know of a change. */
export type Placing = Pick<Delivery, 'deployment' | 'candidate'>
export type Failed = Extract<Delivered, { kind: 'error' }>

/** Pause between two looks while a change takes effect. */
const LOOK_INTERVAL_MILLISECONDS = 500

export function observe({ deployment, candidate }: Placing, machine: Machine): Promise<Observation> {
  return machine.target.observe({ deployment, candidate, serving: [] })
}

/** Looks until it is as wanted, or the time is over; gives the last look. */
export async function observeUntil(
  placing: Placing,
  machine: Machine,
  end: number,
  wanted: (seen: Observation) => boolean,
): Promise<Observation> {
  let seen = await observe(placing, machine)
  while (!wanted(seen) && machine.clock.monotonic() < end) {
    await machine.clock.sleep(LOOK_INTERVAL_MILLISECONDS)
    seen = await observe(placing, machine)
  }
  return seen
}

export async function apply(
  delivery: Delivery,
  machine: Machine,
  traffic: Traffic,
): Promise<{ kind: 'applied'; url: string | undefined } | Failed> {
  const { candidate, before } = delivery
  const obtained = await delivery.file()
  if (obtained.kind !== 'file') {
    const reason = obtained.kind === 'unavailable' ? 'candidate-unavailable' : obtained.kind
    return { kind: 'error', reason, detail: obtained.detail, seen: before }
  }
  machine.log.info(`Applying ${candidate.version}${inWords(traffic)}.`)
  const { driver } = machine.target
  const outcome = await driver?.apply({ ...request(delivery, before), traffic, file: obtained.file })
  if (outcome?.kind === 'done') return { kind: 'applied', url: outcome.answer.url }
  const detail = outcome?.detail ?? 'there is no driver'
  return { kind: 'error', reason: 'driver-failed', detail, seen: await observe(delivery, machine) }
}

function inWords(traffic: Traffic): string {
  if (typeof traffic === 'object') return ` to ${traffic.share} % of the instances`
  return traffic === 'none' ? ' beside what serves' : ''
}

/** Gives the candidate its share of the traffic; the rest stays with what serves most. */
export async function shift(placing: Placing, machine: Machine, share: number): Promise<Failed | undefined> {
  const seen = await observe(placing, machine)
  machine.log.info(`Moving ${share} % of the traffic to ${placing.candidate.version}.`)
  const weights = weightsFor(placing, seen, share)
  const outcome = await machine.target.driver?.shift({ ...request(placing, seen), weights })
  if (outcome?.kind !== 'failed') return undefined
  return { kind: 'error', reason: 'driver-failed', detail: outcome.detail, seen: await observe(placing, machine) }
}

function weightsFor({ candidate }: Placing, seen: Observation, share: number): readonly Weight[] {
  const others = (seen.kind === 'seen' ? seen.serving : [])
    .filter((each) => !isRelease(each, candidate))
    .sort((a, b) => b.weight - a.weight)
  const { version, digest } = candidate
  return [
    { version, digest, weight: share },
    ...others.flatMap((each, index) =>
      each.digest === undefined
        ? []
        : [{ version: each.version, digest: each.digest, weight: index === 0 ? 100 - share : 0 }],
    ),
  ]
}

/** Takes versions away that are up and serve nothing. A failure here is only told. */
export async function retire(
  placing: Placing,
  machine: Machine,
  seen: Observation,
  which: (served: Served) => boolean,
): Promise<void> {
  if (seen.kind === 'unknown' || !machine.target.verbs.has('retire')) return
  for (const { version, digest, weight } of seen.serving.filter(which)) {
    if (digest === undefined || weight > 0) continue
    const outcome = await machine.target.driver?.retire({ ...request(placing, seen), retire: { version, digest } })
    if (outcome?.kind === 'failed') machine.log.warning(`${version} could not be retired: ${outcome.detail}`)
  }
}

/** Takes the candidate away wherever it is up and serves nothing: in the environment, or in each of its regions. */
export async function retireIdle(placing: Placing, machine: Machine, seen: Observation): Promise<void> {
  if (seen.kind === 'unknown') return
  const mine = (each: Served) => isRelease(each, placing.candidate)
  if (seen.regions === undefined) return retire(placing, machine, seen, mine)
  for (const [region, serving] of seen.regions)
    await retire(placing, { ...machine, target: regionOf(machine.target, region) }, { kind: 'seen', serving }, mine)
}

function request({ deployment, candidate }: Placing, seen: Observation) {
  return { deployment, candidate, serving: seen.kind === 'seen' ? seen.serving : [] }
}
