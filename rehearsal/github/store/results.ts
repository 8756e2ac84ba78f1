/** A workflow artifact (format v4: one zip, never changed). */
export interface Artifact {
  readonly id: number
  readonly runId: number
  readonly attempt: number
  readonly name: string
  readonly zip: Uint8Array
  /** `sha256:…` of the zip. */
  readonly digest: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

export interface CacheEntry {
  readonly id: number
  readonly key: string
  readonly version: string
  /** The ref whose runs wrote it. */
  readonly ref: string
  readonly archive: Uint8Array
  readonly createdAt: Date
  lastAccessedAt: Date
}

/** Blocks of a blob that is being uploaded, and what it becomes. */
export interface Upload {
  readonly kind: 'artifact' | 'cache'
  readonly runId: number
  readonly name: string
  readonly version: string
  readonly expiresAt: Date | null
  readonly blocks: Map<string, Uint8Array>
  content: Uint8Array | null
}

/** Days GitHub keeps an artifact when nobody says otherwise, and at most in a public repository. */
export const RETENTION_DAYS = 90
