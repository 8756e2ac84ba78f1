import type { Part } from '../../../../lib/render/budget.ts'
import { code, details, text } from '../../../../lib/render/markdown.ts'
import type { CodeFinding } from '../findings/code-findings.ts'
import type { Evidence } from '../judge/judge.ts'

/** What static analyses found, the worst first; `undefined` when none was asked for. */
export function findingsPart({ analysis }: Evidence, room: number): Part | undefined {
  if (analysis === undefined) return undefined
  const { counts, kept } = analysis.found
  const { error, warning, note, suppressed } = counts
  const total = error + warning + note
  const held = suppressed === 0 ? '' : ` (and ${suppressed} suppressed)`
  const numbers = `**${total} finding${total === 1 ? '' : 's'}:** error ${error}, warning ${warning}, note ${note}${held}.`
  const lines = kept.slice(0, room).map(findingLine)
  const rest = total - lines.length
  const more = rest > 0 ? [`- … and ${rest} more`] : []
  const list = lines.length === 0 ? [] : ['', details('Findings, the worst first', [...lines, ...more].join('\n'))]
  return { name: 'findings', priority: 45, markdown: [numbers, ...list].join('\n') }
}

/** One finding as an item of a list. */
export function findingLine({ level, rule, message, file, line: at }: CodeFinding): string {
  const place = file === '' ? '' : ` ${code(at === undefined ? file : `${file}:${at}`)}`
  const named = rule === '' ? '' : ` (${text(rule, 100)})`
  return `- ${level}${place} ${text(message, 300)}${named}`
}
