import type { Git } from '../../../../lib/git/git.ts'
import { cherryPicks, readCommits } from '../../../../lib/git/history.ts'
import { isAncestor } from '../../../../lib/git/refs.ts'
import { type Entries, type Entry, readEntries } from '../commits/entries.ts'
import type { Deployed } from '../notes/model.ts'

export interface DeployedRange {
  readonly relation: Deployed['relation']
  /** What the candidate brings, cherry-picks that serve already left out. */
  readonly adds: Entries & { readonly commits: number }
  readonly removes: readonly Entry[]
  readonly leaves: readonly Entry[]
}

/** What changes when `candidate` takes the place of `serving` (full ids), both ways, by reachability and patch. */
export async function compareDeployed(
  git: Git,
  serving: string,
  candidate: string,
  paths: readonly string[],
): Promise<DeployedRange> {
  const relation = await relationOf(git, serving, candidate)
  const brought = await readCommits(git, { base: serving, head: candidate, paths })
  const taken = await readCommits(git, { base: candidate, head: serving, paths })
  const picked = relation === 'diverged' ? await cherryPicks(git, serving, candidate) : new Set<string>()
  const kept = relation === 'diverged' ? await cherryPicks(git, candidate, serving) : new Set<string>()
  const adds = readEntries(brought, candidate)
  return {
    relation,
    adds: { ...adds, entries: adds.entries.filter((entry) => !picked.has(entry.sha)), commits: brought.length },
    removes: readEntries(taken, serving).entries.filter((entry) => !kept.has(entry.sha)),
    leaves: adds.entries.filter((entry) => picked.has(entry.sha)),
  }
}

async function relationOf(git: Git, serving: string, candidate: string): Promise<Deployed['relation']> {
  if (serving === candidate) return 'same'
  if (await isAncestor(git, serving, candidate)) return 'forward'
  return (await isAncestor(git, candidate, serving)) ? 'back' : 'diverged'
}
