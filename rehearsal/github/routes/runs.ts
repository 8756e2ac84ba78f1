import { answerReview } from '../actions-service/reviews.ts'
import { ApiError, conflict, notFound, unprocessable } from '../errors.ts'
import { type Commit, readCommits } from '../git/history.ts'
import { paginate } from '../http/pagination.ts'
import { type Answer, numberParameter, ok, type RepositoryRequest } from '../http/request.ts'
import { type Route, repositoryRoute } from '../http/router.ts'
import {
  deploymentShape,
  environmentLinkShape,
  environmentReferenceShape,
  reviewersShape,
} from '../shapes/deployment.ts'
import { runShape } from '../shapes/run.ts'
import { userShape } from '../shapes/user.ts'
import type { EnvironmentState } from '../store/deployments.ts'
import { environmentOf } from '../store/environments.ts'
import { currentAttempt, type RunState } from '../store/runs.ts'
import { loginOf } from '../store/state.ts'

export function runOf(request: RepositoryRequest): RunState {
  const run = request.repository.runs.get(numberParameter(request, 'run_id'))
  if (run === undefined) throw notFound()
  return run
}

/** Shapes of runs; their commits are read in one go. */
async function runShapes(request: RepositoryRequest, runs: readonly RunState[]): Promise<(run: RunState) => unknown> {
  const { world, repository } = request
  const shas = [...new Set(runs.map((run) => run.headSha))]
  const commits: Map<string, Commit> = await readCommits(repository.gitDirectory, shas)
  return (run) => runShape(world, repository, run, currentAttempt(run), commits.get(run.headSha) ?? null)
}

/** `created=>=2026-01-01`, `2026-01-01..2026-02-01`, or one day. */
function createdFilter(text: string | null): (date: Date) => boolean {
  if (text === null) return () => true
  const [from, to] = text.split('..')
  if (to !== undefined) return (date) => date >= new Date(from ?? '') && (to === '*' || date <= new Date(to))
  const found = /^(>=|<=|>|<)?(.*)$/.exec(text)
  const time = new Date(found?.[2] ?? '')
  if (found?.[1] === '>=') return (date) => date >= time
  if (found?.[1] === '>') return (date) => date > time
  if (found?.[1] === '<=') return (date) => date <= time
  if (found?.[1] === '<') return (date) => date < time
  return (date) => date.toISOString().startsWith(text)
}

export async function listRuns(request: RepositoryRequest, among: (run: RunState) => boolean): Promise<Answer> {
  const { repository, query } = request
  const wanted = (name: string, value: string | null) => query.get(name) === null || query.get(name) === value
  const status = query.get('status')
  const isCreated = createdFilter(query.get('created'))
  const runs = [...repository.runs.values()]
    .filter(among)
    .filter((run) => wanted('branch', run.headBranch))
    .filter((run) => wanted('event', run.event.name))
    .filter((run) => wanted('head_sha', run.headSha))
    .filter((run) => wanted('actor', run.event.actor))
    .filter((run) => status === null || run.status === status || run.conclusion === status)
    .filter((run) => isCreated(run.createdAt))
    .sort((a, b) => b.id - a.id)
  const shape = await runShapes(request, runs)
  return paginate(request, runs, shape, (page, total) => ({ total_count: total, workflow_runs: page }))
}

async function getRun(request: RepositoryRequest): Promise<Answer> {
  const run = runOf(request)
  return ok((await runShapes(request, [run]))(run))
}

async function getAttempt(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  const run = runOf(request)
  const attempt = run.attempts[numberParameter(request, 'attempt_number') - 1]
  if (attempt === undefined) throw notFound()
  const commits = await readCommits(repository.gitDirectory, [run.headSha])
  return ok(runShape(world, repository, run, attempt, commits.get(run.headSha) ?? null))
}

/** What GitHub answers to something that will happen soon. */
const accepted: Answer = { status: 202, json: {} }

function cancel(force: boolean) {
  return (request: RepositoryRequest): Answer => {
    const run = runOf(request)
    if (run.status === 'completed') throw conflict('Cannot cancel a workflow run that is completed.')
    for (const listener of request.world.commandListeners) listener({ kind: 'cancel', runId: run.id, force })
    return accepted
  }
}

function rerun(only: 'all' | 'failed') {
  return (request: RepositoryRequest): Answer => {
    const run = runOf(request)
    if (run.status !== 'completed') {
      throw new ApiError(403, 'This workflow is already running')
    }
    const actor = loginOf(request.identity)
    for (const listener of request.world.commandListeners) listener({ kind: 'rerun', runId: run.id, only, actor })
    return { status: 201, json: {} }
  }
}

function approvals(request: RepositoryRequest): Answer {
  const { world, repository } = request
  const reviews = runOf(request).reviews.map((review) => ({
    environments: review.environments.map((name) =>
      environmentReferenceShape(world, repository, environmentOf(world, repository, name)),
    ),
    state: review.state,
    user: userShape(world, review.user),
    comment: review.comment,
  }))
  return ok(reviews.reverse())
}

function mayReview(request: RepositoryRequest, run: RunState, environment: EnvironmentState): boolean {
  if (request.identity.kind !== 'user') return false
  const { login } = request.identity
  const starter = currentAttempt(run).triggeringActor
  if (environment.preventSelfReview && (login === starter || login === run.event.actor)) return false
  return environment.reviewers.some((reviewer) => reviewer.toLowerCase() === login.toLowerCase())
}

function pendingDeployments(request: RepositoryRequest): Answer {
  const { world, repository } = request
  const run = runOf(request)
  const names = [...new Map(run.pending.map((entry) => [entry.environment.toLowerCase(), entry])).values()]
  return ok(
    names.map((entry) => {
      const environment = environmentOf(world, repository, entry.environment)
      return {
        environment: environmentLinkShape(world, repository, environment),
        wait_timer: environment.waitTimerMinutes,
        wait_timer_started_at: environment.waitTimerMinutes > 0 ? entry.since.toISOString() : null,
        current_user_can_approve: mayReview(request, run, environment),
        reviewers: reviewersShape(world, environment),
      }
    }),
  )
}

/** A person's answer to environments of a waiting run. */
function review(request: RepositoryRequest): Answer {
  const { world, repository, body, identity } = request
  const run = runOf(request)
  const state = body.string('state')
  const ids = body.raw['environment_ids']
  const comment = body.string('comment')
  if (state !== 'approved' && state !== 'rejected') throw unprocessable('state must be approved or rejected')
  if (!Array.isArray(ids) || ids.length === 0) throw unprocessable('environment_ids must name at least one environment')
  if (comment === undefined) throw unprocessable('Invalid request.\n\n"comment" wasn\'t supplied.')
  const environments = ids.map((id: unknown) => {
    const environment = [...repository.environments.values()].find((known) => known.id === id)
    const isPending = run.pending.some((entry) => entry.environment.toLowerCase() === environment?.name.toLowerCase())
    if (environment === undefined || !isPending)
      throw unprocessable(`No pending deployment for environment ${String(id)}`)
    if (!mayReview(request, run, environment)) {
      throw unprocessable(`${loginOf(identity)} may not review deployments to ${environment.name} in this run`)
    }
    return environment
  })
  answerReview(
    run,
    environments.map((environment) => environment.name),
    { state, user: loginOf(identity), comment },
  )
  // Deployments of the reviewed environments in this run, as far as they exist by now.
  const jobs = run.jobIds.map((id) => repository.jobs.get(id)?.deploymentId ?? null)
  const deployments = jobs
    .map((id) => (id === null ? undefined : repository.deployments.get(id)))
    .filter((deployment) => deployment !== undefined)
    .filter((deployment) => environments.some((environment) => environment.name === deployment.environment))
  return ok(deployments.map((deployment) => deploymentShape(world, repository, deployment)))
}

export const runRoutes: Route[] = [
  repositoryRoute('GET', '/actions/runs', (request) => listRuns(request, () => true)),
  repositoryRoute('GET', '/actions/runs/{run_id}', getRun),
  repositoryRoute('GET', '/actions/runs/{run_id}/attempts/{attempt_number}', getAttempt),
  repositoryRoute('POST', '/actions/runs/{run_id}/cancel', cancel(false)),
  repositoryRoute('POST', '/actions/runs/{run_id}/force-cancel', cancel(true)),
  repositoryRoute('POST', '/actions/runs/{run_id}/rerun', rerun('all')),
  repositoryRoute('POST', '/actions/runs/{run_id}/rerun-failed-jobs', rerun('failed')),
  repositoryRoute('GET', '/actions/runs/{run_id}/approvals', approvals),
  repositoryRoute('GET', '/actions/runs/{run_id}/pending_deployments', pendingDeployments),
  repositoryRoute('POST', '/actions/runs/{run_id}/pending_deployments', review),
]
