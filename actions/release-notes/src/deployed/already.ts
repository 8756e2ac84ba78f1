import type { Git } from '../../../../lib/git/git.ts'
import { cherryPicks } from '../../../../lib/git/history.ts'
import { readRange } from '../range/read.ts'

const NONE: ReadonlySet<string> = new Set()

/**
 * Commits of `line` whose change `other` has as a cherry-pick: equal by patch to a commit that only `other` has. Where one of
 * those was reverted later, an equal patch proves nothing, and none counts: rather tell of a change twice than of a loss never.
 */
export async function alsoIn(git: Git, other: string, line: string): Promise<ReadonlySet<string>> {
  const picked = await cherryPicks(git, other, line)
  if (picked.size === 0) return NONE
  const [twins, { cancelled }] = await Promise.all([
    cherryPicks(git, line, other),
    readRange(git, { base: line, head: other }, { revertOfBreaking: 'patch' }),
  ])
  return [...twins].some((sha) => cancelled.has(sha)) ? NONE : picked
}

/** Each costs some runs of git; what lies on further lines is told as new. */
const MOST_LINES = 10

/**
 * The lines that were joined with what serves on the way to the candidate, as when a hotfix branch is merged back: what was
 * picked from one to the other before is there already, though the candidate follows what serves.
 */
export async function joinedLines(git: Git, serving: string, candidate: string): Promise<readonly string[]> {
  const order = ['--topo-order', '--reverse', '--parents']
  const listed = await git.run(['rev-list', ...order, '--end-of-options', candidate, `^${serving}`, '--'])
  const follows = new Map([[serving, true]])
  const lines = new Set<string>()
  for (const line of listed.split('\n').filter(Boolean)) {
    const [sha = '', ...parents] = line.split(' ')
    const joins = parents.some((parent) => follows.get(parent) === true)
    follows.set(sha, joins)
    if (joins) for (const parent of parents) if (follows.get(parent) === false) lines.add(parent)
  }
  return [...lines].slice(0, MOST_LINES)
}
