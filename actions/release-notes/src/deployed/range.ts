import type { Git } from '../../../../lib/git/git.ts'
import { isAncestor } from '../../../../lib/git/refs.ts'
import type { Entry } from '../commits/entries.ts'
import type { Deployed } from '../notes/model.ts'
import { type RangeEntries, type Reading, readRange } from '../range/read.ts'
import { alsoIn, joinedLines } from './already.ts'

export interface DeployedRange {
  readonly relation: Deployed['relation']
  /** What the candidate brings, cherry-picks that serve already left out. */
  readonly adds: RangeEntries
  readonly removes: readonly Entry[]
  readonly leaves: readonly Entry[]
}

/** What changes when `candidate` takes the place of `serving` (full ids), both ways, by reachability and patch. */
export async function compareDeployed(
  git: Git,
  serving: string,
  candidate: string,
  paths: readonly string[],
  reading: Reading = {},
): Promise<DeployedRange> {
  const relation = await relationOf(git, serving, candidate)
  const adds = await readRange(git, { base: serving, head: candidate, paths }, reading)
  // What goes away is told as it was told when it came.
  const taken = await readRange(
    git,
    { base: candidate, head: serving, paths },
    { ...reading, revertOfBreaking: 'patch' },
  )
  const picked = await pickedBefore(git, serving, candidate, relation)
  const kept = relation === 'diverged' ? await alsoIn(git, candidate, serving) : new Set<string>()
  return {
    relation,
    adds: { ...adds, entries: adds.entries.filter((entry) => !picked.has(entry.sha)) },
    removes: taken.entries.filter((entry) => !kept.has(entry.sha)),
    leaves: adds.entries.filter((entry) => picked.has(entry.sha)),
  }
}

async function pickedBefore(
  git: Git,
  serving: string,
  candidate: string,
  relation: Deployed['relation'],
): Promise<ReadonlySet<string>> {
  if (relation === 'diverged') return alsoIn(git, serving, candidate)
  const picked = new Set<string>()
  if (relation === 'forward')
    for (const line of await joinedLines(git, serving, candidate))
      for (const sha of await alsoIn(git, serving, line)) picked.add(sha)
  return picked
}

async function relationOf(git: Git, serving: string, candidate: string): Promise<Deployed['relation']> {
  if (serving === candidate) return 'same'
  if (await isAncestor(git, serving, candidate)) return 'forward'
  return (await isAncestor(git, candidate, serving)) ? 'back' : 'diverged'
}
