/** Fewer letters and digits together prove no move: git's own measure for moved blocks. */
const LEAST_ALPHANUMERIC = 20
/** Places that are tried for one line; a line that is removed everywhere tells nothing anyway. */
const MOST_PLACES = 16

/**
 * Which of the added lines stood elsewhere before and were removed there, as blocks of equal lines in a row with at least
 * 20 letters or digits. Every removed line stands for one added line only, so a copy is new.
 *
 * `undefined` in both lists is a gap that no block crosses. Linear: at most 16 places are tried for a line, and after a
 * block that was tried in vain the search goes on behind it.
 */
export function movedLines(
  added: readonly (string | undefined)[],
  removed: readonly (string | undefined)[],
): readonly boolean[] {
  const moved = added.map(() => false)
  const places = placesOf(removed)
  const used = removed.map(() => false)
  let at = 0
  while (at < added.length) {
    const { from, length } = longestBlock(added, at, removed, used, places)
    if (alphanumerics(added, at, length) >= LEAST_ALPHANUMERIC)
      for (let offset = 0; offset < length; offset++) {
        moved[at + offset] = true
        used[from + offset] = true
      }
    at += Math.max(1, length)
  }
  return moved
}

interface Places {
  readonly all: number[]
  /** Those before are used up. */
  first: number
}

function placesOf(removed: readonly (string | undefined)[]): ReadonlyMap<string, Places> {
  const places = new Map<string, Places>()
  for (const [index, line] of removed.entries()) {
    if (line === undefined) continue
    const known = places.get(line)
    if (known === undefined) places.set(line, { all: [index], first: 0 })
    else known.all.push(index)
  }
  return places
}

function longestBlock(
  added: readonly (string | undefined)[],
  at: number,
  removed: readonly (string | undefined)[],
  used: readonly boolean[],
  places: ReadonlyMap<string, Places>,
): { readonly from: number; readonly length: number } {
  const line = added[at]
  const known = line === undefined ? undefined : places.get(line)
  let best = { from: 0, length: 0 }
  if (known === undefined) return best
  while (known.first < known.all.length && used[known.all[known.first] ?? 0]) known.first++
  for (const from of known.all.slice(known.first, known.first + MOST_PLACES)) {
    const length = equalLines(added, at, removed, from, used)
    if (length > best.length) best = { from, length }
  }
  return best
}

function equalLines(
  added: readonly (string | undefined)[],
  at: number,
  removed: readonly (string | undefined)[],
  from: number,
  used: readonly boolean[],
): number {
  let length = 0
  while (
    added[at + length] !== undefined &&
    added[at + length] === removed[from + length] &&
    used[from + length] === false
  )
    length++
  return length
}

function alphanumerics(lines: readonly (string | undefined)[], at: number, length: number): number {
  let count = 0
  for (let offset = 0; offset < length && count < LEAST_ALPHANUMERIC; offset++)
    count += lines[at + offset]?.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return count
}
