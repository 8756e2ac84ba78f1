import type { JobContext } from '../../../lib/github/context.ts'
import { oneLine } from '../../../lib/kernel/printing.ts'
import type { Audit, ChangePlan } from './store.ts'

/**
 * What git keeps of a change: who, when, why, before, after. `[skip ci]` keeps the commit from starting workflows also
 * where somebody uses a personal token (GitHub docs, "Skipping workflow runs").
 */
export function commitMessage(plan: ChangePlan, audit: Audit): string {
  const { before, after } = plan
  return [
    `flag ${oneLine(plan.flag, 60)} in ${audit.environment}: ${before.words} -> ${after.words} [skip ci]`,
    '',
    oneLine(audit.because, 500),
    '',
    `Flag: ${oneLine(plan.flag, 200)}`,
    `Environment: ${audit.environment}`,
    `Before: ${before.words}`,
    `After: ${after.words}`,
    `Changed-by: ${oneLine(audit.actor, 100)}`,
    `Changed-at: ${audit.at.toISOString()}`,
    `Run: ${audit.runUrl}`,
    '',
  ].join('\n')
}

/** Address of this attempt of the run. */
export function runUrl({ serverUrl, owner, repository, runId, runAttempt }: JobContext): string {
  return `${serverUrl}/${owner}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`
}
