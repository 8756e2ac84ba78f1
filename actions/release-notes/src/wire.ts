import { createGit } from '../../../lib/git/git.ts'
import { readContext } from '../../../lib/github/context.ts'
import type { Outcome, Runner } from '../../../lib/kernel/action.ts'
import { systemClock } from '../../../lib/kernel/clock.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import type { Ports } from './context.ts'
import type { contract } from './contract.ts'
import { releaseNotes } from './release-notes.ts'

/** The notes with the ports of a real job; GitHub is loaded only by the modes that ask it. */
export function wire(inputs: Inputs<typeof contract>, { env, log }: Runner): Promise<Outcome<typeof contract>> {
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
    clock: systemClock,
    github,
    async serving() {
      const { ledgerReader } = await import('./deployed/ledger.ts')
      return ledgerReader(await github(), job, log, inputs.config)
    },
  }
  return releaseNotes(inputs, ports)
}
