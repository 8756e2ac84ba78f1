import type { Git } from '../../../../lib/git/git.ts'
import { GitError } from '../../../../lib/git/git.ts'
import { SuffixIndex } from './suffix-index.ts'

/** The files that git tracks in the checkout; `undefined` when there is no checkout, or none with files. */
export async function trackedFiles(git: Git): Promise<SuffixIndex | undefined> {
  const index = new SuffixIndex()
  try {
    await git.fields(['ls-files', '-z'], (path) => index.add(path))
  } catch (thrown) {
    if (thrown instanceof GitError) return undefined
    throw thrown
  }
  return index.size === 0 ? undefined : index
}
