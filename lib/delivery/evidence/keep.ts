import type { GitHub } from '../../github/client.ts'
import { GitHubError } from '../../github/errors.ts'
import { errorMessage, UserError } from '../../kernel/errors.ts'
import type { LedgerRecord } from '../ledger/record.ts'
import { parseStore } from '../store.ts'
import { attachToOci, MANIFEST_TYPES, type OciReference, sha256 } from '../stores/oci.ts'
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

/** Whether the end of a change has its evidence; of one that lies nowhere that lasts nothing is missing. */
export async function isKept(record: LedgerRecord, github: GitHub, registry: Registry): Promise<boolean> {
  const { store } = record.change
  const reference = store === undefined ? undefined : parseStore(store)
  const name = nameFor(record.environment, record.id)
  if (reference?.kind === 'oci') {
    const tag = tagOf(reference, name)
    return (await registry.get(reference, `/v2/${reference.name}/manifests/${tag}`, MANIFEST_TYPES)).status !== 404
  }
  if (reference?.kind !== 'release') return true
  const release = await github.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag: reference.tag })
  return release === undefined || release.assets.some((asset) => asset.name === name && asset.state === 'uploaded')
}

/** Ends after which more comes. What is known by then is kept under a name of its own. */
const NOT_THE_END: readonly string[] = ['begun', 'paused']

/** No other kind of file ends like this, by which notes know it. */
function nameOf({ environment, deployment, result, run }: Evidence): string {
  return nameFor(environment, deployment ?? 0, NOT_THE_END.includes(result) ? `-run-${run.id}-${run.attempt}` : '')
}

function nameFor(environment: string, deployment: number, part = ''): string {
  return `evidence-${environment}-${deployment}${part}.json`
}

async function keepInRelease(tag: string, name: string, bytes: Uint8Array, github: GitHub): Promise<string> {
  const read = () => github.request('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag })
  const release = await read()
  const there = release.assets.find((asset) => asset.name === name)
  // One record has one evidence: what an earlier attempt has left says the same.
  if (there?.state === 'uploaded') return `release:${tag}/${name}`
  // An upload that was cut stays as an empty asset, in the way of the next.
  if (there !== undefined)
    await github.request('DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}', { asset_id: there.id })
  try {
    await github.upload(release.upload_url, name, 'application/json', bytes)
  } catch (error) {
    const answerLost = error instanceof GitHubError && error.outcomeUnknown
    const arrived = answerLost && (await read()).assets.some((each) => each.name === name && each.state === 'uploaded')
    if (!arrived) throw error
  }
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
  const tag = tagOf(reference, name)
  const there = await registry.get(reference, `/v2/${repository}/manifests/${tag}`, MANIFEST_TYPES)
  if (there.status === 200) return `oci:${reference.host}/${repository}:${tag}`
  const document = { type: 'application/vnd.sluice.evidence.v1+json', tag, title: name, bytes }
  return attachToOci(reference, document, subject, registry)
}

const LONGEST_TAG = 128

/** Registries take no longer tags; what is cut off must not make two of them the same. */
function tagOf({ digest }: OciReference, name: string): string {
  const about = digest.replace(':', '-')
  const tag = `${about}.${name.replace(/\.json$/, '')}`
  return tag.length <= LONGEST_TAG
    ? tag
    : `${about}.evidence-${sha256(new TextEncoder().encode(name)).slice('sha256:'.length).slice(0, 32)}`
}
