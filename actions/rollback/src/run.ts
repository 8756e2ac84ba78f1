import { createGitHub } from '../../../lib/github/client.ts'
import { readContext } from '../../../lib/github/context.ts'
import { runAction } from '../../../lib/kernel/action.ts'
import { systemClock } from '../../../lib/kernel/clock.ts'
import { spawn } from '../../../lib/kernel/process.ts'
import { contract } from './contract.ts'

await runAction(contract, async (inputs, runner) => {
  const { rollback } = await import('./rollback.ts')
  const { createFlagKiller } = await import('./flag-killer.ts')
  const context = readContext(runner.env)
  const github = createGitHub(inputs['github-token'], context)
  const ports = { github, context, env: runner.env, log: runner.log, clock: systemClock, spawn }
  return rollback(inputs, { ...ports, killFlag: createFlagKiller(inputs, ports) })
})
