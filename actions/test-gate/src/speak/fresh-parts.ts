import type { Part } from '../../../../lib/render/budget.ts'
import { code } from '../../../../lib/render/markdown.ts'
import type { Evidence } from '../judge/judge.ts'
import { caseTitle } from '../tests/case-title.ts'
import { findingLine } from './findings-part.ts'

/** Tests that are skipped now and were not at the baseline. */
export function newlySkippedPart({ newlySkipped }: Evidence, room: number): Part | undefined {
  if (newlySkipped === undefined || newlySkipped.count === 0) return undefined
  const { count, shown } = newlySkipped
  return freshPart(
    `Newly skipped tests (${count})`,
    count,
    shown.slice(0, room).map((each) => `- ${code(caseTitle(each))}`),
  )
}

/** Findings that the baseline has not. */
export function newFindingsPart({ newFindings }: Evidence, room: number): Part | undefined {
  if (newFindings === undefined || newFindings.count === 0) return undefined
  const { count, shown } = newFindings
  return freshPart(`New findings (${count})`, count, shown.slice(0, room).map(findingLine))
}

/** Files that the reports have no more, though git has them. */
export function goneFilesPart({ comparison: { goneFiles } }: Evidence, room: number): Part | undefined {
  if (goneFiles.kind === 'cannot-tell' || goneFiles.value.length === 0) return undefined
  const { length } = goneFiles.value
  return freshPart(
    `Files gone from the reports (${length})`,
    length,
    goneFiles.value.slice(0, room).map((path) => `- ${code(path)}`),
  )
}

function freshPart(title: string, count: number, lines: readonly string[]): Part {
  const more = count > lines.length ? [`- … and ${count - lines.length} more`] : []
  return { name: title.toLowerCase(), priority: 55, markdown: [`**${title}**`, '', ...lines, ...more].join('\n') }
}
