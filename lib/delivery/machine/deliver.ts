import type { Weight } from '../drivers/driver.ts'
import {
  type Candidate,
  describe,
  isRelease,
  isUp,
  type Observation,
  othersServe,
  type Served,
  servesOnly,
} from '../release.ts'
import type { Obtained } from '../store.ts'
import type { Machine } from './machine.ts'

/** Puts one candidate in place; forward and back alike. */
export interface Delivery {
  /** Ledger record of this change, already in progress. */
  readonly deployment: number
  readonly candidate: Candidate
  /** Called right before `apply`: the candidate as a file whose digest was computed just now. */
  readonly file: () => Promise<Obtained>
  /** What served before anything was moved. */
  readonly before: Observation
  /** An earlier attempt may have done some of it. */
  readonly resumed: boolean
  /** The way back: a version that still is up takes the traffic at once. */
  readonly back: boolean
}

export type Delivered =
  | { readonly kind: 'verified'; readonly url: string | undefined; readonly detail: string; readonly seen: Observation }
  /** It does not serve well. `exposed`: users may be on something else than before. */
  | {
      readonly kind: 'unfit'
      readonly reason: 'verification-failed' | 'serving-mismatch'
      readonly detail: string
      readonly exposed: boolean
      readonly badSince: number
      readonly seen: Observation
    }
  /** We or the infrastructure failed; nothing is known against the candidate. `seen`: what serves now. */
  | {
      readonly kind: 'error'
      readonly reason: 'driver-failed' | 'candidate-unavailable' | 'digest-mismatch' | 'interrupted'
      readonly detail: string
      readonly seen: Observation
    }

/** Pause between two looks while a change takes effect. */
const LOOK_INTERVAL_MILLISECONDS = 500

/** Applies, reads back, verifies and switches, as the strategy says. Writes only "how far" to the ledger. */
export async function deliver(delivery: Delivery, machine: Machine): Promise<Delivered> {
  const { before, candidate, resumed } = delivery
  if (resumed && servesOnly(before, candidate)) {
    machine.log.info(`${candidate.version} is in place already; verifying it.`)
    return retireOthers(await settle(delivery, machine), delivery, machine)
  }
  const beside = machine.policy.strategy === 'blue-green' && othersServe(before, candidate)
  return beside ? switchOver(delivery, machine) : replace(delivery, machine)
}

async function replace(delivery: Delivery, machine: Machine): Promise<Delivered> {
  const applied = await apply(delivery, machine, 'all')
  return applied.kind === 'error' ? applied : settle(delivery, machine)
}

/** Blue-green: brought up beside what serves, checked there, then given all traffic at once. */
async function switchOver(delivery: Delivery, machine: Machine): Promise<Delivered> {
  const { candidate, before, back } = delivery
  if (!(back && isUp(before, candidate))) {
    const trouble = await bringUpBeside(delivery, machine)
    if (trouble !== undefined) return trouble
  }
  if (!back) {
    const description = `${candidate.version}: verified beside what serves, taking the traffic`
    await machine.ledger.status(delivery.deployment, { state: 'in_progress', description })
  }
  machine.log.info(`Moving all traffic to ${candidate.version}.`)
  const seen = await observe(delivery, machine)
  const shifted = await machine.target.driver?.shift({
    ...request(delivery, seen),
    weights: weightsFor(candidate, seen),
  })
  if (shifted?.kind === 'failed')
    return { kind: 'error', reason: 'driver-failed', detail: shifted.detail, seen: await observe(delivery, machine) }
  return retireOthers(await settle(delivery, machine), delivery, machine)
}

async function bringUpBeside(delivery: Delivery, machine: Machine): Promise<Delivered | undefined> {
  const { candidate, before } = delivery
  const applied = await apply(delivery, machine, 'none')
  if (applied.kind === 'error') return applied
  const seen = await observe(delivery, machine)
  const badSince = machine.clock.monotonic()
  if (!sameTraffic(before, seen)) {
    const detail = `traffic moved while ${candidate.version} was only to come up beside: ${describe(seen)} serves`
    return { kind: 'unfit', reason: 'serving-mismatch', detail, exposed: true, badSince, seen }
  }
  const checked = await machine.verifier.verify({
    version: candidate.version,
    base: applied.url,
    scope: 'side',
    budgetMilliseconds: machine.policy.budgetMilliseconds,
  })
  if (checked.kind === 'passed') return undefined
  await retire(delivery, machine, seen, (each) => isRelease(each, candidate))
  const detail = `${checked.detail}, before it took any traffic`
  return { kind: 'unfit', reason: 'verification-failed', detail, exposed: false, badSince: checked.badSince, seen }
}

async function apply(
  delivery: Delivery,
  machine: Machine,
  traffic: 'all' | 'none',
): Promise<{ kind: 'applied'; url: string | undefined } | Extract<Delivered, { kind: 'error' }>> {
  const { candidate } = delivery
  const obtained = await delivery.file()
  if (obtained.kind !== 'file') {
    const reason = obtained.kind === 'unavailable' ? 'candidate-unavailable' : obtained.kind
    return { kind: 'error', reason, detail: obtained.detail, seen: delivery.before }
  }
  machine.log.info(`Applying ${candidate.version}${traffic === 'none' ? ' beside what serves' : ''}.`)
  const { driver } = machine.target
  const outcome = await driver?.apply({ ...request(delivery, delivery.before), traffic, file: obtained.file })
  if (outcome?.kind === 'done') return { kind: 'applied', url: outcome.answer.url }
  const detail = outcome?.detail ?? 'there is no driver'
  return { kind: 'error', reason: 'driver-failed', detail, seen: await observe(delivery, machine) }
}

/** Waits until the candidate alone serves, then verifies it where users reach it. */
export async function settle(
  delivery: Pick<Delivery, 'deployment' | 'candidate' | 'before'>,
  machine: Machine,
): Promise<Delivered> {
  const { candidate, before } = delivery
  const { clock, policy, verifier } = machine
  const started = clock.monotonic()
  const end = started + policy.budgetMilliseconds
  let seen = await observe(delivery, machine)
  while (!servesOnly(seen, candidate) && clock.monotonic() < end) {
    await clock.sleep(LOOK_INTERVAL_MILLISECONDS)
    seen = await observe(delivery, machine)
  }
  if (!servesOnly(seen, candidate)) {
    const detail =
      seen.kind === 'unknown'
        ? `nobody can tell whether it serves (${seen.detail})`
        : `${describe(seen)} serves, not ${candidate.version}`
    const exposed = !sameTraffic(before, seen)
    return { kind: 'unfit', reason: 'serving-mismatch', detail, exposed, badSince: started, seen }
  }
  machine.log.info(`${candidate.version} serves; verifying.`)
  const url = policy.url ?? (seen.kind === 'seen' ? seen.url : undefined)
  const budgetMilliseconds = Math.max(1, end - clock.monotonic())
  const checked = await verifier.verify({
    version: candidate.version,
    base: url,
    scope: 'environment',
    budgetMilliseconds,
  })
  if (checked.kind === 'passed') return { kind: 'verified', url, detail: checked.detail, seen }
  const { detail, badSince } = checked
  return { kind: 'unfit', reason: 'verification-failed', detail, exposed: true, badSince, seen }
}

/** After a switch that went well, what takes no traffic any more goes away. A failure here is only told. */
async function retireOthers(delivered: Delivered, delivery: Delivery, machine: Machine): Promise<Delivered> {
  if (delivered.kind === 'verified')
    await retire(delivery, machine, delivered.seen, (each) => each.weight === 0 && !isRelease(each, delivery.candidate))
  return delivered
}

/** Takes versions away that are up and serve nothing. */
export async function retire(
  delivery: Pick<Delivery, 'deployment' | 'candidate'>,
  machine: Machine,
  seen: Observation,
  which: (served: Served) => boolean,
): Promise<void> {
  if (seen.kind === 'unknown' || !machine.target.verbs.has('retire')) return
  for (const { version, digest, weight } of seen.serving.filter(which)) {
    if (digest === undefined || weight > 0) continue
    const outcome = await machine.target.driver?.retire({ ...request(delivery, seen), retire: { version, digest } })
    if (outcome?.kind === 'failed') machine.log.warning(`${version} could not be retired: ${outcome.detail}`)
  }
}

function observe(delivery: Pick<Delivery, 'deployment' | 'candidate'>, machine: Machine): Promise<Observation> {
  return machine.target.observe({ deployment: delivery.deployment, candidate: delivery.candidate, serving: [] })
}

function request({ deployment, candidate }: Pick<Delivery, 'deployment' | 'candidate'>, seen: Observation) {
  return { deployment, candidate, serving: seen.kind === 'seen' ? seen.serving : [] }
}

function weightsFor({ version, digest }: Candidate, seen: Observation): readonly Weight[] {
  const others = (seen.kind === 'seen' ? seen.serving : []).filter((each) => !isRelease(each, { version, digest }))
  return [
    { version, digest, weight: 100 },
    ...others.flatMap((each) =>
      each.digest === undefined ? [] : [{ version: each.version, digest: each.digest, weight: 0 }],
    ),
  ]
}

/** Whether users are on the same versions, in the same shares, as before. What is not known is not the same. */
export function sameTraffic(before: Observation, after: Observation): boolean {
  if (before.kind === 'unknown' || after.kind === 'unknown') return false
  const shares = (observation: { readonly serving: readonly Served[] }) =>
    observation.serving
      .filter(({ weight }) => weight > 0)
      .map(({ version, digest, weight }) => `${version} ${digest ?? ''} ${weight}`)
      .sort()
      .join('\n')
  return shares(before) === shares(after)
}
