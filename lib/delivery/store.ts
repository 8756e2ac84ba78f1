import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { GitHub } from '../github/client.ts'
import { errorMessage, UserError } from '../kernel/errors.ts'
import type { Environment } from '../kernel/inputs.ts'
import { resolveInside } from '../kernel/paths.ts'

export type StoreReference =
  | { readonly kind: 'release'; readonly tag: string; readonly asset: string }
  | { readonly kind: 'oci'; readonly reference: string; readonly digest: string }
  | { readonly kind: 'file'; readonly path: string }

/** `release:<tag>/<asset>` (a tag may hold slashes, an asset not), `oci:<name>@sha256:…`, else a path in the checkout. */
export function parseStore(text: string): StoreReference | undefined {
  if (text.startsWith('release:')) {
    const rest = text.slice('release:'.length)
    const slash = rest.lastIndexOf('/')
    if (slash <= 0 || slash === rest.length - 1) return undefined
    return { kind: 'release', tag: rest.slice(0, slash), asset: rest.slice(slash + 1) }
  }
  if (text.startsWith('oci:')) {
    const match = /^oci:([^\s@]+@(sha256:[0-9a-f]{64}))$/.exec(text)
    return match === null ? undefined : { kind: 'oci', reference: match[1] ?? '', digest: match[2] ?? '' }
  }
  return text === '' ? undefined : { kind: 'file', path: text }
}

/** Whether a store keeps the candidate for as long as a way back may need it. */
export function isDurable(store: string | undefined): boolean {
  const reference = store === undefined ? undefined : parseStore(store)
  return reference !== undefined && reference.kind !== 'file'
}

export type Obtained =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'unavailable'; readonly detail: string }
  | { readonly kind: 'digest-mismatch'; readonly actual: string; readonly detail: string }

/** Makes the candidate a local file whose digest is the wanted one; the digest is computed here and now. */
export type Obtain = (store: string, digest: string) => Promise<Obtained>

export function createObtain(github: GitHub, workspace: string, env: Environment): Obtain {
  return async (store, digest) => {
    const reference = parseStore(store)
    if (reference === undefined) return { kind: 'unavailable', detail: `${JSON.stringify(store)} names no place` }
    try {
      const file = await locate(reference, github, workspace, env)
      return file === undefined
        ? { kind: 'unavailable', detail: `${store}: there is no such asset, or Sluice cannot fetch from there` }
        : await checked(file, digest, store)
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

async function locate(
  reference: StoreReference,
  github: GitHub,
  workspace: string,
  env: Environment,
): Promise<string | undefined> {
  if (reference.kind === 'oci') return undefined
  if (reference.kind === 'file') return resolveInside(workspace, reference.path, 'input "candidate"')
  const release = await github.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag: reference.tag })
  const asset = release?.assets.find((each) => each.name === reference.asset)
  if (asset === undefined) return undefined
  const bytes = await github.download(asset.url)
  const directory = join(env['RUNNER_TEMP'] || tmpdir(), 'sluice', 'candidates', reference.tag.replaceAll('/', '-'))
  await mkdir(directory, { recursive: true })
  const file = join(directory, basename(reference.asset))
  await writeFile(file, bytes, { mode: 0o755 })
  return file
}

/** Input `store`, checked: it must be a place that lasts. */
export function requireDurable(store: string): string {
  if (isDurable(store)) return store
  throw new UserError(
    'invalid-input',
    `input "store" is ${JSON.stringify(store)}, which is neither "release:<tag>/<asset>" nor "oci:<name>@sha256:<digest>".`,
  )
}
