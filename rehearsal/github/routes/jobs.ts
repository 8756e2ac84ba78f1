import { ApiError, notFound } from '../errors.ts'
import { paginate } from '../http/pagination.ts'
import { type Answer, numberParameter, ok, plainLink, type RepositoryRequest, type Request } from '../http/request.ts'
import { openRoute, type Route, repositoryRoute } from '../http/router.ts'
import { writeZip } from '../results-service/zip.ts'
import { jobShape } from '../shapes/run.ts'
import type { JobState } from '../store/runs.ts'
import { runOf } from './runs.ts'

function jobOf(request: RepositoryRequest): JobState {
  const job = request.repository.jobs.get(numberParameter(request, 'job_id'))
  if (job === undefined) throw notFound()
  return job
}

function listJobs(request: RepositoryRequest, attempt: number | 'all'): Promise<Answer> {
  const { world, repository } = request
  const run = runOf(request)
  const jobs = run.jobIds
    .map((id) => repository.jobs.get(id))
    .filter((job) => job !== undefined)
    .filter((job) => attempt === 'all' || job.attempt === attempt)
  return paginate(
    request,
    jobs,
    (job) => jobShape(world, repository, run, job),
    (page, total) => ({ total_count: total, jobs: page }),
  )
}

function getJob(request: RepositoryRequest): Answer {
  const job = jobOf(request)
  const run = request.repository.runs.get(job.runId)
  if (run === undefined) throw notFound()
  return ok(jobShape(request.world, request.repository, run, job))
}

/** GitHub sends to a signed address that needs no token; so does this. */
function jobLogs(request: RepositoryRequest): Answer {
  const job = jobOf(request)
  if (job.status !== 'completed') throw notFound()
  return { status: 302, headers: { Location: plainLink(request, `/_logs/jobs/${job.id}`) } }
}

function runLogs(request: RepositoryRequest): Answer {
  const run = runOf(request)
  if (run.status !== 'completed') throw notFound()
  return { status: 302, headers: { Location: plainLink(request, `/_logs/runs/${run.id}`) } }
}

function downloadJobLog(request: Request): Answer {
  const id = numberParameter(request, 'job_id')
  for (const repository of request.world.repositories.values()) {
    const job = repository.jobs.get(id)
    if (job !== undefined)
      return { status: 200, bytes: job.log, headers: { 'Content-Type': 'text/plain; charset=utf-8' } }
  }
  throw notFound()
}

function downloadRunLogs(request: Request): Answer {
  const id = numberParameter(request, 'run_id')
  for (const repository of request.world.repositories.values()) {
    const run = repository.runs.get(id)
    if (run === undefined) continue
    const jobs = run.jobIds.map((jobId) => repository.jobs.get(jobId)).filter((job) => job !== undefined)
    const latest = jobs.filter((job) => job.attempt === run.attempt)
    const files = latest.map((job, index) => ({
      name: `${index}_${job.name.replaceAll('/', '_')}.txt`,
      content: Buffer.from(job.log),
    }))
    return { status: 200, bytes: writeZip(files), headers: { 'Content-Type': 'application/zip' } }
  }
  throw new ApiError(404, 'Not Found')
}

export const jobRoutes: Route[] = [
  repositoryRoute('GET', '/actions/runs/{run_id}/jobs', (request) =>
    listJobs(request, request.query.get('filter') === 'all' ? 'all' : runOf(request).attempt),
  ),
  repositoryRoute('GET', '/actions/runs/{run_id}/attempts/{attempt_number}/jobs', (request) =>
    listJobs(request, numberParameter(request, 'attempt_number')),
  ),
  repositoryRoute('GET', '/actions/jobs/{job_id}', getJob),
  repositoryRoute('GET', '/actions/jobs/{job_id}/logs', jobLogs),
  repositoryRoute('GET', '/actions/runs/{run_id}/logs', runLogs),
  openRoute('GET', '/_logs/jobs/{job_id}', downloadJobLog),
  openRoute('GET', '/_logs/runs/{run_id}', downloadRunLogs),
]
