import { createHash } from 'node:crypto'
import { isRecord } from '../../kernel/shape.ts'
import type { Fetched } from './artifact.ts'
import type { Registry, RegistryAnswer } from './registry.ts'

/** `oci:<registry>/<name>@sha256:<digest>`: a manifest in a registry. It stays as long as nobody deletes it. */
export interface OciReference {
  readonly kind: 'oci'
  readonly host: string
  readonly name: string
  readonly digest: string
}

const REFERENCE =
  /^((?:[A-Za-z0-9-]+\.)*[A-Za-z0-9-]+(?::\d{1,5})?)\/([a-z0-9]+(?:[._/-]+[a-z0-9]+)*)(?::[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?@(sha256:[0-9a-f]{64})$/

/** The registry must be named: without a dot or a port in front it would be somebody's guess. */
export function parseOci(text: string): OciReference | undefined {
  const match = REFERENCE.exec(text)
  const [, host = '', name = '', digest = ''] = match ?? []
  if (match === null || !(host === 'localhost' || /[.:]/.test(host))) return undefined
  return { kind: 'oci', host, name, digest }
}

export const MANIFEST_TYPES = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
].join(', ')

/**
 * What a reference names, as bytes. An image is its manifest: that is what its digest is the digest of, and the driver
 * pulls by it. A file that was pushed as an artifact is the layer with the digest of the candidate.
 */
export async function fetchOci(reference: OciReference, wanted: string, registry: Registry): Promise<Fetched> {
  const { host, name, digest } = reference
  const answer = await registry.get(reference, `/v2/${name}/manifests/${digest}`, MANIFEST_TYPES)
  if (answer.status !== 200) return refused(answer, `${host}/${name} has no manifest ${digest}`)
  const actual = sha256(answer.bytes)
  if (actual !== digest)
    return { kind: 'unavailable', detail: `${host}/${name} answered ${actual} when asked for ${digest}` }
  if (wanted === digest) return { kind: 'bytes', name: 'manifest.json', bytes: answer.bytes }
  const layer = layersOf(answer.bytes).find((each) => each.digest === wanted)
  if (layer === undefined) return { kind: 'unavailable', detail: `${host}/${name}@${digest} holds no file ${wanted}` }
  const blob = await registry.get(reference, `/v2/${name}/blobs/${wanted}`, '*/*')
  if (blob.status !== 200) return refused(blob, `${host}/${name} has no blob ${wanted}`)
  return { kind: 'bytes', name: layer.title ?? 'candidate', bytes: blob.bytes }
}

/** Puts a small document beside a manifest, as an artifact about it (`subject`) with a tag of its own. */
export async function attachToOci(
  { host, name, digest }: OciReference,
  document: { readonly type: string; readonly tag: string; readonly title: string; readonly bytes: Uint8Array },
  subject: { readonly mediaType: string; readonly size: number },
  registry: Registry,
): Promise<string> {
  const reference = { host, name }
  const config = new TextEncoder().encode('{}')
  for (const blob of [config, document.bytes]) await registry.putBlob(reference, sha256(blob), blob)
  const manifest = {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    artifactType: document.type,
    config: { mediaType: 'application/vnd.oci.empty.v1+json', digest: sha256(config), size: config.length },
    layers: [
      {
        mediaType: document.type,
        digest: sha256(document.bytes),
        size: document.bytes.length,
        annotations: { 'org.opencontainers.image.title': document.title },
      },
    ],
    subject: { ...subject, digest },
  }
  await registry.putManifest(reference, document.tag, manifest.mediaType, JSON.stringify(manifest))
  return `oci:${host}/${name}:${document.tag}`
}

export function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

function layersOf(manifest: Uint8Array): readonly { readonly digest: string; readonly title: string | undefined }[] {
  const value: unknown = JSON.parse(Buffer.from(manifest).toString('utf8'))
  const layers: readonly unknown[] = isRecord(value) && Array.isArray(value['layers']) ? value['layers'] : []
  return layers.filter(isRecord).map(({ digest, annotations }) => {
    const title = isRecord(annotations) ? annotations['org.opencontainers.image.title'] : undefined
    return { digest: String(digest), title: typeof title === 'string' ? title.split('/').at(-1) : undefined }
  })
}

function refused({ status }: RegistryAnswer, what: string): Fetched {
  const why = status === 404 ? what : `${what}, or does not show it (it answered ${status}; log in to it before)`
  return { kind: 'unavailable', detail: why }
}
