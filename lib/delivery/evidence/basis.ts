import type { LedgerRecord } from '../ledger/record.ts'
import type { Plan } from '../plan.ts'
import { countingApprovers } from '../proof/approval.ts'
import type { Gathered } from '../proof/gather.ts'
import { countingOverriders } from '../proof/override.ts'
import type { Evidence } from './document.ts'
import { overridden } from './document.ts'

/** What a change rests on: known before it is made, and the same however it ends. */
export type Basis = Pick<
  Evidence,
  | 'kind'
  | 'promoted-from'
  | 'previous-version'
  | 'authors'
  | 'approval'
  | 'override'
  | 'provenance'
  | 'because'
  | 'checks'
  | 'begun-by'
  | 'config'
> & { readonly proven: string }

/** From the proof that this call of the action has given. */
export function basisOfProof(facts: Gathered, plan: Plan, previous: string | undefined): Basis {
  const { approval, override, authors, upstream, lane, from, provenance } = facts
  const passed = overridden(plan.checks)
  return {
    kind: lane === 'hotfix' ? 'hotfix' : from === undefined ? 'deploy' : 'promote',
    ...(from === undefined ? {} : { 'promoted-from': { environment: from, ...provenBy(upstream?.verified) } }),
    ...(previous === undefined ? {} : { 'previous-version': previous }),
    ...(authors === undefined ? {} : { authors }),
    ...(approval === undefined
      ? {}
      : { approval: { environment: approval.environment, by: countingApprovers(approval) } }),
    ...(override === undefined || passed.length === 0
      ? {}
      : { override: { of: passed, by: countingOverriders(override) } }),
    ...(provenance?.kind === 'accepted' ? { provenance: provenance.proof } : {}),
    ...(facts.because === '' ? {} : { because: facts.because }),
    checks: [...plan.checks],
    config: facts.config,
    proven: facts.now.toISOString(),
  }
}

/** From the record of a change that an earlier step or run has begun, and from what that step has left. */
export function basisOfRecord(record: LedgerRecord, begun: Evidence | undefined, run: number): Basis {
  if (begun !== undefined) return { ...pick(begun), proven: begun.times.proven }
  const { change, createdAt } = record
  const { because, override } = change
  const approvers = change['approved-by']
  const digest = change['config-digest']
  return {
    kind: change.kind,
    ...(approvers === undefined ? {} : { approval: { by: approvers } }),
    ...(override === undefined ? {} : { override }),
    ...(because === undefined ? {} : { because }),
    checks: [],
    ...(change.run.id === run ? {} : { 'begun-by': change.run.id }),
    config: { sha: change['config-sha'], ...(digest === undefined ? {} : { digest }) },
    proven: createdAt.toISOString(),
  }
}

function provenBy(verified: LedgerRecord | undefined) {
  const at = verified?.verifiedAt?.toISOString()
  return {
    ...(verified === undefined ? {} : { deployment: verified.id }),
    ...(at === undefined ? {} : { 'verified-at': at }),
  }
}

const NAMES = [
  'kind',
  'promoted-from',
  'previous-version',
  'authors',
  'approval',
  'override',
  'provenance',
  'because',
  'checks',
  'config',
] as const

function pick(begun: Evidence): Pick<Evidence, (typeof NAMES)[number]> {
  const known = NAMES.filter((name) => begun[name] !== undefined)
  return Object.fromEntries(known.map((name) => [name, begun[name]])) as Pick<Evidence, (typeof NAMES)[number]>
}
