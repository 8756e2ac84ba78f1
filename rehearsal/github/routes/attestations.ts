import { notFound, validationFailed } from '../errors.ts'
import { paginate } from '../http/pagination.ts'
import {
  type Answer,
  created,
  numberParameter,
  parameter,
  type RepositoryRequest,
  type Request,
} from '../http/request.ts'
import { openRoute, type Route, repositoryRoute } from '../http/router.ts'
import { newId } from '../store/state.ts'

interface Statement {
  readonly predicateType?: string
  readonly subject?: readonly { readonly digest?: { readonly sha256?: string } }[]
}

function statementOf(bundle: Readonly<Record<string, unknown>>): Statement {
  const envelope = bundle['dsseEnvelope'] as { payload?: unknown } | undefined
  if (typeof envelope?.payload !== 'string') return {}
  try {
    return JSON.parse(Buffer.from(envelope.payload, 'base64').toString()) as Statement
  } catch {
    return {}
  }
}

/** Digests (`sha256:…`) of the subjects in the in-toto statement that the bundle's envelope carries. */
function subjectDigests(bundle: Readonly<Record<string, unknown>>): string[] {
  return (statementOf(bundle).subject ?? []).flatMap(({ digest }) =>
    digest?.sha256 === undefined ? [] : [`sha256:${digest.sha256}`],
  )
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

/** Short names of `predicate_type`; anything else is the type itself. */
const KINDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['provenance', ['https://slsa.dev/provenance/']],
  ['sbom', ['https://spdx.dev/Document', 'https://cyclonedx.org/bom']],
  ['release', ['https://in-toto.io/attestation/release/']],
])

/** GitHub gives no bundle but where it lies, and 404 for a digest it knows nothing about. */
function list(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, query } = request
  const digest = parameter(request, 'subject_digest')
  const asked = query.get('predicate_type') ?? ''
  const wanted = KINDS.get(asked) ?? [asked]
  const found = repository.attestations.filter(
    ({ subjectDigest, bundle }) =>
      subjectDigest === digest && wanted.some((type) => (statementOf(bundle).predicateType ?? '').startsWith(type)),
  )
  if (found.length === 0) throw notFound()
  return paginate(
    request,
    found.reverse(),
    (attestation) => ({
      bundle: null,
      repository_id: repository.id,
      bundle_url: `${world.url}/_attestations/${repository.id}/${attestation.id}.json.sn?sig=rehearsal`,
      initiator: attestation.initiator,
    }),
    (attestations) => ({ attestations }),
  )
}

function blob(request: Request): Answer {
  const of = numberParameter(request, 'repository_id')
  const id = parameter(request, 'file').replace('.json.sn', '')
  for (const repository of request.world.repositories.values()) {
    const found = repository.id === of && repository.attestations.find((each) => String(each.id) === id)
    if (found)
      return {
        status: 200,
        bytes: snappy(Buffer.from(JSON.stringify(found.bundle))),
        headers: { 'Content-Type': 'application/x-snappy' },
      }
  }
  throw notFound()
}

/** Snappy's block format with literals only: right, and no smaller. */
function snappy(content: Buffer): Uint8Array {
  const length: number[] = []
  for (let rest = content.length; ; rest = Math.floor(rest / 128)) {
    length.push(rest < 128 ? rest : (rest % 128) + 128)
    if (rest < 128) break
  }
  const parts: Uint8Array[] = [Buffer.from(length)]
  for (let at = 0; at < content.length; at += 65536) {
    const part = content.subarray(at, at + 65536)
    const tag = Buffer.from([61 << 2, 0, 0])
    tag.writeUInt16LE(part.length - 1, 1)
    parts.push(tag, part)
  }
  return Buffer.concat(parts)
}

export const attestationRoutes: Route[] = [
  repositoryRoute('POST', '/attestations', create),
  repositoryRoute('GET', '/attestations/{subject_digest}', list),
]

/** Where the bundles lie: signed links of another host on the real GitHub. */
export const attestationBlobRoutes: Route[] = [openRoute('GET', '/_attestations/{repository_id}/{file}', blob)]
