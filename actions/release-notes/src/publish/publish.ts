import type { GitHub } from '../../../../lib/github/client.ts'
import { GitHubError } from '../../../../lib/github/errors.ts'
import { Refusal } from '../refusal.ts'
import { attachFiles, differences } from './assets.ts'
import type { ReleaseFile } from './files.ts'
import { type Marker, readMarker } from './marker.ts'
import { findReleases, getRelease, isOurs, type Release, remoteTag } from './releases.ts'

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

export interface Published {
  readonly kind: 'published' | 'drafted' | 'unchanged' | 'dry-run'
  /** Absent for a dry run of a release that is not there yet. */
  readonly release: Release | undefined
}

/**
 * Makes the release of a tag: draft, files, checked, visible. Only the last call can be seen by others, and a run that
 * was ended anywhere is completed by the next one. Nobody else's release is touched.
 */
export async function publishRelease(github: GitHub, request: ReleaseRequest): Promise<Published> {
  await checkTag(github, request)
  const found = await findReleases(github, request.marker)
  if (found.published !== undefined) return confirmPublished(github, request, found.published)
  if (found.foreignDraft !== undefined)
    throw new Refusal(
      'foreign-release',
      `A draft for ${request.marker.tag} exists that this action did not make (${found.foreignDraft.html_url}). Publish or delete it, then run again.`,
    )
  if (request.dryRun) return { kind: 'dry-run', release: found.drafts[0] }

  const [kept, ...duplicates] = found.drafts
  for (const duplicate of duplicates)
    await github.find('DELETE /repos/{owner}/{repo}/releases/{release_id}', { release_id: duplicate.id })
  const draft = kept === undefined ? await createDraft(github, request) : await refresh(github, request, kept)
  await attachFiles(github, draft, request.files)
  const checked = await readAgain(github, request, draft.id)
  if (request.draft) return { kind: 'drafted', release: checked }
  return { kind: 'published', release: await makeVisible(github, request, checked) }
}

async function checkTag(github: GitHub, { marker }: ReleaseRequest): Promise<void> {
  const sha = await remoteTag(github, marker.tag)
  if (sha === undefined || sha === marker.sha) return
  throw new Refusal(
    'version-taken',
    `The tag ${marker.tag} stands for ${sha.slice(0, 12)}, not for ${marker.sha.slice(0, 12)}. Give another version.`,
  )
}

/** A release that is out stays as it is; it only has to be the one that was asked for. */
async function confirmPublished(github: GitHub, request: ReleaseRequest, release: Release): Promise<Published> {
  if (!isOurs(release, request.marker))
    throw new Refusal(
      'foreign-release',
      `${release.html_url} was not made by this action and is not changed. Give another version.`,
    )
  const problems = await differences(github, release, request.files)
  if (problems.length === 0) return { kind: 'unchanged', release }
  throw new Refusal(
    'asset-differs',
    `${release.html_url} is published, and ${problems.join('; ')}. A published release is not changed: make the build reproducible, re-run only the failed jobs, or give another version.`,
  )
}

async function createDraft(github: GitHub, request: ReleaseRequest): Promise<Release> {
  try {
    return await github.request('POST /repos/{owner}/{repo}/releases', {
      tag_name: request.marker.tag,
      target_commitish: request.marker.sha,
      name: request.name,
      body: request.body,
      draft: true,
      prerelease: request.prerelease,
    })
  } catch (error) {
    if (!(error instanceof GitHubError && error.outcomeUnknown)) throw error
    const { drafts } = await findReleases(github, request.marker)
    if (drafts[0] === undefined) throw error
    return drafts[0]
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

/** Read before write: somebody may have published, edited or taken over the draft in the meantime. */
async function readAgain(
  github: GitHub,
  { marker }: ReleaseRequest,
  id: number,
  commit: 'same-commit' | 'any-commit' = 'same-commit',
): Promise<Release> {
  const release = await getRelease(github, id)
  const found = readMarker(release.body)
  if (release.draft && isOurs(release, marker) && (commit === 'any-commit' || found?.sha === marker.sha)) return release
  throw new Refusal(
    'release-taken-over',
    `${release.html_url} was ${release.draft ? 'taken over by another run' : 'published'} while this run worked on it. Let one run at a time publish a component (concurrency group), then run again.`,
  )
}

async function makeVisible(github: GitHub, request: ReleaseRequest, draft: Release): Promise<Release> {
  const { marker, prerelease, latest } = request
  let release: Release
  try {
    release = await github.request('PATCH /repos/{owner}/{repo}/releases/{release_id}', {
      release_id: draft.id,
      tag_name: marker.tag,
      target_commitish: marker.sha,
      draft: false,
      prerelease,
      make_latest: latest ? 'true' : 'false',
    })
  } catch (error) {
    release = await afterRefusedPublication(github, marker, draft, error)
  }
  await checkTag(github, request)
  return release
}

async function afterRefusedPublication(
  github: GitHub,
  marker: Marker,
  draft: Release,
  error: unknown,
): Promise<Release> {
  if (!(error instanceof GitHubError)) throw error
  if (error.outcomeUnknown) {
    const release = await getRelease(github, draft.id)
    if (!release.draft) return release
  }
  if (error.status === 403 && error.message.includes('workflows'))
    throw new Refusal(
      'needs-workflows-permission',
      `${marker.tag} would tag ${marker.sha.slice(0, 12)}, whose workflow files differ from those of the default branch, and GitHub wants the "workflows" permission for that, which a job token cannot have. Push the tag by hand (git push origin ${marker.sha.slice(0, 12)}:refs/tags/${marker.tag}) or give the token of a GitHub App that has it; then run again, the draft is complete.`,
    )
  throw error
}
