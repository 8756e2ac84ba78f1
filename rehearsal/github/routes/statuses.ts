import { notFound, unprocessable, validationFailed } from '../errors.ts'
import { emit } from '../events/emit.ts'
import { readCommit } from '../git/history.ts'
import { listRefs } from '../git/refs.ts'
import { objectType } from '../git/types.ts'
import { paginate } from '../http/pagination.ts'
import { type Answer, created, parameter, type RepositoryRequest } from '../http/request.ts'
import { type Route, repositoryRoute } from '../http/router.ts'
import { simpleStatusShape, statusShape } from '../shapes/check.ts'
import { commitShape } from '../shapes/commit.ts'
import { minimalRepositoryShape, repositoryUrl } from '../shapes/repository.ts'
import { type CommitStatus, combinedState, latestStatuses } from '../store/checks.ts'
import { loginOf, newId } from '../store/state.ts'
import { resolveCommitish } from './commitish.ts'

const STATES = ['error', 'failure', 'pending', 'success'] as const
/** Most characters of a status description. */
const DESCRIPTION_LIMIT = 140
/** Most statuses of one commit and context. */
const STATUS_LIMIT = 1000

async function commitOf(request: RepositoryRequest): Promise<string> {
  const sha = await resolveCommitish(request.repository, parameter(request, 'ref'))
  if (sha === null) throw notFound()
  return sha
}

async function combined(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  const sha = await commitOf(request)
  const latest = latestStatuses(repository.statuses, sha)
  const base = repositoryUrl(world, repository)
  return paginate(
    request,
    latest,
    (status) => simpleStatusShape(world, repository, status),
    (statuses, total) => ({
      state: combinedState(latest),
      statuses,
      sha,
      total_count: total,
      repository: minimalRepositoryShape(world, repository),
      commit_url: `${base}/commits/${sha}`,
      url: `${base}/commits/${sha}/status`,
    }),
  )
}

async function list(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  const sha = await commitOf(request)
  const statuses = repository.statuses.filter((status) => status.sha === sha).reverse()
  return paginate(request, statuses, (status) => statusShape(world, repository, status))
}

async function create(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, body, identity } = request
  const sha = parameter(request, 'sha')
  if ((await objectType(repository.gitDirectory, sha)) !== 'commit')
    throw unprocessable(`No commit found for SHA: ${sha}`)
  const state = STATES.find((known) => known === body.string('state'))
  if (state === undefined) throw validationFailed({ resource: 'Status', field: 'state', code: 'invalid' })
  const description = body.string('description') ?? null
  if (description !== null && description.length > DESCRIPTION_LIMIT) {
    const message = `description is too long (maximum is ${DESCRIPTION_LIMIT} characters)`
    throw validationFailed({ resource: 'Status', field: 'description', code: 'custom', message })
  }
  const context = body.string('context') ?? 'default'
  const known = repository.statuses.filter((status) => status.sha === sha && status.context === context)
  if (known.length >= STATUS_LIMIT) {
    throw unprocessable('This SHA and context has reached the maximum number of statuses.')
  }
  const status: CommitStatus = {
    id: newId(world),
    sha,
    state,
    description,
    targetUrl: body.string('target_url') ?? null,
    context,
    creator: loginOf(identity),
    createdAt: world.clock.now(),
  }
  repository.statuses.push(status)
  const shape = statusShape(world, repository, status)
  const ref = `refs/heads/${repository.defaultBranch}`
  const heads = (await listRefs(repository.gitDirectory, 'refs/heads/')).filter((head) => head.sha === sha)
  const base = repositoryUrl(world, repository)
  const branches = heads.map(({ name }) => ({
    name: name.slice('refs/heads/'.length),
    commit: { sha, url: `${base}/commits/${sha}` },
    protected: false,
  }))
  const commit = commitShape(world, repository, await readCommit(repository.gitDirectory, sha))
  emit(world, repository, identity, {
    name: 'status',
    sha,
    ref,
    payload: { ...shape, sha, name: repository.fullName, commit, branches },
  })
  return created(shape)
}

export const statusRoutes: Route[] = [
  repositoryRoute('GET', '/commits/{ref}/status', combined),
  repositoryRoute('GET', '/commits/{ref}/statuses', list),
  repositoryRoute('POST', '/statuses/{sha}', create),
]
