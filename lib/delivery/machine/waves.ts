import { type Candidate, type Observation, sameTraffic, servesNothing, servesOnly, shareOf } from '../release.ts'
import type { PlaceStrategy, Waves } from '../strategy.ts'
import { regionOf } from '../target.ts'
import type { Delivered, Delivery } from './delivery.ts'
import type { Machine } from './machine.ts'
import { settle, stepOf } from './settle.ts'
import { announce, hold } from './steps.ts'
import { observe } from './verbs.ts'

type ToPlace = (delivery: Delivery, machine: Machine, strategy: PlaceStrategy) => Promise<Delivered>

/**
 * From wave to wave, from region to region, each by the strategy of its own. Stops at the first that does not go well.
 * The way back goes in reverse and leaves alone what already serves what is put back.
 */
export async function inWaves(
  delivery: Delivery,
  machine: Machine,
  strategy: Waves,
  toPlace: ToPlace,
): Promise<Delivered> {
  const { back, candidate, progress } = delivery
  const waves = inOrder(strategy.waves, back)
  for (const [index, regions] of waves.entries()) {
    const done = !back && index < (progress?.wavesDone ?? 0)
    const wave = { number: index + 1, of: waves.length, between: false }
    const part: Delivery = back ? delivery : { ...delivery, wave }
    if (!back && !done) await announce({ wave }, delivery, machine)
    for (const region of regions) {
      const here = machineIn(region, machine, strategy)
      const before = await observe(delivery, here)
      if (servesOnly(before, candidate) && (back || done)) continue
      machine.log.info(`${region}, wave ${wave.number} of ${wave.of}:`)
      const resumed = delivery.resumed || servesOnly(before, candidate)
      const delivered = await toPlace({ ...part, before, resumed }, here, strategy.each)
      if (delivered.kind !== 'verified') return stopped(region, delivered, part, machine)
    }
    if (back || index === waves.length - 1) continue
    const trouble = await between({ ...wave, between: true }, delivery, machine, strategy)
    if (trouble !== undefined) return trouble
  }
  return settleWhole(delivery, machine)
}

function inOrder(waves: Waves['waves'], back: boolean): Waves['waves'] {
  return back ? waves.map((regions) => [...regions].reverse()).reverse() : waves
}

function machineIn(region: string, machine: Machine, { each, urls }: Waves): Machine {
  const policy = { ...machine.policy, strategy: each, url: urls.get(region) }
  return { ...machine, policy, target: regionOf(machine.target, region) }
}

/** After a wave: what comes later must not have moved; then it is held. */
async function between(
  wave: NonNullable<Delivery['wave']>,
  delivery: Delivery,
  machine: Machine,
  { waves, pace }: Waves,
): Promise<Delivered | undefined> {
  const { before, candidate, progress } = delivery
  const seen = await observe(delivery, machine)
  const badSince = machine.clock.monotonic()
  const later = waves.slice(wave.number).flat()
  const moved = later.filter((region) => !sameTraffic(at(before, region), at(seen, region)))
  if (moved.length > 0 && !delivery.resumed) {
    const detail = `${moved.join(', ')} moved before its wave`
    return { kind: 'unfit', reason: 'serving-mismatch', detail, exposed: true, badSince, seen }
  }
  const regions = waves.slice(0, wave.number).flat()
  const check = async () => {
    const now = await observe(delivery, machine)
    const lost = regions.filter((region) => !servesOnly(at(now, region), candidate))
    if (lost.length === 0) return undefined
    const detail = `${lost.join(', ')} no longer serves ${candidate.version}`
    const badSince = machine.clock.monotonic()
    return { kind: 'unfit', reason: 'serving-mismatch', detail, exposed: true, badSince, seen: now } as const
  }
  const paused = progress?.wavesDone === wave.number && progress.wavesBegun === wave.number
  return hold({ step: { wave }, pace, seen, check, paused }, delivery, machine)
}

function at(observation: Observation, region: string): Observation {
  if (observation.kind === 'unknown') return observation
  return { kind: 'seen', serving: observation.regions?.get(region) ?? [] }
}

/**
 * The exact split is in `seen`; `exposed` counts every region. A driver that fails between two regions moves nothing
 * more: the change waits at its wave until somebody has mended it.
 */
async function stopped(
  region: string,
  delivered: Exclude<Delivered, { kind: 'verified' }>,
  delivery: Delivery,
  machine: Machine,
): Promise<Delivered> {
  const seen = await observe(delivery, machine)
  const told = { ...delivered, detail: `${region}: ${delivered.detail}`, seen }
  if (told.kind === 'error' && told.reason === 'driver-failed' && !delivery.back && isSplit(seen, delivery.candidate))
    return { ...told, kind: 'paused', reason: 'driver-failed', step: stepOf(delivery) }
  return told.kind === 'unfit' ? { ...told, exposed: told.exposed || !sameTraffic(delivery.before, seen) } : told
}

/** Some users are on the new version, and everybody is on something. */
function isSplit(seen: Observation, candidate: Candidate): boolean {
  if (seen.kind === 'unknown' || shareOf(seen, candidate) === 0) return false
  return [...(seen.regions?.values() ?? [])].every((serving) => !servesNothing({ kind: 'seen', serving }))
}

/** The regions are verified one by one; where users reach all of them at one address, that is verified too. */
async function settleWhole(delivery: Delivery, machine: Machine): Promise<Delivered> {
  if (machine.policy.url !== undefined) return settle(delivery, machine)
  const seen = await observe(delivery, machine)
  if (servesOnly(seen, delivery.candidate)) return { kind: 'verified', url: undefined, detail: 'every region', seen }
  return settle(delivery, machine)
}
