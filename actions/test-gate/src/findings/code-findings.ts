export type FindingLevel = 'error' | 'warning' | 'note'

/** One result of a static analysis that counts. */
export interface CodeFinding {
  readonly level: FindingLevel
  /** Empty when the tool gives none. So are the next two. */
  readonly rule: string
  readonly message: string
  readonly file: string
  readonly line?: number
  /** The same in every analysis that finds it, wherever its line has moved to. */
  readonly identity: string
}

export interface CodeFindingCounts {
  readonly error: number
  readonly warning: number
  readonly note: number
  /** Accepted by people; part of no level. */
  readonly suppressed: number
}

/** So many findings are kept in full, errors before the others; the rest is counted. */
export const KEPT_FINDINGS = 1000
/** So many are kept by their identity. */
const KEPT_IDENTITIES = 100_000

/** Results of analyses, counted one by one. */
export class CodeFindings {
  #counts = { error: 0, warning: 0, note: 0, suppressed: 0 }
  /** Said to be new by the tool, and those of which it says nothing about that. */
  #fresh = 0
  #unknown = 0
  readonly #identities: string[] = []
  readonly #kept: Record<FindingLevel, CodeFinding[]> = { error: [], warning: [], note: [] }

  add(finding: CodeFinding, isNew: boolean | undefined): void {
    this.#counts[finding.level]++
    if (isNew === undefined) this.#unknown++
    else if (isNew) this.#fresh++
    this.#identify(finding.identity)
    const kept = this.#kept[finding.level]
    if (kept.length < KEPT_FINDINGS) kept.push(finding)
  }

  addSuppressed(): void {
    this.#counts.suppressed++
  }

  mergeFrom(other: CodeFindings): void {
    for (const level of ['error', 'warning', 'note'] as const) {
      this.#counts[level] += other.#counts[level]
      this.#kept[level] = [...this.#kept[level], ...other.#kept[level]].slice(0, KEPT_FINDINGS)
    }
    this.#counts.suppressed += other.#counts.suppressed
    this.#fresh += other.#fresh
    this.#unknown += other.#unknown
    for (const identity of other.#identities) this.#identify(identity)
  }

  #identify(identity: string): void {
    if (this.#identities.length < KEPT_IDENTITIES) this.#identities.push(identity)
  }

  get counts(): CodeFindingCounts {
    return this.#counts
  }

  /** How many are new, by the tools' own comparison; `undefined` when it is missing for one of them. */
  get fresh(): number | undefined {
    return this.#unknown > 0 ? undefined : this.#fresh
  }

  /** Of all that count; `undefined` when there are too many. */
  get identities(): readonly string[] | undefined {
    const { error, warning, note } = this.#counts
    return this.#identities.length === error + warning + note ? this.#identities : undefined
  }

  /** Errors first. */
  get kept(): readonly CodeFinding[] {
    const { error, warning, note } = this.#kept
    return [...error, ...warning, ...note].slice(0, KEPT_FINDINGS)
  }
}
