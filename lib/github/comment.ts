import { COMMENT_MARKER, section, withSection } from '../render/comment.ts'
import type { GitHub } from './client.ts'
import { plainLogin, viewerLogin } from './identity.ts'

/**
 * Writes one action's section into the one Sluice comment of a pull request; the other sections stay as they are.
 *
 * The comment is found by its marker and by our own identity, so nobody can plant one. `create: false` only updates.
 */
export async function writeComment(
  github: GitHub,
  pullRequest: number,
  part: { readonly section: string; readonly markdown: string; readonly create: boolean },
): Promise<'created' | 'updated' | 'unchanged' | 'left-out'> {
  const found = await findComment(github, pullRequest)
  const body = withSection(found?.body ?? '', section(part.section, part.markdown))
  if (found === undefined) {
    if (!part.create) return 'left-out'
    await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      issue_number: pullRequest,
      body,
    })
    return 'created'
  }
  if (found.body === body) return 'unchanged'
  await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: found.id, body })
  return 'updated'
}

async function findComment(github: GitHub, pullRequest: number): Promise<{ id: number; body: string } | undefined> {
  let login: string | undefined
  for await (const comment of github.list('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    issue_number: pullRequest,
  })) {
    if (comment.body?.startsWith(COMMENT_MARKER) !== true) continue
    login ??= await viewerLogin(github)
    if (plainLogin(comment.user?.login ?? '') === login) return { id: Number(comment.id), body: comment.body }
  }
  return undefined
}
