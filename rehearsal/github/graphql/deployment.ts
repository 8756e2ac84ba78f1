import { nodeId } from '../shapes/node-id.ts'
import { type Deployment, type DeploymentStatus, latestStatus } from '../store/deployments.ts'
import type { RepositoryState } from '../store/state.ts'
import { actorNode } from './actor.ts'
import { type ConnectionArguments, connection } from './connection.ts'
import type { GraphqlContext, Node } from './context.ts'

function statusNode(context: GraphqlContext, status: DeploymentStatus): Node {
  return {
    __typename: 'DeploymentStatus',
    id: nodeId('DES', status.id),
    state: status.state.toUpperCase(),
    description: status.description,
    environment: status.environment,
    environmentUrl: status.environmentUrl === '' ? null : status.environmentUrl,
    logUrl: status.logUrl === '' ? null : status.logUrl,
    creator: actorNode(context.world, status.creator),
    createdAt: status.createdAt.toISOString(),
    updatedAt: status.createdAt.toISOString(),
  }
}

function deploymentNode(context: GraphqlContext, repository: RepositoryState, deployment: Deployment): Node {
  const latest = latestStatus(deployment)
  const state = latest === undefined ? 'PENDING' : latest.state === 'success' ? 'ACTIVE' : latest.state.toUpperCase()
  return {
    __typename: 'Deployment',
    id: nodeId('DE', deployment.id),
    databaseId: deployment.id,
    task: deployment.task,
    environment: deployment.environment,
    latestEnvironment: deployment.environment,
    originalEnvironment: deployment.originalEnvironment,
    description: deployment.description,
    // GraphQL gives the payload as JSON text, also when it is a string.
    payload: JSON.stringify(deployment.payload),
    state,
    commitOid: deployment.sha,
    creator: actorNode(context.world, deployment.creator),
    createdAt: deployment.createdAt.toISOString(),
    updatedAt: deployment.updatedAt.toISOString(),
    repository: () => context.nodes.repository(repository),
    commit: async () => {
      const commit = await context.loadCommit(repository, deployment.sha)
      return commit === undefined ? null : context.nodes.commit(repository, commit)
    },
    latestStatus: latest === undefined ? null : statusNode(context, latest),
    statuses: (args: ConnectionArguments) =>
      connection('statuses', [...deployment.statuses].reverse(), args, (status) => statusNode(context, status)),
  }
}

interface DeploymentArguments extends ConnectionArguments {
  readonly environments?: readonly string[] | null
  readonly orderBy?: { readonly direction: 'ASC' | 'DESC' } | null
}

/** Oldest first unless ordered otherwise. */
export function deployments(context: GraphqlContext, repository: RepositoryState, args: DeploymentArguments) {
  context.demand(repository, 'deployments', 'read')
  const found = [...repository.deployments.values()]
    .filter(({ environment }) => args.environments?.includes(environment) ?? true)
    .sort((a, b) => a.id - b.id)
  if (args.orderBy?.direction === 'DESC') found.reverse()
  return connection('deployments', found, args, (deployment) => deploymentNode(context, repository, deployment))
}
