import { validationFailed } from '../errors.ts'
import { paginate } from '../http/pagination.ts'
import { type Answer, created, parameter, type RepositoryRequest } from '../http/request.ts'
import { type Route, repositoryRoute } from '../http/router.ts'
import { repositoryUrl } from '../shapes/repository.ts'
import { newId } from '../store/state.ts'

/** Digests (`sha256:…`) of the subjects in the in-toto statement that the bundle's envelope carries. */
function subjectDigests(bundle: Readonly<Record<string, unknown>>): string[] {
  const envelope = bundle['dsseEnvelope'] as { payload?: unknown } | undefined
  if (typeof envelope?.payload !== 'string') return []
  try {
    const statement = JSON.parse(Buffer.from(envelope.payload, 'base64').toString()) as {
      subject?: { digest?: { sha256?: string } }[]
    }
    return (statement.subject ?? []).flatMap(({ digest }) =>
      digest?.sha256 === undefined ? [] : [`sha256:${digest.sha256}`],
    )
  } catch {
    return []
  }
}

function create({ world, repository, body }: RepositoryRequest): Answer {
  const bundle = body.object('bundle')?.raw
  const digests = bundle === undefined ? [] : subjectDigests(bundle)
  if (bundle === undefined || digests.length === 0) {
    throw validationFailed({ resource: 'Attestation', field: 'bundle', code: 'invalid' })
  }
  const id = newId(world)
  for (const subjectDigest of digests) {
    repository.attestations.push({ id, subjectDigest, bundle, initiator: 'user' })
  }
  return created({ id })
}

function list(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  const digest = parameter(request, 'subject_digest')
  const found = repository.attestations.filter((attestation) => attestation.subjectDigest === digest)
  return paginate(
    request,
    found.reverse(),
    (attestation) => ({
      bundle: attestation.bundle,
      repository_id: repository.id,
      bundle_url: `${repositoryUrl(world, repository)}/attestations/${digest}`,
      initiator: attestation.initiator,
    }),
    (attestations) => ({ attestations }),
  )
}

export const attestationRoutes: Route[] = [
  repositoryRoute('POST', '/attestations', create),
  repositoryRoute('GET', '/attestations/{subject_digest}', list),
]
