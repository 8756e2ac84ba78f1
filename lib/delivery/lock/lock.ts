import type { Clock } from '../../kernel/clock.ts'
import { formatDuration } from '../../kernel/duration.ts'
import { errorMessage } from '../../kernel/errors.ts'
import type { Log } from '../../kernel/log.ts'
import { Refusal } from '../reasons.ts'
import { type Claim, claimMessage, isSameOwner, parseClaim } from './claim.ts'
import type { OwnerState } from './owner.ts'
import type { LockRefs } from './refs.ts'

export interface LockPorts {
  readonly refs: LockRefs
  ownerState(claim: Claim): Promise<OwnerState>
  readonly clock: Clock
  readonly log: Log
}

/** The lock while it is ours. */
export interface Held {
  /** Throws when it is not ours any more; asked before anything is moved. */
  guard(): void
  release(): Promise<void>
  /** Stops looking after it and leaves it in place, for a later step of the same job. */
  leave(): Promise<void>
}

export type Taking =
  | { readonly kind: 'held'; readonly lock: Held }
  | { readonly kind: 'busy'; readonly claim: Claim }
  /** It says nothing that can be read, so it blocks until somebody looks. */
  | { readonly kind: 'unreadable'; readonly oid: string }

const FIRST_PAUSE_MILLISECONDS = 1000
const LONGEST_PAUSE_MILLISECONDS = 15_000

/**
 * Takes the lock, or takes it over from an owner that is dead: GitHub says so, or the ref has not moved for as long as
 * the owner itself set, by our own clock. Waits so long at most.
 */
export async function takeLock(claim: Claim, waitMilliseconds: number, ports: LockPorts): Promise<Taking> {
  const { refs, clock } = ports
  const mine = await refs.commit(claimMessage(claim))
  if ((await refs.create(mine)) === 'created') return { kind: 'held', lock: hold(claim, mine, ports) }
  const deadline = clock.monotonic() + waitMilliseconds
  let watched: Watched | undefined
  let pause = FIRST_PAUSE_MILLISECONDS + (claim.run % 500)
  for (let look = 1; ; look++) {
    const oid = await refs.read()
    if (oid === undefined) {
      if ((await refs.create(mine)) === 'created') return { kind: 'held', lock: hold(claim, mine, ports) }
      continue
    }
    if (watched?.oid !== oid) {
      const owner = parseClaim(await refs.messageOf(oid))
      if (owner === undefined) return { kind: 'unreadable', oid }
      if (isSameOwner(owner, claim)) return { kind: 'held', lock: hold(owner, oid, ports) }
      watched = { oid, owner, since: clock.monotonic(), looks: 0 }
    }
    const { owner } = watched
    if (await isDead(watched, ports)) {
      if (await takeOver(watched, mine, ports)) return { kind: 'held', lock: hold(claim, mine, ports) }
      watched = undefined
      continue
    }
    const rest = deadline - clock.monotonic()
    if (rest <= 0) return { kind: 'busy', claim: owner }
    if (look === 1)
      ports.log.info(`Run ${owner.run} is changing ${owner.environment}; waiting up to ${formatDuration(rest)}.`)
    await clock.sleep(Math.min(pause, rest))
    pause = Math.min(pause * 1.5, LONGEST_PAUSE_MILLISECONDS)
  }
}

interface Watched {
  readonly oid: string
  readonly owner: Claim
  /** When it was first seen at this place. */
  readonly since: number
  looks: number
}

/** GitHub is asked at looks 1, 2, 4, 8 …: a wait must not use up the limits of the repository. */
async function isDead(watched: Watched, { clock, ownerState }: LockPorts): Promise<boolean> {
  const silent = clock.monotonic() - watched.since
  if (silent >= watched.owner['ttl-seconds'] * 1000) return true
  const look = ++watched.looks
  if ((look & (look - 1)) !== 0) return false
  return (await ownerState(watched.owner)) === 'dead'
}

/**
 * From a dead owner, and only from where it was seen. Before that, GitHub has to prove that it compares: with a wrong
 * expectation the ref must not move, else two runs could take over at once.
 */
async function takeOver({ oid, owner }: Watched, mine: string, { refs, log }: LockPorts): Promise<boolean> {
  if ((await refs.swap(mine, mine)) === 'swapped') {
    await refs.swap(mine, undefined)
    throw new Refusal(
      'lock-unsafe',
      'GitHub moved the ref of the lock although it was not where it was expected, so "lock: ref" protects nothing here. Use a concurrency group.',
    )
  }
  if ((await refs.swap(oid, mine)) !== 'swapped') return false
  log.info(`Took the lock over from run ${owner.run}, attempt ${owner.attempt}, which is over.`)
  return true
}

/** Keeps the lock alive until it is released, by moving the ref every third of its time to live. */
function hold(claim: Claim, first: string, { refs, clock, log }: LockPorts): Held {
  const stop = new AbortController()
  const ttl = claim['ttl-seconds'] * 1000
  let oid = first
  let lost: string | undefined
  let proven = clock.monotonic()
  const beat = async (number: number) => {
    try {
      const next = await refs.commit(claimMessage({ ...claim, beat: number }))
      if (stop.signal.aborted) return
      if ((await refs.swap(oid, next)) === 'moved') lost = 'another run has taken it over'
      else [oid, proven] = [next, clock.monotonic()]
    } catch (error) {
      log.debug(`The lock could not be renewed: ${errorMessage(error)}`)
    }
  }
  const beating = (async () => {
    for (let number = claim.beat + 1; lost === undefined; number++) {
      await clock.sleep(ttl / 3, stop.signal)
      if (stop.signal.aborted) return
      await beat(number)
    }
  })()
  return {
    guard() {
      if (clock.monotonic() - proven >= ttl) lost ??= 'it could not be renewed in time'
      if (lost !== undefined)
        throw new Refusal('lock-lost', `The lock of ${claim.environment} is not ours any more: ${lost}.`)
    },
    async leave() {
      stop.abort()
      await beating
    },
    async release() {
      stop.abort()
      await beating
      const outcome = await refs.swap(oid, undefined).catch((error: unknown) => errorMessage(error))
      // Whoever comes next finds that our job is over; nothing stays locked.
      if (outcome !== 'swapped') log.warning(`The lock of ${claim.environment} could not be released: ${outcome}.`)
    },
  }
}
