import type { GitHub } from '../../../../lib/github/client.ts'
import type { Clock } from '../../../../lib/kernel/clock.ts'
import type { Entry } from '../commits/entries.ts'
import type { References } from '../notes/references.ts'
import type { Enriched } from './answer.ts'
import { enrich } from './enrich.ts'
import { emptyMemory } from './memory.ts'
import type { Wanted } from './query.ts'

/** Asks GitHub about entries; what it told once in a run is not asked for again. */
export type Asker = (
  entries: readonly Pick<Entry, 'sha' | 'pullRequest'>[],
  wanted: Wanted,
  references: ReadonlyMap<string, References>,
) => Promise<Enriched>

export function createAsker(github: () => Promise<GitHub>, clock: Clock, previewed?: number): Asker {
  const memory = emptyMemory(previewed)
  return async (entries, wanted, references) => {
    const needs = entries.map(({ sha, pullRequest }) => ({
      sha,
      pullRequest,
      issues: references.get(sha)?.issues ?? [],
    }))
    return enrich(await github(), needs, wanted, clock, memory)
  }
}
