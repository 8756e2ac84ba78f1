import { notFound, validationFailed } from '../errors.ts'
import { paginate } from '../http/pagination.ts'
import { type Answer, created, noContent, ok, parameter, type RepositoryRequest } from '../http/request.ts'
import { type Route, repositoryRoute } from '../http/router.ts'
import { labelShape, labelShapes } from '../shapes/issue.ts'
import type { Label } from '../store/issues.ts'
import { issueOf } from './issue-of.ts'
import { ensureLabels, labelNames } from './label-names.ts'

function labelOf(request: RepositoryRequest): Label {
  const label = request.repository.labels.get(parameter(request, 'name').toLowerCase())
  if (label === undefined) throw notFound()
  return label
}

function createLabel(request: RepositoryRequest): Answer {
  const { world, repository, body } = request
  const name = body.requiredString('name', 'Label')
  if (repository.labels.has(name.toLowerCase())) {
    throw validationFailed({ resource: 'Label', code: 'already_exists', field: 'name' })
  }
  ensureLabels(world, repository, [name])
  const label = repository.labels.get(name.toLowerCase())
  if (label === undefined) throw notFound()
  label.color = body.string('color') ?? label.color
  label.description = body.string('description') ?? null
  return created(labelShape(world, repository, label))
}

function updateLabel(request: RepositoryRequest): Answer {
  const { world, repository, body } = request
  const label = labelOf(request)
  const name = body.string('new_name')
  if (name !== undefined) {
    for (const issue of repository.issues.values()) {
      issue.labels = issue.labels.map((known) => (known.toLowerCase() === label.name.toLowerCase() ? name : known))
    }
    repository.labels.delete(label.name.toLowerCase())
    label.name = name
    repository.labels.set(name.toLowerCase(), label)
  }
  label.color = body.string('color') ?? label.color
  if (body.has('description')) label.description = body.string('description') ?? null
  return ok(labelShape(world, repository, label))
}

function deleteLabel(request: RepositoryRequest): Answer {
  const label = labelOf(request)
  request.repository.labels.delete(label.name.toLowerCase())
  for (const issue of request.repository.issues.values()) {
    issue.labels = issue.labels.filter((name) => name.toLowerCase() !== label.name.toLowerCase())
  }
  return noContent
}

/** Changes the labels of an issue and answers with all it has now. */
function changeLabels(change: (current: readonly string[], names: readonly string[]) => string[]) {
  return (request: RepositoryRequest): Answer => {
    const { world, repository, body } = request
    const issue = issueOf(request, 'write')
    const names = labelNames(body)
    ensureLabels(world, repository, names)
    issue.labels = change(issue.labels, names)
    issue.updatedAt = world.clock.now()
    return ok(labelShapes(world, repository, issue.labels))
  }
}

function union(current: readonly string[], names: readonly string[]): string[] {
  const known = new Set(current.map((name) => name.toLowerCase()))
  return [...current, ...names.filter((name) => !known.has(name.toLowerCase()))]
}

function removeLabel(request: RepositoryRequest): Answer {
  const { world, repository } = request
  const issue = issueOf(request, 'write')
  const name = parameter(request, 'name').toLowerCase()
  if (!issue.labels.some((label) => label.toLowerCase() === name)) throw notFound()
  issue.labels = issue.labels.filter((label) => label.toLowerCase() !== name)
  return ok(labelShapes(world, repository, issue.labels))
}

export const labelRoutes: Route[] = [
  repositoryRoute('GET', '/labels', (request) =>
    paginate(request, [...request.repository.labels.values()], (label) =>
      labelShape(request.world, request.repository, label),
    ),
  ),
  repositoryRoute('POST', '/labels', createLabel),
  repositoryRoute('GET', '/labels/{name}', (request) =>
    ok(labelShape(request.world, request.repository, labelOf(request))),
  ),
  repositoryRoute('PATCH', '/labels/{name}', updateLabel),
  repositoryRoute('DELETE', '/labels/{name}', deleteLabel),
  repositoryRoute('GET', '/issues/{issue_number}/labels', (request) => {
    const { world, repository } = request
    return paginate(request, labelShapes(world, repository, issueOf(request, 'read').labels), (label) => label)
  }),
  repositoryRoute('POST', '/issues/{issue_number}/labels', changeLabels(union)),
  repositoryRoute(
    'PUT',
    '/issues/{issue_number}/labels',
    changeLabels((_, names) => [...names]),
  ),
  repositoryRoute('DELETE', '/issues/{issue_number}/labels/{name}', removeLabel),
]
