import { isAncestor } from '../git/history.ts'
import { isPull, type PullIssue } from '../store/issues.ts'
import type { RepositoryState } from '../store/state.ts'

/**
 * Pull requests a commit belongs to: the merged one that brought it to its base (by merge, squash or rebase), or the
 * open ones that contain it. https://docs.github.com/en/rest/commits/commits#list-pull-requests-associated-with-a-commit
 */
export async function pullsOfCommit(repository: RepositoryState, sha: string): Promise<PullIssue[]> {
  const directory = repository.gitDirectory
  const found: PullIssue[] = []
  for (const issue of repository.issues.values()) {
    if (!isPull(issue)) continue
    const { pull } = issue
    if (pull.mergedAt !== null && pull.mergeCommitSha === sha) {
      found.push(issue)
      continue
    }
    if (issue.state === 'closed' && pull.mergedAt === null) continue
    const inHead = await isAncestor(directory, sha, pull.headSha)
    const inBase = await isAncestor(directory, sha, pull.baseSha)
    if ((inHead && !inBase) || rebasedFrom(issue, sha)) found.push(issue)
  }
  return found
}

/** Commits a rebase merge wrote anew. */
function rebasedFrom(issue: PullIssue, sha: string): boolean {
  return issue.pull.rebasedCommits.includes(sha)
}
