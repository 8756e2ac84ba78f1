import type { GitHub } from '../../../lib/github/client.ts'
import { GitHubError } from '../../../lib/github/errors.ts'
import { errorMessage, UserError } from '../../../lib/kernel/errors.ts'

/** One file at the tip of a branch, with what is needed to write it back only onto that very tip. */
export interface BranchFile {
  readonly branch: string
  readonly path: string
  /** `undefined`: there is no such branch. */
  readonly tip: { readonly commit: string; readonly tree: string } | undefined
  /** `undefined`: there is no such file. */
  readonly text: string | undefined
}

export async function readBranchFile(github: GitHub, branch: string, path: string): Promise<BranchFile> {
  const tip = await tipOf(github, branch)
  const text = tip === undefined ? undefined : await readFileAt(github, path, tip.commit)
  return { branch, path, tip, text }
}

/** The text of a file at a commit or branch, or `undefined`. */
export async function readFileAt(github: GitHub, path: string, ref: string): Promise<string | undefined> {
  const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref })
  if (file === undefined) return undefined
  if (Array.isArray(file) || !('content' in file) || file.encoding !== 'base64')
    throw new UserError('invalid-config', `${path} at ${ref} is not a file of at most 1 MB.`)
  return Buffer.from(file.content, 'base64').toString('utf8')
}

export type Written =
  | { readonly kind: 'written'; readonly commit: string }
  /** The branch moved on, or GitHub's answer was lost and the branch does not show our commit. */
  | { readonly kind: 'conflict' }
  /** GitHub does not let us write there although nobody else did: a rule protects the branch. */
  | { readonly kind: 'refused'; readonly message: string }

/**
 * Commits a new text of the file onto the tip that was read, and nowhere else: the branch is only moved forward from it,
 * so that of two writers one is told to read again. The first commit makes the branch, without a parent.
 */
export async function writeBranchFile(
  github: GitHub,
  file: BranchFile,
  text: string,
  message: string,
): Promise<Written> {
  const tree = await github.request('POST /repos/{owner}/{repo}/git/trees', {
    tree: [{ path: file.path, mode: '100644', type: 'blob', content: text }],
    ...(file.tip === undefined ? {} : { base_tree: file.tip.tree }),
  })
  const commit = await github.request('POST /repos/{owner}/{repo}/git/commits', {
    message,
    tree: tree.sha,
    parents: file.tip === undefined ? [] : [file.tip.commit],
  })
  try {
    await moveBranch(github, file, commit.sha)
    return { kind: 'written', commit: commit.sha }
  } catch (error) {
    if (!(error instanceof GitHubError) || !(error.outcomeUnknown || [409, 422].includes(error.status))) throw error
    const tip = await tipOf(github, file.branch)
    if (tip?.commit === commit.sha) return { kind: 'written', commit: commit.sha }
    if (error.outcomeUnknown || tip?.commit !== file.tip?.commit) return { kind: 'conflict' }
    return { kind: 'refused', message: errorMessage(error) }
  }
}

async function moveBranch(github: GitHub, file: BranchFile, sha: string): Promise<void> {
  if (file.tip === undefined)
    await github.request('POST /repos/{owner}/{repo}/git/refs', { ref: `refs/heads/${file.branch}`, sha })
  else
    await github.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
      ref: `heads/${file.branch}`,
      sha,
      force: false,
    })
}

async function tipOf(github: GitHub, branch: string): Promise<BranchFile['tip']> {
  const found = await github.find('GET /repos/{owner}/{repo}/branches/{branch}', { branch })
  return found === undefined ? undefined : { commit: found.commit.sha, tree: found.commit.commit.tree.sha }
}
