import { assertMayMoveTo } from '../access/workflow-files.ts'
import { ApiError, conflict, notFound, unprocessable } from '../errors.ts'
import { refMoved } from '../events/ref-moved.ts'
import { isAncestor, readCommits } from '../git/history.ts'
import { resolveObject } from '../git/objects.ts'
import { changeRefs, isValidRef, listRefs, type Ref, readRef } from '../git/refs.ts'
import { objectType } from '../git/types.ts'
import { paginate } from '../http/pagination.ts'
import { type Answer, created, noContent, ok, parameter, type RepositoryRequest } from '../http/request.ts'
import { type Route, repositoryRoute } from '../http/router.ts'
import { commitShape } from '../shapes/commit.ts'
import { nodeId } from '../shapes/node-id.ts'
import { repositoryPage, repositoryUrl } from '../shapes/repository.ts'
import type { RepositoryState, World } from '../store/state.ts'

function refShape(world: World, repository: RepositoryState, ref: Ref) {
  const base = repositoryUrl(world, repository)
  return {
    ref: ref.name,
    node_id: nodeId('REF', `${repository.id}:${ref.name}`),
    url: `${base}/git/${ref.name}`,
    object: { sha: ref.sha, type: ref.type, url: `${base}/git/${ref.type}s/${ref.sha}` },
  }
}

async function getRef(request: RepositoryRequest): Promise<Answer> {
  const ref = await readRef(request.repository.gitDirectory, `refs/${parameter(request, 'ref')}`)
  if (ref === undefined) throw notFound()
  return ok(refShape(request.world, request.repository, ref))
}

async function matchingRefs(request: RepositoryRequest): Promise<Answer> {
  const refs = await listRefs(request.repository.gitDirectory, `refs/${parameter(request, 'ref')}`)
  return paginate(request, refs, (ref) => refShape(request.world, request.repository, ref))
}

async function createRef(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, body, identity } = request
  const directory = repository.gitDirectory
  const name = body.requiredString('ref', 'Reference')
  const sha = body.requiredString('sha', 'Reference')
  if (!name.startsWith('refs/') || name.split('/').length < 3)
    throw unprocessable("Reference name must start with 'refs/' and contain at least two slashes.")
  if (!(await isValidRef(directory, name))) throw unprocessable(`${name} is not a valid ref name.`)
  if (!/^[0-9a-f]{40}$/.test(sha))
    throw unprocessable('The sha parameter must be exactly 40 characters and contain only [0-9a-f].')
  const type = await objectType(directory, sha)
  if (type === null) throw unprocessable('Object does not exist')
  if (name.startsWith('refs/heads/') && type !== 'commit') throw unprocessable('Object is not a commit')
  await assertMayMoveTo(request, name, sha)
  if ((await readRef(directory, name)) !== undefined) throw unprocessable('Reference already exists')
  if (!(await changeRefs(directory, [{ name, after: sha, before: null }])))
    throw unprocessable('Reference already exists')
  await refMoved(world, repository, identity, { ref: name, before: null, after: sha })
  return created(refShape(world, repository, { name, sha, type, peeled: sha }))
}

async function updateRef(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, body, identity } = request
  const directory = repository.gitDirectory
  const name = `refs/${parameter(request, 'ref')}`
  const sha = body.requiredString('sha', 'Reference')
  const current = await readRef(directory, name)
  if (current === undefined) throw unprocessable('Reference does not exist')
  const type = await objectType(directory, sha)
  if (type === null) throw unprocessable('Object does not exist')
  await assertMayMoveTo(request, name, sha)
  if (body.boolean('force') !== true && !(await isAncestorOf(directory, current.peeled, sha))) {
    throw unprocessable('Update is not a fast forward')
  }
  if (!(await changeRefs(directory, [{ name, after: sha, before: current.sha }])))
    throw conflict('Reference cannot be updated')
  if (current.sha !== sha) await refMoved(world, repository, identity, { ref: name, before: current.sha, after: sha })
  return ok(refShape(world, repository, { name, sha, type, peeled: sha }))
}

async function isAncestorOf(directory: string, before: string, after: string): Promise<boolean> {
  const [old, next] = await Promise.all([
    resolveObject(directory, before, 'commit'),
    resolveObject(directory, after, 'commit'),
  ])
  return old !== null && next !== null && isAncestor(directory, old, next)
}

async function deleteRef(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, identity } = request
  const name = `refs/${parameter(request, 'ref')}`
  const current = await readRef(repository.gitDirectory, name)
  if (current === undefined) throw unprocessable('Reference does not exist')
  if (name === `refs/heads/${repository.defaultBranch}`) throw unprocessable('Cannot delete the default branch')
  const tag = name.startsWith('refs/tags/') ? name.slice('refs/tags/'.length) : undefined
  const frozen = [...repository.releases.values()].some((release) => release.immutable && release.tagName === tag)
  if (frozen)
    throw unprocessable(
      'Repository rule violations found\n\nCannot delete this tag, it belongs to an immutable release',
    )
  await changeRefs(repository.gitDirectory, [{ name, after: null, before: current.sha }])
  await refMoved(world, repository, identity, { ref: name, before: current.sha, after: null })
  return noContent
}

async function listBranches(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  const refs = await listRefs(repository.gitDirectory, 'refs/heads/')
  return paginate(request, refs, (ref) => ({
    name: ref.name.slice('refs/heads/'.length),
    commit: { sha: ref.sha, url: `${repositoryUrl(world, repository)}/commits/${ref.sha}` },
    protected: false,
  }))
}

async function getBranch(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  const name = parameter(request, 'branch')
  const ref = await readRef(repository.gitDirectory, `refs/heads/${name}`)
  const commit = ref === undefined ? undefined : (await readCommits(repository.gitDirectory, [ref.sha])).get(ref.sha)
  if (commit === undefined) throw new ApiError(404, 'Branch not found')
  const self = `${repositoryUrl(world, repository)}/branches/${name}`
  return ok({
    name,
    commit: commitShape(world, repository, commit),
    _links: { self, html: `${repositoryPage(repository)}/tree/${name}` },
    protected: false,
    protection: { enabled: false, required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] } },
    protection_url: `${self}/protection`,
  })
}

async function listTags(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  const base = repositoryUrl(world, repository)
  // GitHub lists tags with the highest name first.
  const refs = (await listRefs(repository.gitDirectory, 'refs/tags/')).reverse()
  return paginate(request, refs, (ref) => {
    const name = ref.name.slice('refs/tags/'.length)
    return {
      name,
      zipball_url: `${base}/zipball/${ref.name}`,
      tarball_url: `${base}/tarball/${ref.name}`,
      commit: { sha: ref.peeled, url: `${base}/commits/${ref.peeled}` },
      node_id: nodeId('REF', `${repository.id}:${ref.name}`),
    }
  })
}

export const refRoutes: Route[] = [
  repositoryRoute('GET', '/git/ref/{ref}', getRef),
  repositoryRoute('GET', '/git/matching-refs/{ref}', matchingRefs),
  repositoryRoute('POST', '/git/refs', createRef),
  repositoryRoute('PATCH', '/git/refs/{ref}', updateRef),
  repositoryRoute('DELETE', '/git/refs/{ref}', deleteRef),
  repositoryRoute('GET', '/branches', listBranches),
  repositoryRoute('GET', '/branches/{branch}', getBranch),
  repositoryRoute('GET', '/tags', listTags),
]
