import type { Git } from '../../../../lib/git/git.ts'
import { fetchTreesOf } from '../../../../lib/git/trees.ts'
import { chunksOf } from './chunks.ts'

/** More files in one commit tell nothing of where it belongs. */
const MOST_FILES = 300
const FORMAT = ['-z', '--name-only', '--no-renames', '--diff-merges=first-parent', '--format=tformat:%x01%H']

/** The files each commit changes; read only when a category asks for paths. */
export async function touchedPaths(git: Git, shas: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  await fetchTreesOf(git, shas)
  const touched = new Map<string, string[]>()
  let current: string[] = []
  for (const chunk of chunksOf(shas))
    await git.fields(['log', '--no-walk=unsorted', ...FORMAT, ...chunk, '--'], (field) => {
      // git puts a line end before the first file of a commit.
      const line = field.startsWith('\n') ? field.slice(1) : field
      if (line.startsWith('\x01')) {
        current = []
        touched.set(line.slice(1), current)
      } else if (line !== '' && current.length < MOST_FILES) current.push(line)
    })
  return touched
}
