import type { GitHub } from '../../../../lib/github/client.ts'
import { GitHubError } from '../../../../lib/github/errors.ts'
import { Refusal } from '../refusal.ts'
import { attachFiles, differences } from './assets.ts'
import { Overtaken, prepareDraft, type ReleaseRequest, readAgain, removeDrafts } from './draft.ts'
import { readMarker } from './marker.ts'
import { findDrafts, findReleases, getRelease, isOurs, type Release } from './releases.ts'
import { checkTag, claimTag, needsWorkflows, workflowsRefusal } from './tag.ts'

export type { ReleaseRequest }

export interface Published {
  readonly kind: 'published' | 'drafted' | 'unchanged' | 'dry-run'
  /** Absent for a dry run of a release that is not there yet. */
  readonly release: Release | undefined
}

/** A draft that another run removed is looked for again so many times. */
const ROUNDS = 3

/**
 * Makes the release of a tag: tag, draft, files, checked, visible. A run that was ended anywhere is completed by the next
 * one, two runs at once make one release, and nobody else's release is touched.
 */
export async function publishRelease(github: GitHub, request: ReleaseRequest): Promise<Published> {
  for (let round = 1; ; round++) {
    try {
      return await attempt(github, request)
    } catch (error) {
      if (error instanceof Overtaken) return confirmOvertaken(github, request, error)
      const isGone = error instanceof GitHubError && error.status === 404
      if (!isGone || round === ROUNDS) throw error
    }
  }
}

async function attempt(github: GitHub, request: ReleaseRequest): Promise<Published> {
  const tag = await checkTag(github, request.marker)
  const found = await findReleases(github, request.marker)
  if (found.published !== undefined) return confirmPublished(github, request, found.published)
  if (found.foreignDraft !== undefined)
    throw new Refusal(
      'foreign-release',
      `A draft for ${request.marker.tag} exists that this action did not make (${found.foreignDraft.html_url}). Publish or delete it, then run again.`,
    )
  if (request.dryRun) return { kind: 'dry-run', release: found.drafts[0] }

  if (tag === 'free' && !request.draft) await claimTag(github, request.marker)
  const draft = await prepareDraft(github, request, found.drafts)
  await attachFiles(github, request, draft)
  const checked = await readAgain(github, request, draft.id)
  if (request.draft) return { kind: 'drafted', release: checked }
  return makeVisible(github, request, checked)
}

/** When it is what was asked for, another run did the work; when it is not, nothing more is done to it. */
async function confirmOvertaken(github: GitHub, request: ReleaseRequest, overtaken: Overtaken): Promise<Published> {
  const { release } = overtaken
  const sameCommit = readMarker(release.body)?.sha === request.marker.sha && isOurs(release, request.marker)
  if (!sameCommit || (await differences(github, release, request.files)).length > 0) throw overtaken
  return { kind: 'unchanged', release }
}

/** A release that is out stays as it is; it only has to be the one that was asked for. */
async function confirmPublished(github: GitHub, request: ReleaseRequest, release: Release): Promise<Published> {
  if (!isOurs(release, request.marker))
    throw new Refusal(
      'foreign-release',
      `${release.html_url} was not made by this action and is not changed. Give another version.`,
    )
  const problems = await differences(github, release, request.files)
  if (problems.length > 0)
    throw new Refusal(
      'asset-differs',
      `${release.html_url} is published, and ${problems.join('; ')}. A published release is not changed: make the build reproducible, re-run only the failed jobs, or give another version.`,
    )
  if (!request.dryRun) await removeDrafts(github, await findDrafts(github, request.marker))
  return { kind: 'unchanged', release }
}

async function makeVisible(github: GitHub, request: ReleaseRequest, draft: Release): Promise<Published> {
  const { marker, prerelease, latest } = request
  try {
    const release = await github.request('PATCH /repos/{owner}/{repo}/releases/{release_id}', {
      release_id: draft.id,
      tag_name: marker.tag,
      target_commitish: marker.sha,
      draft: false,
      prerelease,
      make_latest: latest ? 'true' : 'false',
    })
    await checkTag(github, marker)
    return { kind: 'published', release }
  } catch (error) {
    return afterRefusedPublication(github, request, draft, error)
  }
}

async function afterRefusedPublication(
  github: GitHub,
  request: ReleaseRequest,
  draft: Release,
  error: unknown,
): Promise<Published> {
  if (!(error instanceof GitHubError)) throw error
  if (needsWorkflows(error)) throw workflowsRefusal(request.marker)
  if (error.outcomeUnknown) {
    const release = await getRelease(github, draft.id)
    if (!release.draft) return { kind: 'published', release }
  }
  if (error.status !== 422) throw error
  // Another run published the same tag from a draft of its own a moment before.
  const { published } = await findReleases(github, request.marker)
  if (published === undefined) throw error
  return confirmPublished(github, request, published)
}
