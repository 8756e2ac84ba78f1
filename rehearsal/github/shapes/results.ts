import { timestamp } from '../clock.ts'
import type { Artifact, CacheEntry } from '../store/results.ts'
import type { RepositoryState, World } from '../store/state.ts'
import { nodeId } from './node-id.ts'
import { repositoryUrl } from './repository.ts'
import { headRepository } from './run.ts'

export function artifactShape(world: World, repository: RepositoryState, artifact: Artifact) {
  const url = `${repositoryUrl(world, repository)}/actions/artifacts/${artifact.id}`
  const run = repository.runs.get(artifact.runId)
  return {
    id: artifact.id,
    node_id: nodeId('A', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.zip.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expiresAt <= world.clock.now(),
    digest: artifact.digest,
    created_at: timestamp(artifact.createdAt),
    updated_at: timestamp(artifact.createdAt),
    expires_at: timestamp(artifact.expiresAt),
    workflow_run:
      run === undefined
        ? null
        : {
            id: run.id,
            repository_id: repository.id,
            head_repository_id: headRepository(world, repository, run).id,
            head_branch: run.headBranch ?? undefined,
            head_sha: run.headSha,
          },
  }
}

export function cacheShape(entry: CacheEntry) {
  return {
    id: entry.id,
    ref: entry.ref,
    key: entry.key,
    version: entry.version,
    last_accessed_at: entry.lastAccessedAt.toISOString(),
    created_at: entry.createdAt.toISOString(),
    size_in_bytes: entry.archive.length,
  }
}
