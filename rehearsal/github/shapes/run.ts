import { isRecord } from '../../../lib/kernel/shape.ts'
import { timestamp } from '../clock.ts'
import type { Commit } from '../git/history.ts'
import { isPull } from '../store/issues.ts'
import type { Attempt, JobState, RunState } from '../store/runs.ts'
import { findRepository, type RepositoryState, type World } from '../store/state.ts'
import { simpleCommitShape } from './commit.ts'
import { nodeId } from './node-id.ts'
import { minimalRepositoryShape, repositoryPage, repositoryUrl } from './repository.ts'
import { userShape } from './user.ts'

/** Open pull requests whose head is this run's commit, as small references. */
function pullReferences(world: World, repository: RepositoryState, run: RunState): unknown[] {
  const references: unknown[] = []
  for (const issue of repository.issues.values()) {
    if (!isPull(issue) || issue.state !== 'open' || issue.pull.headSha !== run.headSha) continue
    const { pull } = issue
    const head = findRepository(world, { owner: pull.headOwner, name: pull.headRepository })
    if (head?.id !== repository.id) continue
    const repo = { id: repository.id, url: repositoryUrl(world, repository), name: repository.name }
    references.push({
      id: issue.id,
      number: issue.number,
      url: `${repo.url}/pulls/${issue.number}`,
      head: { ref: pull.headRef, sha: pull.headSha, repo },
      base: { ref: pull.baseRef, sha: pull.baseSha, repo },
    })
  }
  return references
}

/** Where the tested commit lies: of a pull request from a fork, the fork. */
export function headRepository(world: World, repository: RepositoryState, { event }: RunState): RepositoryState {
  const pull = event.payload['pull_request']
  const head = isRecord(pull) ? pull['head'] : undefined
  const repo = isRecord(head) ? head['repo'] : undefined
  const [owner = '', name = ''] = isRecord(repo) ? String(repo['full_name']).split('/') : []
  return findRepository(world, { owner, name }) ?? repository
}

/** A workflow run, at one of its attempts. */
export function runShape(
  world: World,
  repository: RepositoryState,
  run: RunState,
  attempt: Attempt,
  headCommit: Commit | null,
) {
  const base = repositoryUrl(world, repository)
  const url = `${base}/actions/runs/${run.id}`
  const minimal = minimalRepositoryShape(world, repository)
  return {
    id: run.id,
    name: run.workflowName,
    node_id: nodeId('WFR', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.workflowPath,
    display_title: run.displayTitle,
    run_number: run.number,
    event: run.event.name,
    status: attempt.status,
    conclusion: attempt.conclusion,
    workflow_id: run.workflowId,
    check_suite_id: run.checkSuiteId,
    check_suite_node_id: nodeId('CS', run.checkSuiteId),
    url,
    html_url: `${repositoryPage(repository)}/actions/runs/${run.id}`,
    pull_requests: pullReferences(world, repository, run),
    created_at: timestamp(run.createdAt),
    updated_at: timestamp(attempt.updatedAt),
    actor: userShape(world, run.event.actor),
    run_attempt: attempt.number,
    referenced_workflows: attempt.referencedWorkflows,
    run_started_at: timestamp(attempt.startedAt),
    triggering_actor: userShape(world, attempt.triggeringActor),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${base}/check-suites/${run.checkSuiteId}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: attempt.number === 1 ? null : `${url}/attempts/${attempt.number - 1}`,
    workflow_url: `${base}/actions/workflows/${run.workflowId}`,
    head_commit: headCommit === null ? null : simpleCommitShape(headCommit),
    repository: minimal,
    head_repository: minimalRepositoryShape(world, headRepository(world, repository, run)),
  }
}

export function jobShape(world: World, repository: RepositoryState, run: RunState, job: JobState) {
  const base = repositoryUrl(world, repository)
  const runUrl = `${base}/actions/runs/${run.id}`
  const time = (date: Date | null) => (date === null ? null : timestamp(date))
  return {
    id: job.id,
    run_id: run.id,
    workflow_name: run.workflowName,
    head_branch: run.headBranch,
    run_url: runUrl,
    run_attempt: job.attempt,
    node_id: nodeId('CR', job.id),
    head_sha: run.headSha,
    url: `${base}/actions/jobs/${job.id}`,
    html_url: `${repositoryPage(repository)}/actions/runs/${run.id}/job/${job.id}`,
    status: job.status,
    conclusion: job.conclusion,
    created_at: timestamp(job.createdAt),
    started_at: timestamp(job.startedAt ?? job.createdAt),
    completed_at: time(job.completedAt),
    name: job.name,
    steps: job.steps.map((step) => ({
      name: step.name,
      status: step.status,
      conclusion: step.conclusion,
      number: step.number,
      started_at: time(step.startedAt),
      completed_at: time(step.completedAt),
    })),
    check_run_url: `${base}/check-runs/${job.checkRunId}`,
    labels: job.labels,
    runner_id: job.startedAt === null ? null : 1,
    runner_name: job.startedAt === null ? null : 'rehearsal',
    runner_group_id: job.startedAt === null ? null : 1,
    runner_group_name: job.startedAt === null ? null : 'Default',
  }
}
