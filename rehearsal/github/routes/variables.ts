import { timestamp } from '../clock.ts'
import { conflict, notFound, validationFailed } from '../errors.ts'
import { paginate } from '../http/pagination.ts'
import { type Answer, noContent, ok, parameter, type RepositoryRequest } from '../http/request.ts'
import { type Route, repositoryRoute } from '../http/router.ts'
import { environmentParameter } from './environments.ts'

function shape(request: RepositoryRequest, name: string, value: string) {
  const time = timestamp(request.repository.createdAt)
  return { name, value, created_at: time, updated_at: time }
}

function list(request: RepositoryRequest, variables: ReadonlyMap<string, string>): Promise<Answer> {
  const entries = [...variables].sort(([a], [b]) => (a < b ? -1 : 1))
  return paginate(
    request,
    entries,
    ([name, value]) => shape(request, name, value),
    (page, total) => ({ total_count: total, variables: page }),
  )
}

function get(request: RepositoryRequest, variables: ReadonlyMap<string, string>): Answer {
  const name = parameter(request, 'name')
  const value = variables.get(name) ?? variables.get(name.toUpperCase())
  if (value === undefined) throw notFound()
  return ok(shape(request, name, value))
}

function create(request: RepositoryRequest): Answer {
  const { body, repository } = request
  const name = body.requiredString('name', 'Variable')
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || name.toUpperCase().startsWith('GITHUB_')) {
    throw validationFailed({ resource: 'Variable', field: 'name', code: 'invalid' })
  }
  if (repository.variables.has(name)) throw conflict('Already exists - Variable already exists')
  repository.variables.set(name, body.string('value') ?? '')
  return { status: 201, json: {} }
}

function update(request: RepositoryRequest): Answer {
  const name = parameter(request, 'name')
  if (!request.repository.variables.has(name)) throw notFound()
  const value = request.body.string('value')
  if (value !== undefined) request.repository.variables.set(name, value)
  return noContent
}

export const variableRoutes: Route[] = [
  repositoryRoute('GET', '/actions/variables', (request) => list(request, request.repository.variables)),
  repositoryRoute('POST', '/actions/variables', create),
  repositoryRoute('GET', '/actions/variables/{name}', (request) => get(request, request.repository.variables)),
  repositoryRoute('PATCH', '/actions/variables/{name}', update),
  repositoryRoute('DELETE', '/actions/variables/{name}', (request) => {
    if (!request.repository.variables.delete(parameter(request, 'name'))) throw notFound()
    return noContent
  }),
  repositoryRoute('GET', '/environments/{environment_name}/variables', (request) =>
    list(request, environmentParameter(request).variables),
  ),
  repositoryRoute('GET', '/environments/{environment_name}/variables/{name}', (request) =>
    get(request, environmentParameter(request).variables),
  ),
]
