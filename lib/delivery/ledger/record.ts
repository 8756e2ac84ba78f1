import {
  type Infer,
  integer,
  list,
  literal,
  object,
  oneOf,
  optional,
  readShape,
  required,
  string,
} from '../../kernel/shape.ts'
import { dataChanges } from '../../schema-guard/declared.ts'
import { Refusal } from '../reasons.ts'
import { COMMIT, COMPONENT, DIGEST, VERSION } from '../release.ts'
import { type Progress, readProgress } from './progress.ts'

/** Task of a component's records; GitHub can filter by it. */
export const changeTask = (component: string) => `sluice:${component}`
export const holdTask = (component: string) => `sluice:hold:${component}`

const ID = integer(1, Number.MAX_SAFE_INTEGER)
/** Who wrote a record. */
export const writtenBy = object({
  id: required(ID, 'Workflow run that wrote the record.'),
  attempt: required(integer(1, 100_000), 'Attempt of that run.'),
  'check-run': optional(ID, 'Check run of the job, by which its end is seen while the run goes on.'),
})

export const milestones = object({
  applied: optional(string(), 'When what is taken back was put in place.'),
  'first-bad-sign': optional(string(), 'When it first served badly.'),
  decided: optional(string(), 'When it was decided to take it back.'),
  planned: optional(string(), 'When the way back was ready.'),
})

/** Payload of a record: one change of one environment. */
export const changePayload = object({
  schema: required(literal('sluice/ledger@1'), 'Version of this form.'),
  kind: required(oneOf('deploy', 'promote', 'rollback', 'hotfix', 'adopt'), 'What the change was.'),
  component: required(string({ pattern: COMPONENT, what: 'a component name' }), 'What was changed.'),
  version: required(string({ pattern: VERSION, what: 'a version' }), 'Version put in place.'),
  sha: required(string({ pattern: COMMIT, what: 'a commit' }), 'Commit it was built from.'),
  digest: required(string({ pattern: DIGEST, what: 'a sha256 digest' }), 'Digest of the candidate.'),
  store: optional(string(), 'Where the candidate lies.'),
  expires: optional(string(), 'When it will be gone from there, ISO 8601; absent where it lasts.'),
  'config-sha': required(string({ pattern: COMMIT, what: 'a commit' }), 'Commit of the configuration that was used.'),
  'config-digest': optional(string(), 'Git object id of the configuration file; absent without one.'),
  'promoted-from': optional(ID, 'Record upstream that proved the candidate.'),
  restores: optional(ID, 'Record whose candidate a rollback puts back.'),
  replaces: optional(ID, 'Record that served before.'),
  strategy: required(string(), 'How the change was made; `foreign` for steps that are not ours.'),
  waves: optional(list(list(string())), 'Regions, wave by wave, in the order in which they change.'),
  'approved-by': optional(list(string()), 'Who approved in the run.'),
  override: optional(
    object({
      of: required(list(string()), 'Checks that it was let past.'),
      by: required(list(string()), 'Who approved that in the run.'),
    }),
    'What a person let it past.',
  ),
  because: optional(string(), 'Why, in the words of a person or of the machine.'),
  incident: optional(string(), 'Incident the rollback belongs to.'),
  data: optional(dataChanges, 'What the release does to data that outlives it.'),
  flags: optional(list(string()), 'Feature flags that the release brought or changed.'),
  forced: optional(
    object({
      past: required(list(string()), 'Reason codes that were set aside.'),
      by: required(list(string()), 'Who approved that in the run.'),
    }),
    'A rollback past guards.',
  ),
  times: optional(milestones, 'Milestones known when the record was written, ISO 8601.'),
  run: required(writtenBy, 'Run that wrote the record.'),
})

/** Payload of a hold: a digest that may not enter an environment, or the lifting of one. */
export const holdPayload = object({
  schema: required(literal('sluice/hold@1'), 'Version of this form.'),
  kind: required(oneOf('hold', 'lift'), 'Whether the hold is placed or lifted.'),
  component: required(string({ pattern: COMPONENT, what: 'a component name' }), 'Component.'),
  version: required(string({ pattern: VERSION, what: 'a version' }), 'Version that is held.'),
  sha: required(string({ pattern: COMMIT, what: 'a commit' }), 'Commit it was built from.'),
  digest: required(string({ pattern: DIGEST, what: 'a sha256 digest' }), 'Digest that is held.'),
  because: required(string(), 'Why.'),
  incident: optional(string(), 'Incident it was placed for.'),
  by: required(string(), 'Login of who started the run.'),
  run: required(writtenBy, 'Run that wrote the record.'),
})

export type ChangePayload = Infer<typeof changePayload>
export type HoldPayload = Infer<typeof holdPayload>
export type Milestones = Infer<typeof milestones>
export type State = 'queued' | 'in_progress' | 'success' | 'failure' | 'error' | 'inactive'

/** A deployment as GitHub gives it, whichever API it came by. */
export interface RawDeployment {
  readonly id: number
  readonly task: string
  readonly environment: string
  readonly payload: unknown
  /** As in REST: `github-actions[bot]`. */
  readonly creator: string
  readonly createdAt: Date
  /** In any order; `latest` marks the newest one. */
  readonly statuses: readonly RawStatus[]
}

export interface RawStatus {
  readonly state: string
  readonly description: string
  readonly creator: string
  readonly createdAt: Date
  readonly url: string | undefined
  /** Run whose log it points at: the one that wrote it, if it is ours. */
  readonly run: number | undefined
  readonly latest: boolean
}

/** One record of the ledger. Whether its run is to be believed is another question (`trust.ts`). */
export interface LedgerRecord {
  readonly id: number
  readonly environment: string
  readonly createdAt: Date
  readonly state: State
  readonly description: string
  /** When it was first proven to serve well; `undefined`: never. */
  readonly verifiedAt: Date | undefined
  /** Run that says so. */
  readonly verifiedBy: number | undefined
  /** Time of the status that gives the state. */
  readonly changedAt: Date
  readonly url: string | undefined
  /** Run that wrote the status that counts: not the one that made the record, when another carries on. */
  readonly touchedBy: number | undefined
  /** How far it got, as far as it goes step by step. */
  readonly progress: Progress | undefined
  readonly change: ChangePayload
}

export interface HoldRecord {
  readonly id: number
  readonly environment: string
  readonly createdAt: Date
  /** Its closing status was never written: to people it looks as if something were under way. */
  readonly unfinished: boolean
  readonly hold: HoldPayload
}

export type Parsed<T> =
  | { readonly kind: 'record'; readonly record: T }
  | { readonly kind: 'foreign'; readonly why: string }

/** A change from a deployment; `foreign` when it was not written as ours are. Throws `newer-ledger`. */
export function parseChange(raw: RawDeployment, creators: readonly string[]): Parsed<LedgerRecord> {
  const payload = ours(raw, creators, 'sluice/ledger@')
  if ('why' in payload) return { kind: 'foreign', why: payload.why }
  const reading = readShape(changePayload, payload.value)
  if ('problems' in reading) return { kind: 'foreign', why: `its payload is malformed: ${reading.problems[0]}` }
  if (raw.task !== changeTask(reading.value.component))
    return { kind: 'foreign', why: 'its task and its component differ' }
  const statuses = raw.statuses.filter((status) => creators.includes(status.creator)).sort(byTime)
  const decisive = decisiveStatus(statuses)
  const state = stateOf(decisive?.state)
  const verified = BAD_ENDS.includes(state) ? undefined : statuses.find((status) => status.state === 'success')
  return {
    kind: 'record',
    record: {
      id: raw.id,
      environment: raw.environment,
      createdAt: raw.createdAt,
      state,
      description: decisive?.description ?? '',
      verifiedAt: verified?.createdAt,
      verifiedBy: verified?.run,
      changedAt: decisive?.createdAt ?? raw.createdAt,
      url: statuses.findLast((status) => status.url !== undefined)?.url,
      touchedBy: decisive?.run,
      progress: readProgress(newestLast(statuses).map(({ description }) => description)),
      change: reading.value,
    },
  }
}

/** A hold from a deployment, likewise. */
export function parseHold(raw: RawDeployment, creators: readonly string[]): Parsed<HoldRecord> {
  const payload = ours(raw, creators, 'sluice/hold@')
  if ('why' in payload) return { kind: 'foreign', why: payload.why }
  const reading = readShape(holdPayload, payload.value)
  if ('problems' in reading) return { kind: 'foreign', why: `its payload is malformed: ${reading.problems[0]}` }
  if (raw.task !== holdTask(reading.value.component))
    return { kind: 'foreign', why: 'its task and its component differ' }
  const { id, environment, createdAt, statuses } = raw
  const unfinished = statuses.length === 0
  return { kind: 'record', record: { id, environment, createdAt, unfinished, hold: reading.value } }
}

export function isOpen(record: LedgerRecord): boolean {
  return record.state === 'queued' || record.state === 'in_progress'
}

/** Payload by a creator that counts, decoded; GraphQL may give it JSON-encoded once or twice. */
export function ours(
  raw: RawDeployment,
  creators: readonly string[],
  form: string,
): { value: unknown } | { why: string } {
  if (!creators.includes(raw.creator)) return { why: `it was written by ${raw.creator}` }
  let value = raw.payload
  for (let layer = 0; layer < 2 && typeof value === 'string'; layer++) {
    try {
      value = JSON.parse(value)
    } catch {
      return { why: 'its payload is not JSON' }
    }
  }
  const schema = (value as { schema?: unknown } | null)?.schema
  const version = typeof schema === 'string' && schema.startsWith(form) ? Number(schema.slice(form.length)) : Number.NaN
  if (version > 1)
    throw new Refusal(
      'newer-ledger',
      `Deployment ${raw.id} of ${raw.environment} is written as ${form}${version}, and this Sluice knows ${form}1. Use the newer Sluice that wrote it.`,
    )
  return { value }
}

function stateOf(status: string | undefined): State {
  switch (status) {
    case 'success':
    case 'failure':
    case 'error':
    case 'inactive':
    case 'in_progress':
      return status
    default:
      return 'queued'
  }
}

const BAD_ENDS: readonly string[] = ['failure', 'error']
const ENDS: readonly string[] = ['success', 'inactive']

/**
 * The status that counts, of those in the order of time. A record ends once: what failed stays failed, and what ended is
 * never open again, whatever is written to it afterwards.
 */
function decisiveStatus(statuses: readonly RawStatus[]): RawStatus | undefined {
  const bad = statuses.find(({ state }) => BAD_ENDS.includes(state))
  if (bad !== undefined) return bad
  const ends = statuses.filter(({ state }) => ENDS.includes(state))
  const left = ends.length > 0 ? ends : statuses
  return left.find(({ latest }) => latest) ?? left.at(-1)
}

/** Times have whole seconds; which one is the newest is marked. */
function newestLast(statuses: readonly RawStatus[]): readonly RawStatus[] {
  return [...statuses.filter(({ latest }) => !latest), ...statuses.filter(({ latest }) => latest)]
}

function byTime(a: RawStatus, b: RawStatus): number {
  return a.createdAt.getTime() - b.createdAt.getTime()
}
