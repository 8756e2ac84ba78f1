import type { Git } from '../../../../lib/git/git.ts'
import { mergedTags, type Tag } from '../../../../lib/git/refs.ts'

/** Which tags are in the history of one commit; asks git about each tag once. */
export interface Ancestry {
  /** Names of those that are. */
  of(tags: readonly Tag[]): Promise<ReadonlySet<string>>
}

export function ancestryOf(git: Git, head: string): Ancestry {
  const known = new Map<string, boolean>()
  return {
    async of(tags) {
      const unknown = tags.filter((tag) => !known.has(tag.name))
      const merged = await mergedTags(git, head, unknown)
      for (const { name } of unknown) known.set(name, merged.has(name))
      return new Set(tags.map((tag) => tag.name).filter((name) => known.get(name)))
    },
  }
}
