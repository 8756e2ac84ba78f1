import type { Endpoints } from '@octokit/types'
import type { GitHub } from '../../../../lib/github/client.ts'
import { isSameRelease, type Marker, readMarker } from './marker.ts'

export type Release = Endpoints['GET /repos/{owner}/{repo}/releases/{release_id}']['response']['data']
export type Asset = Release['assets'][number]

/** What GitHub has under a tag. */
export interface Found {
  /** Visible to all; at most one per tag. */
  readonly published: Release | undefined
  /** Drafts with our marker, oldest first: more than one when two runs raced. */
  readonly drafts: readonly Release[]
  /** Somebody else's draft for the same tag. */
  readonly foreignDraft: Release | undefined
}

export function isOurs(release: Release, marker: Marker): boolean {
  return isSameRelease(readMarker(release.body), marker)
}

/** Looks by tag, then through the list: a lookup by tag never gives drafts. */
export async function findReleases(github: GitHub, marker: Marker): Promise<Found> {
  const published = await github.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag: marker.tag })
  if (published !== undefined) return { published, drafts: [], foreignDraft: undefined }
  const drafts: Release[] = []
  let foreignDraft: Release | undefined
  for await (const release of github.list('GET /repos/{owner}/{repo}/releases')) {
    if (!release.draft) continue
    if (isOurs(release, marker)) drafts.push(release)
    else if (release.tag_name === marker.tag) foreignDraft = release
  }
  return { published: undefined, drafts: drafts.sort((a, b) => a.id - b.id), foreignDraft }
}

/** The commit a tag stands for on GitHub, through annotated tags; `undefined` when there is no such tag. */
export async function remoteTag(github: GitHub, tag: string): Promise<string | undefined> {
  const ref = await github.find('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `tags/${tag}` })
  let object = ref?.object
  for (let depth = 0; object?.type === 'tag' && depth < 5; depth++)
    object = (await github.request('GET /repos/{owner}/{repo}/git/tags/{tag_sha}', { tag_sha: object.sha })).object
  return object?.sha
}

export function getRelease(github: GitHub, id: number): Promise<Release> {
  return github.request('GET /repos/{owner}/{repo}/releases/{release_id}', { release_id: id })
}
