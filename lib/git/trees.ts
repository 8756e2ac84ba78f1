import { errorMessage, UserError } from '../kernel/errors.ts'
import type { Git } from './git.ts'
import { remoteName } from './remote.ts'

/**
 * Fetches the folders of a range's commits, and of the commits before them, where the clone was made without (`tree:0`):
 * what compares changes needs them, and git by itself would ask for them one at a time. `revisions` are those of `git log`.
 */
export async function fetchTrees(git: Git, revisions: readonly string[]): Promise<void> {
  const filters = (await git.ask(['config', '--get-regexp', '^remote\\..*\\.partialclonefilter$'])) ?? ''
  if (!filters.split('\n').some((line) => line.endsWith(' tree:0'))) return
  const listed = await git.run(['log', '--format=%T', '--boundary', '--end-of-options', ...revisions, '--'])
  const trees = [...new Set(listed.split('\n').filter(Boolean))]
  const remote = await remoteName(git)
  if (trees.length === 0 || remote === undefined) return
  const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no']
  try {
    await git.run(
      ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...quiet, '--filter=blob:none', '--stdin', remote],
      `${trees.join('\n')}\n`,
    )
  } catch (error) {
    throw new UserError(
      'invalid-input',
      `The clone has no folders of old commits, and fetching them failed (${errorMessage(error)}). Set "fetch-depth: 0" on actions/checkout, without "filter".`,
    )
  }
}
