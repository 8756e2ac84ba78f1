import { formatDuration } from '../../kernel/duration.ts'
import type { Format } from '../../schema-guard/declared.ts'
import { type ChangePayload, isOpen, type LedgerRecord, type Milestones } from '../ledger/record.ts'
import { type Candidate, describe, isUp, type Observation, servesOnly } from '../release.ts'
import type { Obtained } from '../store.ts'
import type { ReturnTarget } from './choose-target.ts'
import { deliver } from './deliver.ts'
import type { Delivered } from './delivery.ts'
import { type Exposure, exposureOf, exposureWords } from './exposure.ts'
import { isHeld, placeHold } from './hold.ts'
import { candidateOf, closeVerified, liveRecords, type Machine, payloadOf, retireRecords } from './machine.ts'
import { retireIdle } from './verbs.ts'

export interface Return {
  readonly target: {
    readonly candidate: Candidate
    readonly record: number | undefined
    readonly file: string | undefined
    /** Formats that it declares, for the record. */
    readonly formats?: readonly Format[] | undefined
  }
  /** What is taken back, as far as the ledger knows it. */
  readonly bad: LedgerRecord | undefined
  /** Open record of an interrupted return that is carried on. */
  readonly existing?: number
  /** Why the bad digest is held from now on; `undefined`: nothing is known against it. */
  readonly hold: string | undefined
  readonly because: string
  readonly incident?: string
  /** Guards that were set aside, and who answers for it. */
  readonly forced?: { readonly past: readonly string[]; readonly by: readonly string[] }
  /** It serves already, put there by somebody else: it is verified and recorded, and nothing is moved. */
  readonly inPlace?: boolean
  /** Known so far. */
  readonly times: Milestones
  /** When it was decided, by the clock's `monotonic`; `undefined`: by another process. */
  readonly decidedAt?: number
  readonly seen: Observation
}

/** What `bringBack` needs to know of a chosen record. */
export function returnTo({ record, file }: ReturnTarget): Return['target'] {
  return { candidate: candidateOf(record), record: record.id, file, formats: record.change.data?.formats }
}

export interface Returned {
  readonly deployment: number
  readonly delivered: Delivered
  readonly times: Milestones
  /** Seconds from the decision until users were back, proven by the verification; `undefined`: they are not. */
  readonly restoreSeconds: number | undefined
  /** Until the restored release took the traffic. */
  readonly exposure: Exposure | undefined
}

/**
 * Puts an earlier release back and says so in the ledger: hold, record, the bad record's end, then the same steps as any
 * change. In this order, so that an end of the process at any point leaves enough for the next run to carry on.
 */
export async function bringBack(machine: Machine, back: Return): Promise<Returned> {
  const { policy, ledger } = machine
  const { bad, target } = back
  // Held: it was the candidate's fault; else only the infrastructure's.
  const blamed = bad !== undefined && (await blame(machine, bad.change, back))
  const times = { ...back.times, planned: (await machine.now()).toISOString() }
  const deployment =
    back.existing ?? (await ledger.open(policy.environment, policy.production, payload(machine, back, times)))
  if (bad !== undefined && isOpen(bad)) {
    const description = `${bad.change.version}: taken back, ${back.because}`
    await ledger.status(bad.id, { state: blamed ? 'failure' : 'error', description })
  }
  const watched = watchTraffic(machine)
  const delivered = await deliver(
    {
      deployment,
      candidate: target.candidate,
      file: () => fileOf(machine, target),
      before: back.seen,
      resumed: back.existing !== undefined || back.inPlace === true,
      back: true,
    },
    watched.machine,
  )
  const well = delivered.kind === 'verified'
  // Where a region had not moved yet, it may be up and take nothing.
  if (well && bad !== undefined && delivered.seen.kind === 'seen' && delivered.seen.regions !== undefined)
    await retireIdle({ deployment, candidate: candidateOf(bad) }, machine, delivered.seen)
  const now = machine.clock.monotonic()
  const milliseconds = now - (back.decidedAt ?? Number.NaN)
  const restoreSeconds = well && milliseconds >= 0 ? milliseconds / 1000 : undefined
  const verifying = now - (watched.servedAt() ?? now)
  const until = new Date((await machine.now()).getTime() - verifying)
  const exposure = well ? exposureOf(bad, back.seen, until) : undefined
  const took = restoreSeconds === undefined ? '' : `, ${formatDuration(milliseconds)} after the decision`
  await close(machine, back, deployment, delivered, `${took}${exposureWords(exposure)}`)
  return { deployment, delivered, times, restoreSeconds, exposure }
}

async function blame(machine: Machine, bad: ChangePayload, { hold, incident }: Return): Promise<boolean> {
  if (hold === undefined) return isHeld(machine, bad.digest)
  await placeHold(machine, bad, hold, incident)
  return true
}

async function close(
  machine: Machine,
  back: Return,
  deployment: number,
  delivered: Delivered,
  told: string,
): Promise<void> {
  const { candidate } = back.target
  const live = liveRecords(machine)
  if (delivered.kind === 'verified') {
    await closeVerified(machine, deployment, candidate, delivered.url, { live, told })
    return
  }
  const state = delivered.kind === 'unfit' ? 'failure' : 'error'
  const description = `${candidate.version}: way back failed, ${delivered.detail}`
  await machine.ledger.status(deployment, { state, description })
  await retireRecords(
    machine,
    live.filter((record) => !isUp(delivered.seen, candidateOf(record))),
    `no longer serves: ${describe(delivered.seen)}`,
  )
}

function payload(machine: Machine, back: Return, times: Milestones) {
  const { formats } = back.target
  return payloadOf(machine, back.target.candidate, {
    kind: 'rollback',
    strategy: machine.policy.strategy.type,
    ...wavesBack(machine, back),
    because: back.because,
    times,
    ...(back.target.record === undefined ? {} : { restores: back.target.record }),
    ...(back.bad === undefined ? {} : { replaces: back.bad.id }),
    ...(back.incident === undefined ? {} : { incident: back.incident }),
    ...(back.forced === undefined ? {} : { forced: back.forced }),
    // It writes its own formats again; the steps that its deployment ran are not run a second time.
    ...(formats === undefined ? {} : { data: { formats } }),
  })
}

/** Only regions that serve something else are taken back, the last one first. */
function wavesBack({ policy: { strategy } }: Machine, { seen, target }: Return): { waves?: string[][] } {
  if (strategy.type !== 'waves' || seen.kind === 'unknown') return {}
  const moved = strategy.waves.map((regions) =>
    regions.filter((region) => {
      const serving = seen.regions?.get(region) ?? []
      return !servesOnly({ kind: 'seen', serving }, target.candidate)
    }),
  )
  return {
    waves: moved
      .filter((regions) => regions.length > 0)
      .map((regions) => regions.reverse())
      .reverse(),
  }
}

/** Verification where users are starts when the release has taken the traffic; that moment is kept. */
function watchTraffic(machine: Machine): { readonly machine: Machine; servedAt(): number | undefined } {
  let at: number | undefined
  const verifier: Machine['verifier'] = {
    ...machine.verifier,
    verify(subject) {
      if (subject.scope === 'environment') at = machine.clock.monotonic()
      return machine.verifier.verify(subject)
    },
  }
  return { machine: { ...machine, verifier }, servedAt: () => at }
}

async function fileOf(machine: Machine, { candidate, file }: Return['target']): Promise<Obtained> {
  if (file !== undefined) return machine.recheck(file, candidate.digest)
  if (candidate.store === undefined) return { kind: 'unavailable', detail: `${candidate.version} lies in no store` }
  return machine.obtain(candidate.store, candidate.digest)
}
