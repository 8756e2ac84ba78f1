import { inDays } from '../../../lib/delivery/expiry.ts'
import { proofTable } from '../../../lib/delivery/plan.ts'
import { shortDigest } from '../../../lib/delivery/release.ts'
import { formatDuration } from '../../../lib/kernel/duration.ts'
import { SUMMARY_LIMIT_BYTES } from '../../../lib/kernel/summary.ts'
import { withinBudget } from '../../../lib/render/budget.ts'
import { code, details, link, table, text } from '../../../lib/render/markdown.ts'
import type {
  ChangeReport,
  EnvironmentReport,
  ExpiringReport,
  HopReport,
  PreviewReport,
  RampReport,
  Report,
} from './report.ts'
import { setupMarkdown } from './setup/markdown.ts'

/** The board as a job summary. `home`: address of the repository, for links to runs and commits. */
export function summaryOf(report: Report, home: string): string {
  const parts = [
    { name: 'heading', priority: 9, markdown: heading(report) },
    { name: 'environments', priority: 8, markdown: board(report, home) },
    { name: 'what may move next', priority: 7, markdown: moves(report.hops) },
    { name: 'previews', priority: 5, markdown: previewTable(report.previews, home) },
    { name: 'ramps', priority: 5, markdown: rampTable(report.ramps) },
    { name: 'set-up', priority: 6, markdown: report.setup === undefined ? '' : setupMarkdown(report.setup) },
    ...report.environments.map((each) => ({
      name: `details of ${each.name}`,
      priority: 1,
      markdown: environmentDetails(each, report, home),
    })),
  ]
  return withinBudget(
    parts.filter(({ markdown }) => markdown !== ''),
    SUMMARY_LIMIT_BYTES / 4,
  )
}

function heading({ component, result, message, at }: Report): string {
  const note = result === 'shown' ? '' : `\n\n> ⚠️ ${text(message, 600)}`
  return `## ${text(component)}: what serves where${at === '' ? '' : `\n\n${clockTime(at)}`}${note}`
}

const STATES: Readonly<Record<EnvironmentReport['state'], string>> = {
  verified: '✅ verified',
  unverified: '❌ not verified',
  empty: '➖ nothing recorded',
  foreign: '⚠️ only records that are not believed',
  unreadable: '❔ cannot be read',
}

function board(report: Report, home: string): string {
  const { environments, hops, at } = report
  if (environments.length === 0) return ''
  const rows = environments.map((each) => {
    const { serving } = each
    return [
      `**${text(each.name)}**`,
      serving === undefined ? '–' : `${code(serving.version)} ${code(shortDigest(serving.digest))}`,
      stateCell(each),
      serving === undefined ? '' : `${ago(serving.since, at)}`,
      serving === undefined ? '' : byWhom(serving, home),
      nextCell(
        hops.find(({ to }) => to === each.name),
        each.name === hops[0]?.from,
      ),
    ]
  })
  return table(['Environment', 'Serves', 'State', 'Since', 'By', 'May come next'], rows)
}

function stateCell({ state, open, failed, expiring, held, foreign }: EnvironmentReport): string {
  const going = open.map(({ change, abandoned }) =>
    abandoned
      ? `⚠️ run over, ${code(change.version)} needs reconcile`
      : `🔄 ${code(change.version)} ${text(change.kind)} in progress`,
  )
  const more = [
    ...going,
    ...(failed === undefined ? [] : [`❌ ${code(failed.version)} ended as ${failed.state}`]),
    ...expiring.map(({ version, gone, 'days-left': days }) =>
      gone ? `⏳ the file of ${code(version)} is gone` : `⏳ the file of ${code(version)} is gone ${inDays(days)}`,
    ),
    ...(held.length === 0 ? [] : [`⛔ ${held.length} held`]),
    ...(foreign.length === 0 || state === 'foreign' ? [] : [`⚠️ ${foreign.length} not believed`]),
  ]
  return [state === 'unverified' && open.length > 0 ? '🔄 changing' : STATES[state], ...more].join('<br>')
}

/** What is or will be missing, and what to do about it. */
export function expiryWords({ of, version, store, expires, gone, 'days-left': days }: ExpiringReport): string {
  const what = of === 'serving' ? `${version}, which serves,` : `${version}, where a rollback would go,`
  const lies = `${what} lies in ${store}, which`
  if (expires === undefined)
    return `${lies} is not there any more: no way back could fetch it. Put the same file back, or build and deploy anew.`
  if (gone) return `${lies} is gone since ${clockTime(expires)}: no way back could fetch it. Build and deploy anew.`
  return `${lies} is gone ${inDays(days)} (${clockTime(expires)}): no way back could fetch it. Publish the file as an asset of a prerelease, then run deploy with "mode: adopt" and that "store".`
}

const HELD_BACK: Readonly<Record<HopReport['verdict'], string>> = {
  ready: '✅ ready',
  'needs-approval': '🙋 needs approval',
  'held-back': '⛔',
  serving: 'up to date',
  nothing: 'nothing verified before it',
  unreadable: '❔ cannot be read',
}

function nextCell(hop: HopReport | undefined, isFirst: boolean): string {
  if (hop === undefined) return isFirst ? 'new builds' : ''
  const version = hop.version === undefined || hop.verdict === 'serving' ? '' : `${code(hop.version)} `
  const [first] = against(hop)
  const why = hop.verdict === 'held-back' && first !== undefined ? ` ${code(first['reason-code'])}` : ''
  return `${version}${HELD_BACK[hop.verdict]}${why}`
}

/** What could move, one line each, with everything that holds it back. */
function moves(hops: readonly HopReport[]): string {
  const lines = hops.flatMap((hop) => {
    const { verdict, from, to, version } = hop
    if (version === undefined || verdict === 'serving') return []
    const way = `${code(version)} from ${text(from)} to ${text(to)}`
    if (verdict === 'ready') return [`- ✅ ${way}: may move without people.`]
    if (verdict === 'needs-approval') return [`- 🙋 ${way}: everything is proven, people have to approve.`]
    return [`- ⛔ ${way}:`, ...against(hop).map((check) => `  - ${text(check.detail)} ${code(check['reason-code'])}`)]
  })
  return lines.length === 0 ? '' : `### What may move next\n\n${lines.join('\n')}`
}

function previewTable(previews: readonly PreviewReport[], home: string): string {
  if (previews.length === 0) return ''
  const rows = previews.map((each) => {
    const where = each.url === undefined ? code(each.version) : link(each.version, each.url)
    const until = each.expired ? `⚠️ outlived its time (${clockTime(each.until)})` : clockTime(each.until)
    const number = each['pull-request']
    return [link(`#${number}`, `${home}/pull/${number}`), where, text(each.state.replaceAll('_', ' ')), until]
  })
  return `### Previews\n\n${table(['Pull request', 'Version', 'State', 'Until'], rows)}`
}

const RAMP_STATES: Readonly<Record<RampReport['state'], string>> = {
  pending: '➖ not started',
  running: '🔄 running',
  paused: '⏸️ paused',
  completed: '✅ completed',
  'rolled-back': '↩️ taken back',
  unreadable: '❔ cannot be read',
}

function rampTable(ramps: readonly RampReport[]): string {
  if (ramps.length === 0) return ''
  const rows = ramps.map((each) => [
    code(each.flag),
    text(each.environment),
    RAMP_STATES[each.state],
    `${each.step} of ${each.of}`,
    text(each['paused-because'] ?? ''),
  ])
  return `### Ramps\n\n${table(['Flag', 'Environment', 'State', 'Step', 'Waits because'], rows)}`
}

function against({ checks }: HopReport): HopReport['checks'] {
  return checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'cannot-tell')
}

function environmentDetails(each: EnvironmentReport, { hops, at }: Report, home: string): string {
  const good = each['last-known-good']
  const lines = [
    ...(each.problem === undefined ? [] : [`- ❔ ${text(each.problem, 600)}`]),
    ...(each.serving === undefined ? [] : [`- serves ${sentence(each.serving, at, home)}`]),
    ...(each.failed === undefined
      ? []
      : [`- ❌ failed: ${sentence(each.failed, at, home)}: ${text(each.failed.detail)}`]),
    ...each.open.map(
      ({ change, abandoned }) =>
        `- ${abandoned ? '⚠️ left open by a run that is over' : '🔄 in progress'}: ${sentence(change, at, home)}: ${text(change.detail)}`,
    ),
    good === undefined ? '- nothing to roll back to' : `- a rollback goes to ${sentence(good, at, home)}`,
    ...each.expiring.map((expiring) => `- ⏳ ${text(expiryWords(expiring))}`),
    ...each.held.map(
      (hold) =>
        `- ⛔ ${code(hold.version)} ${code(shortDigest(hold.digest))} is held since ${clockTime(hold.since)} by ${text(hold.by)}: ${text(hold.because)}`,
    ),
    ...each.foreign.map(({ deployment, why }) => `- ⚠️ deployment ${deployment} is not believed: ${text(why)}`),
  ]
  const hop = hops.find(({ to }) => to === each.name)
  const proof =
    hop === undefined || hop.checks.length === 0
      ? ''
      : `\n\nProof for ${code(hop.version ?? '')}, as far as it can be given beforehand:\n\n${proofTable(hop.checks)}`
  return details(`<b>${text(each.name)}</b>`, `${lines.join('\n')}${proof}`)
}

function sentence(change: ChangeReport, at: string, home: string): string {
  const commit = link(change.sha.slice(0, 10), `${home}/commit/${change.sha}`)
  const why = change.because === undefined ? '' : `, because: ${text(change.because)}`
  return `${code(change.version)} ${code(shortDigest(change.digest))} (commit ${commit}), ${ago(change.since, at)}, ${byWhom(change, home)}${why}`
}

function byWhom({ kind, run, 'approved-by': approvers }: ChangeReport, home: string): string {
  const approved = approvers.length === 0 ? '' : `, approved by ${text(approvers.join(', '))}`
  return `${link(`${kind}, run ${run}`, `${home}/actions/runs/${run}`)}${approved}`
}

/** `2h 5m ago (2026-11-21 02:07 UTC)` */
function ago(since: string, at: string): string {
  if (at === '') return clockTime(since)
  const span = Math.max(0, Date.parse(at) - Date.parse(since))
  return `${formatDuration(span)} ago (${clockTime(since)})`
}

function clockTime(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`
}
