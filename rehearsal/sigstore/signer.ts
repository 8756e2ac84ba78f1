import { createHash, createSign, generateKeyPairSync } from 'node:crypto'
import { initializeCA, initializeCTLog, initializeTLog, initializeTSA } from '@sigstore/mock'

/** What GitHub's token says of a job, as the certificate authority writes it down (Fulcio, docs/oid-info.md). */
export interface BuildClaims {
  readonly issuer: string
  /** `https://github.com/owner/repo/.github/workflows/x.yml@ref`: the workflow file that holds the job. */
  readonly signer: string
  readonly runner: 'github-hosted' | 'self-hosted'
  /** `https://github.com/owner/repo` */
  readonly repository: string
  readonly repositoryId: string
  readonly ref: string
  readonly sha: string
  readonly trigger: string
  readonly run: string
}

export interface Signing {
  readonly claims: BuildClaims
  readonly statement: object
  /** When it is signed. Default: now. */
  readonly at?: Date
  /** When an authority says that it was signed. Default: `at`. */
  readonly witnessedAt?: Date
  /** Whose word there is for the time. Default: both. */
  readonly witnesses?: readonly ('log' | 'timestamp')[]
  readonly payloadType?: string
}

export interface Signer {
  /** The trusted root, as one line of what `gh attestation trusted-root` writes. */
  readonly trustedRoot: object
  sign(signing: Signing): Promise<Record<string, unknown>>
}

const LOG = 'https://log.rehearsal.example'
const SHA256 = '2.16.840.1.101.3.4.2.1'

/** `timestamps`: like GitHub's own instance for private repositories, no logs and only a timestamp authority. */
export async function createSigner(kind: 'logs' | 'timestamps' = 'logs'): Promise<Signer> {
  const keys = { ca: p256(), certificates: p256(), log: p256(), time: p256() }
  const withLogs = kind === 'logs'
  const ctLog = withLogs ? await initializeCTLog(keys.certificates) : undefined
  const root = (await initializeCA(keys.ca)).rootCertificate
  const tsaChain = await initializeTSA(keys.time)
  const start = new Date(0).toISOString()
  const logs = (pair: KeyPair) => [
    {
      baseUrl: LOG,
      hashAlgorithm: 'SHA2_256',
      publicKey: { rawBytes: spki(pair), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor: { start } },
      logId: {
        keyId: createHash('sha256')
          .update(Buffer.from(spki(pair), 'base64'))
          .digest('base64'),
      },
    },
  ]
  const authority = (commonName: string, ...chain: readonly ArrayBufferView[]) => ({
    subject: { organization: 'rehearsal', commonName },
    uri: `https://${commonName}.rehearsal.example`,
    certChain: { certificates: chain.map((each) => ({ rawBytes: base64(each) })) },
    validFor: { start },
  })
  return {
    trustedRoot: {
      mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
      tlogs: withLogs ? logs(keys.log) : [],
      certificateAuthorities: [authority('fulcio', root)],
      ctlogs: withLogs ? logs(keys.certificates) : [],
      timestampAuthorities: [authority('time', tsaChain.intCertificate, tsaChain.rootCertificate)],
    },
    async sign({ claims, statement, payloadType = 'application/vnd.in-toto+json', ...rest }) {
      const at = wholeSecond(rest.at ?? new Date())
      const witnessedAt = wholeSecond(rest.witnessedAt ?? at)
      const witnesses = rest.witnesses ?? (withLogs ? ['log', 'timestamp'] : ['timestamp'])
      const pair = p256()
      const ca = await initializeCA(keys.ca, ctLog, at)
      const certificate = await ca.issueCertificate({
        publicKey: Buffer.from(spki(pair), 'base64'),
        subjectAltName: claims.signer,
        extensions: extensionsOf(claims),
      })
      const payload = Buffer.from(JSON.stringify(statement))
      const signature = createSign('sha256').update(preAuthEncoding(payloadType, payload)).sign(pair.privateKey)
      const entry = async () => {
        const log = await initializeTLog(LOG, keys.log, witnessedAt)
        return [logEntry(await log.log(dsseEntry(payload, signature, certificate)))]
      }
      const stamp = async () => {
        // The authority's own certificate differs from the one in the root by nothing that is checked.
        const tsa = await initializeTSA(keys.time, witnessedAt)
        const artifactHash = createHash('sha256').update(signature).digest()
        const token = await tsa.timestamp({ artifactHash, hashAlgorithmOID: SHA256, nonce: 1, policyOID: '1.2.3.4.1' })
        return { rfc3161Timestamps: [{ signedTimestamp: base64(token) }] }
      }
      return {
        mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
        verificationMaterial: {
          certificate: { rawBytes: base64(certificate) },
          tlogEntries: witnesses.includes('log') ? await entry() : [],
          ...(witnesses.includes('timestamp') ? { timestampVerificationData: await stamp() } : {}),
        },
        dsseEnvelope: {
          payload: payload.toString('base64'),
          payloadType,
          signatures: [{ sig: signature.toString('base64') }],
        },
      }
    },
  }
}

type KeyPair = ReturnType<typeof p256>

/** Fractions of a second are written in as few digits as they need, which not every reader takes. */
const wholeSecond = (time: Date) => new Date(Math.floor(time.getTime() / 1000) * 1000)
const p256 = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const spki = ({ publicKey }: KeyPair) => publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
const base64 = (bytes: ArrayBufferView) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')

const FULCIO = '1.3.6.1.4.1.57264.1'

function extensionsOf(claims: BuildClaims) {
  const [workflow = '', signerRef = ''] = claims.signer.split('@')
  const values: readonly (readonly [number, string])[] = [
    [8, claims.issuer],
    [9, claims.signer],
    [11, claims.runner],
    [12, claims.repository],
    [13, claims.sha],
    [14, claims.ref],
    [15, claims.repositoryId],
    [18, `${workflow}@${signerRef}`],
    [20, claims.trigger],
    [21, claims.run],
  ]
  return values.map(([number, value]) => ({ oid: `${FULCIO}.${number}`, value }))
}

/** DSSE v1: what is signed is the type and the payload with their lengths. */
function preAuthEncoding(type: string, payload: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `), payload])
}

function dsseEntry(payload: Buffer, signature: Buffer, certificate: ArrayBufferView): object {
  const pem = `-----BEGIN CERTIFICATE-----\n${base64(certificate)}\n-----END CERTIFICATE-----\n`
  return {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      payloadHash: { algorithm: 'sha256', value: createHash('sha256').update(payload).digest('hex') },
      signatures: [{ signature: signature.toString('base64'), verifier: Buffer.from(pem).toString('base64') }],
    },
  }
}

interface LogAnswer {
  readonly body: unknown
  readonly integratedTime: number
  readonly logID: string
  readonly logIndex: number
  readonly verification?: {
    readonly signedEntryTimestamp?: string
    readonly inclusionProof?: {
      readonly logIndex: number
      readonly treeSize: number
      readonly rootHash: string
      readonly hashes: readonly string[]
      readonly checkpoint: string
    }
  }
}

/** The log's answer as a bundle holds it. */
function logEntry(answer: Readonly<Record<string, LogAnswer>>): object {
  const [found] = Object.values(answer)
  if (found === undefined) throw new Error('the log gave no entry')
  const { inclusionProof: proof, signedEntryTimestamp } = found.verification ?? {}
  return {
    logIndex: String(found.logIndex),
    logId: { keyId: Buffer.from(found.logID, 'hex').toString('base64') },
    kindVersion: { kind: 'dsse', version: '0.0.1' },
    integratedTime: String(found.integratedTime),
    inclusionPromise: { signedEntryTimestamp },
    inclusionProof: {
      logIndex: String(proof?.logIndex ?? 0),
      treeSize: String(proof?.treeSize ?? 0),
      rootHash: Buffer.from(proof?.rootHash ?? '', 'hex').toString('base64'),
      hashes: [],
      checkpoint: { envelope: proof?.checkpoint },
    },
    canonicalizedBody: found.body,
  }
}
