import { conflict, notFound, unprocessable, validationFailed } from '../errors.ts'
import { emit } from '../events/emit.ts'
import { refMoved } from '../events/ref-moved.ts'
import { isAncestor } from '../git/history.ts'
import { mergeTrees } from '../git/merge.ts'
import { resolveObject, writeCommit } from '../git/objects.ts'
import { changeRefs } from '../git/refs.ts'
import { paginate } from '../http/pagination.ts'
import { type Answer, created, noContent, numberParameter, ok, type RepositoryRequest } from '../http/request.ts'
import { type Route, repositoryRoute } from '../http/router.ts'
import { personSignature, webFlow } from '../pulls/refresh.ts'
import { deploymentShape, deploymentStatusShape } from '../shapes/deployment.ts'
import { latestStatuses } from '../store/checks.ts'
import { addDeploymentStatus } from '../store/deployment-changes.ts'
import { type Deployment, latestStatus } from '../store/deployments.ts'
import { environmentOf } from '../store/environments.ts'
import { loginOf, newId } from '../store/state.ts'
import { resolveCommitish } from './commitish.ts'

/** Most characters of a deployment status' description (the page "Create a deployment status"). */
const DESCRIPTION_LIMIT = 140
const STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'] as const

function deploymentOf(request: RepositoryRequest): Deployment {
  const deployment = request.repository.deployments.get(numberParameter(request, 'deployment_id'))
  if (deployment === undefined) throw notFound()
  return deployment
}

function list(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, query } = request
  const matches = (name: string, value: string) => (query.get(name) ?? 'none') === 'none' || query.get(name) === value
  const deployments = [...repository.deployments.values()]
    .filter((deployment) => matches('sha', deployment.sha))
    .filter((deployment) => matches('ref', deployment.ref))
    .filter((deployment) => matches('task', deployment.task))
    .filter((deployment) => matches('environment', deployment.environment))
    .sort((a, b) => b.id - a.id)
  return paginate(request, deployments, (deployment) => deploymentShape(world, repository, deployment))
}

/** Merges the default branch into the deployed branch when it is behind: GitHub's `auto_merge`. */
async function autoMerge(request: RepositoryRequest, ref: string, sha: string): Promise<Answer | null> {
  const { world, repository, identity } = request
  const directory = repository.gitDirectory
  const name = `refs/heads/${ref}`
  const [branch, base] = await Promise.all([
    resolveObject(directory, name, 'commit'),
    resolveObject(directory, `refs/heads/${repository.defaultBranch}`, 'commit'),
  ])
  if (branch === null || base === null || ref === repository.defaultBranch) return null
  if (await isAncestor(directory, base, branch)) return null
  const tree = await mergeTrees(directory, branch, base)
  if (tree === null) throw conflict(`Conflict merging ${repository.defaultBranch} into ${ref}.`)
  const after = await writeCommit(directory, {
    tree,
    parents: [sha, base],
    message: `Merge branch '${repository.defaultBranch}' into ${ref}`,
    author: personSignature(world, loginOf(identity)),
    committer: webFlow(world),
  })
  await changeRefs(directory, [{ name, after, before: branch }])
  await refMoved(world, repository, identity, { ref: name, before: branch, after })
  return { status: 202, json: { message: `Auto-merged ${repository.defaultBranch} into ${ref} on deployment.` } }
}

/** Statuses and check runs that must be green; without a list, all there are. */
function checkContexts(request: RepositoryRequest, sha: string): void {
  const { repository, body } = request
  const wanted = body.strings('required_contexts')
  if (wanted?.length === 0) return
  const contexts = new Map<string, string>()
  for (const check of repository.checkRuns.values()) {
    if (check.headSha !== sha) continue
    const green = ['success', 'neutral', 'skipped'].includes(check.conclusion ?? '')
    contexts.set(check.name, green ? 'success' : check.status === 'completed' ? 'failure' : 'pending')
  }
  for (const status of latestStatuses(repository.statuses, sha)) contexts.set(status.context, status.state)
  const names = wanted ?? [...contexts.keys()]
  const red = names.filter((name) => contexts.get(name) !== 'success')
  if (red.length === 0) return
  const entries = names.map((context) => ({ context, state: contexts.get(context) ?? 'pending' }))
  throw conflict(`Conflict: Commit status checks failed for ${body.string('ref')}.`, {
    errors: [{ contexts: entries, resource: 'Deployment', field: 'required_contexts', code: 'invalid' }],
  })
}

async function create(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, body, identity } = request
  const ref = body.requiredString('ref', 'Deployment')
  const sha = await resolveCommitish(repository, ref)
  if (sha === null) throw unprocessable(`No ref found for: ${ref}`)
  const description = body.nullableString('description')
  if (body.boolean('auto_merge') ?? true) {
    const answer = await autoMerge(request, ref, sha)
    if (answer !== null) return answer
  }
  checkContexts(request, sha)
  const environment = body.string('environment') ?? 'production'
  environmentOf(world, repository, environment)
  const payload = body.raw['payload']
  const now = world.clock.now()
  const deployment: Deployment = {
    id: newId(world),
    sha,
    ref,
    task: body.string('task') ?? 'deploy',
    payload: payload === undefined || payload === null ? {} : payload,
    environment,
    originalEnvironment: environment,
    description: description ?? null,
    transient: body.boolean('transient_environment') ?? false,
    production: body.boolean('production_environment') ?? environment === 'production',
    creator: loginOf(identity),
    createdAt: now,
    updatedAt: now,
    statuses: [],
  }
  repository.deployments.set(deployment.id, deployment)
  const shape = deploymentShape(world, repository, deployment)
  emit(world, repository, identity, {
    name: 'deployment',
    sha,
    ref: refOf(ref),
    payload: { action: 'created', deployment: shape },
  })
  return created(shape)
}

/** GITHUB_REF of deployment events: empty when the deployment is of a commit. */
function refOf(ref: string): string {
  return /^[0-9a-f]{40}$/.test(ref) ? '' : ref.startsWith('refs/') ? ref : `refs/heads/${ref}`
}

function remove(request: RepositoryRequest): Answer {
  const { repository } = request
  const deployment = deploymentOf(request)
  const state = latestStatus(deployment)?.state
  const live = state !== undefined && state !== 'inactive' && state !== 'failure' && state !== 'error'
  if (live && repository.deployments.size > 1) {
    throw unprocessable(
      'We cannot delete an active deployment unless it is the only deployment in a given environment.',
    )
  }
  repository.deployments.delete(deployment.id)
  return noContent
}

function createStatus(request: RepositoryRequest): Answer {
  const { world, repository, body, identity } = request
  const deployment = deploymentOf(request)
  const state = STATES.find((known) => known === body.string('state'))
  if (state === undefined) throw validationFailed({ resource: 'DeploymentStatus', field: 'state', code: 'invalid' })
  const description = body.string('description') ?? ''
  if (description.length > DESCRIPTION_LIMIT) {
    const message = `description is too long (maximum is ${DESCRIPTION_LIMIT} characters)`
    throw validationFailed({ resource: 'DeploymentStatus', field: 'description', code: 'custom', message })
  }
  const environment = body.string('environment')
  const status = addDeploymentStatus(world, repository, deployment, {
    state,
    creator: loginOf(identity),
    description,
    ...(environment === undefined ? {} : { environment }),
    environmentUrl: body.string('environment_url') ?? '',
    logUrl: body.string('log_url') ?? body.string('target_url') ?? '',
    autoInactive: body.boolean('auto_inactive') ?? true,
  })
  const shape = deploymentStatusShape(world, repository, deployment, status)
  const payload = {
    action: 'created',
    deployment_status: shape,
    deployment: deploymentShape(world, repository, deployment),
  }
  // GitHub starts nothing for `inactive`.
  if (state !== 'inactive') {
    emit(world, repository, identity, {
      name: 'deployment_status',
      sha: deployment.sha,
      ref: refOf(deployment.ref),
      payload,
    })
  }
  return created(shape)
}

function listStatuses(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  const deployment = deploymentOf(request)
  const statuses = [...deployment.statuses].reverse()
  return paginate(request, statuses, (status) => deploymentStatusShape(world, repository, deployment, status))
}

function getStatus(request: RepositoryRequest): Answer {
  const deployment = deploymentOf(request)
  const id = numberParameter(request, 'status_id')
  const status = deployment.statuses.find((known) => known.id === id)
  if (status === undefined) throw notFound()
  return ok(deploymentStatusShape(request.world, request.repository, deployment, status))
}

export const deploymentRoutes: Route[] = [
  repositoryRoute('GET', '/deployments', list),
  repositoryRoute('POST', '/deployments', create),
  repositoryRoute('GET', '/deployments/{deployment_id}', (request) =>
    ok(deploymentShape(request.world, request.repository, deploymentOf(request))),
  ),
  repositoryRoute('DELETE', '/deployments/{deployment_id}', remove),
  repositoryRoute('GET', '/deployments/{deployment_id}/statuses', listStatuses),
  repositoryRoute('POST', '/deployments/{deployment_id}/statuses', createStatus),
  repositoryRoute('GET', '/deployments/{deployment_id}/statuses/{status_id}', getStatus),
]
