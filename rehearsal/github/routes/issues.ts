import { holds } from '../access/authorize.ts'
import { authorizeSubject } from '../access/subject.ts'
import { ApiError, notFound, unprocessable, validationFailed } from '../errors.ts'
import { emitAtDefaultBranch } from '../events/emit.ts'
import { paginate } from '../http/pagination.ts'
import { type Answer, created, noContent, numberParameter, ok, type RepositoryRequest } from '../http/request.ts'
import { type Route, repositoryRoute } from '../http/router.ts'
import { commentShape, issueShape } from '../shapes/issue.ts'
import { type Comment, type Issue, isPull } from '../store/issues.ts'
import { hasRole, loginOf, newId } from '../store/state.ts'
import { checkBody, issueOf, nextIssueNumber, setState } from './issue-of.ts'
import { ensureLabels, labelNames } from './label-names.ts'

function commentOf(request: RepositoryRequest, access: 'read' | 'write'): Comment {
  const { repository, identity } = request
  const comment = repository.comments.get(numberParameter(request, 'comment_id'))
  const issue = comment === undefined ? undefined : repository.issues.get(comment.issueNumber)
  if (comment === undefined || issue === undefined) throw notFound()
  authorizeSubject(identity, repository, issue, access)
  if (access === 'write' && identity.kind === 'user' && identity.login !== comment.user) {
    if (!hasRole(repository, identity.login, 'write')) throw new ApiError(403, 'Must have admin rights to Repository.')
  }
  return comment
}

function listIssues(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, query, identity } = request
  const state = query.get('state') ?? 'open'
  const labels = (query.get('labels') ?? '').split(',').filter((name) => name !== '')
  const creator = query.get('creator')
  const seesPulls = holds(identity, repository, { name: 'pull_requests', access: 'read' })
  const issues = [...repository.issues.values()]
    .filter((issue) => state === 'all' || issue.state === state)
    .filter((issue) => seesPulls || issue.pull === null)
    .filter((issue) => creator === null || issue.user === creator)
    .filter((issue) => labels.every((name) => issue.labels.some((label) => label.toLowerCase() === name.toLowerCase())))
  const sorted = query.get('direction') === 'asc' ? issues : issues.reverse()
  return paginate(request, sorted, (issue) => issueShape(world, repository, issue))
}

async function createIssue(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, body, identity } = request
  const now = world.clock.now()
  const title = body.requiredString('title', 'Issue')
  checkBody(body.string('body'), 'Issue')
  const labels = labelNames(body)
  ensureLabels(world, repository, labels)
  const issue: Issue = {
    id: newId(world),
    number: nextIssueNumber(repository),
    title,
    body: body.nullableString('body') ?? null,
    user: loginOf(identity),
    state: 'open',
    stateReason: null,
    labels,
    assignees: body.strings('assignees') ?? [],
    locked: false,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    closedBy: null,
    pull: null,
  }
  repository.issues.set(issue.number, issue)
  const shape = issueShape(world, repository, issue)
  await emitAtDefaultBranch(world, repository, identity, 'issues', { action: 'opened', issue: shape })
  return created(shape)
}

async function updateIssue(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, body, identity } = request
  const issue = issueOf(request, 'write')
  checkBody(body.string('body'), 'Issue')
  const state = body.string('state')
  if (state !== undefined && state !== 'open' && state !== 'closed') {
    throw validationFailed({ resource: 'Issue', field: 'state', code: 'invalid' })
  }
  issue.title = body.string('title') ?? issue.title
  if (body.has('body')) issue.body = body.string('body') ?? null
  if (body.has('labels')) {
    issue.labels = labelNames(body)
    ensureLabels(world, repository, issue.labels)
  }
  issue.assignees = body.strings('assignees') ?? issue.assignees
  const changed = state !== undefined && state !== issue.state
  if (changed) setState(request, issue, state)
  issue.updatedAt = world.clock.now()
  const shape = issueShape(world, repository, issue)
  const action = !changed ? 'edited' : state === 'closed' ? 'closed' : 'reopened'
  if (!isPull(issue)) await emitAtDefaultBranch(world, repository, identity, 'issues', { action, issue: shape })
  return ok(shape)
}

function listComments(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, query } = request
  const issue = issueOf(request, 'read')
  const since = new Date(query.get('since') ?? 0)
  const comments = [...repository.comments.values()]
    .filter((comment) => comment.issueNumber === issue.number && comment.updatedAt >= since)
    .sort((a, b) => a.id - b.id)
  return paginate(request, comments, (comment) => commentShape(world, repository, comment))
}

function listAllComments(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  const comments = [...repository.comments.values()].sort((a, b) => a.id - b.id)
  return paginate(request, comments, (comment) => commentShape(world, repository, comment))
}

async function createComment(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, body, identity } = request
  const issue = issueOf(request, 'write')
  const text = body.requiredString('body', 'IssueComment')
  if (text.trim() === '') throw unprocessable('Body cannot be blank')
  checkBody(text, 'IssueComment')
  const now = world.clock.now()
  const user = loginOf(identity)
  const comment: Comment = {
    id: newId(world),
    issueNumber: issue.number,
    body: text,
    user,
    createdAt: now,
    updatedAt: now,
  }
  repository.comments.set(comment.id, comment)
  issue.updatedAt = now
  const shape = commentShape(world, repository, comment)
  const payload = { action: 'created', issue: issueShape(world, repository, issue), comment: shape }
  await emitAtDefaultBranch(world, repository, identity, 'issue_comment', payload)
  return created(shape)
}

function updateComment(request: RepositoryRequest): Answer {
  const comment = commentOf(request, 'write')
  const text = request.body.requiredString('body', 'IssueComment')
  checkBody(text, 'IssueComment')
  comment.body = text
  comment.updatedAt = request.world.clock.now()
  return ok(commentShape(request.world, request.repository, comment))
}

function deleteComment(request: RepositoryRequest): Answer {
  request.repository.comments.delete(commentOf(request, 'write').id)
  return noContent
}

export const issueRoutes: Route[] = [
  repositoryRoute('GET', '/issues', listIssues),
  repositoryRoute('POST', '/issues', createIssue),
  repositoryRoute('GET', '/issues/{issue_number}', (request) =>
    ok(issueShape(request.world, request.repository, issueOf(request, 'read'))),
  ),
  repositoryRoute('PATCH', '/issues/{issue_number}', updateIssue),
  repositoryRoute('GET', '/issues/comments', listAllComments),
  repositoryRoute('GET', '/issues/{issue_number}/comments', listComments),
  repositoryRoute('POST', '/issues/{issue_number}/comments', createComment),
  repositoryRoute('GET', '/issues/comments/{comment_id}', (request) =>
    ok(commentShape(request.world, request.repository, commentOf(request, 'read'))),
  ),
  repositoryRoute('PATCH', '/issues/comments/{comment_id}', updateComment),
  repositoryRoute('DELETE', '/issues/comments/{comment_id}', deleteComment),
]
