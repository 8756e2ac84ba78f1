import type { Part } from '../../../../lib/render/budget.ts'
import { code, link, table, text } from '../../../../lib/render/markdown.ts'
import { CHOSEN_BY } from '../range/previous.ts'
import { amountOf } from './amount.ts'
import { commitLink } from './links.ts'
import type { Notes } from './model.ts'

const MOST_CANDIDATES = 10
const MOST_CANCELLED = 50
const MOST_FAILED = 20

/** How the commit was tested, deployed and approved. */
export function renderFacts({ facts }: Notes): readonly Part[] {
  if (facts === undefined) return []
  const { checks, coverage, tests, deployment } = facts
  const rows = [
    ...(checks === undefined ? [] : [['Checks', checksLine(checks)]]),
    ...(tests === undefined ? [] : [['Tests', String(tests)]]),
    ...(coverage === undefined ? [] : [['Line coverage', text(coverage)]]),
    ...(deployment === undefined
      ? []
      : [
          [
            'Deployed',
            `${code(deployment.version)} to ${code(deployment.environment)}, ${text(deployment.strategy)}${deployment.url === undefined ? '' : ` (${link('run', deployment.url)})`}`,
          ],
          ...(deployment.since === undefined ? [] : [['Verified since', minutes(deployment.since)]]),
          ['Approved by', deployment['approved-by'].map((login) => code(login)).join(', ') || 'nobody was asked'],
        ]),
  ]
  if (rows.length === 0) return []
  return [
    {
      name: 'facts',
      priority: 92,
      markdown: `### How it was tested and deployed\n\n${table(['what', 'value'], rows)}`,
    },
  ]
}

/** `2026-11-26 10:00 UTC`. */
function minutes(iso: string): string {
  return text(`${iso.slice(0, 16).replace('T', ' ')} UTC`)
}

function checksLine({ passed, failed, unfinished }: NonNullable<NonNullable<Notes['facts']>['checks']>): string {
  const names = failed.slice(0, MOST_FAILED).map((name) => code(name, 100))
  return [
    `${passed} passed`,
    ...(failed.length === 0 ? [] : [`⚠️ ${failed.length} failed: ${names.join(', ')}`]),
    ...(unfinished === 0 ? [] : [`${unfinished} not ended`]),
  ].join(', ')
}

/** How the version and the range came about, and what is in the range but not in the list. */
export function renderOrigin(notes: Notes): readonly Part[] {
  const from =
    notes.from === undefined ? 'the first commit' : `${code(notes.from.ref)} (${notes.from.sha.slice(0, 12)})`
  const hidden = notes.entries.filter((entry) => entry.hidden).length
  const lines = [
    `- Range: ${from} to ${code(notes.to.slice(0, 12))}: ${amountOf(notes.commits, 'commit')}, ${amountOf(notes.entries.length, 'entry', 'entries')}, ${amountOf(notes.merges, 'merge')}, ${amountOf(notes.cancelled.length, 'change')} reverted before the release`,
    `- Start: ${CHOSEN_BY[notes['chosen-by']]}`,
    ...(notes.version === undefined
      ? []
      : [`- Version: ${code(notes.version)} (${notes.bump}): ${text(notes.because.join('; '), 1000)}`]),
    ...(hidden === 0 ? [] : [`- ${amountOf(hidden, 'entry is', 'entries are')} left out by \`release.notes.exclude\``]),
    ...notes.considered
      .slice(0, MOST_CANDIDATES)
      .map(({ tag, dropped }) => `- ${code(tag)}: ${text(dropped ?? 'the release before')}`),
    ...notes.cancelled
      .slice(0, MOST_CANCELLED)
      .map(({ sha, by }) => `- ${commitLink(notes, sha)} was taken back by ${commitLink(notes, by)}`),
    ...notes.released
      .slice(0, MOST_CANCELLED)
      .map(({ sha, in: tag }) => `- ${commitLink(notes, sha)} is in ${code(tag)} already, by cherry-pick`),
    ...notes.warnings.map((warning) => `- ⚠️ ${text(warning)}`),
  ]
  return [
    {
      name: 'how range and version came about',
      priority: 30,
      markdown: `### Range and version\n\n${lines.join('\n')}`,
    },
  ]
}
