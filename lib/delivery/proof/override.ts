import { type Check, cannotTell, fail, notAsked, pass } from './checks.ts'

/** What a person may be let past, with the reasons that count as it. */
export const OVERRIDABLE = {
  freeze: ['frozen'],
  order: ['wrong-order'],
  diverged: ['diverged-from-serving'],
} as const
export type Overridable = keyof typeof OVERRIDABLE

/** Who asks to be let past what, and who said yes. */
export interface OverrideFacts {
  readonly asked: readonly Overridable[]
  readonly because: string
  /** Environment whose reviewers approve it; `undefined`: none is configured. */
  readonly environment: string | undefined
  /** `undefined`: that environment does not exist. */
  readonly requiredReviewers: boolean | undefined
  /** Logins that approved it in this run. */
  readonly approvedBy: readonly string[]
  readonly rejectedBy: readonly string[]
  /** Only a plan is made: people are asked later. */
  readonly later: boolean
  /** Who started the run. */
  readonly actors: readonly string[]
  /** Who wrote what the change brings; `undefined`: not all of them are known. */
  readonly authors: readonly string[] | undefined
  /** Whether the inputs name the candidate. */
  readonly named: boolean
}

/** What somebody has to be let past because of a check. */
export function overridableOf(check: Check): Overridable | undefined {
  const names = Object.keys(OVERRIDABLE) as Overridable[]
  return names.find((name) => (OVERRIDABLE[name] as readonly string[]).includes(check['reason-code']))
}

/** The proof with what was let past marked as such, and a line that says by whom. */
export function withOverride(checks: readonly Check[], facts: OverrideFacts | undefined): readonly Check[] {
  if (facts === undefined || facts.asked.length === 0) return checks
  const needed = (check: Check) => {
    const name = check.verdict === 'fail' ? overridableOf(check) : undefined
    return name !== undefined && facts.asked.includes(name)
  }
  if (!checks.some(needed))
    return [...checks, notAsked('override', `nothing had to be overridden (asked for: ${facts.asked.join(', ')})`)]
  const verdict = checkOverride(facts)
  if (verdict.verdict !== 'pass' && verdict.verdict !== 'not-asked') return [...checks, verdict]
  const by = facts.later ? 'would be overridden' : `overridden by ${countingOverriders(facts).join(', ')}`
  const marked = checks.map((check) =>
    needed(check)
      ? ({ ...check, verdict: 'overridden', detail: `${check.detail}; ${by}: ${facts.because}` } as const)
      : check,
  )
  return [...marked, verdict]
}

/** Who approved the override and is neither who started the run nor an author. */
export function countingOverriders({ approvedBy, actors, authors }: OverrideFacts): readonly string[] {
  const left = new Set([...actors, ...(authors ?? [])].map((login) => login.toLowerCase()))
  return approvedBy.filter((login) => !left.has(login.toLowerCase()))
}

function checkOverride(facts: OverrideFacts): Check {
  const { environment, approvedBy, because } = facts
  const refuse = (detail: string) => fail('override', 'override-not-approved', detail)
  if (because === '') return refuse('an override needs "because": say why')
  if (environment === undefined)
    return refuse('no environment approves overrides here: configure "override" or "approval"')
  if (facts.requiredReviewers !== true)
    return refuse(`environment ${environment} has no required reviewers, so nobody could say no`)
  if (approvedBy.length === 0 && facts.later) return notAsked('override', `${environment} will be asked`)
  if (facts.rejectedBy.length > 0) return refuse(`${facts.rejectedBy.join(', ')} refused ${environment} in this run`)
  if (approvedBy.length === 0) return refuse(`nobody has approved ${environment} in this run`)
  if (!facts.named) return refuse('an override is of a certain candidate: give "version" or "digest"')
  if (facts.authors === undefined)
    return cannotTell(
      'override',
      'override-not-approved',
      `not every author of the change is known, so the approval by ${approvedBy.join(', ')} cannot be judged`,
    )
  const able = countingOverriders(facts)
  return able.length > 0
    ? pass('override', `approved by ${able.join(', ')}: ${because}`)
    : refuse(`approved only by ${approvedBy.join(', ')}, who started the run or wrote part of the change`)
}
