import { createGitHub } from '../../../lib/github/client.ts'
import { readContext } from '../../../lib/github/context.ts'
import { jobRunner, runAction } from '../../../lib/kernel/action.ts'
import { systemClock } from '../../../lib/kernel/clock.ts'
import { spawn } from '../../../lib/kernel/process.ts'
import { contract } from './contract.ts'
import { terminalRunner } from './terminal.ts'

const laptop = process.env['SLUICE_BREAK_GLASS'] === 'true'

await runAction(
  contract,
  async (inputs, runner) => {
    const { createFlagKiller } = await import('./flag-killer.ts')
    const { breakGlass, laptopContext } = await import('./break-glass.ts')
    const context = laptop ? laptopContext(runner.env) : readContext(runner.env)
    const github = createGitHub(inputs['github-token'], context)
    const edges = { github, context, env: runner.env, log: runner.log, clock: systemClock, spawn }
    const ports = { ...edges, killFlag: createFlagKiller(inputs, edges) }
    if (laptop) return breakGlass(inputs, ports)
    const { rollback } = await import('./rollback.ts')
    return rollback(inputs, ports)
  },
  laptop ? terminalRunner() : jobRunner(),
)
