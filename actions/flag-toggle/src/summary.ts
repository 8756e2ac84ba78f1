import { SUMMARY_LIMIT_BYTES } from '../../../lib/kernel/summary.ts'
import { withinBudget } from '../../../lib/render/budget.ts'
import { code, codeBlock, link, table, text } from '../../../lib/render/markdown.ts'
import type { Report } from './report.ts'

const SIGNS: Readonly<Record<Report['result'], string>> = {
  changed: '✅',
  unchanged: '✅',
  refused: '⛔',
  drifted: '❌',
  failed: '❌',
  error: '❌',
}

/** The change as a person reads it in the job summary. */
export function summaryOf(report: Report, warnings: readonly string[]): string {
  const rows = [
    ['Flag', code(report.flag)],
    ['Environment', code(report.environment)],
    ['Before', text(report.before ?? '')],
    ['After', text(report.after ?? '')],
    ['Who', text(report.actor)],
    ['When', text(report.at)],
    ['Why', text(report.because ?? '')],
    ['Commit', code(report.commit ?? '')],
    ['Read back', text(readBackWords(report))],
    ['Run', link('log', report.run)],
  ].filter(([, value]) => value !== '')
  return withinBudget(
    [
      { name: 'the heading', priority: 3, markdown: `### ${SIGNS[report.result]} ${text(report.message, 1000)}` },
      { name: 'the table', priority: 2, markdown: table(['', ''], rows) },
      { name: 'warnings', priority: 1, markdown: warnings.map((each) => `- ⚠️ ${text(each, 600)}`).join('\n') },
      { name: 'the difference', priority: 0, markdown: diffBlock(report.diff) },
    ].filter((part) => part.markdown !== ''),
    SUMMARY_LIMIT_BYTES / 4,
  )
}

function diffBlock(diff: string | undefined): string {
  return diff === undefined || diff === '' ? '' : codeBlock(diff, 'diff')
}

export function readBackWords(report: Report): string {
  const { kind, users, detail } = report['read-back']
  if (kind === 'not-asked') return detail ?? 'not asked'
  const served = [...(report.served ?? new Map())].map(([name, count]) => `${name}: ${count}`).join(', ')
  if (kind === 'agrees') return `agrees for ${users ?? 0} users (${served})`
  return [detail, served === '' ? '' : `seen so far: ${served}`].filter((part) => part !== '').join('; ')
}
