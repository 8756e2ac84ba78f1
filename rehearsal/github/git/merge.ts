import { mergeBase, readCommit, readLog } from './history.ts'
import { type Signature, writeCommit } from './objects.ts'
import { GitError, runGit } from './run.ts'

/** Tree of merging two commits, or `null` on conflicts. Needs git 2.38. */
export async function mergeTrees(directory: string, ours: string, theirs: string): Promise<string | null> {
  try {
    const output = await runGit(directory, ['merge-tree', '--write-tree', '--allow-unrelated-histories', ours, theirs])
    return output.toString().split('\n')[0] ?? null
  } catch (error) {
    if (error instanceof GitError && error.code === 1) return null
    throw error
  }
}

/** Puts the commits of `head` that `base` lacks on top of `base`; the new tip, or `null` on conflicts. */
export async function rebase(
  directory: string,
  base: string,
  head: string,
  committer: Signature,
): Promise<string | null> {
  const fork = await mergeBase(directory, base, head)
  const commits = await readLog(directory, { from: head, not: fork === null ? [base] : [base, fork], reverse: true })
  let tip = base
  for (const commit of commits) {
    if (commit.parents.length > 1) continue
    const parent = commit.parents[0]
    if (parent === undefined) return null
    // A stand-in with the tip's tree and the commit's parent makes git merge with that parent as the base.
    const { tree } = await readCommit(directory, tip)
    const standIn = await writeCommit(directory, {
      tree,
      parents: [parent],
      message: 'stand-in',
      author: committer,
      committer,
    })
    const merged = await mergeTrees(directory, standIn, commit.sha)
    if (merged === null) return null
    const { author, message } = commit
    tip = await writeCommit(directory, { tree: merged, parents: [tip], message, author, committer })
  }
  return tip
}
