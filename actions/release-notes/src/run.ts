import { createGit } from '../../../lib/git/git.ts'
import { readContext } from '../../../lib/github/context.ts'
import { runAction } from '../../../lib/kernel/action.ts'
import type { Ports } from './context.ts'
import { contract } from './contract.ts'
import { releaseNotes } from './release-notes.ts'

await runAction(contract, (inputs, runner) => {
  const { env, log } = runner
  const job = readContext(env)
  const github = async () => {
    const { createGitHub } = await import('../../../lib/github/client.ts')
    return createGitHub(inputs['github-token'], job)
  }
  const ports: Ports = {
    job,
    env,
    log,
    git: createGit(job.workspace, env),
    github,
    async serving() {
      const { ledgerReader } = await import('./deployed/ledger.ts')
      return ledgerReader(await github(), job, log, inputs.config)
    },
  }
  return releaseNotes(inputs, ports)
})
