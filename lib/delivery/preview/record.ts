import { type Infer, integer, literal, object, optional, readShape, required, string } from '../../kernel/shape.ts'
import type { RawDeployment } from '../ledger/record.ts'
import { COMMIT, COMPONENT, DIGEST, VERSION } from '../release.ts'

/** Task of the records of a component's previews. Never a ledger record: a preview proves nothing and restores nothing. */
export const previewTask = (component: string) => `sluice:preview:${component}`

const ID = integer(1, Number.MAX_SAFE_INTEGER)

/** Payload of a record: the copy of one pull request, as of one commit. */
export const previewPayload = object({
  schema: required(literal('sluice/preview@1'), 'Version of this form.'),
  component: required(string({ pattern: COMPONENT, what: 'a component name' }), 'Component.'),
  'pull-request': required(ID, 'Number of the pull request.'),
  version: required(string({ pattern: VERSION, what: 'a version' }), 'Version that was brought up.'),
  sha: required(string({ pattern: COMMIT, what: 'a commit' }), 'Head of the pull request.'),
  digest: optional(string({ pattern: DIGEST, what: 'a sha256 digest' }), 'Digest of the candidate, when there is one.'),
  until: required(
    string({ pattern: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, what: 'a time' }),
    'When the copy may be destroyed, ISO 8601.',
  ),
  run: required(
    object({ id: required(ID, 'Workflow run.'), attempt: required(integer(1, 100_000), 'Attempt.') }),
    'Run that wrote the record.',
  ),
})

export type PreviewPayload = Infer<typeof previewPayload>

export interface PreviewRecord {
  readonly id: number
  readonly createdAt: Date
  /** Newest status by a creator that counts; `pending` without one. */
  readonly state: string
  readonly url: string | undefined
  readonly preview: PreviewPayload
}

/**
 * A preview from a deployment; `undefined` when it is not one of ours. Previews are written by runs of pull requests, so
 * only the creator is asked for: whoever forges one can have a copy of a pull request destroyed, and nothing else.
 */
export function parsePreview(
  raw: RawDeployment,
  component: string,
  creators: readonly string[],
): PreviewRecord | undefined {
  if (raw.task !== previewTask(component) || !creators.includes(raw.creator)) return undefined
  const reading = readShape(previewPayload, decoded(raw.payload))
  if ('problems' in reading || reading.value.component !== component) return undefined
  const statuses = raw.statuses.filter(({ creator }) => creators.includes(creator))
  const newest = statuses.find(({ latest }) => latest) ?? statuses.at(-1)
  return {
    id: raw.id,
    createdAt: raw.createdAt,
    state: statuses.some(({ state }) => state === 'inactive') ? 'inactive' : (newest?.state ?? 'pending'),
    url: statuses.find(({ url }) => url !== undefined)?.url,
    preview: reading.value,
  }
}

/** GraphQL may give the payload JSON-encoded once or twice. */
function decoded(payload: unknown): unknown {
  let value = payload
  for (let layer = 0; layer < 2 && typeof value === 'string'; layer++) {
    try {
      value = JSON.parse(value)
    } catch {
      return undefined
    }
  }
  return value
}

/** One pull request whose copy may be up, with all its records that are not closed. */
export interface Preview {
  readonly pullRequest: number
  /** Newest first; never empty. */
  readonly records: readonly [PreviewRecord, ...PreviewRecord[]]
}

/** Previews that are not closed, by pull request. `records` are newest first. */
export function openPreviews(records: readonly PreviewRecord[]): readonly Preview[] {
  const open = records.filter(({ state }) => state !== 'inactive')
  const numbers = [...new Set(open.map(({ preview }) => preview['pull-request']))]
  return numbers.flatMap((pullRequest) => {
    const [newest, ...older] = open.filter(({ preview }) => preview['pull-request'] === pullRequest)
    return newest === undefined ? [] : [{ pullRequest, records: [newest, ...older] as const }]
  })
}

/** Whether the time to live of the newest record is over. */
export function isExpired({ records: [newest] }: Preview, now: Date): boolean {
  return now.getTime() >= Date.parse(newest.preview.until)
}
