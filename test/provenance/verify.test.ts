import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { PUBLIC_GOOD } from '../../lib/provenance/public-good.ts'
import { type Authorities, readAuthorities, verifyBundle } from '../../lib/provenance/verify.ts'
import { createSigner, type Signer, type Signing } from '../../rehearsal/sigstore/signer.ts'
import { CLAIMS, DIGEST, PROVENANCE, SHA, statementAbout } from './claims.ts'

interface Bundle {
  mediaType: string
  verificationMaterial: {
    certificate?: { rawBytes: string }
    publicKey?: { hint: string }
    tlogEntries: Record<string, unknown>[]
    timestampVerificationData?: { rfc3161Timestamps: { signedTimestamp: string }[] }
  }
  dsseEnvelope: { payload: string; payloadType: string; signatures: { sig: string }[] }
}

const MINUTE = 60_000
const STATEMENT = statementAbout([DIGEST])

let logs: { signer: Signer; authorities: readonly Authorities[] }
let timestamps: typeof logs

beforeAll(async () => {
  const trusting = (signer: Signer) => ({ signer, authorities: readAuthorities(JSON.stringify(signer.trustedRoot)) })
  logs = trusting(await createSigner('logs'))
  timestamps = trusting(await createSigner('timestamps'))
})

async function signed(more: Partial<Signing> = {}, by = logs): Promise<Bundle> {
  return (await by.signer.sign({ claims: CLAIMS, statement: STATEMENT, ...more })) as unknown as Bundle
}

function detailOf(bundle: unknown, by = logs): string {
  const verified = verifyBundle(bundle, by.authorities)
  return verified.kind === 'verified' ? 'verified' : verified.detail
}

describe('a bundle', () => {
  it('gives what the certificate says of the build, and what was signed', async () => {
    const at = new Date(Math.ceil(Date.now() / 1000) * 1000 + MINUTE)
    expect(verifyBundle(await signed({ at }), logs.authorities)).toEqual({
      kind: 'verified',
      identity: {
        issuer: CLAIMS.issuer,
        signer: CLAIMS.signer,
        subject: CLAIMS.signer,
        runner: 'github-hosted',
        repository: CLAIMS.repository,
        repositoryId: '7',
        ref: 'refs/heads/main',
        commit: SHA,
        trigger: 'push',
        run: CLAIMS.run,
      },
      statement: { predicateType: PROVENANCE, digests: [DIGEST] },
      signedAt: at,
    })
  })

  it('is good with a log alone, and by a timestamp alone where the authorities keep no log', async () => {
    expect(detailOf(await signed({ witnesses: ['log'] }))).toBe('verified')
    expect(detailOf(await signed({}, timestamps), timestamps)).toBe('verified')
  })

  it('is good long after its certificate has expired: what counts is when it was signed', async () => {
    // Certificates are valid for ten minutes, those of the authorities for a year.
    const at = new Date(Date.now() + 200 * 24 * 60 * MINUTE)
    expect(detailOf(await signed({ at }))).toBe('verified')
  })

  it('is no good when it was signed after its certificate had expired, or before it was made', async () => {
    const at = new Date(Date.now() + 30 * MINUTE)
    const late = await signed({ at, witnessedAt: new Date(at.getTime() + 11 * MINUTE) })
    expect(detailOf(late)).toContain('certificate is not valid or expired')
    const early = await signed({ at, witnessedAt: new Date(at.getTime() - MINUTE) })
    expect(detailOf(early)).toContain('certificate is not valid or expired')
  })

  it('is no good without a time that an authority vouches for', async () => {
    expect(detailOf(await signed({ witnesses: [] }))).toContain('expected 1 timestamps, got 0')
    expect(detailOf(await signed({ witnesses: [] }, timestamps), timestamps)).toContain('expected 1 timestamps, got 0')
  })

  it('is no good without an entry in the log that the authorities keep', async () => {
    expect(detailOf(await signed({ witnesses: ['timestamp'] }))).toContain('expected 1 tlog entries, got 0')
  })

  it('cannot bring its own time: an entry without a signed promise proves none', async () => {
    const bundle = await signed({ witnesses: ['log'] })
    const [entry = {}] = bundle.verificationMaterial.tlogEntries
    delete entry['inclusionPromise']
    expect(detailOf(bundle)).toContain('expected 1 timestamps, got 0')
  })

  it('cannot shift the time that the log has promised', async () => {
    const bundle = await signed({ witnesses: ['log'] })
    const [entry = {}] = bundle.verificationMaterial.tlogEntries
    entry['integratedTime'] = String(Number(entry['integratedTime']) + 1)
    expect(detailOf(bundle)).toContain('inclusion promise could not be verified')
  })

  it('by another authority is no good, whatever it calls itself', async () => {
    const other = await createSigner('logs')
    const bundle = await other.sign({ claims: CLAIMS, statement: STATEMENT })
    expect(detailOf(bundle)).toContain('no trusted authority vouches for it')
    // Nor when the log and the timestamps of one set of authorities meet the certificate of another.
    const mixed = await signed()
    const foreign = (await other.sign({ claims: CLAIMS, statement: STATEMENT })) as unknown as Bundle
    mixed.verificationMaterial.certificate = foreign.verificationMaterial.certificate as { rawBytes: string }
    expect(verifyBundle(mixed, [...logs.authorities, ...timestamps.authorities]).kind).toBe('invalid')
  })

  it.each<[string, (bundle: Bundle) => void]>([
    [
      'another payload',
      ({ dsseEnvelope }) => (dsseEnvelope.payload = base64(statementAbout([`sha256:${'c3'.repeat(32)}`]))),
    ],
    [
      'another signature',
      ({ dsseEnvelope }) => (dsseEnvelope.signatures = [{ sig: flipped(dsseEnvelope.signatures[0]?.sig ?? '') }]),
    ],
    ['no signature', ({ dsseEnvelope }) => (dsseEnvelope.signatures = [])],
    ['two signatures', ({ dsseEnvelope }) => dsseEnvelope.signatures.push({ sig: 'AAAA' })],
    ['another type of payload', ({ dsseEnvelope }) => (dsseEnvelope.payloadType = 'text/plain')],
    [
      'a changed certificate',
      ({ verificationMaterial: material }) =>
        (material.certificate = { rawBytes: flipped(material.certificate?.rawBytes ?? '') }),
    ],
    ['no certificate', ({ verificationMaterial }) => delete verificationMaterial.certificate],
    [
      'a key instead of a certificate',
      ({ verificationMaterial: material }) => {
        delete material.certificate
        material.publicKey = { hint: 'mine' }
      },
    ],
    [
      'a certificate of garbage',
      ({ verificationMaterial }) => (verificationMaterial.certificate = { rawBytes: 'AAAA' }),
    ],
    [
      'a timestamp of garbage',
      ({ verificationMaterial }) =>
        (verificationMaterial.timestampVerificationData = { rfc3161Timestamps: [{ signedTimestamp: 'AAAA' }] }),
    ],
    [
      'an entry of another bundle',
      ({ verificationMaterial }) => (verificationMaterial.tlogEntries = strangers.verificationMaterial.tlogEntries),
    ],
    [
      'a timestamp of another bundle',
      ({ verificationMaterial }) =>
        (verificationMaterial.timestampVerificationData = {
          ...strangers.verificationMaterial.timestampVerificationData,
          rfc3161Timestamps: strangers.verificationMaterial.timestampVerificationData?.rfc3161Timestamps ?? [],
        }),
    ],
    ['an unknown form', (bundle) => (bundle.mediaType = 'application/json')],
  ])('is no good with %s', async (_, forge) => {
    const bundle = structuredClone(genuine)
    forge(bundle)
    expect(verifyBundle(bundle, logs.authorities)).toMatchObject({ kind: 'invalid', detail: expect.any(String) })
  })

  let genuine: Bundle
  let strangers: Bundle
  beforeAll(async () => {
    genuine = await signed()
    strangers = await signed()
  })

  it('is no good when what was signed is no statement', async () => {
    for (const statement of [{}, { _type: 'x' }, { _type: 'https://in-toto.io/Statement/v1', subject: 'x' }])
      expect(detailOf(await signed({ statement }))).toContain('statement')
    expect(detailOf(await signed({ payloadType: 'application/json' }))).toContain('holds application/json')
  })

  it.each([
    null,
    1,
    'x',
    [],
    {},
    { mediaType: null },
    { verificationMaterial: 3 },
    { dsseEnvelope: { payload: {} } },
  ])('that is %j is refused, and breaks nothing', (value) => {
    expect(verifyBundle(value, logs.authorities)).toEqual({ kind: 'invalid', detail: expect.any(String) })
  })
})

describe("bundles of GitHub's own", () => {
  const real = (name: string): unknown =>
    JSON.parse(readFileSync(join(import.meta.dirname, 'public', `${name}.sigstore.json`), 'utf8'))

  it('verify: signed by a called workflow that is pinned to a commit', () => {
    expect(verifyBundle(real('called-workflow'), readAuthorities(PUBLIC_GOOD))).toMatchObject({
      kind: 'verified',
      identity: {
        issuer: CLAIMS.issuer,
        signer:
          'https://github.com/github/artifact-attestations-workflows/.github/workflows/attest.yml@09b495c3f12c7881b3cc17209a327792065c1a1d',
        repository: 'https://github.com/malancas/attest-demo',
        repositoryId: '804070735',
        ref: 'refs/heads/main',
        commit: '95baf27389e83e6a5c48f42e190d48d7abcea19e',
        runner: 'github-hosted',
      },
      statement: {
        predicateType: PROVENANCE,
        digests: ['sha256:49a3aa6075e0f49f82843e74b5baa614ad2a588e6675612bf108a0a008c5ac25'],
      },
      signedAt: new Date('2024-05-24T19:14:24Z'),
    })
  })

  it('verify: an enterprise with an issuer of its own', () => {
    expect(verifyBundle(real('enterprise-issuer'), readAuthorities(PUBLIC_GOOD))).toMatchObject({
      kind: 'verified',
      identity: { issuer: 'https://token.actions.githubusercontent.com/hammer-time' },
    })
  })

  it('verify by the copy of the authorities that a private repository keeps, and not by an old one', () => {
    const bundle = real('github-instance')
    const path = join(import.meta.dirname, 'public/github-authorities.json')
    const root = JSON.parse(readFileSync(path, 'utf8')) as Record<
      'certificateAuthorities' | 'timestampAuthorities',
      object[]
    >
    expect(verifyBundle(bundle, readAuthorities(JSON.stringify(root)))).toMatchObject({
      kind: 'verified',
      identity: {
        signer: 'https://github.com/actions/attest-build-provenance/.github/workflows/prober.yml@refs/heads/main',
        repositoryId: '760702757',
        trigger: 'schedule',
      },
      signedAt: new Date('2025-11-21T08:13:26Z'),
    })
    const old = {
      ...root,
      certificateAuthorities: root.certificateAuthorities.slice(0, 3),
      timestampAuthorities: root.timestampAuthorities.slice(0, 3),
    }
    for (const text of [JSON.stringify(old), PUBLIC_GOOD])
      expect(verifyBundle(bundle, readAuthorities(text))).toMatchObject({ kind: 'invalid' })
  })

  it('do not, by other authorities or with one byte changed', () => {
    expect(verifyBundle(real('called-workflow'), logs.authorities).kind).toBe('invalid')
    const changed = real('called-workflow') as Bundle
    changed.dsseEnvelope.payload = `f${changed.dsseEnvelope.payload.slice(1)}`
    expect(verifyBundle(changed, readAuthorities(PUBLIC_GOOD)).kind).toBe('invalid')
  })
})

describe('authorities', () => {
  it('are read one a line, as `gh attestation trusted-root` writes them', async () => {
    const text = `${PUBLIC_GOOD}\n${JSON.stringify(logs.signer.trustedRoot)}\n`
    const read = readAuthorities(text)
    expect(read.map(({ name }) => name)).toEqual(['sigstore.dev', 'rehearsal'])
    expect(verifyBundle(await signed(), read).kind).toBe('verified')
  })

  it.each(['', 'x', '{}', '[]', '{"certificateAuthorities": []}', 'null'])('are not %j', (text) => {
    expect(() => readAuthorities(text)).toThrow()
  })
})

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64')

/** The same with a bit changed near the end. */
function flipped(text: string): string {
  const bytes = Buffer.from(text, 'base64')
  const at = bytes.length - 3
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes.toString('base64')
}
