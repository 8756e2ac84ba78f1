import type { Log } from '../../../../lib/kernel/log.ts'
import type { FailingCase } from '../tests/test-results.ts'
import { caseTitle } from './case-title.ts'

/** GitHub shows ten errors a step; the last one is left for the verdict. */
const MOST = 9

/** Marks failing tests in the change. In `mode: report` they are warnings, since nothing is red. */
export function annotateFailing(failing: readonly FailingCase[], mode: 'enforce' | 'report', log: Log): void {
  for (const each of failing.slice(0, MOST)) {
    const title = caseTitle(each)
    const place = {
      title: `Failing test: ${title}`,
      ...(isSourceFile(each.file) ? { file: each.file } : {}),
      ...(isSourceFile(each.file) && each.line !== undefined ? { line: each.line } : {}),
    }
    const message = each.message === '' ? title : each.message
    if (mode === 'enforce') log.error(message, place)
    else log.warning(message, place)
  }
}

/** Only a path relative to the repository finds its place. */
function isSourceFile(file: string | undefined): file is string {
  return file !== undefined && !/^(?:[A-Za-z]:)?[\\/]/.test(file) && !file.split(/[\\/]/).includes('..')
}
