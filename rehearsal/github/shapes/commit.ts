import { timestamp } from '../clock.ts'
import type { FileChange } from '../git/diff.ts'
import type { Commit } from '../git/history.ts'
import type { Signature } from '../git/objects.ts'
import type { RepositoryState, World } from '../store/state.ts'
import { nodeId } from './node-id.ts'
import { repositoryPage, repositoryUrl } from './repository.ts'
import { userShape } from './user.ts'

export const UNSIGNED = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null }

export function signatureShape(signature: Signature) {
  return { name: signature.name, email: signature.email, date: timestamp(signature.date) }
}

/**
 * The account behind an address: GitHub's own no-reply form, or a known login before the `@` (so that rehearsed
 * commits by `ada@example.com` belong to the user `ada`).
 */
export function loginOfAddress(world: World, email: string): string | null {
  if (email === 'noreply@github.com') return 'web-flow'
  const local = email.slice(0, Math.max(0, email.indexOf('@')))
  const login = local.slice(local.indexOf('+') + 1).toLowerCase()
  return world.users.get(login)?.login ?? null
}

/** One commit as lists and comparisons hold it. */
export function commitShape(world: World, repository: RepositoryState, commit: Commit) {
  const url = repositoryUrl(world, repository)
  const page = repositoryPage(repository)
  const author = loginOfAddress(world, commit.author.email)
  const committer = loginOfAddress(world, commit.committer.email)
  return {
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    commit: {
      author: signatureShape(commit.author),
      committer: signatureShape(commit.committer),
      message: commit.message,
      tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
      url: `${url}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: UNSIGNED,
    },
    url: `${url}/commits/${commit.sha}`,
    html_url: `${page}/commit/${commit.sha}`,
    comments_url: `${url}/commits/${commit.sha}/comments`,
    author: author === null ? null : userShape(world, author),
    committer: committer === null ? null : userShape(world, committer),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${url}/commits/${sha}`,
      html_url: `${page}/commit/${sha}`,
    })),
  }
}

/** A changed file of a commit, a comparison or a pull request. */
export function fileShape(world: World, repository: RepositoryState, change: FileChange, commit: string) {
  const path = change.path.split('/').map(encodeURIComponent).join('/')
  const page = repositoryPage(repository)
  return {
    sha: change.sha,
    filename: change.path,
    status: change.status,
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: `${page}/blob/${commit}/${path}`,
    raw_url: `${page}/raw/${commit}/${path}`,
    contents_url: `${repositoryUrl(world, repository)}/contents/${path}?ref=${commit}`,
    ...(change.patch === undefined ? {} : { patch: change.patch }),
    ...(change.previousPath === undefined ? {} : { previous_filename: change.previousPath }),
  }
}

/** `git/commits` */
export function gitCommitShape(world: World, repository: RepositoryState, commit: Commit) {
  const url = repositoryUrl(world, repository)
  const page = repositoryPage(repository)
  return {
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    url: `${url}/git/commits/${commit.sha}`,
    html_url: `${page}/commit/${commit.sha}`,
    author: signatureShape(commit.author),
    committer: signatureShape(commit.committer),
    tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${url}/git/commits/${sha}`,
      html_url: `${page}/commit/${sha}`,
    })),
    verification: UNSIGNED,
  }
}

/** The small commit inside workflow runs. */
export function simpleCommitShape(commit: Commit) {
  return {
    id: commit.sha,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: timestamp(commit.committer.date),
    author: { name: commit.author.name, email: commit.author.email },
    committer: { name: commit.committer.name, email: commit.committer.email },
  }
}
