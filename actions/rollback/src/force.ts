import {
  type ApprovalFacts,
  checkApproval,
  checkProtection,
  countingApprovers,
} from '../../../lib/delivery/proof/approval.ts'
import type { DeliveryReason } from '../../../lib/delivery/reasons.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import type { Ports } from './ports.ts'

export type Forced =
  | { readonly kind: 'approved'; readonly by: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: DeliveryReason; readonly why: string }

/**
 * Who answers for going past a guard: a reviewer of the environment that approves, in this run, and never who started
 * it. Nobody's name is typed in anywhere.
 */
export async function readForce({ settings }: Session, { github, context, env }: Ports): Promise<Forced> {
  const { approval } = settings
  if (approval === undefined)
    return {
      kind: 'refused',
      reason: 'approval-missing',
      why: '"force" needs somebody who answers for it, and no "approval" is configured for the environment',
    }
  const { environment } = approval
  const found = await github.find('GET /repos/{owner}/{repo}/environments/{environment_name}', {
    environment_name: environment,
  })
  const reviews = await github.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals', {
    run_id: context.runId,
  })
  const by = (state: 'approved' | 'rejected') =>
    reviews
      .filter((review) => review.state === state && review.user.type === 'User')
      .filter((review) => review.environments.some(({ name }) => name === environment))
      .map(({ user }) => user.login)
  const facts: ApprovalFacts = {
    environment,
    notBy: ['actor'],
    requiredReviewers:
      found?.protection_rules?.some((rule) => rule.type === 'required_reviewers') ??
      (found === undefined ? undefined : false),
    approvedBy: [...new Set(by('approved'))],
    rejectedBy: by('rejected'),
    named: true,
    later: false,
    actors: [context.actor, env['GITHUB_TRIGGERING_ACTOR'] ?? ''].filter((login) => login !== ''),
    authors: [],
  }
  for (const check of [checkProtection(facts), checkApproval(facts)])
    if (check.verdict !== 'pass')
      return { kind: 'refused', reason: check['reason-code'] as DeliveryReason, why: check.detail }
  return { kind: 'approved', by: countingApprovers(facts) }
}
