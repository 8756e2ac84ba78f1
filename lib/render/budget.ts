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
  const texts = new Map(parts.map((part) => [part, part.markdown.trim()]))
  const sizes = new Map([...texts].map(([part, text]) => [part, Buffer.byteLength(text)]))
  const left: Part[] = []
  const note = () => (left.length === 0 ? [] : [`_Left out for length: ${left.map(({ name }) => name).join(', ')}._`])
  const fits = () => {
    const all = [...sizes.values(), ...note().map((text) => Buffer.byteLength(text))]
    return all.reduce((sum, size) => sum + size, Math.max(0, all.length - 1) * SEPARATOR.length) <= limitBytes
  }
  const byPriority = [...parts].sort((a, b) => a.priority - b.priority)
  for (const part of byPriority) {
    if (part.short === undefined) continue
    if (fits()) break
    texts.set(part, part.short.trim())
    sizes.set(part, Buffer.byteLength(part.short.trim()))
  }
  for (const part of byPriority) {
    if (fits() || sizes.size === 1) break
    texts.delete(part)
    sizes.delete(part)
    left.push(part)
  }
  return clip([...texts.values(), ...note()].join(SEPARATOR), limitBytes)
}

const SEPARATOR = '\n\n'

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
