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
  const all = await draftsOf(github)
  return {
    published: undefined,
    drafts: ours(all, marker),
    foreignDraft: all.find((draft) => draft.tag_name === marker.tag && !isOurs(draft, marker)),
  }
}

/** Drafts of ours for this tag, oldest first. */
export async function findDrafts(github: GitHub, marker: Marker): Promise<readonly Release[]> {
  return ours(await draftsOf(github), marker)
}

async function draftsOf(github: GitHub): Promise<readonly Release[]> {
  const drafts: Release[] = []
  for await (const release of github.list('GET /repos/{owner}/{repo}/releases')) if (release.draft) drafts.push(release)
  return drafts
}

function ours(drafts: readonly Release[], marker: Marker): readonly Release[] {
  return drafts.filter((draft) => isOurs(draft, marker)).sort((a, b) => a.id - b.id)
}

export function getRelease(github: GitHub, id: number): Promise<Release> {
  return github.request('GET /repos/{owner}/{repo}/releases/{release_id}', { release_id: id })
}
