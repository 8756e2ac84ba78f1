import { timestamp } from '../clock.ts'
import type { Deployment, DeploymentStatus, EnvironmentState } from '../store/deployments.ts'
import type { RepositoryState, World } from '../store/state.ts'
import { nodeId } from './node-id.ts'
import { repositoryPage, repositoryUrl } from './repository.ts'
import { userShape } from './user.ts'

export function deploymentShape(world: World, repository: RepositoryState, deployment: Deployment) {
  const base = repositoryUrl(world, repository)
  const url = `${base}/deployments/${deployment.id}`
  return {
    url,
    id: deployment.id,
    node_id: nodeId('DE', deployment.id),
    task: deployment.task,
    original_environment: deployment.originalEnvironment,
    environment: deployment.environment,
    description: deployment.description,
    created_at: timestamp(deployment.createdAt),
    updated_at: timestamp(deployment.updatedAt),
    statuses_url: `${url}/statuses`,
    repository_url: base,
    creator: userShape(world, deployment.creator),
    sha: deployment.sha,
    ref: deployment.ref,
    payload: deployment.payload,
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: null,
  }
}

export function deploymentStatusShape(
  world: World,
  repository: RepositoryState,
  deployment: Deployment,
  status: DeploymentStatus,
) {
  const base = repositoryUrl(world, repository)
  const url = `${base}/deployments/${deployment.id}`
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DES', status.id),
    state: status.state,
    creator: userShape(world, status.creator),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    created_at: timestamp(status.createdAt),
    updated_at: timestamp(status.createdAt),
    deployment_url: url,
    repository_url: base,
    environment_url: status.environmentUrl,
    log_url: status.logUrl,
    performed_via_github_app: null,
  }
}

/** The few facts of an environment that reviews and waiting runs show. */
export function environmentLinkShape(world: World, repository: RepositoryState, environment: EnvironmentState) {
  const name = encodeURIComponent(environment.name)
  return {
    id: environment.id,
    node_id: nodeId('EN', environment.id),
    name: environment.name,
    url: `${repositoryUrl(world, repository)}/environments/${name}`,
    html_url: `${repositoryPage(repository)}/deployments/activity_log?environments_filter=${name}`,
  }
}

export function environmentReferenceShape(world: World, repository: RepositoryState, environment: EnvironmentState) {
  return {
    ...environmentLinkShape(world, repository, environment),
    created_at: timestamp(environment.createdAt),
    updated_at: timestamp(environment.updatedAt),
  }
}

export function reviewersShape(world: World, environment: EnvironmentState) {
  return environment.reviewers.map((login) => ({ type: 'User', reviewer: userShape(world, login) }))
}

function protectionRules(world: World, environment: EnvironmentState): unknown[] {
  const rules: unknown[] = []
  const { wait, review, branch } = environment.ruleIds
  if (environment.waitTimerMinutes > 0) {
    const rule = { id: wait, node_id: nodeId('GA', wait), type: 'wait_timer' }
    rules.push({ ...rule, wait_timer: environment.waitTimerMinutes })
  }
  if (environment.reviewers.length > 0) {
    const rule = { id: review, node_id: nodeId('GA', review), type: 'required_reviewers' }
    const { preventSelfReview } = environment
    rules.push({ ...rule, prevent_self_review: preventSelfReview, reviewers: reviewersShape(world, environment) })
  }
  if (environment.branchPolicy !== null) {
    rules.push({ id: branch, node_id: nodeId('GA', branch), type: 'branch_policy' })
  }
  return rules
}

export function environmentShape(world: World, repository: RepositoryState, environment: EnvironmentState) {
  return {
    ...environmentReferenceShape(world, repository, environment),
    protection_rules: protectionRules(world, environment),
    deployment_branch_policy:
      environment.branchPolicy === null ? null : { protected_branches: false, custom_branch_policies: true },
  }
}
