import {
  type Answer,
  type Enriched,
  type IssueData,
  issueData,
  ownIssues,
  type PullRequestData,
  pullRequestData,
  type RawCommit,
  type RawIssue,
  type RawNode,
  type RawPullRequest,
} from './answer.ts'
import type { Need, Query, Wanted } from './query.ts'

/** What GitHub told so far, and what it was asked. */
export interface Memory extends Enriched {
  readonly pullRequests: Map<number, PullRequestData>
  readonly issues: Map<number, IssueData>
  readonly byCommit: Map<string, number>
  readonly unanswered: string[]
  /** Numbers asked for, also those that turned out to be nothing. */
  readonly askedNumbers: Set<number>
  readonly askedCommits: Set<string>
  calls: number
  limit: Answer['rateLimit']
  /** A pull request that counts although it is not merged yet: the one a preview speaks about. */
  readonly previewed: number | undefined
}

export function emptyMemory(previewed?: number): Memory {
  return {
    pullRequests: new Map(),
    issues: new Map(),
    byCommit: new Map(),
    unanswered: [],
    askedNumbers: new Set(),
    askedCommits: new Set(),
    calls: 0,
    limit: null,
    previewed,
  }
}

/** What of a need GitHub was not asked yet; `undefined`: nothing. */
export function openNeed(need: Need, wanted: Wanted, memory: Memory): Need | undefined {
  const { sha, pullRequest } = need
  const issues = wanted.issues ? need.issues.filter((number) => !memory.askedNumbers.has(number)) : []
  const known =
    !wanted.pullRequests || (pullRequest === null ? memory.askedCommits.has(sha) : memory.askedNumbers.has(pullRequest))
  return known && issues.length === 0 ? undefined : { sha, pullRequest, issues }
}

/** Keeps what a query brought; `name` is the repository as `owner/name`. */
export function remember(memory: Memory, { repository }: Answer, { numbers, commits }: Query, name: string): void {
  for (const [alias, number] of numbers) {
    memory.askedNumbers.add(number)
    const node = repository?.[alias] as RawNode | null | undefined
    if (node?.__typename === 'PullRequest') keepPullRequest(memory, node as RawPullRequest, name)
    else if (node?.__typename === 'Issue') memory.issues.set(number, issueData(node as RawIssue))
  }
  for (const [alias, sha] of commits) {
    memory.askedCommits.add(sha)
    const commit = repository?.[alias] as RawCommit | null | undefined
    const pull = commit?.associatedPullRequests?.nodes.find(
      (node) => node?.merged === true || (node !== null && node.number === memory.previewed),
    )
    if (pull === undefined || pull === null) continue
    memory.byCommit.set(sha, pull.number)
    memory.askedNumbers.add(pull.number)
    keepPullRequest(memory, pull, name)
  }
}

function keepPullRequest(memory: Memory, raw: RawPullRequest, name: string): void {
  memory.pullRequests.set(raw.number, pullRequestData(raw, name))
  for (const issue of ownIssues(raw, name)) memory.issues.set(issue.number, issueData(issue))
}
