import { type Infer, literal, object, oneOf, optional, readShape, required, string } from '../../kernel/shape.ts'
import { COMMIT, COMPONENT, DIGEST, VERSION } from '../release.ts'
import { ours, type Parsed, type RawDeployment, writtenBy } from './record.ts'

/** Records that change nothing: an environment locked by a person, a candidate signed off by one. */

/** Task of manual locks, whatever they lock; no component can have a colon in its name. */
export const LOCK_TASK = 'sluice:lock:environment'
export const signOffTask = (component: string) => `sluice:sign-off:${component}`

/** Payload of a manual lock, or of its end. */
export const lockPayload = object({
  schema: required(literal('sluice/lock@1'), 'Version of this form.'),
  kind: required(oneOf('lock', 'unlock'), 'Whether the environment is locked or free again.'),
  component: optional(
    string({ pattern: COMPONENT, what: 'a component name' }),
    'Component that is locked. Absent: all of them.',
  ),
  sha: required(string({ pattern: COMMIT, what: 'a commit' }), 'Commit of the policy at that time.'),
  until: optional(string(), 'When it ends by itself, ISO 8601.'),
  because: required(string(), 'Why.'),
  by: required(string(), 'Login of who started the run.'),
  run: required(writtenBy, 'Run that wrote the record.'),
})

/** Payload of a sign-off: a person has tried a candidate. */
export const signOffPayload = object({
  schema: required(literal('sluice/sign-off@1'), 'Version of this form.'),
  kind: required(oneOf('passed', 'failed'), 'What the person found.'),
  name: required(string(), 'What was signed off, such as `exploratory`.'),
  component: required(string({ pattern: COMPONENT, what: 'a component name' }), 'Component.'),
  version: required(string({ pattern: VERSION, what: 'a version' }), 'Version that was tried.'),
  sha: required(string({ pattern: COMMIT, what: 'a commit' }), 'Commit it was built from.'),
  digest: required(string({ pattern: DIGEST, what: 'a sha256 digest' }), 'Digest that was tried.'),
  because: required(string(), 'What was found, in the words of the person.'),
  by: required(string(), 'Login of the person.'),
  run: required(writtenBy, 'Run that wrote the record.'),
})

export type LockPayload = Infer<typeof lockPayload>
export type SignOffPayload = Infer<typeof signOffPayload>

/** A note as it stands in the ledger. */
export interface Note<P> {
  readonly id: number
  readonly environment: string
  readonly createdAt: Date
  readonly note: P
}

export function parseLock(raw: RawDeployment, creators: readonly string[]): Parsed<Note<LockPayload>> {
  return parseNote(raw, creators, 'sluice/lock@', lockPayload, () => LOCK_TASK)
}

export function parseSignOff(raw: RawDeployment, creators: readonly string[]): Parsed<Note<SignOffPayload>> {
  return parseNote(raw, creators, 'sluice/sign-off@', signOffPayload, ({ component }) => signOffTask(component))
}

function parseNote<P>(
  raw: RawDeployment,
  creators: readonly string[],
  form: string,
  shape: Parameters<typeof readShape<P>>[0],
  taskOf: (note: P) => string,
): Parsed<Note<P>> {
  const payload = ours(raw, creators, form)
  if ('why' in payload) return { kind: 'foreign', why: payload.why }
  const reading = readShape(shape, payload.value)
  if ('problems' in reading) return { kind: 'foreign', why: `its payload is malformed: ${reading.problems[0]}` }
  if (raw.task !== taskOf(reading.value)) return { kind: 'foreign', why: 'its task and its payload differ' }
  const { id, environment, createdAt } = raw
  return { kind: 'record', record: { id, environment, createdAt, note: reading.value } }
}
