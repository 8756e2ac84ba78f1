import { formatDuration } from '../../kernel/duration.ts'
import type { Format } from '../../schema-guard/declared.ts'
import { type Judged, judged, SPEAKS_AGAINST } from '../ledger/good.ts'
import { isOpen, type LedgerRecord, type Milestones } from '../ledger/record.ts'
import { type Candidate, describe, isUp, type Observation, servesOnly } from '../release.ts'
import type { Obtained } from '../store.ts'
import { runsBeside } from '../strategy.ts'
import { deliver } from './deliver.ts'
import type { Delivered } from './delivery.ts'
import { type Exposure, exposureOf, exposureWords } from './exposure.ts'
import { candidateOf, closeVerified, liveRecords, type Machine, payloadOf, retireRecords } from './machine.ts'

/** What is to be put back, with its file at hand (`undefined`: it still is up and needs none). */
export interface ReturnTarget {
  readonly record: LedgerRecord
  readonly file: string | undefined
}

export type TargetChoice =
  | { readonly kind: 'target'; readonly target: ReturnTarget }
  /**
   * Every record that was looked at, with what speaks against it. `blocked`: the newest one against which nothing speaks
   * but what happened to data since.
   */
  | { readonly kind: 'no-target'; readonly against: readonly string[]; readonly blocked: Judged | undefined }

export interface Limits {
  /** A record that is taken back; a way back never leads to a newer one. */
  readonly before?: number
  /** A record of our own that is younger than the history. */
  readonly over?: LedgerRecord
  /** Somebody answers for what happens to data. */
  readonly pastData?: boolean
}

/**
 * The last known good whose candidate can be had right now; a file is fetched and checked before anything moves.
 */
export async function chooseTarget(
  machine: Machine,
  suspect: string | undefined,
  seen: Observation,
  { before = Number.POSITIVE_INFINITY, pastData = false, over }: Limits = {},
): Promise<TargetChoice> {
  const against: string[] = []
  let blocked: Judged | undefined
  for await (const each of judged(machine.history, suspect, over)) {
    const { record, eligibility, obstacle } = each
    const { version } = record.change
    if (record.id > before) {
      against.push(`${version} is newer`)
      continue
    }
    const up = stillUp(machine, record, seen)
    const fit = eligibility === 'eligible' || eligibility === obstacle?.reason || (eligibility === 'not-durable' && up)
    if (!fit) {
      against.push(`${version} ${SPEAKS_AGAINST[eligibility]}`)
      continue
    }
    if (obstacle !== undefined && !pastData) {
      blocked ??= each
      against.push(`${version} ${SPEAKS_AGAINST[obstacle.reason]}`)
      continue
    }
    if (up) return { kind: 'target', target: { record, file: undefined } }
    const obtained = await machine.obtain(record.change.store ?? '', record.change.digest)
    if (obtained.kind === 'file') return { kind: 'target', target: { record, file: obtained.file } }
    against.push(`${version}: ${obtained.detail}`)
  }
  return { kind: 'no-target', against, blocked }
}

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
  await placeHold(machine, back)
  const times = { ...back.times, planned: (await machine.now()).toISOString() }
  const deployment =
    back.existing ?? (await ledger.open(policy.environment, policy.production, payload(machine, back, times)))
  if (bad !== undefined && isOpen(bad)) {
    // Held: it was the candidate's fault; else only the infrastructure's.
    const blamed = back.hold !== undefined || (await machine.history.holdOn(bad.change.digest)) !== undefined
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

async function placeHold(machine: Machine, { hold, bad }: Return): Promise<void> {
  if (hold === undefined || bad === undefined) return
  const placed = await machine.history.holdOn(bad.change.digest)
  if (placed?.unfinished === true) await machine.ledger.closeHold(placed.id, placed.hold)
  if (placed !== undefined) return
  const { environment, production, component } = machine.policy
  const { version, sha, digest } = bad.change
  await machine.ledger.hold(environment, production, {
    schema: 'sluice/hold@1',
    kind: 'hold',
    component,
    version,
    sha,
    digest,
    because: hold,
    by: machine.actor,
    run: machine.run,
  })
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

/** Whether it needs no file, since the traffic can be given back to it where it is. */
function stillUp({ policy }: Machine, { change }: LedgerRecord, seen: Observation): boolean {
  if (!runsBeside(policy.strategy) || seen.kind === 'unknown') return false
  return [...(seen.regions?.values() ?? [seen.serving])].every((serving) =>
    serving.some(({ digest }) => digest === change.digest),
  )
}
