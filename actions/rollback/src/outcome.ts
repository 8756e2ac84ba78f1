import type { Judged } from '../../../lib/delivery/ledger/good.ts'
import type { LedgerRecord, Milestones } from '../../../lib/delivery/ledger/record.ts'
import type { Exposure } from '../../../lib/delivery/machine/exposure.ts'
import type { Release } from '../../../lib/delivery/release.ts'
import { shortDigest } from '../../../lib/delivery/release.ts'
import type { Outcome } from '../../../lib/kernel/action.ts'
import type { ReasonCode } from '../../../lib/kernel/contract.ts'
import { formatDuration } from '../../../lib/kernel/duration.ts'
import type { Environment } from '../../../lib/kernel/inputs.ts'
import { writeReport } from '../../../lib/kernel/report.ts'
import { writeSummary } from '../../../lib/kernel/summary.ts'
import { withinBudget } from '../../../lib/render/budget.ts'
import { code, link, table, text } from '../../../lib/render/markdown.ts'
import { analysisReport } from '../../../lib/verify/metrics/report.ts'
import type { Analysis } from '../../../lib/verify/metrics/result.ts'
import { analysisSection } from '../../../lib/verify/metrics/table.ts'
import type { contract } from './contract.ts'
import type { Report } from './report.ts'

type Result = (typeof contract)['results'][number]

/** How a call ended, in its own words. */
export interface Ended {
  readonly result: Result
  readonly reason: ReasonCode<typeof contract>
  readonly message: string
  readonly release?: Release
  readonly fromVersion?: string | undefined
  readonly deployment?: number
  readonly serves?: string
  readonly detectSeconds?: number | undefined
  readonly restoreSeconds?: number | undefined
  readonly options?: readonly Judged[]
  readonly analyses?: readonly Analysis[]
  /** What data says against a release, and what can be done instead. */
  readonly data?: {
    readonly version: string
    readonly against: readonly string[]
    readonly ways: readonly string[]
    readonly earliestSafe?: string
  }
  readonly times?: Milestones
  readonly exposure?: Exposure | undefined
  /** What was taken back, and what serves instead: for those who are told. */
  readonly bad?: LedgerRecord | undefined
  readonly good?: LedgerRecord
  readonly issue?: string | undefined
  readonly pullRequest?: string | undefined
}

export interface Call {
  readonly mode: string
  readonly environment: string
  readonly component: string
  readonly because: string
  readonly incident: string
}

const PASSED: readonly Result[] = ['restored', 'mitigated', 'unchanged', 'lifted', 'listed', 'planned']
const SUMMARY_BUDGET_BYTES = 60_000

export async function conclude(
  ended: Ended,
  call: Call,
  at: Date,
  env: Environment,
): Promise<Outcome<typeof contract>> {
  const report = await writeReport('rollback', reportOf(ended, call, at), env)
  await writeSummary(summaryOf(ended, call), env)
  return {
    result: ended.result,
    reasonCode: ended.reason,
    verdict: PASSED.includes(ended.result) ? 'passed' : ended.result === 'error' ? 'failed' : 'refused',
    message: ended.message,
    outputs: {
      version: ended.release?.version ?? '',
      digest: ended.release?.digest ?? '',
      'from-version': ended.fromVersion ?? '',
      'time-to-detect': seconds(ended.detectSeconds),
      'time-to-restore': seconds(ended.restoreSeconds),
      'deployment-id': ended.deployment === undefined ? '' : String(ended.deployment),
      issue: ended.issue ?? '',
      report,
    },
  }
}

function seconds(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(1)
}

function reportOf(ended: Ended, call: Call, at: Date): Report {
  const { mode, environment, component, because, incident } = call
  return {
    schema: 'sluice/rollback@1',
    mode,
    environment,
    component,
    result: ended.result,
    'reason-code': ended.reason,
    message: ended.message,
    at: at.toISOString(),
    ...(because === '' ? {} : { because }),
    ...(incident === '' ? {} : { incident }),
    ...(ended.release === undefined ? {} : { version: ended.release.version, digest: ended.release.digest }),
    ...(ended.fromVersion === undefined ? {} : { 'from-version': ended.fromVersion }),
    ...(ended.deployment === undefined ? {} : { 'deployment-id': ended.deployment }),
    ...(ended.serves === undefined ? {} : { serves: ended.serves }),
    ...(ended.detectSeconds === undefined ? {} : { 'detect-seconds': ended.detectSeconds }),
    ...(ended.restoreSeconds === undefined ? {} : { 'restore-seconds': ended.restoreSeconds }),
    ...(ended.times === undefined ? {} : { times: ended.times }),
    ...(ended.exposure === undefined ? {} : { exposure: ended.exposure }),
    ...(ended.issue === undefined ? {} : { issue: ended.issue }),
    ...(ended.pullRequest === undefined ? {} : { 'revert-pull-request': ended.pullRequest }),
    ...(ended.data === undefined ? {} : { data: dataOf(ended.data) }),
    analyses: (ended.analyses ?? []).map(analysisReport),
    options: (ended.options ?? []).map(({ record, eligibility }) => ({
      'deployment-id': record.id,
      version: record.change.version,
      digest: record.change.digest,
      at: record.createdAt.toISOString(),
      eligibility,
    })),
  }
}

function dataOf({ version, against, ways, earliestSafe }: NonNullable<Ended['data']>): NonNullable<Report['data']> {
  return {
    version,
    against,
    'ways-out': ways,
    ...(earliestSafe === undefined ? {} : { 'earliest-safe': earliestSafe }),
  }
}

const TITLES: Readonly<Record<Result, string>> = {
  restored: '↩️ restored',
  mitigated: '🩹 mitigated by turning flags off',
  unchanged: '✅ unchanged',
  lifted: '🔓 hold lifted',
  listed: '📋 what can be gone back to',
  planned: '📝 plan',
  refused: '⛔ refused',
  'no-target': '⛔ nothing to go back to',
  failed: '❌ failed',
  error: '⚠️ error',
}

function summaryOf(ended: Ended, { environment, component, because }: Call): string {
  const rows = (ended.options ?? []).map(({ record, eligibility }) => [
    text(record.change.version),
    code(shortDigest(record.change.digest)),
    String(record.id),
    record.createdAt.toISOString(),
    eligibility === 'eligible' ? '✅' : code(eligibility),
  ])
  return withinBudget(
    [
      {
        name: 'title',
        priority: 9,
        markdown: `## ${TITLES[ended.result]}: ${text(component)} in ${text(environment)}`,
      },
      { name: 'outcome', priority: 8, markdown: `${text(ended.message, 1000)} ${code(ended.reason)}` },
      ...(because === '' ? [] : [{ name: 'because', priority: 7, markdown: `Because: ${text(because)}` }]),
      ...(ended.data === undefined
        ? []
        : [
            {
              name: 'data',
              priority: 7,
              markdown: listed(`What ${ended.data.version} would do to data`, ended.data.against),
            },
            { name: 'ways out', priority: 7, markdown: listed('What can be done instead', ended.data.ways) },
          ]),
      ...(ended.analyses ?? []).map((analysis) => ({
        name: 'metrics',
        priority: 6,
        markdown: analysisSection(analysis),
      })),
      ...(ended.exposure === undefined
        ? []
        : [
            {
              name: 'exposure',
              priority: 6,
              markdown: `Exposed: ${ended.exposure.share} % of the traffic, ${formatDuration(ended.exposure.seconds * 1000)}.`,
            },
          ]),
      ...(ended.issue === undefined
        ? []
        : [{ name: 'issue', priority: 7, markdown: link('The incident issue', ended.issue) }]),
      ...(ended.pullRequest === undefined
        ? []
        : [{ name: 'revert', priority: 6, markdown: link('The pull request that reverts', ended.pullRequest) }]),
      ...(rows.length === 0
        ? []
        : [
            {
              name: 'options',
              priority: 5,
              markdown: table(['version', 'digest', 'deployment', 'since', 'can be restored'], rows),
            },
          ]),
    ],
    SUMMARY_BUDGET_BYTES,
  )
}

function listed(title: string, lines: readonly string[]): string {
  return [`**${text(title)}**`, '', ...lines.map((line) => `- ${text(line)}`)].join('\n')
}
