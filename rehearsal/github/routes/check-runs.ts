import { notFound, unprocessable, validationFailed } from '../errors.ts'
import { objectType } from '../git/types.ts'
import { paginate } from '../http/pagination.ts'
import {
  type Answer,
  type Body,
  created,
  numberParameter,
  ok,
  parameter,
  type RepositoryRequest,
} from '../http/request.ts'
import { type Route, repositoryRoute } from '../http/router.ts'
import { annotationShape, checkRunShape } from '../shapes/check.ts'
import { ANNOTATIONS_PER_CALL, type CheckAnnotation, type CheckRun } from '../store/checks.ts'
import { newId, type RepositoryState } from '../store/state.ts'
import { resolveCommitish } from './commitish.ts'

const STATUSES = ['queued', 'in_progress', 'completed', 'waiting', 'requested', 'pending']
const CONCLUSIONS = ['action_required', 'cancelled', 'failure', 'neutral', 'success', 'skipped', 'timed_out']
const LEVELS = ['notice', 'warning', 'failure'] as const
/** Most characters of a check's summary and of its text. */
const TEXT_LIMIT = 65_535

function checkOf(request: RepositoryRequest): CheckRun {
  const check = request.repository.checkRuns.get(numberParameter(request, 'check_run_id'))
  if (check === undefined) throw notFound()
  return check
}

function invalid(field: string) {
  return validationFailed({ resource: 'CheckRun', field, code: 'invalid' })
}

function annotationFrom(body: Body): CheckAnnotation {
  const level = LEVELS.find((known) => known === body.string('annotation_level'))
  const line = body.number('start_line')
  if (level === undefined || line === undefined) throw invalid('annotations')
  const title = body.string('title')
  const rawDetails = body.string('raw_details')
  const [startColumn, endColumn] = [body.number('start_column'), body.number('end_column')]
  return {
    level,
    message: body.requiredString('message', 'CheckRun'),
    path: body.requiredString('path', 'CheckRun'),
    line,
    endLine: body.number('end_line') ?? line,
    ...(title === undefined ? {} : { title }),
    ...(rawDetails === undefined ? {} : { rawDetails }),
    ...(startColumn === undefined ? {} : { startColumn }),
    ...(endColumn === undefined ? {} : { endColumn }),
  }
}

/** Takes over what the body says; annotations add up over calls, 50 at a time. */
function apply(request: RepositoryRequest, check: CheckRun): void {
  const { body, world } = request
  const now = world.clock.now()
  const status = body.string('status')
  if (status !== undefined && !STATUSES.includes(status)) throw invalid('status')
  const conclusion = body.string('conclusion')
  if (conclusion !== undefined && !CONCLUSIONS.includes(conclusion)) throw invalid('conclusion')
  const completed = conclusion !== undefined || status === 'completed'
  if (status === 'completed' && conclusion === undefined && check.conclusion === null) {
    throw validationFailed({ resource: 'CheckRun', field: 'conclusion', code: 'missing_field' })
  }
  const output = body.object('output')
  if (output !== undefined) applyOutput(check, output)
  check.name = body.string('name') ?? check.name
  check.externalId = body.string('external_id') ?? check.externalId
  check.detailsUrl = body.string('details_url') ?? check.detailsUrl
  check.status = completed ? 'completed' : (status ?? check.status)
  check.conclusion = conclusion ?? (completed ? check.conclusion : null)
  const startedAt = body.string('started_at')
  check.startedAt = startedAt === undefined ? (check.startedAt ?? now) : new Date(startedAt)
  const completedAt = body.string('completed_at')
  check.completedAt = completed ? (completedAt === undefined ? now : new Date(completedAt)) : null
}

function applyOutput(check: CheckRun, output: Body): void {
  const title = output.requiredString('title', 'CheckRun')
  const summary = output.requiredString('summary', 'CheckRun')
  const text = output.string('text') ?? null
  if (summary.length > TEXT_LIMIT || (text?.length ?? 0) > TEXT_LIMIT) {
    throw unprocessable(`Only ${TEXT_LIMIT} characters are allowed`)
  }
  const annotations = output.objects('annotations') ?? []
  if (annotations.length > ANNOTATIONS_PER_CALL) {
    throw unprocessable(
      `Invalid request.\n\nNo more than ${ANNOTATIONS_PER_CALL} items are allowed; ${annotations.length} were supplied.`,
    )
  }
  check.annotations.push(...annotations.map(annotationFrom))
  check.output = { title, summary, text }
}

async function create(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, body } = request
  const headSha = body.requiredString('head_sha', 'CheckRun')
  const name = body.requiredString('name', 'CheckRun')
  if ((await objectType(repository.gitDirectory, headSha)) !== 'commit')
    throw unprocessable(`No commit found for SHA: ${headSha}`)
  const check: CheckRun = {
    id: newId(world),
    suiteId: suiteOf(repository, headSha) ?? newId(world),
    headSha,
    name,
    status: 'queued',
    conclusion: null,
    startedAt: null,
    completedAt: null,
    externalId: '',
    detailsUrl: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
    jobId: null,
  }
  apply(request, check)
  repository.checkRuns.set(check.id, check)
  return created(checkRunShape(world, repository, check))
}

/** Check runs of one app and commit share a suite. */
function suiteOf(repository: RepositoryState, sha: string): number | undefined {
  return [...repository.checkRuns.values()].find((check) => check.headSha === sha)?.suiteId
}

function update(request: RepositoryRequest): Answer {
  const check = checkOf(request)
  apply(request, check)
  return ok(checkRunShape(request.world, request.repository, check))
}

async function listForRef(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, query } = request
  const sha = await resolveCommitish(repository, parameter(request, 'ref'))
  if (sha === null) throw unprocessable(`No commit found for SHA: ${parameter(request, 'ref')}`)
  const name = query.get('check_name')
  const status = query.get('status')
  const matching = [...repository.checkRuns.values()]
    .filter((check) => check.headSha === sha)
    .filter((check) => name === null || check.name === name)
    .filter((check) => status === null || check.status === status)
  const checks = query.get('filter') === 'all' ? matching : latestByName(matching)
  const byNewest = checks.sort((a, b) => b.id - a.id)
  return paginate(
    request,
    byNewest,
    (check) => checkRunShape(world, repository, check),
    (page, total) => ({ total_count: total, check_runs: page }),
  )
}

function latestByName(checks: readonly CheckRun[]): CheckRun[] {
  const latest = new Map<string, CheckRun>()
  for (const check of checks) latest.set(`${check.suiteId} ${check.name}`, check)
  return [...latest.values()]
}

export const checkRunRoutes: Route[] = [
  repositoryRoute('POST', '/check-runs', create),
  repositoryRoute('GET', '/check-runs/{check_run_id}', (request) =>
    ok(checkRunShape(request.world, request.repository, checkOf(request))),
  ),
  repositoryRoute('PATCH', '/check-runs/{check_run_id}', update),
  repositoryRoute('GET', '/check-runs/{check_run_id}/annotations', (request) => {
    const check = checkOf(request)
    return paginate(request, check.annotations, (annotation) => annotationShape(request.repository, check, annotation))
  }),
  repositoryRoute('GET', '/commits/{ref}/check-runs', listForRef),
]
