/** Lines kept around a change. */
const CONTEXT = 3
/** A flag is a few dozen lines; the table below grows with the square. */
const MAX_LINES = 2000

/**
 * Two texts as the lines of a unified difference (` `, `-`, `+`), without headers; runs of equal lines are shortened to
 * `…`. Empty when they are equal.
 */
export function lineDiff(before: string, after: string): string {
  if (before === after) return ''
  const [left, right] = [linesOf(before), linesOf(after)]
  if (left.length > MAX_LINES || right.length > MAX_LINES) return `… ${left.length} lines become ${right.length} …`
  const lines = walk(left, right, commonLengths(left, right))
  const shown = lines.map((_, index) => lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(isChange))
  return lines
    .map((line, index) => (shown[index] === true ? line : undefined))
    .flatMap((line, index, all) => {
      if (line !== undefined) return [line]
      return index === 0 || all[index - 1] !== undefined ? ['…'] : []
    })
    .join('\n')
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n')
}

function isChange(line: string): boolean {
  return !line.startsWith(' ')
}

/** `table[i][j]`: length of the longest common subsequence of `left` from i and `right` from j. */
function commonLengths(left: readonly string[], right: readonly string[]): readonly (readonly number[])[] {
  const table: number[][] = Array.from({ length: left.length + 1 }, () => [])
  for (let i = left.length; i >= 0; i--) {
    const row = table[i] ?? []
    const below = table[i + 1] ?? []
    for (let j = right.length; j >= 0; j--) {
      if (i === left.length || j === right.length) row[j] = 0
      else row[j] = left[i] === right[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return table
}

function walk(
  left: readonly string[],
  right: readonly string[],
  table: readonly (readonly number[])[],
): readonly string[] {
  const lines: string[] = []
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      lines.push(` ${left[i]}`)
      i++
      j++
    } else if (i < left.length && (j === right.length || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      lines.push(`-${left[i++]}`)
    } else {
      lines.push(`+${right[j++]}`)
    }
  }
  return lines
}
