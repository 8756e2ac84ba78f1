import type { Annotation } from '../../ports.ts'

export interface CommitStatus {
  readonly id: number
  readonly sha: string
  readonly state: 'error' | 'failure' | 'pending' | 'success'
  readonly description: string | null
  readonly targetUrl: string | null
  readonly context: string
  readonly creator: string
  readonly createdAt: Date
}

export interface CheckOutput {
  readonly title: string | null
  readonly summary: string | null
  readonly text: string | null
}

export interface CheckAnnotation extends Annotation {
  readonly startColumn?: number
  readonly endColumn?: number
  readonly rawDetails?: string
}

export interface CheckRun {
  readonly id: number
  readonly suiteId: number
  readonly headSha: string
  name: string
  status: string
  conclusion: string | null
  startedAt: Date | null
  completedAt: Date | null
  externalId: string
  detailsUrl: string | null
  output: CheckOutput
  readonly annotations: CheckAnnotation[]
  /** Set for the check runs GitHub makes for jobs. */
  readonly jobId: number | null
}

/** Most annotations that one call may bring. */
export const ANNOTATIONS_PER_CALL = 50

/** Newest status of every context of a commit, in the order the contexts appeared. */
export function latestStatuses(statuses: readonly CommitStatus[], sha: string): CommitStatus[] {
  const byContext = new Map<string, CommitStatus>()
  for (const status of statuses) {
    if (status.sha === sha) byContext.set(status.context, status)
  }
  return [...byContext.values()]
}

/** GitHub's rule for many: one failure fails, none at all or one pending is pending. */
export function combinedState(statuses: readonly CommitStatus[]): 'failure' | 'pending' | 'success' {
  if (statuses.some((status) => status.state === 'failure' || status.state === 'error')) return 'failure'
  if (statuses.length === 0 || statuses.some((status) => status.state === 'pending')) return 'pending'
  return 'success'
}
