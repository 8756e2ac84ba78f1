import { createGitHub } from '../../../lib/github/client.ts'
import { readContext } from '../../../lib/github/context.ts'
import { runAction } from '../../../lib/kernel/action.ts'
import { systemClock } from '../../../lib/kernel/clock.ts'
import { contract } from './contract.ts'

await runAction(contract, async (inputs, runner) => {
  // Loaded apart, so that the file read at start stays small.
  const { flagToggle, askOfrep } = await import('./flag-toggle.ts')
  const { spawn } = await import('../../../lib/kernel/process.ts')
  const context = readContext(runner.env)
  const github = createGitHub(inputs['github-token'], context)
  return flagToggle(inputs, {
    github,
    githubOf(name, token) {
      const [owner = '', repository = ''] = name.split('/')
      return createGitHub(token, { ...context, owner, repository })
    },
    context,
    clock: systemClock,
    spawn,
    runner,
    askAt: askOfrep,
    fetch,
  })
})
