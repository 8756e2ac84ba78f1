import { notFound, unprocessable } from '../errors.ts'
import { paginate } from '../http/pagination.ts'
import { type Answer, noContent, ok, parameter, type RepositoryRequest } from '../http/request.ts'
import { type Route, repositoryRoute } from '../http/router.ts'
import { environmentShape } from '../shapes/deployment.ts'
import { nodeId } from '../shapes/node-id.ts'
import type { EnvironmentState } from '../store/deployments.ts'
import { branchPolicyId, environmentOf, setEnvironment } from '../store/environments.ts'

export function environmentParameter(request: RepositoryRequest): EnvironmentState {
  const environment = request.repository.environments.get(parameter(request, 'environment_name').toLowerCase())
  if (environment === undefined) throw notFound()
  return environment
}

function list(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  return paginate(
    request,
    [...repository.environments.values()],
    (environment) => environmentShape(world, repository, environment),
    (page, total) => ({ total_count: total, environments: page }),
  )
}

function put(request: RepositoryRequest): Answer {
  const { world, repository, body } = request
  const name = parameter(request, 'environment_name')
  const reviewers = body.objects('reviewers')?.map((reviewer) => {
    const id = reviewer.number('id')
    const user = [...world.users.values()].find((known) => known.id === id)
    if (reviewer.string('type') !== 'User' || user === undefined) {
      throw unprocessable(`Fail to add reviewer ${id}: only users that exist can review in the emulated GitHub.`)
    }
    return user.login
  })
  const policy = body.object('deployment_branch_policy')
  const wait = body.number('wait_timer')
  const self = body.boolean('prevent_self_review')
  environmentOf(world, repository, name)
  setEnvironment(world, repository, {
    name,
    reviewers: reviewers ?? [],
    waitTimerMinutes: wait ?? 0,
    preventSelfReview: self ?? false,
    branchPolicy: policy === undefined ? null : (repository.environments.get(name.toLowerCase())?.branchPolicy ?? []),
  })
  return ok(environmentShape(world, repository, environmentOf(world, repository, name)))
}

function branchPolicies(request: RepositoryRequest): Promise<Answer> {
  const { world } = request
  const environment = environmentParameter(request)
  if (environment.branchPolicy === null) throw notFound()
  return paginate(
    request,
    environment.branchPolicy,
    (name) => {
      const id = branchPolicyId(world, environment, name)
      return { id, node_id: nodeId('DBP', id), name, type: 'branch' }
    },
    (page, total) => ({ total_count: total, branch_policies: page }),
  )
}

export const environmentRoutes: Route[] = [
  repositoryRoute('GET', '/environments', list),
  repositoryRoute('GET', '/environments/{environment_name}', (request) =>
    ok(environmentShape(request.world, request.repository, environmentParameter(request))),
  ),
  repositoryRoute('PUT', '/environments/{environment_name}', put),
  repositoryRoute('DELETE', '/environments/{environment_name}', (request) => {
    request.repository.environments.delete(environmentParameter(request).name.toLowerCase())
    return noContent
  }),
  repositoryRoute('GET', '/environments/{environment_name}/deployment-branch-policies', branchPolicies),
]
