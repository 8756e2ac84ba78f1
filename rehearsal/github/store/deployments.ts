import type { Environment } from '../../ports.ts'

export type DeploymentStateName = 'error' | 'failure' | 'inactive' | 'in_progress' | 'queued' | 'pending' | 'success'

export interface DeploymentStatus {
  readonly id: number
  readonly state: DeploymentStateName
  readonly creator: string
  readonly description: string
  readonly environment: string
  readonly environmentUrl: string
  readonly logUrl: string
  readonly createdAt: Date
}

export interface Deployment {
  readonly id: number
  readonly sha: string
  readonly ref: string
  readonly task: string
  readonly payload: unknown
  readonly environment: string
  readonly originalEnvironment: string
  readonly description: string | null
  readonly transient: boolean
  readonly production: boolean
  readonly creator: string
  readonly createdAt: Date
  updatedAt: Date
  readonly statuses: DeploymentStatus[]
}

export interface EnvironmentState extends Environment {
  reviewers: readonly string[]
  preventSelfReview: boolean
  waitTimerMinutes: number
  branchPolicy: readonly string[] | null
  readonly createdAt: Date
  updatedAt: Date
  /** Ids of its rules, so that they stay the same between answers. */
  readonly ruleIds: { readonly wait: number; readonly review: number; readonly branch: number }
  readonly branchPolicyIds: Map<string, number>
}

/** Newest status, or `undefined` while there is none. */
export function latestStatus(deployment: Deployment): DeploymentStatus | undefined {
  return deployment.statuses.at(-1)
}
