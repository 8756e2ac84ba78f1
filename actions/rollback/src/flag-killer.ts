import { createGitHub } from '../../../lib/github/client.ts'
import type { Runner } from '../../../lib/kernel/action.ts'
import { errorMessage } from '../../../lib/kernel/errors.ts'
import { type Inputs, readInputs } from '../../../lib/kernel/inputs.ts'
import type { contract } from './contract.ts'
import type { FlagKilled, Ports } from './ports.ts'

/** `flag-toggle` itself, `mode: kill`; loaded when a flag is to be turned off and not before. */
export function createFlagKiller(inputs: Inputs<typeof contract>, ports: Omit<Ports, 'killFlag'>): Ports['killFlag'] {
  return async (flag, because): Promise<FlagKilled> => {
    const { flagToggle, askOfrep } = await import('../../flag-toggle/src/flag-toggle.ts')
    const { contract: flagContract } = await import('../../flag-toggle/src/contract.ts')
    const runner: Runner = { env: ports.env, log: ports.log, setOutput() {}, setFailed() {} }
    try {
      const asked = readInputs(flagContract, {
        INPUT_MODE: 'kill',
        INPUT_FLAG: flag,
        INPUT_ENVIRONMENT: inputs.environment,
        INPUT_BECAUSE: because,
        INPUT_CONFIG: inputs.config,
        'INPUT_GITHUB-TOKEN': inputs['github-token'],
      })
      const { github, context, clock, spawn } = ports
      const githubOf = (name: string, token: string) => {
        const [owner = '', repository = ''] = name.split('/')
        return createGitHub(token, { ...context, owner, repository })
      }
      const edges = { github, githubOf, context, clock, spawn, runner, askAt: askOfrep, fetch }
      const outcome = await flagToggle(asked, edges)
      if (outcome.result === 'changed') return { kind: 'off' }
      if (outcome.result === 'unchanged') return { kind: 'was-off' }
      const written = outcome.result === 'failed' || outcome.result === 'drifted'
      return { kind: written ? 'unproven' : 'stays', why: outcome.message }
    } catch (error) {
      return { kind: 'stays', why: errorMessage(error) }
    }
  }
}
