import type { Outcome, Runner } from '../../../lib/kernel/action.ts'
import type { UserError } from '../../../lib/kernel/errors.ts'
import { writeSummary } from '../../../lib/kernel/summary.ts'
import type { contract } from './contract.ts'
import { couldNotJudge } from './could-not-judge.ts'

/** Inputs that are not valid: one of them may be the mode, which is asked for as it stands. */
export function wireWrongInputs(thrown: UserError, { env, log }: Runner): Promise<Outcome<typeof contract>> {
  const mode = env['INPUT_MODE']?.trim() === 'report' ? 'report' : 'enforce'
  return couldNotJudge(thrown, mode, { log, writeSummary: (markdown) => writeSummary(markdown, env) })
}
