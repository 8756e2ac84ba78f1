import { type Bundle, bundleFromJSON } from '@sigstore/bundle'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { type SignedEntity, toSignedEntity, toTrustMaterial, VerificationError, Verifier } from '@sigstore/verify'
import { errorMessage } from '../kernel/errors.ts'
import { oneLine } from '../kernel/printing.ts'
import { type BuildIdentity, identityOf } from './certificate.ts'
import { documents } from './documents.ts'
import { PAYLOAD_TYPE, readStatement, type Statement } from './statement.ts'

/** Cryptography only: who signed what and when. Whether that is enough is judged elsewhere. */
export type Verification =
  | {
      readonly kind: 'verified'
      readonly identity: BuildIdentity
      readonly statement: Statement
      /** Earliest time that an authority vouches for. */
      readonly signedAt: Date
    }
  /** `unknown`: for what can be told from outside, by authorities that are not among the trusted ones. */
  | { readonly kind: 'invalid'; readonly detail: string; readonly authority?: 'unknown' }

/** One set of authorities; a bundle must be good by one of them alone. */
export interface Authorities {
  readonly name: string
  readonly verifier: Verifier
}

/**
 * Trusted roots in Sigstore's form, one JSON document or one a line. Throws when one is none. What a root has, it demands:
 * with a transparency log, an entry in it; with a log of certificates, the certificate in it; and always a time that one of
 * its authorities has signed, because certificates are good for minutes.
 */
export function readAuthorities(text: string): readonly Authorities[] {
  return documents(text).map((document) => {
    const root = TrustedRoot.fromJSON(document)
    if (root.certificateAuthorities.length === 0) throw new TypeError('it names no certificate authority')
    const { organization, commonName } = root.certificateAuthorities.at(-1)?.subject ?? {}
    return {
      name: organization || commonName || 'an unnamed authority',
      verifier: new Verifier(toTrustMaterial(root), {
        tlogThreshold: root.tlogs.length > 0 ? 1 : 0,
        ctlogThreshold: root.ctlogs.length > 0 ? 1 : 0,
        timestampThreshold: 1,
      }),
    }
  })
}

/** Where a bundle by other authorities fails first: nobody who is known has signed its time, or its certificate. */
const STRANGERS: readonly string[] = ['TIMESTAMP_ERROR', 'CERTIFICATE_ERROR']

/** Verifies signature, certificate chain, logs and time; never throws for what a bundle may hold. */
export function verifyBundle(value: unknown, authorities: readonly Authorities[]): Verification {
  let bundle: Bundle
  let entity: SignedEntity
  try {
    bundle = bundleFromJSON(value)
    if (bundle.content.$case !== 'dsseEnvelope') return invalid('it holds a bare signature and no attestation')
    if (bundle.verificationMaterial.content.$case === 'publicKey')
      return invalid('it was signed with a key, not by a workflow')
    entity = toSignedEntity(bundle)
  } catch (error) {
    return invalid(`it is no Sigstore bundle (${errorMessage(error)})`)
  }
  const { payload, payloadType } = bundle.content.dsseEnvelope
  if (payloadType !== PAYLOAD_TYPE) return invalid(`it holds ${oneLine(payloadType, 100)}, no in-toto statement`)
  const problems: string[] = []
  let unknown = true
  for (const { name, verifier } of authorities) {
    try {
      const { identity } = verifier.verify(entity)
      return {
        kind: 'verified',
        identity: identityOf(
          identity?.subjectAlternativeName,
          (identity?.oids ?? []).map(({ oid, value }) => ({ oid: oid?.id.join('.') ?? '', value })),
        ),
        statement: readStatement(payload.toString('utf8')),
        signedAt: earliest(entity),
      }
    } catch (error) {
      problems.push(`${name}: ${errorMessage(error)}`)
      unknown &&= error instanceof VerificationError && STRANGERS.includes(error.code)
    }
  }
  const detail = `no trusted authority vouches for it (${problems.join('; ')})`
  return unknown ? { ...invalid(detail), authority: 'unknown' } : invalid(detail)
}

/** Times that `verify` has counted: those of timestamp authorities, and of log entries with a signed promise. */
function earliest({ timestamps }: SignedEntity): Date {
  const times = timestamps.flatMap((each) => {
    if (each.$case === 'timestamp-authority') return [each.timestamp.signingTime.getTime()]
    return each.tlogEntry.inclusionPromise === undefined ? [] : [Number(each.tlogEntry.integratedTime) * 1000]
  })
  return new Date(Math.min(...times))
}

/** Errors repeat what they could not read, however long. */
const invalid = (detail: string): Extract<Verification, { kind: 'invalid' }> => ({
  kind: 'invalid',
  detail: oneLine(detail, 500),
})
