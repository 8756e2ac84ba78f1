import { describe, expect, it } from '@jest/globals'
import { type Extension, identityOf } from '../../lib/provenance/certificate.ts'
import { judge } from '../../lib/provenance/judge.ts'
import type { ProvenancePolicy } from '../../lib/provenance/policy.ts'
import { readStatement, type Statement } from '../../lib/provenance/statement.ts'
import { CANDIDATE, CLAIMS, DIGEST, POLICY, PROVENANCE, SHA } from './claims.ts'

const { sha: commit, ...claims } = CLAIMS
const IDENTITY = { ...claims, commit, subject: CLAIMS.signer }
const STATEMENT: Statement = { predicateType: PROVENANCE, digests: [DIGEST] }
const SIGNED = new Date('2026-11-01T10:00:00Z')

interface Case {
  readonly identity?: Partial<typeof IDENTITY>
  readonly statement?: Partial<Statement>
  readonly policy?: Partial<ProvenancePolicy>
}

function judged({ identity, statement, policy }: Case) {
  const verified = {
    identity: { ...IDENTITY, ...identity },
    statement: { ...STATEMENT, ...statement },
    signedAt: SIGNED,
  }
  return judge(verified, CANDIDATE, { ...POLICY, ...policy })
}

const signer = (ref: string) => {
  const name = `${CLAIMS.signer.split('@')[0]}@${ref}`
  return { signer: name, subject: name }
}
const allowing = (...refs: readonly string[]) => ({
  signers: refs.map((ref) => `acme/paved-road/.github/workflows/build.yml@${ref}`),
})

describe('who built it', () => {
  it('is accepted and kept', () => {
    expect(judged({})).toEqual({
      kind: 'accepted',
      proof: {
        signer: CLAIMS.signer,
        repository: CLAIMS.repository,
        ref: 'refs/heads/main',
        sha: SHA,
        runner: 'github-hosted',
        run: CLAIMS.run,
        'signed-at': '2026-11-01T10:00:00.000Z',
      },
    })
  })

  it.each<[string, Case]>([
    ['one of several files', { statement: { digests: [`sha256:${'c'.repeat(64)}`, DIGEST] } }],
    ['a tag that fits', { identity: signer('refs/tags/v1.4.0'), policy: allowing('refs/tags/v*') }],
    ['one of several signers', { policy: allowing('refs/tags/v1', 'refs/heads/main') }],
    ['a workflow by its commit', { identity: signer('c'.repeat(40)), policy: allowing('c'.repeat(40)) }],
    ['the repository spelled otherwise', { identity: { repository: 'https://github.com/Acme/Shop' } }],
    ['a release branch', { identity: { ref: 'refs/heads/release-1' }, policy: { refs: ['refs/heads/release-*'] } }],
    ['a runner of its own, where any may', { identity: { runner: 'self-hosted' }, policy: { runner: 'any' } }],
    ['a number that nobody knows', { identity: { repositoryId: '8' }, policy: { sourceId: undefined } }],
  ])('accepts %s', (_, each) => {
    expect(judged(each)).toMatchObject({ kind: 'accepted' })
  })

  it.each<[string, Case, string, string]>([
    ['another file', { statement: { digests: [`sha256:${'c'.repeat(64)}`] } }, 'provenance-wrong-subject', 'is about'],
    ['no file', { statement: { digests: [] } }, 'provenance-wrong-subject', 'no file'],
    [
      'two other files',
      { statement: { digests: [`sha256:${'c'.repeat(64)}`, `sha256:${'d'.repeat(64)}`] } },
      'provenance-wrong-subject',
      'is about',
    ],
    [
      'a test report',
      { statement: { predicateType: 'https://in-toto.io/attestation/test-result/v0.1' } },
      'provenance-invalid',
      'test-result',
    ],
    [
      'an older provenance',
      { statement: { predicateType: 'https://slsa.dev/provenance/v0.2' } },
      'provenance-invalid',
      'v0.2',
    ],
    ['another issuer', { identity: { issuer: 'https://gitlab.com' } }, 'provenance-wrong-signer', 'gitlab.com'],
    [
      'an issuer that begins alike',
      { identity: { issuer: `${CLAIMS.issuer}/evil` } },
      'provenance-wrong-signer',
      'evil',
    ],
    ['no issuer', { identity: { issuer: '' } }, 'provenance-wrong-signer', 'nobody'],
    [
      'another workflow',
      { identity: { signer: CLAIMS.signer.replace('build', 'test'), subject: CLAIMS.signer.replace('build', 'test') } },
      'provenance-wrong-signer',
      'test.yml',
    ],
    [
      'a workflow of another owner',
      { identity: { signer: CLAIMS.signer.replace('acme', 'evil'), subject: CLAIMS.signer.replace('acme', 'evil') } },
      'provenance-wrong-signer',
      'evil',
    ],
    [
      'a workflow at another host',
      {
        identity: {
          signer: `https://github.com.evil/${CLAIMS.signer}`,
          subject: `https://github.com.evil/${CLAIMS.signer}`,
        },
      },
      'provenance-wrong-signer',
      'evil',
    ],
    [
      'another branch of the workflow',
      { identity: signer('refs/heads/mine') },
      'provenance-wrong-signer',
      'refs/heads/mine',
    ],
    [
      'a branch that looks like the tag',
      { identity: signer('refs/heads/v1'), policy: allowing('refs/tags/v*') },
      'provenance-wrong-signer',
      'refs/heads/v1',
    ],
    [
      'a tag below the one that fits',
      { identity: signer('refs/tags/v1/evil'), policy: allowing('refs/tags/v*') },
      'provenance-wrong-signer',
      'v1/evil',
    ],
    [
      'a name whose dot stands for anything',
      {
        identity: {
          signer: CLAIMS.signer.replace('build.yml', 'buildxyml'),
          subject: CLAIMS.signer.replace('build.yml', 'buildxyml'),
        },
      },
      'provenance-wrong-signer',
      'buildxyml',
    ],
    [
      'two names for the workflow',
      { identity: { subject: CLAIMS.signer.replace('main', 'mine') } },
      'provenance-wrong-signer',
      'two workflows',
    ],
    [
      'another repository',
      { identity: { repository: 'https://github.com/acme/cart' } },
      'provenance-wrong-source',
      'acme/cart',
    ],
    [
      'a repository that took the name over',
      { identity: { repositoryId: '8' } },
      'provenance-wrong-source',
      'number 8',
    ],
    ['another branch', { identity: { ref: 'refs/heads/topic' } }, 'provenance-wrong-source', 'refs/heads/topic'],
    ['a pull request', { identity: { ref: 'refs/pull/3/merge' } }, 'provenance-wrong-source', 'refs/pull/3/merge'],
    ['another commit', { identity: { commit: 'f'.repeat(40) } }, 'provenance-wrong-source', 'recorded as'],
    ['no commit', { identity: { commit: '' } }, 'provenance-wrong-source', 'unknown'],
    [
      'a run for a pull request on the default branch',
      { identity: { trigger: 'pull_request_target' } },
      'provenance-wrong-source',
      'pull_request_target',
    ],
    [
      'a runner of its own',
      { identity: { runner: 'self-hosted' as 'github-hosted' } },
      'provenance-wrong-runner',
      'self-hosted',
    ],
    ['a runner without a name', { identity: { runner: '' as 'github-hosted' } }, 'provenance-wrong-runner', 'nameless'],
  ])('refuses %s', (_, each, reason, words) => {
    expect(judged(each)).toEqual({ kind: 'refused', reason, detail: expect.stringContaining(words) })
  })
})

describe('what is said of a long statement', () => {
  it('stays short', () => {
    const digests = Array.from({ length: 1024 }, (_, index) => `sha256:${String(index).padStart(64, '0')}`)
    for (const statement of [{ digests }, { predicateType: 'x'.repeat(1_000_000) }]) {
      const { detail } = judged({ statement }) as { detail: string }
      expect(detail.length).toBeLessThan(500)
    }
    expect(judged({ statement: { digests } })).toMatchObject({ detail: expect.stringContaining('and 1021 more') })
  })
})

describe('what the certificate says', () => {
  const extension = (number: number, ...der: readonly number[]): Extension => ({
    oid: `1.3.6.1.4.1.57264.1.${number}`,
    value: Uint8Array.from(der),
  })

  it('is read as UTF-8 text of exactly its length', () => {
    const long = 'x'.repeat(300)
    const value = Buffer.concat([Buffer.from([0x0c, 0x82, 1, 44]), Buffer.from(long)])
    expect(identityOf('s', [{ oid: '1.3.6.1.4.1.57264.1.9', value }, extension(13, 0x0c, 2, 104, 105)])).toMatchObject({
      subject: 's',
      signer: long,
      commit: 'hi',
      ref: '',
    })
  })

  it.each<[string, readonly Extension[]]>([
    ['of another type', [extension(13, 0x16, 2, 104, 105)]],
    ['cut short', [extension(13, 0x0c, 3, 104, 105)]],
    ['with more behind it', [extension(13, 0x0c, 2, 104, 105, 106)]],
    ['of bytes that are no text', [extension(13, 0x0c, 1, 0xff)]],
    ['of endless length', [extension(13, 0x0c, 0x84, 0, 0, 0, 1, 104)]],
    ['said twice', [extension(13, 0x0c, 1, 104), extension(13, 0x0c, 1, 105)]],
    ['of the first, raw kind', [extension(1, 104, 116, 116, 112)]],
  ])('is nothing when it is %s', (_, extensions) => {
    expect(identityOf(undefined, extensions)).toMatchObject({ commit: '', issuer: '', subject: '' })
  })
})

describe('a statement', () => {
  const about = (subject: unknown, type = 'https://in-toto.io/Statement/v1') =>
    JSON.stringify({ _type: type, predicateType: PROVENANCE, subject })

  it('speaks of the files it names by SHA-256', () => {
    const hex = 'b'.repeat(64)
    const subject = [
      { digest: { sha256: hex } },
      { digest: { sha512: hex } },
      { digest: { sha256: 'B'.repeat(64) } },
      {},
      3,
    ]
    expect(readStatement(about(subject))).toEqual({ predicateType: PROVENANCE, digests: [`sha256:${hex}`] })
    expect(readStatement(about([], 'https://in-toto.io/Statement/v0.1')).digests).toEqual([])
  })

  it.each(['', 'null', '[]', '{}', about([], 'x'), about({})])('is not %j', (text) => {
    expect(() => readStatement(text)).toThrow()
  })
})
