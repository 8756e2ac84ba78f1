import type { Part } from '../../../../lib/render/budget.ts'
import { code, text } from '../../../../lib/render/markdown.ts'
import { type Excused, type QuarantineVerdict, unmatchedMessage } from '../judge/quarantine.ts'
import { caseTitle } from '../tests/case-title.ts'

/** The failures that are warnings for now; `undefined` when there is none. */
export function quarantinePart({ excused }: QuarantineVerdict, room: number): Part | undefined {
  if (excused.length === 0) return undefined
  const lines = excused.slice(0, room).map(line)
  const more = excused.length > lines.length ? [`- … and ${excused.length - lines.length} more`] : []
  return {
    name: `${excused.length} quarantined failures`,
    priority: 55,
    markdown: [`**⚠️ Failing in quarantine (${excused.length})**`, '', ...lines, ...more].join('\n'),
  }
}

/** Entries that excuse nothing any more; `undefined` when there is none. */
export function unmatchedPart({ unmatched }: QuarantineVerdict, room: number): Part | undefined {
  if (unmatched.length === 0) return undefined
  const lines = unmatched.slice(0, room).map((each) => `- ${text(unmatchedMessage(each), 500)}`)
  const more = unmatched.length > lines.length ? [`- … and ${unmatched.length - lines.length} more`] : []
  return {
    name: `${unmatched.length} entries of the quarantine without a test`,
    priority: 35,
    markdown: [`**⚠️ In quarantine, and no such test (${unmatched.length})**`, '', ...lines, ...more].join('\n'),
  }
}

function line({ failing, by }: Excused): string {
  const message = failing.message === '' ? '' : `<br>${text(failing.message)}`
  return `- ${code(caseTitle(failing))} until ${by.expires}, ${text(by.owner, 100)}: ${text(by.reason, 200)}${message}`
}
