import { repositoryPage } from '../shapes/repository.ts'
import { addDeploymentStatus } from '../store/deployment-changes.ts'
import type { Deployment } from '../store/deployments.ts'
import { environmentOf } from '../store/environments.ts'
import { JOB_LOGIN, newId, type World } from '../store/state.ts'
import { findJob } from './find.ts'

interface Step {
  readonly runId: number
  readonly jobId: number
  readonly environment: string
  readonly state: 'in_progress' | 'success' | 'failure'
  readonly url?: string | undefined
}

/** The record GitHub writes by itself for a job with `environment:`, and its statuses. */
export function recordEnvironmentDeployment(world: World, step: Step): void {
  const { repository, run, job } = findJob(world, step.jobId)
  const environment = environmentOf(world, repository, step.environment)
  const now = world.clock.now()
  let deployment = job.deploymentId === null ? undefined : repository.deployments.get(job.deploymentId)
  if (deployment === undefined) {
    const created: Deployment = {
      id: newId(world),
      sha: run.headSha,
      ref: run.headBranch ?? run.headSha,
      task: 'deploy',
      payload: {},
      environment: environment.name,
      originalEnvironment: environment.name,
      description: null,
      transient: false,
      production: false,
      creator: JOB_LOGIN,
      createdAt: now,
      updatedAt: now,
      statuses: [],
    }
    repository.deployments.set(created.id, created)
    job.deploymentId = created.id
    deployment = created
  }
  addDeploymentStatus(world, repository, deployment, {
    state: step.state,
    creator: JOB_LOGIN,
    description: '',
    environmentUrl: step.url ?? '',
    logUrl: `${repositoryPage(repository)}/actions/runs/${run.id}/job/${job.id}`,
    autoInactive: true,
  })
}
