import { isAncestor, readLog } from '../git/history.ts'
import { listRefs } from '../git/refs.ts'
import { pullsOfCommit } from '../pulls/of-commit.ts'
import { repositoryPage } from '../shapes/repository.ts'
import type { PullIssue } from '../store/issues.ts'
import type { RepositoryState } from '../store/state.ts'

/** The newest other tag that the commit contains. */
async function previousTag(repository: RepositoryState, tag: string, head: string): Promise<string | null> {
  const directory = repository.gitDirectory
  const dated: { name: string; date: number }[] = []
  for (const ref of await listRefs(directory, 'refs/tags/')) {
    const name = ref.name.slice('refs/tags/'.length)
    if (name === tag || ref.peeled === head || !(await isAncestor(directory, ref.peeled, head))) continue
    const commit = (await readLog(directory, { from: ref.peeled, limit: 1 }))[0]
    if (commit !== undefined) dated.push({ name, date: commit.committer.date.getTime() })
  }
  return dated.sort((a, b) => b.date - a.date)[0]?.name ?? null
}

/**
 * "What's Changed": the merged pull requests of the range, one line each, and the comparison. GitHub's categories
 * (`.github/release.yml`) and "New Contributors" are left out.
 */
export async function generateNotes(
  repository: RepositoryState,
  range: { tag: string; head: string; previous: string | undefined },
): Promise<{ name: string; body: string }> {
  const page = repositoryPage(repository)
  const previous = range.previous ?? (await previousTag(repository, range.tag, range.head))
  const not = previous === null ? [] : [previous]
  const commits = await readLog(repository.gitDirectory, { from: range.head, not })
  const pulls = new Map<number, PullIssue>()
  for (const commit of commits) {
    for (const issue of await pullsOfCommit(repository, commit.sha)) {
      if (issue.pull.mergedAt !== null) pulls.set(issue.number, issue)
    }
  }
  const lines = [...pulls.values()].map((issue) => `* ${issue.title} by @${issue.user} in ${page}/pull/${issue.number}`)
  const changes = lines.length === 0 ? '' : `## What's Changed\n${lines.reverse().join('\n')}\n\n`
  const link = previous === null ? `${page}/commits/${range.tag}` : `${page}/compare/${previous}...${range.tag}`
  return { name: range.tag, body: `${changes}\n**Full Changelog**: ${link}` }
}
