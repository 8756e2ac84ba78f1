import type { Outcome } from '../../../lib/kernel/action.ts'
import { errorMessage, UserError } from '../../../lib/kernel/errors.ts'
import type { Log } from '../../../lib/kernel/log.ts'
import { codeBlock } from '../../../lib/render/markdown.ts'
import type { contract } from './contract.ts'

interface Voices {
  readonly log: Log
  readonly writeSummary: (markdown: string) => Promise<void>
}

/** Says in the summary, where people look first, why nothing was judged. Report mode stays green, whatever is broken. */
export async function couldNotJudge(
  thrown: unknown,
  mode: 'enforce' | 'report',
  { log, writeSummary }: Voices,
): Promise<Outcome<typeof contract>> {
  // Several lines keep their places, for the caret under a rule.
  const say = (title: string) => writeSummary(`### ${title}\n\n${codeBlock(errorMessage(thrown).slice(0, 4000))}`)
  if (mode === 'enforce') {
    await say('❌ Test gate — could not judge').catch(() => {})
    throw thrown
  }
  const message = `test-gate: report mode; enforce would end with an error: ${errorMessage(thrown)}`
  log.warning(message)
  await say('⚠️ Test gate — report mode, could not judge')
  const reasonCode = thrown instanceof UserError ? thrown.reasonCode : 'internal-error'
  return { result: 'error', reasonCode, verdict: 'passed', message, outputs: {} }
}
