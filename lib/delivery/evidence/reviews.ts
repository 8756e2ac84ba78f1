import type { GitHub } from '../../github/client.ts'
import { UserError } from '../../kernel/errors.ts'

export interface Reviews {
  readonly pullRequests: readonly number[]
  readonly reviewers: readonly string[]
}

const QUERY = `query($owner: String!, $repo: String!, $sha: String!) {
  repository(owner: $owner, name: $repo) {
    object(expression: $sha) {
      ... on Commit {
        associatedPullRequests(first: 10) {
          nodes { number reviews(first: 100) { nodes { state author { login } } } }
        }
      }
    }
  }
}`

interface Answer {
  readonly repository: {
    readonly object: {
      readonly associatedPullRequests?: {
        readonly nodes: readonly {
          readonly number: number
          readonly reviews: {
            readonly nodes: readonly { readonly state: string; readonly author: { readonly login: string } | null }[]
          } | null
        }[]
      } | null
    } | null
  }
}

/** Who approved the pull requests of a commit; `undefined` where the token may not see them (`pull-requests: read`). */
export async function readReviews(github: GitHub, sha: string): Promise<Reviews | undefined> {
  try {
    const { repository } = await github.graphql<Answer>(QUERY, { owner: github.owner, repo: github.repo, sha })
    const pulls = repository.object?.associatedPullRequests?.nodes ?? []
    const approvals = pulls.flatMap(({ reviews }) => reviews?.nodes ?? []).filter(({ state }) => state === 'APPROVED')
    const logins = approvals.flatMap(({ author }) => (author === null ? [] : [author.login]))
    return { pullRequests: pulls.map(({ number }) => number), reviewers: [...new Set(logins)] }
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
