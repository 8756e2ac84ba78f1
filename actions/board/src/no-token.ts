import type { Outcome, Runner } from '../../../lib/kernel/action.ts'
import { writeSummary } from '../../../lib/kernel/summary.ts'
import { codeBlock } from '../../../lib/render/markdown.ts'
import type { Contract } from './contract.ts'
import { PERMISSION_LINES } from './setup/check.ts'

/** Nothing can be read; says what is needed. */
export async function withoutToken(runner: Runner): Promise<Outcome<Contract>> {
  const next = 'Leave the input "github-token" out, and let the job grant these permissions.'
  const lines = `### The board has no token\n\n${next}\n\n${codeBlock(PERMISSION_LINES.trim(), 'yaml')}`
  await writeSummary(lines, runner.env)
  return {
    result: 'error',
    reasonCode: 'no-token',
    verdict: 'failed',
    message: `There is no token. ${next} (contents: read, deployments: read, actions: read)`,
    outputs: { open: '[]', ready: '[]', next: '[]' },
  }
}
