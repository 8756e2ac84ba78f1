import type { CoverageSet } from '../coverage/coverage-set.ts'
import type { Ratio } from '../coverage/ratio.ts'
import type { NewLines } from './new-lines.ts'

/** Lines from `start` to `end`, both included. */
export interface LineRange {
  readonly start: number
  readonly end: number
}

export interface FilePatch {
  readonly path: string
  readonly lines: Ratio
  /** New lines that are not covered; lines in between that cannot be covered do not split a range. */
  readonly uncovered: readonly LineRange[]
}

/** How far the new lines of a change are covered. */
export interface PatchCoverage {
  /** For people: `the merge base 1a2b3c4`. */
  readonly from: string
  readonly lines: Ratio
  /** Files with new lines that can be covered, those with most uncovered lines first. */
  readonly files: readonly FilePatch[]
}

/** The new lines that a report measures, and which of them it saw run. */
export function patchCoverage(coverage: CoverageSet, newLines: NewLines, from: string): PatchCoverage {
  const files: FilePatch[] = []
  for (const [path, lines] of newLines) {
    const measured = lines.length === 0 ? undefined : coverage.get(path)
    if (measured === undefined) continue
    const hits = new Map<number, boolean>()
    measured.lines.forEach((line, hit) => {
      hits.set(line, hit)
    })
    const file = filePatch(path, lines, hits)
    if (file.lines.total > 0) files.push(file)
  }
  const uncovered = ({ lines: { covered, total } }: FilePatch) => total - covered
  files.sort((a, b) => uncovered(b) - uncovered(a) || (a.path < b.path ? -1 : 1))
  const covered = files.reduce((sum, { lines }) => sum + lines.covered, 0)
  const total = files.reduce((sum, { lines }) => sum + lines.total, 0)
  return { from, lines: { covered, total }, files }
}

function filePatch(path: string, lines: readonly number[], hits: ReadonlyMap<number, boolean>): FilePatch {
  const uncovered: { start: number; end: number }[] = []
  let [covered, total] = [0, 0]
  let previous = 0
  let open = false
  for (const line of lines) {
    const hit = hits.get(line)
    if (line !== previous + 1) open = false
    previous = line
    if (hit === undefined) continue
    total++
    if (hit) {
      covered++
      open = false
      continue
    }
    const last = uncovered.at(-1)
    if (open && last !== undefined) last.end = line
    else uncovered.push({ start: line, end: line })
    open = true
  }
  return { path, lines: { covered, total }, uncovered }
}
