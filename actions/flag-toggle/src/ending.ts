import type { Outcome, Runner } from '../../../lib/kernel/action.ts'
import type { Result } from '../../../lib/kernel/contract.ts'
import { formatDecimal } from '../../../lib/kernel/decimal.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import { writeReport } from '../../../lib/kernel/report.ts'
import { writeSummary } from '../../../lib/kernel/summary.ts'
import type { Contract, Reason } from './contract.ts'
import { lineDiff } from './diff.ts'
import type { ReadBack } from './read-back.ts'
import type { Report } from './report.ts'
import type { Audit, ChangePlan, SamePlan } from './store.ts'
import { summaryOf } from './summary.ts'

/** How it ended, before anything is told to anybody. */
export interface Ending {
  readonly result: Result<Contract>
  readonly reasonCode: Reason
  readonly message: string
  readonly plan?: ChangePlan | SamePlan
  readonly commit?: string
  readonly readBack?: ReadBack
  readonly address?: string
}

/** Tells it: report, summary, outputs. */
export async function conclude(
  inputs: Inputs<Contract>,
  ending: Ending & { readonly audit: Audit },
  { runner }: { runner: Runner },
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
    verdict: verdictOf(ending.result),
    message: ending.message,
    outputs: { before: report.before ?? '', after: report.after ?? '', diff: report.diff ?? '', report: path },
  }
}

function verdictOf(result: Result<Contract>): Outcome<Contract>['verdict'] {
  if (result === 'changed' || result === 'unchanged') return 'passed'
  return result === 'refused' ? 'refused' : 'failed'
}

function reportOf(inputs: Inputs<Contract>, ending: Ending & { readonly audit: Audit }): Report {
  const { plan, audit, readBack, commit, address } = ending
  const { percent, because } = inputs
  return {
    schema: 'sluice/flag-toggle@1',
    result: ending.result,
    'reason-code': ending.reasonCode,
    message: ending.message,
    provider: 'flagd-file',
    environment: audit.environment,
    flag: inputs.flag,
    mode: inputs.mode,
    ...(percent === undefined ? {} : { percent: formatDecimal(percent) }),
    ...(because === '' ? {} : { because }),
    actor: audit.actor,
    at: audit.at.toISOString(),
    run: audit.runUrl,
    'dry-run': inputs['dry-run'],
    ...(plan === undefined ? {} : planFields(plan)),
    ...(commit === undefined ? {} : { commit }),
    'read-back': { ...(address === undefined ? {} : { address }), ...readBackFields(readBack) },
    ...(readBack !== undefined && 'seen' in readBack ? { served: new Map(Object.entries(readBack.seen)) } : {}),
  }
}

function planFields(plan: ChangePlan | SamePlan) {
  const diff = lineDiff(plan.before.json, plan.after.json)
  return {
    before: plan.before.words,
    after: plan.after.words,
    ...(plan.before.json === '' ? {} : { 'before-flag': plan.before.json }),
    'after-flag': plan.after.json,
    ...(diff === '' ? {} : { diff }),
  }
}

function readBackFields(readBack: ReadBack | undefined): Report['read-back'] {
  if (readBack === undefined) return { kind: 'not-asked' }
  if (readBack.kind === 'agrees') return { kind: 'agrees', users: readBack.users }
  return { kind: readBack.kind, detail: readBack.detail }
}
