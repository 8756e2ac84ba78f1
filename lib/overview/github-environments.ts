import type { GitHub } from '../github/client.ts'

/** How GitHub protects an environment. */
export interface GitHubEnvironment {
  readonly name: string
  readonly reviewers: boolean
  /** Any branch may use it. */
  readonly anyBranch: boolean
}

/** More are not asked for. */
const LIMIT = 100

/** The environments of the repository, in one call; needs `actions: read`. */
export async function readGitHubEnvironments(github: GitHub): Promise<readonly GitHubEnvironment[]> {
  const answer = await github.request('GET /repos/{owner}/{repo}/environments', { per_page: LIMIT })
  return (answer.environments ?? []).map((each) => ({
    name: each.name,
    reviewers: (each.protection_rules ?? []).some(
      (rule) => rule.type === 'required_reviewers' && 'reviewers' in rule && (rule.reviewers ?? []).length > 0,
    ),
    anyBranch: each.deployment_branch_policy === null || each.deployment_branch_policy === undefined,
  }))
}
