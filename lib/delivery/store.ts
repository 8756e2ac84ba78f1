import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { GitHub } from '../github/client.ts'
import { errorMessage, UserError } from '../kernel/errors.ts'
import type { Environment } from '../kernel/inputs.ts'
import { resolveInside } from '../kernel/paths.ts'
import type { Trust } from './ledger/trust.ts'
import { type ArtifactReference, type Fetched, fetchArtifact, parseArtifact } from './stores/artifact.ts'
import { fetchOci, type OciReference, parseOci } from './stores/oci.ts'
import type { Registry } from './stores/registry.ts'
import { fetchAsset, parseRelease, type ReleaseReference } from './stores/release.ts'

/** Where a candidate lies. */
export type StoreReference =
  | ReleaseReference
  | OciReference
  | ArtifactReference
  | { readonly kind: 'file'; readonly path: string }

/** What the forms are, for messages. */
export const CANDIDATE_FORMS =
  '"release:<tag>/<asset>", "oci:<registry>/<name>@sha256:<digest>", "run:<id>/<artifact>[/<file>]" or a path in the checkout'

/** A text with one of the prefixes is that kind of place and never a path. */
export function parseStore(text: string): StoreReference | undefined {
  const [prefix = '', ...rest] = text.split(':')
  const after = rest.join(':')
  if (rest.length > 0 && prefix === 'release') return parseRelease(after)
  if (rest.length > 0 && prefix === 'oci') return parseOci(after)
  if (rest.length > 0 && prefix === 'run') return parseArtifact(after)
  return text === '' ? undefined : { kind: 'file', path: text }
}

/** Whether a store keeps the candidate for as long as a way back may need it. */
export function isDurable(store: string | undefined): boolean {
  const reference = store === undefined ? undefined : parseStore(store)
  return reference?.kind === 'release' || reference?.kind === 'oci'
}

export type Obtained =
  | { readonly kind: 'file'; readonly file: string; readonly expiresAt?: Date }
  /** `expired`: it was there once. */
  | { readonly kind: 'unavailable'; readonly detail: string; readonly expired?: true }
  | { readonly kind: 'digest-mismatch'; readonly actual: string; readonly detail: string }

/** Makes the candidate a local file whose digest is the wanted one; the digest is computed here and now. */
export type Obtain = (store: string, digest: string) => Promise<Obtained>

/** Everything that candidates are fetched with. */
export interface StoreAccess {
  readonly github: GitHub
  readonly workspace: string
  readonly env: Environment
  readonly registry: Registry
  /** Whether what a run made counts. */
  trustRun(id: number): Promise<Trust>
}

export function createObtain(access: StoreAccess): Obtain {
  return async (store, digest) => {
    const reference = parseStore(store)
    if (reference === undefined)
      return { kind: 'unavailable', detail: `${JSON.stringify(store)} names no place: give ${CANDIDATE_FORMS}` }
    try {
      if (reference.kind === 'file')
        return await checked(await resolveInside(access.workspace, reference.path, 'input "candidate"'), digest, store)
      const fetched = await fetchFrom(reference, digest, access)
      if (fetched.kind === 'unavailable') return { ...fetched, detail: `${store}: ${fetched.detail}` }
      const obtained = await checked(await keep(fetched, store, access.env), digest, store)
      const { expiresAt } = fetched
      return obtained.kind === 'file' && expiresAt !== undefined ? { ...obtained, expiresAt } : obtained
    } catch (error) {
      return { kind: 'unavailable', detail: `${store}: ${errorMessage(error)}` }
    }
  }
}

/** Whether the file still is what the digest names. */
export async function checked(file: string, digest: string, name = file): Promise<Obtained> {
  const actual = await digestOf(file)
  if (actual === digest) return { kind: 'file', file }
  return { kind: 'digest-mismatch', actual, detail: `${name} is ${actual}, not ${digest}` }
}

export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return `sha256:${hash.digest('hex')}`
}

function fetchFrom(
  reference: Exclude<StoreReference, { kind: 'file' }>,
  digest: string,
  { github, registry, trustRun }: StoreAccess,
): Promise<Fetched> {
  switch (reference.kind) {
    case 'release':
      return fetchAsset(reference, github)
    case 'oci':
      return fetchOci(reference, digest, registry)
    case 'run':
      return fetchArtifact(reference, github, trustRun)
  }
}

/** Each place has a folder of its own, so that two candidates of one name do not meet. */
async function keep(
  { name, bytes }: Extract<Fetched, { kind: 'bytes' }>,
  store: string,
  env: Environment,
): Promise<string> {
  const place = createHash('sha256').update(store).digest('hex').slice(0, 16)
  const directory = join(env['RUNNER_TEMP'] || tmpdir(), 'sluice', 'candidates', place)
  await mkdir(directory, { recursive: true })
  const file = join(directory, basename(name))
  await writeFile(file, bytes, { mode: 0o755 })
  return file
}

/** Input `store`, checked: it must be a place that lasts. */
export function requireDurable(store: string): string {
  if (isDurable(store)) return store
  throw new UserError(
    'invalid-input',
    `input "store" is ${JSON.stringify(store)}, which is neither "release:<tag>/<asset>" nor "oci:<registry>/<name>@sha256:<digest>".`,
  )
}
