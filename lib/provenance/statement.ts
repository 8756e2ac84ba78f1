import { isRecord } from '../kernel/shape.ts'

/** What was signed (in-toto Statement v1): of which files it speaks, and what kind of thing it says about them. */
export interface Statement {
  readonly predicateType: string
  /** `sha256:…` of each file. */
  readonly digests: readonly string[]
}

export const PROVENANCE_TYPE = 'https://slsa.dev/provenance/v1'
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json'

const STATEMENTS = ['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1']

/** Reads a payload whose signature was verified; throws when it is no statement. */
export function readStatement(payload: string): Statement {
  const value: unknown = JSON.parse(payload)
  if (!isRecord(value) || !STATEMENTS.includes(value['_type'] as string))
    throw new TypeError('what was signed is no in-toto statement')
  const { predicateType, subject } = value
  if (typeof predicateType !== 'string' || !Array.isArray(subject))
    throw new TypeError('the in-toto statement has no predicateType or no subject')
  return { predicateType, digests: subject.flatMap(digestOf) }
}

/** A subject of another algorithm speaks of nothing that can be compared here. */
function digestOf(subject: unknown): readonly string[] {
  const digest = isRecord(subject) ? subject['digest'] : undefined
  const sha256 = isRecord(digest) ? digest['sha256'] : undefined
  return typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) ? [`sha256:${sha256}`] : []
}
