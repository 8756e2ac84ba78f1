import type { GitHub } from '../../../../lib/github/client.ts'
import { GitHubError } from '../../../../lib/github/errors.ts'
import { Refusal } from '../refusal.ts'
import type { ReleaseFile } from './files.ts'
import { type Marker, readMarker } from './marker.ts'
import { findReleases, getRelease, isOurs, type Release } from './releases.ts'

export interface ReleaseRequest {
  readonly marker: Marker
  readonly name: string
  /** With the marker on its first line. */
  readonly body: string
  readonly files: readonly ReleaseFile[]
  readonly prerelease: boolean
  /** Whether GitHub is to show it as the latest release. */
  readonly latest: boolean
  /** Stop before it becomes visible. */
  readonly draft: boolean
  readonly dryRun: boolean
}

/** The one draft of this release, as it was asked for; further ones of ours, by runs that raced, are removed. */
export async function prepareDraft(
  github: GitHub,
  request: ReleaseRequest,
  drafts: readonly Release[],
): Promise<Release> {
  if (drafts.length === 0) await createDraft(github, request)
  const all = drafts.length === 0 ? (await findReleases(github, request.marker)).drafts : drafts
  const [kept, ...duplicates] = all
  if (kept === undefined) throw vanished(request.marker)
  await removeDrafts(github, duplicates)
  return refresh(github, request, kept)
}

export async function removeDrafts(github: GitHub, drafts: readonly Release[]): Promise<void> {
  for (const draft of drafts)
    await github.find('DELETE /repos/{owner}/{repo}/releases/{release_id}', { release_id: draft.id })
}

/** The release came out while this run worked on it: by another run for the same commit, or by somebody's hand. */
export class Overtaken extends Refusal {
  readonly release: Release

  constructor(release: Release) {
    super(
      'release-taken-over',
      `${release.html_url} was published while this run worked on it. Let one run at a time publish a component (concurrency group), then run again.`,
    )
    this.release = release
  }
}

/** Read before write: somebody may have published, edited or taken over the draft in the meantime. */
export async function readAgain(
  github: GitHub,
  { marker }: ReleaseRequest,
  id: number,
  commit: 'same-commit' | 'any-commit' = 'same-commit',
): Promise<Release> {
  const release = await getRelease(github, id)
  const found = readMarker(release.body)
  if (release.draft && isOurs(release, marker) && (commit === 'any-commit' || found?.sha === marker.sha)) return release
  if (!release.draft) throw new Overtaken(release)
  throw new Refusal(
    'release-taken-over',
    `${release.html_url} was taken over by another run while this run worked on it. Let one run at a time publish a component (concurrency group), then run again.`,
  )
}

async function createDraft(github: GitHub, request: ReleaseRequest): Promise<void> {
  const { marker, name, body, prerelease } = request
  try {
    await github.request('POST /repos/{owner}/{repo}/releases', {
      tag_name: marker.tag,
      target_commitish: marker.sha,
      name,
      body,
      draft: true,
      prerelease,
    })
  } catch (error) {
    // What became of it is read next.
    if (!(error instanceof GitHubError && error.outcomeUnknown)) throw error
  }
}

/** A draft of an earlier run, also of one for another commit that never came out, is made into this one. */
async function refresh(github: GitHub, request: ReleaseRequest, draft: Release): Promise<Release> {
  const { marker, body, name, prerelease } = request
  const same =
    draft.body === body &&
    draft.target_commitish === marker.sha &&
    draft.tag_name === marker.tag &&
    draft.name === name &&
    draft.prerelease === prerelease
  if (same) return draft
  await readAgain(github, request, draft.id, 'any-commit')
  return github.request('PATCH /repos/{owner}/{repo}/releases/{release_id}', {
    release_id: draft.id,
    tag_name: marker.tag,
    target_commitish: marker.sha,
    name,
    body,
    draft: true,
    prerelease,
  })
}

function vanished({ tag }: Marker): Error {
  return new Refusal(
    'release-taken-over',
    `The draft of ${tag} is not in GitHub's list after it was made: another run removed it, or GitHub is slow to show it. Run again.`,
  )
}
