/** A part of a document. Higher `priority` stays longer when room is short. */
export interface Part {
  readonly markdown: string
  readonly priority: number
  /** What a reader is told when the part had to be left out ("12 passed suites"). */
  readonly name: string
  /** What stands in for it when room is short, before it is left out altogether. */
  readonly short?: string
}

/**
 * Joins parts in their order within a number of bytes. What does not fit is shortened, then left out, as whole parts,
 * lowest priority first; what is left out is named at the end. Only a single part that is too long for the budget by
 * itself is clipped.
 */
export function withinBudget(parts: readonly Part[], limitBytes: number): string {
  const kept = new Set(parts)
  const shortened = new Set<Part>()
  const left: Part[] = []
  const build = () => {
    const note = left.length === 0 ? [] : [`_Left out for length: ${left.map((part) => part.name).join(', ')}._`]
    const texts = parts
      .filter((part) => kept.has(part))
      .map((part) => (shortened.has(part) ? (part.short ?? '') : part.markdown).trim())
    return [...texts, ...note].join('\n\n')
  }
  const byPriority = [...parts].sort((a, b) => a.priority - b.priority)
  for (const part of byPriority.filter(({ short }) => short !== undefined)) {
    if (Buffer.byteLength(build()) <= limitBytes) break
    shortened.add(part)
  }
  for (const part of byPriority) {
    if (Buffer.byteLength(build()) <= limitBytes || kept.size === 1) break
    kept.delete(part)
    left.push(part)
  }
  return clip(build(), limitBytes)
}

/** At most so many bytes of UTF-8, cut at the end of a line where there is one, never inside a character. */
export function clip(text: string, limitBytes: number): string {
  const bytes = Buffer.from(text, 'utf8')
  if (bytes.length <= limitBytes) return text
  let end = limitBytes
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--
  const cut = bytes.subarray(0, end).toString('utf8')
  const lineEnd = cut.lastIndexOf('\n')
  return lineEnd > 0 ? cut.slice(0, lineEnd) : cut
}
