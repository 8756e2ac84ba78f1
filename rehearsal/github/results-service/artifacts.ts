import { ArtifactExists, addArtifact, artifactsOf, claimArtifactName } from '../actions-service/artifacts.ts'
import { findRun } from '../actions-service/find.ts'
import type { Answer } from '../http/request.ts'
import { plainLink } from '../http/request.ts'
import { openRoute, type Route } from '../http/router.ts'
import { finishUpload, type ServiceCall, serviceAnswer, serviceMethod, startUpload, twirpError } from './twirp.ts'

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService'

function create(call: ServiceCall): Answer {
  const name = call.body.string('name') ?? ''
  try {
    claimArtifactName(call.request.world, call.runId, name, false)
  } catch (error) {
    if (!(error instanceof ArtifactExists)) throw twirpError(400, 'invalid_argument', String(error))
    throw twirpError(409, 'already_exists', 'an artifact with this name already exists on the workflow run')
  }
  const expires = call.body.string('expires_at')
  const expiresAt = expires === undefined ? null : new Date(expires)
  return serviceAnswer({
    ok: true,
    signed_upload_url: startUpload(call, { kind: 'artifact', name, version: '', expiresAt }),
  })
}

function finalize(call: ServiceCall): Answer {
  const name = call.body.string('name') ?? ''
  const upload = finishUpload(call, 'artifact', name, '')
  if (upload?.content === null || upload === null) throw twirpError(404, 'not_found', `no upload of ${name}`)
  const artifact = addArtifact(call.request.world, call.runId, {
    name,
    zip: upload.content,
    expiresAt: upload.expiresAt,
  })
  return serviceAnswer({ ok: true, artifact_id: String(artifact.id) })
}

function list(call: ServiceCall): Answer {
  const { run } = findRun(call.request.world, call.runId)
  const name = call.body.string('name_filter')
  const artifacts = artifactsOf(call.request.world, call.runId)
    .filter((artifact) => name === undefined || artifact.name === name)
    .map((artifact) => ({
      workflow_run_backend_id: String(call.runId),
      workflow_job_run_backend_id: String(run.jobIds.at(-1) ?? call.jobId),
      database_id: String(artifact.id),
      name: artifact.name,
      size: String(artifact.zip.length),
      created_at: artifact.createdAt.toISOString(),
      digest: artifact.digest,
    }))
  return serviceAnswer({ artifacts })
}

function signedUrl(call: ServiceCall): Answer {
  const name = call.body.string('name') ?? ''
  const artifact = artifactsOf(call.request.world, call.runId).find((known) => known.name === name)
  if (artifact === undefined) throw twirpError(404, 'not_found', 'artifact not found')
  return serviceAnswer({ signed_url: plainLink(call.request, `/_artifacts/${artifact.id}`) })
}

function remove(call: ServiceCall): Answer {
  const name = call.body.string('name') ?? ''
  const artifact = artifactsOf(call.request.world, call.runId).find((known) => known.name === name)
  if (artifact === undefined) throw twirpError(404, 'not_found', 'artifact not found')
  findRun(call.request.world, call.runId).repository.artifacts.delete(artifact.id)
  return serviceAnswer({ ok: true, artifact_id: String(artifact.id) })
}

export const artifactServiceRoutes: Route[] = [
  openRoute('POST', `${SERVICE}/CreateArtifact`, serviceMethod(create)),
  openRoute('POST', `${SERVICE}/FinalizeArtifact`, serviceMethod(finalize)),
  openRoute('POST', `${SERVICE}/ListArtifacts`, serviceMethod(list)),
  openRoute('POST', `${SERVICE}/GetSignedArtifactURL`, serviceMethod(signedUrl)),
  openRoute('POST', `${SERVICE}/DeleteArtifact`, serviceMethod(remove)),
]
