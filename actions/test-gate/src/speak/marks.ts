import { UserError } from '../../../../lib/kernel/errors.ts'
import type { PatchCoverage } from '../patch/patch-coverage.ts'
import { caseTitle } from '../tests/case-title.ts'
import type { FailingCase } from '../tests/test-results.ts'

/** GitHub shows ten errors a step in the log; the last one is left for the verdict. */
const MOST_IN_LOG = 9
const USUAL_IN_CHECK = 50
const MOST_IN_CHECK = 500

/** Something that is shown at its place in the change. Title and message are untrusted. */
export interface Mark {
  readonly title: string
  readonly message: string
  /** Relative to the repository; `undefined`: the report does not say, or names a place outside. */
  readonly file?: string
  readonly line?: number
  readonly endLine?: number
  /** Worth seeing, but no fault of its own; the verdict is another matter. */
  readonly isHint?: boolean
}

/** How many marks are made. */
export interface MarkLimits {
  readonly log: number
  readonly check: number
}

/** Input `annotations`: `on`, `off`, or a number. */
export function readMarkLimits(input: string): MarkLimits {
  if (input === 'on') return { log: MOST_IN_LOG, check: USUAL_IN_CHECK }
  if (input === 'off') return { log: 0, check: 0 }
  const most = /^\d{1,3}$/.test(input) ? Number(input) : MOST_IN_CHECK + 1
  if (most > MOST_IN_CHECK)
    throw new UserError(
      'invalid-input',
      `input "annotations" is ${JSON.stringify(input.slice(0, 40))}, which is neither "on" nor "off" nor a number up to ${MOST_IN_CHECK}.`,
    )
  return { log: Math.min(most, MOST_IN_LOG), check: most }
}

/** One mark for each failing test, in the order of the reports. */
export function failingMarks(failing: readonly FailingCase[]): readonly Mark[] {
  return failing.map((each) => {
    const title = caseTitle(each)
    const inside = isSourceFile(each.file)
    return {
      title: `Failing test: ${title}`,
      message: each.message === '' ? title : each.message,
      ...(inside ? { file: each.file } : {}),
      ...(inside && each.line !== undefined ? { line: each.line } : {}),
    }
  })
}

/** One mark for each range of new lines that no test covers, of the file with most of them first. */
export function uncoveredMarks(patch: PatchCoverage | undefined): readonly Mark[] {
  if (patch === undefined) return []
  return patch.files.flatMap(({ path, uncovered }) =>
    uncovered.slice(0, MOST_IN_CHECK).map(({ start, end }) => ({
      title: 'New lines without a test',
      message: start === end ? `Line ${start} is not covered.` : `Lines ${start} to ${end} are not covered.`,
      file: path,
      line: start,
      endLine: end,
      isHint: true,
    })),
  )
}

/** Only a path relative to the repository finds its place. */
function isSourceFile(file: string | undefined): file is string {
  return file !== undefined && !/^(?:[A-Za-z]:)?[\\/]/.test(file) && !file.split(/[\\/]/).includes('..')
}
