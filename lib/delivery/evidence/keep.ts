import type { GitHub } from '../../github/client.ts'
import { errorMessage, UserError } from '../../kernel/errors.ts'
import { parseStore } from '../store.ts'
import { attachToOci, MANIFEST_TYPES, type OciReference } from '../stores/oci.ts'
import type { Registry } from '../stores/registry.ts'
import type { Evidence } from './document.ts'

export type Kept =
  | { readonly kind: 'kept'; readonly place: string }
  /** There is no durable candidate to lay it beside. */
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'not-kept'; readonly detail: string }

/** Evidence as it was left: a file of this job, and what became of it. */
export interface Left {
  readonly path: string
  readonly evidence: Evidence
  readonly kept: Kept
}

/** Lays the evidence beside the candidate: an asset of its release, or an artifact about its manifest. Safe to repeat. */
export async function keepEvidence(evidence: Evidence, github: GitHub, registry: Registry): Promise<Kept> {
  const reference = evidence.candidate.store === undefined ? undefined : parseStore(evidence.candidate.store)
  const name = nameOf(evidence)
  const bytes = new TextEncoder().encode(`${JSON.stringify(evidence, null, 2)}\n`)
  try {
    if (reference?.kind === 'release')
      return { kind: 'kept', place: await keepInRelease(reference.tag, name, bytes, github) }
    if (reference?.kind === 'oci')
      return { kind: 'kept', place: await keepInRegistry(reference, name, bytes, registry) }
    return { kind: 'nowhere' }
  } catch (error) {
    if (error instanceof UserError || error instanceof TypeError)
      return { kind: 'not-kept', detail: errorMessage(error) }
    throw error
  }
}

/** Ends after which more comes. What is known by then is kept under a name of its own. */
const NOT_THE_END: readonly string[] = ['begun', 'paused']

/** No other kind of file ends like this, by which notes know it. */
function nameOf({ environment, deployment, result, run }: Evidence): string {
  const part = NOT_THE_END.includes(result) ? `-run-${run.id}-${run.attempt}` : ''
  return `evidence-${environment}-${deployment ?? 0}${part}.json`
}

async function keepInRelease(tag: string, name: string, bytes: Uint8Array, github: GitHub): Promise<string> {
  const release = await github.request('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag })
  // One record has one evidence: what an earlier attempt has left says the same.
  if (!release.assets.some((asset) => asset.name === name))
    await github.upload(release.upload_url, name, 'application/json', bytes)
  return `release:${tag}/${name}`
}

async function keepInRegistry(
  reference: OciReference,
  name: string,
  bytes: Uint8Array,
  registry: Registry,
): Promise<string> {
  const { name: repository, digest } = reference
  const manifest = await registry.get(reference, `/v2/${repository}/manifests/${digest}`, MANIFEST_TYPES)
  if (manifest.status !== 200)
    throw new UserError('missing-permission', `${reference.host} does not show ${digest} (${manifest.status}).`)
  const { mediaType } = JSON.parse(Buffer.from(manifest.bytes).toString('utf8')) as { mediaType?: string }
  const subject = {
    mediaType: mediaType ?? 'application/vnd.oci.image.manifest.v1+json',
    size: manifest.bytes.length,
  }
  const tag = `${digest.replace(':', '-')}.${name.replace(/\.json$/, '')}`.slice(0, 128)
  const document = { type: 'application/vnd.sluice.evidence.v1+json', tag, title: name, bytes }
  return attachToOci(reference, document, subject, registry)
}
