import type { World } from './world.ts'

/** A deployment as GitHub holds it, read by a person with the API. */
export interface DeploymentRecord {
  readonly id: number
  readonly environment: string
  readonly task: string
  readonly version: string
  readonly digest: string
  readonly kind: string
  /** Newest first. */
  readonly states: readonly string[]
  readonly payload: Readonly<Record<string, unknown>>
}

/** Every deployment of the repository, newest first. */
export async function deploymentRecords(world: World): Promise<DeploymentRecord[]> {
  const deployments = await world.ada.call<readonly RawDeployment[]>('GET', '/deployments?per_page=100')
  return Promise.all(
    deployments.map(async ({ id, environment, task, payload }) => {
      const statuses = await world.ada.call<readonly { state: string }[]>('GET', `/deployments/${id}/statuses`)
      const data = typeof payload === 'string' ? (JSON.parse(payload) as Record<string, unknown>) : payload
      return {
        id,
        environment,
        task,
        version: String(data['version'] ?? ''),
        digest: String(data['digest'] ?? ''),
        kind: String(data['kind'] ?? ''),
        states: statuses.map(({ state }) => state),
        payload: data,
      }
    }),
  )
}

interface RawDeployment {
  readonly id: number
  readonly environment: string
  readonly task: string
  readonly payload: string | Readonly<Record<string, unknown>>
}
