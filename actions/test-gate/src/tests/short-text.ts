const LONGEST = 1000

/**
 * A name or message to keep: its start, where it is longer than anybody reads. As a string of its own, since a part of a
 * string keeps all of it in memory.
 */
export function shortText(text: string): string {
  return text.length <= LONGEST ? text : Buffer.from(text.slice(0, LONGEST)).toString()
}
