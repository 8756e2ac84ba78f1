import type { GitHub } from '../../github/client.ts'
import type { Trust } from '../ledger/trust.ts'
import { zipEntries } from './zip.ts'

/** `run:<id>/<artifact>[/<file>]`: a file in an artifact of a workflow run. It expires. */
export interface ArtifactReference {
  readonly kind: 'run'
  readonly run: number
  readonly artifact: string
  /** Path inside the artifact; `undefined`: the only file in it. */
  readonly file: string | undefined
}

/** Bytes of a candidate with its file name, or why there are none. */
export type Fetched =
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array; readonly expiresAt?: Date }
  | { readonly kind: 'unavailable'; readonly detail: string; readonly expired?: true }

/** Names of artifacts hold no slash, so the rest is a path inside. */
export function parseArtifact(rest: string): ArtifactReference | undefined {
  const match = /^(\d{1,15})\/([^/]+)(?:\/(.+))?$/.exec(rest)
  if (match === null) return undefined
  return { kind: 'run', run: Number(match[1]), artifact: match[2] ?? '', file: match[3] }
}

/** An artifact of anybody's pull request lies beside ours, so the run must be one whose records would count. */
export async function fetchArtifact(
  { run, artifact, file }: ArtifactReference,
  github: GitHub,
  trustRun: (id: number) => Promise<Trust>,
): Promise<Fetched> {
  const unavailable = (detail: string): Fetched => ({ kind: 'unavailable', detail })
  const trust = await trustRun(run)
  if (trust.kind === 'foreign') return unavailable(`what run ${run} made does not count: ${trust.why}`)
  const { artifacts } = await github.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
    run_id: run,
    name: artifact,
    per_page: 100,
  })
  // A second attempt makes another one of the same name.
  const found = artifacts.reduce<(typeof artifacts)[number] | undefined>(
    (newest, each) => (newest === undefined || each.id > newest.id ? each : newest),
    undefined,
  )
  if (found === undefined) return unavailable(`run ${run} has no artifact ${artifact}, or it has expired and is gone`)
  const until = found.expires_at ?? undefined
  if (found.expired)
    return {
      kind: 'unavailable',
      detail: `artifact ${artifact} of run ${run} expired${until === undefined ? '' : ` on ${until}`}; build again, and publish the candidate as an asset of a prerelease before it waits for people`,
      expired: true,
    }
  const zip = await github.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
    artifact_id: found.id,
    archive_format: 'zip',
  })
  const entries = zipEntries(Buffer.from(zip as unknown as ArrayBuffer))
  const entry = file === undefined && entries.length === 1 ? entries[0] : entries.find(({ name }) => name === file)
  if (entry === undefined)
    return unavailable(
      file === undefined
        ? `artifact ${artifact} of run ${run} holds ${entries.length} files; name one of them: run:${run}/${artifact}/<file>`
        : `artifact ${artifact} of run ${run} holds no ${file}`,
    )
  const name = entry.name.split('/').at(-1) ?? artifact
  return { kind: 'bytes', name, bytes: entry.read(), ...(until === undefined ? {} : { expiresAt: new Date(until) }) }
}
