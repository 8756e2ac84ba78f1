import type { Annotation, Job, JobPatch } from '../../ports.ts'
import { revokeJobTokens } from '../access/tokens.ts'
import { repositoryPage } from '../shapes/repository.ts'
import type { CheckRun } from '../store/checks.ts'
import { currentAttempt, type JobState, type RunState } from '../store/runs.ts'
import { newId, type RepositoryState, type World } from '../store/state.ts'
import { findJob, findRun } from './find.ts'

/** Ten of each level per step: the runner counts the steps, this is the job's own bound. */
const ANNOTATIONS_PER_JOB = 50

export function createJob(
  world: World,
  runId: number,
  facts: { name: string; labels: readonly string[]; environment?: string },
): Job {
  const { repository, run } = findRun(world, runId)
  const id = newId(world)
  const job: JobState = {
    id,
    runId,
    attempt: currentAttempt(run).number,
    name: facts.name,
    // On github.com, too, a job and its check run share their id.
    checkRunId: id,
    labels: facts.labels,
    environment: facts.environment ?? null,
    createdAt: world.clock.now(),
    status: 'queued',
    conclusion: null,
    startedAt: null,
    completedAt: null,
    steps: [],
    log: '',
    deploymentId: null,
  }
  repository.jobs.set(id, job)
  run.jobIds.push(id)
  repository.checkRuns.set(id, checkOf(repository, run, job))
  return job
}

function checkOf(repository: RepositoryState, run: RunState, job: JobState): CheckRun {
  return {
    id: job.checkRunId,
    suiteId: run.checkSuiteId,
    headSha: run.headSha,
    name: job.name,
    status: 'queued',
    conclusion: null,
    startedAt: null,
    completedAt: null,
    externalId: `${run.id}-${job.attempt}-${job.id}`,
    detailsUrl: `${repositoryPage(repository)}/actions/runs/${run.id}/job/${job.id}`,
    output: { title: null, summary: null, text: null },
    annotations: [],
    jobId: job.id,
  }
}

function limitAnnotations(annotations: readonly Annotation[]): Annotation[] {
  return annotations.slice(0, ANNOTATIONS_PER_JOB)
}

/** Changes a job and the check run that mirrors it. A completed job's tokens stop to work. */
export function updateJob(world: World, jobId: number, patch: JobPatch): void {
  const { repository, job } = findJob(world, jobId)
  if (patch.status !== undefined) job.status = patch.status
  if (patch.conclusion !== undefined) job.conclusion = patch.conclusion
  if (patch.startedAt !== undefined) job.startedAt = patch.startedAt
  if (patch.completedAt !== undefined) job.completedAt = patch.completedAt
  if (patch.steps !== undefined) job.steps = patch.steps
  if (patch.log !== undefined) job.log = patch.log
  const check = repository.checkRuns.get(job.checkRunId)
  if (check !== undefined) {
    check.status = job.status
    check.conclusion = job.conclusion
    check.startedAt = job.startedAt ?? job.createdAt
    check.completedAt = job.completedAt
    if (patch.annotations !== undefined) {
      check.annotations.splice(0, check.annotations.length, ...limitAnnotations(patch.annotations))
    }
  }
  if (job.status === 'completed') revokeJobTokens(world, jobId)
}
