import { timestamp } from '../clock.ts'
import type { PullIssue, PullReview } from '../store/issues.ts'
import { findRepository, type RepositoryState, type World } from '../store/state.ts'
import { authorAssociation, labelShapes } from './issue.ts'
import { nodeId } from './node-id.ts'
import { repositoryPage, repositoryShape, repositoryUrl } from './repository.ts'
import { userShape } from './user.ts'

function endShape(world: World, repository: RepositoryState | undefined, owner: string, ref: string, sha: string) {
  return {
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: userShape(world, owner),
    repo: repository === undefined ? null : repositoryShape(world, repository),
  }
}

/** A pull request in a list. */
export function pullShape(world: World, repository: RepositoryState, issue: PullIssue) {
  const { pull } = issue
  const base = repositoryUrl(world, repository)
  const url = `${base}/pulls/${issue.number}`
  const page = `${repositoryPage(repository)}/pull/${issue.number}`
  const head = findRepository(world, { owner: pull.headOwner, name: pull.headRepository })
  const assignees = issue.assignees.map((login) => userShape(world, login))
  const links = {
    self: url,
    html: page,
    issue: `${base}/issues/${issue.number}`,
    comments: `${base}/issues/${issue.number}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${base}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${base}/statuses/${pull.headSha}`,
  }
  return {
    url,
    id: issue.id,
    node_id: nodeId('PR', issue.id),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: links.issue,
    number: issue.number,
    state: issue.state,
    locked: issue.locked,
    title: issue.title,
    user: userShape(world, issue.user),
    body: issue.body,
    created_at: timestamp(issue.createdAt),
    updated_at: timestamp(issue.updatedAt),
    closed_at: issue.closedAt === null ? null : timestamp(issue.closedAt),
    merged_at: pull.mergedAt === null ? null : timestamp(pull.mergedAt),
    merge_commit_sha: pull.mergeCommitSha,
    assignee: assignees[0] ?? null,
    assignees,
    requested_reviewers: pull.requestedReviewers.map((login) => userShape(world, login)),
    requested_teams: [],
    labels: labelShapes(world, repository, issue.labels),
    milestone: null,
    draft: pull.draft,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    head: endShape(world, head, pull.headOwner, pull.headRef, pull.headSha),
    base: endShape(world, repository, repository.owner, pull.baseRef, pull.baseSha),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
    author_association: authorAssociation(repository, issue.user),
    auto_merge: null,
    active_lock_reason: null,
  }
}

export interface PullSize {
  readonly commits: number
  readonly additions: number
  readonly deletions: number
  readonly changedFiles: number
}

/** One pull request; `size` is what git says of it. */
export function fullPullShape(world: World, repository: RepositoryState, issue: PullIssue, size: PullSize) {
  const { pull } = issue
  const merged = pull.mergedAt !== null
  const open = issue.state === 'open'
  const comments = [...repository.comments.values()].filter((comment) => comment.issueNumber === issue.number).length
  const state = pull.mergeable === false ? 'dirty' : pull.draft ? 'draft' : 'clean'
  return {
    ...pullShape(world, repository, issue),
    merged,
    mergeable: open ? pull.mergeable : null,
    rebaseable: open ? pull.mergeable : null,
    mergeable_state: open ? state : 'unknown',
    merged_by: pull.mergedBy === null ? null : userShape(world, pull.mergedBy),
    comments,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: size.commits,
    additions: size.additions,
    deletions: size.deletions,
    changed_files: size.changedFiles,
  }
}

export function reviewShape(world: World, repository: RepositoryState, issue: PullIssue, review: PullReview) {
  const url = `${repositoryUrl(world, repository)}/pulls/${issue.number}`
  const page = `${repositoryPage(repository)}/pull/${issue.number}#pullrequestreview-${review.id}`
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: userShape(world, review.user),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: url,
    author_association: authorAssociation(repository, review.user),
    _links: { html: { href: page }, pull_request: { href: url } },
    submitted_at: timestamp(review.submittedAt),
    commit_id: review.commitId,
  }
}
