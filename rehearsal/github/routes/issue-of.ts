import { authorizeSubject } from '../access/subject.ts'
import { notFound, validationFailed } from '../errors.ts'
import { numberParameter, type RepositoryRequest } from '../http/request.ts'
import { BODY_LIMIT, type Issue } from '../store/issues.ts'
import { loginOf, type RepositoryState } from '../store/state.ts'

export function checkBody(body: string | null | undefined, resource: string): void {
  if (body === null || body === undefined || body.length <= BODY_LIMIT) return
  const message = `body is too long (maximum is ${BODY_LIMIT} characters)`
  throw validationFailed({ resource, field: 'body', code: 'unprocessable', message })
}

export function issueOf(request: RepositoryRequest, access: 'read' | 'write'): Issue {
  const issue = request.repository.issues.get(numberParameter(request, 'issue_number'))
  if (issue === undefined) throw notFound()
  authorizeSubject(request.identity, request.repository, issue, access)
  return issue
}

export function nextIssueNumber(repository: RepositoryState): number {
  const number = repository.nextIssueNumber
  repository.nextIssueNumber += 1
  return number
}

export function setState(request: RepositoryRequest, issue: Issue, state: 'open' | 'closed'): void {
  const closed = state === 'closed'
  const reason = request.body.string('state_reason')
  issue.state = state
  issue.closedAt = closed ? request.world.clock.now() : null
  issue.closedBy = closed ? loginOf(request.identity) : null
  issue.stateReason = closed ? (reason === 'not_planned' ? 'not_planned' : 'completed') : 'reopened'
  if (issue.pull !== null) issue.stateReason = null
}
