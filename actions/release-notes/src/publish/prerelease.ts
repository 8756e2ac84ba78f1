import type { GitHub } from '../../../../lib/github/client.ts'
import { Refusal } from '../refusal.ts'
import { parseVersion } from '../version/semver.ts'
import { downloadAsset } from './assets.ts'
import { CHECKSUMS, checksumsOf, fileOf, isOwnFile, type ReleaseFile } from './files.ts'
import { readMarker } from './marker.ts'
import type { Release } from './releases.ts'
import { remoteTag } from './tag.ts'

export interface Prerelease {
  readonly release: Release
  readonly tag: string
  readonly sha: string
}

/** The tag of `1.5.0-rc.1`, `v1.5.0-rc.1` or `release:v1.5.0-rc.1/shop.mjs`; a digest (`sha256:…`) names no tag. */
export function tagIn(reference: string, tagPrefix: string): string | undefined {
  if (reference.startsWith('sha256:')) return undefined
  if (parseVersion(reference) !== undefined) return `${tagPrefix}${reference}`
  if (!reference.startsWith('release:')) return reference
  const rest = reference.slice('release:'.length)
  const slash = rest.lastIndexOf('/')
  return slash < 0 ? rest : rest.slice(0, slash)
}

/** The published prerelease of ours that a version, tag, store or digest names, and the commit its tag stands for. */
export async function findPrerelease(github: GitHub, reference: string, tagPrefix: string): Promise<Prerelease> {
  const tag = tagIn(reference, tagPrefix)
  const release = tag === undefined ? await byDigest(github, reference) : await byTag(github, tag)
  const marker = readMarker(release?.body)
  if (release === undefined || marker === undefined || release.draft)
    throw new Refusal(
      'no-prerelease',
      `from-prerelease: ${JSON.stringify(reference)} names no published release that this action made. Give the version, the tag, the store or the digest that "mode: publish" put out.`,
    )
  const sha = await remoteTag(github, release.tag_name)
  if (sha !== marker.sha)
    throw new Refusal(
      'no-prerelease',
      `The tag ${release.tag_name} stands for ${sha?.slice(0, 12) ?? 'nothing'}, and its release was made for ${marker.sha.slice(0, 12)}: it was moved, so it proves nothing.`,
    )
  return { release, tag: release.tag_name, sha }
}

/**
 * The files of a prerelease that its own `checksums.txt` names, downloaded and checked against it and against GitHub's
 * digests. What was laid beside them later, such as the evidence of its deployments, is no part of the candidate.
 */
export async function prereleaseFiles(github: GitHub, { release }: Prerelease): Promise<readonly ReleaseFile[]> {
  const sums = release.assets.find((asset) => asset.name === CHECKSUMS)
  const recorded = sums === undefined ? '' : Buffer.from(await downloadAsset(github, sums)).toString('utf8')
  const files: ReleaseFile[] = []
  for (const asset of release.assets)
    if (recorded.includes(`  ${asset.name}\n`)) files.push(fileOf(asset.name, await downloadAsset(github, asset)))
  const computed = files.length === 0 ? '' : Buffer.from(await checksumsOf(files).read()).toString('utf8')
  const unnamed = sums === undefined && release.assets.some((asset) => !isOwnFile(asset.name))
  if (recorded === computed && !unnamed) return files
  throw new Refusal(
    'asset-damaged',
    `The files of ${release.html_url} are not those its ${CHECKSUMS} names: they were changed after it was published.`,
  )
}

async function byTag(github: GitHub, tag: string): Promise<Release | undefined> {
  return github.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag })
}

async function byDigest(github: GitHub, digest: string): Promise<Release | undefined> {
  for await (const release of github.list('GET /repos/{owner}/{repo}/releases'))
    if (release.prerelease && release.assets.some((asset) => asset.digest === digest)) return release
  return undefined
}
