import type { Clock } from '../../kernel/clock.ts'
import type { Log } from '../../kernel/log.ts'
import type { Verifier } from '../../verify/verifier.ts'
import type { History } from '../ledger/history.ts'
import type { ChangePayload, LedgerRecord } from '../ledger/record.ts'
import type { LedgerWriter } from '../ledger/writer.ts'
import type { Provisioner } from '../provision.ts'
import type { Candidate, Observation } from '../release.ts'
import type { Obtain, Obtained } from '../store.ts'
import type { Strategy } from '../strategy.ts'
import type { Target } from '../target.ts'

export interface Policy {
  readonly environment: string
  readonly component: string
  readonly production: boolean
  /** Where users reach it, when the configuration says so. */
  readonly url: string | undefined
  readonly strategy: Strategy
  readonly budgetMilliseconds: number
  /** Whether a change that fails its verification is taken back without asking. */
  readonly automaticReturn: boolean
}

/** What deploy and rollback share: one environment of one component, and everything that is needed to change it. */
export interface Machine {
  readonly policy: Policy
  readonly target: Target
  /** Brings the infrastructure up to date before a change; `undefined`: nothing does. */
  readonly provisioner?: Provisioner | undefined
  readonly verifier: Verifier
  readonly ledger: LedgerWriter
  readonly history: History
  readonly obtain: Obtain
  /** The digest of a file at hand, computed once more right before it is put in place. */
  recheck(file: string, digest: string): Promise<Obtained>
  readonly clock: Clock
  readonly log: Log
  now(): Promise<Date>
  readonly run: { readonly id: number; readonly attempt: number; readonly 'check-run'?: number }
  /** Login of who started the run. */
  readonly actor: string
  readonly config: { readonly sha: string; readonly digest: string | undefined }
}

export function candidateOf({ change }: LedgerRecord): Candidate {
  const { version, digest, sha, store, expires } = change
  return {
    version,
    digest,
    sha,
    ...(store === undefined ? {} : { store }),
    ...(expires === undefined ? {} : { expires }),
  }
}

/** What only some kinds of change have. */
export type Particulars = Omit<
  ChangePayload,
  'schema' | 'component' | 'version' | 'sha' | 'digest' | 'store' | 'expires' | 'config-sha' | 'config-digest' | 'run'
>

/** Payload of a new record of this machine. */
export function payloadOf(machine: Machine, candidate: Candidate, particulars: Particulars): ChangePayload {
  const { version, sha, digest, store, expires } = candidate
  return {
    schema: 'sluice/ledger@1',
    component: machine.policy.component,
    version,
    sha,
    digest,
    ...(store === undefined ? {} : { store }),
    ...(expires === undefined ? {} : { expires }),
    'config-sha': machine.config.sha,
    ...(machine.config.digest === undefined ? {} : { 'config-digest': machine.config.digest }),
    ...particulars,
    run: machine.run,
  }
}

/** Records that say they serve, newest first. */
export function liveRecords({ history }: Machine): readonly LedgerRecord[] {
  return history.recent.map(({ record }) => record).filter(({ state }) => state === 'success')
}

/** Writes that a record is proven to serve, and that every other one does not any more. `told`: what follows "verified". */
export async function closeVerified(
  machine: Machine,
  id: number,
  release: { readonly version: string },
  url: string | undefined,
  { live = liveRecords(machine), told = '' }: { readonly live?: readonly LedgerRecord[]; readonly told?: string } = {},
): Promise<void> {
  await machine.ledger.status(id, { state: 'success', description: `${release.version}: verified${told}`, url })
  await retireRecords(
    machine,
    live.filter((record) => record.id !== id),
    `superseded by ${release.version}`,
  )
}

export async function retireRecords(machine: Machine, records: readonly LedgerRecord[], why: string): Promise<void> {
  for (const { id } of records) await machine.ledger.status(id, { state: 'inactive', description: why })
}

/** One look at the environment, in the words of the log. */
export async function look(machine: Machine, deployment?: number, candidate?: Candidate): Promise<Observation> {
  return machine.target.observe({ deployment, candidate, serving: [] })
}
