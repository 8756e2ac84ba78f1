import { SUMMARY_LIMIT_BYTES } from '../../../lib/kernel/summary.ts'
import { withinBudget } from '../../../lib/render/budget.ts'
import { code, codeBlock, link, table, text } from '../../../lib/render/markdown.ts'
import type { Item, Report } from './report.ts'

const SIGNS: Readonly<Record<Report['result'], string>> = {
  changed: '✅',
  unchanged: '✅',
  held: '⏸️',
  reverted: '↩️',
  refused: '⛔',
  drifted: '❌',
  failed: '❌',
  error: '❌',
}

/** Nothing changed, and yet there is something to do. */
function signOf(report: Report): string {
  return report['reason-code'] === 'stale-found' ? '🧹' : SIGNS[report.result]
}

/** What was done or found as a person reads it in the job summary. */
export function summaryOf(report: Report, warnings: readonly string[]): string {
  return withinBudget(
    [
      { name: 'the heading', priority: 4, markdown: `### ${signOf(report)} ${text(report.message, 1000)}` },
      { name: 'the table', priority: 3, markdown: table(['', ''], rowsOf(report)) },
      { name: 'the guards', priority: 3, markdown: measuredTable('Guards', report.ramp?.guards ?? []) },
      {
        name: 'the read-out',
        priority: 2,
        markdown: measuredTable('The two variants compared', report.ramp?.['read-out'] ?? []),
      },
      { name: 'the flags', priority: 2, markdown: flagsTable(report.flags ?? []) },
      { name: 'warnings', priority: 1, markdown: warnings.map((each) => `- ⚠️ ${text(each, 600)}`).join('\n') },
      { name: 'the difference', priority: 0, markdown: diffBlocks(report) },
    ].filter((part) => part.markdown !== ''),
    SUMMARY_LIMIT_BYTES / 4,
  )
}

function rowsOf(report: Report): readonly (readonly string[])[] {
  const between = [report.environment ?? '', report['to-environment'] ?? ''].filter((name) => name !== '')
  return [
    ['Flag', code(report.flag ?? '')],
    ['Environment', between.map((name) => code(name)).join(' → ')],
    ...rampRows(report.ramp),
    ['Before', text(report.before ?? '')],
    ['After', text(report.after ?? '')],
    ['Provider', text(report.provider)],
    ['Who', text(report.actor)],
    ['When', text(report.at)],
    ['Why', text(report.because ?? '')],
    [report.provider === 'flagd-file' ? 'Commit' : 'Version', code(report.commit ?? '')],
    ['Read back', report.flags === undefined ? text(readBackWords(report)) : ''],
    ['Run', link('log', report.run)],
  ].filter(([, value]) => value !== '')
}

function rampRows(ramp: Report['ramp']): readonly (readonly string[])[] {
  if (ramp === undefined) return []
  const until = ramp['held-until']
  return [
    ['Ramp', text(ramp.state.replace('-', ' '))],
    ['Step', `${ramp.step} of ${ramp.of}: ${text(ramp.at)}`],
    ['Held until', until === undefined ? '' : text(until)],
    ['Waits because', text(ramp['paused-because'] ?? '')],
  ]
}

const VERDICTS = { pass: '✅', fail: '❌', inconclusive: '❔', 'no-data': '❔', error: '⚠️' } as const

function measuredTable(title: string, results: NonNullable<NonNullable<Report['ramp']>['guards']>): string {
  if (results.length === 0) return ''
  const rows = results.map(({ metric, check, verdict, detail }) => [
    `${VERDICTS[verdict]} ${text(verdict)}`,
    text(metric),
    check === 'compare' ? 'on against off' : 'threshold',
    text(detail, 600),
  ])
  return `#### ${title}\n\n${table(['', 'Metric', 'Check', 'Found'], rows)}`
}

function flagsTable(items: readonly Item[]): string {
  if (items.length === 0) return ''
  const rows = items.map(({ flag, environment, kind, before, after, owner, detail }) => [
    code(flag),
    code(environment ?? ''),
    text(kind),
    text([...new Set([before, after].filter((words) => words !== undefined))].join(' → ')),
    text(owner ?? ''),
    text(detail ?? '', 600),
  ])
  const header = ['Flag', 'Environment', 'What', 'State', 'Owner', 'Detail']
  const used = header.map((_, index) => rows.some((row) => row[index] !== ''))
  const kept = (cells: readonly string[]) => cells.filter((_, index) => used[index] === true)
  return table(kept(header), rows.map(kept))
}

function diffBlocks(report: Report): string {
  const ofItems = (report.flags ?? []).flatMap(({ flag, diff }) =>
    diff === undefined ? [] : [`${code(flag)}\n\n${diffBlock(diff)}`],
  )
  return [diffBlock(report.diff), ...ofItems].filter((block) => block !== '').join('\n\n')
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
