import type { Decimal } from '../../../../lib/kernel/decimal.ts'
import type { Quantity } from '../../../../lib/kernel/quantity.ts'
import type { Glob } from './glob.ts'

export const METRICS = ['lines', 'branches', 'functions'] as const
type Metric = (typeof METRICS)[number]

/** Kinds of test cases that a rule can limit. */
export const TEST_KINDS = ['failed', 'errored', 'skipped', 'flaky', 'new-skipped'] as const
/** What can become of a source path that no file of the repository is found for. */
export const PATH_KINDS = ['unmatched', 'ambiguous'] as const
export const QUARANTINE_KINDS = ['unmatched'] as const
export const FINDING_KINDS = ['error', 'warning', 'note', 'new'] as const

/** What one rule demands. */
export type Demand =
  | { readonly kind: 'coverage' | 'patch'; readonly metric: Metric; readonly percent: Decimal }
  | {
      readonly kind: 'files' | 'every-file'
      readonly glob: Glob
      readonly metric: Metric
      readonly percent: Decimal
    }
  | { readonly kind: 'untested-files'; readonly percent: Decimal }
  | { readonly kind: 'gone-files'; readonly most: number }
  | { readonly kind: 'paths'; readonly what: (typeof PATH_KINDS)[number]; readonly most: number }
  | { readonly kind: 'no-decrease'; readonly metric: Metric; readonly points: Decimal }
  | { readonly kind: 'ratchet'; readonly metric: Metric }
  | { readonly kind: 'tests'; readonly what: (typeof TEST_KINDS)[number]; readonly most: number }
  | { readonly kind: 'quarantine'; readonly what: (typeof QUARANTINE_KINDS)[number]; readonly most: number }
  | { readonly kind: 'test-count'; readonly least: number }
  | { readonly kind: 'test-count-no-decrease' }
  | { readonly kind: 'duration'; readonly milliseconds: number }
  | { readonly kind: 'findings'; readonly what: (typeof FINDING_KINDS)[number]; readonly most: number }
  | { readonly kind: 'metric'; readonly name: string; readonly sign: '<=' | '>='; readonly limit: Quantity }

/** One line of the rules language. */
export interface ParsedRule {
  /** As written, with single spaces. */
  readonly text: string
  readonly demand: Demand
  /** The gate it is for; `undefined`: every gate. */
  readonly gate: string | undefined
}

/** A rule that holds for this run, and where it stands, for people: `input rules`, `.github/sluice.yml at main`. */
export interface HeldRule extends ParsedRule {
  readonly from: string
}
