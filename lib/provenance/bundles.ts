import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { GitHub } from '../github/client.ts'
import { errorMessage } from '../kernel/errors.ts'
import { documents } from './documents.ts'
import { decompress } from './snappy.ts'
import { PROVENANCE_TYPE } from './statement.ts'

/** A bundle as somebody left it, with where it was found; `problem`: there is one that cannot be read. */
export type Found =
  | { readonly place: string; readonly bundle: unknown }
  | { readonly place: string; readonly problem: string }

/** Where the candidate lies, as far as a bundle may lie beside it. */
export type Place =
  | { readonly kind: 'release'; readonly tag: string; readonly asset: string }
  | { readonly kind: 'file'; readonly path: string }

/** A provenance is a few KB; one for a thousand files stays below this. */
export const LARGEST_BUNDLE_BYTES = 2 * 1024 * 1024
/** As many as one answer of GitHub holds. */
export const MOST_ATTESTATIONS = 100

const SUFFIXES = ['.sigstore.json', '.sigstore.jsonl', '.intoto.jsonl']

/** Bundles that lie beside the candidate: `<file>.sigstore.json` as another asset of its release, or in its folder. */
export async function besideCandidate(place: Place, github: GitHub): Promise<readonly Found[]> {
  return place.kind === 'release' ? besideAsset(place, github) : besideFile(place.path)
}

async function besideAsset(place: Extract<Place, { kind: 'release' }>, github: GitHub): Promise<readonly Found[]> {
  const release = await github.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag: place.tag })
  const found: Found[] = []
  for (const { name, size, url } of release?.assets ?? []) {
    if (!SUFFIXES.some((suffix) => name === `${place.asset}${suffix}`)) continue
    const where = `release:${place.tag}/${name}`
    if (size > LARGEST_BUNDLE_BYTES) found.push({ place: where, problem: tooLarge(size) })
    else found.push(...parse(where, await github.download(url)))
  }
  return found
}

async function besideFile(path: string): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const suffix of SUFFIXES) {
    const file = `${path}${suffix}`
    const facts = await stat(file).catch(() => undefined)
    if (facts?.isFile() !== true) continue
    if (facts.size > LARGEST_BUNDLE_BYTES) found.push({ place: file, problem: tooLarge(facts.size) })
    else found.push(...parse(file, await bytesOf(file)))
  }
  return found
}

/** What GitHub keeps about a digest. `complete: false`: there is more than was read. */
export async function ofDigest(
  digest: string,
  github: GitHub,
): Promise<{ readonly found: readonly Found[]; readonly complete: boolean }> {
  const answer = await github.find('GET /repos/{owner}/{repo}/attestations/{subject_digest}', {
    subject_digest: digest,
    predicate_type: PROVENANCE_TYPE,
    per_page: MOST_ATTESTATIONS,
  })
  const attestations = answer?.attestations ?? []
  const found: Found[] = []
  for (const [index, { bundle, bundle_url: url }] of attestations.entries()) {
    // What the description of the API does not say: the bundle may be null, and then lies elsewhere.
    const place = `attestation ${index + 1} of ${digest.slice(0, 19)}…`
    if (bundle !== undefined && bundle !== null) found.push(limited(place, bundle))
    else found.push(...(await atAddress(place, url ?? '', github)))
  }
  return { found, complete: attestations.length < MOST_ATTESTATIONS }
}

async function atAddress(place: string, url: string, github: GitHub): Promise<readonly Found[]> {
  if (!URL.canParse(url)) return [{ place, problem: 'GitHub says neither what it is nor where it lies' }]
  const bytes = await github.download(url)
  if (bytes.length > LARGEST_BUNDLE_BYTES) return [{ place, problem: tooLarge(bytes.length) }]
  if (bytes[0] === 0x7b) return parse(place, bytes)
  try {
    return parse(place, decompress(bytes, LARGEST_BUNDLE_BYTES))
  } catch (error) {
    return [{ place, problem: errorMessage(error) }]
  }
}

/** One bundle, or one a line. */
function parse(place: string, bytes: Uint8Array): readonly Found[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  try {
    const found = documents(text)
    if (found.length > MOST_ATTESTATIONS)
      return [{ place, problem: `it holds ${found.length} bundles, more than the ${MOST_ATTESTATIONS} that are read` }]
    return found.map((bundle) => ({ place, bundle }))
  } catch (error) {
    return [{ place, problem: `it is not JSON (${errorMessage(error)})` }]
  }
}

function limited(place: string, bundle: object): Found {
  const size = JSON.stringify(bundle).length
  return size > LARGEST_BUNDLE_BYTES ? { place, problem: tooLarge(size) } : { place, bundle }
}

function tooLarge(bytes: number): string {
  return `it has ${bytes} bytes, more than the ${LARGEST_BUNDLE_BYTES} that are read`
}

/** Read with a limit: between `stat` and here the file may have grown. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of createReadStream(file, { end: LARGEST_BUNDLE_BYTES })) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
