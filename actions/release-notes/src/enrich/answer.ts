/** What GitHub says about a batch; anything it cannot resolve is `null`. */
export interface Answer {
  readonly repository: Readonly<Record<string, RawNode | RawCommit | null>> | null
  readonly rateLimit: { readonly cost: number; readonly remaining: number; readonly resetAt: string } | null
}

export interface RawIssue {
  readonly __typename?: string
  readonly number: number
  readonly title: string
  readonly url: string
  readonly state: string
  readonly stateReason: string | null
  readonly repository: { readonly nameWithOwner: string }
}

export interface RawPullRequest {
  readonly __typename?: string
  readonly number: number
  readonly title: string
  readonly merged: boolean
  readonly author: { readonly __typename: string; readonly login: string } | null
  readonly labels: { readonly nodes: readonly ({ readonly name: string } | null)[] } | null
  readonly closingIssuesReferences?: { readonly nodes: readonly (RawIssue | null)[] } | null
}

export type RawNode = RawIssue | RawPullRequest

export interface RawCommit {
  readonly associatedPullRequests?: { readonly nodes: readonly (RawPullRequest | null)[] } | null
}

export interface IssueData {
  readonly number: number
  readonly title: string
  readonly url: string
  readonly state: 'open' | 'completed' | 'not-planned'
}

export interface PullRequestData {
  readonly number: number
  readonly title: string
  readonly labels: readonly string[]
  readonly author: { readonly login: string; readonly bot: boolean } | undefined
  /** Issues of this repository that its merge closes. */
  readonly issues: readonly number[]
}

/** Everything GitHub told about the commits of a range. */
export interface Enriched {
  readonly pullRequests: ReadonlyMap<number, PullRequestData>
  readonly issues: ReadonlyMap<number, IssueData>
  /** Commit → its pull request, where the message does not name it. */
  readonly byCommit: ReadonlyMap<string, number>
  /** Commits GitHub had no time to answer about. */
  readonly unanswered: readonly string[]
  readonly calls: number
}

export function issueData(raw: RawIssue): IssueData {
  const { number, title, url } = raw
  const closed = raw.stateReason === 'NOT_PLANNED' || raw.stateReason === 'DUPLICATE' ? 'not-planned' : 'completed'
  return { number, title, url, state: raw.state === 'OPEN' ? 'open' : closed }
}

/** Issues of other repositories are left out: their numbers would be taken for ours. */
export function ownIssues(raw: RawPullRequest, repository: string): readonly RawIssue[] {
  const nodes = raw.closingIssuesReferences?.nodes ?? []
  return nodes.filter(
    (issue): issue is RawIssue => issue?.repository.nameWithOwner.toLowerCase() === repository.toLowerCase(),
  )
}

export function pullRequestData(raw: RawPullRequest, repository: string): PullRequestData {
  const { number, title, author } = raw
  return {
    number,
    title,
    labels: (raw.labels?.nodes ?? []).flatMap((label) => label?.name ?? []),
    author: author === null ? undefined : { login: author.login, bot: author.__typename === 'Bot' },
    issues: ownIssues(raw, repository).map((issue) => issue.number),
  }
}
