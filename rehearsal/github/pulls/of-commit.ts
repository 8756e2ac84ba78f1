import { runGit } from '../git/run.ts'
import { isPull, type PullIssue } from '../store/issues.ts'
import type { RepositoryState } from '../store/state.ts'

/** Commits of a pull request, remembered until its head or base moves. */
const known = new WeakMap<PullIssue, { readonly range: string; readonly commits: ReadonlySet<string> }>()

async function commitsOf(repository: RepositoryState, issue: PullIssue): Promise<ReadonlySet<string>> {
  const { headSha, baseSha } = issue.pull
  const range = `${baseSha}..${headSha}`
  const ready = known.get(issue)
  if (ready?.range === range) return ready.commits
  const output = await runGit(repository.gitDirectory, ['rev-list', headSha, `^${baseSha}`, '--'])
  const commits = new Set(output.toString().split('\n'))
  known.set(issue, { range, commits })
  return commits
}

/**
 * Pull requests a commit belongs to: the merged one that brought it to its base (by merge, squash or rebase), or the
 * open ones that contain it. https://docs.github.com/en/rest/commits/commits#list-pull-requests-associated-with-a-commit
 */
export async function pullsOfCommit(repository: RepositoryState, sha: string): Promise<PullIssue[]> {
  const found: PullIssue[] = []
  for (const issue of repository.issues.values()) {
    if (!isPull(issue)) continue
    const { pull, state } = issue
    if (state === 'closed' && pull.mergedAt === null) continue
    const written = pull.mergedAt !== null && (pull.mergeCommitSha === sha || pull.rebasedCommits.includes(sha))
    if (written || (await commitsOf(repository, issue)).has(sha)) found.push(issue)
  }
  return found
}
