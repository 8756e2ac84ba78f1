import { ApiError, notFound } from '../errors.ts'
import { paginate } from '../http/pagination.ts'
import {
  type Answer,
  noContent,
  numberParameter,
  ok,
  parameter,
  plainLink,
  type RepositoryRequest,
  type Request,
} from '../http/request.ts'
import { openRoute, type Route, repositoryRoute } from '../http/router.ts'
import { artifactShape, cacheShape } from '../shapes/results.ts'
import type { Artifact, CacheEntry } from '../store/results.ts'
import { runOf } from './runs.ts'

function artifactOf(request: RepositoryRequest): Artifact {
  const artifact = request.repository.artifacts.get(numberParameter(request, 'artifact_id'))
  if (artifact === undefined) throw notFound()
  return artifact
}

function listArtifacts(request: RepositoryRequest, runId: number | null): Promise<Answer> {
  const { world, repository, query } = request
  const name = query.get('name')
  const artifacts = [...repository.artifacts.values()]
    .filter((artifact) => runId === null || artifact.runId === runId)
    .filter((artifact) => name === null || artifact.name === name)
    .sort((a, b) => b.id - a.id)
  return paginate(
    request,
    artifacts,
    (artifact) => artifactShape(world, repository, artifact),
    (page, total) => ({ total_count: total, artifacts: page }),
  )
}

/** Downloads need a token even in public repositories, and end with the artifact's life. */
function download(request: RepositoryRequest): Answer {
  const artifact = artifactOf(request)
  if (request.identity.kind === 'anonymous') throw new ApiError(401, 'Requires authentication')
  if (parameter(request, 'archive_format') !== 'zip') throw notFound()
  if (artifact.expiresAt <= request.world.clock.now()) throw new ApiError(410, 'Artifact has expired')
  return { status: 302, headers: { Location: plainLink(request, `/_artifacts/${artifact.id}`) } }
}

function bytes(request: Request): Answer {
  const id = numberParameter(request, 'artifact_id')
  for (const repository of request.world.repositories.values()) {
    const artifact = repository.artifacts.get(id)
    if (artifact === undefined) continue
    const disposition = `attachment; filename="${encodeURIComponent(artifact.name)}.zip"`
    const headers = { 'Content-Type': 'application/zip', 'Content-Disposition': disposition }
    return { status: 200, bytes: artifact.zip, headers }
  }
  throw notFound()
}

function matchingCaches(request: RepositoryRequest, exact: boolean): CacheEntry[] {
  const { query, repository } = request
  const [key, ref] = [query.get('key'), query.get('ref')]
  return [...repository.caches.values()]
    .filter((entry) => key === null || (exact ? entry.key === key : entry.key.startsWith(key)))
    .filter((entry) => ref === null || entry.ref === ref || entry.ref === `refs/heads/${ref}`)
    .sort((a, b) => b.lastAccessedAt.getTime() - a.lastAccessedAt.getTime() || b.id - a.id)
}

function listCaches(request: RepositoryRequest): Promise<Answer> {
  return paginate(request, matchingCaches(request, false), cacheShape, (page, total) => ({
    total_count: total,
    actions_caches: page,
  }))
}

function deleteCaches(request: RepositoryRequest): Answer {
  if (!request.query.has('key')) throw new ApiError(422, 'Invalid request.\n\n"key" wasn\'t supplied.')
  const entries = matchingCaches(request, true)
  if (entries.length === 0) throw notFound()
  for (const entry of entries) request.repository.caches.delete(entry.id)
  return ok({ total_count: entries.length, actions_caches: entries.map(cacheShape) })
}

export const artifactRoutes: Route[] = [
  repositoryRoute('GET', '/actions/artifacts', (request) => listArtifacts(request, null)),
  repositoryRoute('GET', '/actions/runs/{run_id}/artifacts', (request) => listArtifacts(request, runOf(request).id)),
  repositoryRoute('GET', '/actions/artifacts/{artifact_id}', (request) =>
    ok(artifactShape(request.world, request.repository, artifactOf(request))),
  ),
  repositoryRoute('DELETE', '/actions/artifacts/{artifact_id}', (request) => {
    request.repository.artifacts.delete(artifactOf(request).id)
    return noContent
  }),
  repositoryRoute('GET', '/actions/artifacts/{artifact_id}/{archive_format}', download),
  openRoute('GET', '/_artifacts/{artifact_id}', bytes),
  repositoryRoute('GET', '/actions/caches', listCaches),
  repositoryRoute('DELETE', '/actions/caches', deleteCaches),
  repositoryRoute('DELETE', '/actions/caches/{cache_id}', (request) => {
    if (!request.repository.caches.delete(numberParameter(request, 'cache_id'))) throw notFound()
    return noContent
  }),
]
