import { code, codeBlock, table, text } from '../../../../lib/render/markdown.ts'
import type { Finding } from './finding.ts'

const SIGNS: Readonly<Record<Finding['state'], string>> = { ok: '✅', missing: '❌', 'cannot-tell': '❔' }

/** The set-up check as one list, and below it the lines to put into files. */
export function setupMarkdown(findings: readonly Finding[]): string {
  const rows = findings.map(({ state, subject, detail, next }) => [
    SIGNS[state],
    text(subject),
    text(detail, 600),
    text(next, 600),
  ])
  const lacking = findings.filter(({ state }) => state === 'missing').length
  const title = lacking === 0 ? 'Set-up: nothing is missing' : `Set-up: ${lacking} to do`
  const snippets = new Map(
    findings.flatMap(({ snippet }) =>
      snippet === undefined ? [] : [[`${snippet.file}\n${snippet.text}`, snippet] as const],
    ),
  )
  const files = [...snippets.values()].map(
    ({ file, text: lines }) => `In ${code(file)}:\n\n${codeBlock(lines.trimEnd(), 'yaml')}`,
  )
  return [`### ${title}`, table(['', 'What', 'Is so', 'Do next'], rows), ...files].join('\n\n')
}
