import type { GitHub } from '../../../../lib/github/client.ts'
import { GitHubError } from '../../../../lib/github/errors.ts'
import { Refusal } from '../refusal.ts'
import { type ReleaseRequest, readAgain } from './draft.ts'
import { digestOf, type ReleaseFile } from './files.ts'
import type { Asset, Release } from './releases.ts'

/** A lost answer is looked into and tried again so many times. */
const PASSES = 3

/**
 * Makes a draft hold exactly these files: what is there with the right size and digest stays, so an upload that was cut
 * goes on where it ended; anything else is removed. Reads the release again until it is so.
 */
export async function attachFiles(github: GitHub, request: ReleaseRequest, draft: Release): Promise<void> {
  const { files } = request
  let release = draft
  for (let pass = 1; ; pass++) {
    const wrong = await compare(github, release, files)
    if (wrong.surplus.length === 0 && wrong.missing.length === 0) return
    if (pass > PASSES)
      throw new Refusal(
        'asset-damaged',
        `${wrong.missing.map((file) => file.name).join(', ')}: GitHub does not hold what was uploaded to ${draft.html_url}. Run again; the release is still a draft.`,
        'error',
      )
    for (const asset of wrong.surplus)
      await github.find('DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}', { asset_id: asset.id })
    for (const [index, file] of wrong.missing.entries()) {
      // Somebody may publish it while a large file goes up.
      if (index > 0) release = await readAgain(github, request, draft.id)
      await upload(github, release, file)
    }
    release = await readAgain(github, request, draft.id)
  }
}

/** What a published release lacks or has otherwise, in words; empty when it holds exactly these files. */
export async function differences(
  github: GitHub,
  release: Release,
  files: readonly ReleaseFile[],
): Promise<readonly string[]> {
  const problems: string[] = []
  for (const file of files) {
    const asset = release.assets.find((each) => each.name === file.name)
    if (asset === undefined) problems.push(`${file.name} is missing`)
    else if (!(await isFile(github, asset, file)))
      problems.push(`${file.name} has ${asset.digest ?? `${asset.size} bytes`} and not ${file.digest}`)
  }
  return problems
}

/** The bytes of an asset, checked against its own size and, where GitHub knows one, its digest. */
export async function downloadAsset(github: GitHub, asset: Asset): Promise<Uint8Array> {
  const bytes = await github.download(asset.url)
  const digest = digestOf(bytes)
  if (bytes.length === asset.size && (asset.digest ?? digest) === digest) return bytes
  throw new Refusal(
    'asset-damaged',
    `${asset.name} came with ${bytes.length} bytes and ${digest}; GitHub says ${asset.size} bytes and ${asset.digest ?? 'no digest'}.`,
    'error',
  )
}

async function compare(github: GitHub, release: Release, files: readonly ReleaseFile[]) {
  const missing = [...files]
  const surplus: Asset[] = []
  for (const asset of release.assets) {
    const at = missing.findIndex((file) => file.name === asset.name)
    const file = missing[at]
    if (file !== undefined && (await isFile(github, asset, file))) missing.splice(at, 1)
    else surplus.push(asset)
  }
  return { missing, surplus }
}

/** An upload that was cut is `open` (GitHub Enterprise) or `starter`; older servers give no digest. */
async function isFile(github: GitHub, asset: Asset, file: ReleaseFile): Promise<boolean> {
  if (asset.state !== 'uploaded' || asset.size !== file.bytes) return false
  const digest = asset.digest ?? digestOf(await downloadAsset(github, asset))
  return digest === file.digest
}

async function upload(github: GitHub, release: Release, file: ReleaseFile): Promise<void> {
  try {
    await github.upload(release.upload_url, file.name, 'application/octet-stream', await file.read())
  } catch (error) {
    // The answer was lost, or another run was quicker with the same name: the next pass reads what became of it.
    const isOpen = error instanceof GitHubError && (error.outcomeUnknown || error.status === 422)
    if (!isOpen) throw error
  }
}
