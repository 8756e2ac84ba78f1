import { ApiError, notFound, unprocessable, validationFailed } from '../errors.ts'
import { readCommits } from '../git/history.ts'
import {
  readBlob,
  readTag,
  readTree,
  resolveObject,
  type Signature,
  type Tag,
  type TreeChange,
  writeBlob,
  writeCommit,
  writeTag,
  writeTree,
} from '../git/objects.ts'
import { objectType } from '../git/types.ts'
import { type Answer, type Body, created, ok, parameter, type RepositoryRequest } from '../http/request.ts'
import { type Route, repositoryRoute } from '../http/router.ts'
import { gitCommitShape, signatureShape, UNSIGNED } from '../shapes/commit.ts'
import { nodeId } from '../shapes/node-id.ts'
import { repositoryUrl } from '../shapes/repository.ts'
import { noReplyAddress } from '../shapes/user.ts'
import { loginOf, type RepositoryState, type World } from '../store/state.ts'

/** Entries that one answer holds at most. */
const TREE_LIMIT = 100_000

function signatureFrom(request: RepositoryRequest, body: Body | undefined): Signature {
  const login = loginOf(request.identity)
  const date = body?.string('date')
  return {
    name: body?.string('name') ?? login,
    email: body?.string('email') ?? noReplyAddress(request.world, login),
    date: date === undefined ? request.world.clock.now() : new Date(date),
  }
}

async function getCommit(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  const sha = parameter(request, 'commit_sha')
  if ((await objectType(repository.gitDirectory, sha)) !== 'commit') throw notFound()
  const commit = (await readCommits(repository.gitDirectory, [sha])).get(sha)
  if (commit === undefined) throw notFound()
  return ok(gitCommitShape(world, repository, commit))
}

async function createCommit(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, body } = request
  const directory = repository.gitDirectory
  const message = body.requiredString('message', 'Commit')
  const tree = body.requiredString('tree', 'Commit')
  const parents = body.strings('parents') ?? []
  if ((await objectType(directory, tree)) !== 'tree') throw unprocessable('Tree SHA does not exist')
  for (const parent of parents) {
    if ((await objectType(directory, parent)) !== 'commit')
      throw unprocessable('Parent SHA does not exist or is not a commit object')
  }
  const author = signatureFrom(request, body.object('author'))
  const committer = body.object('committer') === undefined ? author : signatureFrom(request, body.object('committer'))
  const sha = await writeCommit(directory, { tree, parents, message, author, committer })
  const commit = (await readCommits(directory, [sha])).get(sha)
  if (commit === undefined) throw new Error(`git lost the commit ${sha}.`)
  return created(gitCommitShape(world, repository, commit))
}

async function treeShape(world: World, repository: RepositoryState, sha: string, recursive: boolean) {
  const base = repositoryUrl(world, repository)
  const entries = await readTree(repository.gitDirectory, sha, { recursive })
  return {
    sha,
    url: `${base}/git/trees/${sha}`,
    tree: entries.slice(0, TREE_LIMIT).map((entry) => ({
      path: entry.path,
      mode: entry.mode,
      type: entry.type,
      sha: entry.sha,
      ...(entry.size === null ? {} : { size: entry.size }),
      ...(entry.type === 'commit' ? {} : { url: `${base}/git/${entry.type}s/${entry.sha}` }),
    })),
    truncated: entries.length > TREE_LIMIT,
  }
}

async function getTree(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, query } = request
  const tree = await resolveObject(repository.gitDirectory, parameter(request, 'tree_sha'), 'tree')
  if (tree === null) throw notFound()
  return ok(await treeShape(world, repository, tree, query.has('recursive')))
}

async function treeChange(directory: string, entry: Body): Promise<TreeChange> {
  const path = entry.requiredString('path', 'GitTree')
  const mode = entry.string('mode') ?? '100644'
  if (path.startsWith('/') || path.split('/').includes('..'))
    throw unprocessable('tree.path contains a malformed path component')
  const content = entry.string('content')
  if (content !== undefined) return { path, mode, sha: await writeBlob(directory, Buffer.from(content)) }
  const sha = entry.nullableString('sha')
  if (sha === undefined) throw unprocessable('Must supply either tree.sha or tree.content.')
  if (sha !== null && (await objectType(directory, sha)) === null)
    throw unprocessable(`tree.sha ${sha} is not a valid blob`)
  return { path, mode, sha }
}

async function createTree(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, body } = request
  const directory = repository.gitDirectory
  const entries = body.objects('tree')
  if (entries === undefined) throw validationFailed({ resource: 'Tree', field: 'tree', code: 'missing_field' })
  const baseName = body.string('base_tree')
  const base = baseName === undefined ? null : await resolveObject(directory, baseName, 'tree')
  if (baseName !== undefined && base === null) throw new ApiError(404, 'base_tree is not a valid tree oid')
  const changes: TreeChange[] = []
  for (const entry of entries) changes.push(await treeChange(directory, entry))
  const sha = await writeTree(directory, base, changes)
  return created(await treeShape(world, repository, sha, false))
}

async function getBlob(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  const sha = parameter(request, 'file_sha')
  if ((await objectType(repository.gitDirectory, sha)) !== 'blob') throw notFound()
  const content = await readBlob(repository.gitDirectory, sha)
  if (request.headers.accept?.includes('raw') === true) {
    return { status: 200, bytes: content, headers: { 'Content-Type': 'application/vnd.github.raw' } }
  }
  return ok({
    sha,
    node_id: nodeId('B', sha),
    size: content.length,
    url: `${repositoryUrl(world, repository)}/git/blobs/${sha}`,
    content: content.toString('base64'),
    encoding: 'base64',
  })
}

async function createBlob(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, body } = request
  const content = body.string('content')
  if (content === undefined) throw validationFailed({ resource: 'Blob', field: 'content', code: 'missing_field' })
  const bytes = Buffer.from(content, body.string('encoding') === 'base64' ? 'base64' : 'utf8')
  const sha = await writeBlob(repository.gitDirectory, bytes)
  return created({ url: `${repositoryUrl(world, repository)}/git/blobs/${sha}`, sha })
}

function tagShape(world: World, repository: RepositoryState, tag: Tag) {
  const base = repositoryUrl(world, repository)
  return {
    node_id: nodeId('TA', tag.sha),
    sha: tag.sha,
    url: `${base}/git/tags/${tag.sha}`,
    tagger: signatureShape(tag.tagger ?? { name: '', email: '', date: new Date(0) }),
    object: { sha: tag.target.sha, type: tag.target.type, url: `${base}/git/${tag.target.type}s/${tag.target.sha}` },
    tag: tag.name,
    message: tag.message,
    verification: UNSIGNED,
  }
}

async function getTag(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  const sha = parameter(request, 'tag_sha')
  if ((await objectType(repository.gitDirectory, sha)) !== 'tag') throw notFound()
  return ok(tagShape(world, repository, await readTag(repository.gitDirectory, sha)))
}

async function createTag(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, body } = request
  const object = body.requiredString('object', 'Tag')
  const type = await objectType(repository.gitDirectory, object)
  if (type === null || type !== body.requiredString('type', 'Tag'))
    throw unprocessable('Object does not exist or has another type')
  const sha = await writeTag(repository.gitDirectory, {
    name: body.requiredString('tag', 'Tag'),
    message: body.requiredString('message', 'Tag'),
    object,
    type,
    tagger: signatureFrom(request, body.object('tagger')),
  })
  return created(tagShape(world, repository, await readTag(repository.gitDirectory, sha)))
}

export const gitObjectRoutes: Route[] = [
  repositoryRoute('GET', '/git/commits/{commit_sha}', getCommit),
  repositoryRoute('POST', '/git/commits', createCommit),
  repositoryRoute('GET', '/git/trees/{tree_sha}', getTree),
  repositoryRoute('POST', '/git/trees', createTree),
  repositoryRoute('GET', '/git/blobs/{file_sha}', getBlob),
  repositoryRoute('POST', '/git/blobs', createBlob),
  repositoryRoute('GET', '/git/tags/{tag_sha}', getTag),
  repositoryRoute('POST', '/git/tags', createTag),
]
