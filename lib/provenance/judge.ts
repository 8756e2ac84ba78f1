import { oneLine } from '../kernel/printing.ts'
import type { BuildIdentity } from './certificate.ts'
import type { ProvenancePolicy } from './policy.ts'
import type { ProvenanceReason } from './reasons.ts'
import { PROVENANCE_TYPE, type Statement } from './statement.ts'

export interface Subject {
  /** `sha256:…` */
  readonly digest: string
  /** Commit that the candidate says it was built from. */
  readonly sha: string
}

/** Who built it, as it is kept in the evidence. */
export interface BuildProof {
  readonly signer: string
  readonly repository: string
  readonly ref: string
  readonly sha: string
  readonly runner: string
  /** Address of the run that built it. */
  readonly run: string
  /** ISO 8601. */
  readonly 'signed-at': string
}

export type Judgement =
  | { readonly kind: 'accepted'; readonly proof: BuildProof }
  | { readonly kind: 'refused'; readonly reason: ProvenanceReason; readonly detail: string }

/** Whether what was proven about a bundle is what the policy demands of this candidate. Every field is pinned. */
export function judge(
  { identity, statement, signedAt }: Judged,
  subject: Subject,
  policy: ProvenancePolicy,
): Judgement {
  const { signer, repository, ref, runner, run } = identity
  for (const check of [checkSubject, checkSigner, checkSource, checkRunner]) {
    const found = check({ identity, statement, subject, policy })
    if (found !== undefined) return found
  }
  const proof = { signer, repository, ref, sha: identity.commit, runner, run }
  return { kind: 'accepted', proof: { ...proof, 'signed-at': signedAt.toISOString() } }
}

interface Judged {
  readonly identity: BuildIdentity
  readonly statement: Statement
  readonly signedAt: Date
}

interface Checked {
  readonly identity: BuildIdentity
  readonly statement: Statement
  readonly subject: Subject
  readonly policy: ProvenancePolicy
}

function checkSubject({ statement, subject }: Checked): Judgement | undefined {
  const { predicateType, digests } = statement
  if (predicateType !== PROVENANCE_TYPE)
    return refused(
      'provenance-invalid',
      `it says ${oneLine(predicateType, LONGEST_WORD) || 'nothing'} of the candidate, not ${PROVENANCE_TYPE}`,
    )
  if (digests.includes(subject.digest)) return undefined
  return refused('provenance-wrong-subject', `it is about ${filesOf(digests)}, not ${subject.digest}`)
}

/** What somebody has signed may be as long as they like; what is said about it is not. */
const LONGEST_WORD = 100
const MOST_FILES = 3

function filesOf(digests: readonly string[]): string {
  if (digests.length === 0) return 'no file'
  const more = digests.length > MOST_FILES ? ` and ${digests.length - MOST_FILES} more` : ''
  return `${digests.slice(0, MOST_FILES).join(', ')}${more}`
}

function checkSigner({ identity, policy }: Checked): Judgement | undefined {
  const { issuer, signer, subject } = identity
  const wrong = (detail: string) => refused('provenance-wrong-signer', detail)
  if (issuer !== policy.issuer) return wrong(`${issuer || 'nobody'} vouches for the workflow, not ${policy.issuer}`)
  if (signer !== subject) return wrong(`the certificate names two workflows, ${signer} and ${subject}`)
  const allowed = policy.signers.some((pattern) => matches(`${policy.server}/${pattern}`, signer))
  return allowed ? undefined : wrong(`${signer} signed it, not ${policy.signers.join(' or ')}`)
}

function checkSource({ identity, subject, policy }: Checked): Judgement | undefined {
  const { repository, repositoryId, ref, commit, trigger } = identity
  const wrong = (detail: string) => refused('provenance-wrong-source', detail)
  const wanted = `${policy.server}/${policy.source}`
  if (repository.toLowerCase() !== wanted.toLowerCase())
    return wrong(`it was built from ${repository || 'an unnamed repository'}, not ${wanted}`)
  if (policy.sourceId !== undefined && repositoryId !== policy.sourceId)
    return wrong(`it was built from another repository that had the name ${policy.source} (number ${repositoryId})`)
  if (!policy.refs.some((pattern) => matches(pattern, ref)))
    return wrong(`it was built from ${ref || 'no ref'}, not ${policy.refs.join(' or ')}`)
  if (commit !== subject.sha)
    return wrong(`it was built from commit ${commit || 'unknown'}, and the candidate is recorded as ${subject.sha}`)
  // Such a run works on the default branch and may have checked out anybody's code.
  if (trigger.startsWith('pull_request'))
    return wrong(`${trigger} started the build, so a pull request may have made it`)
  return undefined
}

function checkRunner({ identity: { runner }, policy }: Checked): Judgement | undefined {
  if (policy.runner === 'any' || runner === policy.runner) return undefined
  return refused('provenance-wrong-runner', `it was built on a ${runner || 'nameless'} runner, not ${policy.runner}`)
}

/** `*` stands for anything but a slash. */
function matches(pattern: string, value: string): boolean {
  const source = pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^/]*')
  return new RegExp(`^${source}$`).test(value)
}

const refused = (reason: ProvenanceReason, detail: string): Judgement => ({ kind: 'refused', reason, detail })
