import type { Runner } from '../../../lib/kernel/action.ts'
import { sentence } from './arrival.ts'
import { lineDiff } from './diff.ts'
import type { ChangePlan, SamePlan } from './store.ts'

/** The plan in the log, before anything is written. */
export function show(plan: ChangePlan | SamePlan, environment: string, log: Runner['log']): void {
  const close = log.group(`Plan: ${sentence(plan, environment)}`)
  log.info(lineDiff(plan.before.text, plan.after.text) || 'No difference.')
  close()
  for (const warning of plan.warnings) log.warning(warning)
}
