import { assertMayMoveTo } from '../access/workflow-files.ts'
import { ApiError, conflict, notFound, unprocessable } from '../errors.ts'
import { refMoved } from '../events/ref-moved.ts'
import { readCommit } from '../git/history.ts'
import { readBlob, readTree, resolveObject, type TreeEntry, writeBlob, writeCommit, writeTree } from '../git/objects.ts'
import { changeRefs, readRef } from '../git/refs.ts'
import { type Answer, ok, type RepositoryRequest } from '../http/request.ts'
import { type Route, repositoryRoute } from '../http/router.ts'
import { personSignature } from '../pulls/refresh.ts'
import { gitCommitShape } from '../shapes/commit.ts'
import { repositoryPage, repositoryUrl } from '../shapes/repository.ts'
import { loginOf, type RepositoryState, type World } from '../store/state.ts'
import { resolveCommitish } from './commitish.ts'

/** Bytes up to which GitHub puts a file's content into the answer. */
const INLINE_LIMIT = 1024 * 1024

function entryShape(world: World, repository: RepositoryState, entry: TreeEntry, path: string, ref: string) {
  const base = repositoryUrl(world, repository)
  const page = repositoryPage(repository)
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  const self = `${base}/contents/${encoded}?ref=${encodeURIComponent(ref)}`
  const kind = entry.type === 'tree' ? 'tree' : 'blob'
  const git = `${base}/git/${kind}s/${entry.sha}`
  const html = `${page}/${kind}/${ref}/${encoded}`
  const types = { tree: 'dir', blob: entry.mode === '120000' ? 'symlink' : 'file', commit: 'submodule' } as const
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    sha: entry.sha,
    size: entry.size ?? 0,
    url: self,
    html_url: html,
    git_url: git,
    download_url:
      entry.type === 'blob' ? `https://raw.githubusercontent.com/${repository.fullName}/${ref}/${encoded}` : null,
    type: types[entry.type],
    _links: { self, git, html },
  }
}

/** The entry of a path in a commit; `null` when the path is not there. */
async function findEntry(directory: string, commit: string, path: string): Promise<TreeEntry | null> {
  const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
  const tree = await resolveObject(directory, `${commit}:${parent}`, 'tree')
  if (tree === null) return null
  const name = path.slice(parent === '' ? 0 : parent.length + 1)
  return (await readTree(directory, tree, { recursive: false })).find((entry) => entry.path === name) ?? null
}

function cleanPath(request: RepositoryRequest): string {
  const path = (request.parameters['path'] ?? '').replace(/\/$/, '')
  if (path.split('/').some((part) => part === '..' || part === '.')) {
    throw unprocessable('path contains a malformed path component')
  }
  return path
}

function inline(content: Buffer): { content: string; encoding: string } {
  if (content.length > INLINE_LIMIT) return { content: '', encoding: 'none' }
  // GitHub breaks base64 into lines of 60 characters and ends with a line break.
  const lines = content.toString('base64').match(/.{1,60}/g) ?? []
  return { content: lines.map((line) => `${line}\n`).join(''), encoding: 'base64' }
}

async function getContents(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, query } = request
  const directory = repository.gitDirectory
  const path = cleanPath(request)
  const ref = query.get('ref') ?? repository.defaultBranch
  const commit = await resolveCommitish(repository, ref)
  if (commit === null) {
    throw query.has('ref')
      ? new ApiError(404, `No commit found for the ref ${ref}`)
      : new ApiError(404, 'This repository is empty.')
  }
  const tree = await resolveObject(directory, `${commit}:${path}`, 'tree')
  if (tree !== null) {
    const entries = await readTree(directory, tree, { recursive: false })
    const prefix = path === '' ? '' : `${path}/`
    return ok(entries.map((entry) => entryShape(world, repository, entry, `${prefix}${entry.path}`, ref)))
  }
  const entry = await findEntry(directory, commit, path)
  if (entry === null || entry.type !== 'blob') throw notFound()
  const content = await readBlob(directory, entry.sha)
  if (request.headers.accept?.includes('raw') === true) {
    return { status: 200, bytes: content, headers: { 'Content-Type': 'application/vnd.github.raw; charset=utf-8' } }
  }
  return ok({ ...entryShape(world, repository, entry, path, ref), ...inline(content) })
}

interface Change {
  readonly branch: string
  readonly path: string
  readonly blob: string | null
  readonly message: string
}

/** Commits one changed path on a branch and moves it; 409 when somebody else moved it meanwhile. */
async function commitChange(request: RepositoryRequest, change: Change) {
  const { world, repository, identity } = request
  const directory = repository.gitDirectory
  const name = `refs/heads/${change.branch}`
  const tip = await readRef(directory, name)
  const parent = tip === undefined ? null : await readCommit(directory, tip.sha)
  const entry = { path: change.path, mode: '100644', sha: change.blob }
  const tree = await writeTree(directory, parent?.tree ?? null, [entry])
  const author = personSignature(world, loginOf(identity))
  const parents = parent === null ? [] : [parent.sha]
  const sha = await writeCommit(directory, { tree, parents, message: change.message, author, committer: author })
  await assertMayMoveTo(request, name, sha)
  const before = tip?.sha ?? null
  if (!(await changeRefs(directory, [{ name, after: sha, before }]))) throw conflict(`${name} was moved meanwhile`)
  await refMoved(world, repository, identity, { ref: name, before, after: sha })
  return gitCommitShape(world, repository, await readCommit(directory, sha))
}

/** The branch and the entry a change is about; the sender's `sha` must be the blob that is there. */
async function currentEntry(request: RepositoryRequest, path: string) {
  const { repository, body } = request
  const branch = body.string('branch') ?? repository.defaultBranch
  const tip = await resolveObject(repository.gitDirectory, `refs/heads/${branch}`, 'commit')
  const isEmpty = tip === null && branch === repository.defaultBranch
  if (tip === null && !isEmpty) throw new ApiError(404, `Branch ${branch} not found`)
  const entry = tip === null ? null : await findEntry(repository.gitDirectory, tip, path)
  const sha = body.string('sha')
  if (entry !== null && sha === undefined) {
    throw unprocessable(`Invalid request.\n\n"sha" wasn't supplied.`)
  }
  if (sha !== undefined && entry?.sha !== sha) throw conflict(`${path} does not match ${sha}`)
  return { branch, entry }
}

async function putContents(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, body } = request
  const directory = repository.gitDirectory
  const path = cleanPath(request)
  const message = body.requiredString('message', 'Commit')
  const content = body.string('content')
  if (content === undefined) throw unprocessable(`Invalid request.\n\n"content" wasn't supplied.`)
  if (!/^[A-Za-z0-9+/=\s]*$/.test(content)) throw unprocessable('content is not valid Base64')
  const { branch, entry } = await currentEntry(request, path)
  const blob = await writeBlob(directory, Buffer.from(content, 'base64'))
  const commit = await commitChange(request, { branch, path, blob, message })
  const written = await findEntry(directory, commit.sha, path)
  return {
    status: entry === null ? 201 : 200,
    json: { content: written === null ? null : entryShape(world, repository, written, path, branch), commit },
  }
}

async function deleteContents(request: RepositoryRequest): Promise<Answer> {
  const path = cleanPath(request)
  const message = request.body.requiredString('message', 'Commit')
  const { branch, entry } = await currentEntry(request, path)
  if (entry === null) throw notFound()
  return ok({ content: null, commit: await commitChange(request, { branch, path, blob: null, message }) })
}

export const contentRoutes: Route[] = [
  repositoryRoute('GET', '/contents/{path}', getContents),
  repositoryRoute('PUT', '/contents/{path}', putContents),
  repositoryRoute('DELETE', '/contents/{path}', deleteContents),
]
