import { formatDuration } from '../../kernel/duration.ts'
import type { Measure, Subject } from '../../verify/verifier.ts'
import { type Step, writeProgress } from '../ledger/progress.ts'
import { isRelease, type Observation, servesNothing, shareOf } from '../release.ts'
import type { Pace } from '../strategy.ts'
import type { Delivered, Delivery } from './delivery.ts'
import type { Machine } from './machine.ts'
import { mismatch, settle, stepOf } from './settle.ts'
import { type Failed, observeUntil } from './verbs.ts'

/** A way that goes from share to share. */
export interface Climb {
  readonly steps: readonly number[]
  readonly pace: Pace
  /** What the candidate had when this attempt began. */
  readonly reached: number
  /** What it has now. */
  readonly has: number
  move(share: number): Promise<Failed | undefined>
  /** What is verified at a step: the candidate alone, or whatever answers. */
  readonly subject: Pick<Subject, 'scope' | 'base'>
}

/** Shares that a look gives may be rounded. */
const TOLERANCE = 1

/** From step to step: move, read back, verify, hold; the last one is verified where users reach it. */
export async function climb(delivery: Delivery, machine: Machine, way: Climb): Promise<Delivered> {
  const begun = begunStep(delivery)
  for (const share of way.steps) {
    if (share < way.has - TOLERANCE || (share < begun && share <= way.has + TOLERANCE)) continue
    // Up to where an attempt carries on, the ledger says so already, and that it was continued.
    if (share > begun) await announce(stepOf(delivery, share), delivery, machine)
    if (share > way.has + TOLERANCE || way.subject.scope === 'side') {
      const trouble = await way.move(share)
      if (trouble !== undefined) return stoppedAt(share, trouble, delivery)
    }
    if (share === 100) break
    const trouble = await standAt(share, delivery, machine, way)
    if (trouble !== undefined) return trouble
  }
  return settle(delivery, machine)
}

/**
 * Share of the step that an earlier attempt had begun, in the place that is being changed. Those before were held for as
 * long as they are to be, and continued.
 */
function begunStep({ progress, wave }: Delivery): number {
  return progress?.wavesBegun === (wave?.number ?? 0) ? (progress.step.share ?? 0) : 0
}

/** Says in the ledger which step begins, before it does: whoever carries on knows how far it may have got. */
export async function announce(step: Step, { deployment, candidate }: Delivery, machine: Machine): Promise<void> {
  const description = writeProgress(step, 'verifying', candidate.version)
  await machine.ledger.status(deployment, { state: 'in_progress', description })
}

/** A driver that fails while users are served moves nothing more: it stays until somebody has mended the driver. */
function stoppedAt(share: number, trouble: Failed, delivery: Delivery): Delivered {
  const { seen, detail } = trouble
  if (trouble.reason !== 'driver-failed' || shareOf(seen, delivery.candidate) === 0 || servesNothing(seen))
    return trouble
  return { kind: 'paused', reason: 'driver-failed', detail, step: stepOf(delivery, share), seen }
}

/** `undefined`: it stands well at this share, for as long as it is to be held. */
async function standAt(
  share: number,
  delivery: Delivery,
  machine: Machine,
  { subject, pace, reached }: Climb,
): Promise<Delivered | undefined> {
  const { candidate } = delivery
  const started = machine.clock.monotonic()
  const end = started + machine.policy.budgetMilliseconds
  const seen = await observeUntil(
    delivery,
    machine,
    end,
    (each) => Math.abs(shareOf(each, candidate) - share) <= TOLERANCE,
  )
  if (Math.abs(shareOf(seen, candidate) - share) > TOLERANCE)
    return mismatch(delivery, seen, started, `not ${candidate.version} with ${share} %`, share)
  const step = stepOf(delivery, share)
  const check = async (measure?: Measure): Promise<Delivered | undefined> => {
    const checked = await machine.verifier.verify({
      ...subject,
      version: candidate.version,
      budgetMilliseconds: machine.policy.budgetMilliseconds,
      ...(measure === undefined ? {} : { measure }),
    })
    if (checked.kind === 'passed') return undefined
    const detail = `${checked.detail}, at ${share} %`
    if (checked.kind === 'inconclusive') return { kind: 'paused', reason: 'inconclusive', detail, step, seen }
    const { badSince } = checked
    return { kind: 'unfit', reason: 'verification-failed', detail, exposed: true, badSince, seen }
  }
  const begun = begunStep(delivery)
  const stood = Math.abs(reached - share) <= TOLERANCE || delivery.progress?.carriedOn === true
  const paused = begun === share && stood
  const atLeastMilliseconds = isLong(pace, machine) ? 0 : pace.holdMilliseconds
  const trouble = await check({ beside: besideOf(seen, candidate), atLeastMilliseconds })
  const standing = { step, pace, seen, check: () => check(), paused, watched: machine.verifier.measures }
  return trouble ?? (share < begun ? undefined : hold(standing, delivery, machine))
}

/** Version that takes most of the traffic that the candidate does not. */
function besideOf(seen: Observation, candidate: Delivery['candidate']): string | undefined {
  const others = seen.kind === 'seen' ? seen.serving.filter((each) => !isRelease(each, candidate)) : []
  return [...others].sort((a, b) => b.weight - a.weight).find(({ weight }) => weight > 0)?.version
}

/** A hold that is longer than a run may watch. */
function isLong({ holdMilliseconds }: Pace, { policy }: Machine): boolean {
  return holdMilliseconds > policy.budgetMilliseconds
}

/** Pause between two verifications while a step is held. */
const WATCH_INTERVAL_MILLISECONDS = 10_000

export interface Standing {
  readonly step: Step
  readonly pace: Pace
  readonly seen: Delivered['seen']
  /** Verifies once more; `undefined`: well. */
  check(): Promise<Delivered | undefined>
  /** The change had paused at this very step. */
  readonly paused: boolean
  /** Metrics were watched for as long as it is to be held. */
  readonly watched?: boolean
}

/** Holds a step that serves well: watches it for a short time, ends as `paused` for a longer one or for a person. */
export async function hold(standing: Standing, delivery: Delivery, machine: Machine): Promise<Delivered | undefined> {
  const { holdMilliseconds, continue: go } = standing.pace
  const { progress } = delivery
  const now = await machine.now()
  const long = isLong(standing.pace, machine)
  // A hold that began in an earlier run goes on from there.
  const waited = standing.paused && progress !== undefined ? progress : undefined
  const held = waited?.carriedOn === true || waited?.paused === 'holding' || waited?.paused === 'waits-for-continue'
  const until = held ? progress?.until : long ? new Date(now.getTime() + holdMilliseconds) : undefined
  const over = until === undefined || until.getTime() <= now.getTime()
  if (!long && !held && standing.watched !== true) {
    const trouble = await watch(holdMilliseconds, standing, machine)
    if (trouble !== undefined) return trouble
  }
  if (go === 'manual' && !(held && over && delivery.continued === true))
    return pause(standing, 'waits-for-continue', until, machine)
  return over ? undefined : pause(standing, 'holding', until, machine)
}

async function watch(milliseconds: number, { check }: Standing, machine: Machine): Promise<Delivered | undefined> {
  const { clock } = machine
  const end = clock.monotonic() + milliseconds
  if (milliseconds > 0) machine.log.info(`Watching it for ${formatDuration(milliseconds)}.`)
  for (let left = milliseconds; left > 0; left = end - clock.monotonic()) {
    await clock.sleep(Math.min(left, WATCH_INTERVAL_MILLISECONDS))
    const trouble = await check()
    if (trouble !== undefined) return trouble
  }
  return undefined
}

function pause(
  { step, seen }: Standing,
  reason: 'holding' | 'waits-for-continue',
  until: Date | undefined,
  { log }: Machine,
): Delivered {
  log.info('It serves well. The run ends here; the change carries on from this step.')
  const detail = reason === 'holding' ? 'it serves well and is held' : 'it serves well; a person continues'
  return { kind: 'paused', reason, detail, step, ...(until === undefined ? {} : { until }), seen }
}
