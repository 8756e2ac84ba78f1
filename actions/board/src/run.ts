import { createGitHub } from '../../../lib/github/client.ts'
import { readContext } from '../../../lib/github/context.ts'
import { runAction } from '../../../lib/kernel/action.ts'
import { contract } from './contract.ts'

await runAction(contract, async (inputs, runner) => {
  const token = inputs['github-token']
  if (token === '') return (await import('./no-token.ts')).withoutToken(runner)
  const { board } = await import('./board.ts')
  const context = readContext(runner.env)
  return board(inputs, { github: createGitHub(token, context), context, runner })
})
