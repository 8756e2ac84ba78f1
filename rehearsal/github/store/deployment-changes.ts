import { type Deployment, type DeploymentStateName, type DeploymentStatus, latestStatus } from './deployments.ts'
import { newId, type RepositoryState, type World } from './state.ts'

export interface NewDeploymentStatus {
  readonly state: DeploymentStateName
  readonly creator: string
  readonly description: string
  readonly environment?: string
  readonly environmentUrl: string
  readonly logUrl: string
  readonly autoInactive: boolean
}

/**
 * Adds a status. With `autoInactive`, a success turns the earlier successful, non-transient, non-production
 * deployments of the same environment inactive (the page "Create a deployment status", parameter `auto_inactive`).
 */
export function addDeploymentStatus(
  world: World,
  repository: RepositoryState,
  deployment: Deployment,
  facts: NewDeploymentStatus,
): DeploymentStatus {
  const { autoInactive, ...rest } = facts
  const now = world.clock.now()
  const status: DeploymentStatus = {
    environment: deployment.environment,
    ...rest,
    id: newId(world),
    createdAt: now,
  }
  deployment.statuses.push(status)
  deployment.updatedAt = now
  if (autoInactive && status.state === 'success') {
    for (const other of repository.deployments.values()) {
      const current = latestStatus(other)
      const supersedes =
        other.id < deployment.id &&
        other.environment === deployment.environment &&
        !other.transient &&
        !other.production &&
        current?.state === 'success'
      if (!supersedes) continue
      other.statuses.push({ ...current, id: newId(world), state: 'inactive', description: '', createdAt: now })
      other.updatedAt = now
    }
  }
  return status
}
