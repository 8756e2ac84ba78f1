import type { GitHub } from '../../../../lib/github/client.ts'
import { GitHubError } from '../../../../lib/github/errors.ts'
import { Refusal } from '../refusal.ts'
import type { Marker } from './marker.ts'

/** The commit a tag stands for on GitHub, through annotated tags; `undefined` when there is no such tag. */
export async function remoteTag(github: GitHub, tag: string): Promise<string | undefined> {
  const ref = await github.find('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `tags/${tag}` })
  let object = ref?.object
  for (let depth = 0; object?.type === 'tag' && depth < 5; depth++)
    object = (await github.request('GET /repos/{owner}/{repo}/git/tags/{tag_sha}', { tag_sha: object.sha })).object
  return object?.sha
}

/** Whether the tag is there; a tag for another commit is refused. */
export async function checkTag(github: GitHub, { tag, sha }: Marker): Promise<'there' | 'free'> {
  const found = await remoteTag(github, tag)
  if (found === undefined) return 'free'
  if (found === sha) return 'there'
  throw new Refusal(
    'version-taken',
    `The tag ${tag} stands for ${found.slice(0, 12)}, not for ${sha.slice(0, 12)}. Give another version.`,
  )
}

/**
 * Makes the tag before anything else: it claims the version against other runs, and GitHub asks nothing further of a
 * commit that is still the tip of its branch, which it may no longer be when large files are up.
 */
export async function claimTag(github: GitHub, marker: Marker): Promise<void> {
  const { tag, sha } = marker
  try {
    await github.request('POST /repos/{owner}/{repo}/git/refs', { ref: `refs/tags/${tag}`, sha })
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    if (needsWorkflows(error)) throw workflowsRefusal(marker)
    // The answer was lost, or another run was quicker: what counts is which commit the tag stands for now.
    if (!error.outcomeUnknown && error.status !== 422) throw error
    if ((await checkTag(github, marker)) === 'free') throw error
  }
}

export function needsWorkflows(error: GitHubError): boolean {
  return (error.status === 403 || error.status === 422) && error.message.includes('workflows')
}

export function workflowsRefusal({ tag, sha }: Marker): Refusal {
  const commit = sha.slice(0, 12)
  return new Refusal(
    'needs-workflows-permission',
    `${tag} would tag ${commit}, whose workflow files differ from those of the default branch, and GitHub wants the "workflows" permission for that, which a job token cannot have. Push the tag by hand (git push origin ${commit}:refs/tags/${tag}) or give the token of a GitHub App that has it as "github-token"; then run again.`,
  )
}
