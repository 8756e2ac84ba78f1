/**
 * What git says of an object by its full id never changes, and nothing here is ever pruned: it is asked once. Starting git
 * is most of what an emulated request costs.
 */
const memories = new Map<string, Map<string, unknown>>()

const FULL_ID = /^[0-9a-f]{40}$/

export const isFullId = (text: string): boolean => FULL_ID.test(text)

/** What was told under a key of a repository. Only for answers about full ids, and only for those that stay. */
export function memoryOf<Answer>(directory: string, topic: string): Map<string, Answer> {
  const key = `${topic} ${directory}`
  const memory = memories.get(key) ?? new Map<string, unknown>()
  memories.set(key, memory)
  return memory as Map<string, Answer>
}
