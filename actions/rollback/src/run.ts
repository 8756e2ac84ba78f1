import { createGitHub } from '../../../lib/github/client.ts'
import { readContext } from '../../../lib/github/context.ts'
import { runAction } from '../../../lib/kernel/action.ts'
import { systemClock } from '../../../lib/kernel/clock.ts'
import { spawn } from '../../../lib/kernel/process.ts'
import { contract } from './contract.ts'

await runAction(contract, async (inputs, runner) => {
  const { rollback } = await import('./rollback.ts')
  const context = readContext(runner.env)
  const github = createGitHub(inputs['github-token'], context)
  return rollback(inputs, { github, context, env: runner.env, log: runner.log, clock: systemClock, spawn })
})
