import { timestamp } from '../clock.ts'
import type { Comment, Issue, Label } from '../store/issues.ts'
import { type RepositoryState, roleOf, type World } from '../store/state.ts'
import { nodeId } from './node-id.ts'
import { repositoryPage, repositoryUrl } from './repository.ts'
import { userShape } from './user.ts'

export function labelShape(world: World, repository: RepositoryState, label: Label) {
  return {
    id: label.id,
    node_id: nodeId('LA', label.id),
    url: `${repositoryUrl(world, repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: label.default,
    description: label.description,
  }
}

export function labelShapes(world: World, repository: RepositoryState, names: readonly string[]) {
  return names
    .map((name) => repository.labels.get(name.toLowerCase()))
    .filter((label) => label !== undefined)
    .map((label) => labelShape(world, repository, label))
}

export function authorAssociation(repository: RepositoryState, login: string): string {
  if (login.toLowerCase() === repository.owner.toLowerCase()) return 'OWNER'
  return roleOf(repository, login) === null ? 'NONE' : 'COLLABORATOR'
}

function reactionsShape(url: string) {
  const none = { '+1': 0, '-1': 0, laugh: 0, hooray: 0, confused: 0, heart: 0, rocket: 0, eyes: 0 }
  return { url: `${url}/reactions`, total_count: 0, ...none }
}

export function commentShape(world: World, repository: RepositoryState, comment: Comment) {
  const base = repositoryUrl(world, repository)
  const kind = repository.issues.get(comment.issueNumber)?.pull === null ? 'issues' : 'pull'
  const url = `${base}/issues/comments/${comment.id}`
  return {
    url,
    html_url: `${repositoryPage(repository)}/${kind}/${comment.issueNumber}#issuecomment-${comment.id}`,
    issue_url: `${base}/issues/${comment.issueNumber}`,
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    user: userShape(world, comment.user),
    created_at: timestamp(comment.createdAt),
    updated_at: timestamp(comment.updatedAt),
    author_association: authorAssociation(repository, comment.user),
    body: comment.body,
    reactions: reactionsShape(url),
    performed_via_github_app: null,
  }
}

export function issueShape(world: World, repository: RepositoryState, issue: Issue) {
  const base = repositoryUrl(world, repository)
  const url = `${base}/issues/${issue.number}`
  const page = `${repositoryPage(repository)}/${issue.pull === null ? 'issues' : 'pull'}/${issue.number}`
  const comments = [...repository.comments.values()].filter((comment) => comment.issueNumber === issue.number).length
  const assignees = issue.assignees.map((login) => userShape(world, login))
  return {
    url,
    repository_url: base,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: page,
    id: issue.id,
    node_id: nodeId(issue.pull === null ? 'I' : 'PR', issue.id),
    number: issue.number,
    title: issue.title,
    user: userShape(world, issue.user),
    labels: labelShapes(world, repository, issue.labels),
    state: issue.state,
    locked: issue.locked,
    assignee: assignees[0] ?? null,
    assignees,
    milestone: null,
    comments,
    created_at: timestamp(issue.createdAt),
    updated_at: timestamp(issue.updatedAt),
    closed_at: issue.closedAt === null ? null : timestamp(issue.closedAt),
    closed_by: issue.closedBy === null ? null : userShape(world, issue.closedBy),
    author_association: authorAssociation(repository, issue.user),
    active_lock_reason: null,
    body: issue.body,
    reactions: reactionsShape(url),
    timeline_url: `${url}/timeline`,
    performed_via_github_app: null,
    state_reason: issue.stateReason,
    ...(issue.pull === null
      ? {}
      : {
          draft: issue.pull.draft,
          pull_request: {
            url: `${base}/pulls/${issue.number}`,
            html_url: page,
            diff_url: `${page}.diff`,
            patch_url: `${page}.patch`,
            merged_at: issue.pull.mergedAt === null ? null : timestamp(issue.pull.mergedAt),
          },
        }),
  }
}
