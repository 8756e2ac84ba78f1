import type { GitHub } from '../../github/client.ts'
import { UserError } from '../../kernel/errors.ts'
import { COMMIT } from '../release.ts'

/** One commit that a change brings: who wrote it, and who approved its pull requests. */
export interface ReviewedCommit {
  readonly sha: string
  /** Login; left out where GitHub knows none. */
  readonly author?: string
  readonly 'pull-requests': readonly number[]
  /** Whose last word on one of them was an approval. */
  readonly reviewers: readonly string[]
}

const COMMITS_PER_CALL = 50

const REVIEWED = `fragment reviewed on Commit {
  oid
  author { user { login } }
  associatedPullRequests(first: 5) {
    nodes { number latestOpinionatedReviews(first: 50) { nodes { state author { login } } } }
  }
}`

interface CommitNode {
  readonly oid?: string
  readonly author?: { readonly user: Person | null } | null
  readonly associatedPullRequests?: { readonly nodes: readonly PullNode[] } | null
}

interface PullNode {
  readonly number: number
  readonly latestOpinionatedReviews: {
    readonly nodes: readonly { readonly state: string; readonly author: Person | null }[]
  } | null
}

interface Person {
  readonly login: string
}

/**
 * Who reviewed each commit, in one call for every fifty; `undefined` where the token may not see it (`pull-requests:
 * read`). In the order of `shas`; commits that GitHub does not know are left out.
 */
export async function readReviews(
  github: GitHub,
  shas: readonly string[],
): Promise<readonly ReviewedCommit[] | undefined> {
  const wanted = shas.filter((sha) => COMMIT.test(sha))
  const found: ReviewedCommit[] = []
  try {
    for (let at = 0; at < wanted.length; at += COMMITS_PER_CALL)
      found.push(...(await readSome(github, wanted.slice(at, at + COMMITS_PER_CALL))))
    return found
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

async function readSome(github: GitHub, shas: readonly string[]): Promise<readonly ReviewedCommit[]> {
  const fields = shas.map((sha, index) => `c${index}: object(oid: "${sha}") { ...reviewed }`)
  const { repository } = await github.graphql<{ repository: Readonly<Record<string, CommitNode | null>> }>(
    `query($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${fields.join(' ')} } } ${REVIEWED}`,
    { owner: github.owner, repo: github.repo },
  )
  return shas.flatMap((sha, index) => {
    const node = repository[`c${index}`]
    return node?.oid === sha ? [reviewed(sha, node)] : []
  })
}

function reviewed(sha: string, { author, associatedPullRequests }: CommitNode): ReviewedCommit {
  const pulls = associatedPullRequests?.nodes ?? []
  const login = author?.user?.login
  const approvals = pulls
    .flatMap(({ latestOpinionatedReviews }) => latestOpinionatedReviews?.nodes ?? [])
    .filter(({ state }) => state === 'APPROVED')
    .flatMap((review) => (review.author === null ? [] : [review.author.login]))
  return {
    sha,
    ...(login === undefined ? {} : { author: login }),
    'pull-requests': pulls.map(({ number }) => number),
    reviewers: [...new Set(approvals)],
  }
}
