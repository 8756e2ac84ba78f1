import type { Log } from '../../../../lib/kernel/log.ts'
import type { Mark } from './marks.ts'

/** Writes marks into the log, from where GitHub shows them in the change. In `mode: report` nothing is an error. */
export function annotate(marks: readonly Mark[], mode: 'enforce' | 'report', log: Log): void {
  for (const { title, message, file, line, endLine, isHint } of marks) {
    const place = {
      title,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
      ...(endLine === undefined ? {} : { endLine }),
    }
    if (mode === 'enforce' && isHint !== true) log.error(message, place)
    else log.warning(message, place)
  }
}
