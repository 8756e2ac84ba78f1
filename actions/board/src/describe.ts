import { endingSoon } from '../../../lib/delivery/expiry.ts'
import { readKept } from '../../../lib/delivery/ledger/kept.ts'
import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import type { Hop } from '../../../lib/overview/hop.ts'
import type { ReadEnvironment } from '../../../lib/overview/ledger-reader.ts'
import type { StandingPreviews } from '../../../lib/overview/previews.ts'
import type { StandingRamp } from '../../../lib/overview/ramps.ts'
import type { ChangeReport, EnvironmentReport, ExpiringReport, HopReport, PreviewReport, RampReport } from './report.ts'

export interface Circumstances {
  readonly now: Date
  /** Places of candidates in which the file is not any more. */
  readonly missing: ReadonlySet<string>
}

/** An environment in the form of the report. */
export function describeEnvironment(
  { name, state, foreign }: ReadEnvironment,
  circumstances: Circumstances,
): EnvironmentReport {
  const distrusted = foreign.map(({ id, why }) => ({ deployment: id, why }))
  if (state.kind === 'unreadable')
    return { name, state: state.kind, problem: state.problem, open: [], expiring: [], held: [], foreign: distrusted }
  const { kind, serving, failed, open, good, held } = state
  return {
    name,
    state: kind,
    ...(serving === undefined ? {} : { serving: describeChange(serving) }),
    ...(failed === undefined ? {} : { failed: describeChange(failed) }),
    ...oldSide(serving, circumstances.now),
    open: open.map(({ record, abandoned }) => ({ change: describeChange(record), abandoned })),
    ...(good === undefined ? {} : { 'last-known-good': describeChange(good) }),
    expiring: [
      ...expiring('serving', serving, circumstances),
      ...(good?.change.digest === serving?.change.digest ? [] : expiring('last-known-good', good, circumstances)),
    ],
    held: held.map(({ hold, createdAt }) => ({
      version: hold.version,
      digest: hold.digest,
      because: hold.because,
      by: hold.by,
      since: createdAt.toISOString(),
    })),
    foreign: distrusted,
  }
}

/** What served before and is kept up for a time. */
function oldSide(serving: LedgerRecord | undefined, now: Date): Pick<EnvironmentReport, 'old-side'> {
  const until = serving === undefined ? undefined : readKept(serving.description)
  return until === undefined ? {} : { 'old-side': { until: until.toISOString(), over: until <= now } }
}

/** Files that somebody may want once more, when they are gone or nearly so. */
function expiring(
  of: ExpiringReport['of'],
  record: LedgerRecord | undefined,
  { now, missing }: Circumstances,
): readonly ExpiringReport[] {
  if (record === undefined) return []
  const { version, store = '', expires } = record.change
  const ending = missing.has(store) ? { daysLeft: 0, gone: true } : endingSoon(record.change, now)
  if (ending === undefined) return []
  const until = expires === undefined ? {} : { expires }
  return [{ of, version, store, ...until, 'days-left': ending.daysLeft, gone: ending.gone }]
}

export function describeHop({ from, to, verdict, candidate, checks }: Hop): HopReport {
  return {
    from,
    to,
    verdict,
    ...(candidate === undefined ? {} : { version: candidate.version, digest: candidate.digest }),
    checks: [...checks],
  }
}

export function describePreviews({ environment, standing }: StandingPreviews): readonly PreviewReport[] {
  return standing.map(({ preview, expired }) => {
    const [{ id, state, url, preview: payload }] = preview.records
    return {
      environment,
      'pull-request': preview.pullRequest,
      deployment: id,
      version: payload.version,
      state,
      until: payload.until,
      expired,
      ...(url === undefined ? {} : { url }),
    }
  })
}

export function describeRamp({ config, state, underWay }: StandingRamp): RampReport {
  const { flag, environment, steps } = config
  const common = { flag, environment, of: steps.length, 'under-way': underWay }
  if (typeof state === 'string') return { ...common, state: state === 'not-started' ? 'pending' : state, step: 0 }
  const because = state['paused-because']
  const entered = state['entered-at']
  return {
    ...common,
    state: state.state,
    step: state.step + 1,
    ...(entered === undefined ? {} : { 'entered-at': entered }),
    ...(because === undefined || state.state !== 'paused' ? {} : { 'paused-because': because }),
  }
}

function describeChange({ id, state, verifiedAt, changedAt, description, change }: LedgerRecord): ChangeReport {
  return {
    deployment: id,
    version: change.version,
    digest: change.digest,
    sha: change.sha,
    kind: change.kind,
    state,
    since: (verifiedAt ?? changedAt).toISOString(),
    run: change.run.id,
    'approved-by': [...(change['approved-by'] ?? [])],
    ...(change.because === undefined ? {} : { because: change.because }),
    detail: description,
  }
}
