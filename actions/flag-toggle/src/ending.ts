import type { Outcome } from '../../../lib/kernel/action.ts'
import type { Result } from '../../../lib/kernel/contract.ts'
import { formatDecimal } from '../../../lib/kernel/decimal.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import { writeReport } from '../../../lib/kernel/report.ts'
import { writeSummary } from '../../../lib/kernel/summary.ts'
import type { Contract, Reason } from './contract.ts'
import { lineDiff } from './diff.ts'
import type { ReadBack } from './read-back.ts'
import type { Item, Report } from './report.ts'
import type { Audit, ChangePlan, Provider, SamePlan } from './store.ts'
import { summaryOf } from './summary.ts'

/** How it ended, before anything is told to anybody. */
export interface Ending {
  readonly result: Result<Contract>
  readonly reasonCode: Reason
  readonly message: string
  /** The one change, of modes that make one. */
  readonly plan?: ChangePlan | SamePlan
  /** Commit, or what the provider calls the version it has now. */
  readonly version?: string
  readonly readBack?: ReadBack
  readonly address?: string
  /** How the ramp stands, of `mode: ramp`. */
  readonly ramp?: NonNullable<Report['ramp']>
  /** What was found or done, flag by flag, of modes that are about several. */
  readonly items?: readonly Item[]
}

/** What is known at the end of every run. */
export type Concluded = Ending & { readonly audit: Audit; readonly provider: Provider }

/** Tells it: report, summary, outputs. */
export async function conclude(
  inputs: Inputs<Contract>,
  ending: Concluded,
  { runner }: { runner: { readonly env: Readonly<Record<string, string | undefined>> } },
): Promise<Outcome<Contract>> {
  const report = reportOf(inputs, ending)
  const path = await writeReport(
    'flag-toggle',
    { ...report, served: Object.fromEntries(report.served ?? []) },
    runner.env,
  )
  await writeSummary(summaryOf(report, ending.plan?.warnings ?? []), runner.env)
  return {
    result: ending.result,
    reasonCode: ending.reasonCode,
    verdict: verdictOf(ending),
    message: ending.message,
    outputs: {
      before: report.before ?? '',
      after: report.after ?? '',
      diff: diffOf(report),
      'ramp-state': ending.ramp === undefined ? '' : JSON.stringify(rampOutput(ending.ramp)),
      report: path,
    },
  }
}

/** Drift, faulty flags and a ramp that its guard took back are an answer, not a failure to give one. */
const ANSWERS: readonly Reason[] = ['drift-found', 'lint-errors', 'ramp-guard-failed']

function verdictOf({ result, reasonCode }: Ending): Outcome<Contract>['verdict'] {
  if (result === 'refused' || ANSWERS.includes(reasonCode)) return 'refused'
  return ['changed', 'unchanged', 'held', 'reverted'].includes(result) ? 'passed' : 'failed'
}

function diffOf(report: Report): string {
  const ofItems = (report.flags ?? []).flatMap(({ flag, diff }) => (diff === undefined ? [] : [`# ${flag}\n${diff}`]))
  return report.diff ?? ofItems.join('\n')
}

function reportOf(inputs: Inputs<Contract>, ending: Concluded): Report {
  const { plan, audit, readBack, version, address, items } = ending
  const { percent, because } = inputs
  return {
    schema: 'sluice/flag-toggle@1',
    result: ending.result,
    'reason-code': ending.reasonCode,
    message: ending.message,
    provider: ending.provider,
    ...textField('environment', inputs.environment),
    ...textField('to-environment', inputs['to-environment']),
    ...textField('flag', inputs.flag),
    mode: inputs.mode,
    ...(percent === undefined ? {} : { percent: formatDecimal(percent) }),
    ...textField('because', because),
    actor: audit.actor,
    at: audit.at.toISOString(),
    run: audit.runUrl,
    'dry-run': inputs['dry-run'],
    ...(plan === undefined ? {} : planFields(plan)),
    ...textField('commit', version ?? ''),
    'read-back': { ...(address === undefined ? {} : { address }), ...readBackFields(readBack) },
    ...(readBack !== undefined && 'seen' in readBack ? { served: new Map(Object.entries(readBack.seen)) } : {}),
    ...(items === undefined ? {} : { flags: items }),
    ...(ending.ramp === undefined ? {} : { ramp: ending.ramp }),
  }
}

function rampOutput({ state, step, of, at, 'held-until': until }: NonNullable<Report['ramp']>) {
  return { state, step, of, at, ...(until === undefined ? {} : { 'held-until': until }) }
}

function textField<const N extends string>(name: N, value: string): { readonly [K in N]?: string } {
  return value === '' ? {} : ({ [name]: value } as { readonly [K in N]?: string })
}

/** Before, after and difference of a plan, as they stand in the report. */
export function planFields(plan: ChangePlan | SamePlan) {
  const diff = lineDiff(plan.before.text, plan.after.text)
  return {
    before: plan.before.words,
    after: plan.after.words,
    ...textField('before-flag', plan.before.text),
    ...textField('after-flag', plan.after.text),
    ...textField('diff', diff),
  }
}

function readBackFields(readBack: ReadBack | undefined): Report['read-back'] {
  if (readBack === undefined) return { kind: 'not-asked' }
  if (readBack.kind === 'agrees') return { kind: 'agrees', users: readBack.users }
  return { kind: readBack.kind, detail: readBack.detail }
}
