import type { Session } from '../../../lib/delivery/session.ts'
import type { GitHub } from '../../../lib/github/client.ts'

/** What to know beforehand: a job in an environment with reviewers waits for them, on the way back too. */
export async function reviewersNote(
  { machine, settings }: Session,
  { github }: { readonly github: GitHub },
): Promise<string | undefined> {
  const { environment } = machine.policy
  const found = await github.find('GET /repos/{owner}/{repo}/environments/{environment_name}', {
    environment_name: environment,
  })
  const waits = found?.protection_rules?.some((rule) => rule.type === 'required_reviewers') === true
  if (!waits) return undefined
  const recovery = settings['recovery-environment']
  return recovery === undefined
    ? `A job in ${environment} waits for a reviewer, a rollback too: move the reviewers to an approval environment, or name a "recovery-environment".`
    : `A job in ${environment} waits for a reviewer: for the way back use ${recovery}.`
}
