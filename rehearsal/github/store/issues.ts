export interface Label {
  readonly id: number
  name: string
  color: string
  description: string | null
  readonly default: boolean
}

export interface PullRequest {
  readonly headOwner: string
  readonly headRepository: string
  readonly headRef: string
  baseRef: string
  /** Commits as last seen: kept when the branch is gone. */
  headSha: string
  baseSha: string
  draft: boolean
  mergedAt: Date | null
  mergedBy: string | null
  /** Test merge while open, the real one afterwards. */
  mergeCommitSha: string | null
  mergeable: boolean | null
  /** What a rebase merge wrote on the base branch. */
  rebasedCommits: readonly string[]
  readonly reviews: PullReview[]
  requestedReviewers: string[]
}

export interface PullReview {
  readonly id: number
  readonly user: string
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'PENDING' | 'DISMISSED'
  body: string
  readonly commitId: string
  readonly submittedAt: Date
}

export interface Issue {
  readonly id: number
  readonly number: number
  title: string
  body: string | null
  readonly user: string
  state: 'open' | 'closed'
  stateReason: 'completed' | 'not_planned' | 'reopened' | 'duplicate' | null
  labels: string[]
  assignees: string[]
  locked: boolean
  readonly createdAt: Date
  updatedAt: Date
  closedAt: Date | null
  closedBy: string | null
  readonly pull: PullRequest | null
}

/** An issue that is a pull request. */
export type PullIssue = Issue & { readonly pull: PullRequest }

export interface Comment {
  readonly id: number
  readonly issueNumber: number
  body: string
  readonly user: string
  readonly createdAt: Date
  updatedAt: Date
}

export function isPull(issue: Issue | undefined): issue is PullIssue {
  return issue?.pull !== undefined && issue.pull !== null
}

/** Most characters of a comment's or an issue's body. */
export const BODY_LIMIT = 65_536
