/**
 * What a release does to data that outlives it.
 *
 * `expand`: the release before works on. `contract`: it does not. `irreversible`: data is lost for good.
 */
export type StepKind = 'expand' | 'contract' | 'irreversible'

export interface Step {
  /** File or name by which people find it. */
  readonly id: string
  readonly kind: StepKind
  /** What was seen in it, for people: `DROP COLUMN`. */
  readonly what: string
  /** Whether its author wrote a way down. */
  readonly down: boolean
}

/** What a piece of a migration does, before it is known which step it belongs to. */
export interface Finding {
  readonly kind: StepKind
  readonly what: string
}

const RANK: Readonly<Record<StepKind, number>> = { expand: 0, contract: 1, irreversible: 2 }

/** The worst of several findings; nothing found at all cannot be told, and counts as `contract`. */
export function worst(findings: readonly Finding[], nothing = 'nothing in it is understood'): Finding {
  return [...findings].sort((a, b) => RANK[b.kind] - RANK[a.kind])[0] ?? { kind: 'contract', what: nothing }
}

export function isWorse(a: StepKind, b: StepKind): boolean {
  return RANK[a] > RANK[b]
}
