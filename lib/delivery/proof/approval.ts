import { type Check, cannotTell, fail, notAsked, pass } from './checks.ts'

/** What the configuration asks of people, and what they did. */
export interface ApprovalFacts {
  /** Environment whose reviewers approve. */
  readonly environment: string
  readonly notBy: readonly ('actor' | 'authors')[]
  /** `undefined`: it does not exist. */
  readonly requiredReviewers: boolean | undefined
  /** Logins that approved this environment in this run. */
  readonly approvedBy: readonly string[]
  /** Logins that refused it in this run; which came later is not told by GitHub. */
  readonly rejectedBy: readonly string[]
  /** Whether the inputs name the candidate, so that the approval is of this one and not of what came meanwhile. */
  readonly named: boolean
  /** Only a plan is made: people are asked later. */
  readonly later: boolean
  /** Who started the run. */
  readonly actors: readonly string[]
  /** Logins of the authors of what the change brings; `undefined`: not all of them are known. */
  readonly authors: readonly string[] | undefined
}

/** Whether the environment that approves can really stop anybody. */
export function checkProtection(facts: ApprovalFacts | undefined): Check {
  if (facts === undefined) return notAsked('protection', 'no approval is configured')
  const { environment, requiredReviewers } = facts
  if (requiredReviewers === undefined)
    return fail(
      'protection',
      'environment-missing',
      `environment ${environment} does not exist; create it with required reviewers`,
    )
  return requiredReviewers
    ? pass('protection', `${environment} has required reviewers`)
    : fail(
        'protection',
        'environment-unprotected',
        `environment ${environment} has no required reviewers; add some in its settings`,
      )
}

/** Whether somebody whose approval counts has approved in this run. */
export function checkApproval(facts: ApprovalFacts | undefined): Check {
  if (facts === undefined) return notAsked('approval', 'no approval is configured')
  const { environment, approvedBy, notBy } = facts
  if (approvedBy.length === 0 && facts.later) return notAsked('approval', `${environment} will be asked`)
  if (approvedBy.length === 0)
    return fail(
      'approval',
      'approval-missing',
      `nobody has approved ${environment} in this run; add a job with "environment: ${environment}" before this one`,
    )
  const names = (logins: readonly string[]) => logins.join(', ')
  if (facts.rejectedBy.length > 0)
    return fail(
      'approval',
      'approval-missing',
      `${names(facts.rejectedBy)} refused ${environment} in this run; what was approved in another attempt does not count, start a new run`,
    )
  if (!facts.named)
    return fail(
      'approval',
      'approval-missing',
      `the approval by ${names(approvedBy)} is of no certain candidate: give "version" or "digest", so that what was approved is what is deployed`,
    )
  const able = countingApprovers(facts)
  if (able.length > 0) return pass('approval', `approved by ${names(able)}`)
  if (notBy.includes('authors') && facts.authors === undefined)
    return cannotTell(
      'approval',
      'approver-not-allowed',
      `not every author of the change is known, so the approval by ${names(approvedBy)} cannot be judged`,
    )
  return fail(
    'approval',
    'approver-not-allowed',
    `approved only by ${names(approvedBy)}, who ${notBy.map((who) => (who === 'actor' ? 'started the run' : 'wrote part of the change')).join(' or ')}; somebody else must approve`,
  )
}

/** Approvers who are none of those the policy leaves out. */
export function countingApprovers({ approvedBy, notBy, actors, authors }: ApprovalFacts): readonly string[] {
  if (notBy.includes('authors') && authors === undefined) return []
  const excluded = new Set(
    [...(notBy.includes('actor') ? actors : []), ...(notBy.includes('authors') ? (authors ?? []) : [])].map(fold),
  )
  return approvedBy.filter((login) => !excluded.has(fold(login)))
}

/** GitHub's logins are the same in upper and lower case. */
const fold = (login: string) => login.toLowerCase()
