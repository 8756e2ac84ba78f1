import { readLog } from '../git/history.ts'
import { authorAssociation } from '../shapes/issue.ts'
import { nodeId } from '../shapes/node-id.ts'
import { repositoryPage } from '../shapes/repository.ts'
import type { Comment, Issue, PullIssue, PullReview } from '../store/issues.ts'
import { loginOf, type RepositoryState } from '../store/state.ts'
import { actorNode } from './actor.ts'
import { type ConnectionArguments, connection } from './connection.ts'
import type { GraphqlContext, Node } from './context.ts'

const iso = (date: Date | null) => (date === null ? null : date.toISOString())

function commentNode(context: GraphqlContext, repository: RepositoryState, issue: Issue, comment: Comment): Node {
  const kind = issue.pull === null ? 'issues' : 'pull'
  return {
    __typename: 'IssueComment',
    id: nodeId('IC', comment.id),
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    body: comment.body,
    author: actorNode(context.world, comment.user),
    authorAssociation: authorAssociation(repository, comment.user),
    createdAt: comment.createdAt.toISOString(),
    updatedAt: comment.updatedAt.toISOString(),
    url: `${repositoryPage(repository)}/${kind}/${issue.number}#issuecomment-${comment.id}`,
    viewerDidAuthor: context.identity.kind !== 'anonymous' && loginOf(context.identity) === comment.user,
    isMinimized: false,
    minimizedReason: null,
  }
}

/** Fields that issues and pull requests share. */
function commonFields(context: GraphqlContext, repository: RepositoryState, issue: Issue) {
  const path = `${issue.pull === null ? 'issues' : 'pull'}/${issue.number}`
  return {
    id: nodeId(issue.pull === null ? 'I' : 'PR', issue.id),
    databaseId: issue.id,
    fullDatabaseId: String(issue.id),
    number: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    url: `${repositoryPage(repository)}/${path}`,
    resourcePath: `/${repository.fullName}/${path}`,
    closed: issue.state === 'closed',
    createdAt: issue.createdAt.toISOString(),
    updatedAt: issue.updatedAt.toISOString(),
    closedAt: iso(issue.closedAt),
    locked: issue.locked,
    author: actorNode(context.world, issue.user),
    authorAssociation: authorAssociation(repository, issue.user),
    repository: () => context.nodes.repository(repository),
    milestone: null,
    labels: (args: ConnectionArguments) => {
      const labels = issue.labels
        .map((name) => repository.labels.get(name.toLowerCase()))
        .filter((one) => one !== undefined)
      return connection('labels', labels, args, (label) => ({
        __typename: 'Label',
        id: nodeId('LA', label.id),
        name: label.name,
        color: label.color,
        description: label.description,
        isDefault: label.default,
      }))
    },
    assignees: (args: ConnectionArguments) =>
      connection('assignees', issue.assignees, args, (login) => actorNode(context.world, login)),
    comments: (args: ConnectionArguments) => {
      const comments = [...repository.comments.values()].filter((comment) => comment.issueNumber === issue.number)
      return connection('comments', comments, args, (comment) => commentNode(context, repository, issue, comment))
    },
  }
}

export function issueNode(context: GraphqlContext, repository: RepositoryState, issue: Issue): Node {
  return {
    __typename: 'Issue',
    ...commonFields(context, repository, issue),
    state: issue.state.toUpperCase(),
    stateReason: issue.stateReason?.toUpperCase() ?? null,
  }
}

/** Issues that the text closes: GitHub's keywords before `#number`. */
function closedBy(repository: RepositoryState, text: string): Issue[] {
  const found = text.matchAll(/\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):? #(\d{1,10})\b/gi)
  const numbers = new Set([...found].map((match) => Number(match[1])))
  return [...numbers]
    .map((number) => repository.issues.get(number))
    .filter((one) => one !== undefined && one.pull === null) as Issue[]
}

function reviewNode(context: GraphqlContext, review: PullReview): Node {
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PRR', review.id),
    databaseId: review.id,
    author: actorNode(context.world, review.user),
    state: review.state,
    body: review.body,
    submittedAt: review.submittedAt.toISOString(),
  }
}

/** The newest review of each person that is more than a comment. */
function lastWords(reviews: readonly PullReview[]): PullReview[] {
  const opinions = reviews.filter(({ state }) => state !== 'COMMENTED' && state !== 'PENDING')
  return [...new Map(opinions.map((review) => [review.user, review])).values()]
}

export function pullNode(context: GraphqlContext, repository: RepositoryState, issue: PullIssue): Node {
  const { pull } = issue
  const merged = pull.mergedAt !== null
  const directory = repository.gitDirectory
  return {
    __typename: 'PullRequest',
    ...commonFields(context, repository, issue),
    state: merged ? 'MERGED' : issue.state.toUpperCase(),
    isDraft: pull.draft,
    merged,
    mergedAt: iso(pull.mergedAt),
    mergedBy: pull.mergedBy === null ? null : actorNode(context.world, pull.mergedBy),
    mergeable: pull.mergeable === null ? 'UNKNOWN' : pull.mergeable ? 'MERGEABLE' : 'CONFLICTING',
    baseRefName: pull.baseRef,
    baseRefOid: pull.baseSha,
    headRefName: pull.headRef,
    headRefOid: pull.headSha,
    isCrossRepository: pull.headOwner !== repository.owner || pull.headRepository !== repository.name,
    mergeCommit: async () => {
      if (!merged || pull.mergeCommitSha === null) return null
      const commit = await context.loadCommit(repository, pull.mergeCommitSha)
      return commit === undefined ? null : context.nodes.commit(repository, commit)
    },
    commits: async (args: ConnectionArguments) => {
      const log = await readLog(directory, { from: pull.headSha, not: [pull.baseSha], reverse: true })
      return connection('commits', log, args, (commit) => ({
        __typename: 'PullRequestCommit',
        id: nodeId('PURC', `${issue.id}:${commit.sha}`),
        commit: context.nodes.commit(repository, commit),
      }))
    },
    reviews: (args: ConnectionArguments) =>
      connection('reviews', pull.reviews, args, (review) => reviewNode(context, review)),
    latestOpinionatedReviews: (args: ConnectionArguments) =>
      connection('latestOpinionatedReviews', lastWords(pull.reviews), args, (review) => reviewNode(context, review)),
    closingIssuesReferences: (args: ConnectionArguments) => {
      context.demand(repository, 'issues', 'read')
      const issues = closedBy(repository, issue.body ?? '')
      return connection('closingIssuesReferences', issues, args, (one) => context.nodes.issue(repository, one))
    },
  }
}
