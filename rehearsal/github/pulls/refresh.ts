import { EMPTY_TREE, readDiff } from '../git/diff.ts'
import { countCommits, mergeBase } from '../git/history.ts'
import { mergeTrees } from '../git/merge.ts'
import { type Signature, writeCommit } from '../git/objects.ts'
import { changeRefs, readRef } from '../git/refs.ts'
import { runGit } from '../git/run.ts'
import type { PullSize } from '../shapes/pull.ts'
import { noReplyAddress } from '../shapes/user.ts'
import type { PullIssue } from '../store/issues.ts'
import { findRepository, type RepositoryState, type World } from '../store/state.ts'

/** Who GitHub writes as the committer of the commits it makes. */
export function webFlow(world: World): Signature {
  return { name: 'GitHub', email: 'noreply@github.com', date: world.clock.now() }
}

export function personSignature(world: World, login: string): Signature {
  return { name: login, email: noReplyAddress(world, login), date: world.clock.now() }
}

/** Brings the head's commits into the repository when they come from a fork. */
async function fetchHead(world: World, repository: RepositoryState, issue: PullIssue): Promise<string | null> {
  const { headOwner, headRepository, headRef } = issue.pull
  const source = findRepository(world, { owner: headOwner, name: headRepository })
  if (source === undefined) return null
  const head = await readRef(source.gitDirectory, `refs/heads/${headRef}`)
  if (head === undefined) return null
  if (source.id !== repository.id) {
    await runGit(repository.gitDirectory, ['fetch', '--quiet', '--no-tags', source.gitDirectory, head.sha])
  }
  return head.sha
}

/**
 * Makes the facts about an open pull request true again: head and base commits, `refs/pull/N/head`, the test merge
 * and `refs/pull/N/merge`. Gives `true` when the head moved.
 */
export async function refreshPull(world: World, repository: RepositoryState, issue: PullIssue): Promise<boolean> {
  const { pull } = issue
  const directory = repository.gitDirectory
  const head = (await fetchHead(world, repository, issue)) ?? pull.headSha
  const base = (await readRef(directory, `refs/heads/${pull.baseRef}`))?.sha ?? pull.baseSha
  const moved = head !== pull.headSha
  if (!moved && base === pull.baseSha && pull.mergeable !== null) return false
  pull.headSha = head
  pull.baseSha = base
  const tree = await mergeTrees(directory, base, head)
  pull.mergeable = tree !== null
  const changes = [{ name: `refs/pull/${issue.number}/head`, after: head }]
  if (tree !== null) {
    const message = `Merge ${head} into ${base}`
    const committer = webFlow(world)
    const author = personSignature(world, issue.user)
    pull.mergeCommitSha = await writeCommit(directory, { tree, parents: [base, head], message, author, committer })
    changes.push({ name: `refs/pull/${issue.number}/merge`, after: pull.mergeCommitSha })
  }
  await changeRefs(directory, changes)
  return moved
}

/** Commits and lines of a pull request, as git counts them from the merge base. */
export async function pullSize(repository: RepositoryState, issue: PullIssue): Promise<PullSize> {
  const { baseSha, headSha } = issue.pull
  const files = await pullFiles(repository, issue)
  return {
    commits: await countCommits(repository.gitDirectory, headSha, [baseSha]),
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changedFiles: files.length,
  }
}

export async function pullFiles(repository: RepositoryState, issue: PullIssue) {
  const { baseSha, headSha } = issue.pull
  const directory = repository.gitDirectory
  const fork = await mergeBase(directory, baseSha, headSha)
  return readDiff(directory, fork ?? EMPTY_TREE, headSha)
}
