import { writeFile } from 'node:fs/promises'
import type { Outcome } from '../../../lib/kernel/action.ts'
import { writeReport } from '../../../lib/kernel/report.ts'
import { SUMMARY_LIMIT_BYTES, writeSummary } from '../../../lib/kernel/summary.ts'
import { type Part, withinBudget } from '../../../lib/render/budget.ts'
import type { Ports } from './context.ts'
import type { contract } from './contract.ts'
import type { Notes } from './notes/model.ts'
import type { NotesReason } from './refusal.ts'
import type { Report } from './report.ts'
import type { NotesInputs } from './request.ts'

export type NotesOutcome = Outcome<typeof contract>

export interface Ending {
  readonly mode: NotesInputs['mode']
  readonly result: Report['result']
  readonly reasonCode: NotesReason
  readonly message: string
  readonly notes?: Notes
  /** What it is about, when there are no notes. */
  readonly named?: { readonly version: string; readonly tag: string }
  /** The notes as a document, whole or in pieces. */
  readonly markdown?: string | Iterable<string>
  /** What people see on the page of the run. */
  readonly summary?: readonly Part[]
  readonly release?: NonNullable<Report['release']>
  /** Address of the pull request with the changelog. */
  readonly pullRequest?: string
  /** What became of each, when the run was about several. */
  readonly components?: NonNullable<Report['components']>
  /** How many issues are to be told of it, or were. */
  readonly issues?: number
  /** The asset that `deploy` is to take. */
  readonly candidate?: { readonly store: string; readonly digest: string }
}

/** One of several components of a run: its files have names of their own, and it gets its share of the summary. */
export interface Share {
  readonly suffix: string
  readonly among: number
}

const WHOLE: Share = { suffix: '', among: 1 }
const SUMMARY_SHARE_BYTES = SUMMARY_LIMIT_BYTES / 2

/** Writes notes, report and summary, and turns how it ended into the action's outcome. */
export async function finish(ports: Ports, ending: Ending, of: Share = WHOLE): Promise<NotesOutcome> {
  const { env } = ports
  const { notes, release, candidate } = ending
  const paths =
    notes === undefined ? undefined : await writeNotes(`notes${of.suffix}`, notes, ending.markdown ?? '', env)
  if (ending.summary !== undefined)
    await writeSummary(withinBudget(ending.summary, Math.floor(SUMMARY_SHARE_BYTES / of.among)), env)
  const breaking = notes?.entries.filter((entry) => entry.breaking).length
  const report: Report = {
    schema: 'sluice/release-notes@1',
    mode: ending.mode,
    result: ending.result,
    'reason-code': ending.reasonCode,
    message: ending.message,
    ...ending.named,
    ...pick(notes, 'version', 'previous-version', 'tag', 'commits', 'chosen-by', 'considered', 'warnings'),
    ...(breaking === undefined ? {} : { breaking }),
    ...(paths === undefined ? {} : { 'notes-json': paths.json }),
    ...(release === undefined ? {} : { release }),
    ...(ending.components === undefined ? {} : { components: ending.components }),
  }
  const verdict = ending.result === 'refused' ? 'refused' : ending.result === 'error' ? 'failed' : 'passed'
  return {
    result: ending.result,
    reasonCode: ending.reasonCode,
    verdict,
    message: ending.message,
    outputs: {
      version: notes?.version ?? ending.named?.version ?? '',
      'previous-version': notes?.['previous-version'] ?? '',
      bump: notes?.bump ?? '',
      tag: notes?.tag ?? ending.named?.tag ?? '',
      prerelease: notes === undefined ? '' : String(notes.prerelease),
      'release-id': release === undefined || release.id === 0 ? '' : String(release.id),
      'release-url': release?.url ?? '',
      'pull-request-url': ending.pullRequest ?? '',
      store: candidate?.store ?? '',
      digest: candidate?.digest ?? '',
      notes: paths?.markdown ?? '',
      'notes-json': paths?.json ?? '',
      commits: notes === undefined ? '' : String(notes.commits),
      breaking: breaking === undefined ? '' : String(breaking),
      issues: ending.issues === undefined ? '' : String(ending.issues),
      report: await writeReport(`release-notes${of.suffix}`, report, env),
    },
  }
}

async function writeNotes(
  name: string,
  notes: Notes,
  markdown: string | Iterable<string>,
  env: Ports['env'],
): Promise<{ readonly markdown: string; readonly json: string }> {
  const json = await writeReport(name, notes, env)
  const path = `${json.slice(0, -'.json'.length)}.md`
  await writeFile(path, markdown)
  return { markdown: path, json }
}

function pick<T extends object, const K extends keyof T>(from: T | undefined, ...keys: K[]): Partial<Pick<T, K>> {
  const entries = keys.flatMap((key) => (from?.[key] === undefined ? [] : [[key, from[key]]]))
  return Object.fromEntries(entries) as Partial<Pick<T, K>>
}
