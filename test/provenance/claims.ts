import type { Subject } from '../../lib/provenance/judge.ts'
import type { ProvenancePolicy } from '../../lib/provenance/policy.ts'
import type { BuildClaims } from '../../rehearsal/sigstore/signer.ts'

export const ISSUER = 'https://token.actions.githubusercontent.com'
export const SHA = 'a1'.repeat(20)
export const DIGEST = `sha256:${'b2'.repeat(32)}`
export const CANDIDATE: Subject = { digest: DIGEST, sha: SHA }

/** What a good build says of itself. */
export const CLAIMS: BuildClaims = {
  issuer: ISSUER,
  signer: 'https://github.com/acme/paved-road/.github/workflows/build.yml@refs/heads/main',
  runner: 'github-hosted',
  repository: 'https://github.com/acme/shop',
  repositoryId: '7',
  ref: 'refs/heads/main',
  sha: SHA,
  trigger: 'push',
  run: 'https://github.com/acme/shop/actions/runs/1/attempts/1',
}

/** A policy that accepts it. */
export const POLICY: ProvenancePolicy = {
  signers: ['acme/paved-road/.github/workflows/build.yml@refs/heads/main'],
  issuer: ISSUER,
  server: 'https://github.com',
  source: 'acme/shop',
  sourceId: '7',
  refs: ['refs/heads/main'],
  runner: 'github-hosted',
}

export const PROVENANCE = 'https://slsa.dev/provenance/v1'

export function statementAbout(digests: readonly string[], predicateType = PROVENANCE): object {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: digests.map((digest) => ({ name: 'shop.mjs', digest: { sha256: digest.replace('sha256:', '') } })),
    predicateType,
    predicate: { buildDefinition: {}, runDetails: {} },
  }
}
