import { formatDuration } from '../../kernel/duration.ts'
import type { History } from '../ledger/history.ts'
import { isOpen, type LedgerRecord } from '../ledger/record.ts'
import { type Candidate, shortDigest } from '../release.ts'
import { type Check, cannotTell, fail, notAsked, pass } from './checks.ts'

/** What the ledger of the environment before tells. */
export interface UpstreamFacts {
  readonly environment: string
  /** Newest trusted change that is under way, if it is newer than what serves. */
  readonly open: LedgerRecord | undefined
  /** What serves there: newest trusted record in state `success`. */
  readonly serving: LedgerRecord | undefined
  /** Newest trusted record of the candidate's digest that was ever verified there. */
  readonly verified: LedgerRecord | undefined
  /** A record would prove it, if it could be believed. */
  readonly foreign: boolean
}

/** Reads what the proof needs of the environment before; `digest` may not be known yet. */
export async function readUpstream(history: History, digest: string | undefined): Promise<UpstreamFacts> {
  let open: LedgerRecord | undefined
  let serving: LedgerRecord | undefined
  let verified: LedgerRecord | undefined
  let foreign = false
  let looked = 0
  for await (const entry of history.entries()) {
    const { record } = entry
    const wanted = digest ?? serving?.change.digest
    const proves = record.verifiedAt !== undefined && (wanted === undefined || record.change.digest === wanted)
    const matters = isOpen(record) || (serving === undefined && record.state === 'success') || proves
    if (matters && (await entry.trust()).kind === 'foreign') foreign ||= proves
    else if (isOpen(record)) open ??= serving === undefined ? record : undefined
    else if (matters) {
      if (record.state === 'success') serving ??= record
      if (proves) verified ??= record
    }
    if (serving !== undefined && verified !== undefined) break
    if (++looked >= DEPTH) break
  }
  return { environment: history.environment, open, serving, verified, foreign }
}

/** A candidate that was not verified within so many changes is long overtaken. */
const DEPTH = 60

/** Verified upstream, and newest there. */
export function checkUpstream(upstream: UpstreamFacts | undefined, candidate: Candidate): Check {
  if (upstream === undefined) return notAsked('upstream', 'comes from no other environment')
  const { environment, open, serving, verified, foreign } = upstream
  const name = `${candidate.version} (${shortDigest(candidate.digest)})`
  if (verified === undefined) {
    return foreign
      ? fail(
          'upstream',
          'foreign-record',
          `the record that says ${name} is verified in ${environment} was not written by a trusted run`,
        )
      : fail('upstream', 'not-verified-upstream', `${name} was never verified in ${environment}`)
  }
  if (open !== undefined)
    return cannotTell(
      'upstream',
      'upstream-changing',
      `${environment} is being changed to ${open.change.version}; promote when that is verified`,
    )
  if (serving === undefined)
    return fail('upstream', 'not-verified-upstream', `nothing that is verified serves in ${environment} now`)
  if (serving.change.digest !== candidate.digest) {
    return serving.change.kind === 'rollback'
      ? fail(
          'upstream',
          'not-verified-upstream',
          `${name} was taken back in ${environment}, which serves ${serving.change.version} again`,
        )
      : fail(
          'upstream',
          'superseded',
          `${environment} serves ${serving.change.version} by now, which takes the place of ${name}`,
        )
  }
  return pass('upstream', `verified in ${environment} and newest there`)
}

/** Verified upstream for long enough; a time that is compared, never waited for. */
export function checkSoak(
  upstream: UpstreamFacts | undefined,
  candidate: Candidate,
  soakMilliseconds: number,
  now: Date,
): Check {
  if (upstream === undefined || soakMilliseconds === 0) return notAsked('soak', 'no soak is configured')
  const { serving, environment } = upstream
  const since = serving?.change.digest === candidate.digest ? serving.verifiedAt : undefined
  // The check before this one has said so.
  if (since === undefined) return notAsked('soak', `${candidate.version} does not serve in ${environment}`)
  const soaked = now.getTime() - since.getTime()
  const told = `${formatDuration(Math.max(0, soaked))} of ${formatDuration(soakMilliseconds)} in ${environment}`
  if (soaked >= soakMilliseconds) return pass('soak', told)
  const until = new Date(since.getTime() + soakMilliseconds).toISOString()
  return fail('soak', 'soak-not-met', `${told}; promote after ${until}`)
}
