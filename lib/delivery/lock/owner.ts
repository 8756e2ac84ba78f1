import type { GitHub } from '../../github/client.ts'
import type { Claim } from './claim.ts'

/** `unknown`: GitHub does not tell, so only time can. */
export type OwnerState = 'alive' | 'dead' | 'unknown'

/** Whether the owner of a claim can still do anything: its run or job ended, or the run is at a newer attempt. */
export async function ownerState(claim: Claim, github: GitHub): Promise<OwnerState> {
  const run = await github.find('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: claim.run })
  if (run === undefined) return 'unknown'
  if (run.status === 'completed' || (run.run_attempt ?? 1) > claim.attempt) return 'dead'
  // A job and its check run have one id.
  const job = await github.find('GET /repos/{owner}/{repo}/actions/jobs/{job_id}', { job_id: claim['check-run'] })
  if (job === undefined) return 'unknown'
  return job.status === 'completed' ? 'dead' : 'alive'
}
