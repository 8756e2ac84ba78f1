import type { World } from '../delivery/world.ts'

/** A run in which these people have approved `production-approval`. */
export async function approvedRun(world: World, ...approvers: readonly string[]): Promise<number> {
  const run = world.newRun()
  for (const login of approvers) {
    const asked = world.github.actions.requestReview(run, 'production-approval', new AbortController().signal)
    const [pending] = await world.call<readonly { environment: { id: number } }[]>(
      'GET',
      `/actions/runs/${run}/pending_deployments`,
    )
    const body = { environment_ids: [pending?.environment.id], state: 'approved', comment: 'ok' }
    await world.call('POST', `/actions/runs/${run}/pending_deployments`, body, world.github.tokenForUser(login))
    await asked
  }
  return run
}

/** Exit code, result and reason of a run of the bundle. */
export const outcome = ({ code, outputs }: { code: number | null; outputs: Readonly<Record<string, string>> }) => [
  code,
  outputs['result'],
  outputs['reason-code'],
]
