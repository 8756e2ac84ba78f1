import type { Part } from '../../../../lib/render/budget.ts'
import { code, details, table } from '../../../../lib/render/markdown.ts'
import type { Evidence } from '../judge/judge.ts'
import type { LineRange } from '../patch/patch-coverage.ts'

const SHOWN_RANGES = 12
const SHOWN_PATHS = 20

/** New lines without a test as ranges, the file with most of them first. */
export function uncoveredLines({ patch }: Evidence, room: number): Part | undefined {
  const files = (patch?.files ?? []).filter(({ uncovered }) => uncovered.length > 0)
  if (files.length === 0) return undefined
  const lines = files
    .slice(0, room)
    .map(
      ({ path, lines, uncovered }) =>
        `- ${code(path)} ${ranges(uncovered)} (${lines.covered} of ${lines.total} covered)`,
    )
  const more = files.length > room ? [`- … and ${files.length - room} more files`] : []
  return {
    name: 'new lines without a test',
    priority: 55,
    markdown: ['**New lines without a test**', '', ...lines, ...more].join('\n'),
  }
}

/** Source paths of the reports that could not be found among the files of the repository. */
export function unresolvedPaths({ paths }: Evidence): Part | undefined {
  if (paths === undefined || paths.problems.length === 0) return undefined
  const rows = paths.problems.slice(0, SHOWN_PATHS).map(({ path, candidates }) => [
    code(path),
    candidates
      .slice(0, 3)
      .map((each) => code(each))
      .join(' ') || 'no file',
  ])
  const title = `${paths.unmatched} source paths in no file of the repository, ${paths.ambiguous} ambiguous`
  return { name: 'source paths', priority: 25, markdown: details(title, table(['path', 'may mean'], rows)) }
}

function ranges(all: readonly LineRange[]): string {
  const shown = all.slice(0, SHOWN_RANGES).map(({ start, end }) => (start === end ? `${start}` : `${start}–${end}`))
  const more = all.length > SHOWN_RANGES ? ` and ${all.length - SHOWN_RANGES} more` : ''
  const isOneLine = all.length === 1 && all[0]?.start === all[0]?.end
  return `${isOneLine ? 'line' : 'lines'} ${shown.join(', ')}${more}`
}
