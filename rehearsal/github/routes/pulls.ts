import { ApiError, notFound, validationFailed } from '../errors.ts'
import { emitPull } from '../events/pull.ts'
import { countCommits, readLog } from '../git/history.ts'
import { readRef } from '../git/refs.ts'
import { paginate } from '../http/pagination.ts'
import { type Answer, created, numberParameter, ok, type RepositoryRequest } from '../http/request.ts'
import { type Route, repositoryRoute } from '../http/router.ts'
import { pullFiles, pullSize, refreshPull } from '../pulls/refresh.ts'
import { commitShape, fileShape } from '../shapes/commit.ts'
import { fullPullShape, pullShape, reviewShape } from '../shapes/pull.ts'
import { isPull, type PullIssue, type PullReview } from '../store/issues.ts'
import { findRepository, loginOf, newId } from '../store/state.ts'
import { checkBody, nextIssueNumber, setState } from './issue-of.ts'

export function pullOf(request: RepositoryRequest): PullIssue {
  const issue = request.repository.issues.get(numberParameter(request, 'pull_number'))
  if (!isPull(issue)) throw notFound()
  return issue
}

function listPulls(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, query } = request
  const state = query.get('state') ?? 'open'
  const [head, base] = [query.get('head'), query.get('base')]
  const pulls = [...repository.issues.values()]
    .filter(isPull)
    .filter((issue) => state === 'all' || issue.state === state)
    .filter((issue) => head === null || `${issue.pull.headOwner}:${issue.pull.headRef}` === head)
    .filter((issue) => base === null || issue.pull.baseRef === base)
  const byUpdate = query.get('sort') === 'updated'
  const time = (issue: PullIssue) => (byUpdate ? issue.updatedAt : issue.createdAt).getTime()
  const ascending = (query.get('direction') ?? (query.has('sort') ? 'asc' : 'desc')) === 'asc'
  pulls.sort((a, b) => (time(a) - time(b) || a.number - b.number) * (ascending ? 1 : -1))
  return paginate(request, pulls, (issue) => pullShape(world, repository, issue))
}

async function shapeWithSize(request: RepositoryRequest, issue: PullIssue) {
  const { world, repository } = request
  return fullPullShape(world, repository, issue, await pullSize(repository, issue))
}

/** Where `head` points: `branch`, or `owner:branch` of a fork. */
function headOf(request: RepositoryRequest, head: string) {
  const { repository, world, body } = request
  const [owner, branch] = head.includes(':') ? head.split(':', 2) : [repository.owner, head]
  const name = body.string('head_repo') ?? repository.name
  const own = findRepository(world, { owner: owner ?? '', name: name.split('/').at(-1) ?? '' })
  const fork = [...world.repositories.values()].find(
    (candidate) =>
      candidate.owner === owner &&
      candidate.parent?.owner === repository.owner &&
      candidate.parent.name === repository.name,
  )
  return { source: own ?? fork, branch: branch ?? '' }
}

async function createPull(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, body, identity } = request
  const head = body.requiredString('head', 'PullRequest')
  const baseRef = body.requiredString('base', 'PullRequest')
  const title = body.requiredString('title', 'PullRequest')
  checkBody(body.string('body'), 'PullRequest')
  const { source, branch } = headOf(request, head)
  const invalid = (field: string) => validationFailed({ resource: 'PullRequest', field, code: 'invalid' })
  const headRef = source === undefined ? undefined : await readRef(source.gitDirectory, `refs/heads/${branch}`)
  if (source === undefined || headRef === undefined) throw invalid('head')
  const base = await readRef(repository.gitDirectory, `refs/heads/${baseRef}`)
  if (base === undefined) throw invalid('base')
  const custom = (message: string) =>
    validationFailed({ resource: 'PullRequest', code: 'custom', field: 'head', message })
  const twin = [...repository.issues.values()].find(
    (issue) =>
      isPull(issue) &&
      issue.state === 'open' &&
      issue.pull.headRef === branch &&
      issue.pull.headOwner === source.owner &&
      issue.pull.baseRef === baseRef,
  )
  if (twin !== undefined) throw custom(`A pull request already exists for ${source.owner}:${branch}.`)
  const now = world.clock.now()
  const issue: PullIssue = {
    id: newId(world),
    number: repository.nextIssueNumber,
    title,
    body: body.nullableString('body') ?? null,
    user: loginOf(identity),
    state: 'open',
    stateReason: null,
    labels: [],
    assignees: [],
    locked: false,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    closedBy: null,
    pull: {
      headOwner: source.owner,
      headRepository: source.name,
      headRef: branch,
      baseRef,
      headSha: '',
      baseSha: base.sha,
      draft: body.boolean('draft') ?? false,
      mergedAt: null,
      mergedBy: null,
      mergeCommitSha: null,
      mergeable: null,
      rebasedCommits: [],
      reviews: [],
      requestedReviewers: [],
    },
  }
  await refreshPull(world, repository, issue)
  if ((await countCommits(repository.gitDirectory, issue.pull.headSha, [base.sha])) === 0) {
    throw custom(`No commits between ${baseRef} and ${branch}`)
  }
  repository.issues.set(nextIssueNumber(repository), issue)
  await emitPull(world, repository, identity, issue, 'opened')
  return created(await shapeWithSize(request, issue))
}

async function updatePull(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, body, identity } = request
  const issue = pullOf(request)
  checkBody(body.string('body'), 'PullRequest')
  issue.title = body.string('title') ?? issue.title
  if (body.has('body')) issue.body = body.string('body') ?? null
  const base = body.string('base')
  if (base !== undefined && base !== issue.pull.baseRef) {
    issue.pull.baseRef = base
    issue.pull.mergeable = null
    await refreshPull(world, repository, issue)
  }
  const state = body.string('state')
  issue.updatedAt = world.clock.now()
  const changed = (state === 'open' || state === 'closed') && state !== issue.state
  if (changed) {
    if (issue.pull.mergedAt !== null) {
      throw validationFailed({ resource: 'PullRequest', field: 'state', code: 'invalid' })
    }
    setState(request, issue, state)
  }
  await emitPull(world, repository, identity, issue, changed ? (state === 'closed' ? 'closed' : 'reopened') : 'edited')
  return ok(await shapeWithSize(request, issue))
}

async function listFiles(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  const issue = pullOf(request)
  const files = await pullFiles(repository, issue)
  return paginate(request, files, (file) => fileShape(world, repository, file, issue.pull.headSha))
}

async function listPullCommits(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  const { pull } = pullOf(request)
  const commits = await readLog(repository.gitDirectory, { from: pull.headSha, not: [pull.baseSha], reverse: true })
  return paginate(request, commits.slice(0, 250), (commit) => commitShape(world, repository, commit))
}

function listReviews(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  const issue = pullOf(request)
  return paginate(request, issue.pull.reviews, (review) => reviewShape(world, repository, issue, review))
}

const REVIEW_STATES: Readonly<Record<string, PullReview['state']>> = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
}

function createReview(request: RepositoryRequest): Answer {
  const { world, repository, body, identity } = request
  const issue = pullOf(request)
  const user = loginOf(identity)
  const event = body.string('event')
  const state = event === undefined ? 'PENDING' : REVIEW_STATES[event]
  if (state === undefined) throw new ApiError(422, 'Unprocessable Entity', { errors: [`Event is invalid`] })
  if (user === issue.user && (state === 'APPROVED' || state === 'CHANGES_REQUESTED')) {
    const verb = state === 'APPROVED' ? 'approve' : 'request changes on'
    throw new ApiError(422, 'Unprocessable Entity', { errors: [`Can not ${verb} your own pull request`] })
  }
  const review: PullReview = {
    id: newId(world),
    user,
    state,
    body: body.string('body') ?? '',
    commitId: body.string('commit_id') ?? issue.pull.headSha,
    submittedAt: world.clock.now(),
  }
  issue.pull.reviews.push(review)
  return ok(reviewShape(world, repository, issue, review))
}

export const pullRoutes: Route[] = [
  repositoryRoute('GET', '/pulls', listPulls),
  repositoryRoute('POST', '/pulls', createPull),
  repositoryRoute('GET', '/pulls/{pull_number}', async (request) => ok(await shapeWithSize(request, pullOf(request)))),
  repositoryRoute('PATCH', '/pulls/{pull_number}', updatePull),
  repositoryRoute('GET', '/pulls/{pull_number}/files', listFiles),
  repositoryRoute('GET', '/pulls/{pull_number}/commits', listPullCommits),
  repositoryRoute('GET', '/pulls/{pull_number}/reviews', listReviews),
  repositoryRoute('POST', '/pulls/{pull_number}/reviews', createReview),
]
