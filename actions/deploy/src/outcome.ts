import type { Left } from '../../../lib/delivery/evidence/keep.ts'
import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import { type Plan, planMarkdown } from '../../../lib/delivery/plan.ts'
import type { Gathered } from '../../../lib/delivery/proof/gather.ts'
import { countingOverriders, overridableOf } from '../../../lib/delivery/proof/override.ts'
import type { DeliveryReason } from '../../../lib/delivery/reasons.ts'
import type { Candidate } from '../../../lib/delivery/release.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import type { Outcome } from '../../../lib/kernel/action.ts'
import type { Environment } from '../../../lib/kernel/inputs.ts'
import { writeReport } from '../../../lib/kernel/report.ts'
import { writeSummary } from '../../../lib/kernel/summary.ts'
import { withinBudget } from '../../../lib/render/budget.ts'
import { code, link, text } from '../../../lib/render/markdown.ts'
import { analysisReport } from '../../../lib/verify/metrics/report.ts'
import type { Analysis } from '../../../lib/verify/metrics/result.ts'
import { analysisSection } from '../../../lib/verify/metrics/table.ts'
import type { contract } from './contract.ts'
import type { Report } from './report.ts'

type Result = (typeof contract)['results'][number]

/** Reasons that only this action has. */
type OwnReason =
  | 'verified'
  | 'recorded'
  | 'adopted'
  | 'noted'
  | 'dispatched'
  | 'already-dispatched'
  | 'dry-run'
  | 'removed'
  | 'nothing-to-remove'

/** How a call of the action ended, in its own words; made into outputs, report and summary in one place. */
export interface Ended {
  readonly result: Result
  readonly reason: DeliveryReason | OwnReason
  readonly message: string
  readonly candidate?: Candidate
  readonly deployment?: number
  readonly previous?: string | undefined
  readonly environmentUrl?: string | undefined
  readonly serves?: string
  readonly plan?: Plan
  readonly analyses?: readonly Analysis[]
  /** What the plan was made from. */
  readonly facts?: Gathered
  /** Record of a change that an earlier step or run has begun and this one has ended. */
  readonly record?: LedgerRecord
  /** Who else can be believed. */
  readonly session?: Pick<Session, 'runs' | 'trustRun' | 'machine'>
  readonly notes?: readonly string[]
  readonly restoreSeconds?: number | undefined
  readonly detectSeconds?: number | undefined
}

export interface Call {
  readonly mode: string
  readonly environment: string
  readonly component: string
}

const PASSED: readonly Result[] = [
  'deployed',
  'unchanged',
  'begun',
  'adopted',
  'noted',
  'dispatched',
  'removed',
  'planned',
]

/** A pause that the configuration asks for is as it should be; any other wants somebody to look. */
function passed({ result, reason }: Ended): boolean {
  if (result === 'paused') return reason === 'holding' || reason === 'waits-for-continue'
  return PASSED.includes(result)
}

const SUMMARY_BUDGET_BYTES = 60_000

export function busy({ change, environment }: LedgerRecord): Pick<Ended, 'result' | 'reason' | 'message'> {
  const message = `Run ${change.run.id} is changing ${environment} to ${change.version} right now; run again when it has ended. Jobs that change an environment need a concurrency group of their own with "queue: max".`
  return { result: 'refused', reason: 'change-in-progress', message }
}

/** Writes report and summary, and gives the outcome. */
export async function conclude(
  ended: Ended,
  call: Call,
  evidence: Left | undefined,
  at: Date,
  env: Environment,
): Promise<Outcome<typeof contract>> {
  const report = await writeReport('deploy', reportOf(ended, call, at), env)
  await writeSummary(summaryOf(ended, call, evidence), env)
  return {
    result: ended.result,
    reasonCode: ended.reason,
    verdict: passed(ended) ? 'passed' : ended.result === 'error' ? 'failed' : 'refused',
    message: ended.message,
    outputs: {
      'deployment-id': ended.deployment === undefined ? '' : String(ended.deployment),
      version: ended.candidate?.version ?? '',
      digest: ended.candidate?.digest ?? '',
      sha: ended.candidate?.sha ?? '',
      'previous-version': ended.previous ?? '',
      'environment-url': ended.environmentUrl ?? '',
      plan: ended.plan === undefined ? '' : JSON.stringify(ended.plan),
      evidence: evidence?.path ?? '',
      report,
    },
  }
}

function reportOf(ended: Ended, call: Call, at: Date): Report {
  return {
    schema: 'sluice/deploy@1',
    ...call,
    result: ended.result,
    'reason-code': ended.reason,
    message: ended.message,
    at: at.toISOString(),
    ...(ended.deployment === undefined ? {} : { 'deployment-id': ended.deployment }),
    ...(ended.serves === undefined ? {} : { serves: ended.serves }),
    ...(ended.environmentUrl === undefined ? {} : { 'environment-url': ended.environmentUrl }),
    ...(ended.detectSeconds === undefined ? {} : { 'detect-seconds': ended.detectSeconds }),
    ...(ended.restoreSeconds === undefined ? {} : { 'restore-seconds': ended.restoreSeconds }),
    ...(ended.plan === undefined ? {} : { plan: ended.plan }),
    analyses: (ended.analyses ?? []).map(analysisReport),
    notes: ended.notes ?? [],
  }
}

const TITLES: Readonly<Record<Result, string>> = {
  deployed: '✅ deployed',
  paused: '⏸️ paused',
  unchanged: '✅ unchanged',
  begun: '▶️ begun',
  adopted: '🏷️ adopted',
  noted: '📌 noted',
  dispatched: '🚚 started',
  removed: '🧹 removed',
  planned: '📝 plan',
  refused: '⛔ refused',
  superseded: '⏭️ superseded',
  'rolled-back': '↩️ taken back',
  failed: '❌ failed',
  error: '⚠️ error',
}

function summaryOf(ended: Ended, { environment, component }: Call, left: Left | undefined): string {
  const { candidate, environmentUrl, plan, facts } = ended
  const what = [component, candidate?.version].filter((each) => each !== undefined).join(' ')
  const where = environmentUrl === undefined ? text(environment) : link(environment, environmentUrl)
  const parts = [
    { name: 'title', priority: 9, markdown: `## ${TITLES[ended.result]}: ${text(what)} → ${where}` },
    { name: 'outcome', priority: 8, markdown: `${text(ended.message, 1000)} ${code(ended.reason)}` },
    ...(ended.serves === undefined
      ? []
      : [{ name: 'serves', priority: 7, markdown: `Serves now: **${text(ended.serves, 500)}**` }]),
    ...letPast(plan, facts),
    ...evidencePart(left),
    ...(ended.notes ?? []).map((note) => ({ name: 'note', priority: 5, markdown: `_${text(note)}_` })),
    ...(ended.analyses ?? []).map((analysis) => ({
      name: 'metrics',
      priority: 7,
      markdown: analysisSection(analysis),
    })),
    ...(plan === undefined
      ? []
      : [
          {
            name: 'proof',
            priority: 6,
            markdown: planMarkdown(plan, !['refused', 'superseded', 'planned'].includes(ended.result)),
          },
        ]),
  ]
  return withinBudget(parts, SUMMARY_BUDGET_BYTES)
}

/** Where the evidence is, and what an auditor would ask first. */
function evidencePart(left: Left | undefined) {
  if (left?.kept.kind !== 'kept') return []
  const { commits } = left.evidence
  const told = commits === undefined || commits.total === 0 ? '' : ` ${reviewedWords(commits)}`
  return [{ name: 'evidence', priority: 4, markdown: `Evidence is kept in ${code(left.kept.place)}.${told}` }]
}

function reviewedWords({ total, read }: NonNullable<Left['evidence']['commits']>): string {
  const alone = read.filter(({ author, reviewers }) => reviewers.every((login) => login === author)).length
  const count = `It brings ${total} commit${total === 1 ? '' : 's'}`
  if (alone === 0) return total === read.length ? `${count}, each approved by a reviewer.` : `${count}.`
  return `${count}, ${alone} of which no reviewer has approved.`
}

/** What a person let past must be seen by everybody who looks at the run. */
function letPast(plan: Plan | undefined, facts: Gathered | undefined) {
  const overridden = (plan?.checks ?? []).filter(({ verdict }) => verdict === 'overridden')
  const names = overridden.map((check) => overridableOf(check) ?? check.check)
  if (names.length === 0 || facts?.override === undefined) return []
  const { override } = facts
  const who = override.later
    ? `Would be overridden, once ${override.environment} has approved`
    : `Overridden by ${countingOverriders(override).join(', ')}`
  const markdown = `> [!WARNING]\n> **${text(who)}: ${names.join(', ')}.** ${text(override.because, 500)}`
  return [{ name: 'override', priority: 9, markdown }]
}
