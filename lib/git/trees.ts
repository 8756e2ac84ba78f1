import { errorMessage, UserError } from '../kernel/errors.ts'
import type { Git } from './git.ts'
import { remoteName } from './remote.ts'

/**
 * Fetches the folders of a range's commits, and of the commits before them, where the clone was made without (`tree:0`):
 * what compares changes needs them, and git by itself would ask for them one at a time. `revisions` are those of `git log`.
 */
export async function fetchTrees(git: Git, revisions: readonly string[]): Promise<void> {
  if (!(await lacksTrees(git))) return
  await fetchAll(
    git,
    lines(await git.run(['log', '--format=%T', '--boundary', '--end-of-options', ...revisions, '--'])),
  )
}

/** The same for single commits and their parents, wherever they are. */
export async function fetchTreesOf(git: Git, commits: readonly string[]): Promise<void> {
  if (commits.length === 0 || !(await lacksTrees(git))) return
  const show = (format: string, shas: readonly string[]) =>
    git.run(['log', '--no-walk=unsorted', `--format=${format}`, '--stdin'], shas.map((sha) => `${sha}\n`).join(''))
  const parents = [...new Set((await show('%P', commits)).split(/\s/).filter(Boolean))]
  await fetchAll(git, lines(await show('%T', [...commits, ...parents])))
}

async function lacksTrees(git: Git): Promise<boolean> {
  const filters = (await git.ask(['config', '--get-regexp', '^remote\\..*\\.partialclonefilter$'])) ?? ''
  return filters.split('\n').some((line) => line.endsWith(' tree:0'))
}

async function fetchAll(git: Git, ids: readonly string[]): Promise<void> {
  const trees = [...new Set(ids)]
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

function lines(text: string): readonly string[] {
  return text.split('\n').filter(Boolean)
}
