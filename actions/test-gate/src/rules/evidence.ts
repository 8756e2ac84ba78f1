import type { FileTotals } from '../coverage/coverage-set.ts'
import type { Ratio } from '../coverage/ratio.ts'
import type { PathSummary } from '../paths/resolved-paths.ts'
import type { TestCounts } from '../tests/test-results.ts'

export type Metric = 'lines' | 'branches' | 'functions'

/** Why a rule cannot be judged; each keeps the gate shut unless it is tolerated. */
export type UnknownReason = 'no-baseline' | 'no-diff' | 'not-measured'

/** A measure that this run may not have. `why` is one sentence for people: what is missing, and what to do. */
export type Measure<T> =
  | { readonly kind: 'measured'; readonly value: T }
  | { readonly kind: 'cannot-tell'; readonly code: UnknownReason; readonly why: string }

/** Values of an earlier commit that this run is compared with. */
export interface Reference {
  /** For people: `the merge base 1a2b3c4`. */
  readonly from: string
  /** A metric without data there is left out; it is never 0 of 0. */
  readonly coverage: Readonly<Partial<Record<Metric, Ratio>>>
  /** Test cases there; left out when no results were read there. */
  readonly testCount?: number
  /** Digests of its skipped test cases, and of its findings; left out when they were not read there, or too many. */
  readonly skipped?: ReadonlySet<string>
  readonly findings?: ReadonlySet<string>
  /** Digests of the source files that its reports have lines of; likewise. */
  readonly files?: ReadonlySet<string>
}

/** What is known about the change and about the state before it. */
export interface Comparison {
  /** New and changed lines that can be covered, by the diff from the merge base. 0 of 0: the change has none. */
  readonly patch: Measure<Readonly<Partial<Record<Metric, Ratio>>>>
  /** At the merge base of a change; at the commit before on a branch. */
  readonly baseline: Measure<Reference>
  /** The floor of `ratchet`: for a change never above what its merge base has, so that a fallen trunk blocks nobody. */
  readonly ratchet: Measure<Reference>
  /** Cases skipped now that were not skipped at the baseline (new cases that are skipped included). */
  readonly newSkipped: Measure<number>
  /** Findings that the baseline does not have. */
  readonly newFindings: Measure<number>
  /** Files that the baseline's reports have, that are still in git, and that no report has now. */
  readonly goneFiles: Measure<readonly string[]>
}

/** SARIF results by level, suppressed ones left out. */
export interface FindingTotals {
  readonly error: number
  readonly warning: number
  readonly note: number
}

/** One value of a measurements file. */
export interface Measurement {
  /** File it stands in. */
  readonly file: string
  /** Exact: `digits / 10^scale`; `digits` may be negative. */
  readonly value: { readonly digits: bigint; readonly scale: number }
  /** As in `300ms`; empty when the file does not say. */
  readonly unit: string
}

/** All that rules are judged by. `undefined`: this run was not asked to read such reports. */
export interface RuleEvidence {
  readonly coverage: ({ readonly files: Iterable<FileTotals> } & Readonly<Record<Metric, Ratio>>) | undefined
  readonly tests: TestCounts | undefined
  /** `unmatched`: what to say of each entry that no test answers to. `undefined`: not known. */
  readonly quarantine: { readonly entries: number; readonly unmatched: readonly string[] } | undefined
  /** What became of the source paths of the coverage reports; `undefined` without a checkout. */
  readonly paths: PathSummary | undefined
  /** `unread`: not one of the reports could be read. */
  readonly findings: FindingTotals | 'unread' | undefined
  /** Name of the metric → one value per file that has it. */
  readonly measurements: ReadonlyMap<string, readonly Measurement[]> | undefined
  readonly comparison: Comparison
}

/** The comparison of a run that knows neither its diff nor a baseline. */
export const NO_COMPARISON: Comparison = {
  patch: { kind: 'cannot-tell', code: 'no-diff', why: 'The lines of the change are not known in this run.' },
  baseline: { kind: 'cannot-tell', code: 'no-baseline', why: 'There is nothing to compare with in this run.' },
  ratchet: { kind: 'cannot-tell', code: 'no-baseline', why: 'There is nothing to compare with in this run.' },
  newSkipped: { kind: 'cannot-tell', code: 'no-baseline', why: 'There is nothing to compare with in this run.' },
  newFindings: { kind: 'cannot-tell', code: 'no-baseline', why: 'There is nothing to compare with in this run.' },
  goneFiles: { kind: 'cannot-tell', code: 'no-baseline', why: 'There is nothing to compare with in this run.' },
}
