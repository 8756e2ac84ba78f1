import type { GitHub } from '../../../../lib/github/client.ts'

/** A file on a branch. */
export interface BranchFile {
  readonly text: string
  /** Id of its blob, which an update has to name. */
  readonly blob: string
}

/** The text of a file at a branch; `undefined`: there is none. */
export async function readBranchFile(github: GitHub, path: string, ref: string): Promise<BranchFile | undefined> {
  const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref })
  if (file === undefined || Array.isArray(file) || file.type !== 'file') return undefined
  // From a megabyte on, the contents come without content.
  const content =
    'content' in file && file.content !== ''
      ? file.content
      : (await github.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { file_sha: file.sha })).content
  return { text: Buffer.from(content, 'base64').toString('utf8'), blob: file.sha }
}

/** The commit at the tip of a branch; `undefined`: no such branch. */
export async function branchTip(github: GitHub, branch: string): Promise<string | undefined> {
  const ref = await github.find('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `heads/${branch}` })
  return ref?.object.sha
}

/** One commit on a branch that gives a file this text. GitHub refuses it when the file is no longer what it was. */
export async function commitFile(
  github: GitHub,
  to: { readonly branch: string; readonly path: string; readonly blob: string | undefined },
  text: string,
  message: string,
): Promise<void> {
  await github.request('PUT /repos/{owner}/{repo}/contents/{path}', {
    path: to.path,
    branch: to.branch,
    message,
    content: Buffer.from(text, 'utf8').toString('base64'),
    ...(to.blob === undefined ? {} : { sha: to.blob }),
  })
}
